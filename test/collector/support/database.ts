import { Client } from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startPostgres } from '../../../scripts/postgres.mjs';

/** A server for the tests of this block, and databases on it. */
export function useDatabases() {
  let server: Awaited<ReturnType<typeof startPostgres>>;
  let count = 0;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  return async () => {
    const name = `test_${(count += 1)}`;
    const client = await connectTo(server.url);
    await client.query(`create database ${name}`);
    return urlOf(server.url, { name });
  };
}

/** The same server by another name of the database, or as another role. */
export const urlOf = (url: string, { name, role }: { name?: string; role?: string }) =>
  url
    .replace(/\/\w+$/, (path) => (name ? `/${name}` : path))
    .replace(/\/\/\w+@/, (user) => (role ? `//${role}@` : user));

/** A connection that is closed after the test. */
export async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}
