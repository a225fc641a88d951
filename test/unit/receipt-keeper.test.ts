import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { resolveConfig } from '../../src/core/purposes';
import { receiptsOnDevice } from '../../src/core/receipts-on-device';
import type { Consent, ConsentConfig, NotedDecision, Receipt } from '../../src/core/types';
import { createReceiptKeeper } from '../../src/notice';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-24T10:00:00Z');
const page = new AbortController();

let told: string[] = [];
const report = vi.fn();
const posted = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() =>
  Promise.resolve(new Response(null, { status: 201 })),
);
const sent = () => posted.mock.calls.map(([, { body }]) => (JSON.parse(body as string) as Receipt).id);

function setUp(config: ConsentConfig = {}, decidedAt?: number) {
  const resolved = resolveConfig({ purposes: [{ id: 'analytics' }], ...config });
  const consent = {
    config: resolved,
    signal: page.signal,
    report,
    getState: () => ({ decision: decidedAt === undefined ? null : { decidedAt } }),
    emit: (event: string, { receipt, status }: { receipt: Receipt; status: string }) =>
      event === 'receipt' && told.push(`${receipt.id} ${status}`),
  } as unknown as Consent;
  const { keep } = createReceiptKeeper(consent, window);
  const note = (id: string, more: Partial<NotedDecision> = {}): NotedDecision => ({
    id,
    config: resolved,
    decidedAt: NOW,
    method: 'api',
    language: 'ru-RU',
    path: '/tea',
    choices: { analytics: true },
    granted: ['analytics'],
    revoked: [],
    ...more,
  });
  return { keep, note };
}
const put = (key: string, list: unknown) => localStorage.setItem(`consent_gate.${key}`, JSON.stringify(list));
const ids = () => receiptsOnDevice(window, 'consent_gate').map(({ id }) => id);

beforeEach(() => {
  localStorage.clear();
  told = [];
  report.mockReset();
  posted.mockClear();
  vi.stubGlobal('fetch', posted);
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what was noted', () => {
  it('becomes a receipt in the language that it was shown in, and the note is gone', async () => {
    const { keep, note } = setUp();
    put('noted', [note('a')]);
    await keep([note('a')]);
    expect(receiptsOnDevice(window, 'consent_gate')).toMatchObject([
      {
        id: 'a',
        notice: { language: 'ru', operator: { name: 'www.shop.test' } },
        page: { origin: 'https://www.shop.test', path: '/tea' },
        library: packageJson.version,
      },
    ]);
    expect(told).toEqual(['a made']);
    expect(localStorage.getItem('consent_gate.noted')).toBeNull();
    expect(posted).not.toHaveBeenCalled();
  });

  it('comes after what earlier pages have left, each following the one before it', async () => {
    const { keep, note } = setUp();
    put('noted', [note('a'), note('b')]);
    await Promise.all([keep([note('c')]), keep([note('d')])]);
    expect(ids()).toEqual(['d', 'c', 'b', 'a']);
    expect(receiptsOnDevice(window, 'consent_gate').map(({ previousId }) => previousId)).toEqual([
      'c',
      'b',
      'a',
      null,
    ]);
  });

  it('is made once, also where another tab has made it meanwhile', async () => {
    const { keep, note } = setUp();
    await keep([note('a')]);
    await keep([note('a')]);
    put('noted', [note('a')]);
    await keep([]);
    expect(told).toEqual(['a made']);
    expect(ids()).toEqual(['a']);
  });

  it('and cannot be read is told of, and not tried for ever; the others are made', async () => {
    const { keep, note } = setUp();
    put('noted', [{ id: 'bad' }, note('a')]);
    await keep([]);
    expect(report).toHaveBeenCalledExactlyOnceWith({ error: expect.any(Error) as unknown, where: 'receipt' });
    expect(ids()).toEqual(['a']);
    expect(localStorage.getItem('consent_gate.noted')).toBeNull();
  });

  it('and forgotten meanwhile, by a reset, gets no receipt', async () => {
    const { keep, note } = setUp();
    put('noted', [note('a')]);
    const kept = keep([]);
    await Promise.resolve();
    localStorage.removeItem('consent_gate.noted');
    await kept;
    expect(told).toEqual([]);
    expect(ids()).toEqual([]);
  });

  it('may be for a purpose known by name that the site asks for nowhere else', async () => {
    const { keep, note } = setUp();
    await keep([
      note('a', { choices: { 'advertising-messages': true }, purposes: ['advertising-messages'] }),
    ]);
    expect(receiptsOnDevice(window, 'consent_gate')).toMatchObject([
      {
        answers: { 'advertising-messages': true },
        notice: { purposes: [{ id: 'advertising-messages', title: 'Рекламная рассылка', separate: true }] },
      },
    ]);
  });

  it('is kept twenty times, or as often as the config says', async () => {
    const notes = (all: ReturnType<typeof setUp>) => Array.from({ length: 22 }, (_, i) => all.note(`n${i}`));
    const usual = setUp();
    await usual.keep(notes(usual));
    expect(ids()).toHaveLength(20);
    localStorage.clear();
    const few = setUp({ receipts: { keep: 2 } });
    await few.keep(notes(few));
    expect(ids()).toEqual(['n21', 'n20']);
  });
});

describe('a receipt is sent', () => {
  const refusal = { choices: {}, granted: [] };

  it('to the endpoint, but for a refusal, which proves nothing', async () => {
    const { keep, note } = setUp({ receipts: { endpoint: '/receipts' } });
    await keep([note('a'), note('b', refusal), note('c', { ...refusal, revoked: ['analytics'] })]);
    await vi.waitFor(() => expect(sent()).toEqual(['a', 'c']));
    expect(told.slice(0, 3)).toEqual(['a made', 'b made', 'c made']);
  });

  it('of a refusal, too, where the config asks for it', async () => {
    const { keep, note } = setUp({ receipts: { endpoint: '/receipts', refusals: true } });
    await keep([note('b', refusal)]);
    await vi.waitFor(() => expect(told).toEqual(['b made', 'b sent']));
  });

  it('once, where none are kept: it is handed on, and lies in the store, too', async () => {
    const { keep, note } = setUp({ receipts: { endpoint: '/receipts', keep: 0 } });
    put('noted', [note('a')]);
    await keep([note('a'), note('b')]);
    await vi.waitFor(() => expect(sent()).toEqual(['a', 'b']));
    expect(told.filter((line) => line.endsWith('made'))).toEqual(['a made', 'b made']);
  });

  it('nowhere where the endpoint is empty: that would be the page itself', async () => {
    const { keep, note } = setUp({ receipts: { endpoint: '' } });
    await keep([note('a')]);
    expect(ids()).toEqual(['a']);
    expect(posted).not.toHaveBeenCalled();
  });

  it('nowhere where the endpoint cannot be used: an error says so, and the receipt is made', async () => {
    const { keep, note } = setUp({ receipts: { endpoint: 'http://other.test/' } });
    expect(report).toHaveBeenCalledExactlyOnceWith({ error: expect.any(Error) as unknown, where: 'receipt' });
    await keep([note('a')]);
    expect(ids()).toEqual(['a']);
    expect(posted).not.toHaveBeenCalled();
  });

  it('where an earlier page has left it, also without anything new', async () => {
    const { keep, note } = setUp({ receipts: { endpoint: '/receipts', keep: 0 } });
    put('outbox', [{ receipt: { id: 'left' }, after: 0 }]);
    await keep([]);
    await vi.waitFor(() => expect(sent()).toEqual(['left']));
    await keep([note('a')]);
    await vi.waitFor(() => expect(sent()).toEqual(['left', 'a']));
    expect(ids()).toEqual([]);
  });
});

describe('a consent that has run out', () => {
  it.each([
    ['a year later', 366, undefined, ['a-expired', 'a']],
    ['not before', 364, undefined, ['a']],
    ['not where a later decision holds', 366, NOW + DAY, ['a']],
  ])('gets its receipt %s', async (_, days, decidedAt, expected) => {
    const first = setUp();
    await first.keep([first.note('a')]);
    vi.setSystemTime(NOW + days * DAY);
    await setUp({}, decidedAt).keep([], { 1: '17' });
    expect(ids()).toEqual(expected);
    if (expected.length === 1) return;
    expect(receiptsOnDevice(window, 'consent_gate')[0]?.withdrawal).toEqual({
      purposes: ['analytics'],
      clientIds: { 1: '17' },
    });
    expect(told).toEqual(['a made', 'a-expired made']);
  });
});
