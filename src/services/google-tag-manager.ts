import { GOOGLE } from '../core/recipients';
import { defineTag } from './define-tag';

/**
 * A Google Tag Manager container. It can load anything, so name all the purposes that its tags serve, and let
 * `consentMode` tell them the answer. There is no way to stop one: consent that is taken back makes the page reload.
 */
export const googleTagManager = /* @__PURE__ */ defineTag({
  type: 'google-tag-manager',
  id: /^GTM-\w+$/,
  purposes: ['analytics', 'marketing', 'cross-border'],
  facts: {
    name: 'Google Tag Manager',
    recipient: GOOGLE,
    data: ['pages', 'device', 'network', 'identifier', 'behaviour', 'advertising'],
  },
  src: (id) => `https://www.googletagmanager.com/gtm.js?id=${id}`,
  hosts: [
    /\b(google-analytics|googletagmanager|analytics\.google|g\.doubleclick|googlesyndication)\.(com|net)$/,
  ],
  erase: { cookies: [/^(_ga|_gid|_gat|_gac_|_gcl_|_dc_gtm_)/] },
  before(window) {
    const dataLayer = (window.dataLayer ??= []) as unknown[];
    dataLayer.push({ 'gtm.start': Date.now(), event: 'gtm.js' });
  },
});
