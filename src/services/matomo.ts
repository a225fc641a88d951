import { defineTag } from './define-tag';

export interface MatomoOptions {
  /**
   * Where Matomo is, with a slash at the end: `https://stats.example/`.
   * @pattern ^[hH][tT][tT][pP][sS]?:.+/$
   */
  readonly url: string;
}

/** Matomo's list of calls: https://developer.matomo.org/api-reference/tracking-javascript */
interface Calls {
  push(call: readonly unknown[]): void;
}

interface Matomo {
  getAsyncTracker(url: string, id: string): { trackPageView(): void } | undefined;
}

/**
 * Matomo on a host of the site's own, or anywhere. It has a consent API, which is used: it tracks nothing before consent is
 * given, and nothing after it is forgotten (https://developer.matomo.org/guides/tracking-consent), so its stop is clean.
 */
export const matomo = /* @__PURE__ */ defineTag<MatomoOptions>({
  type: 'matomo',
  id: /^\d+$/,
  needs: ['url'],
  purposes: ['analytics'],
  facts: {
    name: 'Matomo',
    // Whoever runs it; the operator himself, where nothing else is said.
    recipient: { country: 'RU' },
    data: ['pages', 'device', 'network', 'identifier', 'behaviour'],
    keeps: [
      { name: '_pk_id.*', lifetime: '13 month' },
      { name: '_pk_ses.*', lifetime: '30 minute' },
      { name: '_pk_ref.*', lifetime: '6 month' },
      { name: 'mtm_consent' },
    ],
  },
  src: (_, { url }) => `${url}matomo.js`,
  // The script may come from elsewhere.
  hosts: ({ url }) => /^https?:\/\/([^/]+)/i.exec(url)?.slice(1),
  erase: { cookies: ['_pk_*', 'mtm_consent', 'mtm_cookie_consent', 'mtm_consent_removed', 'matomo_sessid'] },
  lists: ['_paq'],
  before(window, id, { url }) {
    const tracker = `${url}matomo.php`;
    if (window._paq) {
      // https://developer.matomo.org/guides/tracking-javascript-guide#multiple-matomo-trackers: what is called is called of
      // all of them; so a page view that is still to come is this one's, too.
      (window._paq as Calls).push(['addTracker', tracker, id]);
      (window.Matomo as Matomo | undefined)?.getAsyncTracker(tracker, id)?.trackPageView();
      return;
    }
    window._paq = [
      ['requireConsent'],
      ['setConsentGiven'],
      ['setTrackerUrl', tracker],
      ['setSiteId', id],
      ['trackPageView'],
      ['enableLinkTracking'],
    ];
  },
  // A list that nobody has read yet has told nothing; and what it says last would not be what counts.
  stop({ _paq }, _, isLast) {
    if (isLast && !Array.isArray(_paq)) (_paq as Calls | undefined)?.push(['forgetConsentGiven']);
    return isLast;
  },
  again({ _paq }) {
    if (!Array.isArray(_paq)) (_paq as Calls | undefined)?.push(['setConsentGiven']);
  },
});
