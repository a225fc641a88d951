import type { Consent, LoadNotice } from '../core/types';
import { announce } from './announce';
import { noteDecisions } from './note-decisions';
import { connectOpenLinks } from './open-links';
import type { PartsContext } from './parts';

/** The site's own markup that the library takes care of. */
const PARTS = '[data-consent-declaration],[data-consent-form]';

/** These fetch what is needed only where something is decided or asked for. */
export interface PageLoaders {
  readonly loadNotice: LoadNotice;
  loadParts(): Promise<{ connectParts(context: PartsContext): void }>;
}

/**
 * Connects a consent to the page around it: receipts of its decisions, events for the page, links of the page for the
 * preferences, and, once the page is there, what its markup asks for.
 */
export function connectPage<P extends string>(
  consent: Consent<P>,
  window: Window & typeof globalThis,
  { loadNotice, loadParts }: PageLoaders,
): void {
  const { document } = window;
  // First: what is noted of a decision is there before the page is told of it.
  const note = noteDecisions(consent, window, loadNotice);
  announce(consent, window);
  connectOpenLinks(consent, document);
  const connect = () => {
    if (!document.querySelector(PARTS)) return;
    loadParts()
      .then(({ connectParts }) => connectParts({ consent, window, note, loadNotice }))
      .catch((error: unknown) => consent.report({ error, where: 'view' }));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', connect);
  else connect();
}
