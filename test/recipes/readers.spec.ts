import { button, DIALOG, openPreferences, openUndecided, until } from '../e2e/shop';
import { ANSWERS, BEYOND_NGINX } from '../support/record-answers';
import { expect } from '../support/test';
import { hits, SITE, test } from './recipe';

for (const visited of ['node', 'php', 'nginx'])
  test.describe(visited, () => {
    test.use({ visited });

    test('reads what the visitor has answered', async ({ tab, world }) => {
      await openUndecided(tab, SITE);
      expect(await tab.text('output')).toBe('0');
      await tab.click(button('accept-all'));
      await until(() => hits(world) === 1, 'a hit of Metrica');
      await tab.reload();
      expect(await tab.text('output')).toBe('1');
      await tab.click('[data-consent-open]');
      await openPreferences(tab);
      await tab.click(button('reject-all', DIALOG));
      await tab.waitFor(() => !document.cookie.includes('_ym_'));
      await tab.reload();
      expect(await tab.text('output')).toBe('0');
      expect(tab.messages).toEqual([]);
    });

    test('reads any cookie right', async ({ started }) => {
      const read = async (cookie: string) => {
        const markup = await (await fetch(started.urls[visited]!, { headers: { cookie } })).text();
        return /<output>(.*)<\/output>/.exec(markup)?.[1];
      };
      for (const [name, header, isTrue] of ANSWERS) {
        if (visited === 'nginx' && BEYOND_NGINX.includes(name)) continue;
        expect([name, await read(header)]).toEqual([name, isTrue ? '1' : '0']);
      }
    });
  });
