import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Receipt } from '../../src/core/types';
import { createOutbox } from '../../src/notice/create-outbox';
import { createReceiptStore } from '../../src/notice/receipt-store';

const receipt = (id: string): Receipt => ({ format: 1, id, notice: {} }) as Receipt;
const answer = (status: number, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response(null, { status, headers }));

const posted = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
const idsPosted = () => posted.mock.calls.map(([, init]) => (JSON.parse(init.body as string) as Receipt).id);

/** Lets the time go by until there were so many attempts. */
async function untilPosted(attempts: number): Promise<void> {
  for (let i = 0; i < 1_000 && posted.mock.calls.length < attempts; i++)
    await vi.advanceTimersByTimeAsync(1_000);
  expect(posted).toHaveBeenCalledTimes(attempts);
}

let told: string[] = [];
const leave: (() => void)[] = [];
function setUp(endpoint = '/receipts') {
  const store = createReceiptStore(window, 'consent_gate', 20);
  const page = new AbortController();
  leave.push(() => page.abort());
  const outbox = createOutbox(window, endpoint, store, page.signal, ({ id }, status) =>
    told.push(`${id} ${status}`),
  );
  return { store, outbox, waiting: () => store.waiting().map((waiting) => waiting.receipt.id) };
}

beforeEach(() => {
  localStorage.clear();
  told = [];
  posted.mockReset().mockImplementation(() => answer(201));
  vi.stubGlobal('fetch', posted);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  // jsdom’s own would be one more timer.
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal);
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a receipt that is to be sent', () => {
  it('is posted as JSON, with its id for repetitions and no credentials, and waits no longer', async () => {
    const { outbox, waiting } = setUp();
    outbox.add(receipt('a'));
    expect(waiting()).toEqual(['a']);
    await outbox.flush();
    expect(posted).toHaveBeenCalledExactlyOnceWith('https://www.shop.test/receipts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'a' },
      body: JSON.stringify(receipt('a')),
      credentials: 'omit',
      keepalive: true,
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: expect.any(AbortSignal) as unknown,
    });
    expect(told).toEqual(['a sent']);
    expect(waiting()).toEqual([]);
    expect(localStorage.getItem('consent_gate.outbox')).toBeNull();
  });

  it('goes after those before it, and one at a time', async () => {
    let release: (response: Response) => void = () => undefined;
    posted.mockImplementationOnce(() => new Promise((resolve) => (release = resolve)));
    const { outbox } = setUp();
    for (const id of ['a', 'b', 'c']) outbox.add(receipt(id));
    const sending = outbox.flush();
    await outbox.flush();
    expect(idsPosted()).toEqual(['a']);
    release(new Response(null, { status: 200 }));
    await sending;
    expect(idsPosted()).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['the network fails', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the receiver is broken', () => answer(500)],
    ['the receiver is not there', () => answer(404)],
    ['the receiver is busy', () => answer(503)],
    ['there are too many', () => answer(429)],
    ['a page answers for it', () => answer(200, { 'Content-Type': 'text/html; charset=utf-8' })],
  ])('is sent again, later and later, where %s', async (_, fail) => {
    posted.mockImplementation(fail);
    const { outbox, waiting } = setUp();
    outbox.add(receipt('a'));
    outbox.add(receipt('b'));
    await outbox.flush();
    expect(told).toEqual(['a failed']);
    const delays: number[] = [];
    for (let attempt = 2; attempt <= 5; attempt++) {
      const start = Date.now();
      await untilPosted(attempt);
      delays.push(Date.now() - start);
    }
    expect(delays).toEqual([...delays].sort((x, y) => x - y));
    expect(waiting()).toEqual(['a', 'b']);
    posted.mockImplementation(() => answer(200));
    await untilPosted(7);
    expect(waiting()).toEqual([]);
  });

  it.each([
    ['seconds', () => '120'],
    ['a date', () => new Date(Date.now() + 120_500).toUTCString()],
  ])('waits as long as the receiver asks for, on later pages too: %s', async (_, header) => {
    posted.mockImplementation(() => answer(429, { 'Retry-After': header() }));
    const { outbox } = setUp();
    outbox.add(receipt('a'));
    await outbox.flush();
    const next = setUp();
    posted.mockImplementation(() => answer(201));
    await next.outbox.flush();
    await vi.advanceTimersByTimeAsync(119_000);
    expect(posted).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(next.waiting()).toEqual([]);
  });

  it.each([400, 413, 422])(
    'is given up where the receiver cannot take it, and only it: %d',
    async (status) => {
      posted.mockImplementationOnce(() => answer(status));
      const { outbox, waiting } = setUp();
      outbox.add(receipt('a'));
      outbox.add(receipt('b'));
      await outbox.flush();
      expect(told).toEqual(['a rejected', 'b sent']);
      expect(waiting()).toEqual([]);
    },
  );

  it('is sent again after five seconds, and twice as many each time, up to ten minutes', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    posted.mockImplementation(() => answer(500));
    const { outbox } = setUp();
    outbox.add(receipt('a'));
    await outbox.flush();
    for (const seconds of [5, 10, 20, 40, 80, 160, 320, 600, 600]) {
      const attempts = posted.mock.calls.length;
      await vi.advanceTimersByTimeAsync(seconds * 1_000 - 1);
      expect(posted).toHaveBeenCalledTimes(attempts);
      await vi.advanceTimersByTimeAsync(1);
      expect(posted).toHaveBeenCalledTimes(attempts + 1);
    }
    // And after what could be sent it begins anew.
    posted.mockImplementationOnce(() => answer(201));
    outbox.add(receipt('b'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(told.slice(-2)).toEqual(['a sent', 'b failed']);
    const attempts = posted.mock.calls.length;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(posted).toHaveBeenCalledTimes(attempts + 1);
  });

  it.each([
    [0, 3_750],
    [1, 6_250],
  ])('is not sent again by all visitors at once: %d, %d', async (random, delay) => {
    vi.spyOn(Math, 'random').mockReturnValue(random);
    posted.mockImplementation(() => answer(500));
    const { outbox } = setUp();
    outbox.add(receipt('a'));
    await outbox.flush();
    await vi.advanceTimersByTimeAsync(delay - 1);
    expect(posted).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(posted).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['no wait', ''],
    ['a time that is over', 'Tue, 24 Nov 2020 10:00:00 GMT'],
    ['what is no time', 'soon'],
    ['what begins as one', '120 s'],
    ['0', '0'],
  ])('is sent by the next page at once where the receiver asks for %s', async (_, header) => {
    posted.mockImplementationOnce(() => answer(503, header ? { 'Retry-After': header } : {}));
    const { outbox } = setUp();
    outbox.add(receipt('a'));
    await outbox.flush();
    await setUp().outbox.flush();
    expect(told).toEqual(['a failed', 'a sent']);
  });

  it('waits for a day at most, whatever the receiver asks for', async () => {
    posted.mockImplementationOnce(() => answer(503, { 'Retry-After': '9999999' }));
    const { outbox, store } = setUp();
    outbox.add(receipt('a'));
    await outbox.flush();
    expect(store.waiting()[0]?.after).toBe(Date.now() + 86_400_000);
  });

  it('is left for later where the receiver does not answer for half a minute', async () => {
    const { outbox } = setUp();
    outbox.add(receipt('a'));
    await outbox.flush();
    expect(AbortSignal.timeout).toHaveBeenCalledExactlyOnceWith(30_000);
  });

  it('is not sent any more by a page that has ended', async () => {
    posted.mockImplementation(() => answer(500));
    const { outbox } = setUp();
    outbox.add(receipt('a'));
    await outbox.flush();
    for (const go of leave.splice(0)) go();
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(posted).toHaveBeenCalledTimes(1);
  });

  it('waits once, however often it was added, and behind the others', () => {
    const { outbox, waiting } = setUp();
    for (const id of ['a', 'b', 'a']) outbox.add(receipt(id));
    expect(waiting()).toEqual(['b', 'a']);
  });

  it('is sent when the browser is online again', async () => {
    posted.mockImplementationOnce(() => Promise.reject(new TypeError('offline')));
    const { outbox } = setUp();
    outbox.add(receipt('a'));
    await outbox.flush();
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual(['a failed', 'a sent']);
  });

  it('is sent by the next page where this one went first, and by none once more', async () => {
    setUp().outbox.add(receipt('a'));
    const next = setUp();
    await next.outbox.flush();
    await next.outbox.flush();
    expect(idsPosted()).toEqual(['a']);
  });

  it('outlives its page only where browsers allow it', async () => {
    const { outbox } = setUp();
    outbox.add({ ...receipt('a'), library: 'ё'.repeat(31_000) });
    await outbox.flush();
    expect(posted.mock.calls[0]?.[1].keepalive).toBe(false);
  });

  it('is taken by an answer that says something, if it is no page', async () => {
    posted.mockImplementationOnce(() => answer(200, { 'Content-Type': 'application/json' }));
    const { outbox } = setUp();
    outbox.add(receipt('a'));
    await outbox.flush();
    expect(told).toEqual(['a sent']);
  });

  it('goes within the site also where that is plain http', () => {
    const { store } = setUp();
    const { signal } = new AbortController();
    const location = { href: 'http://localhost:8080/tea', origin: 'http://localhost:8080' };
    const page = { location, addEventListener: vi.fn() } as never;
    expect(() => createOutbox(page, '/receipts', store, signal, vi.fn())).not.toThrow();
    expect(() => createOutbox(page, 'http://localhost/receipts', store, signal, vi.fn())).toThrow(/by https/);
  });

  it('goes within the site, or enciphered, and nowhere else', () => {
    expect(() => setUp('http://other.test/receipts')).toThrow(/by https/);
    expect(() => setUp('https://other.test/receipts')).not.toThrow();
  });

  it('gives way after a hundred later ones that nobody takes', () => {
    const { outbox, waiting } = setUp();
    for (let i = 0; i < 103; i++) outbox.add(receipt(String(i)));
    expect(waiting()).toHaveLength(100);
    expect(waiting()[0]).toBe('3');
  });

  it('waits in memory where nothing can be stored', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    posted.mockImplementationOnce(() => answer(500));
    const { outbox, waiting } = setUp();
    outbox.add(receipt('a'));
    await outbox.flush();
    expect(waiting()).toEqual(['a']);
    await untilPosted(2);
    expect(told).toEqual(['a failed', 'a sent']);
  });
});
