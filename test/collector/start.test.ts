// @vitest-environment node
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startCollector } from './support/collector-process';
import { readLines, temporaryFolder } from './support/folder';
import { given, receiptOf } from './support/samples';
import { ask, post } from './support/serve';

const shop = 'https://www.shop.example';

describe('the collector on its own', () => {
  it('takes its settings from the environment', async () => {
    const folder = await temporaryFolder();
    const { url } = await startCollector({
      COLLECTOR_FILE: join(folder, 'proofs.jsonl'),
      COLLECTOR_PATH: '/consent/receipts',
      ALLOWED_ORIGINS: `https://a.example, ${shop}`,
      RATE_PER_MINUTE: '2',
      TRUSTED_PROXIES: '1',
      MAX_BYTES: '20000',
    });
    const { origin, pathname: path } = new URL(url);
    expect(path).toBe('/consent/receipts');
    const send = (id: string, from: string) =>
      post(origin, receiptOf(id), { path, headers: { Origin: shop, 'X-Forwarded-For': from } });
    const first = await send('a', '203.0.113.1');
    expect(first.status).toBe(201);
    expect(first.headers.get('access-control-allow-origin')).toBe(shop);
    expect((await send('b', '203.0.113.1')).status).toBe(201);
    expect((await send('c', '203.0.113.1')).status).toBe(429);
    expect((await send('c', '203.0.113.2')).status).toBe(201);
    const long = await post(origin, given, { path, body: ' '.repeat(20_001) });
    expect([long.status, (await ask(`${origin}/health`)).status]).toEqual([413, 200]);
    expect(await readLines(join(folder, 'proofs.jsonl'))).toHaveLength(3);
  });

  it('ends in good order when it is told to', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'receipts.jsonl');
    const { url, end } = await startCollector({ COLLECTOR_FILE: file });
    // The connection stays open: it must not keep the process.
    expect(await post(new URL(url).origin, given)).toMatchObject({ status: 201 });
    expect(await end('SIGTERM')).toBe(0);
    expect(await readdir(folder)).toEqual(['receipts.jsonl']);
    expect(await readLines(file)).toHaveLength(1);
  });

  it('answers what is on its way before it ends', async () => {
    const file = join(await temporaryFolder(), 'receipts.jsonl');
    const { url, end } = await startCollector({ COLLECTOR_FILE: file });
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': given.id };
    const sent = request(url, { method: 'POST', headers, agent: false });
    const body = JSON.stringify(given);
    sent.write(body.slice(0, 100));
    await vi.waitFor(() => expect(sent.socket?.bytesWritten).toBeGreaterThan(100));
    // It has heard the beginning of that one before this.
    expect(await ask(new URL('/health', url).href)).toMatchObject({ status: 200 });
    const ended = end('SIGTERM');
    await vi.waitFor(() => expect(ask(url)).rejects.toThrow());
    sent.end(body.slice(100));
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(201);
    expect(await ended).toBe(0);
    expect(await readLines(file)).toHaveLength(1);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'an origin that is none',
      { ALLOWED_ORIGINS: `${shop}/` },
      /"https:\/\/www\.shop\.example\/" is not an origin/,
    ],
    ['a number that is none', { RATE_PER_MINUTE: 'many' }, /RATE_PER_MINUTE=many is not a whole number/],
    ['a path without a slash', { COLLECTOR_PATH: 'receipts' }, /COLLECTOR_PATH=receipts is not a path/],
    ['a path with a query', { COLLECTOR_PATH: '/receipts?a' }, /COLLECTOR_PATH=\/receipts\?a is not a path/],
    ['a database that is not there', { DATABASE_URL: 'postgresql://127.0.0.1:1/none' }, /ECONNREFUSED/],
  ])('says why it cannot start: %s', async (_, env, reason) => {
    const COLLECTOR_FILE = join(await temporaryFolder(), 'receipts.jsonl');
    await expect(startCollector({ COLLECTOR_FILE, ...env })).rejects.toThrow(reason);
  });

  it('does not start on a file that another one writes to', async () => {
    const COLLECTOR_FILE = join(await temporaryFolder(), 'receipts.jsonl');
    const first = await startCollector({ COLLECTOR_FILE });
    await expect(startCollector({ COLLECTOR_FILE })).rejects.toThrow(/lock is held by a process that runs/);
    await first.end('SIGKILL');
    await writeFile(COLLECTOR_FILE, '{"torn', { flag: 'a' });
    const { url } = await startCollector({ COLLECTOR_FILE });
    expect(await post(new URL(url).origin, given)).toMatchObject({ status: 201 });
    expect(await readLines(COLLECTOR_FILE)).toHaveLength(1);
  });
});
