import type { BannerLocale, Consent, LocaleTexts } from '../core/types';
import { zip } from '../locales/zip';
import { chooseLocale } from './text';

/** A language with what the banner needs of it; one that has a file of its own brings all its texts along. */
export interface Spoken {
  readonly language: string;
  readonly locale: BannerLocale;
  readonly texts?: LocaleTexts | undefined;
}

/**
 * Returns what says which language to speak now: nothing while its texts are fetched, and `onReady` is called when they are
 * there. Where they cannot be had English will do.
 */
export function createSpeaker(
  consent: Consent,
  window: Window,
  inside: Readonly<Record<string, BannerLocale>>,
  onReady: () => void,
): () => Spoken | undefined {
  const { en } = inside as { readonly en: BannerLocale };
  const fetched: Record<string, Spoken | null> = {};

  const fetchTexts = async (language: string) => {
    fetched[language] = null;
    let spoken: Spoken = { language: 'en', locale: en };
    try {
      const texts = (await consent.loadLocale?.(language))?.texts;
      const [banner, titles] = texts as LocaleTexts;
      const locale = { banner: zip(en.banner, banner), titles: zip(en.titles, titles) };
      spoken = { language, texts, locale };
    } catch (error) {
      consent.report({ error, where: 'view' });
    }
    fetched[language] = spoken;
    onReady();
  };

  return () => {
    const language = chooseLocale(consent, window);
    const locale = inside[language];
    if (locale) return { language, locale };
    if (fetched[language] === undefined) void fetchTexts(language);
    return fetched[language] ?? undefined;
  };
}
