import { aWhile, BANNER, button, openUndecided, refuseByLink, until } from '../e2e/shop';
import { expect } from '../support/test';
import { hits, SITE, tags, test } from './recipe';

test('nothing before yes; yes and no are remembered', async ({ tab, world, started }) => {
  await openUndecided(tab, SITE + (started.page ?? '/'));
  await aWhile(1000);
  expect([await tab.count('consent-gate'), await tab.count(BANNER)]).toEqual([1, 1]);
  expect(world.contacted()).toEqual(['site.test']);

  await tab.click(button('accept-all'));
  await until(() => hits(world) === 1, 'a hit of Metrica');
  expect([tags(world), await tab.count(BANNER)]).toEqual([1, 0]);

  world.clear();
  await tab.reload();
  await until(() => hits(world) === 1, 'a hit after a reload');
  await aWhile(500);
  expect([tags(world), await tab.count(BANNER)]).toEqual([1, 0]);

  await refuseByLink(tab);
  world.clear();
  await tab.reload();
  await aWhile(1000);
  expect(await tab.count(BANNER)).toBe(0);
  expect(world.contacted()).toEqual(['site.test']);
  // Nor a warning: what a server has drawn was taken over as it was.
  expect(tab.messages).toEqual([]);
});
