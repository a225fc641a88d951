export { consentMode } from './consent-mode';
export { googleAnalytics, type GoogleAnalyticsConfig, type GoogleAnalyticsOptions } from './google-analytics';
export { loadScript, type ScriptAttributes } from './load-script';
export { script, type ScriptOptions } from './script';
export { yandexMetrica, type MetricaInit, type MetricaOptions } from './yandex-metrica';
