import { Service } from '../types.js';
import { Queue } from '../services.js';

/** Options of `ym(id, 'init', …)`: https://yandex.com/support/metrica/en/code/counter-initialize. */
interface MetricaInit {
    readonly accurateTrackBounce?: boolean | number;
    readonly childIframe?: boolean;
    readonly clickmap?: boolean;
    readonly defer?: boolean;
    readonly disableFormAnalytics?: boolean;
    readonly disableWebsocket?: boolean;
    readonly disableYtm?: boolean;
    readonly ecommerce?: boolean | string | readonly unknown[];
    readonly experiments?: string;
    readonly params?: object | readonly object[];
    readonly referrer?: string;
    readonly sendTitle?: boolean;
    readonly ssr?: boolean;
    readonly trackHash?: boolean;
    readonly trackLinks?: boolean;
    readonly triggerEvent?: boolean;
    readonly trustedDomains?: readonly string[];
    readonly type?: number;
    readonly url?: string;
    readonly userParams?: object;
    readonly ut?: string;
    readonly webvisor?: boolean;
}
interface MetricaOptions<P extends string = string> extends MetricaInit {
    /**
     * The counter's number.
     * @pattern ^\d{1,12}$
     */
    readonly id: string | number;
    /**
     * What it is for. Default `['analytics']`. Webvisor asks for `session-replay` besides, where the site has that
     * purpose.
     * @minItems 1
     */
    readonly purposes?: readonly P[];
    /** What becomes of calls to `ym` before consent. Default `drop`. */
    readonly queue?: Queue;
    /** Sends a `hit` when a single-page application changes the address. Default `false`. */
    readonly spa?: boolean;
    /**
     * Another copy of the tag. Default `https://mc.yandex.ru/metrika/tag.js`.
     * @pattern ^([hH][tT][tT][pP][sS]?:|[^:]*$|[^:]*[/?#])
     */
    readonly src?: string;
    /** Runs a stock snippet that stands in the page, which then brings the tag and initialises the counter. */
    readonly snippet?: () => void;
}
/**
 * Yandex Metrica. No `<noscript>` pixel: it cannot be gated. Metrica's tag manager, which can inject tags that nobody
 * has consented to, is off unless `disableYtm: false` is given.
 *
 * Stopping has no documented way: `destruct` ends the counter but sends what Webvisor has recorded, and
 * `disableYaCounter<ID>` counts only before `init`. So both are used, the tag's own opt-out mark before them, and
 * `ym` stops passing calls on. With Webvisor the stop is reported as not clean.
 */
declare function yandexMetrica<const P extends string = 'analytics'>({ id, purposes, queue, spa, src, snippet, ...given }: MetricaOptions<P>): Service<P>;

export { yandexMetrica };
export type { MetricaInit, MetricaOptions };
