import { ConsentModeConfig, Service } from './consent-gate.js';
export { a as GoogleAnalyticsConfig, G as GoogleAnalyticsOptions, b as MetricaInit, M as MetricaOptions, c as ScriptAttributes, S as ScriptOptions, g as googleAnalytics, l as loadScript, s as script, y as yandexMetrica } from './yandex-metrica.js';

/**
 * Google Consent Mode v2, basic: what Google's tags find once they are loaded, and they are not before consent. `default`
 * denies everything and stands before all else in the `dataLayer`, also before what the page's own snippet has put there;
 * then comes one `update` for each decision that changes something.
 */
declare function consentMode(options?: ConsentModeConfig | true): Service;

export { consentMode };
