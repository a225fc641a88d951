import { html } from './html.mjs';

/** Stands before the library on the page, so that the panel, which comes later, misses nothing. */
export const eventRecorder = (nonce) => html`
  <script nonce="${nonce}">
    window.gateEvents = [];
    (window.consentGate ??= []).push(({ on }) => {
      for (const name of ['ready', 'decide', 'start', 'stop', 'view', 'receipt', 'error']) {
        on(name, (detail) => gateEvents.push({ time: Date.now(), name, detail }));
      }
    });
  </script>
`;

const total = (phase, label) => html`
  <li data-phase="${phase}"><strong data-total="${phase}">0</strong> ${label}</li>
`;

const section = (name, title, none) => html`
  <section>
    <h3>${title}</h3>
    <ul data-list="${name}">
      <li class="panel-none">${none}</li>
    </ul>
  </section>
`;

/** The frame of the live panel; `panel.js` fills it in. */
export const panel = ({ texts: { panel: texts }, href, hasRequests }, { isGated }) => html`
  <aside
    class="panel"
    id="panel"
    aria-labelledby="panel-title"
    ${hasRequests && html`data-requests="/demo/requests"`}
  >
    <details open>
      <summary><h2 id="panel-title">${texts.title}</h2></summary>
      ${
        hasRequests &&
        html`<ul class="panel-totals" title="${texts.totals}">
          ${total('before', texts.before)} ${total('granted', texts.granted)}
          ${total('refused', texts.refused)}
        </ul>`
      }
      ${section('state', texts.state, isGated ? texts.waiting : texts.ungated)}
      ${hasRequests && section('requests', texts.requests, texts.none)}
      ${section('events', texts.events, texts.none)}
      <section>
        <h3>${texts.tryTitle}</h3>
        <ul class="panel-pages">
          ${texts.tryPages.map(([path, label]) => html`<li><a href="${href(path, { isFresh: true })}">${label}</a></li> `)}
        </ul>
      </section>
    </details>
  </aside>
`;
