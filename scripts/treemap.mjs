#!/usr/bin/env node
// Where the bytes of a built file go: minified bytes by source file, from its source map.
//   node scripts/treemap.mjs [consent-gate.js]
import { readFileSync } from 'node:fs';
import { decode } from '@jridgewell/sourcemap-codec';

const [file = 'consent-gate.js'] = process.argv.slice(2);
const read = (name) => readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');
const lines = read(file).split('\n');
const { mappings, sources } = JSON.parse(read(`${file}.map`));

const bytes = new Map();
decode(mappings).forEach((segments, line) => {
  segments.forEach(([column, source], i) => {
    const end = segments[i + 1]?.[0] ?? lines[line].length;
    const name = source === undefined ? '(between)' : sources[source].replace(/^(\.\.\/)+/, '');
    bytes.set(name, (bytes.get(name) ?? 0) + Buffer.byteLength(lines[line].slice(column, end)));
  });
});

const total = [...bytes.values()].reduce((sum, count) => sum + count, 0);
const rows = [...bytes].sort(([, one], [, other]) => other - one);
for (const [name, count] of rows) {
  const share = ((100 * count) / total).toFixed(1);
  console.log(`${String(count).padStart(6)} ${share.padStart(5)} % ${'▇'.repeat(Math.round(share))} ${name}`);
}
console.log(`${String(total).padStart(6)} bytes in ${file}`);
