import type { Consent, Leak } from '../core/types';
import { type Answers, findAnswers, wasAllowed } from '../page/leaks/find-answers';
import { findLeaks, type PageRequest } from '../page/leaks/find-leaks';
import type { Tracker } from '../page/leaks/find-tracker';
import { embedOf, knownTrackers } from './known-trackers';

/** What a page has done so far, as far as it cannot be read from the page at any time. */
export interface PagePast {
  readonly requests: readonly PageRequest[];
  readonly history: readonly Answers[];
}

/**
 * What went out, was left in the browser, or stands in the page of `window` without the consent that it needs: requests,
 * cookies, storage keys and markup of the vendors that this library knows. For the browser tests of a site:
 * `expect(audit(consent)).toEqual([])`.
 *
 * Requests are judged by what the visitor had answered when they were made, as far as the decision and the receipts on the
 * device tell it.
 */
export function audit(consent: Consent, window: Window & typeof globalThis = globalThis.window): Leak[] {
  const requests = requestsIn(window, window.performance.getEntriesByType('resource'));
  const history = findAnswers(consent, window, window.performance.timeOrigin);
  return lookAt(consent, window, knownTrackers(), { requests, history });
}

/** Entries of the browser's own list of requests, with the time of day. */
export const requestsIn = ({ performance }: Window, entries: readonly PerformanceEntry[]): PageRequest[] =>
  entries.map(({ name, startTime }) => ({ url: name, time: performance.timeOrigin + startTime }));

/** All leaks that show in a page now. */
export function lookAt(
  consent: Consent,
  window: Window,
  trackers: readonly Tracker[],
  { requests, history }: PagePast,
): Leak[] {
  const { document, performance } = window;
  const { services, purposes, law } = consent.config;
  const required = purposes.flatMap(({ id, required: isRequired }) => (isRequired ? [id] : []));
  return findLeaks({
    document,
    requests,
    cookies: document.cookie.split('; ').map((pair) => pair.replace(/=.*/, '')),
    localStorage: keysOf(window, 'localStorage'),
    sessionStorage: keysOf(window, 'sessionStorage'),
    trackers,
    embedOf: (url) => embedOf(url, law),
    law,
    services,
    isAllowed: (service, from, to) => wasAllowed(history, service, required, from, to),
    loadedAt: performance.timeOrigin,
    now: performance.timeOrigin + performance.now(),
  });
}

function keysOf(window: Window, kind: 'localStorage' | 'sessionStorage'): string[] {
  try {
    return Object.keys(window[kind]);
  } catch {
    return []; // Where a page may not use the storage nobody else may.
  }
}
