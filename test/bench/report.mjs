import { subjects } from './subjects.mjs';

const OURS = 'consent-gate';
const BY_HAND = 'hand-written';
const NOTHING = 'nothing';
const peers = subjects.filter(({ version }) => version);

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/**
 * Rows of the tables: what, the measure and what of it, and how it is counted: `over` the page without any script,
 * `unit` (what one is divided by), `digits`, `gating` (only for what starts services itself).
 */
const KIB = { over: true, unit: 1024, digits: 1 };
const COUNT = { over: true, digits: 0 };
const TABLES = {
  'What is fetched': [
    ['first visit: KiB', 'weight', 'bytes', KIB],
    ['first visit: requests', 'weight', 'requests', COUNT],
    ['returning visitor: KiB', 'weightReturn', 'bytes', KIB],
    ['returning visitor: requests', 'weightReturn', 'requests', COUNT],
  ],
  'First visit, at full speed': [
    ['first contentful paint, ms', 'first', 'paint', {}],
    ['banner to be seen, ms', 'first', 'banner', {}],
    ['script, ms of processor time', 'weight', 'script', { over: true, digits: 1 }],
    ['main thread, ms of processor time', 'weight', 'mainThread', { over: true, digits: 1 }],
    ['layout shift', 'first', 'shift', { digits: 3 }],
    [
      'click on "accept" to request of the gated script, ms',
      'first',
      'clickToRequest',
      { digits: 1, gating: true },
    ],
  ],
  'First visit, slowed down': [
    ['first contentful paint, ms', 'firstSlow', 'paint', {}],
    ['banner to be seen, ms', 'firstSlow', 'banner', {}],
    ['script, ms of processor time', 'weightSlow', 'script', { over: true, digits: 1 }],
    ['main thread, ms of processor time', 'weightSlow', 'mainThread', { over: true, digits: 1 }],
    ['layout shift', 'firstSlow', 'shift', { digits: 3 }],
    [
      'click on "accept" to request of the gated script, ms',
      'firstSlow',
      'clickToRequest',
      { digits: 1, gating: true },
    ],
  ],
  'Returning visitor who has accepted': [
    ['gated script asked for, ms', 'return', 'requested', { gating: true }],
    ['gated script runs, ms', 'return', 'ran', { gating: true }],
    ['script, ms of processor time', 'weightReturn', 'script', { over: true, digits: 1 }],
    ['main thread, ms of processor time', 'weightReturn', 'mainThread', { over: true, digits: 1 }],
    ['slowed down: gated script asked for, ms', 'returnSlow', 'requested', { gating: true }],
    ['slowed down: gated script runs, ms', 'returnSlow', 'ran', { gating: true }],
  ],
  'Click on "settings" to the preferences, ms': [
    ['5 services', 'preferences5', 'opening', {}],
    ['50 services', 'preferences50', 'opening', {}],
    ['200 services', 'preferences200', 'opening', {}],
    ['slow processor: 5 services', 'preferences5Slow', 'opening', {}],
    ['slow processor: 50 services', 'preferences50Slow', 'opening', {}],
    ['slow processor: 200 services', 'preferences200Slow', 'opening', {}],
    ['slowed down, the pointer not there before: 5 services', 'preferencesAtOnce', 'opening', {}],
  ],
  'What is kept in memory': [
    ['heap, first visit, KiB', 'weight', 'heap', { over: true, unit: 1024 }],
    ['heap, returning visitor, KiB', 'weightReturn', 'heap', { over: true, unit: 1024 }],
    ['elements, with the banner', 'weight', 'elements', COUNT],
    ['elements, returning visitor', 'weightReturn', 'elements', COUNT],
    ['elements, preferences of 50 services', 'preferences50', 'elements', {}],
    ['elements for one more service', 'growth', 'growth', { digits: 1 }],
  ],
};

/** The median of one value, or undefined where it cannot be. */
function valueOf(results, name, measure, key, over = false) {
  if (measure === 'growth') {
    const [few, many] = ['preferences50', 'preferences200'].map((each) =>
      valueOf(results, name, each, 'elements'),
    );
    return few === undefined ? undefined : (many - few) / 150;
  }
  const values = results[name]?.[measure]?.map((visit) => visit[key]);
  if (!values || values.includes(undefined)) return undefined;
  // Run by run: both visits were made one after the other.
  return median(over ? values.map((value, run) => value - results[NOTHING][measure][run][key]) : values);
}

const times = (value, base) => (value === undefined || !base ? '–' : `${(value / base).toFixed(2)}×`);

const line = (cells) => `| ${cells.join(' | ')} |`;

function makeTable(results, rows) {
  const shown = subjects.filter(({ name }) =>
    rows.some(
      ([, measure, key, { over }]) => name !== NOTHING || (!over && valueOf(results, name, measure, key)),
    ),
  );
  const head = ['', ...shown.map(({ name }) => name), 'ours to hand-written', 'ours to the best peer'];
  const body = rows.map(([title, measure, key, { over, unit = 1, digits = 0, gating }]) => {
    const value = (name) => valueOf(results, name, measure, key, over);
    const best = Math.min(
      ...peers.filter(({ gates = true }) => gates || !gating).flatMap(({ name }) => value(name) ?? []),
    );
    const cells = shown.map(({ name, gates = true }) => {
      const own = over && name === NOTHING ? undefined : value(name);
      const mark = gating && !gates ? '\\*' : '';
      return own === undefined ? '–' : `${(own / unit).toFixed(digits)}${mark}`;
    });
    return [title, ...cells, times(value(OURS), value(BY_HAND)), times(value(OURS), best)];
  });
  return [head, head.map((_, i) => (i ? '--:' : '---')), ...body].map(line).join('\n');
}

/** What we aim at: what, what it came to, the most that it may be. */
function makeAims(results) {
  const ours = (measure, key, over) => valueOf(results, OURS, measure, key, over);
  const toHand = (measure, key) => ours(measure, key) / valueOf(results, BY_HAND, measure, key);
  const toNothing = (measure, key) => ours(measure, key) / valueOf(results, NOTHING, measure, key);
  const toBest = (measure, key, among = peers) =>
    ours(measure, key, true) /
    Math.min(...among.map(({ name }) => valueOf(results, name, measure, key, true)));
  const gating = peers.filter(({ gates = true }) => gates);
  const ratio = (value) => `${value.toFixed(2)}×`;
  const kib = (value) => `${(value / 1024).toFixed(0)} KiB`;
  const aims = [
    ['banner, to the hand-written script', toHand('first', 'banner'), 1.1, ratio],
    ['the same, slowed down', toHand('firstSlow', 'banner'), 1.1, ratio],
    ['first contentful paint, to the page without', toNothing('first', 'paint'), 1.03, ratio],
    ['the same, slowed down', toNothing('firstSlow', 'paint'), 1.03, ratio],
    ['script, to the best peer', toBest('weight', 'script'), 0.7, ratio],
    ['main thread, to the best peer', toBest('weight', 'mainThread'), 0.5, ratio],
    ['heap, first visit', ours('weight', 'heap', true), 110 * 1024, kib],
    ['heap, returning visitor', ours('weightReturn', 'heap', true), 75 * 1024, kib],
    [
      'bytes, returning visitor, to the smallest peer that gates',
      toBest('weightReturn', 'bytes', gating),
      0.5,
      ratio,
    ],
    [
      'gated script asked for, returning visitor, to the hand-written script',
      toHand('return', 'requested'),
      1.05,
      ratio,
    ],
    ['the same, slowed down', toHand('returnSlow', 'requested'), 1.05, ratio],
    ['click to gated request, to the hand-written script', toHand('first', 'clickToRequest'), 1.15, ratio],
    ['the same, slowed down', toHand('firstSlow', 'clickToRequest'), 1.15, ratio],
    ...[5, 50, 200].map((count) => [
      `preferences of ${count} services, to the hand-written dialog`,
      toHand(`preferences${count}`, 'opening'),
      1.5,
      ratio,
    ]),
    ['elements for one more service', ours('growth'), 4, (value) => value.toFixed(1)],
    ['elements of the banner', ours('weight', 'elements', true), 14, String],
    ['layout shift', ours('first', 'shift'), 0, (value) => value.toFixed(3)],
  ];
  const rows = aims.map(([what, value, most, show]) => [
    what,
    show(most),
    show(value),
    value <= most ? 'yes' : 'no',
  ]);
  return [['', 'at most', 'measured', 'kept'], ['---', '--:', '--:', '---'], ...rows].map(line).join('\n');
}

/** The report, as Markdown. */
export function makeReport(results, { runs, browser }) {
  const paints = results[NOTHING].first.map(({ paint }) => Math.round(paint));
  const versions = peers.map(({ name, version }) => `${name} ${version}`).join(', ');
  return [
    `${browser}, headless, 2 cores; medians of ${runs} runs, all in turn. ${versions}. How restless the machine was: the page with nothing painted first after ${Math.min(...paints)} to ${Math.max(...paints)} ms.`,
    ...Object.entries(TABLES).map(([title, rows]) => `### ${title}\n\n${makeTable(results, rows)}`),
    `### Aims\n\n${makeAims(results)}`,
  ].join('\n\n');
}
