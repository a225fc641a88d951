import { readFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { Features, transform } from 'lightningcss';
import { dts } from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import { CONFIG_SCHEMA, jsonSchema, RECEIPT_SCHEMA } from './scripts/json-schema.mjs';
import { createIntegrity } from './scripts/integrity.mjs';
import { localeFiles } from './scripts/locales.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const serviceTypes = readFileSync(new URL('src/core/service-types.ts', import.meta.url), 'utf8').match(
  /(?<=^ +')[\w-]+/gm,
);

/** Those that the script tag has within it; from npm each is a file of its own, too. */
const services = [...serviceTypes, 'consent-mode', 'google-analytics', 'script', 'yandex-metrica'];

/** Browsers of the last three years. */
const TARGET = 'es2022';
const CSS_TARGETS = { chrome: 119 << 16, firefox: 120 << 16, safari: (17 << 16) | (1 << 8) };

const integrity = createIntegrity();

/**
 * As the first line of a file it has Chromium compile all functions aside, while the file comes in, and not each as it is
 * first called: https://v8.dev/blog/explicit-compile-hints. Other browsers pass over it.
 */
const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad\n';

/** Stylesheets as minified text. */
const cssText = () => ({
  name: 'css-text',
  transform(code, id) {
    if (!id.endsWith('.css')) return null;
    const css = transform({
      filename: id,
      code: Buffer.from(code),
      minify: true,
      targets: CSS_TARGETS,
      // Our colours are the system's own, which follow `color-scheme` by themselves.
      exclude: Features.LightDark,
    }).code.toString();
    return { code: `export default ${JSON.stringify(css)}`, map: { mappings: '' }, moduleSideEffects: false };
  },
});

/** Files that are loaded when they are needed; they are the same for the script tag and for npm. */
const LAZY = {
  './view': './consent-gate.view.js',
  './care': './consent-gate.care.js',
  './core/explain': './consent-gate.check.js',
  './page/connect-parts': './consent-gate.page.js',
  './services/snippet-services': './consent-gate.snippets.js',
  './notice': './consent-gate.notice.js',
  '../notice': './consent-gate.notice.js',
};

const lazyFilesStayOutside = () => ({
  name: 'lazy-files-stay-outside',
  resolveDynamicImport: (source) => (LAZY[source] ? { id: LAZY[source], external: true } : null),
});

/**
 * Of js-cookie the library uses `set` alone (to remove a cookie is to set it with a past date), and for values that need
 * no escaping: a record has none but word characters and `.:+-!`. The rest hangs on two objects, where no bundler can see
 * that nobody asks for it; it is a third of what would be shipped. Browsers have `Object.assign` by now, and a document is
 * always there.
 */
const onlySetOfJsCookie = () => ({
  name: 'only-set-of-js-cookie',
  transform(code, id) {
    if (!id.includes('js-cookie')) return null;
    const cuts = [
      [/return Object\.create\([^]*?\n {2}\)\n/, 'return { set: set }\n'],
      [/converter\.write\(value, name\)/, 'value'],
      [/function assign \(target\) \{[^]*?\n\}\n/, 'const { assign } = Object\n'],
      [/if \(typeof document === 'undefined'\) \{[^]*?\}\n/, ''],
    ];
    return {
      code: cuts.reduce((rest, [part, replacement]) => {
        if (!part.test(rest)) this.error('js-cookie has changed: see rollup.config.mjs');
        return rest.replace(part, replacement);
      }, code),
      map: null,
    };
  },
});

const plugins = () => [
  nodeResolve({ extensions: ['.mjs', '.js', '.ts', '.tsx'] }),
  onlySetOfJsCookie(),
  cssText(),
  esbuild({
    target: TARGET,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __VERSION__: JSON.stringify(version) },
  }),
];

const minify = (isModule, hasAnnotations) =>
  terser({
    ecma: 2020,
    module: isModule,
    toplevel: true,
    compress: { passes: 6, hoist_funs: true, pure_getters: true, unsafe_arrows: true },
    format: { comments: /^! consent-gate|^# allFunctionsCalledOnLoad/, preserve_annotations: hasAnnotations },
  });

const bundle = (
  input,
  file,
  // Annotations: what a site's own bundler may leave out where nobody asks for it stays marked as such.
  { format = 'es', notice = '', external = [], hasAnnotations = false, ahead = '' } = {},
) => ({
  input,
  external,
  plugins: [lazyFilesStayOutside(), ...plugins(), integrity.note()],
  output: {
    file: `dist/${file}`,
    format,
    // Beside the files, not named in them: their readers find them, and visitors do not pay for it.
    sourcemap: 'hidden',
    sourcemapPathTransform: (path) => path.replace(/^(\.\.\/)+/, '../'),
    banner: `${ahead}/*! consent-gate ${version} MIT${notice} */`,
    plugins: [minify(format === 'es', hasAnnotations)],
  },
});

export default [
  bundle('src/embed/index.ts', 'consent-gate.js', {
    format: 'iife',
    notice: '; js-cookie, MIT',
    ahead: COMPILE_AHEAD,
  }),
  bundle('src/ui/view.tsx', 'consent-gate.view.js', { notice: '; preact, MIT' }),
  bundle('src/ui/care.ts', 'consent-gate.care.js'),
  bundle('src/core/explain.ts', 'consent-gate.check.js'),
  bundle('src/notice/index.ts', 'consent-gate.notice.js'),
  bundle('src/page/connect-parts.ts', 'consent-gate.page.js'),
  bundle('src/embed/inspector.ts', 'consent-gate.inspector.js', { notice: '; preact, MIT' }),
  bundle('src/services/snippet-services.ts', 'consent-gate.snippets.js'),
  // One file for each: a page fetches those that its config names, and npm has them as `consent-gate/services/<type>`.
  ...services.map((type) => bundle(`src/services/${type}.ts`, `services/${type}.js`)),
  // Who installs the package has js-cookie as a dependency.
  bundle('src/index.ts', 'index.js', { external: ['js-cookie'] }),
  bundle('src/services/index.ts', 'services.js', { hasAnnotations: true }),
  bundle('src/ui/index.ts', 'ui.js'),
  {
    input: 'src/cli/index.ts',
    external: [/^node:/],
    plugins: [...plugins(), integrity.note()],
    output: { file: 'dist/cli.js', format: 'es', banner: '#!/usr/bin/env node' },
  },
  {
    input: {
      index: 'src/index.ts',
      services: 'src/services/index.ts',
      ui: 'src/ui/index.ts',
      'consent-gate.check': 'src/core/explain.ts',
      'consent-gate.notice': 'src/notice/index.ts',
      'consent-gate.inspector': 'src/embed/inspector.ts',
      'consent-gate': 'src/embed/types.ts',
      types: 'src/core/types.ts',
      ...Object.fromEntries(services.map((type) => [`services/${type}`, `src/services/${type}.ts`])),
    },
    external: [/\.css$/],
    plugins: [
      dts(),
      jsonSchema(RECEIPT_SCHEMA),
      jsonSchema(CONFIG_SCHEMA),
      localeFiles(),
      // It names the files of all bundles, so it comes last.
      integrity.note(),
      integrity.file('sri.json'),
    ],
    output: { dir: 'dist', format: 'es', chunkFileNames: '[name].d.ts' },
  },
];
