import { expect } from '../support/test';
import { test } from '../support/blank-world';
import { STYLES } from '../../demo/config.mjs';
import { open, pageOf, PANEL } from './foreign-page';

/** What a page may do to make refusing harder, by its styles or by a script that comes when the banner is there. */
const SABOTAGES: Readonly<Record<string, { css?: string; script?: string }>> = {
  'hidden by its part': { css: 'consent-gate::part(reject-all) { display: none }' },
  'tiny type': { css: 'consent-gate::part(reject-all) { font-size: 6px }' },
  transparent: { css: 'consent-gate::part(reject-all) { opacity: 0.05 }' },
  'off the screen': { css: 'consent-gate::part(reject-all) { position: fixed; left: -999px; width: 50px }' },
  'in the colour of what is behind it': {
    css: 'consent-gate::part(reject-all) { color: Canvas; background: Canvas }',
  },
  'deaf to the pointer': { css: 'consent-gate::part(reject-all) { pointer-events: none }' },
  'shrunk to nothing': { css: 'consent-gate::part(reject-all) { scale: 0 }' },
  'behind the settings': { css: 'consent-gate::part(reject-all) { order: 9 }' },
  invisible: { css: 'consent-gate::part(reject-all) { visibility: hidden }' },
  'looking like plain text': {
    css: 'consent-gate::part(reject-all) { background: none; color: CanvasText; text-decoration: underline }',
  },
  'hidden by a style attribute': {
    script: 'root.querySelector("[data-action=reject-all]").style.display = "none"',
  },
  'moved off by a style attribute': {
    script: 'root.querySelector("[data-action=reject-all]").style.cssText = "transform: translateX(200vw)"',
  },
  'hidden by a constructed stylesheet': {
    script: `const sheet = new CSSStyleSheet();
      sheet.replaceSync('[data-action=reject-all] { display: none }');
      root.adoptedStyleSheets.push(sheet)`,
  },
  'hidden by a style element': {
    script: `const style = document.createElement('style');
      style.textContent = '[data-action=reject-all] { opacity: 0 !important }';
      root.append(style)`,
  },
  'under something on top of everything': {
    script: `const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position: fixed; inset: auto; margin: 0; border: 0; background: Canvas';
      document.body.append(cover);
      cover.showPopover();
      const { left, top, width, height } = root.querySelector("[data-action=reject-all]").getBoundingClientRect();
      Object.assign(cover.style, { left: left + 'px', top: top + 'px', width: width + 'px', height: height + 'px' })`,
  },
  'under something in the banner': {
    script: `const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 9';
      root.querySelector('.banner').append(cover);
      const { left, top, width, height } = root.querySelector("[data-action=reject-all]").getBoundingClientRect();
      Object.assign(cover.style, { left: left + 'px', top: top + 'px', width: width + 'px', height: height + 'px' })`,
  },
  'put behind the settings': {
    script: 'root.querySelector(".actions").append(root.querySelector("[data-action=reject-all]"))',
  },
  'taken away': { script: 'root.querySelector("[data-action=reject-all]").remove()' },
  disabled: { script: 'root.querySelector("[data-action=reject-all]").disabled = true' },
};

/** Notes what the library reports. */
const LISTEN = `<script>
  window.told = [];
  (window.consentGate = window.consentGate || []).push((consent) =>
    consent.on('error', ({ error }) => told.push(error.message)));
</script>`;

const told = () => (window as unknown as { told: string[] }).told;

for (const [name, { css = '', script = '' }] of Object.entries(SABOTAGES)) {
  test(`@chromium the way to refuse cannot be made harder unheard: ${name}`, async ({ tab, site }) => {
    const page = await open(tab, pageOf(site, { head: `<style>${css}</style>${LISTEN}` }));
    if (script) {
      await page.evaluate(
        `{ const { shadowRoot: root } = document.querySelector('consent-gate'); ${script} }`,
      );
      // Just before the visitor answers.
      await page.locator(`${PANEL} h2`).hover();
    }
    await tab.waitFor(() => (window as unknown as { told: string[] }).told.length > 0);
    const messages = await tab.evaluate(told);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^Refusing (was|is) harder than accepting/);
    if (!messages[0]?.startsWith('Refusing was')) return;
    await page.locator(`${PANEL} [data-action=reject-all]`).click();
    await expect(page.locator(PANEL)).toHaveCount(0);
  });
}

test('@chromium nothing is said of a page that dresses both alike', async ({ tab, site }) => {
  const dressed = 'consent-gate::part(answer) { background: teal; border-radius: 0; font-size: 18px }';
  for (const head of [
    `<style>${dressed}</style>`,
    ...STYLES.map((style) => `<link rel="stylesheet" href="/assets/themes/${style}.css">`),
  ]) {
    for (const layout of ['box', 'bar', 'modal']) {
      const page = await open(tab, pageOf(site, { head: head + LISTEN, ui: { layout } }));
      for (const width of [320, 1280]) {
        await tab.setViewport(width, 700);
        await page.locator(`${PANEL} h2`).hover();
        await page.locator(`${PANEL} [data-action=accept-all]`).hover();
        await page.locator(`${PANEL} h2`).hover();
      }
      expect([head, layout, await tab.evaluate(told)]).toEqual([head, layout, []]);
      // As it was dressed.
      if (head.includes(dressed)) {
        const accept = page.locator(`${PANEL} [data-action=accept-all]`);
        await expect(accept).toHaveCSS('background-color', 'rgb(0, 128, 128)');
      }
    }
  }
});
