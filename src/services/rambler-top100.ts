import { defineTag, listIn } from './define-tag';

/** Rambler Top-100. Not verified: its recipient's full name, and lifetimes. */
export const ramblerTop100 = /* @__PURE__ */ defineTag({
  type: 'rambler-top100',
  id: /^\d+$/,
  purposes: ['analytics'],
  facts: {
    name: { en: 'Rambler Top-100', ru: 'Рамблер/топ-100' },
    recipient: { name: { en: 'Rambler', ru: 'Рамблер' }, country: 'RU' },
    data: ['pages', 'device', 'network', 'identifier', 'behaviour'],
    keeps: [{ name: 'top100_id' }, { name: 't3_sid_<ID>' }, { name: 'last_visit' }, { name: 'adtech_uid' }],
  },
  src: () => 'https://st.top100.ru/top100/top100.js',
  hosts: ['st.top100.ru', 'kraken.rambler.ru', 'counter.rambler.ru'],
  erase: { cookies: ['top100_id', 't3_sid_*', 'last_visit', 'adtech_uid'] },
  lists: ['_top100q'],
  before(window, id) {
    listIn(window, '_top100q').push(() => {
      const Top100 = window.top100 as new (options: { project: string }) => unknown;
      window.top100Counter = new Top100({ project: id });
    });
  },
});
