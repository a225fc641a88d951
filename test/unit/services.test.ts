import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Service, ServiceContext } from '../../src/core/types';
import { googleAnalytics, script, yandexMetrica } from '../../src/services';

interface Page {
  ym?: ((...call: unknown[]) => void) & { a?: unknown[][] };
  gtag?: (...call: unknown[]) => void;
  dataLayer?: unknown[];
  [flag: string]: unknown;
}
const page = window as unknown as Page;

let granted: Record<string, boolean> = {};
const report = vi.fn();
const context: ServiceContext = {
  window,
  nonce: 'abc',
  trust: { createScriptURL: (url) => url, createScript: (code) => code },
  isGranted: (purpose) => granted[purpose],
  report,
};

/** What a stock gtag snippet puts on the dataLayer. */
function stockCall(..._: unknown[]): IArguments {
  // eslint-disable-next-line prefer-rest-params
  return arguments;
}

const scripts = () => [...document.querySelectorAll('script')].map(({ src }) => src);
const calls = () => page.ym?.a?.map((call) => Array.from(call)) ?? [];
const layer = () =>
  page.dataLayer?.map((entry) =>
    String(entry) === '[object Arguments]' ? Array.from(entry as never) : entry,
  );
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** As the gate does it; the script that is added never loads here. */
const start = (service: Service) => void service.start(context);
const stop = (service: Service) => {
  service.stop?.(context);
  service.standby?.(context);
};

beforeEach(() => {
  granted = { analytics: true, 'cross-border': true };
});
afterEach(() => {
  document.head.innerHTML = '';
  for (const key of ['ym', 'Ya', 'gtag', 'dataLayer']) Reflect.deleteProperty(page, key);
  for (const key of Object.keys(page))
    if (/^disableYa|^ga-disable/.test(key)) Reflect.deleteProperty(page, key);
});

describe('before consent', () => {
  it.each([
    ['ym', yandexMetrica({ id: 1 }), [1, 'reachGoal', 'x']],
    ['gtag', googleAnalytics({ id: 'G-TEST1' }), ['event', 'x']],
  ])('%s can be called, keeps nothing and calls back', async (name, service, call) => {
    service.standby?.(context);
    const [direct, nested] = [vi.fn(), vi.fn()];
    (page[name] as typeof page.ym)?.(...call, { callback: nested, event_callback: nested }, direct);
    expect(direct).not.toHaveBeenCalled();
    await settled();
    expect(direct).toHaveBeenCalledOnce();
    expect(nested).toHaveBeenCalledTimes(2);
    expect(page.ym?.a).toBeUndefined();
    expect(page.dataLayer).toBeUndefined();
    expect(scripts()).toEqual([]);
  });

  it('takes the place of a stock stub, and drops what that has collected', async () => {
    const stock = Object.assign(() => undefined, {
      a: [
        [1, 'init', {}],
        [1, 'reachGoal', 'early'],
      ],
    });
    page.ym = stock;
    const service = yandexMetrica({ id: 1 });
    service.standby?.(context);
    await settled();
    start(service);
    expect(calls()).toEqual([['1', 'init', expect.anything()]]);
  });

  it('switches the counters off, should the page load their tags itself', () => {
    yandexMetrica({ id: 1 }).standby?.(context);
    googleAnalytics({ id: 'G-TEST1' }).standby?.(context);
    expect(page.disableYaCounter1).toBe(true);
    expect(page['ga-disable-G-TEST1']).toBe(true);
  });
});

describe('queue: replay', () => {
  it('sends what was called before, once, without calling back again', async () => {
    const service = yandexMetrica({ id: 1, queue: 'replay' });
    service.standby?.(context);
    const callback = vi.fn();
    page.ym?.(1, 'reachGoal', 'early', { price: 1 }, callback);
    page.ym?.(1, 'hit', '/x', { callback, title: 'X' });
    page.ym?.(2, 'reachGoal', 'foreign');
    await settled();
    expect(callback).toHaveBeenCalledTimes(2);
    start(service);
    expect(calls().slice(1)).toEqual([
      [1, 'reachGoal', 'early', { price: 1 }, undefined],
      [1, 'hit', '/x', { title: 'X', callback: undefined, event_callback: undefined }],
    ]);
  });

  it('holds no more than a hundred', () => {
    const service = yandexMetrica({ id: 1, queue: 'replay' });
    service.standby?.(context);
    for (let i = 0; i < 150; i++) page.ym?.(1, 'reachGoal', i);
    start(service);
    expect(calls()).toHaveLength(101);
  });

  it.each([
    ['a refusal', () => undefined],
    [
      'a withdrawal',
      (service: Service) => {
        start(service);
        granted = {};
        service.stop?.(context);
      },
    ],
  ])('forgets with %s, and holds nothing that is done after it', (_, refuse) => {
    const service = yandexMetrica({ id: 1, queue: 'replay' });
    service.standby?.(context);
    page.ym?.(1, 'reachGoal', 'before');
    refuse(service);
    service.standby?.(context);
    page.ym?.(1, 'reachGoal', 'after');
    const sent = calls().length;
    start(service);
    expect(
      calls()
        .slice(sent)
        .map(([, method]) => method),
    ).toEqual(['init']);
  });

  it('works for gtag as well', () => {
    const service = googleAnalytics({ id: 'G-TEST1', queue: 'replay' });
    service.standby?.(context);
    page.gtag?.('event', 'early');
    start(service);
    expect(layer()?.at(-1)).toEqual(['event', 'early']);
  });
});

describe('Yandex Metrica', () => {
  it('starts with the vendor’s options, Metrica’s tag manager off, one tag for all counters', () => {
    const services = [
      yandexMetrica({ id: 1, clickmap: true, triggerEvent: true }),
      yandexMetrica({ id: '2' }),
    ];
    for (const service of services) service.standby?.(context);
    services.forEach(start);
    expect(scripts()).toEqual(['https://mc.yandex.ru/metrika/tag.js']);
    expect(document.querySelector('script')?.nonce).toBe('abc');
    expect(calls()).toEqual([
      ['1', 'init', { disableYtm: true, clickmap: true, triggerEvent: true, webvisor: false }],
      ['2', 'init', { disableYtm: true, webvisor: false }],
    ]);
    expect(page.disableYaCounter1).toBe(false);
    expect(document.querySelector('noscript')).toBeNull();
  });

  it.each([
    [undefined, true],
    [false, false],
    [true, true],
  ])('session-replay %s: webvisor %s', (answer, webvisor) => {
    if (answer !== undefined) granted['session-replay'] = answer;
    const service = yandexMetrica({ id: 1, webvisor: true });
    service.standby?.(context);
    start(service);
    expect(calls()[0]?.[2]).toMatchObject({ webvisor });
    expect(service.optionalPurposes).toEqual(['session-replay']);
  });

  it('goes on without a second page view when only webvisor changes', () => {
    granted['session-replay'] = false;
    const service = yandexMetrica({ id: 1, webvisor: true });
    service.standby?.(context);
    start(service);
    granted['session-replay'] = true;
    expect(service.stop?.(context)).toBe(true);
    start(service);
    expect(calls().map(([, method]) => method)).toEqual(['init', 'destruct', 'init']);
    expect(calls()[2]?.[2]).toMatchObject({ webvisor: true, defer: true });
    expect(scripts()).toHaveLength(1);
  });

  it('stops: opted out, destroyed, switched off, and deaf', () => {
    const service = yandexMetrica({ id: 1 });
    service.standby?.(context);
    start(service);
    const queue = page.ym?.a;
    const tag = { _metrika: {} as { oo?: number } };
    page.Ya = tag;
    granted = {};
    expect(service.stop?.(context)).toBe(true);
    service.standby?.(context);
    expect(tag._metrika.oo).toBe(1);
    expect(queue?.at(-1)).toEqual(['1', 'destruct']);
    expect(page.disableYaCounter1).toBe(true);
    page.ym?.(1, 'reachGoal', 'late');
    expect(queue).toHaveLength(2);
    expect(page.ym?.a).toBeUndefined();
  });

  it('is silent while it is stopped, also where it goes on without Webvisor', () => {
    const service = yandexMetrica({ id: 1, webvisor: true });
    granted['session-replay'] = true;
    service.standby?.(context);
    start(service);
    const tag = { _metrika: { oo: 0 } };
    page.Ya = tag;
    const silent: unknown[] = [];
    vi.spyOn(page.ym?.a ?? [], 'push').mockImplementation((call: unknown[]) =>
      silent.push(call[1], tag._metrika.oo),
    );
    granted['session-replay'] = false;
    expect(service.stop?.(context)).toBe(false);
    expect(silent).toEqual(['destruct', 1]);
    expect(tag._metrika.oo).toBe(0);
    granted = {};
    stop(service);
    expect(tag._metrika.oo).toBe(1);
  });

  it('is silent where it is refused by itself: its purposes are granted still', () => {
    const service = yandexMetrica({ id: 1 });
    service.standby?.(context);
    start(service);
    const tag = { _metrika: { oo: 0 } };
    page.Ya = tag;
    stop(service);
    expect(tag._metrika.oo).toBe(1);
  });

  it('counts the page where consent is taken back and given again before the tag has come, with one tag', () => {
    const service = yandexMetrica({ id: 1 });
    service.standby?.(context);
    start(service);
    stop(service);
    start(service);
    expect(calls()).toEqual([['1', 'init', { disableYtm: true, webvisor: false }]]);
    expect(scripts()).toHaveLength(1);
  });

  it('leaves other counters running', () => {
    const [one, two] = [yandexMetrica({ id: 1 }), yandexMetrica({ id: 2, purposes: ['marketing'] })];
    granted.marketing = true;
    for (const service of [one, two]) service.standby?.(context);
    start(one);
    start(two);
    page.Ya = { _metrika: {} };
    granted.marketing = false;
    stop(two);
    expect(page.Ya).toEqual({ _metrika: { oo: 0 } });
    page.ym?.(2, 'reachGoal', 'no');
    page.ym?.(1, 'reachGoal', 'yes');
    expect(calls().slice(2)).toEqual([
      ['2', 'destruct'],
      [1, 'reachGoal', 'yes'],
    ]);
  });

  it('loads the tag anew on consent after withdrawal, without the old visitor id or what was done in between', () => {
    const service = yandexMetrica({ id: 1 });
    service.standby?.(context);
    start(service);
    page.Ya = {};
    granted = {};
    service.stop?.(context);
    service.standby?.(context);
    page.ym?.(1, 'reachGoal', 'between');
    granted = { analytics: true };
    start(service);
    expect(scripts().at(-1)).toBe('https://mc.yandex.ru/metrika/tag.js?r=2');
    expect(page.Ya).toBeUndefined();
    expect(calls()).toEqual([['1', 'init', expect.objectContaining({ defer: true })]]);
    expect(page.disableYaCounter1).toBe(false);
  });

  it('sends a hit when a single-page application has changed the address, until it is stopped', () => {
    vi.useFakeTimers();
    const service = yandexMetrica({ id: 1, spa: true });
    service.standby?.(context);
    start(service);
    const from = window.location.href;
    window.history.pushState({}, '', '#fragment');
    vi.advanceTimersByTime(1000);
    expect(calls()).toHaveLength(1);
    window.history.pushState({}, '', '/next');
    document.title = 'Next';
    vi.advanceTimersByTime(1000);
    expect(calls()[1]).toEqual(['1', 'hit', 'https://www.shop.test/next', { referer: from, title: 'Next' }]);
    granted = {};
    stop(service);
    window.history.pushState({}, '', '/');
    vi.advanceTimersByTime(1000);
    expect(page.ym?.a).toBeUndefined();
    vi.useRealTimers();
  });
});

describe('Google Analytics', () => {
  it('starts in basic consent mode, with what was queued before dropped', () => {
    const stock = stockCall('event', 'early');
    const others = { ecommerce: true };
    page.dataLayer = [stock, others];
    const service = googleAnalytics({ id: 'G-TEST1', send_page_view: false });
    service.standby?.(context);
    start(service);
    const denied = {
      ad_storage: 'denied',
      ad_user_data: 'denied',
      ad_personalization: 'denied',
      analytics_storage: 'denied',
    };
    expect(layer()).toEqual([
      // Before all else: Google's tags take no default that comes later.
      ['consent', 'default', denied],
      others,
      ['consent', 'update', { ...denied, analytics_storage: 'granted' }],
      ['js', expect.any(Date)],
      ['config', 'G-TEST1', { send_page_view: false }],
    ]);
    expect(scripts()).toEqual(['https://www.googletagmanager.com/gtag/js?id=G-TEST1']);
    expect(page['ga-disable-G-TEST1']).toBe(false);
  });

  it('starts where an entry of the dataLayer has no text', () => {
    page.dataLayer = [Object.create(null)];
    const service = googleAnalytics({ id: 'G-TEST1' });
    service.standby?.(context);
    start(service);
    expect(scripts()).toHaveLength(1);
  });

  it('loads one tag for several ids, and configures none that may not run', () => {
    const [one, two] = [googleAnalytics({ id: 'G-TEST1' }), googleAnalytics({ id: 'G-TEST2' })];
    for (const service of [one, two]) service.standby?.(context);
    start(one);
    page.gtag?.('config', 'G-TEST2');
    page.gtag?.('config', 'G-OTHER');
    start(two);
    expect(scripts()).toHaveLength(1);
    expect(layer()?.filter((entry) => (entry as unknown[])[0] === 'config')).toEqual([
      ['config', 'G-TEST1', {}],
      ['config', 'G-TEST2', {}],
    ]);
  });

  it('stops: switched off, consent denied, deaf; never clean, since the tag holds events back', () => {
    const service = googleAnalytics({ id: 'G-TEST1' });
    service.standby?.(context);
    start(service);
    expect(service.stop?.(context)).toBe(false);
    service.standby?.(context);
    expect(page['ga-disable-G-TEST1']).toBe(true);
    expect(layer()?.at(-1)).toEqual([
      'consent',
      'update',
      expect.objectContaining({ analytics_storage: 'denied' }),
    ]);
    const { length } = page.dataLayer ?? [];
    page.gtag?.('event', 'late');
    expect(page.dataLayer).toHaveLength(length);
  });

  it('erases the cookies of its own prefix', () => {
    expect(googleAnalytics({ id: 'G-ABCD', cookie_prefix: 'p' }).erase?.cookies).toEqual(
      expect.arrayContaining(['p_ga', 'p_ga_ABCD']),
    );
  });
});

describe('any script', () => {
  it.each([
    ['cookies', '_chat'],
    ['hosts', 'cdn.example'],
    ['data', 5],
    ['colour', 'red'],
  ])('knows that %s is no list', (option, value) => {
    const options = { id: 'chat', purposes: ['functional'], src: '/a.js', [option]: value };
    expect(script(options as never).problems).toEqual({ [option]: value });
  });

  it('knows that what it keeps has no name, and that it has no source', () => {
    const options = { id: 'chat', purposes: ['functional'], keeps: ['_chat'] };
    expect(Object.keys(script(options as never).problems ?? {}).sort()).toEqual(['keeps', 'src']);
  });

  it('is loaded with its attributes, and reports when it cannot be', async () => {
    const service = script({
      id: 'ads',
      purposes: ['marketing'],
      src: '/ads.js',
      attributes: { defer: true, 'data-id': '7', async: false },
    });
    const loading = service.start(context) as Promise<void>;
    const tag = document.querySelector('script');
    expect(tag?.getAttribute('data-id')).toBe('7');
    expect(tag?.hasAttribute('defer')).toBe(true);
    tag?.dispatchEvent(new Event('error'));
    await expect(loading).rejects.toThrow('Could not load /ads.js');
    expect(service.stop).toBeUndefined();
  });
});
