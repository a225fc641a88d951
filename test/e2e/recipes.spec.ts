import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '../support/blank-world';
import { bundleRecipe } from '../support/bundle-recipe';
import { expect } from '../support/test';
import { aWhile, BANNER, button, DIALOG, hasHit, openPreferences, openUndecided, until } from './shop';

/** How each framework puts its recipe on a page. */
const ENTRIES = {
  react: `
    import { StrictMode } from 'react';
    import { createRoot } from 'react-dom/client';
    import { App } from './app';
    createRoot(document.getElementById('app')).render(<StrictMode><App /></StrictMode>);`,
  // Not imported: this package's own manifest says that no module does anything by itself.
  vue: readFileSync('demo/recipes/vue/main.js', 'utf8'),
  svelte: `
    import { mount } from 'svelte';
    import App from './App.svelte';
    mount(App, { target: document.getElementById('app') });`,
};

for (const [recipe, entry] of Object.entries(ENTRIES)) {
  test(`the recipe for ${recipe} asks, starts, follows the answer and stops`, async ({
    tab,
    site,
    world,
  }) => {
    for (const [name, code] of await bundleRecipe(recipe, entry)) site.script(`/app/${name}`, code);
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

test('the recipe for Next.js is drawn on a server, and starts in the browser alone', async ({
  tab,
  site,
  world,
}) => {
  const files = await bundleRecipe(
    'next',
    `
    import { renderToString } from 'react-dom/server';
    import Layout from './layout';
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
    import Layout from './layout';
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

test('the recipe for plain HTML works as it is pasted', async ({ tab, site, world }) => {
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
