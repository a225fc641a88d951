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

/** Each file by its own name: bundlers follow no path within a package that is put together as the page runs. */
const loaderOf = (tags) =>
  `const files={${tags.map((tag) => `${JSON.stringify(tag)}:()=>import("./${tag}.js")`).join()}};\n` +
  'export const loadLocale=async(language)=>files[language]();\n';

const LOCALE_TYPES = `import type { LocaleTexts } from '../types.js';

export declare const texts: LocaleTexts;
`;

const LOADER_TYPES = `import type { LocaleTexts } from '../types.js';

/** Fetches the texts of a language: for \`createConsent(config, { loadLocale })\`. */
export declare const loadLocale: (language: string) => Promise<{ readonly texts: LocaleTexts }>;
`;

/** @returns {import('rollup').Plugin} Puts the files of all languages beside the built ones. */
export const localeFiles = () => ({
  name: 'locale-files',
  async generateBundle() {
    const emit = (fileName, source) =>
      this.emitFile({ type: 'asset', fileName: `locales/${fileName}`, source });
    for (const language of languages) {
      emit(`${language}.js`, await localeSource(language));
    }
    emit('locale.d.ts', LOCALE_TYPES);
    emit('index.js', loaderOf(languages));
    emit('index.d.ts', LOADER_TYPES);
  },
});
