#!/usr/bin/env node
// Starts a recipe of demo/recipes/ and tells where it is served.
//   node scripts/recipe.mjs <name>
import { pathToFileURL } from 'node:url';
import { startBitrix } from './recipes/bitrix.mjs';
import { startPage } from './recipes/pages.mjs';
import { startProject } from './recipes/project.mjs';
import { startReaders } from './recipes/readers.mjs';
import { startWordPress } from './recipes/wordpress.mjs';

const starters = {
  html: startPage,
  tilda: startPage,
  bitrix: startBitrix,
  wordpress: startWordPress,
  react: startProject,
  next: startProject,
  vue: startProject,
  nuxt: startProject,
  svelte: startProject,
  astro: startProject,
  server: startReaders,
};

/**
 * @typedef {object} Started
 * @property {Record<string, string>} urls Its sites, by name.
 * @property {() => Promise<void>} stop Ends it, and removes all it has left.
 * @property {string} [page] The path of the page with the link to the settings, if that is not `/`.
 * @property {string} [folder] WordPress: where its files are.
 * @property {(code: string) => Promise<string>} [php] WordPress: runs code within it, and gives what that prints.
 * @property {() => Promise<string[]>} [addedOptions] WordPress: names of options that came after the plugin.
 */

/**
 * @param {string} name
 * @returns {Promise<Started>}
 */
export const startRecipe = (name) => starters[name](name);

async function main([name]) {
  if (!starters[name]) {
    console.error(`Name a recipe: ${Object.keys(starters).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const { urls, stop } = await startRecipe(name);
  for (const [site, url] of Object.entries(urls)) console.log(`${site.padEnd(10)} ${url}`);
  console.log('Ctrl+C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
