import type { LocaleTexts } from '../types';

export declare const texts: LocaleTexts;
