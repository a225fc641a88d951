import { SERVICE_TYPES } from '../core/service-types';
import type { ConsentConfig } from '../core/types';
import { embedFactsOf } from '../notice/embeds';
import { factsOf } from '../notice/facts';
import { pick } from '../notice/words';
import { parseUrl, type Tracker } from '../page/leaks/find-tracker';
import { serviceOf } from './config-of';

/** Stands for a counter's id where it is the service that is asked, and none of its counters. */
const ANY_ID = '987654321012';
/** A host that nobody has: what the library cannot know, as where a site runs its Matomo. */
const NO_HOST = 'nowhere.invalid';

/** Any counter's, where it is one counter's. */
const ofAnyId = (pattern: string | RegExp): string | RegExp =>
  typeof pattern === 'string'
    ? pattern.replace(new RegExp(`${ANY_ID}.*`), '*')
    : new RegExp(pattern.source.replaceAll(ANY_ID, '\\w+'), pattern.flags);

/** All that the library knows of a vendor stands in its service: here it is asked. */
function trackerOf(type: string): Tracker {
  const id = type === 'google-analytics' ? `G-${ANY_ID}` : ANY_ID;
  const service = serviceOf({ type, id, url: `https://${NO_HOST}/` }, undefined);
  const { purposes, hosts = [], erase = {} } = service;
  const src = parseUrl(service.src ?? '');
  const isOwnHost = src?.host === NO_HOST;
  // Up to where the id comes, and without a query.
  const [script = ''] = src ? `${src.host}${src.pathname}`.split(ANY_ID) : [];
  return {
    type,
    vendor: pick(factsOf(service).name ?? type, 'en'),
    purposes,
    hosts: src && !isOwnHost ? [src.host, ...hosts] : hosts,
    ...(src && !isOwnHost && { script }),
    ...(src && isOwnHost && { path: new RegExp(`${src.pathname.replace(/\.js$/, '')}\\.(js|php)$`) }),
    erase: {
      cookies: (erase.cookies ?? []).map(ofAnyId),
      localStorage: (erase.localStorage ?? []).map(ofAnyId),
      sessionStorage: (erase.sessionStorage ?? []).map(ofAnyId),
    },
  };
}

/** The vendors that there are services for. */
export const knownTrackers = (): Tracker[] =>
  ['yandex-metrica', 'google-analytics', ...SERVICE_TYPES].map(trackerOf);

/** Content that sites embed, where its vendor is known. */
export function embedOf(url: URL, law: ConsentConfig['law']): Tracker | undefined {
  const { name, recipient, purposes, hosts } = embedFactsOf(url, law);
  return recipient && { vendor: pick(name, 'en'), purposes, hosts };
}
