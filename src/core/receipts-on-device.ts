import type { Receipt } from './types';

/** The keys of localStorage for receipts: what is made, what is noted and not made yet, what is not acknowledged yet. */
export const receiptKeys = (name: string) =>
  ({ made: `${name}.receipts`, noted: `${name}.noted`, outbox: `${name}.outbox` }) as const;

/** The list under a key; empty where there is none, where it cannot be read, or where somebody else has written there. */
export function readList<Item>(window: Window, key: string): Item[] {
  try {
    // Of nothing it makes `null`; to throw here would cost each page a millisecond.
    const list: unknown = JSON.parse(window.localStorage.getItem(key) as string);
    return Array.isArray(list) ? (list as Item[]).filter(Boolean) : [];
  } catch {
    return [];
  }
}

/** The receipts that this device holds, newest first. */
export const receiptsOnDevice = (window: Window, name: string): Receipt[] =>
  readList<Partial<Receipt>>(window, receiptKeys(name).made).filter(
    (found): found is Receipt => found.format === 1 && !!found.notice && !!found.answers,
  );

/** Removes them, and what was noted for further ones. What waits to be sent to the operator still is sent. */
export function forgetReceipts(window: Window, name: string): void {
  const { made, noted } = receiptKeys(name);
  try {
    for (const key of [made, noted]) window.localStorage.removeItem(key);
  } catch {
    // Where the storage cannot be used there is nothing in it.
  }
}
