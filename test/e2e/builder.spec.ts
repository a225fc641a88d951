import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encode } from '../../demo/builder/share';
import { type BuilderState, DEFAULT_STATE } from '../../demo/builder/state';
import { test } from '../support/blank-world';
import type { Tab } from '../support/browser';
import { expect } from '../support/test';
import type { World } from '../support/world';
import { aWhile, BANNER, until } from './shop';

const BUILDER = 'https://site.test/en/builder';
const OPERATOR = {
  name: 'Site LLC',
  taxId: '5050109563',
  address: '1 Main St.',
  email: 'privacy@site.test',
};
const POLICY = { url: '/privacy', version: '2026-11-01' };

const METRICA = `<!-- Yandex.Metrika counter -->
<script type="text/javascript">
(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};m[i].l=1*new Date();
for (var j = 0; j < document.scripts.length; j++) {if (document.scripts[j].src === r) { return; }}
k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})
(window, document,'script','https://mc.yandex.ru/metrika/tag.js?id=12345678', 'ym');
ym(12345678, 'init', {ssr:true, webvisor:true, clickmap:true, ecommerce:"dataLayer", referrer: document.referrer, url: location.href, accurateTrackBounce:true, trackLinks:true});
</script>
<noscript><div><img src="https://mc.yandex.ru/watch/12345678" style="position:absolute; left:-9999px;" alt="" /></div></noscript>`;

const GTAG = `<script async src="https://www.googletagmanager.com/gtag/js?id=G-DEMO1234"></script>
<script>window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);} gtag('js', new Date());
gtag('config', 'G-DEMO1234');</script>`;

const stateWith = (config: BuilderState['config'], others: Partial<BuilderState> = {}): BuilderState => ({
  ...DEFAULT_STATE,
  src: '/dist/consent-gate.js',
  ...others,
  config: { operator: OPERATOR, policy: POLICY, ...config },
});

/** Opens the builder, with a state if need be, and waits until it is drawn. */
async function openBuilder(tab: Tab, state?: BuilderState, url = BUILDER): Promise<void> {
  await tab.open(state ? `${url}#${encode(state)}` : url);
  await tab.waitFor(() => !!document.querySelector('[data-result]'));
}

const resultIn = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector('[data-result]')?.textContent ?? '');

const summaryIn = (tab: Tab): Promise<string | null> => tab.attribute('.summary', 'data-kind');

const strangersIn = (world: World): string[] => world.contacted().filter((host) => host !== 'site.test');

type Page = Window & {
  consentGate: { save(choices: object): void; config: { purposes: readonly { id: string }[] } };
};

/** A configuration, and the hosts that a page turns to, each with the purposes that it takes. */
const CONFIGURATIONS: readonly [name: string, state: BuilderState, hosts: Record<string, string[]>][] = [
  [
    'a counter by attributes',
    stateWith({ services: [{ type: 'yandex-metrica', id: '12345678' }] }),
    { 'mc.yandex.ru': ['analytics'] },
  ],
  [
    'two counters by attributes',
    stateWith({
      services: [
        { type: 'yandex-metrica', id: '12345678' },
        { type: 'google-analytics', id: 'G-DEMO1234' },
      ],
    }),
    { 'mc.yandex.ru': ['analytics'], 'www.googletagmanager.com': ['analytics', 'cross-border'] },
  ],
  [
    'Webvisor',
    stateWith({ services: [{ type: 'yandex-metrica', id: '12345678', webvisor: true, clickmap: true }] }),
    { 'mc.yandex.ru': ['analytics'] },
  ],
  [
    'Google Analytics under GDPR',
    stateWith({ law: 'GDPR', services: [{ type: 'google-analytics', id: 'G-DEMO1234' }] }),
    { 'www.googletagmanager.com': ['analytics'] },
  ],
  [
    'Tag Manager with consent mode',
    stateWith({ consentMode: true, services: [{ type: 'google-tag-manager', id: 'GTM-TEST' }] }),
    { 'www.googletagmanager.com': ['analytics', 'marketing', 'cross-border'] },
  ],
  [
    'Top.Mail.Ru',
    stateWith({ services: [{ type: 'top-mail-ru', id: '123' }] }),
    { 'top-fwz1.mail.ru': ['marketing'] },
  ],
  [
    'a video',
    stateWith({ services: [] }, { embeds: ['https://www.youtube.com/embed/x'] }),
    { 'www.youtube.com': ['embeds', 'cross-border'] },
  ],
  [
    'a map, in a bar at the top',
    stateWith(
      { services: [], ui: { layout: 'bar', position: 'top' } },
      { embeds: ['https://yandex.ru/map-widget/v1/?um=1'] },
    ),
    { 'yandex.ru': ['embeds'] },
  ],
  [
    'a script of one’s own, for a purpose of one’s own',
    stateWith({
      purposes: [{ id: 'chat', title: 'Chat </script>', disclosure: { data: ['contacts'] } }],
      services: [
        {
          type: 'script',
          id: 'chat',
          purposes: ['chat'],
          src: 'https://a.example/chat.js',
          recipient: { name: 'Chat LLC', country: 'RU' },
        },
      ],
    }),
    { 'a.example': ['chat'] },
  ],
  [
    'colours and a dialog',
    stateWith(
      { services: [{ type: 'yandex-metrica', id: '12345678' }], ui: { layout: 'modal', theme: 'dark' } },
      { colours: { accent: '#0b6e4f', 'on-accent': '#ffffff' } },
    ),
    { 'mc.yandex.ru': ['analytics'] },
  ],
];

for (const [name, state, hosts] of CONFIGURATIONS) {
  test(`@chromium what is copied works on a blank page, and starts nothing before consent: ${name}`, async ({
    tab,
    site,
    world,
  }) => {
    await openBuilder(tab, state);
    expect(await summaryIn(tab)).toBe('fine');
    const code = await resultIn(tab);
    expect(strangersIn(world)).toEqual([]);

    await tab.open(site.page('/pasted', code));
    await tab.waitFor(() => typeof (window as Partial<Page>).consentGate?.save === 'function');
    await tab.waitFor(() => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('.banner'));
    const problems = await tab.evaluate(async () => {
      const { checkConfig } = (await import(`${location.origin}/dist/consent-gate.check.js`)) as {
        checkConfig(config: object): unknown[];
      };
      return checkConfig((window as unknown as Page).consentGate.config);
    });
    expect(problems).toEqual([]);
    await aWhile(500);
    expect(strangersIn(world)).toEqual([]);

    const purposes = [...new Set(Object.values(hosts).flat())];
    const asked = await tab.evaluate(() =>
      (window as unknown as Page).consentGate.config.purposes.map(({ id }) => id),
    );
    expect(asked).toEqual(expect.arrayContaining(purposes));
    const save = (granted: readonly string[]) =>
      tab.evaluate(
        (ids) =>
          (window as unknown as Page).consentGate.save(Object.fromEntries(ids.map((id) => [id, true]))),
        [...granted],
      );
    // Each purpose short of all that are needed is not enough.
    const reached = new Set<string>();
    for (const left of purposes) {
      await save(asked.filter((id) => id !== left));
      for (const host in hosts) if (!hosts[host]?.includes(left)) reached.add(host);
      await aWhile(300);
      expect(strangersIn(world).sort()).toEqual([...reached].sort());
    }
    await save(purposes);
    await until(
      () => Object.keys(hosts).every((host) => strangersIn(world).includes(host)),
      'requests of all',
    );
    expect(tab.problems().filter((text) => text.includes('config'))).toEqual([]);
  });
}

test('@once a stock snippet becomes a config, with its options', async ({ tab }) => {
  await openBuilder(tab);
  expect(await summaryIn(tab)).toBe('todo');
  await tab.click('#pasted');
  await paste(tab, METRICA + GTAG);
  await tab.waitFor(() => document.querySelectorAll('.cards .card').length === 2);
  await tab.click('#tab-json');
  expect(JSON.parse(await resultIn(tab))).toEqual({
    services: [
      {
        type: 'yandex-metrica',
        id: '12345678',
        webvisor: true,
        clickmap: true,
        ecommerce: 'dataLayer',
        accurateTrackBounce: true,
        trackLinks: true,
      },
      { type: 'google-analytics', id: 'G-DEMO1234' },
    ],
  });
});

/** Pastes as a visitor's clipboard would, and presses the button. */
async function paste(tab: Tab, text: string): Promise<void> {
  await tab.evaluate((value) => {
    const area = document.querySelector('#pasted') as HTMLTextAreaElement;
    area.value = value;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await tab.click('.section .field + .button');
}

test('@once its own tag is read back: attributes and JSON', async ({ tab }) => {
  for (const state of [CONFIGURATIONS[1]![1], CONFIGURATIONS[8]![1]]) {
    await openBuilder(tab, state);
    const code = await resultIn(tab);
    await openBuilder(tab, undefined, `${BUILDER}?again`);
    await paste(tab, code);
    await tab.waitFor((wanted) => document.querySelector('[data-result]')?.textContent === wanted, code);
  }
});

test('@once a config that nothing can be made of shows no code of another', async ({ tab }) => {
  await openBuilder(tab, stateWith({ services: [{ type: 'yandex-metrica', id: '12345678' }] }));
  await tab.click('#tab-policy');
  await tab.waitFor(() => !!document.querySelector('[data-result=policy]')?.textContent);
  await paste(
    tab,
    JSON.stringify({
      services: [
        {
          type: 'script',
          id: 'chat',
          purposes: ['marketing'],
          src: '/chat.js',
          keeps: ['_chat'],
          hosts: 'a',
        },
      ],
    }),
  );
  await tab.waitFor(() =>
    document.querySelector('.outcome')?.textContent.includes('no code for: Policy, CSP'),
  );
  expect(await resultIn(tab)).toBe('');
  expect(await tab.text('#code .failure')).toContain('No code can be made');
  expect(await tab.attribute('#code .copy button', 'disabled')).not.toBeNull();
  expect(await summaryIn(tab)).toBe('error');
  await tab.click('#tab-json');
  await tab.waitFor(() => !!document.querySelector('[data-result=json]')?.textContent.includes('_chat'));
  // What the preview says of such a config is not the builder's.
  expect(tab.problems().filter((problem) => !problem.startsWith('consent-gate:'))).toEqual([]);
});

test('the address holds what was entered, and brings it back', async ({ tab }) => {
  await openBuilder(tab);
  // Not by a click: WebKit's driver finds the field not interactable.
  await tab.evaluate(() => document.querySelector<HTMLElement>('#field-operator-name')?.focus());
  await tab.type('ООО «Ромашка»');
  await tab.click('#field-services-0-id');
  await tab.type('12345678');
  await tab.click('#field-services-0-webvisor');
  await tab.waitFor(() => document.querySelector('[data-result]')?.textContent.includes('webvisor'));
  const code = await resultIn(tab);
  expect(code).toContain('ООО «Ромашка»');
  const url = await tab.url();
  await tab.open('https://site.test/en/delivery');
  await tab.open(url);
  await tab.waitFor((wanted) => document.querySelector('[data-result]')?.textContent === wanted, code);
  // A broken link starts afresh.
  await openBuilder(tab, undefined, `${BUILDER}?broken#abc`);
  expect(await summaryIn(tab)).toBe('todo');
});

test('@once the check speaks as one types, with the article', async ({ tab }) => {
  await openBuilder(tab, stateWith({ operator: { name: 'Site LLC' }, services: [] }));
  expect(await summaryIn(tab)).toBe('warning');
  expect(await tab.text('#field-operator-taxId-problems')).toContain('152-FZ art. 9(4)(3)');
  await tab.click('#field-operator-taxId');
  await tab.type('5050109563');
  await tab.waitFor(() => !document.querySelector('#field-operator-taxId-problems')?.textContent);
  await tab.open(
    `https://site.test/builder#${encode(stateWith({ operator: { name: 'ООО «Ромашка»' }, services: [] }))}`,
  );
  expect(await tab.text('#field-operator-taxId-problems')).toContain('152-ФЗ ст. 9 ч. 4 п. 3');
});

test('@chromium the preview is the library with this config, and turns to no vendor', async ({
  tab,
  world,
}) => {
  await openBuilder(tab, CONFIGURATIONS[1]![1]);
  const { page } = tab;
  if (!page) throw new Error('Chromium has a page');
  const frame = page.frameLocator('.preview iframe');
  await frame.locator(BANNER).waitFor();
  expect(await frame.locator(BANNER).innerText()).toContain('Site LLC');
  await frame.locator('consent-gate [data-action=accept-all]').click();
  await tab.waitFor(() => document.querySelectorAll('.running [data-runs=true]').length === 2);
  // What is typed is seen, and what was answered is asked again.
  await tab.click('#field-operator-name');
  await tab.press('End');
  await tab.type(' & Sons');
  await frame.locator(BANNER, { hasText: 'Site LLC & Sons' }).waitFor();
  expect(strangersIn(world)).toEqual([]);
});

test('@chromium the policy in the preview scrolls nothing around it', async ({ tab }) => {
  // Not so high that all of the builder is in sight.
  await tab.setViewport(1280, 600);
  await openBuilder(tab, CONFIGURATIONS[1]![1]);
  const { page } = tab;
  if (!page) throw new Error('Chromium has a page');
  await page.getByRole('button', { name: 'Policy', exact: true }).click();
  const frame = page.frameLocator('.preview iframe');
  await frame.locator('[data-consent-declaration] table').first().waitFor();
  await expect
    .poll(() => frame.locator('#policy').evaluate((policy) => Math.round(policy.getBoundingClientRect().top)))
    .toBe(0);
  expect(await tab.evaluate(() => [scrollY, document.querySelector('.room')?.scrollTop])).toEqual([0, 0]);
});

test('@chromium a dialog in the preview leaves the focus with who is typing', async ({ tab }) => {
  await openBuilder(tab, CONFIGURATIONS[9]![1]);
  const { page } = tab;
  if (!page) throw new Error('Chromium has a page');
  const dialog = page.frameLocator('.preview iframe').locator('consent-gate dialog');
  await dialog.waitFor();
  await tab.click('#field-operator-name');
  await tab.press('End');
  await tab.type(' & Sons');
  await dialog.filter({ hasText: 'Site LLC & Sons' }).waitFor();
  expect((await tab.focused())?.id).toBe('field-operator-name');
});

test('@chromium embedded content in the preview is a stand-in', async ({ tab, world }) => {
  await openBuilder(tab, CONFIGURATIONS[6]![1]);
  const { page } = tab;
  if (!page) throw new Error('Chromium has a page');
  const frame = page.frameLocator('.preview iframe');
  await frame.locator('consent-placeholder', { hasText: 'YouTube' }).waitFor();
  await frame.locator('consent-gate [data-action=accept-all]').click();
  await frame.frameLocator('[data-embeds] iframe').locator('.embedded').waitFor();
  expect(strangersIn(world)).toEqual([]);
  expect(tab.problems()).toEqual([]);
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const scheme of ['light', 'dark'] as const) {
  for (const [path, width] of [
    ['/builder', 1280],
    ['/en/builder', 320],
  ] as const) {
    test(`@chromium axe finds nothing on ${path} in ${scheme} at ${width} px, which scrolls no way but down`, async ({
      tab,
    }) => {
      const { page } = tab;
      if (!page) throw new Error('Chromium has a page');
      await page.emulateMedia({ colorScheme: scheme });
      await tab.setViewport(width, 800);
      await page.addInitScript(axe);
      await openBuilder(
        tab,
        stateWith(
          {
            purposes: [{ id: 'chat' }],
            operator: { name: 'Site LLC' },
            services: [
              { type: 'yandex-metrica', id: '12345678' },
              { type: 'google-analytics', id: '' },
              { type: 'script', id: 'chat', purposes: ['chat'], src: '' },
            ],
          },
          {
            embeds: ['https://www.youtube.com/embed/x'],
            colours: { accent: '#888888', 'on-accent': '#999999' },
          },
        ),
        `https://site.test${path}`,
      );
      await tab.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      const violations = await page.evaluate(async () => {
        const tool = (
          window as unknown as {
            axe: {
              run(
                target: object,
                options: object,
              ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          }
        ).axe;
        // The frame is somebody's site, in outline.
        const { violations: found } = await tool.run({ exclude: [['iframe']] }, { iframes: false });
        return found.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`.slice(0, 400));
      });
      expect(violations).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}
