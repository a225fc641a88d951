import { expect } from '../support/test';
import { test } from '../support/blank-world';
import { DIALOG, open, pageOf, PANEL } from './foreign-page';

/** What sites do to everything on their pages, ours included, without meaning it. */
const HOSTILE: Readonly<Record<string, string>> = {
  'unsets everything': '* { all: unset !important }',
  'resets everything':
    '*, *::before, *::after { margin: 0 !important; padding: 0 !important; border: 0 !important; font: 9px monospace !important; color: red !important; box-sizing: content-box !important; letter-spacing: 1em !important; text-transform: uppercase !important }',
  'hides what it does not know':
    'html > :not(head, body) { display: none !important; opacity: 0 !important }',
  'lies over everything':
    'body::after { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: #000a }',
  'transforms what is around': 'html { transform: scale(0.9) } body { transform: translateY(300px) }',
  'does not let the body overflow':
    'html, body { overflow: hidden; height: 100% } body { position: fixed; inset: 0 }',
  'filters the whole page': 'html { filter: grayscale(1) } body { filter: blur(2px) }',
  'contains everything': 'html { contain: content; perspective: 100px; will-change: transform }',
  'has another idea of a rem': 'html { font-size: 62.5% } * { font-size: 40px !important }',
  'lays out the root element': 'html { display: grid; grid-template-columns: 1fr 1fr; height: 50px }',
  'dresses buttons and dialogs':
    'button, dialog, section, h2, input { display: none !important; position: static !important } dialog::backdrop { display: none !important } [popover] { display: none !important }',
};

for (const [name, css] of Object.entries(HOSTILE)) {
  test(`@chromium a page that ${name} changes nothing`, async ({ tab, site }) => {
    const boxes = async (head: string) => {
      const page = await open(tab, pageOf(site, { head, ui: { preferences: 'drawer' } }));
      const banner = await page.locator(PANEL).boundingBox();
      const style = await page.locator(PANEL).evaluate((panel) => {
        const { color, backgroundColor, fontSize, letterSpacing, textTransform } = getComputedStyle(panel);
        return { color, backgroundColor, fontSize, letterSpacing, textTransform };
      });
      await page.locator(`${PANEL} [data-action=settings]`).click();
      await page.locator(DIALOG).waitFor();
      const dialog = await page.locator(DIALOG).boundingBox();
      await page.locator(`${DIALOG} [data-action=close]`).click();
      await page.locator(`${PANEL} [data-action=reject-all]`).click();
      await expect(page.locator(PANEL)).toHaveCount(0);
      await page.context().clearCookies();
      return { banner, style, dialog };
    };
    const expected = await boxes('');
    expect(await boxes(`<style>${css}</style>`)).toEqual(expected);
  });
}
