import { defineTag } from './define-tag';

/** Roistat. Not verified: its recipient's full name, and lifetimes. */
export const roistat = /* @__PURE__ */ defineTag({
  type: 'roistat',
  id: /^\w+$/,
  purposes: ['marketing'],
  facts: {
    name: 'Roistat',
    recipient: { name: 'Roistat', country: 'RU' },
    data: ['pages', 'device', 'network', 'identifier', 'behaviour', 'advertising', 'contacts'],
    keeps: [{ name: 'roistat_*' }, { name: 'roistat_*', in: 'localStorage' }],
  },
  src: (id) => {
    const { location } = globalThis as { readonly location?: Location };
    return `https://cloud.roistat.com/api/site/1.0/${id}/init?referrer=${encodeURIComponent(location?.href ?? '')}`;
  },
  hosts: [/(^|\.)roistat\.com$/],
  erase: { cookies: ['roistat_*'], localStorage: ['roistat_*'] },
  before(window, id) {
    window.roistatProjectId = id;
    window.roistatHost = 'cloud.roistat.com';
  },
});
