import type { KnownPurpose, Purpose } from '../core/types';
import { pick } from '../notice/words';

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

/** The title that the config gives, else the built-in one. */
export const titleOf = (
  { id, title }: Purpose,
  locale: string,
  titles: Readonly<Record<KnownPurpose, string>>,
): string => (title ? pick(title, locale) : titles[id as KnownPurpose]);
