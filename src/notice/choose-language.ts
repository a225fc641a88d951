import type { Consent } from '../core/types';
import { CODES } from '../locales/codes';

const INSIDE = ['en', 'ru'];

/** A tag, and what may stand for it: `zh-TW` is `zh-hant`, too, and `no` is `nb`. */
function variantsOf(tag: string): string[] {
  const short = tag
    .toLowerCase()
    .replace(/_/g, '-')
    .replace(/^n[no]\b/, 'nb');
  try {
    const { language, region, script } = new Intl.Locale(short).maximize();
    return [[language, region], [language, script], [language]].map((parts) => parts.join('-').toLowerCase());
  } catch {
    // It is none, or the browser knows none.
    return [short.split('-')[0] as string];
  }
}

/** The first of these language tags that is spoken here, else English. */
export function chooseLanguage(
  tags: readonly string[],
  { loadLocale }: Partial<Pick<Consent, 'loadLocale'>>,
): string {
  const spoken = loadLocale ? [...INSIDE, ...CODES] : INSIDE;
  for (const tag of tags) {
    // As it is, mostly; the browser is asked only for what is not.
    const found = [tag, ...(spoken.includes(tag) ? [] : variantsOf(tag))].find((name) =>
      spoken.includes(name),
    );
    if (found) return found;
  }
  return 'en';
}
