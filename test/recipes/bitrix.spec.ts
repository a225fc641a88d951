import { BANNER, button, openPreferences, openUndecided, until } from '../e2e/shop';
import { expect } from '../support/test';
import { hits, SITE, test } from './recipe';

const markupOf = async (url: string) => {
  const answer = await fetch(url);
  return { markup: await answer.text(), isCached: answer.headers.get('x-bitrix-composite') === 'Cache' };
};

test('its scripts stay in the head when the others are moved', async ({ started }) => {
  const { markup } = await markupOf(started.urls.bitrix!);
  const [head = '', body = ''] = markup.split('<body>');
  expect(head.match(/<script[^>]*>/g)).toEqual([
    '<script type="application/json" data-consent-gate data-skip-moving="true">',
    '<script async src="/local/consent-gate/consent-gate.js" data-skip-moving="true">',
  ]);
  expect(body).toContain('window.BX');
  const [, json = ''] = /data-consent-gate[^>]*>([^<]*)</.exec(head) ?? [];
  expect(JSON.parse(json)).toMatchObject({ operator: { name: 'ООО «Ромашка»' } });
});

test('a page of the composite cache does, with what comes into it later', async ({ tab, world, started }) => {
  await markupOf(started.urls.bitrix!);
  expect((await markupOf(started.urls.bitrix!)).isCached).toBe(true);
  await openUndecided(tab, SITE);
  await tab.waitFor(() => document.querySelector('#basket'));
  // The film has come with the basket, and waits.
  await tab.waitFor(() => document.querySelector('consent-placeholder'));
  expect(world.contacted()).toEqual(['site.test']);
  await tab.click(button('accept-all'));
  await until(() => hits(world) === 1, 'a hit of Metrica');
  await tab.click('[data-consent-open]');
  await openPreferences(tab);
  expect(await tab.count(BANNER)).toBe(0);
});
