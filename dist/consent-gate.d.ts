import { b as Consent, a as ConsentConfig } from './types.js';
export { A as Action, B as BannerLocale, c as BannerTexts, d as Choices, C as ConfigProblem, e as ConsentEvents, f as ConsentModeConfig, g as ConsentState, h as ConsentStorage, D as Data, i as Decision, j as Disclosure, E as EmbedFacts, k as EmbedTexts, l as Environment, m as ErasePatterns, n as Erased, F as ForeignCookies, K as KeptItem, o as KnownData, p as KnownPurpose, L as Lifetime, q as LoadNotice, r as Locale, M as Method, s as Methods, N as NotedDecision, t as Notice, u as NoticeDisclosure, v as NoticeItem, w as NoticeLocale, x as NoticeOperator, y as NoticeParts, z as NoticePurpose, G as NoticeRecipient, H as NoticeService, I as NoticeTexts, O as Operator, P as Policy, J as PreferencesLocale, Q as PreferencesTexts, R as Purpose, S as Receipt, T as ReceiptKeeper, U as ReceiptStatus, V as ReceiptsConfig, W as Recipient, X as ResolvedConfig, Y as Service, Z as ServiceContext, _ as ServiceFacts, $ as SignalsConfig, a0 as StorageConfig, a1 as Text, a2 as Texts, a3 as UiConfig, a4 as Unsubscribe, a5 as View } from './types.js';
import { MetricaOptions, GoogleAnalyticsOptions, ScriptOptions } from './services.js';

/** Called with the live API: at once if it is there, else when it comes. */
type Callback = (consent: Consent) => void;
/** `window.consentGate`: the queue of a page before the script is there, the live API with the same `push` after. */
type ConsentGate = Consent & {
    push(...callbacks: Callback[]): void;
};

/** A service as JSON has it: flat, with the vendor's own options under the vendor's own names. */
type ServiceConfig = ({
    readonly type: 'yandex-metrica';
} & MetricaOptions) | ({
    readonly type: 'google-analytics';
} & GoogleAnalyticsOptions) | ({
    readonly type: 'script';
} & ScriptOptions) | OtherServiceConfig;
/** One of the further types, whose files are fetched when a config names them. */
interface OtherServiceConfig {
    readonly type: OtherServiceType;
    readonly id: string | number;
    readonly purposes?: readonly string[];
    readonly src?: string;
    /** Matomo's address. */
    readonly url?: string;
}
type OtherServiceType = 'calltouch' | 'google-tag-manager' | 'hotjar' | 'liveinternet' | 'matomo' | 'meta-pixel' | 'microsoft-clarity' | 'rambler-top100' | 'roistat' | 'top-mail-ru' | 'varioqub' | 'vk-pixel';

/** The config as JSON has it. */
type JsonConfig = Omit<ConsentConfig, 'services'> & {
    readonly services?: readonly ServiceConfig[];
};

declare global {
    interface Window {
        /** Before the script is there an array of callbacks, the live API after; both have `push`. */
        consentGate?: ConsentGate | Callback[];
    }
}

export { Consent, ConsentConfig };
export type { Callback, ConsentGate, JsonConfig, ServiceConfig };
