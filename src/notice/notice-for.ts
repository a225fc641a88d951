import type {
  Consent,
  LocaleTexts,
  Notice,
  NoticeLocale,
  NoticeTexts,
  ResolvedConfig,
  Texts,
} from '../core/types';
import * as en from '../locales/en';
import * as ru from '../locales/ru';
import { zip } from '../locales/zip';
import { chooseLanguage } from './choose-language';
import { createNotice } from './create-notice';

const INSIDE: Readonly<Record<string, NoticeLocale>> = { en: en.noticeLocale, ru: ru.noticeLocale };

/** Where Russian is a language of the state, it is the law's wording, too. */
const WITH_RUSSIAN = ['ba', 'be', 'cv', 'kk', 'ky', 'tt'];

/** Of the notice a language's file has these, in this order. */
const LOCAL: readonly (keyof NoticeTexts)[] = [
  'operator',
  'taxId',
  'consentTitle',
  'receiptTitle',
  'given',
  'refused',
  'withdrawn',
  'expired',
];

/** With the texts of the site's own over ours. */
const withOwn = (locale: NoticeLocale, own: Partial<Texts> | undefined): NoticeLocale =>
  own ? { ...locale, notice: { ...locale.notice, ...own }, embed: { ...locale.embed, ...own } } : locale;

/**
 * The texts of one of our languages. Beyond English and Russian it has names and descriptions of its own, out of `texts`,
 * and the law's wording in one of these two. `own` are those of the site (`ui.texts`).
 */
export const noticeLocaleOf = (language: string, texts?: LocaleTexts, own?: Partial<Texts>): NoticeLocale =>
  withOwn(builtIn(language, texts), own);

function builtIn(language: string, texts?: LocaleTexts): NoticeLocale {
  const inside = Object.hasOwn(INSIDE, language) ? INSIDE[language] : undefined;
  if (inside) return inside;
  const legal = (WITH_RUSSIAN.includes(language) ? ru : en).noticeLocale;
  if (!texts) return legal;
  const [, titles, , descriptions, embed, notice] = texts;
  const local = Object.fromEntries(LOCAL.map((key) => [key, legal.notice[key]]));
  return {
    ...legal,
    language,
    titles: zip(legal.titles, titles),
    descriptions: zip(legal.descriptions, descriptions),
    embed: zip(legal.embed, embed),
    notice: { ...legal.notice, ...zip(local, notice) },
  };
}

/** The texts of the first of these languages that is spoken. A file that cannot be had is reported, and done without. */
export async function fetchNoticeLocale(
  { config, loadLocale, report }: Pick<Consent, 'config' | 'loadLocale' | 'report'>,
  tags: readonly string[],
): Promise<NoticeLocale> {
  const language = chooseLanguage(tags, { loadLocale });
  const module = Object.hasOwn(INSIDE, language)
    ? undefined
    : await loadLocale?.(language).catch((error: unknown) => report({ error, where: 'view' }));
  return noticeLocaleOf(language, module?.texts, config.ui?.texts);
}

/** The notice in a language. `site` is the site's host. */
export const noticeFor = (config: ResolvedConfig, locale: NoticeLocale, site: string): Notice =>
  createNotice(config, { locale, site });
