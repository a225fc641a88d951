import Cookies from 'js-cookie';
import { parentDomains } from './domains';
import { matches } from './matches';
import type { ErasePatterns, Service } from './types';

/** Milliseconds after a stop at which a tag may have written once more: it answers a request that was in flight. */
const LATE_WRITES = [2_000, 8_000];

/** The paths that a cookie which this page sees can stand on: `/`, `/a`, `/a/`, `/a/b`, … */
const pathsOf = (path: string): string[] =>
  path.split('/').flatMap((_, i, parts) => {
    const start = parts.slice(0, i + 1).join('/');
    return [start, `${start}/`];
  });

/** Removes what services that do not run have left in the browser, and nothing that a running one claims too. */
export function eraseTraces(
  window: Window,
  services: readonly Service[],
  isRunning: (service: Service) => boolean,
): void {
  const { document, location } = window;
  const doomed = (names: readonly string[], kind: keyof ErasePatterns) =>
    names.filter((name) => {
      const claimants = services.filter(({ erase }) => matches(erase?.[kind], name));
      return claimants.length > 0 && !claimants.some(isRunning);
    });

  const cookies = document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? '');
  for (const name of doomed(cookies, 'cookies')) {
    // Where a cookie stands cannot be read, so it is removed from each place that this page can see.
    for (const domain of ['', ...parentDomains(location.hostname)]) {
      for (const path of pathsOf(location.pathname)) {
        Cookies.set(name, '', { domain, path, expires: -1, secure: location.protocol === 'https:' });
      }
    }
  }
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    try {
      for (const key of doomed(Object.keys(window[kind]), kind)) window[kind].removeItem(key);
    } catch {
      // Where a page may not use the storage nothing can have been left in it.
    }
  }
}

/** Erases now, and again when tags that were just stopped may have written late. */
export function eraseNowAndLater(window: Window, erase: () => void): void {
  erase();
  for (const delay of LATE_WRITES) window.setTimeout(erase, delay);
  window.addEventListener('pagehide', erase, { once: true });
}
