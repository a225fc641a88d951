/** The services that can run a vendor's snippet which stands in the page; see `src/page/gate-markup.ts`. */
export { googleAnalytics } from './google-analytics';
export { yandexMetrica } from './yandex-metrica';
