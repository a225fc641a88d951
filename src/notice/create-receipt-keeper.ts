import { resolveConfig } from '../core/purposes';
import type {
  Consent,
  NotedDecision,
  Receipt,
  ReceiptKeeper,
  ReceiptStatus,
  ResolvedConfig,
} from '../core/types';
import { VERSION } from '../core/version';
import { createOutbox } from './create-outbox';
import { expiredReceipts, makeReceipts } from './make-receipts';
import { fetchNoticeLocale, noticeFor } from './notice-for';
import { createReceiptStore } from './receipt-store';

/** How many receipts stay on the device where the config does not say. */
const KEEP = 20;

/**
 * Makes receipts of what was noted, keeps them on the device, and sends them to the operator's endpoint, if there is one.
 * A refusal is sent only where the config asks for it.
 */
export function createReceiptKeeper(consent: Consent, window: Window & typeof globalThis): ReceiptKeeper {
  const { config } = consent;
  const { endpoint, keep = KEEP, refusals = false } = config.receipts ?? {};
  const store = createReceiptStore(window, config.storage.name, keep);
  const tell = (receipt: Receipt, status: ReceiptStatus) => consent.emit('receipt', { receipt, status });
  /** Nothing for an endpoint that cannot be used: receipts are made and kept all the same. */
  const openOutbox = (address: string) => {
    try {
      return createOutbox(window, address, store, consent.signal, tell);
    } catch (error) {
      consent.report({ error, where: 'receipt' });
      return undefined;
    }
  };
  // An empty one would be the page itself.
  const outbox = endpoint ? openOutbox(endpoint) : undefined;

  const add = (receipts: readonly Receipt[]) => {
    store.add(receipts);
    for (const receipt of receipts) {
      if (receipt.state !== 'refused' || refusals) outbox?.add(receipt);
      tell(receipt, 'made');
    }
  };

  const makeNoted = async (noted: NotedDecision, isStored: boolean) => {
    const config = withAnswered(noted);
    const locale = await fetchNoticeLocale({ ...consent, config }, [noted.language]);
    const receipts = await makeReceipts(noted, {
      notice: noticeFor(config, locale, window.location.host),
      origin: window.location.origin,
      earlier: store.made(),
      library: VERSION,
    });
    // What was forgotten meanwhile, by a reset, is not to come back.
    if (isStored && !store.noted().some(({ id }) => id === noted.id)) return;
    // Another tab may have made it meanwhile.
    const isMade = ({ id }: Receipt) => store.made().some((made) => made.id === id);
    add(receipts.filter((receipt) => !isMade(receipt)));
  };

  let work: Promise<void> = Promise.resolve();
  return {
    keep(noted, clientIds = {}) {
      // One after the other, so that each finds the one before it.
      work = work.then(async () => {
        const inStore = store.noted();
        // As they would have come from the store: the same receipt is made of either.
        const others = (JSON.parse(JSON.stringify(noted)) as NotedDecision[]).filter(
          ({ id }) => !inStore.some((stored) => stored.id === id),
        );
        for (const one of [...inStore, ...others]) {
          await makeNoted(one, inStore.includes(one)).catch((error: unknown) =>
            consent.report({ error, where: 'receipt' }),
          );
          // Last: the page may go before. A note that cannot be read is not tried for ever, either.
          store.forgetNoted(one.id);
        }
        const { decision } = consent.getState();
        add(
          expiredReceipts(store.made(), { decidedAt: decision?.decidedAt ?? 0, now: Date.now(), clientIds }),
        );
        void outbox?.flush();
      });
      return work;
    },
  };
}

/** A form may ask for a purpose that is known by name and that the rest of the site does not ask for. */
function withAnswered({ config, purposes = [] }: NotedDecision): ResolvedConfig {
  const others = purposes.filter((name) => !config.purposes.some(({ id }) => id === name));
  return resolveConfig({ ...config, purposes: [...config.purposes, ...others.map((id) => ({ id }))] });
}
