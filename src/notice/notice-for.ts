import type { Notice, NoticeLocale, ResolvedConfig } from '../core/types';
import * as en from '../locales/en';
import * as ru from '../locales/ru';
import { createNotice } from './create-notice';

const LOCALES: Readonly<Record<string, NoticeLocale>> = { en: en.noticeLocale, ru: ru.noticeLocale };

/** The texts of a language, else the English ones. */
export function noticeLocaleOf(language: string): NoticeLocale {
  const [short = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(LOCALES, short) ? (LOCALES[short] as NoticeLocale) : en.noticeLocale;
}

/** The notice in a language that there is. */
export function noticeFor(config: ResolvedConfig, wanted: string, site: string): Notice {
  const locale = noticeLocaleOf(wanted);
  return createNotice(config, { language: locale.language, locale, site });
}
