// @vitest-environment node
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { hashOf } from '../../demo/collector/canonical.mjs';
import { createPostgresStore } from '../../demo/collector/postgres-store.mjs';
import { findPostgres, startPostgres } from '../../scripts/postgres.mjs';
import type { Receipt } from '../../src/core/types';
import { connectTo, useDatabases } from './support/database';
import { asText, entryOf, given, receiptOf, withdrawn } from './support/samples';
import { ask, post, serveCollector } from './support/serve';

async function openStore(url: string) {
  const store = await createPostgresStore(url);
  const close = vi.fn(store.close);
  onTestFinished(async () => {
    if (!close.mock.calls.length) await close();
  });
  return { ...store, close };
}

describe.skipIf(!findPostgres())('PostgreSQL', () => {
  const newDatabase = useDatabases();

  it('takes what the library makes, and gives it back with columns for queries', async () => {
    const url = await newDatabase();
    const { origin } = await serveCollector({ store: await openStore(url) });
    expect(await post(origin, given)).toMatchObject({ status: 201 });
    expect(await post(origin, withdrawn)).toMatchObject({ status: 201 });
    expect(await ask(`${origin}/health`)).toMatchObject({ status: 200 });
    const { rows } = await (
      await connectTo(url)
    ).query<{ receipt: Receipt }>('select * from consent_receipts order by decided_at');
    expect(asText(rows.map(({ receipt }) => receipt))).toEqual(asText([given, withdrawn]));
    expect(rows[1]).toEqual({
      id: withdrawn.id,
      previous_id: given.id,
      state: 'withdrawn',
      method: 'withdraw',
      decided_at: new Date(withdrawn.decidedAt),
      expires_at: new Date(withdrawn.expiresAt!),
      received_at: expect.any(Date) as unknown,
      origin: 'http://localhost:4173',
      path: '/',
      language: withdrawn.notice.language,
      policy_version: withdrawn.notice.policy.version ?? null,
      answers: withdrawn.answers,
      notice_hash: withdrawn.noticeHash,
      receipt_hash: hashOf(withdrawn),
      receipt: withdrawn,
    });
  });

  it("keeps the notice's hash beside a receipt that has none", async () => {
    const url = await newDatabase();
    const { origin } = await serveCollector({ store: await openStore(url) });
    await post(origin, receiptOf('a', { noticeHash: null, expiresAt: null }));
    const { rows } = await (
      await connectTo(url)
    ).query(`select notice_hash, receipt -> 'noticeHash' as sent, expires_at from consent_receipts`);
    expect(rows).toEqual([{ notice_hash: receiptOf('a').noticeHash, sent: null, expires_at: null }]);
  });

  it('takes whatever the schema takes', async () => {
    const { origin } = await serveCollector({ store: await openStore(await newDatabase()) });
    const odd: Partial<Receipt>[] = [
      { decidedAt: '0000-01-01T00:00:00Z', expiresAt: '9999-12-31T23:59:59Z' },
      { decidedAt: '2026-01-01 00:00:00.123456789Z' },
      { page: { origin: '', path: '/'.repeat(50_000) }, statement: '\u0001\u2028"\\😀' },
      {
        answers: Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`purpose-${index}`, true])),
      },
      { previousId: 'a'.repeat(80), answers: {}, library: '' },
    ];
    for (const [index, changes] of odd.entries()) {
      expect(await post(origin, receiptOf(`odd-${index}`, changes))).toMatchObject({ status: 201 });
    }
  });

  it('keeps each receipt once, also when several collectors get it at once', async () => {
    const url = await newDatabase();
    // Both find no table, and one of them makes it.
    const [one, other] = await Promise.all([openStore(url), openStore(url)]);
    const a = entryOf(receiptOf('a'));
    const outcomes = await Promise.all([one, other, one, other].map((store) => store.add(a)));
    expect(outcomes.sort()).toEqual(['known', 'known', 'known', 'stored']);
    expect(await other.add({ ...a, receiptHash: 'another' })).toBe('conflict');
    const { rows } = await (await connectTo(url)).query('select receipt_hash from consent_receipts');
    expect(rows).toEqual([{ receipt_hash: a.receiptHash }]);
  });

  it('changes and deletes nothing', async () => {
    const url = await newDatabase();
    const store = await openStore(url);
    await store.add(entryOf(given));
    const client = await connectTo(url);
    for (const statement of [
      `update consent_receipts set receipt = receipt || '{"state": "refused"}'`,
      'update consent_receipts set received_at = now()',
      'delete from consent_receipts',
      'truncate consent_receipts',
      `insert into consent_receipts (id, decided_at, notice_hash, receipt_hash, receipt)
         select id, now(), notice_hash, receipt_hash, receipt from consent_receipts
         on conflict (id) do update set decided_at = excluded.decided_at`,
    ]) {
      await expect(client.query(statement), statement).rejects.toThrow('is append-only');
    }
    await expect(
      client.query(
        `insert into consent_receipts (id, decided_at, notice_hash, receipt_hash, receipt)
           select 'other', decided_at, notice_hash, receipt_hash, receipt from consent_receipts`,
      ),
    ).rejects.toThrow('check constraint');
    const { rows } = await client.query('select receipt from consent_receipts');
    expect(rows).toEqual([{ receipt: given }]);
  });

  it('lets a receipt be destroyed by an act, and keeps the log of it', async () => {
    const url = await newDatabase();
    const store = await openStore(url);
    for (const id of ['a', 'b']) await store.add(entryOf(receiptOf(id)));
    const client = await connectTo(url);
    await client.query('begin');
    await client.query(`set local consent_receipts.act = 'act 7'`);
    await client.query(`delete from consent_receipts where id = 'a'`);
    await expect(client.query('update consent_receipts set decided_at = now()')).rejects.toThrow(
      'append-only',
    );
    await client.query('rollback');
    expect((await client.query('select id from consent_receipts')).rowCount).toBe(2);
    await client.query('begin');
    await client.query(`set local consent_receipts.act = 'act 7'`);
    await client.query(`delete from consent_receipts where id = 'a'`);
    await client.query('commit');
    const log = await client.query(
      'select id, decided_at, act, destroyed_by from consent_receipts_destroyed',
    );
    expect(log.rows).toEqual([
      { id: 'a', decided_at: new Date(given.decidedAt), act: 'act 7', destroyed_by: 'postgres' },
    ]);
    // The act was that transaction's alone; and the log is not changed, either.
    await expect(client.query('delete from consent_receipts')).rejects.toThrow('append-only');
    await client.query(`set consent_receipts.act = 'act 8'`);
    for (const statement of ['delete from', 'truncate', `update`]) {
      const rest = statement === 'update' ? `set act = ''` : '';
      await expect(client.query(`${statement} consent_receipts_destroyed ${rest}`)).rejects.toThrow(
        'append-only',
      );
    }
  });

  it('is refused where a commit is not on the disk when it is answered', async () => {
    const url = await newDatabase();
    const client = await connectTo(url);
    await client.query('alter role postgres set synchronous_commit = off');
    await expect(createPostgresStore(url)).rejects.toThrow('must not run with synchronous_commit off');
    await client.query('alter role postgres reset synchronous_commit');
  });

  it('that is not there is told of, and found again when it is back', async () => {
    const server = await startPostgres();
    onTestFinished(server.stop);
    const report = vi.fn();
    const { origin } = await serveCollector({ store: await openStore(server.url), report });
    expect(await post(origin, receiptOf('a'))).toMatchObject({ status: 201 });
    server.halt();
    const answer = await post(origin, receiptOf('b'));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
    expect(await ask(`${origin}/health`)).toMatchObject({ status: 503 });
    expect(report).toHaveBeenCalled();
    server.start();
    expect(await ask(`${origin}/health`)).toMatchObject({ status: 200 });
    expect(await post(origin, receiptOf('b'))).toMatchObject({ status: 201 });
    expect(await post(origin, receiptOf('a'))).toMatchObject({ status: 200 });
  });
});
