import type { ServerResponse } from 'node:http';
import type { Tab } from '../support/browser';
import { gateTag, HANGING, test } from '../support/blank-world';
import { expect } from '../support/test';
import type { World } from '../support/world';
import { aWhile, BANNER, button, names, storageKeys, until } from './shop';

type Page = Window & {
  ran?: string[];
  consentGate: {
    save(choices: Record<string, boolean>): void;
    acceptAll(): void;
    withdraw(purpose?: string): void;
    getState(): { decision: unknown };
  };
};

const OPERATOR = { name: 'Site LLC', taxId: '5050109563' };
const PURPOSES = [
  'necessary',
  'functional',
  'analytics',
  'marketing',
  'embeds',
  'cross-border',
  'session-replay',
];
const CONFIG = { operator: OPERATOR, purposes: PURPOSES.map((id) => ({ id })), withdraw: 'auto' };

const METRICA = `
(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};m[i].l=1*new Date();
for (var j = 0; j < document.scripts.length; j++) {if (document.scripts[j].src === r) { return; }}
k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})
(window, document,'script','https://mc.yandex.ru/metrika/tag.js?id=12345678', 'ym');
ym(12345678, 'init', {ssr:true, webvisor:true, clickmap:true, accurateTrackBounce:true, trackLinks:true});`;

const GTAG = `
window.dataLayer = window.dataLayer || [];
function gtag(){dataLayer.push(arguments);}
gtag('js', new Date());
gtag('config', 'G-DEMO1234');`;

const GTM = `
(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});
var f=d.getElementsByTagName(s)[0],j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;
j.src='https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);
})(window,document,'script','dataLayer','GTM-TEST');`;

const MAIL_RU = `
var _tmr = window._tmr || (window._tmr = []);
_tmr.push({id: "123", type: "pageView", start: (new Date()).getTime()});
(function (d, w, id) { if (d.getElementById(id)) return; var ts = d.createElement("script"); ts.type = "text/javascript";
ts.async = true; ts.id = id; ts.src = "https://top-fwz1.mail.ru/js/code.js";
var s = d.getElementsByTagName("script")[0]; s.parentNode.insertBefore(ts, s); })(document, window, "tmr-code");`;

const gated = (consent: string, text: string, attributes = '') =>
  `<script type="text/plain" data-consent="${consent}" ${attributes}>${text}</script>`;

/** Ten kinds of snippets as owners have them, only marked. */
const TEN = `
${gated('analytics session-replay', METRICA)}
${gated('analytics cross-border', '', 'async src="https://www.googletagmanager.com/gtag/js?id=G-DEMO1234"')}
${gated('analytics cross-border', GTAG)}
${gated('marketing cross-border', GTM)}
${gated('marketing', MAIL_RU)}
${gated('functional', "(window.ran ??= []).push('inline')")}
${gated('functional', "(window.ran ??= []).push('module'); export {}", 'data-type="module"')}
<iframe width="400" height="300" title="Map" data-consent="embeds" data-consent-src="https://yandex.ru/map-widget/v1/?um=1"></iframe>
<iframe width="560" height="315" title="Video" data-consent="embeds cross-border" data-consent-src="https://www.youtube.com/embed/x"></iframe>
<iframe width="640" height="600" title="Survey" data-consent="embeds cross-border" data-consent-src="https://docs.google.com/forms/d/e/x/viewform"></iframe>
<img width="1" height="1" alt="" data-consent="marketing" data-consent-src="https://pixel.example/p.gif">`;

const strangersIn = (world: World): string[] =>
  world
    .contacted()
    .filter((host) => host !== 'site.test')
    .sort();

const ranIn = (tab: Tab): Promise<string[]> => tab.evaluate(() => (window as unknown as Page).ran ?? []);

const save = (tab: Tab, ...granted: string[]): Promise<void> =>
  tab.evaluate(
    (purposes) =>
      (window as unknown as Page).consentGate.save(Object.fromEntries(purposes.map((id) => [id, true]))),
    granted,
  );

/** Opens a page and waits until its markup has been looked at. */
async function open(tab: Tab, url: string): Promise<void> {
  await tab.open(url);
  await tab.waitFor(() => typeof (window as Partial<Page>).consentGate?.getState === 'function');
  await aWhile(700);
}

test('of ten gated snippets nothing leaves before the choice', async ({ tab, site, world }) => {
  await open(tab, site.page('/ten', gateTag(CONFIG) + TEN));
  await aWhile();
  expect(strangersIn(world)).toEqual([]);
  expect(await ranIn(tab)).toEqual([]);
  expect(await tab.count('consent-placeholder')).toBe(3);
});

for (const [purposes, hosts, ran, where = ''] of [
  [['functional'], [], ['inline', 'module'], ' @once'],
  [['analytics'], [], [], ' @once'],
  [['analytics', 'session-replay'], ['mc.yandex.ru'], [], ' @once'],
  [['analytics', 'cross-border'], ['www.google-analytics.com', 'www.googletagmanager.com'], [], ' @once'],
  [['marketing'], ['pixel.example', 'top-fwz1.mail.ru'], ['top-fwz1.mail.ru/js/code.js']],
  [['embeds'], ['yandex.ru'], [], ' @once'],
  [['embeds', 'cross-border'], ['docs.google.com', 'www.youtube.com', 'yandex.ru'], [], ' @once'],
] as const) {
  test(`of ten gated snippets those of ${purposes.join(' and ')} run, once, and no others${where}`, async ({
    tab,
    site,
    world,
  }) => {
    await open(tab, site.page('/ten', gateTag(CONFIG) + TEN));
    await save(tab, ...purposes);
    await until(
      () => hosts.every((host) => strangersIn(world).includes(host)),
      `requests to ${hosts.join()}`,
    );
    await aWhile(700);
    expect(strangersIn(world)).toEqual([...hosts]);
    expect(await ranIn(tab)).toEqual([...ran]);
    const paths = world.requests(({ host }) => host !== 'site.test').map(({ host, path }) => host + path);
    const scripts = paths.filter((path) => /tag\.js|gtag\/js|code\.js/.test(path));
    expect(new Set(scripts).size).toBe(scripts.length);
  });
}

test('what was taken back sends nothing more, and leaves nothing where its vendor is known', async ({
  tab,
  site,
  world,
  session,
}) => {
  await open(tab, site.page('/ten', gateTag(CONFIG) + TEN));
  await tab.click(button('accept-all'));
  await until(() => strangersIn(world).length === 8, 'requests of all');
  await until(
    () => world.requests('mc.yandex.ru').some(({ path }) => path.includes('/webvisor/')),
    'a recording',
  );
  await aWhile(500);
  const moment = Date.now();
  await tab.evaluate(() => (window as unknown as Page).consentGate.withdraw());
  await tab.waitFor(() => document.querySelectorAll('consent-placeholder').length === 3);
  await aWhile(3_000);
  expect(
    world.requests(({ host, time }) => host !== 'site.test' && time >= moment).map(({ url }) => url),
  ).toEqual([]);
  expect(names(await session.cookies())).toEqual(['consent_gate']);
  expect(await storageKeys(tab)).toEqual([]);
});

test('a returning visitor’s markup runs without a choice', async ({ tab, site, world }) => {
  const url = site.page('/ten', gateTag(CONFIG) + TEN);
  await open(tab, url);
  await tab.click(button('accept-all'));
  await until(() => strangersIn(world).length === 8, 'requests of all');
  world.clear();
  await open(tab, url);
  await until(() => strangersIn(world).length === 8, 'requests of all');
  expect(await tab.count(BANNER)).toBe(0);
  expect(await tab.count('consent-placeholder')).toBe(0);
});

test('the purposes of a page that has nothing but markup are those of its markup @once', async ({
  tab,
  site,
}) => {
  const markup =
    gated('analytics', "(window.ran ??= []).push('a')") + gated('marketing', "(window.ran ??= []).push('m')");
  await open(tab, site.page('/plain', gateTag({ operator: OPERATOR }) + markup));
  expect(await tab.text(`${BANNER} b`)).toMatch(/Statistics\s· Marketing/);
  await tab.click(button('accept-all'));
  expect(await ranIn(tab)).toEqual(['a', 'm']);
});

const ORDER = `
${gated('analytics', "(window.ran ??= []).push('first')")}
${gated('analytics', '', 'src="https://a.example/1.js"')}
${gated('analytics', "(window.ran ??= []).push('after 1')")}
${gated('analytics', '', `src="https://${HANGING}/x.js"`)}
${gated('analytics', "(window.ran ??= []).push('after the one that hangs')")}
${gated('analytics', '', 'src="https://b.example/2.js"')}
${gated('analytics', "(window.ran ??= []).push('after 2')")}
${gated('analytics', '', 'src="https://b.example/3.js"')}
<p>…</p>
${gated('analytics', "(window.ran ??= []).push('last')")}`;

test('they run in the order of the page, and one that hangs holds back none of the others', async ({
  tab,
  site,
}) => {
  await open(tab, site.page('/order', gateTag(CONFIG) + ORDER));
  await save(tab, 'analytics');
  await tab.waitFor(() => (window as unknown as Page).ran?.includes('b.example/3.js'));
  const ran = await ranIn(tab);
  const isBefore = (a: string, b: string) => ran.includes(a) && ran.indexOf(a) < ran.indexOf(b);
  expect(ran[0]).toBe('first');
  expect(ran).toContain('last');
  expect(isBefore('a.example/1.js', 'after 1')).toBe(true);
  expect(isBefore('b.example/2.js', 'after 2')).toBe(true);
  expect(isBefore('b.example/2.js', 'b.example/3.js')).toBe(true);
  expect(ran).not.toContain('after the one that hangs');
  // What would wait for it in the page’s own order does so for a while only.
  await tab.waitFor(() => (window as unknown as Page).ran?.includes('after the one that hangs'));
});

test('a template’s content is put after it: scripts run, what is for browsers without scripts is left out', async ({
  tab,
  site,
  world,
}) => {
  const snippet = `<template data-consent="marketing"><p id="hello">Hello</p>
    <script src="https://a.example/t.js"></script><script>(window.ran ??= []).push('template')</script>
    <noscript><img src="https://pixel.example/noscript.gif"></noscript></template>`;
  await open(tab, site.page('/template', gateTag(CONFIG) + snippet));
  expect(await tab.count('#hello')).toBe(0);
  await save(tab, 'marketing');
  await tab.waitFor(() => (window as unknown as Page).ran?.length === 2);
  expect(await ranIn(tab)).toEqual(['a.example/t.js', 'template']);
  expect(await tab.count('#hello')).toBe(1);
  expect(strangersIn(world)).toEqual(['a.example']);
});

test('a template keeps the types of its scripts @once', async ({ tab, site }) => {
  const snippet = `<template data-consent="functional">
    <script type="application/json" id="data">{"a":1}</script>
    <script type="module">(window.ran ??= []).push(typeof import.meta.url); export {}</script></template>`;
  await open(tab, site.page('/types', gateTag(CONFIG) + snippet));
  await save(tab, 'functional');
  await tab.waitFor(() => (window as unknown as Page).ran?.length === 1);
  expect(await ranIn(tab)).toEqual(['string']);
  expect(await tab.text('#data')).toBe('{"a":1}');
});

test('a gated script in a gated template waits for its own consent @once', async ({ tab, site, world }) => {
  const snippet = `<template data-consent="functional"><p id="chat">Chat</p>
    ${gated('marketing', '', 'src="https://a.example/ads.js"')}</template>`;
  await open(tab, site.page('/nested', gateTag(CONFIG) + snippet));
  await save(tab, 'functional');
  await tab.waitFor(() => !!document.querySelector('#chat'));
  await aWhile(500);
  expect(strangersIn(world)).toEqual([]);
  await save(tab, 'functional', 'marketing');
  await tab.waitFor(() => (window as unknown as Page).ran?.includes('a.example/ads.js'));
});

test('a snippet of Metrica with something else in it is not taken for Metrica alone: a withdrawal ends both', async ({
  tab,
  site,
  world,
}) => {
  const beat =
    "setInterval(() => { new Image().src = 'https://pixel.example/beat.gif?' + Math.random() }, 100)";
  const snippet = gated('analytics', METRICA.replace('webvisor:true', 'webvisor:false') + beat);
  await open(tab, site.page('/both', gateTag(CONFIG) + snippet));
  await save(tab, 'analytics');
  await until(() => strangersIn(world).length === 2, 'requests of both');
  await tab.evaluate(() => (window as unknown as Page).consentGate.withdraw());
  await aWhile(500);
  world.clear();
  await aWhile(500);
  expect(strangersIn(world)).toEqual([]);
});

test('two counters in one snippet both count @once', async ({ tab, site, world }) => {
  const snippet = gated('analytics session-replay', `${METRICA} ym(87654321, 'init', {clickmap:true});`);
  await open(tab, site.page('/two', gateTag(CONFIG) + snippet));
  await save(tab, 'analytics', 'session-replay');
  const isCounted = (id: string) =>
    world.requests('mc.yandex.ru').some(({ path }) => path.startsWith(`/watch/${id}`));
  await until(() => isCounted('12345678') && isCounted('87654321'), 'hits of both');
});

test('document.write in a gated script does not wipe the page: an error says so', async ({ tab, site }) => {
  const listener = `<script>document.addEventListener('consent-gate:error', ({ detail }) => { window.told = String(detail.error); });</script>`;
  const markup = `${listener}<main>The page</main>${gated('functional', "document.write('<p>'); (window.ran ??= []).push('on')")}`;
  await open(tab, site.page('/write', gateTag(CONFIG) + markup));
  await save(tab, 'functional');
  expect(await ranIn(tab)).toEqual(['on']);
  expect(await tab.text('main')).toBe('The page');
  expect(await tab.evaluate(() => (window as unknown as { told: string }).told)).toContain(
    'document.write was refused',
  );
});

test('a vendor’s snippet that was taken out of the page before the answer counts once it is drawn anew @once', async ({
  tab,
  site,
  world,
}) => {
  const snippet = gated('analytics session-replay', METRICA);
  await open(tab, site.page('/away', `${gateTag(CONFIG)}<div id="app">${snippet}</div>`));
  await tab.evaluate(() => document.querySelector('#app')!.replaceChildren());
  await save(tab, 'analytics', 'session-replay');
  await aWhile(300);
  expect(strangersIn(world)).toEqual([]);
  await tab.evaluate((html) => {
    document.querySelector('#app')!.innerHTML = html;
  }, snippet);
  await until(() => strangersIn(world).includes('mc.yandex.ru'), 'a hit');
  await until(
    () => world.requests('mc.yandex.ru').some(({ path }) => path.includes('/webvisor/')),
    'a recording, as its options say',
  );
});

test('what comes later is gated too: by scripts, by innerHTML, drawn again by a framework', async ({
  tab,
  site,
  world,
}) => {
  // Nothing of the kind is there at first.
  await open(tab, site.page('/late', `${gateTag(CONFIG)}<div id="app"></div>`));
  const insert = (markup: string) =>
    tab.evaluate((html) => {
      document.querySelector('#app')!.innerHTML = html;
    }, markup);
  await insert(gated('analytics', "(window.ran ??= []).push('by innerHTML')"));
  await tab.evaluate(() => {
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset.consent = 'analytics';
    script.src = 'https://a.example/late.js';
    document.body.append(script);
  });
  await aWhile(700);
  expect(strangersIn(world)).toEqual([]);
  await save(tab, 'analytics');
  await tab.waitFor(() => (window as unknown as Page).ran?.length === 2);
  // Drawn again, the same runs no second time; something new runs at once.
  await insert(gated('analytics', "(window.ran ??= []).push('by innerHTML')"));
  await insert(gated('analytics', "(window.ran ??= []).push('later')"));
  await tab.waitFor(() => (window as unknown as Page).ran?.includes('later'));
  expect((await ranIn(tab)).sort()).toEqual(['a.example/late.js', 'by innerHTML', 'later']);
  await insert('<iframe data-consent="marketing" data-consent-src="https://b.example/frame"></iframe>');
  await tab.waitFor(() => document.querySelectorAll('consent-placeholder').length === 1);
  expect(strangersIn(world)).toEqual(['a.example']);
});

const VIDEO = `<p>Before</p><iframe id="video" width="560" height="315" title="How tea is made"
  data-consent-src="https://www.youtube.com/embed/x"></iframe><p id="after">After</p>`;

test('a placeholder is as large as what it stands for, says who gets what, and loads once or always', async ({
  tab,
  site,
  world,
  engine,
}) => {
  test.skip(engine === 'firefox', 'its driver stumbles over frames that come and go');
  const url = site.page('/video', gateTag(CONFIG) + VIDEO);
  await open(tab, url);
  expect(await tab.text('consent-placeholder strong')).toBe('YouTube: How tea is made');
  expect(await tab.text('consent-placeholder p')).toContain('Google LLC');
  expect(await tab.text('consent-placeholder p')).toContain('abroad: United States');
  const box = await tab.evaluate(() => {
    const { width, height } = document.querySelector('consent-placeholder')!.getBoundingClientRect();
    return [width, height];
  });
  expect(box).toEqual([564, 319]);
  await tab.evaluate(() =>
    document
      .querySelector('consent-placeholder')!
      .shadowRoot!.querySelector<HTMLElement>('[data-action=load-once]')!
      .click(),
  );
  expect(strangersIn(world)).toEqual([]);

  await tab.click('consent-placeholder [data-action=load-once]');
  await until(() => strangersIn(world).includes('www.youtube.com'), 'the video');
  expect(await tab.count('consent-placeholder')).toBe(0);
  if (engine !== 'webkit') expect((await tab.focused())?.id).toBe('video');
  // The banner still asks, and the next page has its placeholder again.
  expect(await tab.count(BANNER)).toBe(1);
  // A second connection that the browser has opened ahead may come late.
  await aWhile(700);
  world.clear();
  await open(tab, url);
  expect(strangersIn(world)).toEqual([]);

  await tab.click('consent-placeholder [data-action=always-allow]');
  await until(() => strangersIn(world).includes('www.youtube.com'), 'the video');
  // What was not answered is asked for still.
  expect(await tab.text(`${BANNER} b`)).not.toContain('External content');
  expect(await tab.text(`${BANNER} b`)).toContain('Statistics');
  world.clear();
  await open(tab, url);
  await until(() => strangersIn(world).includes('www.youtube.com'), 'the video on the next page');

  await tab.evaluate(() => (window as unknown as Page).consentGate.withdraw('embeds'));
  await tab.waitFor(() => document.querySelectorAll('consent-placeholder').length === 1);
  expect(await tab.attribute('#video', 'src')).toBeNull();
  await tab.waitFor(() => !!localStorage['consent_gate.receipts'] && !localStorage['consent_gate.noted']);
  const methods = await tab.evaluate(() =>
    (JSON.parse(localStorage['consent_gate.receipts'] as string) as { method: string; state: string }[]).map(
      ({ method, state }) => `${method} ${state}`,
    ),
  );
  expect(methods).toEqual(['withdraw withdrawn', 'embed given', 'embed given']);

  // Nothing goes to this vendor in this page any more, but for what the visitor asks for.
  world.clear();
  await tab.click('consent-placeholder [data-action=load-once]');
  await until(() => strangersIn(world).includes('www.youtube.com'), 'the video after the withdrawal');
});

test('a placeholder of the site’s own, and functions that need consent @chromium', async ({
  tab,
  site,
  world,
}) => {
  const markup = `
    <template id="ours"><p>Ours</p><button data-consent-action="always-allow">Show it</button></template>
    <iframe data-consent="functional" data-consent-src="https://a.example/frame" data-consent-placeholder="#ours"></iframe>
    <div id="shown" data-consent-show="functional" hidden>Favourites</div>
    <div id="instead" data-consent-hide="functional">Switch it on for favourites</div>`;
  await open(tab, site.page('/own', gateTag(CONFIG) + markup));
  expect(await tab.isVisible('#shown')).toBe(false);
  expect(await tab.isVisible('#instead')).toBe(true);
  await tab.click('consent-placeholder button');
  await until(() => strangersIn(world).includes('a.example'), 'the frame');
  expect(await tab.isVisible('#shown')).toBe(true);
  expect(await tab.isVisible('#instead')).toBe(false);
});

test('neither an embed nor a placeholder of the site’s own brings a script past the page’s policy @once', async ({
  tab,
  site,
  world,
}) => {
  const policy = `script-src 'nonce-n' 'strict-dynamic'`;
  const markup = `<script data-consent="necessary" data-consent-src="https://a.example/embed.js"></script>
    <template id="ours"><p id="own">Ours</p><script src="https://a.example/template.js"></script></template>
    <img alt="" width="100" height="100" data-consent-src="https://b.example/p.png" data-consent-placeholder="#ours">`;
  const gate = gateTag(CONFIG, 'nonce="n"').replace('<script type', '<script nonce="n" type');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const listener = `<script nonce="n">document.addEventListener('consent-gate:error', ({ detail }) => {
    (window.told ??= []).push(detail.error.message);
  })</script>`;
  await open(tab, site.page('/policy', meta + listener + gate + markup));
  await tab.waitFor(() => !!document.querySelector('#own'));
  await aWhile(300);
  expect(await ranIn(tab)).toEqual([]);
  expect(strangersIn(world)).toEqual([]);
  expect(await tab.evaluate(() => (window as unknown as { told: string[] }).told.join())).toContain(
    'not by data-consent-src',
  );
});

test('a frame that was loaded once does not come back by the browser’s history', async ({
  tab,
  site,
  world,
  session,
}) => {
  const markup = '<iframe data-consent="functional" data-consent-src="https://a.example/frame"></iframe>';
  await open(tab, site.page('/history', gateTag(CONFIG) + markup));
  await save(tab, 'functional');
  await until(() => strangersIn(world).includes('a.example'), 'the frame');
  await aWhile(500);
  await session.clearCookies();
  world.clear();
  await tab.evaluate(() => location.reload());
  await tab.waitFor(() => document.querySelectorAll('consent-placeholder').length === 1);
  await aWhile(500);
  expect(strangersIn(world)).toEqual([]);
});

test('a placeholder is laid out as the content is, and keeps to itself what the page says of texts', async ({
  tab,
  site,
}) => {
  const film = (attributes: string) =>
    `<iframe title="How tea is made" data-consent-src="https://www.youtube.com/embed/x" ${attributes}></iframe>`;
  const markup = `<style>
      html { font-size: 62.5%; color-scheme: dark }
      body { margin: 0 }
      .texts { white-space: nowrap; text-transform: uppercase; letter-spacing: 1em }
      .wide { position: relative; height: 0; padding-bottom: 56.25%; overflow: hidden }
      .wide iframe { position: absolute; top: 0; left: 0; width: 100%; height: 100% }
      .ratio { width: 100%; aspect-ratio: 16/9 }
    </style>
    <main class="texts" style="width: 320px">
      <div class="wide">${film('width="560" height="315"')}</div>
      <div>${film('class="ratio" frameborder="0"')}</div>
      <div>${film('width="560" height="315" style="width: 100%"')}</div>
      <div>${film('width="1" height="1"')}${film('hidden')}<img alt="" width="1" height="1" data-consent-src="https://a.example/p.gif"></div>
    </main>`;
  const config = { ...CONFIG, ui: { locale: 'ru' } };
  await open(tab, site.page('/layout', gateTag(config) + markup));
  await tab.waitFor(() => document.querySelectorAll('consent-placeholder').length === 3);
  const look = (width: number) =>
    tab.evaluate((pixels) => {
      document.querySelector('main')!.style.width = `${pixels}px`;
      return [...document.querySelectorAll('consent-placeholder')].map((place) => {
        const { width, height } = place.getBoundingClientRect();
        const buttons = [...place.shadowRoot!.querySelectorAll('button')];
        // What does not fit is scrolled to.
        buttons.at(-1)!.scrollIntoView({ block: 'nearest' });
        const [last, box] = [buttons.at(-1)!.getBoundingClientRect(), place.getBoundingClientRect()];
        const { fontSize, textTransform, whiteSpace, colorScheme } = getComputedStyle(buttons[0]!);
        return {
          width,
          height: Math.round(height),
          isReached: last.bottom <= box.bottom + 1 && last.top >= box.top - 1,
          text: [fontSize, textTransform, whiteSpace, colorScheme].join(),
        };
      });
    }, width);
  const texts = '15px,none,normal,dark';
  const [wide, ratio, fluid] = await look(320);
  expect(wide).toEqual({ width: 320, height: 180, isReached: true, text: texts });
  expect(ratio).toMatchObject({ width: 320, isReached: true, text: texts });
  // It has grown with its text.
  expect(ratio!.height).toBeGreaterThanOrEqual(180);
  expect(fluid).toMatchObject({ width: 320, isReached: true, text: texts });
  expect(fluid!.height).toBeGreaterThanOrEqual(315);
  expect(await look(640)).toMatchObject([
    { width: 640, height: 360 },
    { width: 640, height: 360 },
    { width: 640, height: 319 },
  ]);
});

test.describe('a film', () => {
  /** Silence for a while, which a browser plays as it plays any sound. */
  const silence = () => {
    const [rate, seconds] = [8000, 20];
    const wave = Buffer.alloc(44 + rate * seconds, 128);
    wave.write('RIFF', 0);
    wave.writeUInt32LE(wave.length - 8, 4);
    wave.write('WAVEfmt ', 8);
    [16, 0x10001, rate, rate, 0x80001].forEach((value, i) => wave.writeUInt32LE(value, 16 + 4 * i));
    wave.write('data', 36);
    wave.writeUInt32LE(rate * seconds, 40);
    return wave;
  };
  const media = {
    'media.example': (_: unknown, response: ServerResponse) =>
      void response.writeHead(200, { 'content-type': 'audio/wav' }).end(silence()),
  };
  test.use({ hosts: media });

  test('with its address in a <source> is loaded with consent, and stops when that is taken back @chromium', async ({
    tab,
    site,
  }) => {
    const markup = `<video muted width="300" height="200"><source data-consent="functional" data-consent-src="https://media.example/a.wav"></video>`;
    await open(tab, site.page('/film', gateTag(CONFIG) + markup));
    await save(tab, 'functional');
    await tab.waitFor(() => document.querySelector('video')!.readyState > 2);
    await tab.evaluate(() =>
      document
        .querySelector('video')!
        .play()
        .then(() => undefined),
    );
    await tab.evaluate(() => (window as unknown as Page).consentGate.withdraw());
    await tab.waitFor(
      () => document.querySelector('video')!.previousElementSibling?.localName === 'consent-placeholder',
    );
    expect(await tab.evaluate(() => document.querySelector('video')!.paused)).toBe(true);
  });
});

test('code in the place of an address is refused @chromium', async ({ tab, site }) => {
  const code = 'javascript:(window.ran??=[]).push(1)';
  const markup = `${gated('functional', '', `src="${code}"`)}
    <iframe data-consent="functional" data-consent-src="${code}"></iframe>
    <iframe data-consent="functional" data-consent-src="data:text/html,x"></iframe>`;
  await open(tab, site.page('/code', gateTag(CONFIG) + markup));
  await save(tab, 'functional');
  await aWhile(300);
  expect(await ranIn(tab)).toEqual([]);
  expect(await tab.count('consent-placeholder')).toBe(0);
  expect(tab.messages.filter(({ text }) => text.includes('Not an http(s) URL'))).toHaveLength(3);
});

/** The commands that gtag.js will find, by name. */
const commandsIn = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    (window as unknown as { dataLayer: unknown[] }).dataLayer.flatMap((entry) => {
      if (Object.prototype.toString.call(entry) !== '[object Arguments]') return [];
      const [name, what] = entry as [string, unknown];
      return [name === 'consent' ? `consent ${String(what)}` : name];
    }),
  );

const GTAG_SCRIPT = gated(
  'analytics cross-border',
  '',
  'async src="https://www.googletagmanager.com/gtag/js?id=G-DEMO1234"',
);
const INLINE_GTAG = `<script>${GTAG}</script>`;

for (const [where, markup] of [
  ['before', (tag: string) => INLINE_GTAG + tag + GTAG_SCRIPT],
  ['after', (tag: string) => tag.replace(' async', '') + INLINE_GTAG + GTAG_SCRIPT],
] as const) {
  test(`consent mode says default first, then comes what the page says, then the answer: with its own gtag ${where} us @once`, async ({
    tab,
    site,
    world,
  }) => {
    await open(tab, site.page('/mode', markup(gateTag({ ...CONFIG, consentMode: true }))));
    expect(await commandsIn(tab)).toEqual(['consent default', 'js', 'config']);
    await save(tab, 'analytics', 'cross-border');
    await until(() => world.requests('www.google-analytics.com').length > 0, 'a hit');
    expect(await commandsIn(tab)).toEqual(['consent default', 'js', 'config', 'consent update']);
    await aWhile(700);
    const hits = world.requests('www.google-analytics.com').map(({ path }) => path);
    expect(hits.every((path) => path.includes('gcs=G101'))).toBe(true);
    expect(hits.filter((path) => path.includes('en=page_view'))).toHaveLength(1);

    // A returning visitor's page.
    world.clear();
    await open(tab, site.page('/mode', markup(gateTag({ ...CONFIG, consentMode: true }))));
    await until(() => world.requests('www.google-analytics.com').length > 0, 'a hit');
    const [first, ...others] = await commandsIn(tab);
    expect(first).toBe('consent default');
    expect([...others].sort()).toEqual(['config', 'consent update', 'js']);
    expect(world.requests('www.google-analytics.com')[0]?.path).toContain('gcs=G101');
  });
}

test('consent mode maps its seven types, says one update for each decision, and works with Google Analytics of the config @once', async ({
  tab,
  site,
  world,
}) => {
  const services = [{ type: 'google-analytics', id: 'G-DEMO1234' }];
  const consentMode = { types: { ad_user_data: 'marketing cross-border' }, ads_data_redaction: true };
  await open(tab, site.page('/mode', gateTag({ ...CONFIG, services, consentMode, withdraw: 'soft' })));
  const updates = () =>
    tab.evaluate(() =>
      (window as unknown as { dataLayer: ArrayLike<unknown>[] }).dataLayer
        .filter((entry) => entry[0] === 'consent' && entry[1] === 'update')
        .map((entry) => {
          const states = entry[2] as Record<string, string>;
          return Object.keys(states)
            .filter((type) => states[type] === 'granted')
            .sort()
            .join();
        }),
    );
  await save(tab, 'marketing');
  expect(await updates()).toEqual(['ad_personalization,ad_storage,security_storage']);
  await save(tab, 'marketing', 'analytics', 'cross-border', 'functional');
  await until(() => world.requests('www.google-analytics.com').length > 0, 'a hit');
  expect(await commandsIn(tab)).toEqual([
    'consent default',
    'set',
    'consent update',
    // Before the tag is set up, so that its first hit knows the answer.
    'consent update',
    'js',
    'config',
  ]);
  expect((await updates())[1]).toBe(
    'ad_personalization,ad_storage,ad_user_data,analytics_storage,functionality_storage,personalization_storage,security_storage',
  );
  expect(world.requests('www.google-analytics.com')[0]?.path).toContain('gcs=G111');
  await tab.evaluate(() => (window as unknown as Page).consentGate.withdraw());
  expect((await updates()).slice(2)).toEqual(['security_storage']);
});

test('a service beyond the counters is a file that is fetched where the config names it @once', async ({
  tab,
  site,
  world,
}) => {
  const services = [
    { type: 'top-mail-ru', id: '1234567' },
    { type: 'google-tag-manager', id: 'GTM-TEST', purposes: ['marketing', 'cross-border'] },
  ];
  await open(tab, site.page('/more', gateTag({ operator: OPERATOR, services })));
  expect(strangersIn(world)).toEqual([]);
  const ours = () =>
    world.requests('site.test').flatMap(({ path }) => /^\/dist\/(services\/.*)/.exec(path)?.[1] ?? []);
  expect(ours().sort()).toEqual(['services/google-tag-manager.js', 'services/top-mail-ru.js']);
  expect(await tab.text(`${BANNER} b`)).toMatch(/Marketing/);
  await tab.evaluate(() =>
    (window as unknown as { _tmr: { push(call: object): void } })._tmr.push({ type: 'early' }),
  );
  await tab.click(button('accept-all'));
  await until(() => strangersIn(world).length === 2, 'both tags');
  expect(
    await tab.evaluate(() => JSON.stringify((window as unknown as { _tmr: unknown })._tmr)),
  ).not.toContain('early');
  // The next page starts them without a question.
  world.clear();
  await open(tab, site.page('/more', gateTag({ operator: OPERATOR, services })));
  await until(() => strangersIn(world).length === 2, 'both tags');
  expect(await tab.count(BANNER)).toBe(0);
});

test('a wrong id of such a service is told, and it does not start @chromium', async ({
  tab,
  site,
  world,
}) => {
  const services = [{ type: 'top-mail-ru', id: 'x' }];
  await open(tab, site.page('/wrong', gateTag({ ...CONFIG, services })));
  await tab.waitFor(() => true);
  await aWhile(500);
  expect(tab.messages.map(({ text }) => text).join()).toContain('services[0].id');
  await tab.evaluate(() => (window as unknown as Page).consentGate.acceptAll());
  await aWhile(300);
  expect(strangersIn(world)).toEqual([]);
});
