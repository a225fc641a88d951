import { canonical, hashOf } from '../../../demo/collector/canonical.mjs';
import type { Receipt } from '../../../src/core/types';
import samples from './receipts.json';

/** A consent to everything and its withdrawal, as the demo shop has made them. */
export const [withdrawn, given] = samples as unknown as readonly [Receipt, Receipt];

/** Another receipt, of a shorter notice. */
export function receiptOf(id: string, changes: Partial<Receipt> = {}): Receipt {
  const notice = { ...given.notice, purposes: given.notice.purposes.slice(0, 1), services: [] };
  return { ...given, id, notice, noticeHash: hashOf(notice), ...changes };
}

/** Receipts that differ in more than their ids. */
export const distinctReceipts = (count: number): Receipt[] =>
  Array.from({ length: count }, (_, index) =>
    receiptOf(`receipt-${index}`, {
      page: { ...given.page, path: `/page/${index}` },
      answers: { ...given.answers, analytics: index % 2 === 0 },
    }),
  );

/** What a store is given. */
export const entryOf = (receipt: Receipt) => ({
  receipt,
  noticeHash: hashOf(receipt.notice),
  receiptHash: hashOf(receipt),
});

/** The receipts as text that does not depend on the order of keys, sorted. */
export const asText = (receipts: readonly Receipt[]) => receipts.map(canonical).sort();
