import Cookies from 'js-cookie';
import { parentDomains } from './domains';
import type { ErasePatterns, Service } from './types';

/** Milliseconds after a stop at which a tag may still write: it answers a request that was in flight. */
const LATE_WRITES = 2_000;

/** `search` starts anew each time, also with a global or sticky expression. */
const matches = (pattern: string | RegExp, name: string): boolean =>
  typeof pattern !== 'string'
    ? name.search(pattern) >= 0
    : pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern;

/** Removes what services that do not run have left in the browser, and nothing that a running one claims too. */
export function eraseTraces(
  window: Window,
  services: readonly Service[],
  isRunning: (service: Service) => boolean,
): void {
  const doomed = (names: readonly string[], kind: keyof ErasePatterns) =>
    names.filter((name) => {
      const claimants = services.filter(({ erase }) =>
        erase?.[kind]?.some((pattern) => matches(pattern, name)),
      );
      return claimants.length > 0 && !claimants.some(isRunning);
    });

  const cookies = window.document.cookie.split('; ').map((pair) => pair.split('=')[0] ?? '');
  for (const name of doomed(cookies, 'cookies')) {
    // Which domain a cookie stands on cannot be read, so it is removed from each that this page can write to.
    for (const domain of ['', ...parentDomains(window.location.hostname)]) {
      Cookies.set(name, '', { domain, expires: -1 });
    }
  }
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    for (const key of doomed(Object.keys(window[kind]), kind)) window[kind].removeItem(key);
  }
}

/** Erases now, and again when tags that were just stopped may have written late. */
export function eraseNowAndLater(window: Window, erase: () => void): void {
  erase();
  window.setTimeout(erase, LATE_WRITES);
  window.addEventListener('pagehide', erase, { once: true });
}
