import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TILDA_SCRIPTS, tildaPage } from '../../scripts/recipes/tilda-page.mjs';
import { createStaticFiles } from '../../demo/static-files.mjs';
import { test } from '../support/blank-world';
import { bundleRecipe } from '../support/bundle-recipe';
import { expect } from '../support/test';
import {
  aWhile,
  BANNER,
  button,
  DIALOG,
  hasHit,
  openPreferences,
  openUndecided,
  refuseByLink,
  until,
} from './shop';

/** What puts each framework's recipe on a page. Not imported: the package's own manifest says that no module does anything by itself. */
const ENTRIES = { react: 'main.jsx', vue: 'main.js', svelte: 'main.js' };

for (const [recipe, entry] of Object.entries(ENTRIES)) {
  test(`@once the recipe for ${recipe} asks, starts, follows the answer and stops`, async ({
    tab,
    site,
    world,
  }) => {
    const source = await readFile(`demo/recipes/${recipe}/${entry}`, 'utf8');
    for (const [name, code] of await bundleRecipe(recipe, source)) site.script(`/app/${name}`, code);
    const url = site.page('/', '<div id="app"></div><script type="module" src="/app/app.js"></script>');
    await openUndecided(tab, url);
    await aWhile(500);
    expect(await tab.count('consent-gate')).toBe(1);
    expect(world.contacted()).toEqual(['site.test']);
    expect(await tab.count('#favourites')).toBe(0);

    await tab.click(button('accept-all'));
    await tab.waitFor(() => document.querySelector('#favourites'));
    await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of Metrica');
    expect(await tab.count(BANNER)).toBe(0);

    await tab.click('[data-consent-open]');
    await openPreferences(tab);
    await tab.click(button('reject-all', DIALOG));
    await tab.waitFor(() => !document.querySelector('#favourites'));
    expect(tab.messages.filter(({ kind }) => kind === 'exception')).toEqual([]);
  });
}

test('@once the recipe for Next.js is drawn on a server, and starts in the browser alone', async ({
  tab,
  site,
  world,
}) => {
  const files = await bundleRecipe(
    'next',
    `
    import { renderToString } from 'react-dom/server';
    import Layout from './app/layout';
    module.exports = renderToString(<Layout><main>A page</main></Layout>);`,
    'node',
  );
  const folder = await mkdtemp(join(tmpdir(), 'recipe-'));
  const file = join(folder, 'layout.cjs');
  await writeFile(file, files.get('app.js') ?? '');
  const markup = createRequire(import.meta.url)(file) as string;
  await rm(folder, { recursive: true });
  expect(markup).toContain('data-consent-open');
  expect(markup).not.toContain('<script');

  const client = `
    import { hydrateRoot } from 'react-dom/client';
    import Layout from './app/layout';
    hydrateRoot(document, <Layout><main>A page</main></Layout>, { onRecoverableError: console.error });`;
  for (const [name, code] of await bundleRecipe('next', client)) site.script(`/app/${name}`, code);
  // Without the wrapping that other pages of these tests have: what is drawn must be what the server has sent.
  site.raw('/', markup.replace('</body>', '<script type="module" src="/app/app.js"></script></body>'));
  await openUndecided(tab, `${site.origin}/`);
  await aWhile(300);
  expect(world.contacted()).toEqual(['site.test']);
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of Metrica');
  expect(await tab.text('main')).toBe('A page');
});

test('@once the recipe for plain HTML works as it is pasted', async ({ tab, site, world }) => {
  const markup = await readFile('demo/recipes/html/index.html', 'utf8');
  site.raw('/', markup.replace('/consent-gate/', '/dist/'));
  await openUndecided(tab, `${site.origin}/`);
  expect(await tab.text(BANNER)).toContain('Romashka LLC');
  await aWhile(300);
  expect(world.contacted()).toEqual(['site.test']);
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of Metrica');
  await tab.click('[data-consent-open]');
  await openPreferences(tab);
  expect(tab.messages.filter(({ kind }) => kind === 'exception')).toEqual([]);
});

test.describe('on Tilda', () => {
  const dist = createStaticFiles(new URL('../../dist/', import.meta.url));
  test.use({
    hosts: {
      // Another host than the site's, since Tilda keeps no files: what the recipe says of it is done here.
      'static.example.ru': async (request, response, { pathname }) => {
        response.setHeader('access-control-allow-origin', '*');
        if (!(await dist(request, response, pathname.replace('/consent-gate/', ''))))
          response.writeHead(404).end();
      },
      'static.tildacdn.com': (_, response, { pathname }) => {
        const code = TILDA_SCRIPTS[pathname.replace('/js/', '') as keyof typeof TILDA_SCRIPTS];
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
      },
    },
  });

  test('the recipe for Tilda works as it is pasted', async ({ tab, site, world }) => {
    const film =
      '<iframe data-consent-src="https://www.youtube.com/embed/a" title="Film" width="320"></iframe>';
    const link = '<a href="/privacy" data-consent-open>Настройки cookie</a>';
    const head = await readFile('demo/recipes/tilda/head.html', 'utf8');
    site.raw('/', tildaPage({ head, blocks: [film], lazyBlocks: [film, link] }));
    await openUndecided(tab, `${site.origin}/`);
    expect(await tab.text(BANNER)).toContain('Ромашка');
    await tab.waitFor(() => document.querySelectorAll('consent-placeholder').length === 1);
    // What Tilda puts there once it is scrolled to waits as well.
    await tab.evaluate(() => scrollTo(0, 1000));
    await tab.waitFor(() => document.querySelectorAll('consent-placeholder').length === 2);
    await aWhile(300);
    const own = ['site.test', 'static.example.ru', 'static.tildacdn.com'];
    expect(world.contacted().sort()).toEqual(own);

    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of Metrica');
    await refuseByLink(tab);
    world.clear();
    await tab.reload();
    await aWhile(500);
    expect(await tab.count(BANNER)).toBe(0);
    expect(world.contacted().sort()).toEqual(own);
    expect(tab.messages.filter(({ kind }) => kind === 'exception')).toEqual([]);
  });
});
