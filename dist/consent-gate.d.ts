import { Consent, ConsentConfig } from './types.js';
export { Action, BannerLocale, BannerTexts, Choices, ConfigProblem, ConsentEvents, ConsentModeConfig, ConsentState, ConsentStorage, Corner, Data, Decision, Disclosure, EmbedFacts, EmbedTexts, Environment, ErasePatterns, Erased, ForeignCookies, KeptItem, KnownData, KnownPurpose, Leak, Lifetime, LoadNotice, LocalNoticeTexts, Locale, LocaleTexts, LoggedEvent, Method, Methods, NotedDecision, Notice, NoticeDisclosure, NoticeItem, NoticeLocale, NoticeOperator, NoticeParts, NoticePurpose, NoticeRecipient, NoticeService, NoticeTexts, Operator, Policy, PreferencesTexts, Purpose, Receipt, ReceiptKeeper, ReceiptStatus, ReceiptsConfig, Recipient, ResolvedConfig, ScriptTrust, Service, ServiceContext, ServiceFacts, SignalsConfig, StorageConfig, Text, Texts, UiConfig, Unsubscribe, View } from './types.js';
import { GoogleAnalyticsOptions } from './services/google-analytics.js';
import { MatomoOptions } from './services/matomo.js';
import { ScriptOptions } from './services/script.js';
import { MetricaOptions } from './services/yandex-metrica.js';
import './tag-stub.js';
import './define-tag.js';
import './load-script.js';

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
