import { SERVICE_TYPES } from '../../src/core/service-types';
import type { Text } from '../../src/core/types';
import { serviceOf } from '../../src/embed/config-of';
import { factsOf } from '../../src/notice/facts';
import { isAbroad } from '../../src/core/is-abroad';

/** What the form has to know of a type of service, beyond what the library knows. */
interface CatalogueEntry {
  /** An id as the vendor gives them: shown where there is none yet. */
  readonly example: string;
  /** Options that are on or off, by the vendor's names. */
  readonly flags?: readonly string[];
}

const ENTRIES: Readonly<Record<string, CatalogueEntry>> = {
  'yandex-metrica': {
    example: '12345678',
    flags: ['webvisor', 'clickmap', 'trackLinks', 'accurateTrackBounce', 'spa'],
  },
  'google-analytics': { example: 'G-ABCD123456' },
  'google-tag-manager': { example: 'GTM-ABC1234' },
  'top-mail-ru': { example: '1234567' },
  'vk-pixel': { example: 'VK-RTRG-123456-AbCdE' },
  varioqub: { example: '12345678' },
  'rambler-top100': { example: '1234567' },
  liveinternet: { example: 'liveinternet' },
  calltouch: { example: 'abc12345' },
  roistat: { example: '0123456789abcdef' },
  matomo: { example: '1' },
  'microsoft-clarity': { example: 'abcdefghij' },
  'meta-pixel': { example: '1234567890' },
  hotjar: { example: '1234567' },
  script: { example: 'chat' },
};

const BASE = ['yandex-metrica', 'google-analytics'];

/** All types, the best known first. */
export const TYPES: readonly string[] = [
  ...Object.keys(ENTRIES),
  ...SERVICE_TYPES.filter((type) => !(type in ENTRIES)),
];

export const entryOf = (type: string): CatalogueEntry => ENTRIES[type] ?? { example: '' };

/** Whether a page has it without fetching a file: attributes can name it. */
export const isInside = (type: string): boolean => BASE.includes(type);

/** A service of this type as one adds it. */
export const freshService = (type: string): Readonly<Record<string, unknown>> =>
  type === 'script'
    ? { type, id: '', purposes: ['marketing'], src: '' }
    : { type, id: type === 'liveinternet' ? entryOf(type).example : '' };

const exampleOf = (type: string) => serviceOf({ type, id: entryOf(type).example, purposes: [] }, undefined);

/** The product's name; nothing for a script, which has one of its own. */
export const nameOf = (type: string): Text | undefined =>
  TYPES.includes(type) && type !== 'script' ? factsOf(exampleOf(type)).name : undefined;

/** Whether its vendor is abroad, as the law has it. */
export function isForeign(type: string, law?: string): boolean {
  const { recipient } = type === 'script' ? {} : factsOf(exampleOf(type));
  return isAbroad(recipient?.country ?? 'RU', law);
}
