import { parentDomains } from './domains';
import { matches } from './matches';
import type { Erased, ErasePatterns, Service } from './types';

/** Milliseconds after a stop at which a tag may have written once more: it answers a request that was in flight. */
const LATE_WRITES = [2_000, 8_000];

/** The paths that a cookie which this page sees can stand on: `/`, `/a`, `/a/`, `/a/b`, … */
const pathsOf = (path: string): string[] =>
  path.split('/').flatMap((_, i, parts) => {
    const start = parts.slice(0, i + 1).join('/');
    return [start, `${start}/`];
  });

/** The cookies that a page sees, by name; of several with one name the first, which is what scripts find. */
const cookiesIn = ({ cookie }: Document): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cookie
      .split('; ')
      .reverse()
      .map((pair) => pair.split(/=(.*)/s)),
  ) as Record<string, string>;

/** The ids that services know the visitor by, as far as the page sees them. */
export const clientIdsIn = (document: Document, services: readonly Service[]): Record<string, string> => {
  const found = cookiesIn(document);
  return Object.fromEntries(
    services.flatMap(({ id, clientId = '' }) => {
      const value = found[clientId];
      return value ? [[id, value]] : [];
    }),
  );
};

/**
 * Removes what services that do not run have left in the browser, and nothing that a running one claims too. Returns what
 * was there, by name, and the ids that these services knew the visitor by.
 */
export function eraseTraces(
  window: Window,
  services: readonly Service[],
  isRunning: (service: Service) => boolean,
): Erased {
  const { document, location } = window;
  const doomed = (names: readonly string[], kind: keyof ErasePatterns) =>
    names.filter((name) => {
      const claimants = services.filter(({ erase }) => matches(erase?.[kind], name));
      return claimants.length > 0 && !claimants.some(isRunning);
    });

  const cookies = doomed(Object.keys(cookiesIn(document)), 'cookies');
  const clientIds = clientIdsIn(
    document,
    services.filter(({ clientId = '' }) => cookies.includes(clientId)),
  );
  const secure = location.protocol === 'https:' ? ';secure' : '';
  for (const name of cookies) {
    // Where a cookie stands cannot be read, so it is removed from each place that this page can see.
    for (const domain of ['', ...parentDomains(location.hostname)]) {
      for (const path of pathsOf(location.pathname)) {
        // As it is: a name can have signs in it that js-cookie would escape.
        document.cookie = `${name}=;max-age=0;path=${path}${domain && `;domain=${domain}`}${secure}`;
      }
    }
  }
  const eraseKeys = (kind: 'localStorage' | 'sessionStorage') => {
    try {
      const keys = doomed(Object.keys(window[kind]), kind);
      for (const key of keys) window[kind].removeItem(key);
      return keys;
    } catch {
      return []; // Where a page may not use the storage nothing can have been left in it.
    }
  };
  return {
    cookies,
    localStorage: eraseKeys('localStorage'),
    sessionStorage: eraseKeys('sessionStorage'),
    clientIds,
  };
}

/** Erases now, and again when tags that were just stopped may have written late. Returns what was there now. */
export function eraseNowAndLater<Found>(window: Window, erase: () => Found): Found {
  for (const delay of LATE_WRITES) window.setTimeout(erase, delay);
  window.addEventListener('pagehide', erase, { once: true });
  return erase();
}
