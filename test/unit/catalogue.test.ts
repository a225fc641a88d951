import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isConsistent } from '../../src/core/check-rules';
import { checkConfig } from '../../src/core/explain';
import { SERVICE_TYPES } from '../../src/core/service-types';
import type { Consent, Service, ServiceContext } from '../../src/core/types';
import { createNotice } from '../../src/notice';
import { createConsent, memoryStorage } from '../../src/index';
import * as services from '../../src/services';

type Factory = (options: { id: string; url?: string }) => Service;

/** An id that each type takes. */
const IDS: Readonly<Record<string, string>> = {
  calltouch: 'abc123',
  'google-tag-manager': 'GTM-ABC123',
  hotjar: '123456',
  liveinternet: 'liveinternet',
  matomo: '1',
  'meta-pixel': '1234567890',
  'microsoft-clarity': 'abcdef',
  'rambler-top100': '1234567',
  roistat: 'abcdef0123',
  'top-mail-ru': '1234567',
  varioqub: '12345678',
  'vk-pixel': 'VK-RTRG-12345-AbCdE',
};
const factoryOf = (type: string) =>
  (services as unknown as Record<string, Factory>)[
    type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  ]!;
const make = (type: string) => factoryOf(type)({ id: IDS[type]!, url: 'https://stats.example/' });

/** What pages call, of all types. */
const GLOBALS = ['_tmr', '_paq', '_top100q', 'fbq', '_fbq', 'hj', 'clarity', 'ct', 'ymab', 'Matomo'];

const page = window as unknown as Record<string, unknown>;
const context: ServiceContext = {
  window,
  nonce: 'abc',
  trust: { createScriptURL: (url) => url, createScript: (code) => code },
  isGranted: () => true,
  report: () => undefined,
};
const images: string[] = [];
const leave: (() => void)[] = [];

beforeEach(() => {
  images.length = 0;
  vi.stubGlobal(
    'Image',
    class {
      set src(url: string) {
        images.push(url);
      }
    },
  );
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
  vi.unstubAllGlobals();
  document.head.innerHTML = '';
  for (const name of [...GLOBALS, Symbol.for('consent-gate.tags')]) Reflect.deleteProperty(page, name);
});

it('the list of types names the files that there are', () => {
  const files = readdirSync('src/services').map((file) => file.replace(/\.ts$/, ''));
  expect(files).toEqual(expect.arrayContaining([...SERVICE_TYPES]));
  const others = ['command-of', 'consent-mode', 'define-tag', 'google-analytics', 'index', 'load-script'];
  others.push('on-navigate', 'script', 'snippet-services', 'tag-state', 'tag-stub', 'yandex-metrica');
  expect([...SERVICE_TYPES, ...others].sort()).toEqual(files.sort());
});

describe.each(SERVICE_TYPES)('%s', (type) => {
  it('is consistent by itself, and knows a wrong id', () => {
    expect(isConsistent({ services: [make(type)] })).toBe(true);
    expect(factoryOf(type)({ id: '<x>' }).problems).toEqual({ id: '<x>' });
  });

  it('tells who gets what, in both languages', () => {
    for (const language of ['en', 'ru']) {
      const { purposes, services: told } = createNotice({ services: [make(type)] }, language, 'shop.test');
      expect(told[0]?.name).toBeTruthy();
      const [, purpose] = purposes;
      expect(purpose?.disclosure.data.length).toBeGreaterThan(0);
      if (type !== 'matomo') expect(purpose?.disclosure.recipients[0]).toBeTruthy();
    }
    const { facts, purposes } = make(type);
    expect(purposes.includes('cross-border')).toBe(facts?.recipient?.country !== 'RU');
  });

  it('sends nothing on standby, and lets the page’s calls go nowhere; then it loads one script, or none', () => {
    const service = make(type);
    service.standby?.(context);
    const called = GLOBALS.filter((name) => page[name]);
    const done = vi.fn();
    vi.useFakeTimers();
    for (const name of called) {
      const target = page[name] as ((...call: unknown[]) => void) & { push?: (...call: unknown[]) => void };
      if (Array.isArray(target)) {
        target.push({ id: 1 }, done);
        expect(target).toHaveLength(0);
      } else target('event', done);
    }
    vi.runAllTimers();
    vi.useRealTimers();
    expect(done).toHaveBeenCalledTimes(called.length);
    expect(document.scripts).toHaveLength(0);
    expect(images).toEqual([]);

    void service.start(context);
    expect(document.scripts).toHaveLength(type === 'liveinternet' ? 0 : 1);
    expect(images).toHaveLength(type === 'liveinternet' ? 1 : 0);
    for (const { src, nonce } of document.scripts) {
      expect(src).toMatch(/^https:\/\/\S+$/);
      expect(nonce).toBe('abc');
    }
    // What was called before is not there any more.
    for (const name of called) {
      expect(
        JSON.stringify(page[name], (_, value: unknown) => (typeof value === 'function' ? 'f' : value)),
      ).not.toContain('event');
    }
  });
});

it('LiveInternet is told a title that is cut in the middle of a sign', () => {
  const title = `${'a'.repeat(149)}😀`;
  document.title = title;
  void make('liveinternet').start(context);
  expect(images[0]).toContain(`;h${'a'.repeat(149)};`);
  document.title = '';
});

/** Services under a gate, as pages have them; nothing is asked for a second time by a reload. */
function gated(list: readonly Service[], withdraw?: 'soft') {
  const reload = vi.fn();
  const create = createConsent as unknown as (config: object, environment: object) => Consent;
  const consent = create(
    { services: list, ...(withdraw && { withdraw }), receipts: { keep: 0 } },
    { reload, storage: memoryStorage() },
  );
  // The shield of a withdrawal goes with a consent.
  leave.push(() => {
    consent.acceptAll();
    consent.destroy();
  });
  return { consent, reload };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const scripts = () => [...document.scripts].map(({ src }) => src);
/** As a vendor's script does it: takes what is in a list, and then its place. */
function takeList(name: string): unknown[] {
  const heard = [...(page[name] as unknown[])];
  page[name] = { push: (entry: unknown) => heard.push(entry) };
  return heard;
}

describe('Matomo', () => {
  const matomo = (id = 1) => services.matomo({ id, url: 'https://stats.example/' });

  it('talks to the host that it is on, wherever its script comes from', () => {
    expect(services.matomo({ id: 1, url: 'HTTPS://stats.example:8443/m/', src: '/m.js' }).hosts).toEqual([
      'stats.example:8443',
    ]);
  });

  it('gives consent and takes it back by its own switches, on one page', async () => {
    const { consent, reload } = gated([matomo()]);
    await settled();
    consent.acceptAll();
    const heard = takeList('_paq') as [name: string][];
    expect(heard.map(([name]) => name)).toEqual([
      'requireConsent',
      'setConsentGiven',
      'setTrackerUrl',
      'setSiteId',
      'trackPageView',
      'enableLinkTracking',
    ]);
    const call = (name: string) => (page._paq as [string][]).push([name]);
    consent.withdraw();
    call('while it is withdrawn');
    consent.rejectAll();
    consent.acceptAll();
    call('again');
    expect(heard.slice(6)).toEqual([['forgetConsentGiven'], ['setConsentGiven'], ['again']]);
    expect(reload).not.toHaveBeenCalled();
    expect(scripts()).toHaveLength(1);
  });

  it('counts the page where consent is taken back and given again before its script has come', async () => {
    const { consent } = gated([matomo()]);
    await settled();
    consent.acceptAll();
    consent.withdraw();
    expect(page._paq).toHaveLength(0);
    consent.acceptAll();
    expect((page._paq as [string][]).map(([name]) => name)).not.toContain('forgetConsentGiven');
    expect(page._paq).toContainEqual(['trackPageView']);
  });

  it('begins anew where its script came while it was off, and found nothing to do', async () => {
    const { consent } = gated([matomo()]);
    await settled();
    consent.acceptAll();
    consent.withdraw();
    takeList('_paq');
    consent.acceptAll();
    expect(page._paq).toContainEqual(['trackPageView']);
    expect(scripts()).toHaveLength(2);
  });

  it('has one script and one list for two sites, of which one alone is not stopped cleanly', async () => {
    const other = services.matomo({ id: 2, url: 'https://other.example/', purposes: ['marketing'] });
    const { consent, reload } = gated([matomo(), other]);
    await settled();
    consent.save({ analytics: true });
    const heard = takeList('_paq');
    const count = vi.fn();
    page.Matomo = {
      getAsyncTracker: (url: string, id: string) => ({ trackPageView: () => count(url, id) as unknown }),
    };
    consent.acceptAll();
    expect(heard.at(-1)).toEqual(['addTracker', 'https://other.example/matomo.php', '2']);
    expect(count).toHaveBeenCalledExactlyOnceWith('https://other.example/matomo.php', '2');
    expect(reload).not.toHaveBeenCalled();
    consent.withdraw('marketing');
    expect(heard).not.toContainEqual(['forgetConsentGiven']);
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('several counters of one tag', () => {
  const pageViews = (list: unknown) => (list as { id: string }[]).map(({ id }) => id);

  it.each([
    ['Top.Mail.Ru', services.topMailRu, () => pageViews(page._tmr), ['111', '222']],
    [
      'Meta',
      services.metaPixel,
      () => (page.fbq as { queue: unknown[][] }).queue.map((call) => call.slice(0, 2)),
      [
        ['init', '111'],
        ['trackSingle', '111'],
        ['init', '222'],
        ['trackSingle', '222'],
      ],
    ],
    [
      'Varioqub',
      services.varioqub,
      () => (page.ymab as { a: ArrayLike<unknown>[] }).a.map((call) => call[0]),
      ['metrika.111', 'metrika.222'],
    ],
    [
      'Rambler',
      services.ramblerTop100,
      () => {
        const projects: unknown[] = [];
        page.top100 = function (this: unknown, { project }: { project: unknown }) {
          projects.push(project);
        };
        for (const run of page._top100q as (() => void)[]) run();
        return projects;
      },
      ['111', '222'],
    ],
  ] as const)('%s: both count, with one script', async (_, create, counted, expected) => {
    const { consent } = gated([create({ id: 111 }), create({ id: 222 })]);
    await settled();
    consent.acceptAll();
    expect(counted()).toEqual(expected);
    expect(scripts()).toHaveLength(1);
  });

  it('Calltouch: both are named', async () => {
    const { consent } = gated([services.calltouch({ id: 'a1' }), services.calltouch({ id: 'b2' })]);
    await settled();
    consent.acceptAll();
    expect((page.ct as { counters: unknown }).counters).toEqual(['a1', 'b2']);
    expect(scripts()).toHaveLength(2);
  });

  it('one that is refused, also one that comes later, leaves the calls to the one that runs', async () => {
    const { consent } = gated([services.topMailRu({ id: 111 })]);
    await settled();
    consent.save({ marketing: true });
    const heard = takeList('_tmr');
    consent.addServices([services.topMailRu({ id: 222, purposes: ['functional'] })]);
    consent.save({ marketing: true });
    (page._tmr as object[]).push({ type: 'reachGoal', id: '111' });
    expect(heard).toHaveLength(2);
    // And one that is granted later finds the script there.
    consent.acceptAll();
    expect(heard.at(-1)).toMatchObject({ id: '222', type: 'pageView' });
    expect(scripts()).toHaveLength(1);
  });

  it('what the page has put in a global before consent is not kept', async () => {
    const { consent } = gated([services.topMailRu({ id: 111 })]);
    await settled();
    page._tmr = [{ id: '111', type: 'pageView', early: true }];
    consent.acceptAll();
    expect(page._tmr).toEqual([expect.not.objectContaining({ early: true })]);
  });
});

it('a pixel of Meta’s hands on what is called once its script is there', () => {
  void make('meta-pixel').start(context);
  const callMethod = vi.fn();
  const fbq = Object.assign(page.fbq as (...call: unknown[]) => void, { callMethod });
  fbq('track', 'Purchase');
  expect(callMethod).toHaveBeenCalledWith('track', 'Purchase');
});

it('a tag that cannot be stopped is not loaded and not counted a second time on one page', async () => {
  const { consent, reload } = gated([services.topMailRu({ id: 111 }), make('liveinternet')], 'soft');
  await settled();
  consent.acceptAll();
  const heard = takeList('_tmr');
  consent.withdraw();
  (page._tmr as object[]).push({ type: 'reachGoal' });
  consent.acceptAll();
  (page._tmr as object[]).push({ type: 'reachGoal', id: '111' });
  expect(heard).toEqual([expect.objectContaining({ type: 'pageView' }), { type: 'reachGoal', id: '111' }]);
  expect([reload.mock.calls, scripts(), images]).toEqual([[], [expect.anything()], [expect.anything()]]);
});

it('a script that could not be had is asked for once more', async () => {
  const { consent } = gated([services.topMailRu({ id: 111 })], 'soft');
  await settled();
  consent.on('error', () => undefined);
  consent.acceptAll();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  document.scripts[0]!.dispatchEvent(new Event('error'));
  await settled();
  consent.withdraw();
  consent.acceptAll();
  expect(scripts()).toHaveLength(2);
});

describe('ids', () => {
  it('a number alone is no name: the counters of two vendors can share one', () => {
    const ids = SERVICE_TYPES.map((type) => make(type).id);
    expect(new Set([...ids, '12345678', '1']).size).toBe(ids.length + 2);
    expect(make('varioqub').id).toBe('varioqub-12345678');
    expect(make('google-tag-manager').id).toBe('GTM-ABC123');
    expect(make('rambler-top100').facts?.keeps).toContainEqual({ name: 't3_sid_1234567' });
  });

  it('Varioqub beside its Metrica counter, with the id that its snippet has', async () => {
    const varioqub = services.varioqub({ id: 'metrika.12345678' });
    const { consent } = gated([services.yandexMetrica({ id: '12345678' }), varioqub]);
    await settled();
    expect(consent.getState().view).toBe('banner');
    consent.acceptAll();
    expect(scripts()).toContainEqual(expect.stringContaining('abt.s3.yandex.net'));
    for (const name of ['ym', 'disableYaCounter12345678']) Reflect.deleteProperty(page, name);
  });
});

it('VK’s pixel hits once its script is there', async () => {
  const hit = vi.fn();
  const init = vi.fn();
  vi.stubGlobal('VK', { Retargeting: { Init: init, Hit: hit } });
  const started = make('vk-pixel').start(context);
  expect(hit).not.toHaveBeenCalled();
  document.scripts[0]!.dispatchEvent(new Event('load'));
  await started;
  expect(init).toHaveBeenCalledWith('VK-RTRG-12345-AbCdE');
  expect(hit).toHaveBeenCalledOnce();
});

it('Matomo is not started without an address: nobody knows where it is', () => {
  const [problem] = checkConfig({
    operator: { name: 'Site LLC' },
    services: [services.matomo({ id: 1, url: '' })],
  });
  expect(problem).toMatchObject({
    severity: 'error',
    path: 'services[0].url',
    expected: 'the address of Matomo, with a slash at the end',
  });
});
