import type { Unsubscribe } from '../core/types';

/** Milliseconds between two looks at the address. */
const INTERVAL = 500;

/**
 * Calls back when a single-page application has changed the address, with the address that it came from. A change of
 * nothing but the fragment is not a page view. It looks now and then, and does not patch `history`: the page's own
 * functions stay its own, and the application has had the time to set its new title.
 */
export function onNavigate(window: Window, listener: (url: string, referrer: string) => void): Unsubscribe {
  const page = () => window.location.href.replace(/#.*/, '');
  let current = page();
  const timer = window.setInterval(() => {
    const previous = current;
    current = page();
    if (current !== previous) listener(current, previous);
  }, INTERVAL);
  return () => window.clearInterval(timer);
}
