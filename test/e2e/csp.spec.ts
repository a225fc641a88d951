import { gateTag, test } from '../support/blank-world';
import type { Tab } from '../support/browser';
import { expect } from '../support/test';
import { BANNER, button, until } from './shop';

type Page = Window & {
  ran?: string[];
  violations: string[];
  consentGate: { on(event: string, listener: (detail: { error: unknown }) => void): void };
  errors: string[];
};

const NONCE = 'bm9uY2U';
const COUNTERS = [
  'https://mc.yandex.ru',
  'https://www.googletagmanager.com',
  'https://www.google-analytics.com',
];

const CONFIG = {
  operator: { name: 'Site LLC', taxId: '5050109563' },
  policy: { url: '/privacy', version: '1' },
  purposes: ['necessary', 'analytics', 'marketing', 'embeds', 'cross-border'].map((id) => ({ id })),
  services: [
    { type: 'google-analytics', id: 'G-DEMO1234' },
    { type: 'script', id: 'ads', purposes: ['marketing'], src: 'https://a.example/ads.js' },
    { type: 'top-mail-ru', id: '123' },
  ],
  receipts: { endpoint: '/receipts' },
  ui: { locale: 'de', reopen: true },
};

const POLICIES = {
  'a nonce and Trusted Types': [
    `default-src 'none'`,
    `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
    `style-src 'nonce-${NONCE}'`,
    `connect-src 'self' ${COUNTERS.join(' ')}`,
    `img-src 'self' https://pixel.example ${COUNTERS.join(' ')}`,
    `frame-src https://www.youtube.com`,
    `require-trusted-types-for 'script'`,
    `trusted-types consent-gate`,
  ],
  'a list of hosts': [
    `default-src 'none'`,
    `script-src 'self' https://a.example https://b.example https://top-fwz1.mail.ru ${COUNTERS.join(' ')} 'nonce-${NONCE}'`,
    `style-src 'nonce-${NONCE}'`,
    `connect-src 'self' ${COUNTERS.join(' ')}`,
    `img-src 'self' https://pixel.example ${COUNTERS.join(' ')}`,
    `frame-src https://www.youtube.com`,
  ],
};

const MARKUP = `
<script nonce="${NONCE}" type="text/plain" data-consent="marketing">(window.ran ??= []).push('inline')</script>
<script nonce="${NONCE}" type="text/plain" data-consent="marketing" src="https://b.example/gated.js"></script>
<template nonce="${NONCE}" data-consent="marketing"><script>(window.ran ??= []).push('template')</script></template>
<img alt="" data-consent="marketing" data-consent-src="https://pixel.example/p.gif">
<iframe width="560" height="315" title="Video" data-consent-src="https://www.youtube.com/embed/x"></iframe>
<div data-consent-declaration lang="de"></div>`;

const pageWith = (policy: readonly string[], markup: string) => `
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<script nonce="${NONCE}">
  window.violations = [];
  window.errors = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    violations.push([violatedDirective, blockedURI, sample].join(' ')));
  (window.consentGate ??= []).push((consent) => consent.on('error', ({ error }) => errors.push(String(error))));
</script>
${gateTag(CONFIG, `nonce="${NONCE}"`).replace('<script type', `<script nonce="${NONCE}" type`)}${markup}`;

const read = (tab: Tab) =>
  tab.evaluate(() => {
    const { ran = [], violations, errors } = window as unknown as Page;
    return { ran, violations, errors };
  });

for (const [name, policy] of Object.entries(POLICIES)) {
  test(`all works without a violation under ${name}`, async ({ tab, site, world }) => {
    const url = site.page('/strict', pageWith(policy, MARKUP));
    await tab.open(url);
    await tab.waitFor(() => !!document.querySelector('consent-placeholder'));
    await tab.click(button('settings'));
    await tab.waitFor(
      () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open]'),
    );
    await tab.click('consent-gate dialog [data-action=accept-all]');
    await tab.waitFor(() => (window as unknown as Page).ran?.length === 5);
    await until(() => world.contacted().includes('www.youtube.com'), 'the video');
    await until(() => world.contacted().includes('pixel.example'), 'the picture');
    await until(() => world.contacted().includes('www.googletagmanager.com'), 'the counter');
    await tab.waitFor(
      () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('[part~=reopen]'),
    );
    const { ran, violations } = await read(tab);
    expect([...ran].sort()).toEqual([
      'a.example/ads.js',
      'b.example/gated.js',
      'inline',
      'template',
      'top-fwz1.mail.ru/js/code.js',
    ]);
    expect(violations).toEqual([]);
    expect(await tab.count(BANNER)).toBe(0);
  });
}

test('markup that has not the page’s nonce is no way around the policy', async ({ tab, site, world }) => {
  const injected = `
    <script type="text/plain" data-consent="marketing">(window.ran ??= []).push('inline')</script>
    <script type="text/plain" data-consent="marketing" src="https://b.example/gated.js"></script>
    <template data-consent="marketing"><script src="https://b.example/template.js"></script></template>`;
  const policy = POLICIES['a nonce and Trusted Types'];
  await tab.open(site.page('/injected', pageWith(policy, injected)));
  await tab.waitFor(() => (window as unknown as Page).errors.length === 3);
  await tab.click(button('accept-all'));
  await tab.waitFor(() => (window as unknown as Page).ran?.length === 2);
  const { ran, errors } = await read(tab);
  expect([...ran].sort()).toEqual(['a.example/ads.js', 'top-fwz1.mail.ru/js/code.js']);
  expect(errors).toEqual(Array(3).fill(expect.stringContaining('needs the nonce of the page')));
  expect(world.contacted()).not.toContain('b.example');
});
