import { a5 as StorageConfig, i as ConsentStorage, a as ConsentConfig, V as Purpose, a1 as Service, n as Environment, b as Consent, r as KnownPurpose } from './types.js';
export { A as Action, B as BannerLocale, d as BannerTexts, e as Choices, C as ConfigProblem, f as ConsentEvents, g as ConsentModeConfig, h as ConsentState, j as Corner, D as Data, k as Decision, l as Disclosure, E as EmbedFacts, m as EmbedTexts, o as ErasePatterns, p as Erased, F as ForeignCookies, K as KeptItem, q as KnownData, L as Leak, s as Lifetime, t as LoadNotice, u as LocalNoticeTexts, v as Locale, w as LocaleTexts, c as LoggedEvent, M as Method, x as Methods, N as NotedDecision, y as Notice, z as NoticeDisclosure, G as NoticeItem, H as NoticeLocale, I as NoticeOperator, J as NoticeParts, O as NoticePurpose, P as NoticeRecipient, Q as NoticeService, R as NoticeTexts, S as Operator, T as Policy, U as PreferencesTexts, W as Receipt, X as ReceiptKeeper, Y as ReceiptStatus, Z as ReceiptsConfig, _ as Recipient, $ as ResolvedConfig, a0 as ScriptTrust, a2 as ServiceContext, a3 as ServiceFacts, a4 as SignalsConfig, a6 as Text, a7 as Texts, a8 as UiConfig, a9 as Unsubscribe, aa as View } from './types.js';

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
