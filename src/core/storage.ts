import Cookies from 'js-cookie';
import { parentDomains } from './domains';
import type { Guard } from './guard';
import type { ConsentStorage, StorageConfig } from './types';

const NAME = 'consent_gate';

/** Keeps a record in memory: for tests, and for a server: give it the value of the visitor's cookie. */
export const memoryStorage = (record = ''): ConsentStorage => ({
  read: () => [record],
  write: (text) => void (record = text),
});

/** Keeps the record in this origin's localStorage: for browsers that refuse cookies but not this. */
export const localStorageStorage = (window: Window, { name = NAME }: StorageConfig = {}): ConsentStorage => ({
  read: () => [window.localStorage.getItem(name) ?? ''],
  write: (text) => (text ? window.localStorage.setItem(name, text) : window.localStorage.removeItem(name)),
});

/** Keeps the record in a cookie, `SameSite=Lax`, `Secure` on https, where a server can read it too. */
export function cookieStorage(
  { document, location: { hostname, protocol } }: Window,
  { name = NAME, domain = hostname.replace(/^www\./, '') }: StorageConfig = {},
): ConsentStorage {
  const parents = parentDomains(hostname);
  const read = () =>
    document.cookie
      .split('; ')
      .flatMap((pair) => (pair.startsWith(`${name}=`) ? [pair.slice(name.length + 1)] : []));
  const set = (text: string, expires: number, at: string) => {
    Cookies.set(name, text, { sameSite: 'lax', secure: protocol === 'https:', expires, domain: at });
    return read().includes(text);
  };
  return {
    read,
    write(text, days) {
      // An older record that stands on another domain would contradict this one.
      for (const at of ['', ...parents]) set('', -1, at);
      // Widest first. The browser does not say what it refuses, so it is read back; the last try is this host alone.
      const wanted = parents.filter((parent) => domain === 'auto' || domain === parent);
      if (text && ![...wanted, ''].some((at) => set(text, days, at))) throw new Error('No cookie was kept');
    },
  };
}

/**
 * Cookies, else localStorage; one that could not keep a record makes an `error` event. Where neither works a decision
 * lives as long as the page.
 */
export function browserStorage(
  window: Window,
  config: StorageConfig | undefined,
  guard: Guard,
): ConsentStorage {
  const cookie = cookieStorage(window, config);
  const local = localStorageStorage(window, config);
  /** What cannot be read holds nothing; whether that matters shows when something is to be kept. */
  const quietly = <T>(run: () => T): T | undefined => {
    try {
      return run();
    } catch {
      return undefined;
    }
  };
  return {
    read: () => [...cookie.read(), ...(quietly(local.read) ?? [])],
    write(text, days) {
      const isKept = guard('storage', () => (cookie.write(text, days), true));
      // A record that lies here from before would contradict the cookie.
      if (isKept) quietly(() => local.write('', 0));
      else guard('storage', () => local.write(text, days));
    },
  };
}
