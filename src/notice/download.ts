import type { Receipt } from '../core/types';

/** Saves a receipt as a file of the visitor's, readable as it is. */
export function downloadReceipt({ document, URL }: Window & typeof globalThis, receipt: Receipt): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `consent-${receipt.id}.json`;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
