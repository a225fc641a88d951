import type { Consent } from '../core/types';

/**
 * Lets any element of the page open the preferences: `<a href="/privacy" data-consent-open>`. One listener on the
 * document, so that elements added later work too, also those in an open shadow root. A click that is meant for another tab is left alone, and so is one
 * that opened nothing: a link then leads where it points.
 */
export function connectOpenLinks(
  { open, getState, signal }: Pick<Consent, 'open' | 'getState' | 'signal'>,
  document: Document,
): void {
  document.addEventListener(
    'click',
    (event) => {
      const isLink = (node: Partial<Element>) => node.matches?.('[data-consent-open]');
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      if (!(event.composedPath() as Partial<Element>[]).some(isLink)) return;
      open();
      if (getState().view) event.preventDefault();
    },
    { signal },
  );
}
