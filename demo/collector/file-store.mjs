import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { lockFile } from './file-lock.mjs';

const NEWLINE = 0x0a;

/**
 * Keeps receipts in a file of JSON Lines that only grows: `{ receivedAt, noticeHash, receiptHash, receipt }` each. The
 * ids are held in memory, and read from the file at the start. One process may use a file.
 *
 * Receipts that come together are written together, and share one fsync.
 *
 * `openFile` is for tests. `warn` is told of lines that cannot be read.
 *
 * @param {string} path
 * @param {{
 *   openFile?: (path: string, flags: string, mode?: number) => Promise<import('node:fs/promises').FileHandle>,
 *   warn?: (message: string) => void,
 * }} [options]
 * @returns {Promise<import('./collector.mjs').Store>}
 */
export async function createFileStore(path, { openFile = open, warn = console.warn } = {}) {
  const unlock = await lockFile(`${path}.lock`);
  let file;
  try {
    file = await openFile(path, 'a+', 0o600);
    const found = await recover(file, (message) => warn(`${path}: ${message}`));
    await syncFolder(path);
    return createWriter(file, found, unlock);
  } catch (error) {
    await file?.close();
    await unlock();
    throw error;
  }
}

function createWriter(file, found, unlock) {
  const { hashes } = found;
  /** What is on its way to the disk, by id. */
  const pending = new Map();
  let { size } = found;
  let queue = [];
  let writing;
  let isDirty = false;
  let isClosed = false;

  /** Writes lines so that they are all there, or, for all that is told, none of them. */
  const append = async (lines) => {
    // What a write has left that failed. After a failed fsync nobody knows what is on the disk: it is written anew.
    if (isDirty) await file.truncate(size);
    isDirty = true;
    await file.appendFile(lines);
    await file.datasync();
    isDirty = false;
    size += lines.length;
  };

  const writeQueue = async () => {
    while (queue.length) {
      const batch = queue;
      queue = [];
      try {
        await append(Buffer.concat(batch.map(({ line }) => line)));
        for (const { entry } of batch) hashes.set(entry.receipt.id, entry.receiptHash);
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      } finally {
        for (const { entry } of batch) pending.delete(entry.receipt.id);
      }
    }
    writing = undefined;
  };

  const write = async (entry) => {
    const line = lineOf(entry);
    const written = new Promise((resolve, reject) => queue.push({ entry, line, resolve, reject }));
    pending.set(entry.receipt.id, { hash: entry.receiptHash, written });
    writing ??= writeQueue();
    await written;
    return 'stored';
  };

  return {
    async add(entry) {
      if (isClosed) throw new Error('The store is closed.');
      const { receipt, receiptHash } = entry;
      const before = pending.get(receipt.id);
      const hash = before?.hash ?? hashes.get(receipt.id);
      if (hash === undefined) return write(entry);
      // Not before it is on the disk may it be called known.
      await before?.written;
      return hash === receiptHash ? 'known' : 'conflict';
    },
    async check() {
      if (isClosed) throw new Error('The store is closed.');
      await file.datasync();
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await writing;
      await file.close();
      await unlock();
    },
  };
}

function lineOf({ receipt, noticeHash, receiptHash }) {
  const receivedAt = new Date().toISOString();
  return Buffer.from(`${JSON.stringify({ receivedAt, noticeHash, receiptHash, receipt })}\n`);
}

/**
 * Reads the ids, and mends what a crash in the middle of a write has left: a last line that does not end. It was never
 * acknowledged, and its sender will send it again. Any other line that cannot be read is told of, and left alone.
 */
async function recover(file, warn) {
  const hashes = new Map();
  let size = 0;
  let number = 0;
  for await (const { line, isWhole } of linesOf(file)) {
    number += 1;
    const entry = parse(line);
    if (entry) hashes.set(entry.receipt.id, entry.receiptHash);
    if (isWhole) {
      if (!entry) warn(`line ${number} cannot be read, and is left as it is`);
      size += line.length + 1;
    } else if (entry) {
      await file.appendFile('\n');
      size += line.length + 1;
    } else {
      warn(`line ${number} was not written to its end: its ${line.length} bytes are cut off`);
      await file.truncate(size);
    }
  }
  // Also what was there: it is acknowledged from now on when it comes again.
  await file.datasync();
  return { hashes, size };
}

function parse(line) {
  try {
    const entry = JSON.parse(line.toString());
    return typeof entry.receipt.id === 'string' && typeof entry.receiptHash === 'string' ? entry : undefined;
  } catch {
    return undefined;
  }
}

async function* linesOf(file) {
  let parts = [];
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      yield { line: Buffer.concat([...parts, chunk.subarray(start, end)]), isWhole: true };
      parts = [];
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
  }
  const rest = Buffer.concat(parts);
  if (rest.length) yield { line: rest, isWhole: false };
}

/** A new file is only there for certain when its folder has been written, too. Windows knows no such thing. */
async function syncFolder(path) {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(resolve(path)), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
