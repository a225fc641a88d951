import type { Consent } from '../core/types';

export const EVENTS = ['ready', 'decide', 'start', 'stop', 'view', 'receipt', 'error'] as const;

/**
 * Tells the page what happens: each event as a `CustomEvent` named `consent-gate:<event>` on `document`, and, where
 * the page has a `dataLayer`, an entry for tag managers when the state is known and when it changes.
 */
export function announce<P extends string>(
  { on, config, isGranted }: Consent<P>,
  window: Window & { dataLayer?: unknown },
): void {
  for (const event of EVENTS) {
    on(event, (detail) => {
      // First: the list is the page's, and may throw.
      window.document.dispatchEvent(new CustomEvent(`consent-gate:${event}`, { detail }));
      if (/ready|decide/.test(event) && Array.isArray(window.dataLayer)) {
        const consent = Object.fromEntries(config.purposes.map(({ id }) => [id, isGranted(id)]));
        window.dataLayer.push({ event: `consent_${event}`, consent });
      }
    });
  }
}
