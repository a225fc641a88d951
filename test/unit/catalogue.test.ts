import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isConsistent } from '../../src/core/check-rules';
import { checkConfig } from '../../src/core/explain';
import { SERVICE_TYPES } from '../../src/core/service-types';
import type { Service, ServiceContext } from '../../src/core/types';
import { createNotice } from '../../src/notice';
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

const page = window as unknown as Record<string, unknown>;
const context: ServiceContext = {
  window,
  nonce: 'abc',
  trust: { createScriptURL: (url) => url, createScript: (code) => code },
  isGranted: () => true,
  report: () => undefined,
};
const images: string[] = [];

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
  vi.unstubAllGlobals();
  document.head.innerHTML = '';
});

it('the list of types names the files that there are', () => {
  const files = readdirSync('src/services').map((file) => file.replace(/\.ts$/, ''));
  expect(files).toEqual(expect.arrayContaining([...SERVICE_TYPES]));
  const others = ['command-of', 'consent-mode', 'define-tag', 'google-analytics', 'index', 'load-script'];
  others.push('on-navigate', 'script', 'snippet-services', 'tag-stub', 'yandex-metrica');
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
    const called = ['_tmr', '_paq', '_top100q', 'fbq', 'hj', 'clarity', 'ct', 'ymab'].filter(
      (name) => page[name],
    );
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
    for (const name of called) Reflect.deleteProperty(page, name);
  });
});

it('LiveInternet is told a title that is cut in the middle of a sign', () => {
  const title = `${'a'.repeat(149)}😀`;
  document.title = title;
  void make('liveinternet').start(context);
  expect(images[0]).toContain(`;h${'a'.repeat(149)};`);
  document.title = '';
});

describe('Matomo', () => {
  it('talks to the host that it is on, wherever its script comes from', () => {
    expect(services.matomo({ id: 1, url: 'HTTPS://stats.example:8443/m/', src: '/m.js' }).hosts).toEqual([
      'stats.example:8443',
    ]);
  });

  it('gives consent and takes it back by its own switches', () => {
    const service = make('matomo');
    service.standby?.(context);
    void service.start(context);
    const calls = () => (page._paq as unknown[][]).map(([name]) => name);
    expect(calls()).toEqual([
      'requireConsent',
      'setConsentGiven',
      'setTrackerUrl',
      'setSiteId',
      'trackPageView',
      'enableLinkTracking',
    ]);
    expect(service.stop?.(context)).toBe(true);
    expect(calls().at(-1)).toBe('forgetConsentGiven');
    void service.start(context);
    expect(calls().at(-1)).toBe('setConsentGiven');
    expect(document.scripts).toHaveLength(1);
    Reflect.deleteProperty(page, '_paq');
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
