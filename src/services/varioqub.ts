import { YANDEX } from '../core/recipients';
import { defineTag, queueIn } from './define-tag';

/** Varioqub, Yandex’s A/B tests; the id is that of the Metrica counter. Not verified: what it keeps. */
export const varioqub = /* @__PURE__ */ defineTag({
  type: 'varioqub',
  id: /^(?:metrika\.)?(\d+)$/,
  purposes: ['analytics'],
  facts: {
    name: { en: 'Varioqub', ru: 'Варикуб' },
    recipient: YANDEX,
    data: ['pages', 'device', 'network', 'identifier'],
    keeps: [{ name: '_ymab_param' }],
  },
  src: () => 'https://abt.s3.yandex.net/expjs/latest/exp.js',
  hosts: ['abt.s3.yandex.net', 'uaas.yandex.ru'],
  erase: { cookies: ['_ymab*'], localStorage: ['_ymab*'] },
  functions: ['ymab'],
  before(window, id) {
    queueIn(window, 'ymab', 'a')(`metrika.${id}`, 'init');
  },
});
