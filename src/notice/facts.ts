import type { Service, ServiceFacts } from '../core/types';

/** What is to be told of the built-in services, by their type. */
const BUILT_IN: Readonly<Record<string, ServiceFacts>> = {
  'yandex-metrica': {
    name: { en: 'Yandex Metrica', ru: 'Яндекс Метрика' },
    recipient: { name: { en: 'Yandex LLC', ru: 'ООО «ЯНДЕКС»' }, country: 'RU' },
  },
  'google-analytics': {
    name: 'Google Analytics',
    recipient: { name: 'Google LLC', country: 'US' },
  },
};

/** The facts of a service: those known of its type, else those that it brings. */
export const factsOf = ({ type, facts }: Service): Partial<ServiceFacts> =>
  (type && Object.hasOwn(BUILT_IN, type) ? BUILT_IN[type] : facts) ?? {};
