import type { Consent, LoadNotice, Service } from '../core/types';
import { connectForms } from './connect-forms';
import { gateEmbeds } from './gate-embeds';
import { gateMarkup } from './gate-markup';
import type { Note } from './note-decisions';
import { purposesOf } from './purposes-of';

/** The services that run vendors' snippets which stand in the page. */
export interface TagServices {
  yandexMetrica(options: SnippetOptions & { readonly webvisor: boolean }): Service;
  googleAnalytics(options: SnippetOptions): Service;
}

export interface SnippetOptions {
  readonly id: string;
  readonly purposes: readonly string[];
  /** Runs the vendor's snippet, in place of what the service would do to bring its tag. */
  readonly snippet: () => void;
}

/** What the parts of a page are connected with. */
export interface PartsContext {
  readonly consent: Consent;
  readonly window: Window & typeof globalThis;
  readonly note: Note;
  readonly loadNotice: LoadNotice;
  loadServices(): Promise<TagServices>;
}

/** Connects all that the site's own markup asks for, also what comes later; fetched only where it asks for something. */
export function connectParts(context: PartsContext): void {
  const { consent, note, window } = context;
  const { document } = window;
  connectForms(consent, document, note);
  const looks = [
    gateMarkup(context),
    gateEmbeds(context),
    () => showWhatMay(consent, document),
    declarations(context),
  ];
  const look = () => {
    for (const each of looks) each();
  };
  look();
  consent.subscribe(() => showWhatMay(consent, document));
  const observer = new window.MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  consent.signal.addEventListener('abort', () => observer.disconnect());
}

/** Functions of the site that need consent: `data-consent-show="functional"`, and what stands there instead. */
function showWhatMay({ isGranted }: Consent, document: Document): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-consent-show],[data-consent-hide]')) {
    const shown = purposesOf(element, 'consentShow');
    const hidden = purposesOf(element, 'consentHide');
    const isHidden = !shown.every(isGranted) || (hidden.length > 0 && hidden.every(isGranted));
    if (element.hidden !== isHidden) element.hidden = isHidden;
  }
}

/** Fills `<div data-consent-declaration>`, as on the policy page. */
function declarations({ consent, window: { document }, loadNotice }: PartsContext): () => void {
  const seen = new WeakSet<Element>();
  return () => {
    for (const place of document.querySelectorAll('[data-consent-declaration]')) {
      if (seen.has(place)) continue;
      seen.add(place);
      loadNotice()
        .then(({ renderDeclaration }) => renderDeclaration(consent, place))
        .catch((error: unknown) => consent.report({ error, where: 'view' }));
    }
  };
}
