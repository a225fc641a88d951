import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsentConfig, ConsentEvents, Service } from '../../src/core/types';
import { createConsent, memoryStorage } from '../../src/index';
import { googleAnalytics, yandexMetrica } from '../../src/services';

const page = window as unknown as Record<string, unknown>;
const leave: (() => void)[] = [];
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Receipts are made a little later: each test has its own place for them. */
let name = '';
let count = 0;
let started: string[] = [];
/** Stands beside what fails, and has to go on. */
const bystander: Service<'analytics'> = {
  id: 'bystander',
  purposes: ['analytics'],
  start: () => void started.push('start'),
  stop: () => {
    started.push('stop');
    return true;
  },
};

async function visit(services: readonly Service[] = [], config: Partial<ConsentConfig> = {}) {
  const storage = memoryStorage();
  const reload = vi.fn();
  const consent = createConsent(
    {
      ...config,
      storage: { name },
      purposes: [{ id: 'analytics' }, { id: 'cross-border' }],
      services: [...(services as readonly Service<'analytics'>[]), bystander],
    },
    { storage, reload },
  );
  const failures: ConsentEvents['error'][] = [];
  consent.on('error', (failure) => failures.push(failure));
  leave.push(() => consent.destroy());
  await settled();
  return { consent, failures, reload, storage, places: () => failures.map(({ where }) => where) };
}

beforeEach(() => {
  started = [];
  name = `page-${++count}`;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
  vi.unstubAllGlobals();
  document.head.replaceChildren();
  for (const name of ['ym', 'gtag', 'dataLayer']) Reflect.deleteProperty(window, name);
});

describe('a browser without what tells other tabs', () => {
  it.each([
    ['has no BroadcastChannel', undefined],
    [
      'refuses it',
      function () {
        throw new DOMException('The operation is insecure', 'SecurityError');
      },
    ],
    [
      'refuses to send by it',
      class extends EventTarget {
        close = () => undefined;
        postMessage = () => {
          throw new DOMException('closed', 'InvalidStateError');
        };
      },
    ],
  ])('keeps a decision all the same, where it %s', async (_, BroadcastChannel) => {
    vi.stubGlobal('BroadcastChannel', BroadcastChannel);
    const { consent, storage } = await visit();
    expect(started).toEqual([]);
    consent.acceptAll();
    expect(started).toEqual(['start']);
    expect(storage.read()[0]).toContain('+analytics');
    consent.withdraw();
    expect(started).toEqual(['start', 'stop']);
  });
});

describe('a page that has a list of its own making', () => {
  it.each([
    [
      'throws',
      Object.assign([], {
        push: () => {
          throw new Error('full');
        },
      }),
    ],
    ['is frozen', Object.freeze([])],
  ])('hears every event on the document where its dataLayer %s', async (_, dataLayer) => {
    page.dataLayer = dataLayer;
    const heard: string[] = [];
    for (const event of ['consent-gate:ready', 'consent-gate:decide'])
      document.addEventListener(event, ({ type }) => heard.push(type), { once: true });
    const { consent, places } = await visit();
    consent.acceptAll();
    expect(heard).toEqual(['consent-gate:ready', 'consent-gate:decide']);
    expect(places()).toContain('listener');
    expect(started).toEqual(['start']);
  });
});

describe('a page that replaces what the counters are called by', () => {
  it.each<readonly [string, () => unknown, Record<string, unknown>]>([
    ['ym', () => yandexMetrica({ id: '1' }), { ym: () => undefined }],
    ['ym', () => yandexMetrica({ id: '1' }), { ym: null }],
    ['ym', () => yandexMetrica({ id: '1' }), { ym: 'a text' }],
    ['gtag', () => googleAnalytics({ id: 'G-ABCD1234' }), { gtag: () => undefined, dataLayer: [] }],
    ['dataLayer', () => googleAnalytics({ id: 'G-ABCD1234' }), { dataLayer: undefined }],
    ['dataLayer', () => googleAnalytics({ id: 'G-ABCD1234' }), { dataLayer: null, gtag: null }],
  ])('can withdraw, and the shield is up: %s', async (_, create, globals) => {
    const { consent, reload } = await visit([create() as Service], { withdraw: 'auto' });
    consent.acceptAll();
    expect(started).toEqual(['start']);
    Object.assign(page, globals);
    const fetch = vi.fn(() => Promise.resolve());
    vi.stubGlobal('fetch', fetch);
    const stopped: string[] = [];
    consent.on('stop', ({ service }) => stopped.push(service));
    consent.withdraw();
    expect(stopped).toHaveLength(2);
    expect(consent.isGranted('analytics')).toBe(false);
    expect(started).toEqual(['start', 'stop']);
    expect(reload.mock.calls.length).toBeLessThanOrEqual(1);
    for (const url of ['https://mc.yandex.ru/watch/1', 'https://www.google-analytics.com/g/collect'])
      await window.fetch(url).catch(() => undefined);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['ym', () => yandexMetrica({ id: '1' })],
    ['gtag', () => googleAnalytics({ id: 'G-ABCD1234' })],
  ])('for good: %s cannot be taken, errors say so, and the others run', async (global, create) => {
    const own = () => undefined;
    Object.defineProperty(window, global, { value: own, writable: false, configurable: true });
    const { consent, places } = await visit([create()]);
    expect(places()).toEqual(['standby']);
    consent.acceptAll();
    await settled();
    expect(started).toEqual(['start']);
    expect(places()).toEqual(['standby', 'start']);
    expect(document.querySelectorAll('script[src]')).toHaveLength(0);
    expect(page[global]).toBe(own);
  });

  it('by something that is no list: Google Analytics says so, and the others run', async () => {
    page.dataLayer = { push: 1 };
    const { consent, failures } = await visit([googleAnalytics({ id: 'G-ABCD1234' })]);
    consent.acceptAll();
    await settled();
    expect(failures).toMatchObject([{ where: 'start', service: 'G-ABCD1234' }]);
    expect(started).toEqual(['start']);
  });
});

describe('a tag whose script', () => {
  // The shields of the tests before are up for Metrica's own host as long as the page lives.
  const metrica = () => yandexMetrica({ id: '1', src: 'https://tags.example/tag.js' });

  it.each(['error', 'load'])('ends with %s is told of only where it failed', async (outcome) => {
    const { consent, failures } = await visit([metrica()]);
    consent.acceptAll();
    const script = document.querySelector('script[src]')!;
    script.dispatchEvent(new Event(outcome));
    await settled();
    expect(failures.map(({ where, service }) => [where, service])).toEqual(
      outcome === 'error' ? [['start', '1']] : [],
    );
    expect(started).toEqual(['start']);
  });

  it('never answers is stopped as any other', async () => {
    const { consent, failures } = await visit([metrica()]);
    consent.acceptAll();
    consent.withdraw();
    expect(failures).toEqual([]);
    expect(started).toEqual(['start', 'stop']);
    expect((page.ym as { a?: unknown }).a).toBeUndefined();
  });
});

describe('a page served by plain http', () => {
  it('has receipts without a hash', async () => {
    const { getRandomValues } = crypto;
    vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
    const { consent, failures } = await visit();
    consent.acceptAll();
    await vi.waitFor(() => expect(consent.receipts()).toHaveLength(1));
    expect(consent.receipts()[0]).toMatchObject({ noticeHash: null, state: 'given' });
    expect(failures).toEqual([]);
  });
});

describe('what somebody else has written where receipts lie', () => {
  it('keeps none from being made', async () => {
    localStorage.setItem(
      `${name}.receipts`,
      JSON.stringify([{ format: 1, notice: {} }, { format: 1, notice: {}, answers: null }, 7]),
    );
    localStorage.setItem(`${name}.noted`, JSON.stringify([{}, 1, 'x', [null]]));
    localStorage.setItem(`${name}.outbox`, JSON.stringify([{ receipt: {} }, { after: 1 }, {}]));
    const { consent } = await visit();
    consent.acceptAll();
    await vi.waitFor(() => expect(consent.receipts()).toHaveLength(1));
    expect(consent.receipts()[0]?.answers).toEqual({ analytics: true, 'cross-border': true });
  });
});
