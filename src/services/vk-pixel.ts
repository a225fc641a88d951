import { V_KONTAKTE } from '../core/recipients';
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
    recipient: V_KONTAKTE,
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
