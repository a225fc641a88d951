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

/** Packs the package into a folder, and unpacks it in another. */
function unpack(folder, target) {
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--silent', '--pack-destination', folder]),
  );
  const tarball = join(folder, filename);
  mkdirSync(target, { recursive: true });
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
  return { tarball, files: files.map(({ path }) => path) };
}

const createFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'consent-gate-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/**
 * Makes a project in a folder of its own, with the package and what it depends on; no registry is asked.
 *
 * @returns {{ folder: string, tarball: string, files: string[], remove: () => void }} `files` are those of the package.
 */
export function createPackedProject() {
  const { folder, remove } = createFolder();
  const packed = unpack(folder, join(folder, 'node_modules/consent-gate'));
  cpSync(join(root, 'node_modules/js-cookie'), join(folder, 'node_modules/js-cookie'), { recursive: true });
  return { folder, ...packed, remove };
}

/**
 * A copy of a project of this repository, at its path in a folder that has nothing else but the package: its dependency
 * `file:../…` is what gets published.
 *
 * @param {string} path
 */
export function copyOntoPackage(path) {
  const { folder, remove } = createFolder();
  unpack(folder, folder);
  const project = join(folder, path);
  cpSync(join(root, path), project, { recursive: true, filter: (file) => !file.endsWith('node_modules') });
  return { project, remove };
}
