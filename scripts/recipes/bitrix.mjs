// The recipe's PHP as it comes, in a site that stands in for 1C-Bitrix, which cannot be had for nothing.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { answers, freePort, HOST, serve } from './processes.mjs';
import { ensureProgram } from './programs.mjs';
import { createSiteFolder, recipe, root } from './site-folder.mjs';

export async function startBitrix() {
  const php = ensureProgram('php');
  const { folder, remove } = createSiteFolder('local/consent-gate');
  const template = join(folder, 'local/templates/main');
  const index = join(folder, 'index.php');
  mkdirSync(template, { recursive: true });
  cpSync(recipe('bitrix/header.php'), join(template, 'consent-gate.php'));
  cpSync(join(root, 'scripts/recipes/bitrix/index.php'), index);
  try {
    const port = await freePort();
    const url = `http://${HOST}:${port}/`;
    const stop = await serve(php, ['-S', `${HOST}:${port}`, '-t', folder, index], { isReady: answers(url) });
    return { urls: { bitrix: url }, stop: () => stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
