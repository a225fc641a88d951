import type { Consent, KnownPurpose, Purpose } from '../core/types';
import { chooseLanguage } from '../notice/choose-language';
import { pick } from '../notice/words';

/** The language to speak: the configured one, the page's, the visitor's; of those that there are. */
export const chooseLocale = (consent: Consent, { document, navigator }: Window): string =>
  chooseLanguage(
    [consent.config.ui?.locale ?? '', document.documentElement.lang, ...navigator.languages].filter(Boolean),
    consent,
  );

/** The title that the config gives, else the built-in one. */
export const titleOf = (
  { id, title }: Purpose,
  locale: string,
  titles: Readonly<Record<KnownPurpose, string>>,
): string => (title ? pick(title, locale) : titles[id as KnownPurpose]);
