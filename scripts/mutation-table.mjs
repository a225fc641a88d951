#!/usr/bin/env node
// The table of mutation tests in docs/testing.md, from the reports of `npm run mutation` in test-results/mutation/.
//   node scripts/mutation-table.mjs             writes it; files that have no report keep their line
//   node scripts/mutation-table.mjs record.ts   lists what nobody has noticed in files of that name
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}test-results/mutation/`;
const page = `${root}docs/testing.md`;
const NOTICED = ['Killed', 'Timeout'];
const MISSED = ['Survived', 'NoCoverage'];

/** The mutants of each file, by place and change: noticed where any run has noticed it. Older sources do not count. */
const files = new Map();
for (const report of existsSync(reports) ? readdirSync(reports) : []) {
  const found = JSON.parse(readFileSync(reports + report, 'utf8')).files;
  for (const [file, { source, mutants }] of Object.entries(found)) {
    if (!existsSync(root + file) || source !== readFileSync(root + file, 'utf8')) continue;
    if (!files.has(file)) files.set(file, new Map());
    for (const mutant of mutants) {
      if (![...NOTICED, ...MISSED].includes(mutant.status)) continue;
      const key = JSON.stringify([mutant.location, mutant.replacement]);
      const isNoticed = NOTICED.includes(mutant.status) || files.get(file).get(key)?.isNoticed === true;
      files.get(file).set(key, { ...mutant, isNoticed });
    }
  }
}

const row = (file, all, noticed) =>
  `| \`${file}\` | ${all} | ${noticed} | ${((noticed / all) * 100).toFixed(1)} % |`;

const [name] = process.argv.slice(2);
if (name) {
  for (const [file, mutants] of files) {
    if (!file.endsWith(name)) continue;
    for (const { isNoticed, location, replacement } of mutants.values())
      if (!isNoticed) console.log(`${file}:${location.start.line}:${location.start.column} ${replacement}`);
  }
} else {
  const before = readFileSync(page, 'utf8');
  const [, start, table, end] = /([^]*<!-- mutants -->)([^]*)(<!-- \/mutants -->[^]*)/.exec(before);
  const known = new Map(
    Array.from(table.matchAll(/^\| `(\S+)` +\| +(\d+) +\| +(\d+)/gm), ([, file, all, noticed]) => [
      file,
      [Number(all), Number(noticed)],
    ]),
  );
  for (const [file, mutants] of files) {
    const all = [...mutants.values()];
    if (all.length) known.set(file, [all.length, all.filter(({ isNoticed }) => isNoticed).length]);
  }
  const lines = [...known].filter(([file]) => existsSync(root + file)).sort(([a], [b]) => (a < b ? -1 : 1));
  const sum = (i) => lines.reduce((total, [, counts]) => total + counts[i], 0);
  const text = [
    '| file | mutants | noticed | |',
    '| - | -: | -: | -: |',
    ...lines.map(([file, counts]) => row(file, ...counts)),
    row('all', sum(0), sum(1)).replaceAll('`', ''),
  ].join('\n');
  const after = `${start}\n\n${text}\n\n${end}`;
  writeFileSync(page, await format(after, { ...(await resolveConfig(page)), parser: 'markdown' }));
}
