import { b as Consent, a as ConsentConfig } from './types.js';
export { A as Action, B as BannerLocale, c as BannerTexts, d as Choices, C as ConfigProblem, e as ConsentEvents, f as ConsentModeConfig, g as ConsentState, h as ConsentStorage, i as Corner, D as Data, j as Decision, k as Disclosure, E as EmbedFacts, l as EmbedTexts, m as Environment, n as ErasePatterns, o as Erased, F as ForeignCookies, K as KeptItem, p as KnownData, q as KnownPurpose, L as Lifetime, r as LoadNotice, s as LocalNoticeTexts, t as Locale, u as LocaleTexts, M as Method, v as Methods, N as NotedDecision, w as Notice, x as NoticeDisclosure, y as NoticeItem, z as NoticeLocale, G as NoticeOperator, H as NoticeParts, I as NoticePurpose, J as NoticeRecipient, O as NoticeService, P as NoticeTexts, Q as Operator, R as Policy, S as PreferencesTexts, T as Purpose, U as Receipt, V as ReceiptKeeper, W as ReceiptStatus, X as ReceiptsConfig, Y as Recipient, Z as ResolvedConfig, _ as ScriptTrust, $ as Service, a0 as ServiceContext, a1 as ServiceFacts, a2 as SignalsConfig, a3 as StorageConfig, a4 as Text, a5 as Texts, a6 as UiConfig, a7 as Unsubscribe, a8 as View } from './types.js';
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
