import { defineTag, listIn } from './define-tag';

/**
 * Top.Mail.Ru, which is the pixel of VK Ads too. What it keeps was seen in its script of 2026; the vendor documents no way
 * to stop it.
 */
export const topMailRu = /* @__PURE__ */ defineTag({
  type: 'top-mail-ru',
  id: /^\d+$/,
  purposes: ['marketing'],
  facts: {
    name: { en: 'Top.Mail.Ru (VK Ads pixel)', ru: 'Top.Mail.Ru (пиксель VK Рекламы)' },
    recipient: { name: { en: 'VK LLC', ru: 'ООО «ВК»' }, country: 'RU' },
    data: ['pages', 'device', 'network', 'identifier', 'behaviour', 'advertising'],
    keeps: [
      { name: 'tmr_lvid', lifetime: '333 day' },
      { name: 'tmr_lvidTS', lifetime: '333 day' },
      { name: 'tmr_detect', lifetime: '1 day' },
      { name: 'tmr_lvid', in: 'localStorage' },
      { name: 'tmr_lvidTS', in: 'localStorage' },
      { name: 'tmr_reqNum', in: 'localStorage' },
      { name: 'tmr_trgfpid', in: 'localStorage' },
    ],
  },
  src: () => 'https://top-fwz1.mail.ru/js/code.js',
  attributes: { id: 'tmr-code' },
  hosts: ['top-fwz1.mail.ru', 'privacy-cs.mail.ru', 'ad.mail.ru'],
  erase: { cookies: ['tmr_*'], localStorage: ['tmr_*'] },
  lists: ['_tmr'],
  before(window, id) {
    listIn(window, '_tmr').push({ id, type: 'pageView', start: Date.now() });
  },
});
