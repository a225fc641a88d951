import { b as Consent, a as ConsentConfig } from './types.js';
export { A as Action, B as BannerLocale, e as BannerTexts, f as Choices, C as ConfigProblem, g as ConsentEvents, h as ConsentState, c as ConsentStorage, D as Data, i as Decision, j as Disclosure, E as Environment, k as ErasePatterns, l as Erased, F as ForeignCookies, m as KeptItem, n as KnownData, K as KnownPurpose, L as Lifetime, o as LoadNotice, M as Method, p as Methods, N as NotedDecision, q as Notice, r as NoticeDisclosure, s as NoticeItem, t as NoticeLocale, u as NoticeOperator, v as NoticeParts, w as NoticePurpose, x as NoticeRecipient, y as NoticeService, z as NoticeTexts, O as Operator, G as Policy, H as PreferencesLocale, I as PreferencesTexts, P as Purpose, R as Receipt, J as ReceiptKeeper, Q as ReceiptStatus, T as ReceiptsConfig, V as Recipient, W as ResolvedConfig, d as Service, X as ServiceContext, Y as ServiceFacts, Z as SignalsConfig, S as StorageConfig, _ as Text, $ as Texts, a0 as UiConfig, U as Unsubscribe, a1 as View } from './types.js';
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
