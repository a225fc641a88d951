import type { Service, ServiceFacts } from '../core/types';

/** What is to be told of the built-in services, by their type. */
const BUILT_IN: Readonly<Record<string, ServiceFacts>> = {
  'yandex-metrica': {
    name: { en: 'Yandex Metrica', ru: 'Яндекс Метрика' },
    recipient: { name: { en: 'Yandex LLC', ru: 'ООО «ЯНДЕКС»' }, country: 'RU' },
    // https://github.com/jkwakman/Open-Cookie-Database, which cites yandex.com/support/metrica/general/cookie-usage
    foreignCookies: [
      {
        domain: 'yandex.ru',
        names: 'yandexuid yuidss ymex yabs-sid usst bh yashr _yasc yabs-vdrf is_gdpr is_gdpr_b i'.split(' '),
      },
    ],
    optOut: 'https://yandex.com/support/metrica/general/user-opt-out.html',
  },
  'google-analytics': {
    name: 'Google Analytics',
    recipient: { name: 'Google LLC', country: 'US' },
    // https://github.com/jkwakman/Open-Cookie-Database; only where Google Signals or Ads is linked to the property.
    foreignCookies: [{ domain: 'doubleclick.net', names: ['IDE'] }],
    optOut: 'https://tools.google.com/dlpage/gaoptout',
  },
};

/** The facts of a service: those known of its type, else those that it brings. */
export const factsOf = ({ type, facts }: Service): Partial<ServiceFacts> =>
  (type && Object.hasOwn(BUILT_IN, type) ? BUILT_IN[type] : facts) ?? {};
