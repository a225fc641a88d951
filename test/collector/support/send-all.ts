import type { Receipt, ReceiptStatus } from '../../../src/core/types';
import { createOutbox } from '../../../src/notice/create-outbox';
import type { ReceiptStore, Waiting } from '../../../src/notice/receipt-store';

/** How much faster the sender's clock goes here, which waits for seconds and minutes in a browser. */
const HASTE = 500;
const PAGE = 'http://collector.test/';

/** What the sender needs of a page. `url` says where the collector is by now: a new one has another port. */
const pageOf = (url: () => string) =>
  ({
    location: new URL(PAGE),
    fetch: (_: string, init: RequestInit) => fetch(url(), init),
    setTimeout: (run: () => void, wait: number) => setTimeout(run, wait / HASTE),
    clearTimeout,
    addEventListener: () => undefined,
  }) as unknown as Window & typeof globalThis;

/** Sends receipts with the library's own sender, each device one after the other, and resolves when none waits. */
export async function sendAll(
  devices: readonly (readonly Receipt[])[],
  url: () => string,
  tell: (receipt: Receipt, status: ReceiptStatus) => void,
): Promise<void> {
  const send = (receipts: readonly Receipt[]) =>
    new Promise<void>((resolve) => {
      let waiting: readonly Waiting[] = [];
      const store: Pick<ReceiptStore, 'waiting' | 'setWaiting'> = {
        waiting: () => waiting,
        setWaiting: (list) => (waiting = list),
      };
      const { signal } = new AbortController();
      const outbox = createOutbox(pageOf(url), PAGE, store as ReceiptStore, signal, (receipt, status) => {
        tell(receipt, status);
        if (!waiting.length) resolve();
      });
      for (const receipt of receipts) outbox.add(receipt);
      void outbox.flush();
    });
  await Promise.all(devices.map(send));
}
