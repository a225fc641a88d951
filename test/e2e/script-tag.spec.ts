import { test as onBlankPage } from '../support/blank-world';
import { expect, test } from '../support/test';
import {
  aWhile,
  BANNER,
  button,
  DIALOG,
  hasHit,
  openDecided,
  openPreferences,
  openUndecided,
  paths,
  shopUrl,
  strangers,
  until,
} from './shop';

test('attributes alone are enough', async ({ tab, world }) => {
  await openUndecided(tab, shopUrl('/simple'));
  expect(await tab.text(BANNER)).toContain('ООО «Ромашка»');
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of Metrica');
  await until(() => hasHit(world, 'www.google-analytics.com', 'tid=G-DEMO1234'), 'a hit of Google Analytics');
  expect(tab.problems()).toEqual([]);
});

test('a second copy of the script does nothing but warn @once', async ({ tab, world }) => {
  await openUndecided(tab, shopUrl('/twice'));
  await aWhile(500);
  expect(await tab.count('consent-gate')).toBe(1);
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
  expect(paths(world, 'mc.yandex.ru').filter((path) => path.includes('tag.js'))).toHaveLength(1);
});

onBlankPage('a script that stands after it can call it at once', async ({ tab, site }) => {
  const script = '<script src="/dist/consent-gate.js" data-yandex-metrica="12345678"></script>';
  const next = '<script>window.found = consentGate.getState().pending;</script>';
  await openUndecided(tab, site.page('/next', `${script}${next}<body><h1>Page</h1></body>`));
  expect(await tab.evaluate(() => (window as { found?: unknown }).found)).toEqual(['analytics']);
});

test('the page is told through the queue, DOM events and the dataLayer', async ({ tab }) => {
  await openUndecided(tab, shopUrl('/'));
  await tab.evaluate(() => {
    const page = window as unknown as { heard: unknown[]; consentGate: unknown[]; dataLayer?: unknown[] };
    page.heard = [];
    page.dataLayer ??= [];
    page.consentGate.push((consent: { on: (event: string, listener: (detail: unknown) => void) => void }) =>
      consent.on('decide', (detail) => page.heard.push(['queue', (detail as { method: string }).method])),
    );
    document.addEventListener('consent-gate:decide', (event) =>
      page.heard.push(['document', (event as CustomEvent<{ method: string }>).detail.method]),
    );
  });
  await tab.click(button('reject-all'));
  await tab.waitFor(() => (window as unknown as { heard: unknown[] }).heard.length === 2);
  expect(await tab.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual(
    expect.arrayContaining([
      ['queue', 'banner-reject-all'],
      ['document', 'banner-reject-all'],
    ]),
  );
  const entries = await tab.evaluate(() =>
    (window as unknown as { dataLayer: { event?: string }[] }).dataLayer.filter(
      ({ event }) => event === 'consent_decide',
    ),
  );
  expect(entries).toEqual([
    {
      event: 'consent_decide',
      consent: {
        necessary: true,
        analytics: false,
        'session-replay': false,
        marketing: false,
        'cross-border': false,
      },
    },
  ]);
});

test('a link of the page opens the preferences, which close without an answer and return the focus', async ({
  tab,
}) => {
  await openUndecided(tab, shopUrl('/'));
  await tab.click(button('reject-all'));
  await tab.click('footer [data-consent-open]');
  await openPreferences(tab);
  expect(await tab.text(`${DIALOG} h2`)).toBe('Настройки конфиденциальности');
  await tab.press('Escape');
  await tab.waitFor(() => !document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog'));
  expect(await tab.evaluate(() => document.activeElement?.hasAttribute('data-consent-open'))).toBe(true);
  expect(await tab.evaluate(() => location.pathname)).toBe('/');
});

test('the preferences are fetched ahead when the pointer stays in the banner', async ({ tab, world }) => {
  await openUndecided(tab, shopUrl('/'));
  expect(hasHit(world, 'shop.test', 'consent-gate.view.js')).toBe(false);
  await tab.hover(`${BANNER} h2`);
  await until(() => hasHit(world, 'shop.test', 'consent-gate.view.js'), 'the preferences being fetched');
  await tab.click(button('settings'));
  await openPreferences(tab);
  expect(paths(world, 'shop.test').filter((path) => path.includes('view.js'))).toHaveLength(1);
});

for (const [name, via] of [
  ['script tag', ''],
  ['npm module @once', 'via=module'],
] as const) {
  for (const [kind, path] of [
    ['unknown-purpose', 'services[0].purposes'],
    ['missing-id', 'services[0].id'],
    ['wrong-type', 'services[2].purposes'],
    ['javascript-url', 'services[2].src'],
  ] as const) {
    test(`a config with ${kind}: one clear message, nothing loaded, page unharmed (${name})${kind === 'unknown-purpose' ? '' : ' @once'}`, async ({
      tab,
      world,
      session,
      engine,
    }) => {
      await tab.open(shopUrl(`/bad-config?case=${kind}`, via));
      await tab.waitFor(
        () =>
          typeof (window as { consentGate?: { getState?: unknown } }).consentGate?.getState === 'function',
      );
      await aWhile(500);
      expect(strangers(world)).toEqual([]);
      expect(await session.cookies()).toEqual([]);
      expect(await tab.count('consent-gate')).toBe(0);
      expect(await tab.count('main h1')).toBe(1);
      // The page's own calls to its counters go on to do no harm.
      expect(await tab.evaluate(() => typeof (window as { ym?: unknown }).ym)).toBe('function');
      expect(await tab.evaluate(() => document.title)).not.toContain('taken over');
      // WebKit's automation sessions tell nothing of the console.
      if (engine === 'webkit') return;
      const errors = tab.messages.filter((message) => message.kind !== 'warning');
      expect(errors).toHaveLength(1);
      expect(errors[0]?.text).toContain(`${path}: expected`);
      expect(errors[0]?.text).toContain('; found');
    });
  }

  test(`HTML in texts is text (${name}) @once`, async ({ tab, world }) => {
    await openUndecided(tab, shopUrl('/bad-config?case=html-text', via));
    expect(await tab.text(BANNER)).toContain('Ромашка <img src="x"');
    await tab.click(button('settings'));
    await openPreferences(tab);
    expect(await tab.text(DIALOG)).toContain('<b>Статистика</b>');
    expect(await tab.count('consent-gate img, consent-gate b b')).toBe(0);
    expect(await tab.evaluate(() => document.title)).not.toContain('taken over');
    expect(strangers(world)).toEqual([]);
  });
}

test('an earlier choice is kept when the page asks for less, and asked for anew under a new policy @once', async ({
  tab,
  world,
}) => {
  await openUndecided(tab, shopUrl('/'));
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/'), 'a hit');
  await openDecided(tab, shopUrl('/?purposes=analytics'));
  await aWhile(300);
  expect(await tab.count(BANNER)).toBe(0);
  await openUndecided(tab, shopUrl('/?policy-version=2027-01-01'));
  await aWhile(700);
  // What the page before has sent on its way out may come in late.
  const sent = world.requests(({ host, url }) => host !== 'shop.test' && url.includes('policy-version'));
  expect(sent).toEqual([]);
  expect(await tab.count('script[src*="mc.yandex.ru"], script[src*="googletagmanager"]')).toBe(0);
});
