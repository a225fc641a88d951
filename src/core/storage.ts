import Cookies from 'js-cookie';
import { parentDomains } from './domains';
import type { ConsentStorage, StorageConfig } from './types';

/** Keeps a record in memory: for tests, and for a server: give it the value of the visitor's cookie. */
export const memoryStorage = (record = ''): ConsentStorage => ({
  read: () => [record],
  write: (text) => void (record = text),
});

/**
 * Keeps the record in a cookie, `SameSite=Lax`, `Secure` on https, where a server can read it too. Where the browser
 * keeps no cookie the record goes to localStorage, and an error says so; where that is refused, too, a decision lives
 * as long as the page.
 */
export function browserStorage(
  window: Window,
  { name = 'consent_gate', domain = window.location.hostname.replace(/^www\./, '') }: StorageConfig = {},
): ConsentStorage {
  const { document, location } = window;
  const parents = parentDomains(location.hostname);
  const readCookies = () =>
    document.cookie
      .split('; ')
      .flatMap((pair) => (pair.startsWith(`${name}=`) ? [pair.slice(name.length + 1)] : []));
  const set = (text: string, expires: number, at: string) => {
    Cookies.set(name, text, { sameSite: 'lax', secure: location.protocol === 'https:', expires, domain: at });
    return readCookies().includes(text);
  };
  /** Nothing where localStorage cannot be used: whether that matters shows when something has to be kept there. */
  const inLocalStorage = <T>(use: (storage: Storage) => T): T | null => {
    try {
      return use(window.localStorage);
    } catch {
      return null;
    }
  };
  return {
    read: () => [...readCookies(), inLocalStorage((storage) => storage.getItem(name)) ?? ''],
    write(text, days) {
      // An older record that stands elsewhere would contradict this one.
      for (const at of ['', ...parents]) set('', -1, at);
      inLocalStorage((storage) => storage.removeItem(name));
      // Widest first. The browser does not say what it refuses, so it is read back; the last try is this host alone.
      const wanted = parents.filter((parent) => domain === 'auto' || domain === parent);
      if (!text || [...wanted, ''].some((at) => set(text, days, at))) return;
      inLocalStorage((storage) => storage.setItem(name, text));
      throw new Error('The browser keeps no cookie');
    },
  };
}
