import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const recipe = (path) => join(root, 'demo/recipes', path);

/** A folder as a site has it on its server, with the contents of dist/ where the recipe says. */
export function createSiteFolder(files = 'consent-gate') {
  const folder = mkdtempSync(join(tmpdir(), 'consent-gate-site-'));
  cpSync(join(root, 'dist'), join(folder, files), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
