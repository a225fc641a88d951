// @vitest-environment node
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/release.mjs', import.meta.url));
const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n- Something new.\n\n## [1.0.0] - 2026-01-01\n\n- All.\n';

let folder: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const save = () => {
  git('add', '.');
  git('commit', '--quiet', '--message', 'x');
};
const release = (...args: string[]) =>
  spawnSync(process.execPath, [SCRIPT, ...args], { cwd: folder, encoding: 'utf8' });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  git('init', '--quiet', '--initial-branch=main');
  write(
    'package.json',
    JSON.stringify({
      name: 'x',
      version: '1.0.0',
      scripts: { test: 'node test.js', build: 'node build.js' },
    }),
  );
  write('test.js', '');
  write('build.js', "require('fs').writeFileSync('built', require('./package.json').version)");
  write('CHANGELOG.md', CHANGELOG);
  save();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a release', () => {
  it('that is tried writes nothing and tells what it would', () => {
    const { status, stdout } = release('1.1.0', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('from 1.0.0 to 1.1.0');
    expect(stdout).toContain('- Something new.');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('sets the version and the heading, then builds, and commits nothing', () => {
    const { status, stdout } = release('1.1.0');
    expect(status).toBe(0);
    expect(JSON.parse(read('package.json'))).toMatchObject({ version: '1.1.0' });
    expect(read('built')).toBe('1.1.0');
    expect(read('CHANGELOG.md')).toMatch(
      /^# Changelog\n\n## \[Unreleased]\n\n## \[1\.1\.0] - \d{4}-\d\d-\d\d\n\n- Something new\.\n\n## \[1\.0\.0] - 2026-01-01\n/,
    );
    expect(stdout).toContain('git tag --annotate v1.1.0');
    expect(git('rev-list', '--count', 'HEAD').trim()).toBe('1');
    expect(git('tag')).toBe('');
  });

  it('is not made where the tests fail', () => {
    write('test.js', 'process.exit(1)');
    save();
    expect(release('1.1.0').status).not.toBe(0);
    expect(git('status', '--porcelain')).toBe('');
  });

  it.each<[string, () => void, string, string]>([
    ['without a version', () => undefined, '', 'a version is wanted, such as 1.1.0'],
    ['with half a version', () => undefined, '1.1', 'a version is wanted'],
    ['of an earlier version', () => undefined, '0.9.0', '0.9.0 is lower than 1.0.0'],
    ['that has been made', () => undefined, '1.0.0', 'CHANGELOG.md has 1.0.0 already'],
    ['on another branch', () => git('checkout', '--quiet', '-b', 'y'), '1.1.0', 'the branch is not main'],
    [
      'of what is not committed',
      () => write('new.js', ''),
      '1.1.0',
      'there are changes that are not committed',
    ],
    [
      'of nothing',
      () => {
        write('CHANGELOG.md', CHANGELOG.replace('- Something new.\n\n', ''));
        save();
      },
      '1.1.0',
      'CHANGELOG.md has no entries under Unreleased',
    ],
  ])('is refused %s', (_, prepare, version, message) => {
    prepare();
    const { status, stderr } = release(version, '--dry-run');
    expect(status).toBe(1);
    expect(stderr).toContain(`Not ready: ${message}`);
  });
});
