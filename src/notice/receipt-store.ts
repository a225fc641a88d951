import { readList, receiptKeys, receiptsOnDevice } from '../core/receipts-on-device';
import type { NotedDecision, Receipt } from '../core/types';

/** How many receipts wait for the operator's acknowledgement at most: the oldest give way. */
const MAX_WAITING = 100;

/** A receipt that the operator has not acknowledged yet, and when it may be sent again, in milliseconds since 1970. */
export interface Waiting {
  readonly receipt: Receipt;
  readonly after: number;
}

export interface ReceiptStore {
  noted(): readonly NotedDecision[];
  forgetNoted(id: string): void;
  /** Newest first. */
  made(): readonly Receipt[];
  /** Puts receipts on top, each once. */
  add(receipts: readonly Receipt[]): void;
  /** Oldest first. */
  waiting(): readonly Waiting[];
  setWaiting(waiting: readonly Waiting[]): void;
}

/**
 * The receipts in localStorage. Where it is full the oldest make room; where it cannot be used at all the lists live as
 * long as the page.
 */
export function createReceiptStore(window: Window, name: string, keep: number): ReceiptStore {
  const keys = receiptKeys(name);
  /** What localStorage did not take. */
  const inMemory = new Map<string, readonly unknown[]>();

  const read = (key: string): readonly unknown[] => inMemory.get(key) ?? readList(window, key);
  /** `mayShorten`: a full storage gets the first half of the list, and half of that. */
  const write = (key: string, list: readonly unknown[], mayShorten = false) => {
    try {
      if (list.length) window.localStorage.setItem(key, JSON.stringify(list));
      else window.localStorage.removeItem(key);
      inMemory.delete(key);
    } catch {
      if (mayShorten && list.length > 1) write(key, list.slice(0, list.length >> 1), true);
      else inMemory.set(key, list);
    }
  };
  const noted = () => read(keys.noted) as readonly NotedDecision[];
  const made = () =>
    inMemory.has(keys.made) ? (read(keys.made) as readonly Receipt[]) : receiptsOnDevice(window, name);

  return {
    noted,
    forgetNoted(id) {
      write(
        keys.noted,
        noted().filter((decision) => decision.id !== id),
      );
    },
    made,
    add(receipts) {
      const earlier = made().filter(({ id }) => !receipts.some((receipt) => receipt.id === id));
      write(keys.made, [...receipts, ...earlier].slice(0, keep), true);
    },
    waiting: () =>
      (read(keys.outbox) as readonly Partial<Waiting>[]).filter(
        (found): found is Waiting => !!found.receipt && typeof found.after === 'number',
      ),
    setWaiting(waiting) {
      write(keys.outbox, waiting.slice(-MAX_WAITING));
    },
  };
}
