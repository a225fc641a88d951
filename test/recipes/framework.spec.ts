import { aWhile, BANNER, button, openUndecided, until } from '../e2e/shop';
import type { Tab } from '../support/browser';
import { expect } from '../support/test';
import { hits, SITE, tags, test } from './recipe';

/** Follows a link as the framework does, without a new document. */
async function goTo(tab: Tab, path: string, heading: string) {
  await tab.click(`main a[href="${path}"]`);
  await tab.waitFor((wanted) => document.querySelector('h1')?.textContent === wanted, heading);
}

test('one banner and one counter, whatever page the visitor is led to', async ({ tab, world }) => {
  await openUndecided(tab, SITE);
  await tab.evaluate(() => Object.assign(window, { isSameDocument: true }));
  await goTo(tab, '/about', 'About');
  await aWhile(1000);
  expect([await tab.count('consent-gate'), await tab.count(BANNER)]).toEqual([1, 1]);
  expect(world.contacted()).toEqual(['site.test']);

  await tab.click(button('accept-all'));
  await until(() => hits(world) === 1, 'a hit of Metrica');
  await goTo(tab, '/', 'Home');
  await until(() => hits(world) === 2, 'a hit of the next page');
  await goTo(tab, '/about', 'About');
  await until(() => hits(world) === 3, 'a hit of the third page');
  await aWhile(1000);
  expect([hits(world), tags(world)]).toEqual([3, 1]);
  expect([await tab.count('consent-gate'), await tab.count(BANNER)]).toEqual([1, 0]);
  expect(await tab.evaluate(() => 'isSameDocument' in window)).toBe(true);
  expect(tab.messages).toEqual([]);
});
