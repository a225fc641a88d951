import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isConsistent } from '../../src/core/check-rules';
import { createController } from '../../src/core/create-controller';
import { memoryStorage } from '../../src/core/storage';
import type { Consent, ConsentConfig, Service } from '../../src/core/types';
import { audit } from '../../src/embed/audit';
import { noteDecisions } from '../../src/page/note-decisions';
import { runScript } from '../../src/page/run-script';
import { googleAnalytics, googleTagManager, script, yandexMetrica } from '../../src/services';
import { clearSite } from '../support/cookies';

/** When the page was loaded. */
const LOADED = Date.parse('2026-11-24T10:00:00Z');

const PURPOSES = ['necessary', 'analytics', 'marketing', 'session-replay', 'cross-border', 'embeds'];

let consent: Consent | undefined;
let now = LOADED;
/** Requests of the page: their addresses, and milliseconds since it was loaded. */
let requests: (readonly [url: string, time: number])[] = [];

async function createSite(
  services: readonly Service[] = [],
  config: Partial<ConsentConfig> = {},
): Promise<Consent> {
  consent?.destroy();
  // Nothing of what would start is looked at here: only whether it may.
  const still = services.map((service) => ({ ...service, start: () => undefined, stop: () => true }));
  consent = createController<string>(
    { purposes: PURPOSES.map((id) => ({ id })), services: still, ...config },
    { window, storage: memoryStorage(), now: () => now, reload: () => undefined },
    { isRight: isConsistent, loadExplanation: () => new Promise(() => undefined) },
  );
  // They stay notes here: receipts of them are never made.
  noteDecisions(consent, window, () => new Promise(() => undefined));
  // Events are told from here on.
  await Promise.resolve();
  return consent;
}

function look(site = consent as Consent) {
  const { document, localStorage, sessionStorage } = window;
  const performance = {
    timeOrigin: LOADED,
    now: () => now - LOADED,
    getEntriesByType: () => requests.map(([name, startTime]) => ({ name, startTime })),
  };
  return audit(site, { document, localStorage, sessionStorage, performance } as never);
}

const told = (site?: Consent) => look(site).map(({ kind, vendor, what }) => `${kind} ${vendor} ${what}`);
const vendors = (site?: Consent) => look(site).map(({ vendor }) => vendor);
const fixes = (site?: Consent) => look(site).map(({ fix }) => fix);

const clear = () => {
  document.head.innerHTML = document.body.innerHTML = '';
  clearSite();
};

beforeEach(async () => {
  now = LOADED;
  requests = [];
  await createSite();
});
afterEach(() => {
  consent?.destroy();
  clear();
});

/** The snippets that vendors tell sites to paste, shortened where nothing depends on it. */
const STOCK: readonly (readonly [vendor: string, markup: string])[] = [
  [
    'Yandex Metrica',
    `<script>(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){};k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,
     a.parentNode.insertBefore(k,a)})(window, document, "script", "https://mc.yandex.ru/metrika/tag.js", "ym");ym(1,"init",{});</script>`,
  ],
  [
    'Yandex Metrica',
    `<script>(function (d, w, c) { var s = d.createElement("script"); s.src = "//mc.yandex.ru/metrika/watch.js"; })(document, window);</script>`,
  ],
  [
    'Google Analytics',
    '<script async src="https://www.googletagmanager.com/gtag/js?id=G-AB12CD34"></script>',
  ],
  [
    'Google Tag Manager',
    `<script>(function(w,d,s,l,i){var j=d.createElement(s);j.src='https://www.googletagmanager.com/gtm.js?id='+i;
     f.parentNode.insertBefore(j,f);})(window,document,'script','dataLayer','GTM-AB12');</script>`,
  ],
  [
    'Meta Pixel',
    `<script>!function(f,b,e,v,n,t,s){t=b.createElement(e);t.src=v}(window, document,'script',
     'https://connect.facebook.net/en_US/fbevents.js');fbq('init', '1');</script>`,
  ],
  [
    'Hotjar',
    `<script>(function(h,o,t,j,a,r){r=o.createElement('script');r.src=t+h._hjSettings.hjid+j;})(window,document,
     'https://static.hotjar.com/c/hotjar-','.js?sv=');</script>`,
  ],
  [
    'Microsoft Clarity',
    `<script>(function(c,l,a,r,i,t,y){t=l.createElement(r);t.src="https://www.clarity.ms/tag/"+i;})(window, document, "clarity",
     "script", "x1");</script>`,
  ],
  [
    'Top.Mail.Ru (VK Ads pixel)',
    `<script>(function (d, w, id) { var ts = d.createElement("script"); ts.src = "https://top-fwz1.mail.ru/js/code.js"; })(document,
     window, "tmr-code");</script>`,
  ],
  [
    'VK pixel',
    `<script>!function(){var t=document.createElement("script");t.src='https://vk.com/js/api/openapi.js?169';}()</script>`,
  ],
  [
    'Calltouch',
    `<script>(function(w,d,n,c){var s=d.createElement("script");s.src="https://mod.calltouch.ru/init-min.js?id="+c;})(window,document,
     "ct","x1");</script>`,
  ],
  [
    'Roistat',
    `<script>(function(w, d, s, h, id) { var js = d.createElement(s); js.src = p+h+u; })(window, document, 'script',
     'cloud.roistat.com', '1');</script>`,
  ],
  [
    'LiveInternet',
    `<script>document.write("<a href='//www.liveinternet.ru/click'><img src='//counter.yadro.ru/hit?t44.6;r"+escape(document.referrer)+"'></a>")</script>`,
  ],
  [
    'Rambler Top-100',
    `<script>(function (w, d, c) { var s = d.createElement('script'); s.src = 'https://st.top100.ru/top100/top100.js'; })(window,
     document, '_top100q');</script>`,
  ],
  [
    'Varioqub',
    `<script>(function(e, x, pe, r, i, me, nt){me=x.createElement(pe);me.src=r;})(window, document, 'script',
     'https://abt.s3.yandex.net/expjs/latest/exp.js', 'ymab');</script>`,
  ],
  [
    'Matomo',
    `<script>(function() { var u="//stats.example/"; _paq.push(['setTrackerUrl', u+'matomo.php']);
     var g=document.createElement('script'); g.src=u+'matomo.js'; })();</script>`,
  ],
  ['Yandex Maps', '<script src="https://api-maps.yandex.ru/2.1/?lang=ru_RU"></script>'],
  ['VK Video', '<iframe src="https://vk.com/video_ext.php?oid=1&id=2"></iframe>'],
  ['YouTube', '<iframe src="//www.youtube-nocookie.com/embed/x"></iframe>'],
  ['Google Maps', '<object data="https://www.google.com/maps/embed?pb=1"></object>'],
  ['Meta Pixel', '<img src="https://www.facebook.com/tr?id=1&ev=PageView">'],
];

describe('markup', () => {
  it.each(STOCK)('of %s that does not wait is found once, and tells what to do', (vendor, markup) => {
    document.body.innerHTML = markup;
    const leaks = look();
    expect(leaks.map((leak) => [leak.kind, leak.vendor])).toEqual([['markup', vendor]]);
    expect(leaks[0]?.element).toMatch(/^<(script|iframe|img|object)/);
    expect(leaks[0]?.fix).toMatch(/`[^`]+`/);
  });

  it.each([
    ['noscript', '<noscript><img src="https://mc.yandex.ru/watch/1"></noscript>', 'Yandex Metrica'],
    [
      'noscript',
      '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-AB12"></iframe></noscript>',
      'Google Tag Manager',
    ],
    ['noscript', '<noscript><iframe src="https://rutube.ru/play/embed/1"></iframe></noscript>', 'RUTUBE'],
    ...['preconnect', 'dns-prefetch', 'preload', 'prefetch', 'modulepreload', 'icon PRECONNECT'].map(
      (rel) => ['link', `<link rel="${rel}" href="//www.google-analytics.com">`, 'Google Analytics'],
    ),
    ['link', '<link rel="preconnect" href="https://www.youtube.com">', 'YouTube'],
  ])('%s: %s is a leak, also while its vendor may run', async (tag = '', markup = '', vendor = '') => {
    const site = await createSite([yandexMetrica({ id: 1 }), googleAnalytics({ id: 'G-AB12CD34' })]);
    site.acceptAll();
    document.head.innerHTML = markup;
    expect(look(site)).toMatchObject([
      { kind: 'markup', vendor, element: expect.stringMatching(`^<${tag}`) as string },
    ]);
    expect(fixes(site)[0]).toMatch(/^Remove it/);
  });

  it.each([
    [
      'a gated script',
      STOCK[0]![1].replace('<script>', '<script type="text/plain" data-consent="analytics">'),
    ],
    [
      'a gated src',
      '<script type="text/plain" data-consent="x" src="https://vk.com/js/api/openapi.js"></script>',
    ],
    ['a template', `<template data-consent="analytics">${STOCK[0]![1]}</template>`],
    ['a gated frame', '<iframe data-consent-src="https://www.youtube.com/embed/x"></iframe>'],
    [
      'a gated frame that is shown',
      '<iframe data-consent-src="x" src="https://www.youtube.com/embed/x"></iframe>',
    ],
    ['calls to a counter', "<script>ym(1, 'reachGoal', 'x'); gtag('event', 'x')</script>"],
    ['an address that is named', '<script>window.known = ["https://mc.yandex.ru/metrika/tag.js"]</script>'],
    [
      'data',
      '<script type="application/json">{"a":"https://mc.yandex.ru/metrika/tag.js createElement"}</script>',
    ],
    [
      'a link to read',
      '<a href="https://www.youtube.com/watch?v=x">Video</a><link rel="canonical" href="https://vk.com/x">',
    ],
    [
      'a bundle',
      `<script>${'x;'.repeat(6_000)}document.createElement('script').src='https://mc.yandex.ru/metrika/tag.js'</script>`,
    ],
    [
      'others’ content',
      '<iframe src="https://payment.example/"></iframe><img src="https://cdn.example/a.png">',
    ],
    ['its own pages', '<iframe src="/map"></iframe><img src="pic.png"><script src="app.js"></script>'],
    ['nonsense', '<iframe src="https://"></iframe><img src="data:image/gif,x"><a href="http://[">x</a>'],
  ])('that waits, or turns to nobody, is no leak: %s', (_, markup) => {
    document.body.innerHTML = markup;
    expect(look()).toEqual([]);
  });

  it('which the gate itself has put there is none, also once it was stopped', async () => {
    const site = await createSite([yandexMetrica({ id: 1 }), googleAnalytics({ id: 'G-AB12CD34' })]);
    const tags =
      '<script src="https://mc.yandex.ru/metrika/tag.js"></script><script src="https://www.googletagmanager.com/gtag/js?id=G-AB12CD34"></script>';
    document.head.innerHTML = tags;
    expect(vendors(site)).toEqual(['Yandex Metrica', 'Google Analytics']);
    now += 5_000;
    site.acceptAll();
    expect(look(site)).toEqual([]);
  });

  it('which the gate has run for the page is none, unlike a snippet beside a service that brings its own', async () => {
    const site = await createSite([yandexMetrica({ id: 1 })]);
    site.acceptAll();
    document.body.innerHTML = STOCK[0]![1];
    expect(vendors(site)).toEqual(['Yandex Metrica']);
    const waiting = document.createElement('script');
    waiting.type = 'text/plain';
    waiting.dataset.consent = 'analytics';
    waiting.text = document.querySelector('script')!.text;
    document.body.replaceChildren(waiting);
    const trust = { createScriptURL: (url: string) => url, createScript: (text: string) => text };
    void runScript(waiting, waiting, { trust, report: () => undefined });
    expect(waiting.nextElementSibling).toMatchObject({ type: '' });
    expect(look(site)).toEqual([]);
  });

  it('of one counter is not excused by another, nor a container by a tag on its host', async () => {
    const site = await createSite([yandexMetrica({ id: 2 }), googleAnalytics({ id: 'G-AB12CD34' })]);
    site.acceptAll();
    document.body.innerHTML = `${STOCK[0]![1]}${STOCK[3]![1]}`;
    expect(vendors(site)).toEqual(['Yandex Metrica', 'Google Tag Manager']);
  });

  it('of a script that a service of the site’s own stands for is none once that may run', async () => {
    const pixel = script({
      id: 'meta',
      purposes: ['marketing'],
      src: 'https://connect.facebook.net/en_US/fbevents.js',
    });
    document.body.innerHTML = STOCK[4]![1];
    const site = await createSite([pixel]);
    expect(vendors(site)).toEqual(['Meta Pixel']);
    now += 5_000;
    site.save({ marketing: true });
    expect(look(site)).toEqual([]);
  });

  it('of embedded content is none where the site has put it there with consent', async () => {
    document.body.innerHTML = '<iframe src="https://www.youtube.com/embed/x"></iframe>';
    const site = await createSite();
    site.save({ embeds: true });
    expect(vendors(site)).toEqual(['YouTube']);
    now += 5_000;
    site.save({ embeds: true, 'cross-border': true });
    expect(look(site)).toEqual([]);
  });

  it('that brings more of its vendor is told for that, too: once', () => {
    const brought =
      '<script src="https://connect.facebook.net/en_US/fbevents.js"></script><img src="https://www.facebook.com/tr?id=1">';
    document.body.innerHTML = STOCK[4]![1] + brought;
    expect(look().map(({ element }) => element)).toEqual([expect.stringMatching(/^<script>!function/)]);
    document.body.innerHTML = brought;
    expect(look().map(({ element }) => element)).toEqual([
      '<script src="https://connect.facebook.net/en_US/fbevents.js"></script>',
    ]);
  });

  it('that names several vendors in one script is told for each', () => {
    const text = (i: number) => STOCK[i]![1].replace(/<\/?script>/g, '');
    document.body.innerHTML = `<script>${text(0)};${text(3)};${text(7)}</script>`;
    expect(vendors()).toEqual(['Yandex Metrica', 'Google Tag Manager', 'Top.Mail.Ru (VK Ads pixel)']);
  });

  it('tells the beginning of an element in one short line', () => {
    document.body.innerHTML = `<script>\n\n  ${STOCK[0]![1].replace(/<\/?script>/g, '')}</script>`;
    const [leak] = look();
    expect(leak?.element).toMatch(/^<script> \(function.{100,160}…$/);
  });
});

describe('what mends markup', () => {
  it('is the code to paste, with the counter’s own number and the purposes that it needs', () => {
    document.body.innerHTML = STOCK[0]![1].replace('{}', '{webvisor:true}');
    expect(fixes()[0]).toBe(
      [
        'Remove it, and add to the services of the config:',
        '`{ "type": "yandex-metrica", "id": "1", "webvisor": true }`',
        'or to the script tag:',
        '`data-yandex-metrica="1"`',
        'Or keep it, marked:',
        '`<script type="text/plain" data-consent="analytics session-replay">`',
      ].join('\n'),
    );
  });

  it('asks for no transfer abroad under GDPR', async () => {
    document.body.innerHTML = STOCK[2]![1] + STOCK[17]![1];
    const [google, video] = fixes(await createSite([], { law: 'GDPR' }));
    expect(google).toContain(
      'data-consent="analytics" src="https://www.googletagmanager.com/gtag/js?id=G-AB12CD34"',
    );
    expect(video).toContain(
      '<iframe data-consent="embeds" data-consent-src="https://www.youtube-nocookie.com/embed/x">',
    );
    expect(fixes(await createSite())[0]).toContain('data-consent="analytics cross-border"');
  });

  it('is to remove it where the config has it already', async () => {
    document.body.innerHTML = STOCK[0]![1];
    expect(fixes(await createSite([yandexMetrica({ id: 1 })]))).toEqual([
      'Remove it. Yandex Metrica is in the config already, and the gate starts it after consent.',
    ]);
  });
});

describe('requests', () => {
  it.each([
    ['https://mc.yandex.com/watch/1', 'Yandex Metrica'],
    ['https://mc.webvisor.org/metrika/tag_ww.js', 'Yandex Metrica'],
    ['https://region1.google-analytics.com/g/collect?v=2', 'Google Analytics'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-AB12', 'Google Tag Manager'],
    ['https://stats.g.doubleclick.net/g/collect', 'Google Analytics'],
    ['https://privacy-cs.mail.ru/counter?id=1', 'Top.Mail.Ru (VK Ads pixel)'],
    ['https://script.hotjar.com/modules.js', 'Hotjar'],
    ['https://c.bing.com/c.gif', 'Microsoft Clarity'],
    ['https://www.facebook.com/tr/?id=1', 'Meta Pixel'],
    ['https://vk.com/rtrg?p=1', 'VK pixel'],
    ['https://stats.example/matomo.php?idsite=1', 'Matomo'],
    ['https://www.shop.test/analytics/matomo.js', 'Matomo'],
  ])('%s is one of %s', (url, vendor) => {
    requests = [[url, 100]];
    expect(look()).toMatchObject([{ kind: 'request', vendor, what: url.replace(/\?.*/, '') }]);
  });

  it.each([
    'https://www.shop.test/dist/consent-gate.js',
    'https://cdn.example/a.js',
    'https://yandex.ru/',
    'https://notmc.yandex.ru/x',
    'https://vk.com/video_ext.php?oid=1',
    'data:image/gif;base64,x',
    'nonsense',
  ])('%s is of nobody known', (url) => {
    requests = [[url, 100]];
    expect(look()).toEqual([]);
  });

  it('are judged by the answer at their time', async () => {
    const site = await createSite([yandexMetrica({ id: 1 })]);
    const hit = (path: string, time: number) => [`https://mc.yandex.ru/${path}`, time] as const;
    requests = [
      hit('before', 1_000),
      hit('with', 20_000),
      hit('with', 29_000),
      hit('after', 35_000),
      hit('again', 45_000),
    ];
    now = LOADED + 10_000;
    site.acceptAll();
    now = LOADED + 30_000;
    site.withdraw();
    now = LOADED + 40_000;
    site.save({ analytics: true });
    now = LOADED + 50_000;
    expect(told(site)).toEqual([
      'request Yandex Metrica https://mc.yandex.ru/before',
      'request Yandex Metrica https://mc.yandex.ru/after',
    ]);
  });

  it('of the second of a withdrawal are its own: a record has whole seconds', async () => {
    const site = await createSite([yandexMetrica({ id: 1 })]);
    now = LOADED + 300;
    site.acceptAll();
    now = LOADED + 700;
    site.withdraw();
    requests = [
      ['https://mc.yandex.ru/watch/1', 400],
      ['https://mc.yandex.ru/watch/2', 3_500],
    ];
    now = LOADED + 5_000;
    expect(told(site)).toEqual(['request Yandex Metrica https://mc.yandex.ru/watch/2']);
  });

  it('of a returning visitor are judged by the decision that the page has found', async () => {
    now = LOADED - 86_400_000;
    const site = await createSite([yandexMetrica({ id: 1 })]);
    site.acceptAll();
    now = LOADED + 3_000;
    requests = [
      ['https://mc.yandex.ru/watch/1', 10],
      ['https://www.google-analytics.com/g/collect', 10],
    ];
    expect(vendors(site)).toEqual(['Google Analytics']);
  });

  it('are not excused by a consent that was taken back before the page was loaded, however shortly', async () => {
    now = LOADED - 20_000;
    const site = await createSite([yandexMetrica({ id: 1 })]);
    site.acceptAll();
    now = LOADED - 200;
    site.withdraw();
    now = LOADED + 2_000;
    requests = [['https://mc.yandex.ru/watch/1', 10]];
    document.body.innerHTML = STOCK[0]![1];
    expect(told(site)).toEqual([
      expect.stringMatching(/^markup/) as string,
      'request Yandex Metrica https://mc.yandex.ru/watch/1',
    ]);
  });

  it('need all purposes, and a service that the visitor was told of', async () => {
    const site = await createSite([googleAnalytics({ id: 'G-AB12CD34' })]);
    site.save({ analytics: true });
    requests = [['https://www.google-analytics.com/g/collect', 4_000]];
    now = LOADED + 5_000;
    expect(vendors(site)).toEqual(['Google Analytics']);
    site.acceptAll();
    await Promise.resolve();
    site.addServices([{ ...yandexMetrica({ id: 1 }), start: () => undefined }]);
    requests = [
      ['https://mc.yandex.ru/watch/1', 9_000],
      ['https://www.google-analytics.com/g/collect', 9_000],
    ];
    now = LOADED + 10_000;
    expect(vendors(site)).toEqual(['Yandex Metrica']);
  });

  it('to a host that a running service has too are none, but for another tag’s own script', async () => {
    const site = await createSite([googleTagManager({ id: 'GTM-AB12' })]);
    site.acceptAll();
    requests = [
      ['https://www.googletagmanager.com/gtm.js?id=GTM-AB12', 4_000],
      ['https://www.google-analytics.com/g/collect', 4_000],
      ['https://www.googletagmanager.com/gtag/js?id=G-AB12CD34', 4_000],
    ];
    now = LOADED + 5_000;
    expect(told(site)).toEqual(['request Google Analytics https://www.googletagmanager.com/gtag/js']);
  });

  it('tell the element that asked for them, each address once', () => {
    document.body.innerHTML =
      '<img src="https://www.facebook.com/tr?id=1"><video src="https://c.bing.com/c.gif?x"></video>';
    requests = [
      ['https://www.facebook.com/tr?id=1', 5],
      ['https://www.facebook.com/tr?id=1&again', 9],
      ['https://c.bing.com/c.gif?x', 9],
      ['https://script.hotjar.com/modules.js', 9],
    ];
    const [, meta, bing, hotjar] = look();
    expect(meta).toMatchObject({ kind: 'request', element: '<img src="https://www.facebook.com/tr?id=1">' });
    expect(meta?.fix).toBe('It comes from the markup of Meta Pixel on this page: mend that.');
    expect(bing?.element).toMatch(/^<video/);
    expect(hotjar?.element).toBeUndefined();
    expect(hotjar?.fix).toContain('`{ "type": "hotjar", "id": "…" }`');
    expect(look()).toHaveLength(4);
  });
});

describe('what was answered earlier', () => {
  const METRICA = { id: '1' };
  /** A receipt as far as it matters here: at so many milliseconds after the page was loaded. */
  const receipt = (time: number, answers: Record<string, boolean>, others: object = {}) => ({
    format: 1,
    decidedAt: new Date(LOADED + time).toISOString(),
    answers,
    notice: { policy: {}, services: [METRICA] },
    ...others,
  });
  const hits = async (receipts: readonly object[], policy: object = {}) => {
    const site = await createSite([yandexMetrica({ id: 1 })], { policy });
    now = LOADED + 40_000;
    site.rejectAll();
    localStorage.clear();
    localStorage.setItem('consent_gate.receipts', JSON.stringify(receipts));
    requests = [5_000, 20_000, 30_000].map((time) => [`https://mc.yandex.ru/${time}`, time] as const);
    now = LOADED + 50_000;
    return look(site).map(({ what }) => Number(what.split('/').pop()));
  };

  it('is read from the receipts on the device, newest first as they lie there', async () => {
    const [taken, given] = [receipt(25_000, { analytics: false }), receipt(10_000, { analytics: true })];
    expect(await hits([taken, given])).toEqual([5_000, 30_000]);
    expect(await hits([given])).toEqual([5_000]);
    expect(await hits([])).toEqual([5_000, 20_000, 30_000]);
  });

  it('counts from before the page where it was for the same policy', async () => {
    const given = receipt(-60_000, { analytics: true });
    expect(await hits([given])).toEqual([]);
    expect(await hits([given], { version: '2' })).toEqual([5_000, 20_000, 30_000]);
    const other = { ...given, notice: { policy: { version: '2' }, services: [METRICA] } };
    expect(await hits([other], { version: '2' })).toEqual([]);
    // The last of several is what the page has found.
    expect(await hits([receipt(-30_000, { analytics: false }), given])).toEqual([5_000, 20_000, 30_000]);
  });

  it.each([
    ['in a form', { statement: 'I agree' }],
    ['without the service', { notice: { policy: {}, services: [] } }],
    ['but to this service', { refusedServices: ['1'] }],
  ])('%s excuses nothing', async (_, others) => {
    expect(await hits([receipt(1_000, { analytics: true }, others)])).toEqual([5_000, 20_000, 30_000]);
  });

  it('for a purpose by itself leaves the others as they were', async () => {
    const given = receipt(1_000, { analytics: true });
    const site = await createSite([yandexMetrica({ id: 1 })], {
      purposes: [{ id: 'necessary' }, { id: 'analytics' }, { id: 'advertising-messages' }],
    });
    now = LOADED + 40_000;
    site.rejectAll();
    const alone = receipt(10_000, { 'advertising-messages': true });
    localStorage.setItem('consent_gate.receipts', JSON.stringify([alone, given]));
    localStorage.removeItem('consent_gate.noted');
    requests = [['https://mc.yandex.ru/watch/1', 20_000]];
    expect(look(site)).toEqual([]);
  });
});

describe('cookies and storage', () => {
  it.each([
    ['_ym_uid', 'Yandex Metrica'],
    ['_ga', 'Google Analytics'],
    ['_ga_AB12CD34', 'Google Analytics'],
    ['_gid', 'Google Analytics'],
    ['_ymab_param', 'Varioqub'],
    ['_fbp', 'Meta Pixel'],
    ['_hjSession_1', 'Hotjar'],
    ['_clck', 'Microsoft Clarity'],
    ['tmr_lvid', 'Top.Mail.Ru (VK Ads pixel)'],
    ['roistat_visit', 'Roistat'],
    ['_pk_id.1.1fff', 'Matomo'],
    ['_ct_ids', 'Calltouch'],
    ['top100_id', 'Rambler Top-100'],
  ])('a cookie %s is one of %s', (name, vendor) => {
    document.cookie = `${name}=1; path=/`;
    expect(look()).toMatchObject([{ kind: 'cookie', vendor, what: name }]);
  });

  it.each([
    ['_ym_synced', 'Yandex Metrica'],
    ['_ym12345678_lsid', 'Yandex Metrica'],
    ['_ym_wv2rf:12345678:0', 'Yandex Metrica'],
    ['_ymab_x', 'Varioqub'],
    ['_hjx', 'Hotjar'],
  ])('a key %s is one of %s, whatever counter it is of', (name, vendor) => {
    localStorage.setItem(name, '1');
    expect(look()).toMatchObject([{ kind: 'localStorage', vendor, what: name }]);
  });

  it('of the site and of this library are none', () => {
    document.cookie = 'session=1; path=/';
    document.cookie = 'consent_gate=1; path=/';
    localStorage.setItem('consent_gate.receipts', '[]');
    sessionStorage.setItem('cart', '1');
    expect(look()).toEqual([]);
  });

  it('are none while their service may run, nor while the gate still removes what is written late', async () => {
    const site = await createSite([yandexMetrica({ id: 1 })]);
    now = LOADED + 5_000;
    site.acceptAll();
    document.cookie = '_ym_uid=1; path=/';
    localStorage.setItem('_ym1_lsid', '1');
    expect(look(site)).toEqual([]);
    now = LOADED + 60_000;
    site.withdraw();
    document.cookie = '_ym_uid=1; path=/';
    now += 3_000;
    expect(look(site)).toEqual([]);
    now += 20_000;
    expect(told(site)).toEqual(['cookie Yandex Metrica _ym_uid']);
  });

  it('that a service names as its own are none where it may run', async () => {
    const own = script({ id: 'own', purposes: ['analytics'], src: '/x.js', cookies: ['_ga'] });
    const site = await createSite([own]);
    site.save({ analytics: true });
    now += 2_000;
    document.cookie = '_ga=1; path=/';
    document.cookie = '_gid=1; path=/';
    expect(told(site)).toEqual(['cookie Google Analytics _gid']);
  });

  it('say where to look, and how to have them after consent', () => {
    document.cookie = '_ym_uid=1; path=/';
    expect(fixes()[0]).toContain('Find what sets it');
    expect(fixes()[0]).toContain('`data-yandex-metrica="…"`');
    document.body.innerHTML = STOCK[0]![1];
    expect(look()[1]).toMatchObject({
      element: expect.stringMatching('^<script>') as string,
      fix: 'It comes from the markup of Yandex Metrica on this page: mend that.',
    });
  });
});
