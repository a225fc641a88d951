import type { KnownPurpose, Purpose, Text } from '../core/types';

/** The language to speak: the configured one, the page's, the visitor's; of those that there are. */
export function chooseLocale(
  { document, navigator }: Window,
  locales: Readonly<Record<string, unknown>>,
  configured = '',
): string {
  const wanted = [configured, document.documentElement.lang, ...navigator.languages];
  const found = wanted
    .map((tag) => tag.toLowerCase().split('-')[0] ?? '')
    .find((tag) => Object.hasOwn(locales, tag));
  return found ?? 'en';
}

/** The text in this language, else in English, else in the first that there is. */
export const pickText = (text: Text, locale: string): string =>
  typeof text === 'string' ? text : (text[locale] ?? text.en ?? Object.values(text)[0] ?? '');

/** The title that the config gives, else the built-in one. */
export const titleOf = (
  { id, title }: Purpose,
  locale: string,
  titles: Readonly<Record<KnownPurpose, string>>,
): string => (title ? pickText(title, locale) : titles[id as KnownPurpose]);
