import Cookies from 'js-cookie';
import { parentDomains } from './domains';
import { RECORD_NAME } from './purposes';
import type { ConsentStorage, StorageConfig } from './types';

/** Keeps a record in memory: for tests, and for a server: give it the value of the visitor's cookie. */
export const memoryStorage = (record = ''): ConsentStorage => ({
  read: () => [record],
  write: (text) => void (record = text),
});

/** Days for which a neighbour's record is put back: browsers keep no cookie for longer. Its own date still counts. */
const LONGEST = 400;

/**
 * Keeps the record in a cookie, `SameSite=Lax`, `Secure` on https, where a server can read it too. Where the browser
 * keeps no cookie the record goes to localStorage, and an error says so; where that is refused, too, a decision lives
 * as long as the page.
 */
export function browserStorage(
  window: Window,
  { name = RECORD_NAME, domain = window.location.hostname.replace(/^www\./, '') }: StorageConfig = {},
): ConsentStorage {
  const { document, location } = window;
  const parents = parentDomains(location.hostname);
  let inMemory = '';
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
    // Both: where a page keeps scripts from writing cookies an older record is still there, and the newer one elsewhere.
    read: () => [...readCookies(), inLocalStorage((storage) => storage.getItem(name)) ?? inMemory],
    write(text, days, foreign = []) {
      // An older record that stands elsewhere would contradict this one. Which domain a cookie stands on cannot be
      // read, so each is removed, and what turns out to be a neighbour's is put back. Each takes its time, and nothing
      // starts before: for a first answer none is looked at.
      const stood: Record<string, string | undefined> = {};
      for (const at of readCookies().length ? ['', ...parents] : []) {
        const before = readCookies();
        set('', -1, at);
        const left = readCookies();
        const removed = (stood[at] = before.find((other) => !left.includes(other)));
        if (removed && foreign.includes(removed)) set(removed, LONGEST, at);
      }
      inLocalStorage((storage) => storage.removeItem(name));
      inMemory = '';
      // Widest first, and where a record of ours stood before: another host of the site may live by it. The browser does
      // not say what it refuses, so it is read back; the last try is this host alone.
      const wanted = parents.filter((parent) => domain === 'auto' || domain === parent || stood[parent]);
      if (
        !text ||
        [...wanted, ''].some((at) => !foreign.includes(stood[at] as string) && set(text, days, at))
      )
        return;
      inMemory = text;
      inLocalStorage((storage) => storage.setItem(name, text));
      throw new Error('The browser keeps no cookie');
    },
  };
}
