import { b as Consent, a as ConsentConfig } from './types.js';
export { A as Action, B as BannerLocale, c as BannerTexts, d as Choices, C as ConfigProblem, e as ConsentEvents, f as ConsentModeConfig, g as ConsentState, h as ConsentStorage, D as Data, i as Decision, j as Disclosure, E as EmbedFacts, k as Environment, l as ErasePatterns, m as Erased, F as ForeignCookies, K as KeptItem, n as KnownData, o as KnownPurpose, L as Lifetime, p as LoadNotice, M as Method, q as Methods, N as NotedDecision, r as Notice, s as NoticeDisclosure, t as NoticeItem, u as NoticeLocale, v as NoticeOperator, w as NoticeParts, x as NoticePurpose, y as NoticeRecipient, z as NoticeService, G as NoticeTexts, O as Operator, P as Policy, H as PreferencesLocale, I as PreferencesTexts, J as Purpose, R as Receipt, Q as ReceiptKeeper, S as ReceiptStatus, T as ReceiptsConfig, U as Recipient, V as ResolvedConfig, W as Service, X as ServiceContext, Y as ServiceFacts, Z as SignalsConfig, _ as StorageConfig, $ as Text, a0 as Texts, a1 as UiConfig, a2 as Unsubscribe, a3 as View } from './types.js';
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
} & ScriptOptions);

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
