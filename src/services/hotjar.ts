import { defineTag, queueIn } from './define-tag';

/** Hotjar. It records visits, and sends them abroad. Not verified: the lifetimes of all its cookies. */
export const hotjar = /* @__PURE__ */ defineTag({
  type: 'hotjar',
  id: /^\d+$/,
  purposes: ['analytics', 'session-replay', 'cross-border'],
  facts: {
    name: 'Hotjar',
    recipient: { name: 'Hotjar Ltd', country: 'MT' },
    data: ['pages', 'device', 'network', 'identifier', 'behaviour', 'recording'],
    keeps: [
      { name: '_hjSessionUser_<ID>', lifetime: '1 year' },
      { name: '_hjSession_<ID>', lifetime: '30 minute' },
    ],
  },
  src: (id) => `https://static.hotjar.com/c/hotjar-${id}.js?sv=6`,
  hosts: [/(^|\.)hotjar\.(com|io)$/],
  erase: { cookies: ['_hj*'], localStorage: ['_hj*'], sessionStorage: ['_hj*'] },
  functions: ['hj'],
  before(window, id) {
    queueIn(window, 'hj');
    window._hjSettings = { hjid: Number(id), hjsv: 6 };
  },
});
