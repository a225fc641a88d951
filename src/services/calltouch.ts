import { defineTag, queueIn } from './define-tag';

/** Calltouch: call tracking. Not verified: its recipient's full name, and lifetimes. */
export const calltouch = /* @__PURE__ */ defineTag({
  type: 'calltouch',
  id: /^\w+$/,
  purposes: ['marketing'],
  facts: {
    name: 'Calltouch',
    recipient: { name: 'Calltouch', country: 'RU' },
    data: ['pages', 'device', 'network', 'identifier', 'behaviour', 'advertising', 'contacts'],
    // Spelt out: what is called in here no bundler may leave out.
    keeps: [
      { name: '_ct' },
      { name: '_ct_ids' },
      { name: '_ct_session_id' },
      { name: '_ct_site_id' },
      { name: '_ct_client_global_id' },
      { name: 'cted' },
      { name: 'call_s' },
    ],
  },
  src: (id) => `https://mod.calltouch.ru/init-min.js?id=${id}`,
  hosts: [/(^|\.)calltouch\.ru$/],
  erase: { cookies: ['_ct', '_ct_*', 'cted', 'call_s'] },
  functions: ['ct'],
  before(window, id) {
    window.CalltouchDataObject = 'ct';
    const ct = queueIn(window, 'ct', 'callbacks') as { counters?: string[] };
    Object.assign(ct, { loaded: false, counters: [...(ct.counters ?? []), id] });
  },
});
