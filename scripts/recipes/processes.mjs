// Programs that a recipe needs, run and ended.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createWebServer } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

export const HOST = '127.0.0.1';
const PATIENCE = 60_000;
const isWindows = process.platform === 'win32';
const execute = promisify(execFile);

/** Runs a program to its end; what it has said is told if it fails. */
export async function run(command, args, { cwd, env, input } = {}) {
  const running = execute(command, args, {
    cwd,
    env: { ...process.env, ...env },
    shell: isWindows,
    maxBuffer: 2 ** 26,
  });
  running.child.stdin.end(input);
  try {
    return (await running).stdout;
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${error.stdout}${error.stderr}`, { cause: error });
  }
}

export async function freePort() {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts a program that serves, and waits until `isReady` says so.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: object, isReady: () => Promise<unknown> }} options
 * @returns {Promise<() => Promise<void>>} ends it, with the programs that it has started.
 */
export async function serve(command, args, { cwd, env, isReady }) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    // A group of its own: npm and the frameworks start further programs.
    detached: !isWindows,
    shell: isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let failure;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  child.on('error', (error) => (failure = error));
  const closed = new Promise((resolve) => child.on('close', resolve));
  const stop = async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    if (isWindows) spawn('taskkill', ['/pid', child.pid, '/t', '/f']);
    else process.kill(-child.pid, 'SIGTERM');
    await closed;
  };
  const end = Date.now() + PATIENCE;
  while (!(await isReady().catch(() => false))) {
    if (failure || child.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`${command} ${args.join(' ')} does not serve:\n${failure ?? output}`);
    }
    await wait(50);
  }
  return stop;
}

/** Serves by a handler of Node's own. */
export async function serveHere(handle) {
  const server = createWebServer(handle).listen(0, HOST);
  await once(server, 'listening');
  return {
    url: `http://${HOST}:${server.address().port}/`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Whether something answers at an address. */
export const answers = (url) => async () => {
  await fetch(url, { redirect: 'manual' });
  return true;
};
