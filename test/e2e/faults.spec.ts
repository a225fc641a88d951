import { gateTag, HANGING, test } from '../support/blank-world';
import type { Tab } from '../support/browser';
import { expect } from '../support/test';
import { aWhile, BANNER, button, DIALOG, hasHit, openPreferences, until } from './shop';

type Page = Window & {
  heard?: string[];
  consentGate?: {
    getState?(): { decision: unknown };
    isGranted(purpose: string): boolean;
    open(view: string): void;
  };
};

const OPERATOR = { name: 'Site LLC', taxId: '5050109563' };
const METRICA = { type: 'yandex-metrica', id: '12345678' };
const CONFIG = { operator: OPERATOR, services: [METRICA], withdraw: 'soft' };

/** Writes down each failure that the page is told of, by its place and service. */
const LISTENER = `<script>
  window.heard = [];
  document.addEventListener('consent-gate:error', ({ detail }) => heard.push(detail.where + ':' + (detail.service ?? '')));
</script>`;

const heardIn = (tab: Tab): Promise<string[]> => tab.evaluate(() => (window as Page).heard ?? []);
const isGranted = (tab: Tab): Promise<boolean | undefined> =>
  tab.evaluate(() => (window as Page).consentGate?.isGranted('analytics'));
const bannerShown = (tab: Tab) =>
  tab.waitFor(() => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('section'));

/** Answers a file of ours otherwise, in browsers where that can be done. */
const answer = (tab: Tab, file: string, status: number, body: string, times?: number) =>
  tab.page!.route(
    `**/dist/${file}`,
    (route) => route.fulfill({ status, body, contentType: 'text/html' }),
    times === undefined ? {} : { times },
  );

for (const [what, status, body] of [
  ['404', 404, 'Not found'],
  ['a page', 200, '<!doctype html><title>Log in</title>'],
] as const) {
  test(`the file of the preferences answers ${what}: the banner goes on, and Settings asks again${status === 200 ? ' @once' : ''}`, async ({
    tab,
    site,
    engine,
  }) => {
    test.skip(engine === 'webkit', 'Its answers cannot be changed here');
    await answer(tab, 'consent-gate.view.js*', status, body, 1);
    await tab.open(site.page('/view', LISTENER + gateTag(CONFIG)));
    await bannerShown(tab);
    await tab.evaluate(() =>
      document
        .querySelector('consent-gate')!
        .shadowRoot!.querySelector<HTMLElement>('[data-action=settings]')!
        .click(),
    );
    await tab.waitFor(() =>
      document.querySelector('consent-gate')!.shadowRoot!.querySelector('[role=alert]'),
    );
    expect(await heardIn(tab)).toEqual(['view:']);
    expect(await tab.count(BANNER)).toBe(1);
    await tab.click(button('settings'));
    await openPreferences(tab);
    await tab.click(button('reject-all', DIALOG));
    expect(await isGranted(tab)).toBe(false);
    expect(await tab.count(BANNER)).toBe(0);
  });
}

test('the file of the preferences never answers: the banner takes an answer', async ({
  tab,
  site,
  engine,
  world,
}) => {
  test.skip(engine === 'webkit', 'Its answers cannot be changed here');
  await tab.page!.route('**/dist/consent-gate.{view,notice}.js', () => undefined);
  await tab.open(site.page('/hanging', LISTENER + gateTag(CONFIG)));
  await bannerShown(tab);
  await tab.click(button('settings'));
  await aWhile(300);
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit');
  expect(await tab.count(BANNER)).toBe(0);
  expect(await heardIn(tab)).toEqual([]);
});

for (const [what, src, isTold] of [
  ['answers a page', 'https://a.example/tag', true],
  ['is not there', 'https://nowhere.example/tag.js', true],
  ['never answers', `https://${HANGING}/tag.js`, false],
] as const) {
  test(`a tag whose script ${what} holds up no other, and is told of where it failed${what === 'is not there' ? ' @once' : ''}`, async ({
    tab,
    site,
    world,
    engine,
  }) => {
    const script = { type: 'script', id: 'other', purposes: ['analytics'], src };
    await tab.open(site.page('/tag', LISTENER + gateTag({ ...CONFIG, services: [script, METRICA] })));
    await bannerShown(tab);
    expect(world.contacted()).toEqual(['site.test']);
    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit');
    await aWhile(300);
    // A page that is served as a script is one with a mistake in it, which is told by the browser itself.
    const told =
      (await heardIn(tab)).includes('start:other') ||
      tab.messages.some(({ text }) => /SyntaxError|Unexpected token|expected expression/.test(text));
    // WebKit's driver does not pass on what the browser itself tells.
    if (engine !== 'webkit' || !src.endsWith('/tag')) expect(told).toBe(isTold);
    expect(await tab.evaluate(() => document.title)).toBe('Page');
  });
}

test('our own script is blocked: nothing starts, and the page is as it was', async ({
  tab,
  site,
  world,
  engine,
}) => {
  test.skip(engine === 'webkit', 'Its answers cannot be changed here');
  await tab.page!.route('**/dist/consent-gate.js', (route) => route.abort());
  const markup = `<p id="own">Text</p><iframe data-consent-src="https://a.example/"></iframe>
    <script type="text/plain" data-consent="analytics">window.ran = 1</script>
    <script>(window.consentGate = window.consentGate || []).push(() => { window.ran = 2 })</script>`;
  await tab.open(site.page('/blocked', markup + gateTag(CONFIG)));
  await aWhile(500);
  expect(await tab.text('#own')).toBe('Text');
  expect(await tab.evaluate(() => (window as { ran?: number }).ran ?? 0)).toBe(0);
  expect(world.contacted()).toEqual(['site.test']);
});

test('an extension takes the banner off the page: nothing starts, and it can be asked for again', async ({
  tab,
  site,
  world,
}) => {
  const remover = `<script>
    new MutationObserver(() => { if (!window.isDone) document.querySelector('consent-gate')?.remove(); })
      .observe(document.documentElement, { childList: true });
  </script>`;
  await tab.open(site.page('/removed', LISTENER + remover + gateTag(CONFIG)));
  await tab.waitFor(() => typeof (window as Page).consentGate?.getState === 'function');
  await aWhile(500);
  expect(await tab.count('consent-gate')).toBe(0);
  expect(await isGranted(tab)).toBe(false);
  expect(world.contacted()).toEqual(['site.test']);
  await tab.evaluate(() => {
    (window as unknown as { isDone: boolean }).isDone = true;
    (window as Page).consentGate!.open('banner');
  });
  await tab.click(button('reject-all'));
  expect(await isGranted(tab)).toBe(false);
  expect(await tab.count(BANNER)).toBe(0);
});

for (const name of ['BroadcastChannel', 'ResizeObserver', 'CSSStyleSheet', 'requestIdleCallback']) {
  test(`a browser without ${name}: the banner and the preferences answer @once`, async ({
    tab,
    site,
    world,
  }) => {
    const without = `<script>delete window.${name}</script>`;
    await tab.open(site.page('/without', without + LISTENER + gateTag(CONFIG)));
    await bannerShown(tab);
    await tab.click(button('settings'));
    await openPreferences(tab);
    await tab.click(button('accept-all', DIALOG));
    await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit');
    expect(await heardIn(tab)).toEqual([]);
  });
}

test('a browser without popovers has the banner, and one without modal dialogs says that there are no settings', async ({
  tab,
  site,
}) => {
  const without = `<script>
    delete HTMLElement.prototype.showPopover; delete HTMLDialogElement.prototype.showModal;
  </script>`;
  await tab.open(site.page('/old', without + LISTENER + gateTag(CONFIG)));
  await bannerShown(tab);
  await tab.click(button('settings'));
  await tab.waitFor(() => document.querySelector('consent-gate')!.shadowRoot!.querySelector('[role=alert]'));
  expect(await heardIn(tab)).toEqual(['view:']);
  expect(await tab.count(DIALOG)).toBe(0);
  await tab.click(button('reject-all'));
  expect(await isGranted(tab)).toBe(false);
});

test('an embed of two copies of the library is loaded by neither before consent, and the page lives', async ({
  tab,
  site,
  world,
}) => {
  const embed = '<iframe data-consent-src="https://a.example/film"></iframe>';
  const second = `<script type="importmap">{ "imports": { "js-cookie": "/modules/js.cookie.mjs" } }</script>
  <script type="module">
    import { createConsent } from '/dist/index.js';
    window.second = createConsent({ purposes: [{ id: 'embeds' }] });
  </script>`;
  const config = { operator: OPERATOR, purposes: [{ id: 'embeds' }] };
  await tab.open(site.page('/two', embed + LISTENER + second + gateTag(config)));
  await tab.waitFor(() => 'second' in window);
  await aWhile(700);
  expect(await tab.evaluate(() => document.querySelectorAll('iframe').length)).toBe(1);
  expect(world.contacted()).toEqual(['site.test']);
  await tab.click(button('accept-all'));
  await until(() => world.contacted().includes('a.example'), 'the film');
});
