import { afterEach, describe, expect, it } from 'vitest';
import type { Service } from '../../src/core/types';
import { findLeaks, type LeakSources } from '../../src/page/leaks/find-leaks';
import { findMarkup } from '../../src/page/leaks/find-markup';
import { findTracker } from '../../src/page/leaks/find-tracker';
import { tracker } from '../support/make-tracker';

const METRICA = tracker('Metrica', {
  type: 'yandex-metrica',
  hosts: ['mc.yandex.ru'],
  script: 'mc.yandex.ru/metrika/',
  erase: { cookies: ['_ym*'], localStorage: ['_ym*'], sessionStorage: ['_ym*'] },
});
const GTAG = tracker('Analytics', { type: 'google-analytics', hosts: ['tags.example'] });
const GTM = tracker('Tag Manager', { type: 'google-tag-manager', hosts: ['tags.example'] });
const VIDEO = tracker('Video', { hosts: ['video.example'], purposes: ['embeds'] });
const SHARED = tracker('Film', { hosts: ['mc.yandex.ru'], purposes: ['embeds'] });
const TRACKERS = [METRICA, GTAG, GTM];

const service = (more: Partial<Service>): Service => ({
  id: '1',
  purposes: ['analytics'],
  start: () => undefined,
  ...more,
});
const requests = (...urls: string[]) => urls.map((url) => ({ url, time: 1_000 }));

function look(markup: string, sources: Partial<LeakSources> = {}) {
  document.body.innerHTML = markup;
  return findLeaks({
    document,
    requests: [],
    cookies: [],
    localStorage: [],
    sessionStorage: [],
    trackers: TRACKERS,
    embedOf: ({ host }) => (host === 'video.example' ? VIDEO : undefined),
    law: '152-FZ',
    services: [],
    isAllowed: () => false,
    loadedAt: 0,
    now: 60_000,
    ...sources,
  });
}
const told = (...given: Parameters<typeof look>) =>
  look(...given).map(({ kind, vendor, what }) => `${kind} ${vendor} ${what}`);

const TAG = '<script src="https://mc.yandex.ru/metrika/tag.js"></script>';
const SNIPPET = `<script>k=e.createElement('x'),k.src='https://mc.yandex.ru/metrika/tag.js';ym(1,'init',{})</script>`;
const PIXEL = '<noscript><img src="https://mc.yandex.ru/watch/1"></noscript>';

afterEach(() => document.body.replaceChildren());

describe('markup', () => {
  it('is told by its element and address', () => {
    expect(told(TAG)).toEqual(['markup Metrica <script> https://mc.yandex.ru/metrika/tag.js']);
    expect(told('<iframe src="https://video.example/v"></iframe>')).toEqual([
      'markup Video <iframe> https://video.example/v',
    ]);
  });

  it('of content on a host that a tag has, too, is told as what it is', () => {
    const embedOf = () => SHARED;
    expect(told('<iframe src="https://mc.yandex.ru/film"></iframe>', { embedOf })).toEqual([
      'markup Film <iframe> https://mc.yandex.ru/film',
    ]);
    expect(told(TAG, { embedOf })[0]).toMatch(/^markup Metrica/);
  });

  it('that the site’s own service brings is none while that may run', () => {
    const own = service({ id: 'own', hosts: ['mc.yandex.ru'] });
    expect(look(SNIPPET, { services: [own] })).toHaveLength(1);
    expect(look(SNIPPET, { services: [own], isAllowed: ({ id }) => id === 'own' })).toEqual([]);
    // One of ours brings no snippet.
    const ours = service({ id: 'own', type: 'yandex-metrica', hosts: ['mc.yandex.ru'] });
    expect(look(SNIPPET, { services: [ours], isAllowed: () => true })).toHaveLength(1);
    const other = service({ id: 'own', hosts: ['other.example'] });
    expect(look(SNIPPET, { services: [other], isAllowed: () => true })).toHaveLength(1);
  });

  it('of a counter that is in the config is to be removed; of another it can be added', () => {
    const fix = (id: string, type = 'yandex-metrica') =>
      look(SNIPPET, { services: [service({ id, type })] })[0]?.fix;
    expect(fix('1')).toContain('is in the config already');
    expect(fix('2')).toContain('add to the services');
    expect(fix('1', 'matomo')).toContain('add to the services');
    const script = (id: string) => look(TAG, { services: [service({ id, type: 'yandex-metrica' })] })[0]?.fix;
    expect(script('2')).toContain('is in the config already');
    expect(
      look('<iframe src="https://video.example/v"></iframe>', { services: [service({})] })[0]?.fix,
    ).toContain('Rename');
  });

  it('is shown by 160 signs of it, in one line', () => {
    const shown = (length: number) => {
      const before = '<img src="https://video.example/v" alt="';
      return look(`${before}${'x'.repeat(length - before.length - 2)}">`)[0]?.element;
    };
    expect(shown(160)).toMatch(/x">$/);
    expect(shown(161)).toMatch(/^.{160}…$/);
    expect(look('<img\n  src="https://video.example/v"\n alt="a\n\n b">')[0]?.element).toBe(
      '<img src="https://video.example/v" alt="a b">',
    );
  });
});

describe('a request', () => {
  const address = 'https://mc.yandex.ru/watch/1?x#y';

  it('is told without its query, and explained by the markup that brings it', () => {
    const [, request] = look(TAG, { requests: requests(address) });
    expect(request).toMatchObject({
      kind: 'request',
      vendor: 'Metrica',
      what: 'https://mc.yandex.ru/watch/1',
      element: TAG,
      fix: 'It comes from the markup of Metrica on this page: mend that.',
    });
  });

  it('is not explained by what browsers with scripts take no notice of, nor by another vendor’s markup', () => {
    const found = look(`${PIXEL}<script src="https://tags.example/gtm.js?id=GTM-AB12"></script>`, {
      requests: requests(address),
    }).find(({ kind }) => kind === 'request');
    expect(found).not.toHaveProperty('element');
    expect(found?.fix).toContain('add to the services');
  });

  it('is told by the element that has its address', () => {
    const found = (markup: string) => look(markup, { requests: requests(address) }).at(-1)?.element;
    expect(found(`<a>x</a><a href="/x">y</a><a href="${address}">z</a>`)).toBe(`<a href="${address}">z</a>`);
    expect(found(`<video src="https://["></video><video src="//mc.yandex.ru/watch/1?x#y"></video>`)).toBe(
      '<video src="//mc.yandex.ru/watch/1?x#y"></video>',
    );
  });

  it('of a service that is in the config is told as such', () => {
    const fix = (services: Service[]) => look('', { requests: requests(address), services })[0]?.fix;
    expect(fix([service({ type: 'matomo' }), service({ type: 'yandex-metrica' })])).toContain(
      'is in the config already',
    );
    expect(fix([service({ type: 'matomo' })])).toContain('add to the services');
    expect(fix([service({})])).toContain('add to the services');
  });

  it('is none to what is embedded, to nobody known, or to what was allowed then', () => {
    const urls = requests('https://video.example/v', 'https://a.example/', 'data:,x', address);
    const asked: unknown[] = [];
    const services = [service({ type: 'yandex-metrica' })];
    expect(
      look('', {
        requests: urls,
        services,
        isAllowed: ({ id }, from, to) => asked.push([id, from, to]) > 0,
      }),
    ).toEqual([]);
    expect(asked).toEqual([['1', 1_000, 1_000]]);
  });
});

it('what lies in the browser is told by its place, and looked at for the last ten seconds', () => {
  const names = ['_ym_uid', 'own'];
  expect(told('', { cookies: names, localStorage: names, sessionStorage: names })).toEqual([
    'cookie Metrica _ym_uid',
    'localStorage Metrica _ym_uid',
    'sessionStorage Metrica _ym_uid',
  ]);
  const asked: unknown[] = [];
  look('', {
    cookies: names,
    services: [service({ type: 'yandex-metrica' })],
    isAllowed: (_, from, to) => asked.push([from, to]) < 0,
  });
  expect(asked).toEqual([[50_000, 60_000]]);
  expect(look(TAG, { cookies: names })[1]).toMatchObject({ element: TAG, what: '_ym_uid' });
});

describe('the markup that is found', () => {
  const found = (markup: string, head = '') => {
    document.body.innerHTML = markup;
    document.head.innerHTML = head;
    const classify = (url: URL) =>
      url.host === 'video.example' ? { tracker: VIDEO, url } : findTracker(url, TRACKERS);
    return findMarkup(document, TRACKERS, classify).map(
      ({ kind, trace, recognised }) =>
        `${kind} ${trace.tracker.vendor}${recognised ? ` ${recognised.id}` : ''}`,
    );
  };
  afterEach(() => document.head.replaceChildren());

  it('is a snippet where its text loads something of a vendor, and is no bundle', () => {
    const fill = (length: number) => {
      const text = "fetch('https://mc.yandex.ru/metrika/tag.js');";
      return `<script>${text}${' '.repeat(length - text.length)}</script>`;
    };
    expect(found(fill(10_000))).toEqual(['snippet Metrica']);
    expect(found(fill(10_001))).toEqual([]);
  });

  it('is what the snippet says it is, on a host that several share; and others that it names', () => {
    const text = (id: string) =>
      `<script>j.src='https://tags.example/x.js';'${id}'; i.src="//mc.yandex.ru/x"</script>`;
    expect(found(text('GTM-AB12'))).toEqual(['snippet Analytics', 'snippet Metrica']);
    expect(
      found("<script>j.src='https://tags.example/gtm.js?id=GTM-AB12';i.src='//mc.yandex.ru/x'</script>"),
    ).toEqual(['snippet Tag Manager GTM-AB12', 'snippet Metrica']);
    expect(
      found("<script>i.src='//mc.yandex.ru/x';j.src='https://tags.example/gtm.js?id=GTM-AB12'</script>"),
    ).toEqual(['snippet Tag Manager GTM-AB12', 'snippet Metrica']);
    expect(found("<script>i.src='//mc.yandex.ru/x';i.src='//mc.yandex.ru/y'</script>")).toEqual([
      'snippet Metrica',
    ]);
  });

  it('is a script, but for those that a snippet or the tag itself has brought', () => {
    const more = '<script src="https://mc.yandex.ru/more.js"></script>';
    const other = '<script src="https://tags.example/gtm.js?id=GTM-AB12"></script>';
    const film = '<script src="https://video.example/v.js"></script>';
    expect(found(SNIPPET + TAG + more + other)).toEqual(['snippet Metrica 1', 'script Tag Manager GTM-AB12']);
    expect(found(more + TAG + other + film)).toEqual([
      'script Metrica',
      'script Tag Manager GTM-AB12',
      'script Video',
    ]);
    // Nobody has brought these.
    expect(found(more + more + other)).toEqual([
      'script Metrica',
      'script Metrica',
      'script Tag Manager GTM-AB12',
    ]);
    expect(found(film + film)).toEqual(['script Video', 'script Video']);
    expect(found('<script></script><script src=""></script><script src="https://["></script>')).toEqual([]);
  });

  it('is content, but for what a tag that is there brings', () => {
    const pixel = '<img src="https://mc.yandex.ru/watch/1">';
    const film =
      '<embed src="https://video.example/v"><object data="https://video.example/v" src="/x"></object>';
    expect(found(pixel + film)).toEqual(['content Metrica', 'content Video', 'content Video']);
    expect(found(pixel + film + TAG)).toEqual(['script Metrica', 'content Video', 'content Video']);
    expect(found(`${pixel}<script src="https://tags.example/x.js"></script>`)).toEqual([
      'script Analytics',
      'content Metrica',
    ]);
    expect(found(`${film}<script src="https://video.example/v.js"></script>`)).toHaveLength(3);
    expect(found('<iframe data-consent-src="" src="https://video.example/v"></iframe>')).toEqual([]);
  });

  it('is a link ahead, by any of its words', () => {
    const link = (rel: string) => `<link rel="${rel}" href="https://mc.yandex.ru">`;
    expect(found('', link('icon   Preconnect'))).toEqual(['link Metrica']);
    expect(found('', link('stylesheet') + link('') + '<link rel="preload">')).toEqual([]);
  });

  it.each([
    ['in quotes', '<img src="https://mc.yandex.ru/watch/1?a=1&amp;b">'],
    ['in single quotes', "<img src='https://mc.yandex.ru/watch/1'>"],
    ['in none', '<img src=https://mc.yandex.ru/watch/1>'],
    ['behind a space', '<img src=  "https://mc.yandex.ru/watch/1">'],
    ['among others', '<div style="position:absolute"><img alt="" src="//mc.yandex.ru/watch/1"></div>'],
  ])('is for browsers without scripts where an attribute says so: %s', (_, markup) => {
    expect(found(`<noscript>${markup}</noscript>`)).toEqual(['noscript Metrica']);
  });

  it('is none for browsers without scripts where a text says so, and one for each vendor', () => {
    expect(found('<noscript>See https://mc.yandex.ru/watch/1 for "mc.yandex.ru"</noscript>')).toEqual([]);
    expect(
      found(
        '<noscript><img alt="x" src="//mc.yandex.ru/1"><img src="//mc.yandex.ru/2"><iframe src="//video.example/v"></iframe></noscript>',
      ),
    ).toEqual(['noscript Metrica', 'noscript Video']);
  });
});
