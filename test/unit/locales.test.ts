// @vitest-environment node
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { languages, localeSource, readLocale } from '../../scripts/locales.mjs';
import type { Locale, LocaleTexts } from '../../src/core/types';
import { CODES } from '../../src/locales/codes';
import * as en from '../../src/locales/en';
import * as ru from '../../src/locales/ru';
import { zip } from '../../src/locales/zip';
import { noticeLocaleOf } from '../../src/notice/notice-for';
import { directionOf } from '../../src/notice/words';

type Groups = Readonly<Record<keyof Locale, Readonly<Record<string, string>>>>;

/** English and Russian hold more, in modules of their own: so they have what every other language has. */
const groupsOf = ({ bannerLocale, preferences, noticeLocale }: typeof en): Groups => ({
  banner: { ...bannerLocale.banner },
  titles: bannerLocale.titles,
  preferences: { ...preferences },
  descriptions: noticeLocale.descriptions,
  embed: { ...noticeLocale.embed },
  notice: { ...noticeLocale.notice },
});

const ENGLISH = groupsOf(en);
const RUSSIAN = groupsOf(ru);

/** Beside them the law's wording is not translated. */
const LOCAL = [
  'operator',
  'taxId',
  'consentTitle',
  'receiptTitle',
  'given',
  'refused',
  'withdrawn',
  'expired',
];

/** Letters of these scripts alone; all others are written in Latin ones. */
const SCRIPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries('ba be bg cv kk ky sr tg tt uk'.split(' ').map((tag) => [tag, 'Cyrillic'])),
  ...Object.fromEntries('zh zh-hant'.split(' ').map((tag) => [tag, 'Han'])),
  ar: 'Arabic',
  el: 'Greek',
  fa: 'Arabic',
  he: 'Hebrew',
  hi: 'Devanagari',
  hy: 'Armenian',
  ja: 'Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Katakana',
  ka: 'Georgian',
  ko: 'Hangul',
};

/** Names, and words that are written so in every language. */
const NAMES = /Global Privacy Control|\bcookies?\b|\bIP\b|\bSMS\b|\bpush\b|\be-?mail\b|\bdomain\b|\{\w+\}/gi;

/** What is the same word in both languages, and where: `group.key`. */
const ENGLISH_COGNATES = {
  'titles.marketing': 'cs da de es fr hr hu it nl pl pt pt-br ro sk tk uz',
  'preferences.details': 'de nl',
  'notice.operator': 'ro tk uz',
};
const RUSSIAN_COGNATES = {
  'banner.settings': 'bg',
  'titles.analytics': 'ba bg cv kk ky sr tt uk',
  'titles.marketing': 'ba bg cv kk ky sr tg tt uk',
  'notice.operator': 'ba cv kk ky tg tt uk',
  'notice.taxId': 'ba cv tt',
};

const entriesOf = (groups: Groups) =>
  Object.entries(groups).flatMap(([group, texts]) =>
    Object.entries(texts).map(([key, text]) => ({ group: group as keyof Groups, key, text })),
  );

const placeholdersOf = (text = '') => [...(text.match(/\{\w+\}/g) ?? [])].sort();

const LOCALES = await Promise.all(
  languages.map(async (language) => ({
    language,
    groups: (await readLocale(language)) as unknown as Groups,
  })),
);

/** What has the same text in the other language: `group.key`, and the languages. */
function sameAs(others: Groups): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { language, groups } of LOCALES) {
    for (const { group, key, text } of entriesOf(groups)) {
      if (others[group][key] !== text) continue;
      const place = `${group}.${key}`;
      found[place] = [...(found[place]?.split(' ') ?? []), language].sort().join(' ');
    }
  }
  return found;
}

it('each file is a language that is spoken, and the other way round', () => {
  expect([...languages].sort()).toEqual([...CODES].sort());
  expect(
    languages.filter((tag) => !new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag)),
  ).toEqual([]);
});

it('no text is left in English, and none was taken from Russian', () => {
  expect(sameAs(ENGLISH)).toEqual(ENGLISH_COGNATES);
  expect(sameAs(RUSSIAN)).toEqual(RUSSIAN_COGNATES);
});

describe.each(LOCALES)('$language', ({ language, groups }) => {
  const texts: LocaleTexts = Object.values(groups).map((group) => Object.values(group));

  it('has the texts that English has, in the same order, and none is empty', () => {
    expect(Object.keys(groups)).toEqual(Object.keys(ENGLISH));
    for (const group of Object.keys(groups) as (keyof Groups)[]) {
      expect(Object.keys(groups[group])).toEqual(group === 'notice' ? LOCAL : Object.keys(ENGLISH[group]));
    }
    for (const { text } of entriesOf(groups)) expect(text).toMatch(/^\S(.*\S)?$/s);
  });

  it('comes out of its file as it went in', () => {
    expect(zip(en.bannerLocale.banner, texts[0])).toEqual(groups.banner);
    expect(zip(en.bannerLocale.titles, texts[1])).toEqual(groups.titles);
    expect(zip(en.preferences, texts[2])).toEqual(groups.preferences);
    const { titles, descriptions, embed, notice } = groups;
    expect(noticeLocaleOf(language, texts)).toMatchObject({ language, titles, descriptions, embed, notice });
  });

  it('has the placeholders that English has', () => {
    for (const { group, key, text } of entriesOf(groups)) {
      expect([key, ...placeholdersOf(text)]).toEqual([key, ...placeholdersOf(ENGLISH[group][key])]);
    }
  });

  it('isolates names that are written the other way', () => {
    const isRightToLeft = directionOf(language) === 'rtl';
    for (const { key, text } of entriesOf(groups)) {
      const isolated = [...text.matchAll(/\u2068(\{\w+\})\u2069/g)].map(([, name]) => name);
      const names = placeholdersOf(text).filter((name) => !/date|id/.test(name));
      expect([key, ...isolated.sort()]).toEqual([key, ...(isRightToLeft ? names : [])]);
    }
  });

  it('is written in its script', () => {
    const own = new RegExp(`^[\\p{Script=${SCRIPTS[language] ?? 'Latin'}}]$`, 'u');
    for (const { key, text } of entriesOf(groups)) {
      const strange = [...text.replace(NAMES, '').matchAll(/\p{L}/gu)]
        .map(([letter]) => letter)
        .filter((letter) => !own.test(letter));
      expect([key, ...strange]).toEqual([key]);
    }
  });

  it('calls the buttons by different names', () => {
    const { acceptAll, rejectAll, settings } = groups.banner;
    const { save, close } = groups.preferences;
    expect(new Set([acceptAll, rejectAll, settings, save, close]).size).toBe(5);
  });

  it('takes no more than a visitor’s page can bear', async () => {
    expect(brotliCompressSync(await localeSource(language)).length).toBeLessThanOrEqual(1500);
  });
});
