import type { Receipt, ReceiptStatus } from '../core/types';
import type { ReceiptStore } from './receipt-store';

/** Milliseconds until the first attempt is repeated; each further one waits twice as long, up to the longest. */
const FIRST_DELAY = 5_000;
const LONGEST_DELAY = 600_000;
/** Milliseconds after which a receiver that does not answer is left for later. */
const TIMEOUT = 30_000;
/** A browser lets no more than 64 KiB outlive their page: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch. */
const MAX_KEPT_ALIVE = 60_000;

export interface Outbox {
  /** Takes a receipt; it is sent until the receiver has acknowledged it, on later pages too. */
  add(receipt: Receipt): void;
  /** Sends what waits, oldest first. */
  flush(): Promise<void>;
}

/** What a receiver has said: taken, not taken for good, or not yet; and after how many milliseconds to ask again. */
type Answer = { readonly status: 'sent' | 'rejected' } | { readonly status: 'failed'; readonly wait: number };

/**
 * Delivers receipts to the operator's own endpoint, each at least once: a receipt waits in the store until it is
 * acknowledged, and carries its id as `Idempotency-Key`, so that the receiver can tell a repetition. No credentials are
 * sent, and nothing on the page waits.
 *
 * It ends with the signal; what waits then is sent by a later page. Only answers that speak of the receipt itself end its delivery: 400, 413 and 422.
 */
export function createOutbox(
  window: Window & typeof globalThis,
  endpoint: string,
  store: ReceiptStore,
  signal: AbortSignal,
  tell: (receipt: Receipt, status: ReceiptStatus) => void,
): Outbox {
  let isSending = false;
  let attempts = 0;
  let timer: number | undefined;
  const url = new URL(endpoint, window.location.href);
  if (url.protocol !== 'https:' && url.origin !== window.location.origin) {
    throw new Error(`Receipts are sent within the site or by https, not to ${url.href}`);
  }

  const post = async (receipt: Receipt): Promise<Answer> => {
    const body = JSON.stringify(receipt);
    try {
      const { ok, status, headers } = await window.fetch(url.href, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': receipt.id },
        body,
        credentials: 'omit',
        keepalive: new Blob([body]).size < MAX_KEPT_ALIVE,
        referrerPolicy: 'no-referrer',
        // A redirect, as to a login page, would make a GET of it and have it answered by somebody else.
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      // A page is no acknowledgement: sites answer 200 with one for whatever address.
      if (ok && !headers.get('Content-Type')?.includes('html')) return { status: 'sent' };
      if ([400, 413, 422].includes(status)) return { status: 'rejected' };
      return { status: 'failed', wait: waitOf(headers.get('Retry-After')) };
    } catch {
      return { status: 'failed', wait: 0 };
    }
  };

  const flushLater = (wait: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void flush(), wait);
  };

  const flush = async () => {
    if (isSending) return;
    isSending = true;
    try {
      for (let next = store.waiting()[0]; next; next = store.waiting()[0]) {
        const { receipt, after } = next;
        const left = after - Date.now();
        if (left > 0) {
          flushLater(left);
          return;
        }
        const answer = await post(receipt);
        const others = store.waiting().filter((waiting) => waiting.receipt.id !== receipt.id);
        if (answer.status === 'failed') {
          const delay = Math.min(FIRST_DELAY * 2 ** attempts++, LONGEST_DELAY);
          // Not all visitors at once, when a receiver is there again.
          const wait = Math.max(answer.wait, delay * (0.75 + Math.random() / 2));
          // What a receiver asks for is heeded on later pages, too; a network that fails may be back with the next one.
          store.setWaiting([{ receipt, after: answer.wait && Date.now() + answer.wait }, ...others]);
          tell(receipt, 'failed');
          flushLater(wait);
          return;
        }
        attempts = 0;
        store.setWaiting(others);
        tell(receipt, answer.status);
      }
    } finally {
      isSending = false;
    }
  };

  window.addEventListener('online', () => void flush(), { signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  return {
    add(receipt) {
      store.setWaiting([
        ...store.waiting().filter((one) => one.receipt.id !== receipt.id),
        { receipt, after: 0 },
      ]);
    },
    flush,
  };
}

/** Milliseconds, of a header that gives seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after. */
function waitOf(header: string | null): number {
  if (!header) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return wait > 0 ? Math.min(wait, 86_400_000) : 0;
}
