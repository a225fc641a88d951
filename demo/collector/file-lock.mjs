import { randomBytes } from 'node:crypto';
import { readFile, rename, unlink, writeFile } from 'node:fs/promises';

/**
 * Takes a file's lock: a file beside it that names this process. A lock whose process is gone is taken over. Returns the
 * function that lets go.
 *
 * @param {string} path The lock's own path.
 * @returns {Promise<() => Promise<void>>}
 */
export async function lockFile(path) {
  const token = randomBytes(8).toString('hex');
  const mine = JSON.stringify({ pid: process.pid, startedAt: await startOf(process.pid), token });
  while (!(await create(path, mine))) {
    const theirs = await read(path);
    if (theirs === undefined) continue;
    if (await isHeld(theirs)) throw new Error(`${path} is held by a process that runs: ${theirs}`);
    if (await takeOver(path, theirs, mine)) break;
  }
  return async () => {
    if ((await read(path)) === mine) await unlink(path);
  };
}

/**
 * Of all that have found a lock whose process is gone, one at a time may look whether it is still that one, and put its
 * own in its place; at no moment is there none.
 */
async function takeOver(path, theirs, mine) {
  const letGo = await lockFile(`${path}.next`);
  try {
    if ((await read(path)) !== theirs) return false;
    await writeFile(`${path}.new`, mine, { mode: 0o600 });
    await rename(`${path}.new`, path);
    return true;
  } finally {
    await letGo();
  }
}

async function create(path, content) {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

async function read(path) {
  return readFile(path, 'utf8').catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** What cannot be read was written this very moment, or by something else: it is left alone. */
async function isHeld(content) {
  try {
    const { pid, startedAt } = JSON.parse(content);
    // A number is used again, above all in containers, where a program has the same one at every start.
    if (startedAt !== null) return startedAt === (await startOf(pid));
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** When a process has started, where the system tells (Linux). `null` elsewhere, and for one that has ended. */
async function startOf(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is a name in parentheses, which can hold anything; `Z` has ended, and waits for its parent.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? null : (fields[18] ?? null);
}
