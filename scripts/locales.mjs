// The languages that have files of their own, as they are served: lists of texts, in the order of the English ones.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

const folder = fileURLToPath(new URL('../src/locales/', import.meta.url));

/** What is no language of that kind. */
const OTHERS = ['codes', 'en', 'ru', 'zip'];

/** Their tags. */
export const languages = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !OTHERS.includes(name));

/**
 * @param {string} language
 * @returns {Promise<Record<string, Record<string, string>>>} The texts of a language, by group and key.
 */
export async function readLocale(language) {
  // They import types alone.
  const { code } = await transform(readFileSync(`${folder}${language}.ts`, 'utf8'), { loader: 'ts' });
  const { locale } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return locale;
}

/**
 * @param {string} language
 * @returns {Promise<string>} The file of a language.
 */
export async function localeSource(language) {
  const texts = Object.values(await readLocale(language)).map((group) => Object.values(group));
  return `export const texts=${JSON.stringify(texts)};\n`;
}

/** @returns {import('rollup').Plugin} Puts the files of all languages beside the built ones. */
export const localeFiles = () => ({
  name: 'locale-files',
  async generateBundle() {
    for (const language of languages) {
      const source = await localeSource(language);
      this.emitFile({ type: 'asset', fileName: `locales/${language}.js`, source });
    }
    this.emitFile({
      type: 'asset',
      fileName: 'locales/locale.d.ts',
      source: "import type { LocaleTexts } from '../types';\n\nexport declare const texts: LocaleTexts;\n",
    });
  },
});
