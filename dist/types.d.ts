/** A text for the visitor: one string for every language, or one per language tag (`{ ru: '…', en: '…' }`). */
type Text = string | Readonly<Record<string, string>>;
/** The purposes known by name: they come with texts in every shipped language. */
type KnownPurpose = 'necessary' | 'functional' | 'analytics' | 'marketing' | 'session-replay' | 'cross-border' | 'embeds' | 'advertising-messages';
/** What a visitor agrees to. */
interface Purpose<P extends string = string> {
    /**
     * Known by name, or a name of your own.
     * @pattern ^\w[\w-]*$
     */
    readonly id: P;
    /** Always granted and not asked for, as `necessary` is. */
    readonly required?: boolean;
    /** Never part of "Accept all": it takes an answer of its own (152-FZ art. 9, 38-FZ art. 18). */
    readonly separate?: boolean;
    /** What the purpose is called. Needed for an id that is not known by name. */
    readonly title?: Text;
    /** What it is for, in a sentence. */
    readonly description?: Text;
    /** What is told of it, where it is not what follows from its services. */
    readonly disclosure?: Disclosure;
}
/** What can be done with personal data, by the list of 152-FZ art. 3(3); `dissemination` takes a consent of its own. */
type Action = 'collection' | 'recording' | 'systematisation' | 'accumulation' | 'storage' | 'clarification' | 'extraction' | 'use' | 'transfer' | 'depersonalisation' | 'blocking' | 'deletion' | 'destruction';
/** The kinds of data known by name: they come with texts in every language. */
type KnownData = 'pages' | 'device' | 'network' | 'identifier' | 'behaviour' | 'recording' | 'purchases' | 'advertising' | 'settings' | 'contacts';
/** A kind of data: known by name, or in words of the site's own. */
type Data = KnownData | (string & {}) | Readonly<Record<string, string>>;
/** How data are processed: 152-FZ art. 3(3) and 3(4), 9(4)(7). */
interface Methods {
    /** By machines, by hand, or both. Default `automated`. */
    readonly kind?: 'automated' | 'manual' | 'mixed';
    /** Whether they are passed on over the operator's own network. Default `false`. */
    readonly internal?: boolean;
    /** Whether they are passed on over the Internet. Default `true`. */
    readonly internet?: boolean;
}
/**
 * What the law says must be told about a purpose (152-FZ art. 9). What is left out follows from the facts of the services
 * that need the purpose.
 */
interface Disclosure {
    /** Default: the consent itself, 152-FZ art. 6(1)(1) or GDPR art. 6(1)(a). */
    readonly legalBasis?: Text;
    /** The categories of data: known by name, or in words of your own. Default: what the services collect. */
    readonly data?: readonly Data[];
    /** What is done with them. Default: all of the law's list but depersonalisation. */
    readonly actions?: readonly Action[];
    /** Default: automated, over the Internet. */
    readonly methods?: Methods;
    /** Who gets the data besides the services' own recipients. */
    readonly recipients?: readonly Recipient[];
    /** Whether the data go abroad. `false` is a promise: a service with a foreign recipient is then refused. */
    readonly crossBorder?: boolean;
    /** How long the data are processed. Default: until the purpose is reached or the consent ends. */
    readonly term?: Text;
    /** How the consent is withdrawn, besides here and by the operator's address and e-mail. */
    readonly withdrawal?: Text;
}
/** Who gets data. */
interface Recipient {
    /** Who it is, by the full name. */
    readonly name?: Text;
    /** ИНН of a Russian recipient. */
    readonly taxId?: string;
    /** Where it is. */
    readonly address?: Text;
    /** ISO 3166-1 alpha-2. Under 152-FZ anything but `RU` is a transfer abroad (art. 12). */
    readonly country: string;
}
/** Who processes the data (152-FZ: оператор; GDPR: controller). */
interface Operator {
    /** Who it is, by the full name. */
    readonly name: Text;
    /** ИНН of a Russian operator, a VAT number elsewhere. */
    readonly taxId?: string;
    /** Where it is, and where a withdrawal by post goes. */
    readonly address?: Text;
    /** Where a withdrawal by e-mail goes. */
    readonly email?: string;
    /** The subject that an e-mail with a withdrawal should have, as the policy says it. */
    readonly emailSubject?: Text;
    /** Shown with the operator. */
    readonly phone?: string;
    /**
     * The operator's site: an `http(s)` URL or a path.
     * @pattern ^([hH][tT][tT][pP][sS]?:|[^:]*$|[^:]*[/?#])
     */
    readonly site?: string;
}
interface Policy {
    /**
     * Where the privacy policy is: an `http(s)` URL or a path.
     * @pattern ^([hH][tT][tT][pP][sS]?:|[^:]*$|[^:]*[/?#])
     */
    readonly url?: string;
    /** A new version asks every visitor again. */
    readonly version?: string;
}
/** What is to be told of a service. */
interface ServiceFacts {
    /** The product's name, as the visitor may know it. */
    readonly name?: Text;
    /** Who gets the data. */
    readonly recipient?: Recipient;
    /** What it collects. */
    readonly data?: readonly Data[];
    /** What it collects besides for each of its optional purposes. */
    readonly optionalData?: Readonly<Record<string, readonly Data[]>>;
    /** What it keeps in the browser, on this site. */
    readonly keeps?: readonly KeptItem[];
    /** Cookies on the recipient's own domains: a page of this site can neither see nor remove them. */
    readonly foreignCookies?: readonly ForeignCookies[];
    /** A page of the vendor's where a visitor can keep it out of all sites. */
    readonly optOut?: string;
}
/** A cookie or a storage key. */
interface KeptItem {
    /** Its name; `<ID>` stands for the service's id, `*` for anything. */
    readonly name: string;
    /** Where it is kept. Default `cookie`. */
    readonly in?: 'cookie' | 'localStorage' | 'sessionStorage';
    /** How long it is kept. Default: a cookie and a key of sessionStorage until the browser is closed, others for good. */
    readonly lifetime?: Lifetime;
}
/** `2 year`, `30 minute`: a number and a unit that `Intl.NumberFormat` knows. */
type Lifetime = `${number} ${'minute' | 'hour' | 'day' | 'month' | 'year'}`;
interface ForeignCookies {
    readonly domain: string;
    readonly names: readonly string[];
}
/**
 * What a service leaves in the browser. A string is a name, or the start of names where it ends with `*`. What a
 * service that still runs claims too is kept.
 */
interface ErasePatterns {
    /** Cookies to be erased after it. */
    readonly cookies?: readonly (string | RegExp)[];
    /** Keys of localStorage to be erased after it. */
    readonly localStorage?: readonly (string | RegExp)[];
    /** Keys of sessionStorage to be erased after it. */
    readonly sessionStorage?: readonly (string | RegExp)[];
}
/**
 * A Trusted Types policy: makes scripts of texts, where a page lets nothing else do so. What comes back is for `src` and
 * `text` of a script, and a string where the browser has no Trusted Types.
 */
interface ScriptTrust {
    createScriptURL(url: string): string;
    createScript(code: string): string;
}
interface ServiceContext {
    readonly window: Window & typeof globalThis;
    /** The page's CSP nonce, for everything that the service adds to it. */
    readonly nonce: string | undefined;
    /** Makes a script's address or code of a text, for pages with Trusted Types; throws where no service names it. */
    readonly trust: ScriptTrust;
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
    /** The vendor's options it was made with: what is to be told of it can depend on them. */
    readonly options?: object;
    /**
     * Of code that stands in the page's own markup: consent to its purposes is enough, and no record names it. Whoever
     * marks it up says by the purposes what it is for.
     */
    readonly isUnnamed?: true;
    /** All of them must be granted before `start()` is called. */
    readonly purposes: readonly P[];
    /**
     * Purposes that only add to what the service does: it runs without them, and is stopped and started again when
     * one of them is granted or taken back. Those that the site does not ask for are left out.
     */
    readonly optionalPurposes?: readonly string[];
    /** The script that the service loads. Checked with the config: only `http(s)` URLs and paths pass. */
    readonly src?: string;
    /** Further scripts that it brings, by address or code. */
    readonly scripts?: readonly string[];
    readonly facts?: ServiceFacts;
    readonly erase?: ErasePatterns;
    /** The cookie that holds the visitor's id at the service: read before it is erased, for the receipt of a withdrawal. */
    readonly clientId?: string;
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
     * may go on sending, so that the page has to be reloaded; a promise counts as that. A service without `stop` always
     * makes the page reload.
     */
    stop?(context: ServiceContext): boolean | undefined;
}
/** A corner of the window. */
type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
interface UiConfig {
    /** A language tag, or `auto`: `<html lang>`, then the browser's languages. Default `auto`. */
    readonly locale?: string;
    /** `box`: in a corner; `bar`: all along an edge; `modal`: in the middle, and the page waits. Default `box`. */
    readonly layout?: 'box' | 'bar' | 'modal';
    /** A corner for a `box`, an edge for a `bar`. Default: at the bottom, where lines begin. */
    readonly position?: 'top' | 'bottom' | Corner;
    /** `dialog`: in the middle; `drawer`: along the side where lines end. Default `dialog`. */
    readonly preferences?: 'dialog' | 'drawer';
    /** `choose`: services can be refused by themselves, in the preferences. Default `list`. */
    readonly services?: 'list' | 'choose';
    /** `auto` follows the page's `color-scheme`, then the visitor's system. Default `auto`. */
    readonly theme?: 'auto' | 'light' | 'dark';
    /** A small button that opens the preferences again, once there is nothing to ask; or its corner. Default `false`. */
    readonly reopen?: boolean | Corner;
    /** Overrides single texts: of the interface, the consent text, the declaration, receipts and placeholders. */
    readonly texts?: Partial<Texts>;
}
interface StorageConfig {
    /** The cookie's name. Default `consent_gate`. */
    readonly name?: string;
    /** `auto` shares the record between all subdomains; or a domain by name. Default: the host without `www.`. */
    readonly domain?: string;
    /**
     * How long a consent holds, in days. Default 365.
     * @asType integer
     * @minimum 1
     */
    readonly days?: number;
    /**
     * How long a refusal holds, in days, also when the policy or a purpose has changed. Default 182.
     * @asType integer
     * @minimum 1
     */
    readonly denyDays?: number;
}
interface ReceiptsConfig {
    /**
     * Where receipts are posted as JSON: a path of this site, or an https URL. Without one they stay on the visitor's
     * device.
     * @pattern ^([hH][tT][tT][pP][sS]:|[^:]*$|[^:]*[/?#])
     */
    readonly endpoint?: string;
    /**
     * How many receipts stay on the device. Default 20.
     * @asType integer
     * @minimum 0
     */
    readonly keep?: number;
    /** Whether refusals are posted, too. Default `false`: who refuses leaves no trace. */
    readonly refusals?: boolean;
}
interface ConsentModeConfig {
    /**
     * The purposes that grant a consent type of Google's, with spaces between them: all are needed. Overrides single ones of
     * the defaults: `ad_storage`, `ad_user_data` and `ad_personalization` by `marketing`, `analytics_storage` by
     * `analytics`, `functionality_storage` and `personalization_storage` by `functional`.
     */
    readonly types?: Readonly<Record<string, string>>;
    /** Whether ad click identifiers are left out while `ad_storage` is denied. Default `false`. */
    readonly ads_data_redaction?: boolean;
    /** Whether they are passed on in links while storage is denied. Default `false`. */
    readonly url_passthrough?: boolean;
    /**
     * Milliseconds that Google's tags wait for the visitor's answer, once they are there. Default 500.
     * @asType integer
     * @minimum 0
     */
    readonly wait_for_update?: number;
}
interface SignalsConfig {
    /**
     * What Global Privacy Control (https://www.w3.org/TR/gpc/) means where the visitor has not answered himself:
     * everything is refused, `marketing` is, or nothing. An answer of his own always wins. Default `refuse-marketing`.
     */
    readonly gpc?: 'refuse-all' | 'refuse-marketing' | 'ignore';
}
interface ConsentConfig<P extends string = string> {
    /** The law that applies. Default `152-FZ`: a service with a foreign recipient needs a purpose that says so. `GDPR`: it is disclosed. */
    readonly law?: '152-FZ' | 'GDPR';
    /** Who processes the data. */
    readonly operator?: Operator;
    /** The privacy policy that the visitor agrees to. */
    readonly policy?: Policy;
    /** What the visitor is asked for. Default: `necessary` and what the services need. */
    readonly purposes?: readonly Purpose<P>[];
    /** What starts only with consent. Default: nothing. */
    readonly services?: readonly Service<P>[];
    /** Where the record of a decision is kept, and for how long. */
    readonly storage?: StorageConfig;
    /** Where the proofs of a decision go. */
    readonly receipts?: ReceiptsConfig;
    /**
     * How consent is taken back. `auto` reloads the page where a service's stop was not clean, `reload` always reloads
     * it once something was stopped, `soft` never does. Default `auto`.
     */
    readonly withdraw?: 'auto' | 'reload' | 'soft';
    /** What is made of the browser's own signals. */
    readonly signals?: SignalsConfig;
    /** Google Consent Mode v2, basic: `true`, or its options. Default `false`. */
    readonly consentMode?: boolean | ConsentModeConfig;
    /** How the banner and the preferences look. */
    readonly ui?: UiConfig;
    /** CSP nonce for all that the library and its services add to the page. */
    readonly nonce?: string;
}
/** The config with its defaults filled in. */
interface ResolvedConfig<P extends string = string> extends ConsentConfig<P> {
    readonly purposes: readonly Purpose<P>[];
    readonly services: readonly Service<P>[];
    readonly storage: StorageConfig & {
        readonly name: string;
    };
}
/** One thing that is wrong in a config. */
interface ConfigProblem {
    /** With an `error` nothing is started; a `warning` is what the law asks for besides. */
    readonly severity: 'error' | 'warning';
    /** Where, as one would write it in JavaScript: `services[0].id`. */
    readonly path: string;
    readonly expected: string;
    readonly found: string;
    /** The article that asks for it, where it is the law that does. */
    readonly law?: string;
}
type Choices<P extends string = string> = Readonly<Record<P, boolean>>;
/** The answers, when, and to which policy version. */
interface Decision<P extends string = string> {
    /** Random, made at the choice; `null` for a refusal of everything, which needs no proof and leaves no trace. */
    readonly id: string | null;
    /** Every purpose of the config, unanswered ones as refused. */
    readonly choices: Choices<P>;
    /** The services that were named when the visitor answered, but for those that he refused by themselves. */
    readonly services: readonly string[];
    readonly refusedServices: readonly string[];
    /** Milliseconds since 1970, whole seconds. */
    readonly decidedAt: number;
    readonly policyVersion: string;
}
/**
 * How a decision was made. `gpc`: by the browser. `elsewhere`: not in this page, which only follows: in another tab or
 * frame, or on another page of the site.
 */
type Method = 'banner-accept-all' | 'banner-reject-all' | 'preferences-save' | 'embed' | 'form' | 'withdraw' | 'api' | 'gpc' | 'elsewhere';
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
/** What a withdrawal has removed from the browser, by name, and the ids that the stopped services knew the visitor by. */
interface Erased {
    readonly cookies: readonly string[];
    readonly localStorage: readonly string[];
    readonly sessionStorage: readonly string[];
    readonly clientIds: Readonly<Record<string, string>>;
}
/** What the visitor is told, in one language: all of it follows from the config and the services' facts. */
interface Notice {
    readonly language: string;
    /** That of the disclosures, where it is another one. */
    readonly legalLanguage?: string;
    readonly law: '152-FZ' | 'GDPR';
    readonly operator: NoticeOperator;
    readonly policy: Policy;
    readonly purposes: readonly NoticePurpose[];
    readonly services: readonly NoticeService[];
    /** What the site itself keeps in the browser: the record of the choice, and the receipts. */
    readonly keeps: readonly NoticeItem[];
}
interface NoticeOperator {
    readonly name: string;
    readonly taxId?: string;
    readonly address?: string;
    readonly email?: string;
    readonly emailSubject?: string;
    readonly phone?: string;
    readonly site?: string;
}
interface NoticePurpose {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly required: boolean;
    readonly separate: boolean;
    /** The services that need it, or can use it, by their ids. */
    readonly services: readonly string[];
    readonly disclosure: NoticeDisclosure;
}
/** A disclosure as it is shown. */
interface NoticeDisclosure {
    readonly legalBasis: string;
    readonly data: readonly string[];
    readonly actions: readonly string[];
    readonly methods: string;
    readonly recipients: readonly string[];
    /** Nothing where it depends on what is embedded, and is told in the place of each. */
    readonly crossBorder?: boolean;
    /** The countries abroad, by name. */
    readonly countries: readonly string[];
    readonly term: string;
    readonly withdrawal: string;
}
interface NoticeService {
    readonly id: string;
    readonly name: string;
    /** Who gets the data; nothing where the config does not say it. */
    readonly recipient?: NoticeRecipient;
    readonly keeps: readonly NoticeItem[];
    readonly foreignCookies: readonly ForeignCookies[];
    readonly optOut?: string;
}
interface NoticeRecipient {
    readonly name: string;
    readonly taxId?: string;
    readonly address?: string;
    /** ISO 3166-1 alpha-2. */
    readonly country: string;
}
interface NoticeItem {
    readonly name: string;
    readonly in: 'cookie' | 'localStorage' | 'sessionStorage';
    readonly lifetime: string;
}
/**
 * The proof of a decision, complete in itself: what was shown, in which language, by whom, when, how it was answered.
 * The fields of ISO/IEC TS 27560 that apply; no address, no user agent, no fingerprint. The schema is
 * `dist/receipt.schema.json`.
 */
interface Receipt {
    readonly format: 1;
    /**
     * That of the record; a refusal of everything has one that stands nowhere else.
     * @pattern ^[\w-]{1,80}$
     */
    readonly id: string;
    /**
     * The receipt before this one for the same purposes, as far as this device knows.
     * @pattern ^[\w-]{1,80}$
     */
    readonly previousId: string | null;
    /**
     * ISO 8601, UTC.
     * @format date-time
     * @pattern Z$
     */
    readonly decidedAt: string;
    /**
     * @format date-time
     * @pattern Z$
     */
    readonly expiresAt: string | null;
    readonly method: Method;
    /** What happened. `withdrawn` where something was taken back, also if the rest goes on: see `answers`. */
    readonly state: 'given' | 'refused' | 'withdrawn' | 'expired';
    readonly page: {
        readonly origin: string;
        readonly path: string;
    };
    /** The answers that hold from now on. */
    readonly answers: Readonly<Record<string, boolean>>;
    /** Services that were refused by themselves, where the site lets one: they do not run, whatever their purposes. */
    readonly refusedServices?: readonly string[];
    /** For a form and for embedded content: the text beside the answer, as it was shown. */
    readonly statement?: string;
    /**
     * What was taken back, or has run out, and what the operator needs to have the data destroyed elsewhere; for a
     * withdrawal also what was removed from the browser.
     */
    readonly withdrawal?: {
        readonly purposes: readonly string[];
    } & Partial<Erased>;
    readonly notice: Notice;
    /**
     * SHA-256 of the canonical JSON (RFC 8785) of `notice`, in hex; `null` where the browser cannot make it: plain http.
     * @pattern ^[0-9a-f]{64}$
     */
    readonly noticeHash: string | null;
    /** The version of this library. */
    readonly library: string;
}
/** `made` on this device, `sent` to the operator, or it could not be sent: it is tried again (`failed`) or not (`rejected`). */
type ReceiptStatus = 'made' | 'sent' | 'failed' | 'rejected';
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
        /** The id of the receipt that is made of it. */
        readonly receiptId: string;
        /** What was removed from the browser, where something was revoked. */
        readonly erased?: Erased | undefined;
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
    receipt: {
        readonly receipt: Receipt;
        readonly status: ReceiptStatus;
    };
    error: {
        readonly error: unknown;
        readonly service?: string | undefined;
        readonly where: 'config' | 'storage' | 'standby' | 'start' | 'stop' | 'erase' | 'listener' | 'view' | 'receipt';
    };
}
type Unsubscribe = () => void;
interface Consent<P extends string = string> {
    /** The version of the library. */
    readonly version: string;
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
    /** Purposes that are not named are refused; services may be refused by themselves, by their ids. */
    save(choices: Partial<Choices<P>>, method?: Method, refusedServices?: readonly string[]): void;
    /** Adds consent to these purposes. What was not answered yet stays to be asked. */
    grant(purposes: readonly P[], method?: Method): void;
    /** Takes consent back, for one purpose or for all. */
    withdraw(purpose?: P): void;
    /** Forgets the decision, stops what runs, erases what it left, and asks again. */
    reset(): void;
    /**
     * Adds services that come later than the config: those of the page's own markup. Each starts once it may; what the
     * record does not cover is asked for. One that is wrong is not added, and an `error` event says why.
     */
    addServices(services: readonly Service[]): void;
    /** Default `preferences`. */
    open(view?: View): void;
    /** Back to the banner while something is still to be answered. Never an answer. */
    close(): void;
    on<E extends keyof ConsentEvents<P>>(event: E, listener: (detail: ConsentEvents<P>[E]) => void): Unsubscribe;
    /** The receipts that this device holds, newest first. */
    receipts(): readonly Receipt[];
    /** Puts a `receipt` event out, for the part of the library that makes receipts. */
    emit(event: 'receipt', detail: ConsentEvents<P>['receipt']): void;
    /** Puts an `error` event out: for interfaces and services of your own. */
    report(error: ConsentEvents<P>['error']): void;
    /** Lets go of the page: no more events, nothing is started. What runs goes on running. */
    destroy(): void;
    /** As it was given; without it only English and Russian are spoken. */
    readonly loadLocale: Environment['loadLocale'];
    /** Makes scripts of what services name; anything else throws. */
    readonly trust: ScriptTrust;
    /** Aborts with `destroy()`: for whatever listens on the page in this consent's name. */
    readonly signal: AbortSignal;
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
    /**
     * Fetches a language beyond English and Russian, by the name of its file in `dist/locales/`. `consent-gate/locales`
     * has one that bundlers understand: `import { loadLocale } from 'consent-gate/locales'`.
     */
    readonly loadLocale?: (language: string) => Promise<{
        readonly texts: LocaleTexts;
    }>;
    /** A Trusted Types policy of the page's own, in place of ours, which is named `consent-gate`. */
    readonly trust?: ScriptTrust;
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
    /** Where the settings could not be fetched. */
    readonly settingsFailed: string;
    /** The small button that opens the settings again. */
    readonly reopen: string;
    /** Links to the consent as a document of its own, and to the policy. */
    readonly consentText: string;
    readonly policy: string;
}
/** What the preferences say. `{date}` and `{id}` are filled in. */
interface PreferencesTexts {
    readonly preferencesTitle: string;
    readonly preferencesText: string;
    readonly alwaysOn: string;
    /** Opens the disclosure of a purpose. */
    readonly details: string;
    readonly save: string;
    readonly close: string;
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
    /** Heads the receipts on this device. */
    readonly receiptsTitle: string;
    readonly receiptsText: string;
    readonly show: string;
    readonly download: string;
    readonly print: string;
    readonly deleteReceipts: string;
}
/** What the disclosures, the consent text, the receipts and the declaration say. */
interface NoticeTexts {
    readonly consentTitle: string;
    /** `{site}`, `{operator}`. */
    readonly consentIntro: string;
    /** Who consents: `{site}`. */
    readonly consentSubject: string;
    readonly consentVersion: string;
    /** How purposes that are part of "Accept all", and `separate` ones, are agreed to. */
    readonly consentJoint: string;
    readonly consentSeparate: string;
    readonly operator: string;
    readonly taxId: string;
    readonly purpose: string;
    readonly purposes: string;
    readonly legalBasis: string;
    readonly subjects: string;
    readonly subjectsText: string;
    readonly data: string;
    readonly actions: string;
    readonly methods: string;
    readonly recipients: string;
    readonly crossBorder: string;
    readonly term: string;
    readonly withdrawal: string;
    /** The legal basis where it is consent, and where none is needed; by law. */
    readonly basisConsent: string;
    readonly basisConsentGdpr: string;
    readonly basisRequired: string;
    readonly basisRequiredGdpr: string;
    readonly automated: string;
    readonly manual: string;
    readonly mixed: string;
    readonly internal: string;
    readonly internet: string;
    /** Where nobody but the operator gets the data. */
    readonly noRecipients: string;
    readonly noCrossBorder: string;
    /** `{countries}`. */
    readonly isCrossBorder: string;
    /** The same of embedded content whose owners are told in its place. */
    readonly embedOwners: string;
    readonly embedCrossBorder: string;
    /** `{days}`. */
    readonly termConsent: string;
    readonly termRequired: string;
    /** `{site}`; then by e-mail (`{email}`, `{subject}`) and by post (`{address}`), where the config has them. */
    readonly withdrawHere: string;
    readonly withdrawEmail: string;
    readonly withdrawEmailSubject: string;
    readonly withdrawPost: string;
    readonly withdrawAfter: string;
    readonly withdrawAfterGdpr: string;
    readonly withdrawRequired: string;
    readonly services: string;
    readonly service: string;
    readonly recipient: string;
    readonly cookies: string;
    readonly name: string;
    readonly storage: string;
    readonly lifetime: string;
    readonly session: string;
    readonly forGood: string;
    readonly ownRecord: string;
    readonly ownReceipts: string;
    readonly foreignDomain: string;
    readonly policy: string;
    readonly yes: string;
    readonly no: string;
    readonly stateTitle: string;
    readonly stateNone: string;
    readonly change: string;
    readonly withdraw: string;
    readonly receiptTitle: string;
    readonly receiptId: string;
    readonly previousId: string;
    readonly decidedAt: string;
    readonly expiresAt: string;
    readonly state: string;
    readonly method: string;
    readonly answers: string;
    readonly page: string;
    readonly statement: string;
    readonly withdrawnPurposes: string;
    readonly erased: string;
    readonly clientIds: string;
    readonly noticeHash: string;
    readonly given: string;
    readonly refused: string;
    readonly withdrawn: string;
    readonly expired: string;
}
/** What stands in place of embedded content. */
interface EmbedTexts {
    /** Who gets what: `{recipient}`. */
    readonly embedText: string;
    /** `{countries}`. */
    readonly embedAbroad: string;
    readonly loadOnce: string;
    readonly alwaysAllow: string;
}
interface Texts extends BannerTexts, PreferencesTexts, EmbedTexts, NoticeTexts {
}
/**
 * A language as its file has it: the texts of `banner`, `titles`, `preferences`, `descriptions`, `embed` and `notice`, each
 * group in the order of the English ones.
 */
type LocaleTexts = readonly (readonly string[])[];
/** A language in a file of its own: all that is not the law's wording. */
interface Locale {
    readonly banner: BannerTexts;
    readonly titles: Readonly<Record<KnownPurpose, string>>;
    readonly preferences: PreferencesTexts;
    readonly descriptions: Readonly<Record<KnownPurpose, string>>;
    readonly embed: EmbedTexts;
    readonly notice: LocalNoticeTexts;
}
/** The texts of the notice that stand between those of the preferences; all others are the law's wording. */
type LocalNoticeTexts = Pick<NoticeTexts, 'operator' | 'taxId' | 'consentTitle' | 'receiptTitle' | 'given' | 'refused' | 'withdrawn' | 'expired'>;
/** What the banner needs of a language. */
interface BannerLocale {
    readonly banner: BannerTexts;
    readonly titles: Readonly<Record<KnownPurpose, string>>;
}
/** What a notice needs of a language. */
interface NoticeLocale {
    /** Its tag. */
    readonly language: string;
    /** The tag of the language that the law's wording is in: where there is none in its own, English or Russian. */
    readonly legal: string;
    readonly notice: NoticeTexts;
    readonly embed: EmbedTexts;
    readonly titles: Readonly<Record<KnownPurpose, string>>;
    readonly descriptions: Readonly<Record<KnownPurpose, string>>;
    readonly actions: Readonly<Record<Action, string>>;
    readonly data: Readonly<Record<KnownData, string>>;
    readonly methods: Readonly<Record<Method, string>>;
}
/** What is noted of a decision at once, before anything else is loaded, so that its receipt can be made later. */
interface NotedDecision {
    readonly id: string;
    /** What was asked, as JSON has it: the page that makes the receipt may be another one, with a config of its own. */
    readonly config: ResolvedConfig;
    /** Milliseconds since 1970. */
    readonly decidedAt: number;
    readonly method: Method;
    /** The language of what was shown. */
    readonly language: string;
    readonly path: string;
    readonly choices: Readonly<Record<string, boolean>>;
    readonly granted: readonly string[];
    readonly revoked: readonly string[];
    /** Services that were refused by themselves, whatever their purposes. */
    readonly refusedServices?: readonly string[];
    readonly erased?: Erased | undefined;
    /** Where only these were answered, in a form or at embedded content; and the text beside the answer. */
    readonly purposes?: readonly string[];
    readonly statement?: string;
    /** For this one time: nothing is agreed to for later. */
    readonly isOnce?: boolean;
}
/** Makes, keeps and sends receipts; loaded when there is something to do. */
interface ReceiptKeeper {
    /**
     * Makes the receipts of what was noted, here or on earlier pages, and of consents that have run out: with the ids that
     * their services knew the visitor by. Sends what was not acknowledged yet.
     */
    keep(noted: readonly NotedDecision[], clientIds?: Readonly<Record<string, string>>): Promise<void>;
}
/** Content of others in the page: what is known of it by its address. */
interface EmbedFacts extends Omit<ServiceFacts, 'recipient'> {
    readonly name: Text;
    readonly data: readonly Data[];
    /** Nothing where all that is known is the host. */
    readonly recipient?: Recipient;
    /** The vendor's, or the host's. */
    readonly id: string;
    /** What it needs by itself: `embeds`, and `cross-border` where the recipient is abroad. */
    readonly purposes: readonly string[];
    readonly hosts: readonly string[];
}
/** What the host page's side needs of the lazily loaded notice. */
interface NoticeParts {
    createReceiptKeeper(consent: Consent, window: Window & typeof globalThis): ReceiptKeeper;
    renderDeclaration(consent: Consent, place: Element): Unsubscribe;
    embedFactsOf(url: URL, law: ConsentConfig['law']): EmbedFacts;
    /** The text in place of embedded content, with buttons (`data-action`: `load-once`, `always-allow`). */
    drawPlaceholder(document: Document, facts: EmbedFacts, title: string, locale: NoticeLocale, law: ConsentConfig['law']): HTMLElement;
    fetchNoticeLocale(consent: Pick<Consent, 'config' | 'loadLocale' | 'report'>, tags: readonly string[]): Promise<NoticeLocale>;
}
/** Fetches it. */
type LoadNotice = () => Promise<NoticeParts>;
/** Something that went out, was left in the browser, or stands in the page without the consent that it needs. */
interface Leak {
    readonly kind: 'request' | 'cookie' | 'localStorage' | 'sessionStorage' | 'markup';
    /** The product whose it is, by name. */
    readonly vendor: string;
    /** The address of a request, the name of a cookie or a key, or the markup and the address that it turns to. */
    readonly what: string;
    /** The markup that causes it, from its beginning; nothing where that cannot be told. */
    readonly element?: string;
    /** What to do about it; code stands between backticks. */
    readonly fix: string;
}
/** An event, when it was told, and what it tells. */
type LoggedEvent = {
    [E in keyof ConsentEvents]: {
        /** Milliseconds since 1970. */
        readonly time: number;
        readonly event: E;
        readonly detail: ConsentEvents[E];
    };
}[keyof ConsentEvents];
type DocumentEvents = {
    [E in keyof ConsentEvents as `consent-gate:${E}`]: CustomEvent<ConsentEvents[E]>;
};
declare global {
    interface DocumentEventMap extends DocumentEvents {
        /** Before a withdrawal reloads the page. Can be cancelled, for the sake of what the visitor has typed. */
        'consent-gate:reload': Event;
    }
}

export type { Action, BannerLocale, BannerTexts, Choices, ConfigProblem, Consent, ConsentConfig, ConsentEvents, ConsentModeConfig, ConsentState, ConsentStorage, Corner, Data, Decision, Disclosure, EmbedFacts, EmbedTexts, Environment, ErasePatterns, Erased, ForeignCookies, KeptItem, KnownData, KnownPurpose, Leak, Lifetime, LoadNotice, LocalNoticeTexts, Locale, LocaleTexts, LoggedEvent, Method, Methods, NotedDecision, Notice, NoticeDisclosure, NoticeItem, NoticeLocale, NoticeOperator, NoticeParts, NoticePurpose, NoticeRecipient, NoticeService, NoticeTexts, Operator, Policy, PreferencesTexts, Purpose, Receipt, ReceiptKeeper, ReceiptStatus, ReceiptsConfig, Recipient, ResolvedConfig, ScriptTrust, Service, ServiceContext, ServiceFacts, SignalsConfig, StorageConfig, Text, Texts, UiConfig, Unsubscribe, View };
