import { b as Consent, a as ConsentConfig } from './types.js';
export { B as BannerLocale, e as BannerTexts, f as Choices, C as ConfigProblem, g as ConsentEvents, h as ConsentState, c as ConsentStorage, D as Decision, i as Disclosure, E as Environment, j as ErasePatterns, F as ForeignCookies, K as KnownPurpose, M as Method, O as Operator, k as Policy, l as PreferencesLocale, m as PreferencesTexts, P as Purpose, R as ResolvedConfig, d as Service, n as ServiceContext, o as ServiceFacts, p as SignalsConfig, S as StorageConfig, T as Text, q as Texts, r as UiConfig, U as Unsubscribe, V as View } from './types.js';
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
