import { METRICA_ID, STYLES } from '../config.mjs';
import { ticking } from './delivery.mjs';
import { html } from './html.mjs';
import { eventRecorder, panel } from './panel.mjs';

/** The document around a page: `{ title, main }`, and the markup that puts the library on it. */
export function layout(visit, { title, main, delivery, isGated, isTicking }) {
  const { locale, texts, nonce, href, switches } = visit;
  return html`<!doctype html>
    <html lang="${locale}" ${themeOf(switches)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/assets/flower.svg" />
        <link rel="stylesheet" href="/assets/shop.css" />
        <link rel="stylesheet" href="/assets/panel/panel.css" />
        ${styleOf(switches)} ${isGated && eventRecorder(nonce)} ${delivery}
        <script type="module" nonce="${nonce}" src="/assets/shop.js"></script>
        <script type="module" nonce="${nonce}" src="/assets/panel/panel.js"></script>
      </head>
      <body data-metrica="${METRICA_ID}">
        <div class="shop">
          <a class="skip" href="#main">${texts.skip}</a>
          ${header(visit)}
          <main id="main">${main}</main>
          ${footer(texts, href)}
        </div>
        ${panel(visit, { isGated })} ${isTicking && ticking({ nonce, isGated })}
      </body>
    </html> `;
}

const themeOf = (switches) => {
  const theme = switches.get('theme');
  return theme && html`data-theme="${theme}"`;
};

const styleOf = (switches) => {
  const style = switches.get('style');
  return STYLES.includes(style) && html`<link rel="stylesheet" href="/assets/themes/${style}.css" />`;
};

const header = ({ texts, href, path, otherLanguageHref, otherLocale }) => html`
  <header class="header">
    <a class="brand" href="${href('/')}">
      <img src="/assets/flower.svg" alt="" width="32" height="32" />
      <span><strong>${texts.shop}</strong> ${texts.slogan}</span>
    </a>
    <nav class="menu" aria-label="${texts.menu}">
      ${[
        ['/', texts.home],
        ['/spa', texts.finder],
        ['/delivery', texts.delivery],
      ].map(
        ([to, label]) =>
          html`<a href="${href(to)}" ${to === path && html`aria-current="page"`}>${label}</a> `,
      )}
      <a href="${otherLanguageHref}" lang="${otherLocale}" hreflang="${otherLocale}"
        >${texts.otherLanguage}</a
      >
    </nav>
  </header>
`;

const footer = (texts, href) => html`
  <footer class="footer">
    <p>${texts.demoNote}</p>
    <p>
      <a href="${href('/privacy')}">${texts.policy}</a>
      <a href="${href('/privacy')}" data-consent-open>${texts.cookieSettings}</a>
      <a href="mailto:privacy@example.ru">privacy@example.ru</a>
    </p>
  </footer>
`;
