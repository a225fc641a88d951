import type { Recipient } from './types';

/**
 * Whoever is behind several services or embeds, as they give their names and addresses themselves. Data alone, so services
 * may take them as values, too.
 */
export const GOOGLE: Recipient = {
  name: 'Google LLC',
  address: {
    en: '1600 Amphitheatre Parkway, Mountain View, CA 94043, USA',
    ru: '1600 Amphitheatre Parkway, Mountain View, CA 94043, США',
  },
  country: 'US',
};

export const YANDEX: Recipient = {
  name: { en: 'Yandex LLC', ru: 'ООО «ЯНДЕКС»' },
  taxId: '7736207543',
  address: {
    en: '16 Lva Tolstogo St., Moscow, 119021, Russia',
    ru: '119021, г. Москва, ул. Льва Толстого, д. 16',
  },
  country: 'RU',
};

/** https://vk.com/privacy, as application policies of the site quote it. */
export const V_KONTAKTE: Recipient = {
  name: { en: 'V Kontakte LLC', ru: 'ООО «В Контакте»' },
  taxId: '7842349892',
  address: {
    en: '12-14 Khersonskaya St., lit. A, room 1-N, St. Petersburg, 191024, Russia',
    ru: '191024, г. Санкт-Петербург, ул. Херсонская, д. 12-14, лит. А, пом. 1-Н',
  },
  country: 'RU',
};
