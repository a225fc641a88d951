import type { Consent } from '../core/types';
import { announce } from './announce';
import { connectOpenLinks } from './open-links';

/** Connects a consent to the page around it: events for the page, links of the page for the preferences. */
export function connectPage<P extends string>(consent: Consent<P>, window: Window): void {
  announce(consent, window);
  connectOpenLinks(consent, window.document);
}
