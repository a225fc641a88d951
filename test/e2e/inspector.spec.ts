import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page as PlaywrightPage } from '@playwright/test';
import type { Leak } from '../../src/core/types';
import { gateTag, test } from '../support/blank-world';
import type { Tab } from '../support/browser';
import { expect } from '../support/test';
import type { World } from '../support/world';
import { aWhile, BANNER, button, hasHit, receiptsMade, until } from './shop';

type Page = Window & {
  inspector: {
    audit(consent: unknown): Leak[];
    openInspector(consent: unknown, window: Window): () => void;
  };
  consentGate: {
    withdraw(): void;
    addServices(services: unknown[]): void;
    getState(): { decision: { id: string | null } | null };
  };
  closeInspector?: () => void;
  isOld?: boolean;
};

/** The page makes the inspector known to the test: not every driver can import. */
const WITH_INSPECTOR = `<script type="module">
  import * as inspector from '/dist/consent-gate.inspector.js';
  window.inspector = inspector;
</script>`;

const PANEL = 'consent-inspector .panel';

const OPERATOR = { name: 'Site LLC', taxId: '5050109563', address: 'Moscow', email: 'privacy@site.test' };
const CONFIG = {
  operator: OPERATOR,
  policy: { url: '/privacy', version: '1' },
  purposes: ['necessary', 'marketing'].map((id) => ({ id })),
};

const METRICA = `<script>
(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};m[i].l=1*new Date();
for (var j = 0; j < document.scripts.length; j++) {if (document.scripts[j].src === r) { return; }}
k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})
(window, document,'script','https://mc.yandex.ru/metrika/tag.js?id=12345678', 'ym');
ym(12345678, 'init', {ssr:true, webvisor:true, clickmap:true});
</script>`;
const GTAG = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-DEMO1234"></script><script>
window.dataLayer = window.dataLayer || [];
function gtag(){dataLayer.push(arguments);}
gtag('js', new Date());
gtag('config', 'G-DEMO1234');
</script>`;
const NOSCRIPT =
  '<noscript><div><img src="https://mc.yandex.ru/watch/12345678" style="position:absolute" alt=""></div></noscript>';
const PRECONNECT = '<link rel="preconnect" href="https://mc.yandex.ru">';
const VIDEO = '<iframe title="Video" src="https://www.youtube.com/embed/x"></iframe>';
/** Left by something that nobody knows. */
const LEFTOVERS = `<script>
document.cookie = '_ym_uid=1; path=/';
localStorage._ym_synced = '1';
sessionStorage.__ym_tab_guid = '1';
</script>`;

const LEAKY =
  PRECONNECT + gateTag(CONFIG) + WITH_INSPECTOR + METRICA + NOSCRIPT + GTAG + VIDEO + '<h1>Page</h1>';

/** The simple case, as owners have it. */
const CLEAN =
  gateTag(
    undefined,
    'data-yandex-metrica="12345678" data-google-analytics="G-DEMO1234" data-operator="Site LLC" data-tax-id="5050109563"',
  ) + WITH_INSPECTOR;

/** Opens a page and waits until the library and the inspector are there. */
async function open(tab: Tab, url: string): Promise<void> {
  await tab.open(url);
  await tab.waitFor(() => {
    const page = window as Partial<Page> & Window;
    return typeof page.consentGate?.getState === 'function' && !!page.inspector;
  });
}

const audit = (tab: Tab): Promise<Leak[]> =>
  tab.evaluate(() => {
    const page = window as unknown as Page;
    return page.inspector.audit(page.consentGate);
  });

/** Opens a page with the panel, as a developer does. */
async function openWithPanel(tab: Tab, url: string): Promise<void> {
  await open(tab, `${url}?consent-debug`);
  await tab.waitFor(() => !!document.querySelector('consent-inspector'));
}

/** Waits until the panel says something. */
const waitForText = (tab: Tab, text: string): Promise<unknown> =>
  tab.waitFor(
    (wanted) => document.querySelector('consent-inspector')?.shadowRoot?.textContent.includes(wanted),
    text,
  );

const told = (leaks: readonly Leak[]): string[] =>
  leaks.map(({ kind, vendor, what }) => `${kind} ${vendor} ${what}`);

const isCounting = (world: World): boolean =>
  hasHit(world, 'mc.yandex.ru', '/watch/') && hasHit(world, 'www.google-analytics.com', '/g/collect');

test('@once every planted leak is named, with what causes it and what mends it', async ({
  tab,
  site,
  world,
}) => {
  await open(tab, site.page('/leaky', LEAKY));
  await until(() => isCounting(world), 'hits of the snippets');
  await tab.waitFor(() => document.cookie.includes('_ga') && document.cookie.includes('_ym_uid'));
  const leaks = await audit(tab);
  const lines = told(leaks);
  expect(lines).toEqual(
    expect.arrayContaining([
      'markup Yandex Metrica <script> https://mc.yandex.ru/metrika/tag.js?id=12345678',
      'markup Google Analytics <script> https://www.googletagmanager.com/gtag/js?id=G-DEMO1234',
      'markup Yandex Metrica <noscript> https://mc.yandex.ru/watch/12345678',
      'markup Yandex Metrica <link> https://mc.yandex.ru/',
      'markup YouTube <iframe> https://www.youtube.com/embed/x',
      'request Yandex Metrica https://mc.yandex.ru/metrika/tag.js',
      'request Google Analytics https://www.googletagmanager.com/gtag/js',
      'cookie Yandex Metrica _ym_uid',
      'cookie Google Analytics _ga',
      'localStorage Yandex Metrica _ym_uid',
    ]),
  );
  expect(lines.filter((line) => line.startsWith('markup'))).toHaveLength(5);
  const about = (part: string) => leaks.find(({ kind, what }) => kind === 'markup' && what.includes(part));
  expect(about('tag.js')?.element).toMatch(/^<script> \(function\(m,e,t,r,i,k,a\)/);
  expect(about('tag.js')?.fix).toContain(
    '`{ "type": "yandex-metrica", "id": "12345678", "webvisor": true }`',
  );
  expect(about('tag.js')?.fix).toContain('`data-yandex-metrica="12345678"`');
  expect(about('tag.js')?.fix).toContain(
    '`<script type="text/plain" data-consent="analytics session-replay">`',
  );
  expect(about('gtag/js')?.fix).toContain('`data-google-analytics="G-DEMO1234"`');
  expect(about('<iframe>')?.fix).toContain('data-consent-src="https://www.youtube.com/embed/x"');
  const request = leaks.find(({ kind, what }) => kind === 'request' && what.includes('tag.js'));
  expect(request?.element).toBe(about('tag.js')?.element);
});

test('@once what nobody is known to have left is named, too', async ({ tab, site }) => {
  await open(tab, site.page('/left', gateTag(CONFIG) + WITH_INSPECTOR + LEFTOVERS));
  expect(told(await audit(tab))).toEqual([
    'cookie Yandex Metrica _ym_uid',
    'localStorage Yandex Metrica _ym_synced',
    'sessionStorage Yandex Metrica __ym_tab_guid',
  ]);
});

for (const withdraw of ['auto', 'soft'] as const) {
  test(`a clean page leaks nothing: before the choice, after yes, after the withdrawal (${withdraw})${withdraw === 'soft' ? ' @once' : ''}`, async ({
    tab,
    site,
    world,
  }) => {
    const config = {
      ...CONFIG,
      purposes: undefined,
      withdraw,
      services: [
        { type: 'yandex-metrica', id: '12345678', webvisor: true },
        { type: 'google-analytics', id: 'G-DEMO1234' },
      ],
    };
    await open(tab, site.page('/clean', withdraw === 'auto' ? CLEAN : gateTag(config) + WITH_INSPECTOR));
    expect(await audit(tab)).toEqual([]);
    await tab.click(button('accept-all'));
    expect(await audit(tab)).toEqual([]);
    await until(() => isCounting(world), 'hits of both counters');
    expect(await audit(tab)).toEqual([]);
    await receiptsMade(tab);
    await tab.evaluate(() => {
      const page = window as unknown as Page;
      page.isOld = true;
      page.consentGate.withdraw();
    });
    if (withdraw === 'auto')
      await tab.waitFor(() => !(window as unknown as Page).isOld && 'inspector' in window);
    expect(await audit(tab)).toEqual([]);
    await aWhile(1_000);
    expect(await audit(tab)).toEqual([]);
  });
}

test('@once a returning visitor’s counters are no leak', async ({ tab, site, world }) => {
  const url = site.page('/clean', CLEAN);
  await open(tab, url);
  await tab.click(button('accept-all'));
  await until(() => isCounting(world), 'hits of both counters');
  world.clear();
  await open(tab, url);
  await until(() => isCounting(world), 'hits on the second page');
  expect(await audit(tab)).toEqual([]);
});

test('@once gated markup is no leak: before the choice, once it runs, and once it was stopped', async ({
  tab,
  site,
  world,
}) => {
  const gated =
    METRICA.replace('<script>', '<script type="text/plain" data-consent="analytics">').replace(
      'webvisor:true, ',
      '',
    ) +
    '<iframe title="Video" data-consent-src="https://www.youtube.com/embed/x" width="300" height="200"></iframe>';
  const config = { ...CONFIG, purposes: undefined, withdraw: 'soft' };
  await open(tab, site.page('/gated', gateTag(config) + WITH_INSPECTOR + gated));
  await tab.waitFor(() => !!document.querySelector('consent-placeholder'));
  expect(await audit(tab)).toEqual([]);
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/'), 'a hit');
  expect(await audit(tab)).toEqual([]);
  await receiptsMade(tab);
  await tab.evaluate(() => (window as unknown as Page).consentGate.withdraw());
  expect(await audit(tab)).toEqual([]);
});

test('@once what left before the choice stays a leak after it', async ({ tab, site, world }) => {
  const early = '<img alt="" src="https://mc.yandex.ru/watch/99">';
  await open(tab, site.page('/early', CLEAN + early));
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/99'), 'the picture');
  // A record has whole seconds, and clocks differ: what went out so shortly before the click cannot be told from what came
  // of it.
  await aWhile(2_300);
  expect(told(await audit(tab))).toEqual([
    'markup Yandex Metrica <img> https://mc.yandex.ru/watch/99',
    'request Yandex Metrica https://mc.yandex.ru/watch/99',
  ]);
  await tab.click(button('accept-all'));
  await until(() => isCounting(world), 'hits of both counters');
  expect(told(await audit(tab))).toEqual(['request Yandex Metrica https://mc.yandex.ru/watch/99']);
});

test('@once a stock snippet that is left beside the config is a leak also after consent', async ({
  tab,
  site,
  world,
}) => {
  await open(tab, site.page('/double', CLEAN + METRICA));
  await tab.click(button('accept-all'));
  await until(() => isCounting(world), 'hits of both counters');
  const leaks = (await audit(tab)).filter(({ kind }) => kind === 'markup');
  expect(told(leaks)).toEqual([
    'markup Yandex Metrica <script> https://mc.yandex.ru/metrika/tag.js?id=12345678',
  ]);
  expect(leaks[0]?.fix).toMatch(/^Remove it\. Yandex Metrica is in the config already/);
});

test('the panel shows leaks, state, services and events, and goes', async ({ tab, site, world }) => {
  await tab.setViewport(1280, 800);
  await open(tab, site.page('/leaky', LEAKY));
  await until(() => isCounting(world), 'hits of the snippets');
  await tab.evaluate(() => {
    const page = window as unknown as Page;
    page.closeInspector = page.inspector.openInspector(page.consentGate, window);
  });
  expect(await tab.text(`${PANEL} h2`)).toBe('Consent inspector');
  expect(await tab.text(`${PANEL} .badge`)).toMatch(/\d+ leaks$/);
  expect(await tab.attribute('consent-inspector', 'lang')).toBe('en');
  const panel = await tab.text(PANEL);
  for (const part of ['Yandex Metrica', 'YouTube', 'undecided', 'not answered', 'Findings', 'Receipts'])
    expect(panel).toContain(part);
  await tab.click(button('reject-all'));
  await waitForText(tab, 'banner-reject-all');
  expect(await tab.text(PANEL)).toContain('none: a refusal of everything leaves none');
  await tab.evaluate(() => (window as unknown as Page).closeInspector?.());
  expect(await tab.count('consent-inspector')).toBe(0);
});

test('@chromium while it is open the panel judges each request by the answer at its time', async ({
  tab,
  site,
  world,
}) => {
  await tab.setViewport(1280, 800);
  // Without receipts nobody but the panel knows what was answered before.
  const config = {
    ...CONFIG,
    purposes: undefined,
    withdraw: 'soft',
    receipts: { keep: 0 },
    services: [{ type: 'yandex-metrica', id: '12345678' }],
  };
  await openWithPanel(tab, site.page('/open', gateTag(config) + WITH_INSPECTOR));
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/'), 'a hit');
  await tab.evaluate(() => (window as unknown as Page).consentGate.withdraw());
  await aWhile(2_000);
  expect(await tab.text(`${PANEL} .badge`)).toMatch(/no leaks/);
  await tab.evaluate(() => {
    new Image().src = 'https://www.google-analytics.com/g/collect?v=2';
  });
  await waitForText(tab, 'https://www.google-analytics.com/g/collect');
  expect(await tab.text(`${PANEL} .badge`)).toMatch(/1 leak$/);
});

test('the panel comes by the address or by an attribute, knows what was before it, and no visitor fetches it', async ({
  tab,
  site,
  world,
}) => {
  await tab.setViewport(1280, 800);
  const tag = `data-operator="Site LLC" data-yandex-metrica="12345678"`;
  const isFetched = () => hasHit(world, 'site.test', 'consent-gate.inspector.js');
  await tab.open(site.page('/plain', gateTag(undefined, tag)));
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/'), 'a hit');
  await receiptsMade(tab);
  expect(isFetched()).toBe(false);
  expect(await tab.count('consent-inspector')).toBe(0);

  await tab.open(`${site.origin}/plain?utm=1&consent-debug`);
  await waitForText(tab, 'start 12345678');
  expect(isFetched()).toBe(true);
  await waitForText(tab, 'ready a decision was restored');
  await waitForText(tab, 'banner-accept-all');
  expect(await tab.text(`${PANEL} .badge`)).toMatch(/no leaks$/);

  await tab.open(site.page('/debug', gateTag(undefined, `data-debug ${tag}`)));
  await waitForText(tab, 'start 12345678');
});

test('@chromium a service that could not start is told of as such', async ({ tab, site }) => {
  await tab.setViewport(1280, 800);
  const script = { type: 'script', id: 'own', purposes: ['marketing'], src: '/missing.js' };
  const url = site.page('/failing', gateTag({ ...CONFIG, services: [script] }) + WITH_INSPECTOR);
  await open(tab, url);
  await tab.click(button('accept-all'));
  await openWithPanel(tab, url);
  await waitForText(tab, 'could not start');
});

test('@chromium a wrong config is explained in the panel, and nothing runs', async ({ tab, site }) => {
  await tab.setViewport(1280, 800);
  const config = { ...CONFIG, services: [{ type: 'yandex-metrica', id: 'abc' }], law: 'none' };
  await openWithPanel(tab, site.page('/wrong', gateTag(config) + WITH_INSPECTOR));
  await waitForText(tab, 'services[0].id');
  expect(await tab.text(PANEL)).toContain('law error');
  expect(await tab.text(PANEL)).toContain('2 errors');
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const [look, media] of Object.entries({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} as const)) {
  test(`@chromium axe finds nothing in the panel in ${look}`, async ({ tab, site, world }) => {
    const { page } = tab;
    if (!page) throw new Error('Chromium has a page');
    await page.emulateMedia(media);
    await page.addInitScript(axe);
    await tab.setViewport(1280, 800);
    await openWithPanel(tab, site.page('/leaky', LEAKY));
    await until(() => isCounting(world), 'hits of the snippets');
    await waitForText(tab, '_ym_uid');
    await tab.click(button('reject-all'));
    const violations = await page.evaluate(async () => {
      const root = document.querySelector('consent-inspector')?.shadowRoot;
      for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
      const tool = (
        window as unknown as {
          axe: { run(target: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe;
      const { violations: found } = await tool.run({ include: [['consent-inspector']] });
      return found.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`);
    });
    expect(violations).toEqual([]);
  });
}

test('@chromium the panel is as large as elsewhere where the page has made a rem small', async ({
  tab,
  site,
}) => {
  await openWithPanel(tab, site.page('/small', `<style>html { font-size: 62.5% }</style>${LEAKY}`));
  const [font, ...targets] = await tab.evaluate(() => {
    const panel = document.querySelector('consent-inspector')!.shadowRoot!.querySelector('.panel')!;
    return [
      parseFloat(getComputedStyle(panel).fontSize),
      ...[...panel.querySelectorAll('button, summary')].map(
        (target) => target.getBoundingClientRect().height,
      ),
    ];
  });
  expect(font).toBe(13);
  expect(Math.min(...targets.filter(Boolean))).toBeGreaterThanOrEqual(24);
});

for (const [width, height] of [
  [1280, 800],
  [768, 1024],
  [320, 640],
  [320, 440],
] as const) {
  test(`@chromium at ${width} × ${height} the panel leaves the banner’s buttons free, and fits`, async ({
    tab,
    site,
  }) => {
    await tab.setViewport(width, height);
    await openWithPanel(tab, site.page('/leaky', LEAKY));
    await tab.waitFor(() => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('section'));
    const toggle = `${PANEL} .toggle`;
    if ((await tab.attribute(toggle, 'aria-expanded')) === 'false') await tab.click(toggle);
    await aWhile(700);
    const [own, buttons, sideways] = await tab.evaluate(() => {
      const rect = (host: string, selector: string) =>
        document
          .querySelector(host)
          ?.shadowRoot?.querySelector(selector)
          ?.getBoundingClientRect()
          .toJSON() as DOMRect;
      const body = document.querySelector('consent-inspector')?.shadowRoot?.querySelector('#body');
      return [
        rect('consent-inspector', '.panel'),
        rect('consent-gate', '.actions'),
        (body?.scrollWidth ?? 0) - (body?.clientWidth ?? 0),
      ] as const;
    });
    expect(own.left).toBeGreaterThanOrEqual(0);
    expect(own.right).toBeLessThanOrEqual(width);
    expect(own.top).toBeGreaterThanOrEqual(0);
    expect(own.height).toBeGreaterThan(80);
    expect(sideways).toBe(0);
    expect(own.left > buttons.right || own.bottom <= buttons.top).toBe(true);
    // As a visitor would: a click on what is covered would fail.
    await tab.click(button('reject-all'));
    await tab.waitFor(() => !!(window as unknown as Page).consentGate.getState().decision);
    expect(await tab.count(BANNER)).toBe(0);
  });
}

test('@chromium the panel can be used by the keyboard', async ({ tab, site }) => {
  await tab.setViewport(1280, 800);
  await openWithPanel(tab, site.page('/clean', CLEAN));
  await tab.click(button('accept-all'));
  await tab.page?.evaluate(() =>
    document.querySelector('consent-inspector')?.shadowRoot?.querySelector<HTMLElement>('.toggle')?.focus(),
  );
  await tab.press('Enter');
  expect(await tab.attribute(`${PANEL} .toggle`, 'aria-expanded')).toBe('false');
  await tab.press('Enter');
  await tab.press('Tab');
  expect((await tab.focused())?.tag).toBe('summary');
  const isOpen = () =>
    tab.evaluate(
      () => document.querySelector('consent-inspector')?.shadowRoot?.querySelector('details')?.open,
    );
  expect(await isOpen()).toBe(true);
  await tab.press('Enter');
  expect(await isOpen()).toBe(false);
});

test('@once “Forget the decision and reload” shows what leaves before the choice', async ({ tab, site }) => {
  await tab.setViewport(1280, 800);
  await openWithPanel(tab, site.page('/clean', CLEAN));
  await tab.click(button('accept-all'));
  await tab.evaluate(() => {
    (window as unknown as Page).isOld = true;
  });
  await tab.click(`${PANEL} .content > button`);
  await tab.waitFor(() => {
    const page = window as Partial<Page> & Window;
    return !page.isOld && page.consentGate?.getState().decision === null;
  });
});

/** The tests that docs/testing-your-site.md shows, by their titles. */
const EXAMPLES = new Map<string, (fixtures: { page: PlaywrightPage }) => Promise<void>>();
const [, example = ''] = /^```js\n([^]*?)^```/m.exec(readFileSync('docs/testing-your-site.md', 'utf8')) ?? [];
// eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it is the docs' own
new Function('test', 'expect', example.replace(/^import.*/m, '').replaceAll('/consent-gate/', '/dist/'))(
  EXAMPLES.set.bind(EXAMPLES),
  expect,
);

test('@chromium the docs have examples', () => {
  expect([...EXAMPLES.keys()]).toHaveLength(3);
});

for (const [title, run] of EXAMPLES) {
  test(`@chromium the example of the docs passes on a clean page, and no other: ${title}`, async ({
    tab,
    site,
  }) => {
    const page = tab.page as PlaywrightPage;
    const goto = page.goto.bind(page);
    page.goto = (path, options) => goto(site.origin + path, options);
    site.page('/', CLEAN);
    await run({ page });
    await page.context().clearCookies();
    site.page('/', CLEAN + '<script async src="https://top-fwz1.mail.ru/js/code.js"></script>');
    await expect(run({ page })).rejects.toThrow('Top.Mail.Ru');
  });
}
