// The package as somebody has it who has installed it: what `npm pack` makes, unpacked into a fresh project.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const run = (command, args) =>
  execFileSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });

/**
 * Makes a project in a folder of its own, with the package and what it depends on; no registry is asked.
 *
 * @returns {{ folder: string, tarball: string, files: string[], remove: () => void }} `files` are those of the package.
 */
export function createPackedProject() {
  const folder = mkdtempSync(join(tmpdir(), 'consent-gate-'));
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--silent', '--pack-destination', folder]),
  );
  const tarball = join(folder, filename);
  const installed = join(folder, 'node_modules/consent-gate');
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  cpSync(join(root, 'node_modules/js-cookie'), join(folder, 'node_modules/js-cookie'), { recursive: true });
  return {
    folder,
    tarball,
    files: files.map(({ path }) => path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
