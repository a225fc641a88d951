import { b as Consent, a as ConsentConfig } from './types.js';
export { A as Action, B as BannerLocale, d as BannerTexts, e as Choices, C as ConfigProblem, f as ConsentEvents, g as ConsentModeConfig, h as ConsentState, i as ConsentStorage, j as Corner, D as Data, k as Decision, l as Disclosure, E as EmbedFacts, m as EmbedTexts, n as Environment, o as ErasePatterns, p as Erased, F as ForeignCookies, K as KeptItem, q as KnownData, r as KnownPurpose, L as Leak, s as Lifetime, t as LoadNotice, u as LocalNoticeTexts, v as Locale, w as LocaleTexts, c as LoggedEvent, M as Method, x as Methods, N as NotedDecision, y as Notice, z as NoticeDisclosure, G as NoticeItem, H as NoticeLocale, I as NoticeOperator, J as NoticeParts, O as NoticePurpose, P as NoticeRecipient, Q as NoticeService, R as NoticeTexts, S as Operator, T as Policy, U as PreferencesTexts, V as Purpose, W as Receipt, X as ReceiptKeeper, Y as ReceiptStatus, Z as ReceiptsConfig, _ as Recipient, $ as ResolvedConfig, a0 as ScriptTrust, a1 as Service, a2 as ServiceContext, a3 as ServiceFacts, a4 as SignalsConfig, a5 as StorageConfig, a6 as Text, a7 as Texts, a8 as UiConfig, a9 as Unsubscribe, aa as View } from './types.js';
import { MetricaOptions, GoogleAnalyticsOptions, ScriptOptions, MatomoOptions } from './services.js';

/** Called with the live API: at once if it is there, else when it comes. */
type Callback = (consent: Consent) => void;
/** `window.consentGate`: the queue of a page before the script is there, the live API with the same `push` after. */
type ConsentGate = Consent & {
    push(...callbacks: Callback[]): void;
};

/**
 * A service as JSON has it: flat, with the vendor's own options under the vendor's own names.
 * @discriminator type
 */
type ServiceConfig = ({
    readonly type: 'yandex-metrica';
} & Omit<MetricaOptions, 'type' | 'snippet'>) | ({
    readonly type: 'google-analytics';
} & Omit<GoogleAnalyticsOptions, 'snippet'>) | ({
    readonly type: 'script';
} & ScriptOptions) | ({
    readonly type: 'matomo';
} & OtherServiceOptions & MatomoOptions) | {
    [T in OtherServiceType]: {
        readonly type: T;
    } & OtherServiceOptions;
}[OtherServiceType];
/** What one of the further types takes, whose files are fetched when a config names them. */
interface OtherServiceOptions {
    /** The counter's, pixel's or site's number or name, as the vendor gives it. */
    readonly id: string | number;
    /**
     * What it is for. Default: what such services are for, and `cross-border` where the recipient is abroad.
     * @minItems 1
     */
    readonly purposes?: readonly string[];
    /**
     * Another copy of the script.
     * @pattern ^([hH][tT][tT][pP][sS]?:|[^:]*$|[^:]*[/?#])
     */
    readonly src?: string;
}
/** Those that need nothing but an id. */
type OtherServiceType = 'calltouch' | 'google-tag-manager' | 'hotjar' | 'liveinternet' | 'meta-pixel' | 'microsoft-clarity' | 'rambler-top100' | 'roistat' | 'top-mail-ru' | 'varioqub' | 'vk-pixel';

/** The config as JSON has it. */
interface JsonConfig extends Omit<ConsentConfig, 'services'> {
    /** The address of the schema, for editors. */
    readonly $schema?: string;
    /** What starts only with consent. Default: nothing. */
    readonly services?: readonly ServiceConfig[];
}

declare global {
    interface Window {
        /** Before the script is there an array of callbacks, the live API after; both have `push`. */
        consentGate?: ConsentGate | Callback[];
    }
}

export { Consent, ConsentConfig };
export type { Callback, ConsentGate, JsonConfig, ServiceConfig };
