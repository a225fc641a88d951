import { CODES } from '../../src/locales/codes';
import { expect } from '../support/test';
import { test } from '../support/blank-world';
import { open, pageOf, PANEL } from './foreign-page';

/** Words of Chuvash and Kazakh that are longer than half of such a window. */
const LONG = /килӗшместӗп|Барлығынан is broken/;

for (const layout of ['box', 'bar', 'modal']) {
  test(`@chromium buttons hold their texts in every language: ${layout}`, async ({ tab, site }) => {
    await tab.setViewport(320, 640);
    const page = await open(tab, pageOf(site, { ui: { layout }, body: '<h1>A page</h1>' }));
    const misfits: string[] = [];
    for (const language of ['en', 'ru', ...CODES]) {
      await tab.evaluate((tag) => {
        document.documentElement.lang = tag;
      }, language);
      await page.locator(`consent-gate[lang="${language}"] .banner`).waitFor();
      for (const height of [640, 256]) {
        await tab.setViewport(320, height);
        const found = await page.locator(PANEL).evaluate((panel) => {
          const range = document.createRange();
          const outer = panel.getBoundingClientRect();
          const isInside = (inner: DOMRect, box: DOMRect) =>
            inner.left >= box.left &&
            inner.right <= box.right &&
            inner.top >= box.top &&
            inner.bottom <= box.bottom;
          return [...panel.querySelectorAll('button')].flatMap((button) => {
            const box = button.getBoundingClientRect();
            const text = button.firstChild as Text;
            const words = [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              // Chinese and Japanese break anywhere.
              const isBroken = /[a-z\p{Script=Cyrillic}]/iu.test(word) && range.getClientRects().length > 1;
              return isBroken ? [`${word} is broken`] : [];
            });
            range.selectNodeContents(text);
            const fits = isInside(range.getBoundingClientRect(), box) && isInside(box, outer);
            return [...words, ...(fits ? [] : [`${text.data} does not fit`])];
          });
        });
        misfits.push(...found.map((what) => `${language} ${height}: ${what}`));
      }
    }
    expect(misfits.filter((misfit) => !LONG.test(misfit))).toEqual([]);
  });
}
