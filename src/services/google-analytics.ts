import type { Service, ServiceContext } from '../core/types';
import { commandOf } from './command-of';
import type { ConsentModeLayer } from './consent-mode';
import { loadScript } from './load-script';
import { closeStub, countOpen, openStub, type Queue, stubOf, type TagStub } from './tag-stub';

/** Fields of `gtag('config', id, …)`: https://developers.google.com/analytics/devguides/collection/ga4/reference/config. */
export interface GoogleAnalyticsConfig {
  readonly campaign_content?: string;
  readonly campaign_id?: string;
  readonly campaign_medium?: string;
  readonly campaign_name?: string;
  readonly campaign_source?: string;
  readonly campaign_term?: string;
  readonly client_id?: string;
  readonly content_group?: string;
  readonly cookie_domain?: string;
  readonly cookie_expires?: number;
  readonly cookie_flags?: string;
  readonly cookie_path?: string;
  readonly cookie_prefix?: string;
  readonly cookie_update?: boolean;
  readonly debug_mode?: boolean;
  readonly groups?: string | readonly string[];
  readonly ignore_referrer?: boolean;
  readonly language?: string;
  readonly page_location?: string;
  readonly page_referrer?: string;
  readonly page_title?: string;
  readonly send_page_view?: boolean;
  readonly user_id?: string;
  readonly user_properties?: object;
}

export interface GoogleAnalyticsOptions<P extends string = string> extends GoogleAnalyticsConfig {
  /**
   * The measurement id, `G-…`.
   * @pattern ^G-\w{4,20}$
   */
  readonly id: string;
  /**
   * What it is for. Default `['analytics', 'cross-border']`, since Google is a recipient abroad; under GDPR, in JSON,
   * `['analytics']`.
   * @minItems 1
   */
  readonly purposes?: readonly P[];
  /** What becomes of calls to `gtag` before consent. Default `drop`. */
  readonly queue?: Queue;
  /**
   * Another copy of the tag. Default `https://www.googletagmanager.com/gtag/js?id=…`.
   * @pattern ^([hH][tT][tT][pP][sS]?:|[^:]*$|[^:]*[/?#])
   */
  readonly src?: string;
  /** Runs a stock snippet that stands in the page, which then brings the tag and configures it. */
  readonly snippet?: () => void;
}

type GtagWindow = ServiceContext['window'] & {
  gtag: TagStub & { isLoaded?: boolean };
  dataLayer?: ConsentModeLayer;
} & Record<`ga-disable-${string}`, boolean>;

/** https://developers.google.com/tag-platform/security/guides/consent */
const DENIED = Object.fromEntries(
  ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage'].map((type) => [type, 'denied']),
);

/**
 * Google Analytics 4 in basic consent mode: before consent gtag.js is not requested at all. Then it starts with all
 * consent types denied and `analytics_storage` granted; advertising types stay denied.
 *
 * Stopping uses `ga-disable-<ID>`, which the tag looks at before each request, and a consent update. gtag.js may still
 * send an event that it has held back, so the stop is reported as not clean.
 */
export function googleAnalytics<const P extends string = 'analytics' | 'cross-border'>({
  id,
  purposes = ['analytics', 'cross-border'] as string[] as P[],
  queue,
  src = `https://www.googletagmanager.com/gtag/js?id=${id}`,
  snippet,
  ...config
}: GoogleAnalyticsOptions<P>): Service<P> {
  const flag = `ga-disable-${id}` as const;
  const prefix = config.cookie_prefix ?? '';
  let wasStarted = false;
  const [, container = ''] = /^G-(\w{4,20})$/.exec(id) ?? [];

  const stubIn = (window: GtagWindow) =>
    stubOf(
      window,
      'gtag',
      // Calls name no measurement id, but for those that would start one.
      (call, wanted) => call[0] !== 'config' || call[1] === wanted,
      (call) => window.dataLayer?.push(call),
    );

  return {
    id,
    type: 'google-analytics',
    purposes,
    options: config,
    clientId: `${prefix}_ga`,
    src,
    // https://developers.google.com/tag-platform/security/guides/csp, but for google.com, which serves others, too.
    hosts: [
      /\b(google-analytics|googletagmanager|analytics\.google|g\.doubleclick|googlesyndication)\.(com|net)$/,
    ],
    ...(!container && { problems: { id } }),
    facts: { recipient: { country: 'US' } },
    erase: {
      cookies: [
        `${prefix}_ga`,
        `${prefix}_ga_${container}`,
        /^(_gid|_gat|_gac_|_gcl_|_dc_gtm_|__utm|AMP_TOKEN$|FPID$|FPLC$)/,
      ],
    },

    standby(context) {
      const window = context.window as GtagWindow;
      closeStub(stubIn(window), id, queue);
      // Should the site's own snippet load the tag all the same, it finds this id switched off.
      window[flag] = true;
    },

    async start(context) {
      const window = context.window as GtagWindow;
      const stub = stubIn(window);
      const { gtag } = window;
      const isFirst = !gtag.isLoaded;
      const held = openStub(stub, id);
      window[flag] = false;
      const dataLayer = (window.dataLayer ??= []);
      const isOwn = !snippet || wasStarted;
      // What a stock stub has queued was done before consent, and would be sent now. The rest is the page's own; and so
      // are the commands that set up a snippet of the page's, or by which consent mode speaks.
      const isKept = (entry: unknown) => {
        // A plain call: what has no prototype has no text either.
        if ({}.toString.call(entry) !== '[object Arguments]') return true;
        const { 0: name } = entry as Readonly<Record<number, unknown>>;
        return isOwn
          ? dataLayer.hasConsentMode === true && /^(consent|set)$/.test(String(name))
          : name !== 'event';
      };
      if (isFirst) dataLayer.splice(0, Infinity, ...dataLayer.filter(isKept));
      if (!dataLayer.hasConsentMode) {
        if (isFirst) dataLayer.unshift(commandOf('consent', 'default', DENIED));
        stub('consent', 'update', { ...DENIED, analytics_storage: 'granted' });
      }
      if (isOwn) {
        if (isFirst) stub('js', new Date());
        // Started once more on a page that was counted already: the page view is not counted twice.
        stub('config', id, wasStarted ? { ...config, send_page_view: false } : config);
      } else snippet();
      wasStarted = true;
      for (const call of held) stub(...call);
      gtag.isLoaded = true;
      if (isFirst && isOwn) await loadScript(context, src);
    },

    stop(context) {
      const window = context.window as GtagWindow;
      const stub = stubIn(window);
      window[flag] = true;
      // It speaks for all ids, so it waits for the last one.
      if (countOpen(stub) === 1 && !window.dataLayer?.hasConsentMode) stub('consent', 'update', DENIED);
      closeStub(stub, id);
      return false;
    },
  };
}
