import { L as Leak, c as LoggedEvent } from './types.js';
import { Consent } from './consent-gate.js';

/**
 * What went out, was left in the browser, or stands in the page of `window` without the consent that it needs: requests,
 * cookies, storage keys and markup of the vendors that this library knows. For the browser tests of a site:
 * `expect(audit(consent)).toEqual([])`.
 *
 * Requests are judged by what the visitor had answered when they were made, as far as the decision and the receipts on the
 * device tell it.
 */
declare function audit(consent: Consent, window?: Window & typeof globalThis): Leak[];

/**
 * Shows a panel for developers: leaks with what to do about them, the state, the services, what is wrong with the config,
 * events, receipts. Returns the function that takes it off the page. `earlier` are the events that were heard before.
 */
declare function openInspector(consent: Consent, window?: Window & typeof globalThis, earlier?: readonly LoggedEvent[]): () => void;

export { Leak, LoggedEvent, audit, openInspector };
