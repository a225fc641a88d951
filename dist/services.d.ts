import { T as TagOptions } from './yandex-metrica.js';
export { b as GoogleAnalyticsConfig, G as GoogleAnalyticsOptions, a as MatomoOptions, c as MetricaInit, M as MetricaOptions, d as ScriptAttributes, S as ScriptOptions, e as Tag, f as TagWindow, g as defineTag, h as googleAnalytics, l as loadScript, m as matomo, q as queueIn, s as script, y as yandexMetrica } from './yandex-metrica.js';
import { KnownPurpose, Service, ConsentModeConfig } from './consent-gate.js';

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

export { TagOptions, calltouch, consentMode, googleTagManager, hotjar, liveinternet, metaPixel, microsoftClarity, ramblerTop100, roistat, topMailRu, varioqub, vkPixel };
