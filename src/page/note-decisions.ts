import { clientIdsIn } from '../core/erase';
import { readList, receiptKeys } from '../core/receipts-on-device';
import type { Consent, LoadNotice, NotedDecision, ReceiptKeeper } from '../core/types';

/** Notes a decision for its receipt. */
export type Note = (
  decision: Omit<NotedDecision, 'config' | 'language' | 'path'> & Partial<Pick<NotedDecision, 'language'>>,
) => void;

/** Milliseconds within which a page that is left is gone. */
const UNLOAD_TIME = 2_000;

/**
 * Sees to it that each decision gets its receipt. What is needed for it is noted at once, in localStorage: the page may go
 * before the rest is loaded, and the receipt is then made on the next one. Nothing waits for it. Returns the function that
 * notes what is decided outside of the consent: in forms of the site's own.
 */
export function noteDecisions(consent: Consent, window: Window & typeof globalThis, load: LoadNotice): Note {
  const { document, location, navigator } = window;
  const { storage, receipts } = consent.config;
  const { made, noted, outbox } = receiptKeys(storage.name);
  const isWanted = receipts?.keep !== 0 || !!receipts.endpoint;

  let loading: Promise<ReceiptKeeper> | undefined;
  const keep = async (decisions: readonly NotedDecision[], clientIds = {}) => {
    try {
      loading ??= load().then(({ createReceiptKeeper }) => createReceiptKeeper(consent, window));
      await (await loading).keep(decisions, clientIds);
    } catch (error) {
      loading = undefined;
      // A page that goes away takes its fetches along, and the next one makes up for it: that is no failure.
      setTimeout(() => consent.report({ error, where: 'receipt' }), UNLOAD_TIME);
    }
  };
  const note: Note = (given) => {
    if (!isWanted) return;
    const { lang } = document.querySelector<HTMLElement>('consent-gate') ?? document.documentElement;
    const decision: NotedDecision = {
      ...given,
      config: { ...consent.config, nonce: '' },
      language: lang || navigator.language,
      path: location.pathname,
    };
    try {
      window.localStorage.setItem(noted, JSON.stringify([...readList(window, noted), decision]));
    } catch {
      // It is kept in memory, then, for as long as the page lives.
    }
    void keep([decision]);
  };

  consent.on('decide', ({ decision: { decidedAt, choices, refusedServices }, receiptId: id, ...others }) => {
    if (others.method !== 'elsewhere') note({ id, decidedAt, choices, refusedServices, ...others });
  });
  // What earlier pages have left to be done; and, without a decision, a consent that may have run out. What its services
  // knew the visitor by is read before it is erased.
  const { decision } = consent.getState();
  const keys = decision ? [noted, outbox] : [noted, outbox, made];
  if (isWanted && keys.some((key) => readList(window, key)[0])) {
    void keep([], decision ? {} : clientIdsIn(document, consent.config.services));
  }
  return note;
}
