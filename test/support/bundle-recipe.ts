import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';
import { compile as compileSvelte } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';

/** Single-file components, as far as the recipes use them. */
const components: Plugin = {
  name: 'components',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor } = parse(await readFile(path, 'utf8'), { filename: path });
      return { contents: compileScript(descriptor, { id: 'recipe', inlineTemplate: true }).content };
    });
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({
      contents: compileSvelte(await readFile(path, 'utf8'), { generate: 'client', css: 'injected' }).js.code,
    }));
  },
};

/** This package itself, which a recipe's own manifest hides from it. */
const itself: Plugin = {
  name: 'itself',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^consent-gate(\/|$)/ }, ({ path, kind, pluginData }) =>
      pluginData === itself.name
        ? undefined
        : resolve(path, { kind, resolveDir: process.cwd(), pluginData: itself.name }),
    );
  },
};

/**
 * A recipe of `demo/recipes/`, built as a site would build it: files by their names. `entry` is the module that puts it on
 * a page; it is `app.js`.
 */
export async function bundleRecipe(
  recipe: string,
  entry: string,
  platform: 'browser' | 'node' = 'browser',
): Promise<ReadonlyMap<string, string>> {
  const isPage = platform === 'browser';
  const { outputFiles } = await build({
    stdin: { contents: entry, loader: 'jsx', resolveDir: `demo/recipes/${recipe}`, sourcefile: 'app.js' },
    entryNames: 'app',
    outdir: '/',
    bundle: true,
    write: false,
    platform,
    format: isPage ? 'esm' : 'cjs',
    splitting: isPage,
    conditions: isPage ? ['browser'] : [],
    jsx: 'automatic',
    // Not that of this project, which draws by Preact.
    jsxImportSource: 'react',
    tsconfigRaw: {},
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [itself, components],
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ''), text]));
}
