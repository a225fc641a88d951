// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canonical } from '../../demo/collector/canonical.mjs';
import { createPostgresStore } from '../../demo/collector/postgres-store.mjs';
import { findPostgres } from '../../scripts/postgres.mjs';
import type { Receipt } from '../../src/core/types';
import { connectTo, urlOf, useDatabases } from './support/database';
import { temporaryFolder } from './support/folder';
import { asText, entryOf, given, receiptOf, withdrawn } from './support/samples';

const page = readFileSync(new URL('../../docs/receipts.md', import.meta.url), 'utf8');

/** The code blocks of a language that stand under a heading. */
function blocksUnder(heading: string, language: string): string[] {
  const section = page.split(/^#+ /m).find((each) => each.startsWith(`${heading}\n`));
  return [...section!.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, code]) => code!,
  );
}

describe('the script that checks a receipt', () => {
  const check = async (receipt: Receipt) => {
    const folder = await temporaryFolder();
    const [code] = blocksUnder('Checking one', 'js');
    await writeFile(join(folder, 'check-receipt.mjs'), code!);
    await writeFile(join(folder, 'receipt.json'), JSON.stringify(receipt, null, 2));
    const args = [join(folder, 'check-receipt.mjs'), join(folder, 'receipt.json')];
    return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();
  };

  it('finds the hash that the browser has found', async () => {
    expect(await check(given)).toBe(`${given.noticeHash} is right`);
    expect(await check({ ...withdrawn, noticeHash: null })).toBe(`${withdrawn.noticeHash} is not null`);
  });

  it('sees that the text was changed', async () => {
    const notice = { ...given.notice, language: 'en' };
    expect(await check({ ...given, notice })).toContain(`is not ${given.noticeHash}`);
  });
});

describe('the fields', () => {
  it('are those of a receipt, all of them', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../dist/receipt.schema.json', import.meta.url), 'utf8'),
    ) as { properties: object; definitions: Record<'Notice' | 'NoticeDisclosure', { properties: object }> };
    const { Notice, NoticeDisclosure } = schema.definitions;
    const told = page.split(/^## /m).find((section) => section.startsWith('What is in it'))!;
    for (const { properties } of [schema, Notice, NoticeDisclosure]) {
      const missing = Object.keys(properties).filter((name) => !new RegExp(`\`\\.?${name}\\b`).test(told));
      expect(missing).toEqual([]);
    }
  });
});

describe.skipIf(!findPostgres())('the SQL', () => {
  const newDatabase = useDatabases();

  /** Runs a block as the page says: in psql. Returns the rows of its last answer. */
  const psql = (url: string, sql: string, variables: Record<string, string> = {}) => {
    const settings = Object.entries(variables).flatMap(([name, value]) => ['-v', `${name}=${value}`]);
    const output = execFileSync(
      join(findPostgres()!, 'psql'),
      ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', ...settings, '-d', url, '-f', '-'],
      { encoding: 'utf8', input: sql, env: { ...process.env, PGTZ: 'UTC' } },
    );
    return output
      .split('\n')
      .filter(Boolean)
      .map((row) => row.split('|'));
  };

  /** A database with these receipts. */
  const databaseOf = async (...receipts: Receipt[]) => {
    const url = await newDatabase();
    const store = await createPostgresStore(url);
    for (const receipt of receipts) await store.add(entryOf(receipt));
    await store.close();
    return url;
  };

  const story = (id: string, previousId: string | null, day: string, answers: object, changes = {}) =>
    receiptOf(id, {
      previousId,
      decidedAt: `2026-${day}T12:00:00.000Z`,
      expiresAt: `2027-${day}T12:00:00.000Z`,
      answers: answers as Receipt['answers'],
      state: Object.values(answers).includes(true) ? 'given' : 'withdrawn',
      ...changes,
    });

  it('tells who had agreed to what at a time', async () => {
    const both = { analytics: true, marketing: true };
    const url = await databaseOf(
      // Agrees to all, takes marketing back, then the rest.
      story('a1', null, '01-10', both),
      story('a2', 'a1', '02-10', { analytics: true, marketing: false }),
      story('a3', 'a2', '03-10', { analytics: false, marketing: false }),
      // Says nothing more, until it runs out.
      story('b1', null, '01-20', both, { expiresAt: '2026-02-20T12:00:00.000Z' }),
      story('b1-expired', 'b1', '02-20', { analytics: false, marketing: false }, { expiresAt: null }),
      // Answers one purpose anew, and then, after that, the other.
      story('c1', null, '01-05', both),
      story('c2', 'c1', '02-05', { marketing: true }, { method: 'form' }),
      story('c3', 'c2', '03-05', { analytics: false }),
      // Refers to what is not here.
      story('d1', 'refusal', '03-20', { analytics: true }),
    );
    const [sql] = blocksUnder('Who had agreed to what at a time', 'sql');
    const at = (day: string) =>
      psql(url, sql!, { at: `2026-${day} 15:00:00 Europe/Moscow` }).map(
        ([purpose, id]) => `${id} ${purpose}`,
      );
    expect(at('01-04')).toEqual([]);
    expect(at('01-10').sort()).toEqual(['a1 analytics', 'a1 marketing', 'c1 analytics', 'c1 marketing']);
    expect(at('02-15').sort()).toEqual([
      'a2 analytics',
      'b1 analytics',
      'b1 marketing',
      'c1 analytics',
      'c2 marketing',
    ]);
    expect(at('03-30').sort()).toEqual(['c2 marketing', 'd1 analytics']);
    expect(psql(url, sql!, { at: '2026-01-10 14:59:59 Europe/Moscow' })).toHaveLength(2);
  });

  it('gives the proof of one receipt, with all of its chain', async () => {
    const renewed = {
      ...given,
      id: 'later',
      previousId: withdrawn.id,
      decidedAt: '2026-12-24T07:04:34.000Z',
    };
    const circle = [receiptOf('x', { previousId: 'y' }), receiptOf('y', { previousId: 'x' })];
    const url = await databaseOf(renewed, withdrawn, given, receiptOf('other'), ...circle);
    const [sql] = blocksUnder('Proof of one receipt', 'sql');
    for (const id of [given.id, withdrawn.id, 'later']) {
      const rows = psql(url, sql!, { id });
      expect(rows.map(([first]) => first)).toEqual([given.id, withdrawn.id, 'later']);
      const receipts = rows.map((row) => JSON.parse(row.slice(8).join('|')) as Receipt);
      expect(receipts.map(canonical)).toEqual([given, withdrawn, renewed].map(canonical));
    }
    expect(psql(url, sql!, { id: 'x' })).toHaveLength(2);
    expect(psql(url, sql!, { id: 'none' })).toEqual([]);
  });

  it('lists the withdrawals whose data are to be destroyed, with the ids that the counters know', async () => {
    const partly = receiptOf('partly', { state: 'withdrawn', withdrawal: { purposes: ['marketing'] } });
    const url = await databaseOf(given, withdrawn, partly);
    const client = await connectTo(url);
    const late = { ...withdrawn, id: 'late' };
    for (const [id, days, state] of [
      ['late', 29, 'expired'],
      ['over', 31, 'withdrawn'],
    ] as const) {
      await client.query(
        `insert into consent_receipts (id, decided_at, received_at, notice_hash, receipt_hash, receipt)
           values ($1, now(), now() - $2 * interval '1 day', '', '', $3)`,
        [id, days, JSON.stringify({ ...late, id, state })],
      );
    }
    const [sql] = blocksUnder('Withdrawals whose data are to be destroyed', 'sql');
    const rows = psql(url, sql!).map(([, id, , purposes, service, clientId]) => [
      id,
      purposes,
      service,
      clientId,
    ]);
    const purposes = JSON.stringify(withdrawn.withdrawal!.purposes).replaceAll(',', ', ');
    const clients = Object.entries(withdrawn.withdrawal!.clientIds!);
    expect(rows).toEqual([
      ...clients.map(([service, id]) => ['late', purposes, service, id]),
      ...clients.map(([service, id]) => [withdrawn.id, purposes, service, id]),
      ['partly', '["marketing"]', '', ''],
    ]);
    const [[destroyBefore]] = psql(url, sql!) as [[string]];
    expect(Date.parse(destroyBefore) - Date.now()).toBeGreaterThan(0);
  });

  it('counts by day', async () => {
    const late = { ...given, id: 'late', decidedAt: '2026-11-24T22:30:00.000Z' };
    const url = await databaseOf(given, withdrawn, late, { ...given, id: 'more' });
    const [sql] = blocksUnder('Counts by day', 'sql');
    expect(psql(url, sql!)).toEqual([
      ['2026-11-24', 'given', 'banner-accept-all', '2'],
      ['2026-11-24', 'withdrawn', 'withdraw', '1'],
      ['2026-11-25', 'given', 'banner-accept-all', '1'],
    ]);
  });

  it('lets the collector do no more than it needs', async () => {
    const url = await databaseOf();
    const [sql] = blocksUnder('With PostgreSQL', 'sql');
    psql(url, sql!);
    const asCollector = urlOf(url, { role: 'collector' });
    const store = await createPostgresStore(asCollector);
    onTestFinished(store.close);
    expect(await store.add(entryOf(given))).toBe('stored');
    expect(await store.add(entryOf(given))).toBe('known');
    await expect(store.check()).resolves.toBeUndefined();
    const client = await connectTo(asCollector);
    await client.query(`set consent_receipts.act = 'act 9'`);
    await expect(client.query('delete from consent_receipts')).rejects.toThrow('permission denied');
  });

  it('destroys by an act, and gives the extract of the log', async () => {
    const old = {
      ...given,
      id: 'old',
      decidedAt: '2025-01-01T00:00:00.000Z',
      expiresAt: '2026-01-01T00:00:00.000Z',
    };
    const expired = { ...old, id: 'old-expired', decidedAt: old.expiresAt, expiresAt: null };
    const url = await databaseOf(old, expired, given);
    const [sql] = blocksUnder('How long, and how they are destroyed', 'sql');
    const rows = psql(url, sql!, { act: 'No. 7 of 2030-03-01', before: '2027-01-01' });
    expect(rows.map(([id, , , , by, act]) => [id, by, act])).toEqual([
      ['old', 'postgres', 'No. 7 of 2030-03-01'],
      ['old-expired', 'postgres', 'No. 7 of 2030-03-01'],
    ]);
    const left = await (
      await connectTo(url)
    ).query<{ receipt: Receipt }>('select receipt from consent_receipts');
    expect(asText(left.rows.map(({ receipt }) => receipt))).toEqual(asText([given]));
  });
});
