import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import type { WebDriverBrowser } from '../../scripts/browsers.mjs';
import { poll } from './poll';

const PATIENCE = 30_000;

export interface WebDriver {
  /** Sends one command of the W3C WebDriver protocol and returns its value. Waits so many milliseconds for it. */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, patience?: number): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts the WebDriver server, on a virtual display of its own where that is possible. */
export async function startWebDriver({ driver, xvfb }: WebDriverBrowser): Promise<WebDriver> {
  const display = xvfb ? await startDisplay(xvfb) : undefined;
  const port = await findFreePort();
  const server = spawn(driver, ['-p', String(port)], {
    env: {
      ...process.env,
      // Without a locale of its own the browser speaks en-US, wherever the tests run.
      LC_ALL: 'C',
      // Where there is no graphics card, layers would take half of a page's processor time.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      ...(display && { DISPLAY: display.name }),
    },
    stdio: 'ignore',
  });
  const stopServer = endWithTests(server);

  const send: WebDriver['send'] = async (method, path, body, patience = PATIENCE) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebDriver ${method} ${path}: ${error}: ${message}`);
  };

  await poll(() => send('GET', '/status'), `${driver} on port ${port}`);
  return {
    send,
    async stop() {
      await stopServer();
      await display?.stop();
    },
  };
}

async function startDisplay(xvfb: string): Promise<{ name: string; stop: () => Promise<void> }> {
  const screen = ['-screen', '0', '1600x1200x24'];
  // It picks a free number by itself and writes it to file descriptor 3.
  const server = spawn(xvfb, ['-displayfd', '3', ...screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = endWithTests(server);
  const exit = once(server, 'exit').then(() => {
    throw new Error(`${xvfb} ended before it had a display.`);
  });
  const [number] = (await Promise.race([once(server.stdio[3] as Readable, 'data'), exit])) as [Buffer];
  return { name: `:${number.toString().trim()}`, stop };
}

/** Returns a function that stops the process; it does not outlive the tests either if nobody calls that. */
function endWithTests(child: ChildProcess): () => Promise<void> {
  const kill = () => child.kill();
  process.once('exit', kill);
  return async () => {
    process.off('exit', kill);
    if (child.kill()) await once(child, 'exit');
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
