import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };

/** Stylesheets as text, as the build has them. */
const cssText = (): Plugin => ({
  name: 'css-text',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('.css') && importer ? `\0${resolve(dirname(importer), source)}.text` : null,
  load: (id) =>
    id.endsWith('.css.text')
      ? `export default ${JSON.stringify(readFileSync(id.slice(1, -'.text'.length), 'utf8'))}`
      : null,
});

export default defineConfig({
  plugins: [cssText()],
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'https://www.shop.test/' } },
    include: ['test/{unit,component,docs,cli,property,faults}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Property tests take their time on a busy machine.
    testTimeout: 30_000,
    coverage: { provider: 'v8', include: ['src/**'] },
  },
});
