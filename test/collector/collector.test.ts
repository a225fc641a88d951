// @vitest-environment node
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import type { Store } from '../../demo/collector/collector.mjs';
import { canonical, hashOf } from '../../demo/collector/canonical.mjs';
import { canonical as canonicalOfLibrary } from '../../src/notice/canonical';
import type { Receipt } from '../../src/core/types';
import { readLines } from './support/folder';
import { given, receiptOf, withdrawn } from './support/samples';
import { ask, post, serveCollector } from './support/serve';

const shop = 'https://www.shop.example';

/** A store that does what a test wants. */
const storeOf = (changes: Partial<Store>): Store => ({
  add: () => Promise.resolve('stored'),
  check: () => Promise.resolve(),
  close: () => Promise.resolve(),
  ...changes,
});

describe('a receipt', () => {
  it('is taken as the library makes it, and kept with its hash and the time', async () => {
    const { origin, file } = await serveCollector();
    const before = Date.now();
    expect(await post(origin, given)).toMatchObject({
      status: 201,
      body: { id: given.id, status: 'stored' },
    });
    expect(await post(origin, withdrawn)).toMatchObject({ status: 201 });
    const lines = await readLines(file);
    expect(lines.map(({ receipt }) => receipt)).toEqual([given, withdrawn]);
    for (const { receivedAt, noticeHash } of lines) {
      expect(Date.parse(receivedAt)).toBeGreaterThanOrEqual(before);
      expect(noticeHash).toBe(given.noticeHash);
    }
  });

  it('is all that is kept: not who has sent it, nor with what', async () => {
    const { origin, file } = await serveCollector({ trustedProxies: 1 });
    const headers = { 'User-Agent': 'Agent/7', 'X-Forwarded-For': '203.0.113.7', Referer: `${shop}/secret` };
    expect(await post(origin, receiptOf('a'), { headers })).toMatchObject({ status: 201 });
    expect(await readFile(file, 'utf8')).not.toMatch(/Agent|203\.0\.113|127\.0\.0\.1|secret/);
    expect(Object.keys((await readLines(file))[0]!)).toEqual([
      'receivedAt',
      'noticeHash',
      'receiptHash',
      'receipt',
    ]);
  });

  it('without a hash, from a page on plain http, is given one beside it', async () => {
    const { origin, file } = await serveCollector();
    expect(await post(origin, receiptOf('a', { noticeHash: null }))).toMatchObject({ status: 201 });
    const [line] = await readLines(file);
    expect(line!.receipt.noticeHash).toBeNull();
    expect(line!.noticeHash).toBe(hashOf(line!.receipt.notice));
  });

  it('is kept once, however often and in whatever spelling it comes', async () => {
    const { origin, file } = await serveCollector();
    const receipt = receiptOf('a');
    const backwards = JSON.stringify(Object.fromEntries(Object.entries(receipt).reverse()), null, 2);
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(origin, receipt)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    const again = await post(origin, receipt, { body: backwards });
    expect(again).toMatchObject({ status: 200, body: { id: 'a', status: 'known' } });
    expect(await readLines(file)).toHaveLength(1);
  });

  it('that says something else under an id that is taken is not taken, for good', async () => {
    const { origin, file } = await serveCollector();
    const first = receiptOf('a');
    await post(origin, first);
    const kept = await readFile(file);
    expect(await post(origin, { ...first, state: 'refused', answers: { analytics: false } })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/id', message: 'is that of another receipt, which is kept' }] },
    });
    expect(await readFile(file)).toEqual(kept);
  });

  it('only ever adds to the file', async () => {
    const { origin, file } = await serveCollector();
    let kept = Buffer.alloc(0);
    const receipts = [
      receiptOf('a'),
      receiptOf('b'),
      receiptOf('a'),
      receiptOf('b', { state: 'refused' }),
      { ...given, id: 'c', library: undefined } as unknown as Receipt,
      receiptOf('d'),
    ];
    for (const receipt of receipts) {
      await post(origin, receipt);
      const now = await readFile(file);
      expect(now.subarray(0, kept.length)).toEqual(kept);
      kept = now;
    }
    expect((await readLines(file)).map(({ receipt }) => receipt.id)).toEqual(['a', 'b', 'd']);
  });
});

describe('what is not a receipt is not taken, with reasons', () => {
  it.each<[string, object, number, string, string | RegExp]>([
    ['a field that is missing', { decidedAt: undefined }, 400, '/decidedAt', 'is missing'],
    ['a field of its own', { ip: '203.0.113.7' }, 400, '/ip', 'is not part of a receipt'],
    ['a wrong type', { answers: { 'a/b~c': 'yes' } }, 400, '/answers/a~1b~0c', 'must be boolean'],
    ['another state', { state: 'maybe' }, 400, '/state', /^must be one of given, refused/],
    ['another format', { format: 2 }, 400, '/format', 'must be 1'],
    ['an id that is none', { id: 'a b' }, 400, '/id', /^must match pattern/],
    ['a time that is none', { decidedAt: '2026-13-01T00:00:00Z' }, 400, '/decidedAt', /^must match format/],
    [
      'a time that is not UTC',
      { decidedAt: '2026-11-24T12:00:00+03:00' },
      400,
      '/decidedAt',
      /^must match pattern/,
    ],
    ['a time nobody can compare', { expiresAt: '2016-12-31T23:59:60Z' }, 400, '/expiresAt', 'must be a time'],
    ['text that no database takes', { statement: 'a\0b' }, 400, '/statement', /^must be text/],
    ['half a surrogate pair', { statement: 'a\ud83d' }, 400, '/statement', /^must be text/],
    ['such a key', { answers: { '\0': true } }, 400, '/answers', /^must be text/],
    ['an altered notice', { notice: { ...given.notice, language: 'en' } }, 422, '/noticeHash', /SHA-256/],
  ])('%s', async (_, changes, status, path, message) => {
    const { origin, file } = await serveCollector();
    const answer = await post(origin, { ...given, ...changes });
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toEqual([{ path, message: expect.stringMatching(message) as string }]);
    expect(await readFile(file, 'utf8')).toBe('');
  });

  it('tells all of them, but not without end', async () => {
    const { origin } = await serveCollector();
    const { body } = await post(origin, { ...given, format: 2, state: 'maybe' } as unknown as Receipt);
    expect(body.errors!.map(({ path }) => path).sort()).toEqual(['/format', '/state']);
    const answers = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`purpose-${index}`, 1]));
    const many = await post(origin, { ...given, answers } as unknown as Receipt);
    expect(many.body.errors).toHaveLength(20);
  });

  it.each(['', '{', '[]', 'null', '"receipt"', '{"id":"a"}'])('the body %j', async (body) => {
    const { origin } = await serveCollector();
    const answer = await post(origin, { id: 'a' }, { body });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).not.toEqual([]);
  });

  it('text that is not UTF-8', async () => {
    const { origin } = await serveCollector();
    const body = Buffer.from(JSON.stringify({ ...given, statement: '#' }));
    expect(await post(origin, given, { body })).toMatchObject({ status: 201 });
    body[body.indexOf('"#"') + 1] = 0xff;
    expect(await post(origin, given, { body })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '', message: 'must be JSON in UTF-8' }] },
    });
  });

  it.each([['another'], ['']])('an Idempotency-Key that is not its id: "%s"', async (key) => {
    const { origin } = await serveCollector();
    expect(await post(origin, given, { headers: { 'Idempotency-Key': key } })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/id', message: 'must be what the header Idempotency-Key says' }] },
    });
  });

  it.each<[string, Record<string, string>]>([
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['plain text, which needs no preflight', { 'Content-Type': 'text/plain' }],
    ['another JSON', { 'Content-Type': 'application/jsonp' }],
    ['something packed', { 'Content-Encoding': 'gzip' }],
  ])('%s', async (_, headers) => {
    const { origin } = await serveCollector();
    expect(await post(origin, given, { headers })).toMatchObject({ status: 415 });
  });

  it('takes JSON that names its charset', async () => {
    const { origin } = await serveCollector();
    const headers = { 'Content-Type': 'Application/JSON; charset=UTF-8' };
    expect(await post(origin, given, { headers })).toMatchObject({ status: 201 });
  });
});

describe('a body that is too long', () => {
  const long = (length: number) => ({ body: ' '.repeat(length - 2) + '{}' });

  it('is not taken from the first byte too many', async () => {
    const { origin } = await serveCollector({ maxBytes: 1_000 });
    expect(await post(origin, given, long(1_000))).toMatchObject({ status: 400 });
    expect(await post(origin, given, long(1_001))).toMatchObject({
      status: 413,
      body: { errors: [{ path: '', message: 'must not be longer than 1000 bytes' }] },
    });
  });

  it('is one of more than 128 KiB, if nothing else is said', async () => {
    const { origin } = await serveCollector();
    expect(await post(origin, given, long(131_072))).toMatchObject({ status: 400 });
    expect(await post(origin, given, long(131_073))).toMatchObject({ status: 413 });
  });

  it('is counted, also where no header tells its length', async () => {
    const { port } = await serveCollector({ maxBytes: 1_000 });
    const headers = { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
    const sent = request({ host: '127.0.0.1', port, path: '/receipts', method: 'POST', headers });
    for (let chunk = 0; chunk < 4; chunk += 1) sent.write(' '.repeat(400));
    sent.end();
    const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(413);
  });

  it('is not read for ever', async () => {
    const { port } = await serveCollector({ maxBytes: 1_000 });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    const closed = once(socket, 'close');
    socket.write('POST /receipts HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n');
    socket.write('Content-Length: 1000000000\r\n\r\n');
    socket.write(' '.repeat(20_000));
    await closed;
    expect(answer).toMatch(/^HTTP\/1.1 413 [^]*\nconnection: close\r/i);
  });

  it('that breaks off is no failure of the collector', async () => {
    const report = vi.fn();
    const { port, origin } = await serveCollector({ report });
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /receipts HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n');
    socket.write('Content-Length: 1000\r\n\r\n{');
    await once(socket, 'ready');
    socket.destroy();
    expect(await post(origin, given)).toMatchObject({ status: 201 });
    expect(report).not.toHaveBeenCalled();
  });
});

describe('the rate limit', () => {
  const send = (origin: string, from?: string) =>
    post(origin, given, { headers: from ? { 'X-Forwarded-For': from } : {} });

  it('sends away who asks too often, says for how long, and forgets', async () => {
    let now = 0;
    const { origin } = await serveCollector({ perMinute: 4, now: () => now });
    for (let turn = 0; turn < 4; turn += 1) expect((await send(origin)).status).toBeLessThan(300);
    const tooMany = await send(origin);
    expect(tooMany.status).toBe(429);
    expect(tooMany.headers.get('retry-after')).toBe('15');
    now += 14_999;
    expect((await send(origin)).headers.get('retry-after')).toBe('1');
    now += 1;
    expect((await send(origin)).status).toBe(200);
    expect((await send(origin)).status).toBe(429);
    now += 600_000;
    for (let turn = 0; turn < 4; turn += 1) expect((await send(origin)).status).toBe(200);
    expect((await send(origin)).status).toBe(429);
  });

  it('lets nobody save up', async () => {
    let now = 0;
    const { origin } = await serveCollector({ perMinute: 4, now: () => now });
    await send(origin);
    now = 50_000;
    for (let turn = 0; turn < 4; turn += 1) expect((await send(origin)).status).toBe(200);
    expect((await send(origin)).status).toBe(429);
  });

  it('is 60 a minute, if nothing else is said, and none where it is 0', async () => {
    const statuses = async (options: object, count: number) => {
      const { origin } = await serveCollector({ now: () => 0, ...options });
      const answers = [];
      for (let turn = 0; turn < count; turn += 1) answers.push((await send(origin)).status);
      return answers;
    };
    expect((await statuses({}, 61)).filter((status) => status === 429)).toHaveLength(1);
    expect(await statuses({ perMinute: 0 }, 100)).not.toContain(429);
  });

  it('does not believe whoever says that he is somebody else', async () => {
    const { origin } = await serveCollector({ perMinute: 1, now: () => 0 });
    expect((await send(origin, '203.0.113.1')).status).toBe(201);
    expect((await send(origin, '203.0.113.2')).status).toBe(429);
  });

  it('believes the proxies that are known, and only those', async () => {
    const { origin } = await serveCollector({ perMinute: 1, trustedProxies: 1, now: () => 0 });
    expect((await send(origin, '203.0.113.1')).status).toBe(201);
    expect((await send(origin, '203.0.113.2')).status).toBe(200);
    // What the client has written himself stands before what the proxy adds.
    expect((await send(origin, '198.51.100.7, 203.0.113.1')).status).toBe(429);
  });

  it('counts a network of IPv6 as one visitor', async () => {
    const { origin } = await serveCollector({ perMinute: 1, trustedProxies: 1, now: () => 0 });
    expect((await send(origin, '2001:db8:0:1::1')).status).toBe(201);
    expect((await send(origin, '2001:db8::1:ffff:0:0:2')).status).toBe(429);
    expect((await send(origin, '2001:0db8:0000:0001:9::')).status).toBe(429);
    expect((await send(origin, '2001:db8:0:2::1')).status).toBe(200);
    expect((await send(origin, '::ffff:203.0.113.1')).status).toBe(200);
    expect((await send(origin, '203.0.113.1')).status).toBe(429);
  });
});

describe('pages of other origins', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: {
      Origin: shop,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,idempotency-key',
    },
  };

  it('may not send, unless they are named', async () => {
    for (const allowedOrigins of [undefined, ['https://shop.example', `${shop}:444`]]) {
      const { origin } = await serveCollector(allowedOrigins && { allowedOrigins });
      const { status, headers } = await ask(`${origin}/receipts`, preflight);
      expect(status).toBe(204);
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('may send where they are named, and read when to come back', async () => {
    const { origin } = await serveCollector({ allowedOrigins: [shop], perMinute: 1, now: () => 0 });
    const { status, headers } = await ask(`${origin}/receipts`, preflight);
    expect(status).toBe(204);
    expect(Object.fromEntries(headers)).toMatchObject({
      'access-control-allow-origin': shop,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, idempotency-key',
      'access-control-max-age': '86400',
      vary: 'origin',
    });
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    for (const expected of [201, 429]) {
      const answer = await post(origin, given, { headers: { Origin: shop } });
      expect(answer.status).toBe(expected);
      expect(answer.headers.get('access-control-allow-origin')).toBe(shop);
      expect(answer.headers.get('access-control-expose-headers')).toBe('retry-after');
    }
  });
});

describe('the rest', () => {
  it('is not here, or takes other methods', async () => {
    const { origin } = await serveCollector();
    for (const path of ['/', '/receipts/', '/receipts/a', '//', '/receiptsx']) {
      expect(await post(origin, given, { path })).toMatchObject({ status: 404 });
    }
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const { status, headers } = await ask(`${origin}/receipts`, { method });
      expect([status, headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    }
    expect(await ask(`${origin}/health`, { method: 'POST' })).toMatchObject({ status: 405 });
  });

  it('can be mounted where one likes, and does not mind a query', async () => {
    const { origin } = await serveCollector({ path: '/consent/in', healthPath: '/consent/health' });
    expect(await post(origin, given, { path: '/consent/in?v=1' })).toMatchObject({ status: 201 });
    expect(await ask(`${origin}/consent/health`)).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await post(origin, given)).toMatchObject({ status: 404 });
  });
});

describe('a store that fails', () => {
  const report = vi.fn();
  const fail = () => Promise.reject(new Error('disk full'));

  it('is told of with 503 and when to come back, so that nothing is lost', async () => {
    let isBroken = true;
    const add = vi.fn(() => (isBroken ? fail() : Promise.resolve('stored' as const)));
    const { origin } = await serveCollector({ store: storeOf({ add }), report });
    const answer = await post(origin, given);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(JSON.stringify(answer.body)).not.toContain('disk full');
    expect(report).toHaveBeenCalledWith(new Error('disk full'));
    isBroken = false;
    expect(await post(origin, given)).toMatchObject({ status: 201 });
  });

  it('is not healthy', async () => {
    const { origin } = await serveCollector({ store: storeOf({ check: fail }), report });
    expect(await ask(`${origin}/health`)).toMatchObject({ status: 503 });
    const { origin: other } = await serveCollector();
    expect(await ask(`${other}/health`)).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('is waited for: nothing is acknowledged before it is stored', async () => {
    const disk = new EventEmitter();
    const add = vi.fn(() => once(disk, 'written').then(() => 'stored' as const));
    const { origin } = await serveCollector({ store: storeOf({ add }) });
    let isAnswered = false;
    const answer = post(origin, given).finally(() => (isAnswered = true));
    await vi.waitFor(() => expect(add).toHaveBeenCalled());
    // By the time that this one is answered the first would be, too.
    expect(await ask(`${origin}/health`)).toMatchObject({ status: 200 });
    expect(isAnswered).toBe(false);
    disk.emit('written');
    expect(await answer).toMatchObject({ status: 201 });
  });
});

describe('the canonical JSON', () => {
  it('is that of the library', () => {
    const odd = {
      b: [1, null, { é: '\u2028', z: true, Z: -0 }],
      '': '"\\',
      '😀': 1e21,
      '\ufb33': {},
      a: 0.1,
    };
    for (const value of [given, withdrawn, odd]) expect(canonical(value)).toBe(canonicalOfLibrary(value));
  });
});
