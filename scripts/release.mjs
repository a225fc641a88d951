// Makes a release ready: npm run release -- <version> [--dry-run]
// What it finds wrong it tells all at once, and then does nothing. What goes out to others is left to be done by hand.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import semver from 'semver';

const { values, positionals } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [version = ''] = positionals;

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const npm = (...args) => execFileSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });

const HEADING = '## [Unreleased]';
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const [before, rest = ''] = changelog.split(`${HEADING}\n`);
const [unreleased] = rest.split(/^## /m);
const { version: current } = JSON.parse(readFileSync('package.json', 'utf8'));

const problems = [
  semver.valid(version) !== version && `a version is wanted, such as ${semver.inc(current, 'minor')}`,
  semver.valid(version) && semver.lt(version, current) && `${version} is lower than ${current}`,
  rest.includes(`\n## [${version}]`) && `CHANGELOG.md has ${version} already`,
  !/^- /m.test(unreleased) && 'CHANGELOG.md has no entries under Unreleased',
  git('rev-parse', '--abbrev-ref', 'HEAD') !== 'main' && 'the branch is not main',
  git('status', '--porcelain') !== '' && 'there are changes that are not committed',
].filter(Boolean);
for (const problem of problems) console.error(`Not ready: ${problem}`);
if (problems.length) process.exit(1);

const today = new Date().toISOString().slice(0, 10);
const heading = `## [${version}] - ${today}`;
if (values['dry-run']) {
  console.log(`Would run the tests, set the version from ${current} to ${version}, write into CHANGELOG.md`);
  console.log(`  ${heading}\n${unreleased.trim()}\nand build dist/.`);
} else {
  npm('test');
  writeFileSync('CHANGELOG.md', `${before}${HEADING}\n\n${heading}\n${rest}`);
  npm('version', version, '--no-git-tag-version', '--allow-same-version', '--ignore-scripts');
  // The version is in each of the files.
  npm('run', 'build');
  console.log(`
Left to do, once \`git diff\` is what it should be:

  git add --all && git commit --message "${version}"
  git tag --annotate v${version} --message "${version}"
  git push --follow-tags
  npm publish`);
}
