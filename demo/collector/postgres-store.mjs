import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

const MIGRATIONS = new URL('migrations/', import.meta.url);
/** The advisory lock that collectors which start together take turns by: any number that nobody else uses. */
const MIGRATION_LOCK = 2_756_020_230_152;

const INSERT = `
  insert into consent_receipts (id, decided_at, expires_at, notice_hash, receipt_hash, receipt)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (id) do nothing
  returning id`;
const FIND = 'select receipt_hash from consent_receipts where id = $1';

/**
 * Keeps receipts in PostgreSQL, 12 or later. Its table is made at the start. Any number of collectors may share it.
 *
 * @param {string} url `postgresql://user:password@host/database`
 * @returns {Promise<import('./collector.mjs').Store>}
 */
export async function createPostgresStore(url) {
  await prepare(url);
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 15_000,
    application_name: 'consent-gate collector',
  });
  // A connection that breaks while nobody uses it is replaced by the next query; without a listener it ends the process.
  pool.on('error', () => {});

  return {
    async add({ receipt, noticeHash, receiptHash }) {
      const { id, decidedAt, expiresAt } = receipt;
      const times = [decidedAt, expiresAt].map((time) => time && new Date(time));
      const values = [id, ...times, noticeHash, receiptHash, JSON.stringify(receipt)];
      // A statement on its own is a transaction: it is committed when it is answered.
      const { rowCount } = await pool.query(INSERT, values);
      if (rowCount) return 'stored';
      const { rows } = await pool.query(FIND, [id]);
      if (!rows[0]) throw new Error(`The receipt ${id} was destroyed while it came again.`);
      return rows[0].receipt_hash === receiptHash ? 'known' : 'conflict';
    },
    async check() {
      await pool.query('select 1 from consent_receipts limit 1');
    },
    close: () => pool.end(),
  };
}

async function prepare(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await checkDurability(client);
    await migrate(client);
  } finally {
    await client.end();
  }
}

/** With these off a commit is answered before it is on the disk, and what was acknowledged can be lost. */
async function checkDurability(client) {
  const { rows } = await client.query(
    `select name from pg_settings where name in ('fsync', 'synchronous_commit') and setting = 'off'`,
  );
  if (rows.length) {
    throw new Error(`PostgreSQL must not run with ${rows.map(({ name }) => name).join(' and ')} off.`);
  }
}

/** Runs what has not been run yet. With nothing to run it only reads, so that the role needs no right to make tables. */
async function migrate(client) {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
  const applied = await findApplied(client);
  for (const name of names.filter((each) => !applied.includes(each))) {
    await client.query(await readFile(new URL(name, MIGRATIONS), 'utf8'));
    await client.query('insert into consent_receipts_migrations (name) values ($1)', [name]);
  }
  await client.query('commit');
}

async function findApplied(client) {
  const { rows } = await client.query(`select to_regclass('consent_receipts_migrations') as found`);
  if (!rows[0].found) return [];
  const applied = await client.query('select name from consent_receipts_migrations');
  return applied.rows.map(({ name }) => name);
}
