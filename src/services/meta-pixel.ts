import { defineTag, type TagWindow } from './define-tag';

interface Pixel {
  (...call: unknown[]): void;
  /** What its script gives it; until then calls are kept. */
  callMethod?(...call: unknown[]): void;
}

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
    const fbq = pixelIn(window);
    fbq('init', id);
    // To `track` is to tell all pixels of the page, also those that have counted it.
    fbq('trackSingle', id, 'PageView');
  },
});

function pixelIn(window: TagWindow): Pixel {
  if (window.fbq) return window.fbq as Pixel;
  const queue: unknown[] = [];
  const fbq: Pixel = (...call) => {
    if (fbq.callMethod) fbq.callMethod(...call);
    else queue.push(call);
  };
  window.fbq = window._fbq = Object.assign(fbq, { push: fbq, loaded: true, version: '2.0', queue });
  return fbq;
}
