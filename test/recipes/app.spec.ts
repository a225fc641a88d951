import { button, DIALOG, openPreferences, openUndecided } from '../e2e/shop';
import { expect } from '../support/test';
import { SITE, test } from './recipe';

test('the app follows the answer', async ({ tab }) => {
  await openUndecided(tab, SITE);
  expect(await tab.count('#favourites')).toBe(0);
  await tab.click(button('accept-all'));
  await tab.waitFor(() => document.querySelector('#favourites'));
  await tab.click('[data-consent-open]');
  await openPreferences(tab);
  await tab.click(button('reject-all', DIALOG));
  await tab.waitFor(() => !document.querySelector('#favourites'));
  expect(tab.messages).toEqual([]);
});
