import type { Consent } from '../core/types';
import { connectForms } from './connect-forms';
import { gateEmbeds } from './gate-embeds';
import { gateMarkup } from './gate-markup';
import type { PartsContext } from './parts';
import { purposesOf } from './purposes-of';

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
