import type { Consent, LoadNotice } from '../core/types';
import { announce } from './announce';
import { noteDecisions } from './note-decisions';
import { connectOpenLinks } from './open-links';
import type { PartsContext, TagServices } from './parts';

/** The site's own markup that the library takes care of. */
const PARTS =
  '[data-consent],[data-consent-declaration],[data-consent-form],[data-consent-hide],[data-consent-show],[data-consent-src],[data-consent-srcset]';

/** These fetch what is needed only where something is decided or asked for. */
export interface PageLoaders {
  readonly loadNotice: LoadNotice;
  loadServices(): Promise<TagServices>;
  loadParts(): Promise<{ connectParts(context: PartsContext): void }>;
}

/**
 * Connects a consent to the page around it: receipts of its decisions, events for the page, links of the page for the
 * preferences, and, once the page is there, what its markup asks for.
 */
export function connectPage<P extends string>(
  consent: Consent<P>,
  window: Window & typeof globalThis,
  loaders: PageLoaders,
): void {
  const { document } = window;
  // First: what is noted of a decision is there before the page is told of it.
  const note = noteDecisions(consent, window, loaders.loadNotice);
  announce(consent, window);
  connectOpenLinks(consent, document);
  // Frameworks may draw such markup long after the page has come. Looking is cheap, and ends with the first find that could
  // be served. What could not is tried again as the page changes, less and less often.
  let isFound = false;
  let timer: number | undefined;
  /** Milliseconds between two looks. */
  let interval = 250;
  const look = () => {
    timer = undefined;
    if (isFound || !document.querySelector(PARTS)) return;
    isFound = true;
    loaders
      .loadParts()
      .then(({ connectParts }) => {
        observer.disconnect();
        connectParts({ consent, window, note, ...loaders });
      })
      .catch((error: unknown) => {
        isFound = false;
        interval *= 4;
        consent.report({ error, where: 'view' });
      });
  };
  const observer = new window.MutationObserver(() => (timer ??= window.setTimeout(look, interval)));
  observer.observe(document, { childList: true, subtree: true });
  consent.signal.addEventListener('abort', () => observer.disconnect());
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look);
  else look();
}
