import { type Cookie, type Tab } from '../support/browser';
import type { World } from '../support/world';

const HOME = 'https://shop.test/';

/** The two ways in which a page can have the library; every behaviour is tested with both. */
export const DELIVERIES = [
  ['script tag', ''],
  ['npm module', 'via=module'],
] as const;

/** A page of the shop, with the switches of the demo: `shopUrl('/', delivery, 'withdraw=soft')`. */
export function shopUrl(path: string, ...switches: string[]): string {
  const query = switches.filter(Boolean).join('&');
  return new URL(path + (query && (path.includes('?') ? '&' : '?') + query), HOME).href;
}

export const BANNER = 'consent-gate section';
export const DIALOG = 'consent-gate dialog';
export const button = (action: string, layer = BANNER): string => `${layer} [data-action=${action}]`;
export const toggle = (purpose: string): string => `#switch-${purpose}`;

/** Opens a page and waits until the library has put its banner there. */
export async function openUndecided(tab: Tab, url: string): Promise<void> {
  await tab.open(url);
  await tab.waitFor(() => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('section'));
}

/** Opens a page of a visitor who has decided, and waits until the library is there. */
export async function openDecided(tab: Tab, url: string): Promise<void> {
  await tab.open(url);
  await tab.waitFor(
    () => typeof (window as { consentGate?: { getState?: unknown } }).consentGate?.getState === 'function',
  );
}

export async function openPreferences(tab: Tab): Promise<void> {
  await tab.waitFor(
    () => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog[open]'),
  );
}

/** Takes a yes back by the link of the page, and waits until Metrica's cookies are gone. */
export async function refuseByLink(tab: Tab): Promise<void> {
  await tab.click('[data-consent-open]');
  await openPreferences(tab);
  await tab.click(button('reject-all', DIALOG));
  await tab.waitFor(() => !document.cookie.includes('_ym_'));
}

/** Time for the page to go on calling its counters, which it does twice a second. */
export const aWhile = (milliseconds = 1500): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Paths of the requests to a host. */
export const paths = (world: World, host: string): string[] => world.requests(host).map(({ path }) => path);

export const strangers = (world: World): string[] => world.contacted().filter((host) => host !== 'shop.test');

/** Polls what only the world outside of the page can tell. */
export async function until(check: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (check()) return;
    await aWhile(50);
  }
  throw new Error(`Never: ${what}`);
}

export const hasHit = (world: World, host: string, part: string): boolean =>
  world.requests(host).some(({ path }) => path.includes(part));

export const names = (cookies: readonly Cookie[]): string[] => cookies.map(({ name }) => name).sort();

/** All keys of both storages, but for the visitor's own receipts. */
export const storageKeys = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
      .filter((key) => !key.startsWith('consent_gate.'))
      .sort(),
  );

/** Waits until the receipts of what was decided are made: what is left to do is done by the next page. */
export const receiptsMade = (tab: Tab): Promise<boolean> =>
  tab.waitFor(() => !!localStorage['consent_gate.receipts'] && !localStorage['consent_gate.noted']);
