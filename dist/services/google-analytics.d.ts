import { Service } from '../types.js';
import { Queue } from '../services.js';

/** Fields of `gtag('config', id, …)`: https://developers.google.com/analytics/devguides/collection/ga4/reference/config. */
interface GoogleAnalyticsConfig {
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
interface GoogleAnalyticsOptions<P extends string = string> extends GoogleAnalyticsConfig {
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
/**
 * Google Analytics 4 in basic consent mode: before consent gtag.js is not requested at all. Then it starts with all
 * consent types denied and `analytics_storage` granted; advertising types stay denied.
 *
 * Stopping uses `ga-disable-<ID>`, which the tag looks at before each request, and a consent update. gtag.js may still
 * send an event that it has held back, so the stop is reported as not clean.
 */
declare function googleAnalytics<const P extends string = 'analytics' | 'cross-border'>({ id, purposes, queue, src, snippet, ...config }: GoogleAnalyticsOptions<P>): Service<P>;

export { googleAnalytics };
export type { GoogleAnalyticsConfig, GoogleAnalyticsOptions };
