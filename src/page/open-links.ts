import type { Consent } from '../core/types';

/**
 * Lets any element of the page open the preferences: `<a href="/privacy" data-consent-open>`. One listener on the
 * document, so that elements added later work too. A click that is meant for another tab is left alone, and so is one
 * that opened nothing: a link then leads where it points.
 */
export function connectOpenLinks(
  { open, getState, signal }: Pick<Consent, 'open' | 'getState' | 'signal'>,
  document: Document,
): void {
  document.addEventListener(
    'click',
    (event) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented);
      if (!isPlain || !(event.target as Partial<Element>).closest?.('[data-consent-open]')) return;
      open();
      if (getState().view) event.preventDefault();
    },
    { signal },
  );
}
