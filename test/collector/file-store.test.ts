// @vitest-environment node
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { open, readFile, readdir, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFileStore } from '../../demo/collector/file-store.mjs';
import { readLines, temporaryFolder } from './support/folder';
import { entryOf, receiptOf } from './support/samples';

type Options = Parameters<typeof createFileStore>[1];

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => entryOf(receiptOf(id, { statement: 'Да, é, 😀' }))) as [
  Entry,
  Entry,
  Entry,
  Entry,
];
type Entry = ReturnType<typeof entryOf>;

const newFile = async () => join(await temporaryFolder(), 'receipts.jsonl');

async function openStore(path: string, options?: Options) {
  const store = await createFileStore(path, options);
  onTestFinished(() => store.close());
  return store;
}

/** Writes a file as a collector leaves it. */
async function fileOf(...entries: Entry[]) {
  const path = await newFile();
  const store = await createFileStore(path);
  for (const entry of entries) await store.add(entry);
  await store.close();
  return path;
}

const idsIn = async (path: string) => (await readLines(path)).map(({ receipt }) => receipt.id);

/** Opens files whose methods a test replaces; those it does not are the real ones. */
const opening = (change: (file: FileHandle) => Partial<FileHandle>) => {
  return async (path: string, flags: string, mode?: number) => {
    const file = await open(path, flags, mode);
    return Object.assign(file, change(file));
  };
};

describe('the file', () => {
  it('has a line for each receipt, and is read by its owner alone', async () => {
    const path = await fileOf(a, b);
    expect((await readLines(path)).map(({ receivedAt: _, ...entry }) => entry)).toEqual([a, b]);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is gone on with by the next collector, which knows what is there', async () => {
    const path = await fileOf(a, b);
    const store = await openStore(path);
    expect(await store.add(a)).toBe('known');
    expect(await store.add({ ...b, receiptHash: c.receiptHash })).toBe('conflict');
    expect(await store.add(c)).toBe('stored');
    expect(await idsIn(path)).toEqual(['a', 'b', 'c']);
  });

  it('is complete when the store is closed, and closed for good', async () => {
    const path = await newFile();
    const store = await createFileStore(path);
    const adding = [a, b, c].map((entry) => store.add(entry));
    await store.close();
    expect(await Promise.all(adding)).toEqual(['stored', 'stored', 'stored']);
    expect(await idsIn(path)).toEqual(['a', 'b', 'c']);
    await expect(store.add(d)).rejects.toThrow('closed');
    await expect(store.check()).rejects.toThrow('closed');
    await store.close();
  });
});

describe('what is acknowledged', () => {
  it('is on the disk: first written, then synchronised', async () => {
    const disk = new EventEmitter();
    const path = await newFile();
    const datasync = vi.fn(() => once(disk, 'synced').then(() => undefined));
    const store = createFileStore(path, { openFile: opening(() => ({ datasync })) });
    await vi.waitFor(() => expect(datasync).toHaveBeenCalledTimes(1));
    disk.emit('synced');
    const { add, close } = await store;
    onTestFinished(close);

    const told: string[] = [];
    const adding = [a, a, b].map((entry) => add(entry).then((outcome) => told.push(outcome)));
    await vi.waitFor(() => expect(datasync).toHaveBeenCalledTimes(2));
    // It is all there, but neither the first nor its repetition may be told of.
    expect(await idsIn(path)).toContain('a');
    await new Promise(setImmediate);
    expect(told).toEqual([]);
    disk.emit('synced');
    await adding[0];
    await vi.waitFor(() => expect(datasync).toHaveBeenCalledTimes(3));
    expect(told.sort()).toEqual(['known', 'stored']);
    disk.emit('synced');
    await Promise.all(adding);
  });

  it('shares its synchronising with what came meanwhile', async () => {
    const path = await newFile();
    const datasync = vi.fn();
    const openFile = opening((file) => {
      const sync = file.datasync.bind(file);
      return { datasync: datasync.mockImplementation(sync) };
    });
    const store = await openStore(path, { openFile });
    datasync.mockClear();
    const many = Array.from({ length: 100 }, (_, index) => entryOf(receiptOf(`many-${index}`)));
    await Promise.all(many.map((entry) => store.add(entry)));
    expect(await idsIn(path)).toEqual(many.map(({ receipt }) => receipt.id));
    expect(datasync.mock.calls.length).toBeLessThan(10);
  });

  it('is one of two that come at once under one id', async () => {
    const store = await openStore(await newFile());
    const other = { ...a, receiptHash: b.receiptHash };
    expect(await Promise.all([a, other, a].map((entry) => store.add(entry)))).toEqual([
      'stored',
      'conflict',
      'known',
    ]);
  });
});

describe('a write that fails', () => {
  const full = () => Promise.reject(new Error('ENOSPC'));

  it('acknowledges nothing, and leaves nothing behind once the disk is well', async () => {
    let isFull = false;
    const openFile = opening((file) => {
      const append = file.appendFile.bind(file);
      // A part of it is written before the disk is full.
      const appendFile = async (lines: unknown) => {
        await append((lines as Buffer).subarray(0, isFull ? 40 : undefined));
        if (isFull) throw new Error('ENOSPC');
      };
      return { appendFile };
    });
    const path = await newFile();
    const store = await openStore(path, { openFile });
    await store.add(a);
    isFull = true;
    const failing = [b, b, c].map((entry) => store.add(entry));
    for (const adding of failing) await expect(adding).rejects.toThrow('ENOSPC');
    await expect(store.add(c)).rejects.toThrow('ENOSPC');
    isFull = false;
    expect(await store.add(b)).toBe('stored');
    expect(await store.add(a)).toBe('known');
    expect(await idsIn(path)).toEqual(['a', 'b']);
  });

  it('is not believed after a synchronising that has failed: all of it is written anew', async () => {
    const datasync = vi.fn(() => Promise.resolve());
    const path = await newFile();
    const store = await openStore(path, { openFile: opening(() => ({ datasync })) });
    datasync.mockImplementationOnce(full);
    await expect(store.add(a)).rejects.toThrow('ENOSPC');
    datasync.mockImplementationOnce(full);
    await expect(store.add(a)).rejects.toThrow('ENOSPC');
    expect(await store.add(a)).toBe('stored');
    expect(await idsIn(path)).toEqual(['a']);
  });
});

describe('a crash in the middle of a write', () => {
  it('costs nothing that was acknowledged, wherever the last line breaks off', async () => {
    const whole = await readFile(await fileOf(a, b, c));
    const end = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
    const inText = whole.lastIndexOf(Buffer.from('😀'));
    for (const cut of [end + 1, end + 100, inText + 2, whole.length - 2, whole.length - 1]) {
      const path = await newFile();
      await writeFile(path, whole.subarray(0, cut));
      const warn = vi.fn();
      const store = await openStore(path, { warn });
      const isJustTheNewline = cut === whole.length - 1;
      expect(warn.mock.calls.map(([message]) => message as string)).toEqual(
        isJustTheNewline
          ? []
          : [`${path}: line 3 was not written to its end: its ${cut - end} bytes are cut off`],
      );
      expect(await idsIn(path)).toEqual(isJustTheNewline ? ['a', 'b', 'c'] : ['a', 'b']);
      expect(await store.add(a)).toBe('known');
      expect(await store.add(c)).toBe(isJustTheNewline ? 'known' : 'stored');
      expect(await store.add(d)).toBe('stored');
      expect((await readLines(path)).map(({ receivedAt: _, ...entry }) => entry)).toEqual([a, b, c, d]);
    }
  });

  it('is no reason to touch a line in the middle that cannot be read', async () => {
    const [first, , third] = (await readFile(await fileOf(a, b, c), 'utf8')).split('\n');
    const path = await newFile();
    const spoiled = `${first}\n\0\0\0{"receipt\n${third}\n`;
    await writeFile(path, spoiled);
    const warn = vi.fn();
    const store = await openStore(path, { warn });
    expect(warn).toHaveBeenCalledExactlyOnceWith(`${path}: line 2 cannot be read, and is left as it is`);
    expect([await store.add(a), await store.add(c), await store.add(b)]).toEqual([
      'known',
      'known',
      'stored',
    ]);
    expect((await readFile(path, 'utf8')).startsWith(spoiled)).toBe(true);
  });
});

describe('the lock', () => {
  const lockOf = async (content: string) => {
    const path = await newFile();
    await writeFile(`${path}.lock`, content);
    return path;
  };

  it('keeps a second store away, in this process and in others, and goes with the first', async () => {
    const path = await newFile();
    const store = await createFileStore(path);
    await expect(createFileStore(path)).rejects.toThrow('is held by a process that runs');
    await store.close();
    expect(await readdir(join(path, '..'))).toEqual(['receipts.jsonl']);
    await (await openStore(path)).add(a);
  });

  it('of a process that is gone is taken over', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const path = await lockOf(JSON.stringify({ pid: child.pid, startedAt: null, token: 'x' }));
    const store = await openStore(path);
    expect(await store.add(a)).toBe('stored');
    expect(JSON.parse(await readFile(`${path}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    expect((await readdir(join(path, '..'))).sort()).toEqual(['receipts.jsonl', 'receipts.jsonl.lock']);
  });

  it.runIf(process.platform === 'linux')(
    'of another process that had the same number is taken over',
    async () => {
      const path = await lockOf(JSON.stringify({ pid: process.pid, startedAt: '1', token: 'x' }));
      expect(await (await openStore(path)).add(a)).toBe('stored');
    },
  );

  it('that says nothing is left alone', async () => {
    const path = await lockOf('');
    await expect(createFileStore(path)).rejects.toThrow('is held');
    expect(await readFile(`${path}.lock`, 'utf8')).toBe('');
  });

  it('is let go of where the file cannot be opened', async () => {
    const path = await newFile();
    const openFile = () => Promise.reject(new Error('EACCES'));
    await expect(createFileStore(path, { openFile })).rejects.toThrow('EACCES');
    expect(await (await openStore(path)).add(a)).toBe('stored');
  });

  it('is won by one of many that start at nearly the same time over a lock that is left', async () => {
    for (let round = 0; round < 20; round += 1) {
      const path = await lockOf(JSON.stringify({ pid: 2 ** 22 + 1, startedAt: null, token: 'x' }));
      const start = async (_: unknown, turn: number) => {
        for (let tick = 0; tick < turn; tick += 1) await new Promise(setImmediate);
        return openStore(path);
      };
      const started = await Promise.allSettled(Array.from({ length: 20 }, start));
      expect(started.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });
});
