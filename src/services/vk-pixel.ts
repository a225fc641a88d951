import { defineTag } from './define-tag';

interface Vk {
  readonly Retargeting?: { Init(id: string): void; Hit(): void };
}

/** The older retargeting pixel of VK, by its open API. Not verified: what it keeps in the browser besides. */
export const vkPixel = /* @__PURE__ */ defineTag({
  type: 'vk-pixel',
  id: /^VK-RTRG-[\w-]+$/,
  purposes: ['marketing'],
  facts: {
    name: { en: 'VK pixel', ru: 'Пиксель ВКонтакте' },
    // https://vk.com/privacy, as application policies of the site quote it.
    recipient: {
      name: { en: 'V Kontakte LLC', ru: 'ООО «В Контакте»' },
      taxId: '7842349892',
      address: {
        en: '12-14 Khersonskaya St., lit. A, room 1-N, St. Petersburg, 191024, Russia',
        ru: '191024, г. Санкт-Петербург, ул. Херсонская, д. 12-14, лит. А, пом. 1-Н',
      },
      country: 'RU',
    },
    data: ['pages', 'device', 'network', 'identifier', 'advertising'],
    foreignCookies: [{ domain: 'vk.com', names: ['remixlang', 'remixstid'] }],
  },
  src: () => 'https://vk.com/js/api/openapi.js?169',
  hosts: ['vk.com', 'ads.vk.com'],
  after({ VK }, id) {
    const { Retargeting } = (VK ?? {}) as Vk;
    Retargeting?.Init(id);
    Retargeting?.Hit();
  },
});
