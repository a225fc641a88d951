// @vitest-environment node
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPostgres, startPostgres } from '../../scripts/postgres.mjs';
import type { Receipt, ReceiptStatus } from '../../src/core/types';
import { startCollector } from './support/collector-process';
import { readLines, temporaryFolder } from './support/folder';
import { asText, distinctReceipts } from './support/samples';
import { sendAll } from './support/send-all';

const DECISIONS = 1_000;
const DEVICES = 25;
const settings = { RATE_PER_MINUTE: '0', RETRY_AFTER: '1' };

/** Each decision comes from one device, and every tenth from a second one, too, as from two tabs with one outbox. */
function deal(receipts: readonly Receipt[]): Receipt[][] {
  const isOn = (device: number) => (_: Receipt, index: number) => index % DEVICES === device;
  const devices = Array.from({ length: DEVICES }, (_, device) => receipts.filter(isOn(device)));
  return [...devices, receipts.filter((_, index) => index % 10 === 0)];
}

/**
 * Sends a thousand decisions, and lets a disaster happen whenever so many of them have been acknowledged. After each,
 * and in the end, it compares what was acknowledged with what is stored.
 */
async function survive(
  start: () => ReturnType<typeof startCollector>,
  stored: () => Promise<Receipt[]>,
  crashStore?: () => void,
) {
  const receipts = distinctReceipts(DECISIONS);
  const acknowledged = new Set<string>();
  const told = { sent: 0, failed: 0, rejected: 0, made: 0 };
  let collector = await start();

  const kill = async () => {
    expect(await collector.end('SIGKILL')).toBeNull();
    const before = [...acknowledged];
    const ids = new Set((await stored()).map(({ id }) => id));
    expect(before.filter((id) => !ids.has(id))).toEqual([]);
    collector = await start();
  };
  const disasters = new Map<number, () => unknown>([
    [200, kill],
    [500, crashStore ?? kill],
    [800, kill],
  ]);

  await new Promise<void>((resolve, reject) => {
    let disaster = Promise.resolve<unknown>(undefined);
    const tell = ({ id }: Receipt, status: ReceiptStatus) => {
      told[status] += 1;
      if (status !== 'sent') return;
      acknowledged.add(id);
      const next = disasters.get(acknowledged.size);
      if (!next) return;
      disasters.delete(acknowledged.size);
      disaster = disaster.then(next);
      disaster.catch(reject);
    };
    sendAll(deal(receipts), () => collector.url, tell).then(() => disaster.then(() => resolve()), reject);
  });

  expect(disasters.size).toBe(0);
  expect(told.failed).toBeGreaterThan(0);
  expect(told).toMatchObject({ sent: DECISIONS * 1.1, rejected: 0 });
  expect(asText(await stored())).toEqual(asText(receipts));
  expect(await collector.end('SIGTERM')).toBe(0);
}

describe('a thousand decisions, sent while the collector is killed again and again', () => {
  it('are each in the file once', async () => {
    const path = join(await temporaryFolder(), 'receipts.jsonl');
    const start = () => startCollector({ ...settings, COLLECTOR_FILE: path });
    // What the killed process has begun to write is not a line yet.
    await survive(start, async () => (await readLines(path)).map(({ receipt }) => receipt));
  });

  it.skipIf(!findPostgres())('are each in PostgreSQL once, which goes down meanwhile, too', async () => {
    const postgres = await startPostgres();
    onTestFinished(postgres.stop);
    const start = () => startCollector({ ...settings, DATABASE_URL: postgres.url });
    const stored = async () => {
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      const { rows } = await client.query<{ receipt: Receipt }>('select receipt from consent_receipts');
      await client.end();
      return rows.map(({ receipt }) => receipt);
    };
    await survive(start, stored, () => {
      postgres.halt();
      postgres.start();
    });
  });
});
