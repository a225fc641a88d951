import { phaseAt } from './choices.js';
import { addRow, element, panel, time } from './frame.js';
import { words } from './words.js';

/** Requests that say the same are one row with a count: sites repeat themselves. */
const rows = new Map();

/** What a request tells its counter, as far as its address shows it. */
const kindOf = ({ query }) =>
  query.goal ?? query.en ?? query.call ?? (query['browser-info']?.startsWith('pv') ? words.pageView : '');

function createRow({ time: moment, method, host, path }, phase, kind) {
  const label = panel.querySelector(`[data-phase="${phase}"]`).lastChild.textContent.trim();
  const count = element('strong', {});
  const row = addRow(
    'requests',
    time(moment),
    element('span', { className: 'panel-phase' }, label),
    count,
    element('code', {}, `${method} ${host}${path}`),
    element('em', {}, kind),
  );
  row.dataset.phase = phase;
  return { count, times: 0 };
}

function showRequest(request) {
  // The log begins with the server; this panel with the page.
  if (request.time < performance.timeOrigin) return;
  const phase = phaseAt(request.time);
  const total = panel.querySelector(`[data-total="${phase}"]`);
  total.textContent = Number(total.textContent) + 1;
  total.className = 'panel-counted';

  const kind = kindOf(request);
  const key = [phase, request.method, request.host, request.path, kind].join(' ');
  if (!rows.has(key)) rows.set(key, createRow(request, phase, kind));
  const row = rows.get(key);
  row.times += 1;
  if (row.times > 1) row.count.textContent = `×${row.times}`;
}

/**
 * Follows the log of the servers. A page in the back-forward cache holds no connection: it reads on when it comes back.
 */
export function followRequests(address) {
  let lastId = 0;
  let source;
  const open = () => {
    source = new EventSource(address);
    source.onmessage = ({ data, lastEventId }) => {
      if (Number(lastEventId) <= lastId) return;
      lastId = Number(lastEventId);
      showRequest(JSON.parse(data));
    };
  };
  open();
  window.addEventListener('pagehide', () => source.close());
  window.addEventListener('pageshow', ({ persisted }) => persisted && open());
}
