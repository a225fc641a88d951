import type { LocaleTexts } from '../types.js';

export declare const texts: LocaleTexts;
