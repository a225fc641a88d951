import { defineTag, queueIn } from './define-tag';

/** The pixel of Meta: https://developers.facebook.com/docs/meta-pixel. It sends data abroad. */
export const metaPixel = /* @__PURE__ */ defineTag({
  type: 'meta-pixel',
  id: /^\d+$/,
  purposes: ['marketing', 'cross-border'],
  facts: {
    name: 'Meta Pixel',
    recipient: { name: 'Meta Platforms, Inc.', country: 'US' },
    data: ['pages', 'device', 'network', 'identifier', 'behaviour', 'advertising'],
    keeps: [
      { name: '_fbp', lifetime: '90 day' },
      { name: '_fbc', lifetime: '90 day' },
    ],
    foreignCookies: [{ domain: 'facebook.com', names: ['fr'] }],
  },
  src: () => 'https://connect.facebook.net/en_US/fbevents.js',
  hosts: ['connect.facebook.net', 'www.facebook.com'],
  erase: { cookies: ['_fbp', '_fbc'] },
  functions: ['fbq'],
  before(window, id) {
    const fbq = Object.assign(queueIn(window, 'fbq', 'queue'), { loaded: true, version: '2.0' });
    window._fbq = Object.assign(fbq, { push: fbq });
    fbq('init', id);
    fbq('track', 'PageView');
  },
});
