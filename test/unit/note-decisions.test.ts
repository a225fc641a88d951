import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSound } from '../../src/core/config-shape';
import { createController } from '../../src/core/create-controller';
import { memoryStorage } from '../../src/core/storage';
import type { ConsentConfig, NotedDecision, ReceiptKeeper } from '../../src/core/types';
import { noteDecisions } from '../../src/page/note-decisions';

const leave: (() => void)[] = [];
const keep = vi.fn<ReceiptKeeper['keep']>();
const createReceiptKeeper = vi.fn(() => ({ keep }));
const load = vi.fn(() => Promise.resolve({ createReceiptKeeper }));

async function visit(config: ConsentConfig = {}, record = '') {
  const storage = memoryStorage(record);
  const consent = createController(
    {
      purposes: [{ id: 'analytics' }],
      services: [{ id: '1', purposes: ['analytics'], clientId: '_uid', start: () => undefined }],
      ...config,
    },
    { window, storage, reload: vi.fn() },
    { isRight: isSound, loadExplanation: () => Promise.reject(new Error('it is right')) },
  );
  leave.push(() => consent.destroy());
  const failures: string[] = [];
  consent.on('error', ({ error, where }) => failures.push(`${where}: ${(error as Error).message}`));
  const note = noteDecisions(consent, window, load as never);
  await Promise.resolve();
  return { consent, note, failures, storage };
}

const noted = () => JSON.parse(localStorage.getItem('consent_gate.noted') ?? '[]') as NotedDecision[];
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  for (const mock of [keep, load, createReceiptKeeper]) mock.mockClear();
  document.documentElement.lang = '';
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
  document.body.replaceChildren();
  document.cookie = '_uid=; max-age=0';
  vi.useRealTimers();
});

describe('a decision', () => {
  it('is noted at once with all that its receipt needs, and then handed on', async () => {
    const { consent } = await visit({ nonce: 'secret', policy: { version: '7' } });
    consent.acceptAll('banner-accept-all');
    const { decision } = consent.getState();
    const [note, ...others] = noted();
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      id: decision?.id,
      decidedAt: decision?.decidedAt,
      method: 'banner-accept-all',
      choices: { analytics: true },
      granted: ['analytics'],
      revoked: [],
      refusedServices: [],
      language: navigator.language,
      path: '/',
      config: { nonce: '', policy: { version: '7' } },
    });
    await settled();
    expect(keep).toHaveBeenCalledOnce();
    // From the store, where a reset can take it away.
    expect(keep.mock.calls).toEqual([[[], {}]]);
  });

  it('is noted after those before it', async () => {
    const { consent } = await visit();
    consent.acceptAll();
    consent.withdraw();
    expect(noted().map(({ method }) => method)).toEqual(['api', 'withdraw']);
    await settled();
    expect(createReceiptKeeper).toHaveBeenCalledOnce();
    expect(keep).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['of what it was shown in', '<consent-gate lang="de"></consent-gate>', 'fr', 'de'],
    ['of the page', '', 'fr', 'fr'],
    ['of the browser', '', '', navigator.language],
  ])('is noted with the language %s', async (_, markup, page, expected) => {
    document.body.innerHTML = markup;
    document.documentElement.lang = page;
    const { consent } = await visit();
    consent.acceptAll();
    expect(noted()[0]?.language).toBe(expected);
  });

  it('is noted with the language that it was shown in, where that is another one', async () => {
    const { note } = await visit();
    const embed = { decidedAt: 1, method: 'embed', choices: {}, granted: [], revoked: [] } as const;
    note({ id: 'embed', ...embed, language: 'ru' });
    expect(noted()[0]?.language).toBe('ru');
  });

  it('that another page has taken is noted there', async () => {
    const first = await visit();
    first.consent.acceptAll();
    const record = first.storage.read()[0];
    localStorage.clear();
    const { consent, storage } = await visit();
    storage.write(record!, 1);
    window.dispatchEvent(new Event('focus'));
    expect(consent.isGranted('analytics')).toBe(true);
    expect(noted()).toEqual([]);
  });

  it.each([
    ['none are kept and none sent', { keep: 0 }, 0],
    ['none are kept, but sent', { keep: 0, endpoint: '/receipts' }, 1],
    ['some are kept', { keep: 1 }, 1],
  ])('is noted where there are to be receipts: %s', async (_, receipts, count) => {
    localStorage.setItem('consent_gate.outbox', '[1]');
    const { consent, note } = await visit({ receipts });
    consent.acceptAll();
    expect(noted()).toHaveLength(count);
    const form = { decidedAt: 1, method: 'form', choices: {}, granted: [], revoked: [] } as const;
    expect(note({ id: 'form', ...form })).toBe(count > 0);
    expect(noted()).toHaveLength(2 * count);
    await settled();
    expect(load.mock.calls.length > 0).toBe(count > 0);
  });

  it('is handed on also where nothing can be stored', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { consent } = await visit();
    consent.acceptAll();
    await settled();
    expect(keep).toHaveBeenCalledOnce();
    expect(keep.mock.calls[0]?.[0]).toMatchObject([{ id: consent.getState().decision?.id }]);
  });
});

describe('what makes receipts', () => {
  it('is told of as missing two seconds later: a page that goes takes its fetches along', async () => {
    load.mockImplementationOnce(() => Promise.reject(new Error('404')));
    const { consent, failures } = await visit();
    consent.acceptAll();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(failures).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(failures).toEqual(['receipt: 404']);
    // The next decision tries again.
    consent.withdraw();
    await settled();
    expect(load).toHaveBeenCalledTimes(2);
    expect(keep).toHaveBeenCalledOnce();
  });

  it.each([
    ['nothing', '', [], 0],
    ['what is noted', 'noted', [{ id: 'x' }], 1],
    ['what waits to be sent', 'outbox', [{}], 1],
    ['a consent that may have run out', 'receipts', [{}], 1],
    ['an empty list', 'receipts', [], 0],
  ])('is fetched by a page that finds %s', async (_, key, list, count) => {
    localStorage.setItem(`consent_gate.${key}`, JSON.stringify(list));
    document.cookie = '_uid=17';
    await visit();
    await settled();
    expect(keep.mock.calls).toEqual(count ? [[[], { 1: '17' }]] : []);
  });

  it('is not fetched for receipts of a consent that holds', async () => {
    const { consent, storage } = await visit();
    consent.acceptAll();
    await settled();
    keep.mockClear();
    localStorage.clear();
    localStorage.setItem('consent_gate.receipts', '[{}]');
    await visit({}, storage.read()[0]);
    await settled();
    expect(keep).not.toHaveBeenCalled();
    // But for what is left to be done; the visitor is known then without his numbers.
    document.cookie = '_uid=17';
    localStorage.setItem('consent_gate.outbox', '[{}]');
    await visit({}, storage.read()[0]);
    await settled();
    expect(keep.mock.calls).toEqual([[[], {}]]);
  });
});
