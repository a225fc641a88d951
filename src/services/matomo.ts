import { defineTag } from './define-tag';

export interface MatomoOptions {
  /**
   * Where Matomo is, with a slash at the end: `https://stats.example/`.
   * @pattern ^[hH][tT][tT][pP][sS]?:.+/$
   */
  readonly url: string;
}

/** Matomo's list of calls: https://developer.matomo.org/api-reference/tracking-javascript */
type Calls = unknown[];

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
    window._paq = [
      ['requireConsent'],
      ['setConsentGiven'],
      ['setTrackerUrl', `${url}matomo.php`],
      ['setSiteId', id],
      ['trackPageView'],
      ['enableLinkTracking'],
    ];
  },
  stop({ _paq }) {
    (_paq as Calls | undefined)?.push(['forgetConsentGiven']);
    return true;
  },
  again({ _paq }) {
    (_paq as Calls | undefined)?.push(['setConsentGiven']);
  },
});
