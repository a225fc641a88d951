import type { LocaleTexts } from '../types.js';

/** Fetches the texts of a language: for `createConsent(config, { loadLocale })`. */
export declare const loadLocale: (language: string) => Promise<{ readonly texts: LocaleTexts }>;
