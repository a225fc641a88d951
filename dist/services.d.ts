import { KnownPurpose, ServiceFacts, Service, ServiceContext, ConsentModeConfig } from './consent-gate.js';
import { a as ScriptAttributes } from './yandex-metrica.js';
export { b as GoogleAnalyticsConfig, G as GoogleAnalyticsOptions, c as MetricaInit, M as MetricaOptions, S as ScriptOptions, g as googleAnalytics, l as loadScript, s as script, y as yandexMetrica } from './yandex-metrica.js';

type TagWindow = ServiceContext['window'] & Record<string, unknown>;
/** A tag as data: what its vendor's snippet does, what it leaves, and what is to be told of it. */
interface Tag<Options = object> {
    readonly type: string;
    /** What its ids look like. */
    readonly id: RegExp;
    readonly purposes: readonly KnownPurpose[];
    readonly facts: ServiceFacts;
    /** Hosts that it talks to, that of its script apart. */
    readonly hosts?: Service['hosts'];
    readonly erase?: Service['erase'];
    /** Its script, if it is one. */
    src?(id: string, options: Options): string;
    readonly attributes?: ScriptAttributes;
    /** Functions that pages call, and lists that they push to; without consent their calls go nowhere. */
    readonly functions?: readonly string[];
    readonly lists?: readonly string[];
    /** What the vendor's snippet does before its script is there. */
    before?(window: TagWindow, id: string, options: Options): void;
    /** And what it does after. */
    after?(window: TagWindow, id: string, options: Options): void;
    /** Stops it by a switch of the vendor's. Returns whether nothing is sent any more; without it the page reloads. */
    stop?(window: TagWindow, id: string): boolean;
    /** Called instead of all this when it is started once more on the same page. */
    again?(window: TagWindow, id: string): void;
}
type TagOptions<P extends string, Options = object> = Options & {
    /** The counter's, pixel's or site's number or name, as the vendor gives it. */
    readonly id: string | number;
    readonly purposes?: readonly P[];
    /** Another copy of the script. */
    readonly src?: string;
};
/** Makes a service's factory out of a tag that is described as data. */
declare const defineTag: <Options extends object = object>(tag: Tag<Options>) => <const P extends string = KnownPurpose>(options: TagOptions<P, Options>) => Service<P>;
/** A function that keeps its calls for the script that is on its way, as vendors' snippets define it. */
declare function queueIn(window: TagWindow, name: string, list?: string): (...call: unknown[]) => void;

/** Calltouch: call tracking. Not verified: its recipient's full name, and lifetimes. */
declare const calltouch: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

/**
 * Google Consent Mode v2, basic: what Google's tags find once they are loaded, and they are not before consent. `default`
 * denies everything and stands before all else in the `dataLayer`, also before what the page's own snippet has put there;
 * then comes one `update` for each decision that changes something.
 */
declare function consentMode(options?: ConsentModeConfig | true): Service;

/**
 * A Google Tag Manager container. It can load anything, so name all the purposes that its tags serve, and let
 * `consentMode` tell them the answer. There is no way to stop one: consent that is taken back makes the page reload.
 */
declare const googleTagManager: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

/** Hotjar. It records visits, and sends them abroad. Not verified: the lifetimes of all its cookies. */
declare const hotjar: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

/** LiveInternet's counter: a picture, and no script. It tells the site by its address, so the id is a name of your own. */
declare const liveinternet: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

interface MatomoOptions {
    /** Where Matomo is, with a slash at the end: `https://stats.example/`. */
    readonly url: string;
}
/**
 * Matomo on a host of the site's own, or anywhere. It has a consent API, which is used: it tracks nothing before consent is
 * given, and nothing after it is forgotten (https://developer.matomo.org/guides/tracking-consent), so its stop is clean.
 */
declare const matomo: <const P extends string = KnownPurpose>(options: TagOptions<P, MatomoOptions>) => Service<P>;

/** The pixel of Meta: https://developers.facebook.com/docs/meta-pixel. It sends data abroad. */
declare const metaPixel: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

/** https://learn.microsoft.com/clarity/setup-and-installation/cookie-list. It records visits, and sends them abroad. */
declare const microsoftClarity: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

/** Rambler Top-100. Not verified: its recipient's full name, and lifetimes. */
declare const ramblerTop100: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

/** Roistat. Not verified: its recipient's full name, and lifetimes. */
declare const roistat: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

/**
 * Top.Mail.Ru, which is the pixel of VK Ads too. What it keeps was seen in its script of 2026; the vendor documents no way
 * to stop it.
 */
declare const topMailRu: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

/** Varioqub, Yandex’s A/B tests; the id is that of the Metrica counter. Not verified: what it keeps. */
declare const varioqub: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

/** The older retargeting pixel of VK, by its open API. Not verified: what it keeps in the browser besides. */
declare const vkPixel: <const P extends string = KnownPurpose>(options: TagOptions<P, object>) => Service<P>;

export { ScriptAttributes, calltouch, consentMode, defineTag, googleTagManager, hotjar, liveinternet, matomo, metaPixel, microsoftClarity, queueIn, ramblerTop100, roistat, topMailRu, varioqub, vkPixel };
export type { MatomoOptions, Tag, TagOptions, TagWindow };
