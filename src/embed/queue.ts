import type { Consent } from '../core/types';

/** Called with the live API: at once if it is there, else when it comes. */
export type Callback = (consent: Consent) => void;

/** `window.consentGate`: the queue of a page before the script is there, the live API with the same `push` after. */
export type ConsentGate = Consent & { push(...callbacks: Callback[]): void };

/** The API for the page, after the callbacks that waited for it; one that throws does not keep the others from running. */
export function createQueue(consent: Consent, waiting: unknown): ConsentGate {
  const push = (...callbacks: Callback[]) => {
    for (const callback of callbacks) {
      try {
        callback(api);
      } catch (error) {
        consent.report({ error, where: 'listener' });
      }
    }
  };
  const api: ConsentGate = { ...consent, push };
  if (Array.isArray(waiting)) push(...(waiting as Callback[]));
  return api;
}
