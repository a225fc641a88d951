import { checkConfig, type ConfigError } from '../core/explain';
import { readList, receiptKeys } from '../core/receipts-on-device';
import type { ConfigProblem, Consent, Leak, LoggedEvent } from '../core/types';
import { EVENTS } from '../page/announce';
import { answersNow, findAnswers } from '../page/leaks/find-answers';
import { withoutRepetition } from '../page/leaks/find-leaks';
import { INSPECTOR, openPanel } from '../ui/inspector/open-panel';
import { lookAt, requestsIn } from './audit';
import { knownTrackers } from './known-trackers';

export type { Leak, LoggedEvent } from '../core/types';
export { audit } from './audit';

/** Milliseconds between two looks: of cookies, storage and the place of the banner nobody tells. */
const INTERVAL = 500;

/** How many events the log keeps. */
const LONGEST_LOG = 100;

/**
 * Shows a panel for developers: leaks with what to do about them, the state, the services, what is wrong with the config,
 * events, receipts. Returns the function that takes it off the page. `earlier` are the events that were heard before.
 */
export function openInspector(
  consent: Consent,
  window: Window & typeof globalThis = globalThis.window,
  earlier: readonly LoggedEvent[] = [],
): () => void {
  const { document, performance } = window;
  if (document.querySelector(INSPECTOR)) return () => undefined;

  const trackers = knownTrackers();
  const history = findAnswers(consent, window, performance.timeOrigin);
  const requests = requestsIn(window, performance.getEntriesByType('resource'));
  /** Newest first. */
  let log: readonly LoggedEvent[] = [];
  /** Of a wrong config nothing is left in the consent: what is wrong with it is told by an event. */
  const errors: ConfigProblem[] = [];
  /** What was found once stays: it was there, also if the page has taken it away since. */
  let kept: readonly Leak[] = [];
  let leaks: readonly Leak[] = [];

  const hear = (logged: LoggedEvent) => {
    log = [logged, ...log].slice(0, LONGEST_LOG);
    if (logged.event !== 'error' || logged.detail.where !== 'config') return;
    errors.push(...((logged.detail.error as Partial<ConfigError> | null)?.problems ?? []));
  };
  const look = () => {
    const found = lookAt(consent, window, trackers, { requests, history });
    // A cookie that is gone has been removed by the gate, as it should be.
    kept = withoutRepetition([...kept, ...found.filter(({ kind }) => /request|markup/.test(kind))]);
    leaks = withoutRepetition([...kept, ...found]);
  };

  earlier.forEach(hear);
  look();
  const panel = openPanel({
    consent,
    window,
    log: () => log,
    leaks: () => leaks,
    findings: () => (errors.length ? errors : checkConfig(consent.config)),
    waiting: () => readList(window, receiptKeys(consent.config.storage.name).outbox).length,
  });

  const observer = new window.PerformanceObserver((list) => {
    requests.push(...requestsIn(window, list.getEntries()));
  });
  observer.observe({ type: 'resource' });
  const lookAndDraw = () => {
    look();
    panel.draw();
  };
  const interval = window.setInterval(lookAndDraw, INTERVAL);
  const leave = [
    consent.subscribe(() => {
      history.push(answersNow(consent, performance.timeOrigin + performance.now()));
      lookAndDraw();
    }),
    ...EVENTS.map((event) =>
      consent.on(event, (detail) => {
        hear({ time: Date.now(), event, detail } as LoggedEvent);
        panel.draw();
      }),
    ),
    () => observer.disconnect(),
    () => window.clearInterval(interval),
    () => panel.close(),
  ];
  const close = () => {
    for (const go of leave.splice(0)) go();
  };
  consent.signal.addEventListener('abort', close);
  return close;
}
