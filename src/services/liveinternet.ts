import { defineTag } from './define-tag';

/** LiveInternet's counter: a picture, and no script. It tells the site by its address, so the id is a name of your own. */
export const liveinternet = /* @__PURE__ */ defineTag({
  type: 'liveinternet',
  id: /^\w[\w-]*$/,
  purposes: ['analytics'],
  facts: {
    name: 'LiveInternet',
    recipient: { name: 'LiveInternet', country: 'RU' },
    data: ['pages', 'device', 'network', 'identifier'],
    // Not verified.
    foreignCookies: [{ domain: 'yadro.ru', names: ['FTID', 'VID'] }],
  },
  hosts: ['counter.yadro.ru'],
  before({ document, location, screen, Image }) {
    const { width, height, colorDepth } = screen;
    const parts = [
      `r${encodeURIComponent(document.referrer)}`,
      `s${width}*${height}*${colorDepth}`,
      `u${encodeURIComponent(location.href)}`,
      `h${encodeURIComponent(document.title.slice(0, 150).replace(/\p{Surrogate}/gu, ''))}`,
      String(Math.random()),
    ];
    new Image().src = `https://counter.yadro.ru/hit?${parts.join(';')}`;
  },
  // A picture that is there sends nothing more.
  stop: () => true,
});
