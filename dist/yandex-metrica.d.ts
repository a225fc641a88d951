import { a1 as Service, a2 as ServiceContext, r as KnownPurpose, a3 as ServiceFacts, o as ErasePatterns, a6 as Text, _ as Recipient, D as Data, K as KeptItem } from './types.js';

type Queue = 'drop' | 'replay';

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

type ScriptAttributes = Readonly<Record<string, string | boolean>>;
/**
 * Adds `<script async src>` to the page, with the page's nonce. Rejects when the script could not be loaded: blocked,
 * offline, not a script, or named by no service. What the URL is the config check has looked at.
 */
declare function loadScript({ window: { document }, nonce, trust }: ServiceContext, src: string, attributes?: ScriptAttributes): Promise<void>;

type TagWindow = ServiceContext['window'] & Record<string, unknown>;
/** A tag as data: what its vendor's snippet does, what it leaves, and what is to be told of it. */
interface Tag<Options = object> {
    readonly type: string;
    /** What its ids look like. */
    readonly id: RegExp;
    /** Options that it cannot do without. */
    readonly needs?: readonly (keyof Options & string)[];
    readonly purposes: readonly KnownPurpose[];
    readonly facts: ServiceFacts;
    /** Hosts that it talks to, that of its script apart. */
    readonly hosts?: Service['hosts'];
    readonly erase?: Service['erase'];
    /** Its script, if it is one. */
    src?(id: string, options: Options): string;
    readonly attributes?: ScriptAttributes;
    /** Functions that pages call, and lists that they push to; without consent their calls go nowhere. */
    readonly functions?: readonly string[];
    readonly lists?: readonly string[];
    /** What the vendor's snippet does before its script is there. */
    before?(window: TagWindow, id: string, options: Options): void;
    /** And what it does after. */
    after?(window: TagWindow, id: string, options: Options): void;
    /** Stops it by a switch of the vendor's. Returns whether nothing is sent any more; without it the page reloads. */
    stop?(window: TagWindow, id: string): boolean;
    /** Called instead of all this when it is started once more on the same page. */
    again?(window: TagWindow, id: string): void;
}
type TagOptions<P extends string, Options = object> = Options & {
    /** The counter's, pixel's or site's number or name, as the vendor gives it. */
    readonly id: string | number;
    readonly purposes?: readonly P[];
    /** Another copy of the script. */
    readonly src?: string;
};
/** Makes a service's factory out of a tag that is described as data. */
declare const defineTag: <Options extends object = object>(tag: Tag<Options>) => <const P extends string = KnownPurpose>(options: TagOptions<P, Options>) => Service<P>;
/** A function that keeps its calls for the script that is on its way, as vendors' snippets define it. */
declare function queueIn(window: TagWindow, name: string, list?: string): (...call: unknown[]) => void;

interface MatomoOptions {
    /**
     * Where Matomo is, with a slash at the end: `https://stats.example/`.
     * @pattern ^[hH][tT][tT][pP][sS]?:.+/$
     */
    readonly url: string;
}
/**
 * Matomo on a host of the site's own, or anywhere. It has a consent API, which is used: it tracks nothing before consent is
 * given, and nothing after it is forgotten (https://developer.matomo.org/guides/tracking-consent), so its stop is clean.
 */
declare const matomo: <const P extends string = KnownPurpose>(options: TagOptions<P, MatomoOptions>) => Service<P>;

interface ScriptOptions<P extends string = string> extends ErasePatterns {
    /**
     * A name of your own.
     * @pattern ^\w[\w-]*$
     */
    readonly id: string;
    /**
     * What it is for: all of them are needed.
     * @minItems 1
     */
    readonly purposes: readonly P[];
    /**
     * The script: an `http(s)` URL or a path.
     * @pattern ^([hH][tT][tT][pP][sS]?:|[^:]*$|[^:]*[/?#])
     */
    readonly src: string;
    /** Hosts that the tag talks to, that of `src` apart. */
    readonly hosts?: Service['hosts'];
    /** Further attributes of the script element; `true` gives one without a value. Event handlers are refused. */
    readonly attributes?: ScriptAttributes;
    /** What it is called. Default: the id. */
    readonly name?: Text;
    /** Who gets the data. */
    readonly recipient?: Recipient;
    /** What it collects. */
    readonly data?: readonly Data[];
    /** What it keeps in the browser, and for how long. Default: the names given to be erased. */
    readonly keeps?: readonly KeptItem[];
}
/**
 * Any tag that is one script. There is no general way to stop a script, so consent that is taken back makes the page
 * reload, without it.
 */
declare function script<const P extends string>({ id, purposes, src, hosts, attributes, name, recipient, data, keeps, ...erase }: ScriptOptions<P>): Service<P>;

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

export { defineTag as g, googleAnalytics as h, loadScript as l, matomo as m, queueIn as q, script as s, yandexMetrica as y };
export type { GoogleAnalyticsOptions as G, MetricaOptions as M, ScriptOptions as S, TagOptions as T, MatomoOptions as a, GoogleAnalyticsConfig as b, MetricaInit as c, ScriptAttributes as d, Tag as e, TagWindow as f };
