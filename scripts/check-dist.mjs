// `dist/` is committed, since a CDN serves it from the repository: it has to be what a fresh build gives.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';

const dist = new URL('../dist/', import.meta.url);
const { options, warnings } = await loadConfigFile(
  fileURLToPath(new URL('../rollup.config.mjs', import.meta.url)),
);

const fresh = new Map();
for (const { output: outputs, ...input } of options) {
  const bundle = await rollup(input);
  for (const output of outputs) {
    const { output: files } = await bundle.generate(output);
    for (const file of files) fresh.set(basename(file.fileName), file.code ?? file.source);
  }
  await bundle.close();
}
warnings.flush();

const committed = new Map(readdirSync(dist).map((name) => [name, readFileSync(new URL(name, dist), 'utf8')]));
const differing = [...new Set([...fresh.keys(), ...committed.keys()])].filter(
  (name) => fresh.get(name) !== committed.get(name),
);
for (const name of differing) console.error(`dist/${name} is not what a build gives: run npm run build`);
console.log(`${fresh.size - differing.length} of ${fresh.size} files in dist/ are fresh`);
process.exitCode = differing.length ? 1 : 0;
