// `dist/` is committed, since a CDN serves it from the repository: it has to be what a fresh build gives.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { loadConfigFile } from 'rollup/loadConfigFile';

const dist = new URL('../dist/', import.meta.url);
const { options, warnings } = await loadConfigFile(
  fileURLToPath(new URL('../rollup.config.mjs', import.meta.url)),
);

/** A path within dist, with slashes. */
const nameOf = (path) => relative(fileURLToPath(dist), path).split(sep).join(posix.sep);

const fresh = new Map();
for (const { output: outputs, ...input } of options) {
  const bundle = await rollup(input);
  for (const output of outputs) {
    const { output: files } = await bundle.generate(output);
    // A bundle of one file names it with its folder, the others name the folder.
    const folder = output.dir ?? join(output.file, '..');
    for (const file of files) fresh.set(nameOf(join(folder, file.fileName)), file.code ?? file.source);
  }
  await bundle.close();
}
warnings.flush();

const committed = new Map(
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [nameOf(path), readFileSync(path, 'utf8')]),
);
const differing = [...new Set([...fresh.keys(), ...committed.keys()])].filter(
  (name) => fresh.get(name) !== committed.get(name),
);
for (const name of differing) console.error(`dist/${name} is not what a build gives: run npm run build`);
console.log(`${fresh.size - differing.length} of ${fresh.size} files in dist/ are fresh`);
process.exitCode = differing.length ? 1 : 0;
