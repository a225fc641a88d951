import { describeMissingPostgres, ensurePostgres } from '../../../scripts/postgres.mjs';

/** Installs PostgreSQL where it is missing and can be installed. Without it its tests are left out. */
export async function setup() {
  if (!(await ensurePostgres())) console.warn(`skipped: ${describeMissingPostgres()}`);
}
