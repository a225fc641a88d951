import { defineTag, queueIn } from './define-tag';

/** https://learn.microsoft.com/clarity/setup-and-installation/cookie-list. It records visits, and sends them abroad. */
export const microsoftClarity = /* @__PURE__ */ defineTag({
  type: 'microsoft-clarity',
  id: /^\w+$/,
  purposes: ['analytics', 'session-replay', 'cross-border'],
  facts: {
    name: 'Microsoft Clarity',
    recipient: { name: 'Microsoft Corporation', country: 'US' },
    data: ['pages', 'device', 'network', 'identifier', 'behaviour', 'recording'],
    keeps: [
      { name: '_clck', lifetime: '1 year' },
      { name: '_clsk', lifetime: '1 day' },
    ],
    foreignCookies: [
      { domain: 'clarity.ms', names: ['CLID', 'ANONCHK', 'MR', 'MUID', 'SM'] },
      { domain: 'bing.com', names: ['MUID'] },
    ],
  },
  src: (id) => `https://www.clarity.ms/tag/${id}`,
  hosts: [/(^|\.)clarity\.ms$/, 'c.bing.com'],
  erase: {
    cookies: ['_clck', '_clsk'],
    localStorage: ['_clck', '_clsk'],
    sessionStorage: ['_clsk', '_cltk'],
  },
  functions: ['clarity'],
  before: (window) => void queueIn(window, 'clarity'),
});
