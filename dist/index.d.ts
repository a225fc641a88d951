import { S as StorageConfig, c as ConsentStorage, a as ConsentConfig, P as Purpose, d as Service, E as Environment, b as Consent, K as KnownPurpose } from './types.js';
export { A as Action, B as BannerLocale, e as BannerTexts, f as Choices, C as ConfigProblem, g as ConsentEvents, h as ConsentState, D as Data, i as Decision, j as Disclosure, k as ErasePatterns, l as Erased, F as ForeignCookies, m as KeptItem, n as KnownData, L as Lifetime, o as LoadNotice, M as Method, p as Methods, N as NotedDecision, q as Notice, r as NoticeDisclosure, s as NoticeItem, t as NoticeLocale, u as NoticeOperator, v as NoticeParts, w as NoticePurpose, x as NoticeRecipient, y as NoticeService, z as NoticeTexts, O as Operator, G as Policy, H as PreferencesLocale, I as PreferencesTexts, R as Receipt, J as ReceiptKeeper, Q as ReceiptStatus, T as ReceiptsConfig, V as Recipient, W as ResolvedConfig, X as ServiceContext, Y as ServiceFacts, Z as SignalsConfig, _ as Text, $ as Texts, a0 as UiConfig, U as Unsubscribe, a1 as View } from './types.js';

/** Keeps a record in memory: for tests, and for a server: give it the value of the visitor's cookie. */
declare const memoryStorage: (record?: string) => ConsentStorage;
/**
 * Keeps the record in a cookie, `SameSite=Lax`, `Secure` on https, where a server can read it too. Where the browser
 * keeps no cookie the record goes to localStorage, and an error says so; where that is refused, too, a decision lives
 * as long as the page.
 */
declare function browserStorage(window: Window, { name, domain }?: StorageConfig): ConsentStorage;

/** A config without purposes: they follow from the services. */
type DerivedConfig<S extends string> = Omit<ConsentConfig, 'purposes' | 'services'> & {
    readonly purposes?: undefined;
    readonly services?: readonly Service<S>[];
};
/** A config whose services may name no other purposes than it has itself. */
type ExplicitConfig<P extends string> = Omit<ConsentConfig, 'purposes' | 'services'> & {
    readonly purposes: readonly Purpose<P>[];
    readonly services?: readonly Service<NoInfer<P>>[];
};
/**
 * Restores the visitor's decision, and from then on starts and stops services by it. The first services start in the
 * microtask after this call. Shows nothing: see `attachUi` of `consent-gate/ui`; but every `[data-consent-open]` element
 * of the page asks for the preferences. Can be called on a server, where it starts nothing; give it the visitor's record
 * as `memoryStorage(cookie)`.
 *
 * A wrong config does not throw: all of its problems are in one `console.error` and in an `error` event, nothing is
 * started and nothing is asked. `checkConfig` of `consent-gate/check` gives them to a test.
 *
 * @example
 * const consent = createConsent({
 *   operator: { name: 'ООО «Ромашка»' },
 *   policy: { url: '/privacy', version: '2026-11-01' },
 *   services: [yandexMetrica({ id: '12345678' })],
 * });
 */
declare function createConsent<const P extends string>(config: ExplicitConfig<P>, environment?: Environment): Consent<P>;
declare function createConsent<const S extends string = never>(config: DerivedConfig<S>, environment?: Environment): Consent<S | KnownPurpose>;

export { Consent, ConsentConfig, ConsentStorage, Environment, KnownPurpose, Purpose, Service, StorageConfig, browserStorage, createConsent, memoryStorage };
