import { GOOGLE_ID, METRICA_ID } from '../config.mjs';
import { attributes, html, json } from './html.mjs';

/** How the library, or for comparison the bare counters, get onto a page. Each gives the markup of its `<head>`. */

const gateScript = (nonce, options = {}) =>
  html`<script async nonce="${nonce}" src="/dist/consent-gate.js" ${attributes(options)}></script>`;

/** The script tag, with the config as JSON before it. */
export const asScriptTag = ({ nonce, config }) => html`
  <script type="application/json" data-consent-gate>
    ${json(config, 4)}
  </script>
  ${gateScript(nonce)}
`;

/** The script tag alone, with its options as attributes. */
export const asAttributes = ({ nonce, options }) => gateScript(nonce, options);

/** By mistake, as when a theme and a plugin bring the script both. */
export const asScriptTagTwice = (page) => html`${asScriptTag(page)} ${gateScript(page.nonce)}`;

const FACTORIES = {
  'yandex-metrica': 'yandexMetrica',
  'google-analytics': 'googleAnalytics',
  script: 'script',
};

/** Where the page finds what the npm module itself imports; a bundler does this for a real site. */
const imports = { 'js-cookie': '/modules/js.cookie.mjs' };

/** The npm module. The page then has to make `window.consentGate`, which the script tag does by itself. */
export function asModule({ nonce, config: { services, ...config } }) {
  const calls = services.map(({ type, ...options }) => html`${FACTORIES[type]}(${json(options, 8)}), `);
  return html`
    <script type="importmap" nonce="${nonce}">
      ${json({ imports }, 6)}
    </script>
    <script type="module" nonce="${nonce}">
      import { createConsent } from '/dist/index.js';
      import { googleAnalytics, script, yandexMetrica } from '/dist/services.js';
      import { attachUi } from '/dist/ui.js';

      const config = ${json({ ...config, nonce }, 6)};
      const consent = createConsent({
        ...config,
        services: [${calls}],
      });

      const waiting = window.consentGate ?? [];
      window.consentGate = { ...consent, push: (callback) => callback(consent) };
      waiting.forEach(window.consentGate.push);
      attachUi(consent);
    </script>
  `;
}

/**
 * No gate at all: the counters as their vendors hand them out. What this page sends is what the others hold back.
 */
export const asBareCounters = ({ nonce, sources }) => html`
  <script async nonce="${nonce}" src="${sources.metrica ?? 'https://mc.yandex.ru/metrika/tag.js'}"></script>
  <script
    async
    nonce="${nonce}"
    src="${sources.google ?? `https://www.googletagmanager.com/gtag/js?id=${GOOGLE_ID}`}"
  ></script>
  <script nonce="${nonce}">
    window.ym = function () {
      (ym.a = ym.a || []).push(arguments);
    };
    ym(${METRICA_ID}, 'init', {
      webvisor: true,
      clickmap: true,
      trackLinks: true,
      accurateTrackBounce: true,
    });

    window.dataLayer = [];
    window.gtag = function () {
      dataLayer.push(arguments);
    };
    gtag('js', new Date());
    gtag('config', '${GOOGLE_ID}');
  </script>
`;

/**
 * The site's own calls to its counters, on load and then twice a second, whatever the visitor has answered. They wait
 * for the library to come, not for consent: it is the library's job to drop them.
 */
export const ticking = ({ nonce, isGated }) => html`
  <script nonce="${nonce}">
    {
      const tick = () => {
        window.ym?.(${METRICA_ID}, 'reachGoal', 'page-tick', { path: location.pathname });
        // A page that asks for less may have one counter alone.
        window.gtag?.('event', 'tick', { path: location.pathname });
      };
      const startTicking = () => {
        tick();
        setInterval(tick, 500);
      };
      ${isGated ? html`(window.consentGate ??= []).push(startTicking)` : html`startTicking()`};
    }
  </script>
`;
