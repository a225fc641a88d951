// The bundlers that sites use, each as it comes: an entry in, a folder with `entry.js` and its chunks out.
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import nodeResolve from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** @typedef {(entry: string, folder: string) => Promise<void>} Bundler */

/** @type {Readonly<Record<'esbuild' | 'rollup' | 'vite' | 'webpack', Bundler>>} */
export const bundlers = {
  async esbuild(entry, folder) {
    await esbuild({
      entryPoints: { entry },
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      logLevel: 'silent',
    });
  },

  async rollup(entry, folder) {
    const bundle = await rollup({ input: { entry }, plugins: [nodeResolve({ browser: true })] });
    await bundle.write({ dir: folder });
    await bundle.close();
  },

  async vite(entry, folder) {
    await vite({
      root: dirname(entry),
      // Where the files will be served is for the page to say.
      base: './',
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir: folder,
        rolldownOptions: { input: { entry }, output: { entryFileNames: '[name].js' } },
      },
    });
  },

  async webpack(entry, folder) {
    const compiler = webpack({
      mode: 'production',
      entry: { entry },
      output: { path: folder, filename: '[name].js' },
    });
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    if (stats.hasErrors() || stats.hasWarnings())
      throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
  },
};
