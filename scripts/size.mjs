// The sizes that the project promises. A file that is over its budget fails the build.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Brotli, bytes. */
const BUDGETS = {
  'consent-gate.js': 7_500,
  'consent-gate.view.js': 9_500,
  'index.js': 3_500,
};

const rows = Object.entries(BUDGETS).map(([file, budget]) => {
  const code = readFileSync(new URL(`../dist/${file}`, import.meta.url));
  return {
    file,
    raw: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code).length,
    budget,
  };
});

console.table(Object.fromEntries(rows.map(({ file, ...sizes }) => [file, sizes])));
const over = rows.filter(({ brotli, budget }) => brotli > budget);
for (const { file, brotli, budget } of over)
  console.error(`${file} is ${brotli - budget} bytes over its budget`);
process.exitCode = over.length ? 1 : 0;
