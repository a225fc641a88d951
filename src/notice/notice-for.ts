import type { Notice, NoticeLocale, ResolvedConfig } from '../core/types';
import * as en from '../locales/en';
import * as ru from '../locales/ru';
import { createNotice } from './create-notice';

const LOCALES: Readonly<Record<string, NoticeLocale>> = { en: en.noticeLocale, ru: ru.noticeLocale };

/** The texts of a language, else the English ones. */
export const noticeLocaleOf = (language: string): NoticeLocale =>
  LOCALES[language.toLowerCase().split('-')[0] ?? ''] ?? en.noticeLocale;

/** The notice in a language that there is. */
export function noticeFor(config: ResolvedConfig, language: string, site: string): Notice {
  const short = language.toLowerCase().split('-')[0] ?? '';
  const known = Object.hasOwn(LOCALES, short) ? short : 'en';
  return createNotice(config, { language: known, locale: noticeLocaleOf(known), site });
}
