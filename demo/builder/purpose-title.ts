import type { KnownPurpose } from '../../src/core/types';
import { pick } from '../../src/notice/words';
import type { Builder } from './context';

/** What a purpose is called: by the config, else by the library. */
export function purposeTitle({ state, locale, language }: Builder, id: string): string {
  const own = state.config.purposes?.find((purpose) => purpose.id === id)?.title;
  if (own) return pick(own, language);
  return Object.hasOwn(locale.titles, id) ? locale.titles[id as KnownPurpose] : id;
}
