import type { Consent, LoadNotice } from '../core/types';
import { connectForms } from './connect-forms';
import type { Note } from './note-decisions';

/** What the parts of a page are connected with. */
export interface PartsContext {
  readonly consent: Consent;
  readonly window: Window & typeof globalThis;
  readonly note: Note;
  readonly loadNotice: LoadNotice;
}

/** Connects all that the site's own markup asks for; fetched only where it asks for something. */
export function connectParts({ consent, window: { document }, note, loadNotice }: PartsContext): void {
  connectForms(consent, document, note);
  void renderDeclarations(consent, document, loadNotice);
}

/** Fills `<div data-consent-declaration>` of the policy page. */
async function renderDeclarations(
  consent: Consent,
  document: Document,
  loadNotice: LoadNotice,
): Promise<void> {
  const places = document.querySelectorAll('[data-consent-declaration]');
  if (!places.length) return;
  try {
    const { renderDeclaration } = await loadNotice();
    for (const place of places) renderDeclaration(consent, place);
  } catch (error) {
    consent.report({ error, where: 'view' });
  }
}
