import { StorageConfig, ConsentStorage, ConsentConfig, Purpose, Service, Environment, Consent, KnownPurpose } from './types.js';
export { Action, BannerLocale, BannerTexts, Choices, ConfigProblem, ConsentEvents, ConsentModeConfig, ConsentState, Corner, Data, Decision, Disclosure, EmbedFacts, EmbedTexts, ErasePatterns, Erased, ForeignCookies, KeptItem, KnownData, Leak, Lifetime, LoadNotice, LocalNoticeTexts, Locale, LocaleTexts, LoggedEvent, Method, Methods, NotedDecision, Notice, NoticeDisclosure, NoticeItem, NoticeLocale, NoticeOperator, NoticeParts, NoticePurpose, NoticeRecipient, NoticeService, NoticeTexts, Operator, Policy, PreferencesTexts, Receipt, ReceiptKeeper, ReceiptStatus, ReceiptsConfig, Recipient, ResolvedConfig, ScriptTrust, ServiceContext, ServiceFacts, SignalsConfig, Text, Texts, UiConfig, Unsubscribe, View } from './types.js';

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
