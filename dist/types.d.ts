/** A text for the visitor: one string for every language, or one per language tag (`{ ru: '…', en: '…' }`). */
type Text = string | Readonly<Record<string, string>>;
/** The purposes known by name: they come with texts in every shipped language. */
type KnownPurpose = 'necessary' | 'functional' | 'analytics' | 'marketing' | 'session-replay' | 'cross-border' | 'embeds' | 'advertising-messages';
/** What a visitor agrees to. */
interface Purpose<P extends string = string> {
    readonly id: P;
    /** Always granted and not asked for, as `necessary` is. */
    readonly required?: boolean;
    /** Never part of "Accept all": it takes an answer of its own (152-FZ art. 9, 38-FZ art. 18). */
    readonly separate?: boolean;
    /** Needed for an id that is not known by name. */
    readonly title?: Text;
    readonly description?: Text;
    readonly disclosure?: Disclosure;
}
/** What the law says must be told about a purpose. */
interface Disclosure {
    /** Whether the data go abroad. `false` is a promise: a service with a foreign recipient is then refused. */
    readonly crossBorder?: boolean;
}
/** Who processes the data (152-FZ: оператор; GDPR: controller). */
interface Operator {
    readonly name: Text;
    /** ИНН of a Russian operator, a VAT number elsewhere. */
    readonly taxId?: string;
    readonly address?: Text;
    readonly email?: string;
    readonly phone?: string;
    readonly site?: string;
}
interface Policy {
    /** Where the privacy policy is: an `http(s)` URL or a path. */
    readonly url?: string;
    /** A new version asks every visitor again. */
    readonly version?: string;
}
/** Who gets the data that a service collects, and what a page must let through for it. */
interface ServiceFacts {
    /** The product's name, as the visitor may know it. */
    readonly name?: Text;
    readonly recipient: {
        readonly name?: Text;
        /** ISO 3166-1 alpha-2. Under 152-FZ anything but `RU` is a transfer abroad (art. 12). */
        readonly country: string;
    };
    /** Cookies on the recipient's own domains: a page of this site can neither see nor remove them. */
    readonly foreignCookies?: readonly ForeignCookies[];
    /** A page of the vendor's where a visitor can keep it out of all sites. */
    readonly optOut?: string;
}
interface ForeignCookies {
    readonly domain: string;
    readonly names: readonly string[];
}
/**
 * What a service leaves in the browser. A string is a name, or the start of names where it ends with `*`. What a
 * service that still runs claims too is kept.
 */
interface ErasePatterns {
    readonly cookies?: readonly (string | RegExp)[];
    readonly localStorage?: readonly (string | RegExp)[];
    readonly sessionStorage?: readonly (string | RegExp)[];
}
interface ServiceContext {
    readonly window: Window & typeof globalThis;
    /** The page's CSP nonce, for everything that the service adds to it. */
    readonly nonce: string | undefined;
    /** Whether the purpose is granted; `undefined` where this site does not ask for it. */
    isGranted(purpose: string): boolean | undefined;
    /** Puts an `error` event out in the service's name. For failures after `start()` has returned. */
    report(error: unknown): void;
}
/** Code that needs purposes: a counter, a tag. A plain object; write your own as the built-in ones are written. */
interface Service<P extends string = string> {
    /** Unique on the site; stored in the record: a service that was not named in it is asked for anew. */
    readonly id: string;
    /** The kind of a built-in service. What is to be told of it is found by this, and loaded when it is shown. */
    readonly type?: string;
    /** All of them must be granted before `start()` is called. */
    readonly purposes: readonly P[];
    /**
     * Purposes that only add to what the service does: it runs without them, and is stopped and started again when
     * one of them is granted or taken back. Those that the site does not ask for are left out.
     */
    readonly optionalPurposes?: readonly string[];
    /** The script that the service loads. Checked with the config: only `http(s)` URLs and paths pass. */
    readonly src?: string;
    readonly facts?: ServiceFacts;
    readonly erase?: ErasePatterns;
    /**
     * Hosts that the service talks to, that of `src` apart; a string may end with `*`. Once it was stopped, this page's
     * requests to them are refused.
     */
    readonly hosts?: readonly (string | RegExp)[];
    /** Options that the service was made from and cannot use: where they stand, and what was found there. */
    readonly problems?: Readonly<Record<string, unknown>>;
    /**
     * Called while the service must not run: at load, and after every decision that leaves it off. Makes the globals
     * that host pages call (`ym`, `gtag`) callable, and forgets what they held back. Starts and loads nothing.
     */
    standby?(context: ServiceContext): void;
    /** Called only while all purposes are granted, and never twice without a `stop()` in between. */
    start(context: ServiceContext): void | Promise<void>;
    /**
     * Called when consent is taken back; what it erases is listed in `erase`. Returns `false` where the vendor's code
     * may go on sending, so that the page has to be reloaded. A service without `stop` always makes the page reload.
     */
    stop?(context: ServiceContext): boolean | undefined;
}
interface UiConfig {
    /** A language tag, or `auto`: `<html lang>`, then the browser's languages. Default `auto`. */
    readonly locale?: string;
    /** `auto` follows the visitor's system. Default `auto`. */
    readonly theme?: 'auto' | 'light' | 'dark';
    /** Overrides single texts. */
    readonly texts?: Partial<Texts>;
}
interface StorageConfig {
    /** The cookie's name. Default `consent_gate`. */
    readonly name?: string;
    /** `auto` shares the record between all subdomains; or a domain by name. Default: the host without `www.`. */
    readonly domain?: string;
    /** How long a consent holds, in days. Default 365. */
    readonly days?: number;
    /** How long a refusal holds, in days, also when the policy or a purpose has changed. Default 182. */
    readonly denyDays?: number;
}
interface SignalsConfig {
    /**
     * What Global Privacy Control (https://www.w3.org/TR/gpc/) means where the visitor has not answered himself:
     * everything is refused, `marketing` is, or nothing. An answer of his own always wins. Default `refuse-marketing`.
     */
    readonly gpc?: 'refuse-all' | 'refuse-marketing' | 'ignore';
}
interface ConsentConfig<P extends string = string> {
    /** Default `152-FZ`: a service with a foreign recipient needs a purpose that says so. `GDPR`: it is disclosed. */
    readonly law?: '152-FZ' | 'GDPR';
    readonly operator?: Operator;
    readonly policy?: Policy;
    /** Default: `necessary` and what the services need. */
    readonly purposes?: readonly Purpose<P>[];
    readonly services?: readonly Service<P>[];
    readonly storage?: StorageConfig;
    /**
     * How consent is taken back. `auto` reloads the page where a service's stop was not clean, `reload` always reloads
     * it once something was stopped, `soft` never does. Default `auto`.
     */
    readonly withdraw?: 'auto' | 'reload' | 'soft';
    readonly signals?: SignalsConfig;
    readonly ui?: UiConfig;
    /** CSP nonce for all that the library and its services add to the page. */
    readonly nonce?: string;
}
/** The config with its defaults filled in. */
interface ResolvedConfig<P extends string = string> extends ConsentConfig<P> {
    readonly purposes: readonly Purpose<P>[];
    readonly services: readonly Service<P>[];
}
/** One thing that is wrong in a config. */
interface ConfigProblem {
    /** Where, as one would write it in JavaScript: `services[0].id`. */
    readonly path: string;
    readonly expected: string;
    readonly found: string;
}
type Choices<P extends string = string> = Readonly<Record<P, boolean>>;
/** The answers, when, and to which policy version. */
interface Decision<P extends string = string> {
    /** Random, made at the choice; `null` for a refusal of everything, which needs no proof and leaves no trace. */
    readonly id: string | null;
    /** Every purpose of the config, unanswered ones as refused. */
    readonly choices: Choices<P>;
    /** The services that were named when the visitor answered. */
    readonly services: readonly string[];
    /** Milliseconds since 1970, whole seconds. */
    readonly decidedAt: number;
    readonly policyVersion: string;
}
/**
 * How a decision was made. `gpc`: by the browser. `elsewhere`: not in this page, which only follows: in another tab or
 * frame, or on another page of the site.
 */
type Method = 'banner-accept-all' | 'banner-reject-all' | 'preferences-save' | 'withdraw' | 'api' | 'gpc' | 'elsewhere';
type View = 'banner' | 'preferences';
interface ConsentState<P extends string = string> {
    readonly decision: Decision<P> | null;
    readonly view: View | null;
    /**
     * What the visitor still has to be asked: purposes without an answer, or whose answer does not cover all services.
     * All that the site asks for where nothing was decided; what has changed since where something was.
     */
    readonly pending: readonly P[];
    /** Whether he has answered before, so that what is pending is new or has changed since. */
    readonly changed: boolean;
}
/** Events, with their details. They come when all is consistent: record written, services started or stopped. */
interface ConsentEvents<P extends string = string> {
    /** Once, with the state that was restored at load, before any service starts. */
    ready: {
        readonly decision: Decision<P> | null;
    };
    /** The visitor, or the page through the API, has just chosen. */
    decide: {
        readonly decision: Decision<P>;
        readonly granted: readonly P[];
        readonly revoked: readonly P[];
        readonly method: Method;
    };
    start: {
        readonly service: string;
    };
    /** `clean: false`: the vendor's code may still send until the page goes. */
    stop: {
        readonly service: string;
        readonly clean: boolean;
    };
    view: {
        readonly view: View | null;
    };
    error: {
        readonly error: unknown;
        readonly service?: string | undefined;
        readonly where: 'config' | 'storage' | 'standby' | 'start' | 'stop' | 'erase' | 'listener' | 'view';
    };
}
type Unsubscribe = () => void;
interface Consent<P extends string = string> {
    /** The config that is in force. Without purposes and services where the one given was wrong. */
    readonly config: ResolvedConfig<P>;
    /** The same object until something changes. */
    getState(): ConsentState<P>;
    /** Calls back after every change: with `getState` the contract of `useSyncExternalStore`. */
    subscribe(listener: () => void): Unsubscribe;
    isGranted(purpose: P): boolean;
    /** Runs once: now, if the purpose is granted, else when it first is. */
    whenGranted(purpose: P, run: () => void): Unsubscribe;
    /** Grants all purposes but those that are `separate`: these keep their answer. */
    acceptAll(method?: Method): void;
    rejectAll(method?: Method): void;
    /** Purposes that are not named are refused. */
    save(choices: Partial<Choices<P>>, method?: Method): void;
    /** Takes consent back, for one purpose or for all. */
    withdraw(purpose?: P): void;
    /** Forgets the decision, stops what runs, erases what it left, and asks again. */
    reset(): void;
    /** Default `preferences`. */
    open(view?: View): void;
    /** Back to the banner while something is still to be answered. Never an answer. */
    close(): void;
    on<E extends keyof ConsentEvents<P>>(event: E, listener: (detail: ConsentEvents<P>[E]) => void): Unsubscribe;
    /** Puts an `error` event out: for interfaces and services of your own. */
    report(error: ConsentEvents<P>['error']): void;
    /** Lets go of the page: no more events, nothing is started. What runs goes on running. */
    destroy(): void;
}
/** Where a record is kept. */
interface ConsentStorage {
    /** All records found, in any order: a cookie can stand on several domains at once. */
    read(): string[];
    /**
     * Keeps a record, in place of any other but the `foreign` ones, which are not this site's; an empty one forgets.
     * Throws where it cannot be kept.
     */
    write(record: string, days: number, foreign?: readonly string[]): void;
}
/** What the library needs of the world around it. Each has a default in a browser; none is needed on a server. */
interface Environment {
    readonly window?: (Window & typeof globalThis) | undefined;
    readonly storage?: ConsentStorage;
    /** Milliseconds since 1970. */
    readonly now?: () => number;
    readonly reload?: () => void;
}
/** What the banner says. `{operator}` stands for the operator's name. */
interface BannerTexts {
    readonly bannerTitle: string;
    /** Before the text, where something was decided before and only what has changed since is asked for. */
    readonly bannerChanged: string;
    readonly bannerText: string;
    /** After the list of purposes. */
    readonly bannerNote: string;
    readonly acceptAll: string;
    readonly rejectAll: string;
    readonly settings: string;
    readonly policy: string;
}
/** What the preferences say. `{date}` and `{id}` are filled in. */
interface PreferencesTexts {
    readonly preferencesTitle: string;
    readonly preferencesText: string;
    readonly alwaysOn: string;
    readonly save: string;
    readonly close: string;
    readonly operator: string;
    readonly taxId: string;
    readonly undecided: string;
    readonly decided: string;
    readonly recordId: string;
    /** Where the browser has refused by Global Privacy Control, and the visitor has not answered. */
    readonly gpc: string;
    /** Heads the list of cookies that the site cannot remove. */
    readonly foreignTitle: string;
    readonly foreignText: string;
    /** A link to the vendor's own way of opting out; `{service}` is its name. */
    readonly optOut: string;
}
interface Texts extends BannerTexts, PreferencesTexts {
}
/** What the banner needs of a language. */
interface BannerLocale {
    readonly banner: BannerTexts;
    readonly titles: Readonly<Record<KnownPurpose, string>>;
}
/** What the preferences need of a language. */
interface PreferencesLocale extends BannerLocale {
    readonly preferences: PreferencesTexts;
    readonly descriptions: Readonly<Record<KnownPurpose, string>>;
}

export type { BannerLocale as B, ConfigProblem as C, Decision as D, Environment as E, ForeignCookies as F, KnownPurpose as K, Method as M, Operator as O, Purpose as P, ResolvedConfig as R, StorageConfig as S, Text as T, Unsubscribe as U, View as V, ConsentConfig as a, Consent as b, ConsentStorage as c, Service as d, BannerTexts as e, Choices as f, ConsentEvents as g, ConsentState as h, Disclosure as i, ErasePatterns as j, Policy as k, PreferencesLocale as l, PreferencesTexts as m, ServiceContext as n, ServiceFacts as o, SignalsConfig as p, Texts as q, UiConfig as r };
