// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetReceipts, readList, receiptKeys, receiptsOnDevice } from '../../src/core/receipts-on-device';
import type { NotedDecision, Receipt } from '../../src/core/types';
import { createReceiptStore } from '../../src/notice/receipt-store';

/** What a browser holds, and for how many signs it has room. */
let stored: Record<string, string> = {};
let room = Infinity;
let isRefused = false;

const refuse = () => {
  if (isRefused) throw new DOMException('no', 'SecurityError');
};
const localStorage = {
  getItem: (key: string) => {
    refuse();
    return stored[key] ?? null;
  },
  setItem: (key: string, text: string) => {
    refuse();
    if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
    stored[key] = text;
  },
  removeItem: (key: string) => {
    refuse();
    Reflect.deleteProperty(stored, key);
  },
};
const page = { localStorage } as unknown as Window;

const receipt = (id: string, more: object = {}) =>
  ({ format: 1, id, notice: {}, answers: {}, ...more }) as unknown as Receipt;
const noted = (id: string) => ({ id }) as NotedDecision;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const store = (keep = 20) => createReceiptStore(page, 'c', keep);
const put = (key: keyof ReturnType<typeof receiptKeys>, list: unknown) =>
  (stored[receiptKeys('c')[key]] = JSON.stringify(list));

beforeEach(() => {
  stored = {};
  room = Infinity;
  isRefused = false;
});

describe('what lies on the device', () => {
  it('has keys of its own, by the name of the record', () => {
    expect(receiptKeys('c')).toEqual({ made: 'c.receipts', noted: 'c.noted', outbox: 'c.outbox' });
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['no JSON', 'x'],
    ['no list', '{"0":1}'],
    ['a text', '"[]"'],
  ])('is an empty list where there is %s', (_, text) => {
    if (text !== undefined) stored.k = text;
    expect(readList(page, 'k')).toEqual([]);
    isRefused = true;
    expect(readList(page, 'k')).toEqual([]);
  });

  it('is read without gaps', () => {
    stored.k = '[null,1,0,{"a":1}]';
    expect(readList(page, 'k')).toEqual([1, { a: 1 }]);
  });

  it('is a receipt where it reads as one', () => {
    const good = receipt('a');
    put('made', [
      good,
      { ...good, format: 2 },
      { ...good, notice: undefined },
      { ...good, answers: null },
      7,
    ]);
    expect(receiptsOnDevice(page, 'c')).toEqual([good]);
  });

  it('is forgotten but for what waits to be sent', () => {
    for (const key of ['made', 'noted', 'outbox'] as const) put(key, [1]);
    stored.other = 'x';
    forgetReceipts(page, 'c');
    expect(Object.keys(stored)).toEqual(['c.outbox', 'other']);
    isRefused = true;
    expect(() => forgetReceipts(page, 'c')).not.toThrow();
  });
});

describe('receipts', () => {
  it('come on top, each once, and the oldest go', () => {
    const { add, made } = store(4);
    add([receipt('a')]);
    add([receipt('c'), receipt('b')]);
    expect(ids(made())).toEqual(['c', 'b', 'a']);
    add([receipt('a', { method: 'new' })]);
    expect(made()).toMatchObject([{ id: 'a', method: 'new' }, { id: 'c' }, { id: 'b' }]);
    add([receipt('d')]);
    expect(ids(made())).toEqual(['d', 'a', 'c', 'b']);
    add([receipt('e')]);
    expect(ids(made())).toEqual(['e', 'd', 'a', 'c']);
    expect(ids(receiptsOnDevice(page, 'c'))).toEqual(['e', 'd', 'a', 'c']);
  });

  it('that nobody is to keep leave no trace', () => {
    store(0).add([receipt('a')]);
    expect(stored).toEqual({});
  });

  it('give up the older half where the storage is full, and half of that', () => {
    const { add, made } = store();
    for (const id of ['1', '2', '3', '4', '5', '6', '7']) add([receipt(id)]);
    room = JSON.stringify([receipt('1'), receipt('2'), receipt('3')]).length;
    add([receipt('8')]);
    expect(ids(made())).toEqual(['8', '7']);
    room = 10;
    add([receipt('9')]);
    expect(ids(made())).toEqual(['9']);
    // That one is in memory: the device holds what it held.
    expect(ids(receiptsOnDevice(page, 'c'))).toEqual(['8', '7']);
    room = Infinity;
    add([receipt('10')]);
    expect(ids(receiptsOnDevice(page, 'c'))).toEqual(['10', '9']);
  });

  it('live as long as the page where nothing can be stored', () => {
    isRefused = true;
    const { add, made } = store(2);
    for (const id of ['a', 'b', 'c']) add([receipt(id)]);
    expect(ids(made())).toEqual(['c']);
    expect(ids(store().made())).toEqual([]);
  });
});

describe('notes', () => {
  it('are forgotten one by one', () => {
    put('noted', [noted('a'), noted('b')]);
    const { forgetNoted, noted: left } = store();
    expect(ids(left())).toEqual(['a', 'b']);
    forgetNoted('a');
    expect(ids(left())).toEqual(['b']);
    expect(JSON.parse(stored['c.noted']!)).toEqual([{ id: 'b' }]);
    forgetNoted('b');
    expect(stored).toEqual({});
  });

  it('that cannot be removed are forgotten for this page, none of the others with them', () => {
    put('noted', [noted('a'), noted('b'), noted('c')]);
    room = 0;
    const { forgetNoted, noted: left } = store();
    forgetNoted('a');
    expect(ids(left())).toEqual(['b', 'c']);
  });
});

describe('what waits to be sent', () => {
  it('is what can be sent, a hundred at most, and the oldest give way', () => {
    const { setWaiting, waiting } = store();
    setWaiting(Array.from({ length: 102 }, (_, i) => ({ receipt: receipt(`r${i}`), after: 0 })));
    expect(waiting()).toHaveLength(100);
    expect(waiting()[0]).toEqual({ receipt: receipt('r2'), after: 0 });
    put('outbox', [
      { after: 1 },
      { receipt: receipt('a') },
      { receipt: receipt('b'), after: '1' },
      { receipt: receipt('c'), after: 1 },
    ]);
    expect(ids(waiting().map((one) => one.receipt))).toEqual(['c']);
  });

  it('is all kept in memory where the storage is full', () => {
    room = 0;
    const { setWaiting, waiting } = store();
    setWaiting([1, 2, 3].map((i) => ({ receipt: receipt(String(i)), after: 0 })));
    expect(waiting()).toHaveLength(3);
  });
});
