// Hashes of the built scripts, for the `integrity` attribute (https://www.w3.org/TR/SRI/).
import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** @returns {string} As the attribute wants it. */
export const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** The folder that the files are named from. */
const DIST = 'dist';

/**
 * One for a whole build: each bundle notes its scripts, and the last one puts the list beside them.
 *
 * @returns {{ note: () => import('rollup').Plugin, file: (name: string) => import('rollup').Plugin }}
 */
export function createIntegrity() {
  const hashes = new Map();
  return {
    note: () => ({
      name: 'integrity-note',
      generateBundle(output, bundle) {
        const folder = output.dir ?? posix.dirname(output.file);
        for (const { fileName, code, source } of Object.values(bundle)) {
          if (fileName.endsWith('.js'))
            hashes.set(posix.relative(DIST, posix.join(folder, fileName)), integrityOf(code ?? source));
        }
      },
    }),
    file: (name) => ({
      name: 'integrity-file',
      generateBundle() {
        const sorted = Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
        this.emitFile({ type: 'asset', fileName: name, source: `${JSON.stringify(sorted, null, 2)}\n` });
      },
    }),
  };
}
