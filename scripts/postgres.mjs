#!/usr/bin/env node
// Finds PostgreSQL, installs it where that is possible, and starts servers that are thrown away.
//   node scripts/postgres.mjs [--no-install]     tells where it is

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {object} Postgres A server of one's own, with an empty database, reached by a socket in its folder.
 * @property {string} url
 * @property {() => void} halt Ends it in the middle of whatever it does.
 * @property {() => void} start Starts it again after `halt`.
 * @property {() => void} stop Ends it, and removes all it has left.
 */

const { env } = process;
const isRoot = process.getuid?.() === 0;

/**
 * The folder of PostgreSQL's programs, or undefined. Installs nothing.
 * @returns {string | undefined}
 */
export function findPostgres() {
  if (env.POSTGRES_BIN && !hasServer(env.POSTGRES_BIN))
    throw new Error(`There are no initdb and pg_ctl in POSTGRES_BIN=${env.POSTGRES_BIN}.`);
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    env.POSTGRES_BIN ?? [],
    versions.map((version) => join(debian, version, 'bin')),
    env.PATH?.split(delimiter) ?? [],
  ];
  return folders.flat().find(hasServer);
}

/**
 * The same, but tries to install what is missing: Debian's package.
 * @returns {Promise<string | undefined>}
 */
export async function ensurePostgres({ install = true } = {}) {
  const found = findPostgres();
  if (found || !install) return found;
  const { installDebianPackages } = await import('./browsers.mjs');
  installDebianPackages?.(['postgresql']);
  return findPostgres();
}

export function describeMissingPostgres() {
  return 'No PostgreSQL found. Install it (on Debian: postgresql), or set POSTGRES_BIN to the folder of its programs.';
}

/**
 * Starts a server that nobody else can reach.
 * @returns {Promise<Postgres>}
 */
export async function startPostgres() {
  const bin = await ensurePostgres();
  if (!bin) throw new Error(describeMissingPostgres());
  const folder = mkdtempSync(join(tmpdir(), 'consent-gate-postgres-'));
  const data = join(folder, 'data');
  const log = join(folder, 'log');
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c shared_buffers=16MB`;
  const control = (...args) => run(join(bin, 'pg_ctl'), ['-D', data, '-l', log, '-w', ...args], log);
  const halt = () => control('stop', '-m', 'immediate');
  const start = () => control('start', '-o', options);
  const stop = () => {
    if (existsSync(join(data, 'postmaster.pid'))) halt();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    // PostgreSQL does not run as root.
    if (isRoot) run('chown', ['postgres:', folder], log, { asIs: true });
    run(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'], log);
    start();
  } catch (error) {
    stop();
    throw error;
  }
  return {
    url: `postgresql://postgres@${encodeURIComponent(folder)}/postgres`,
    halt,
    start,
    stop,
  };
}

function hasServer(folder) {
  return ['initdb', 'pg_ctl'].every((name) =>
    ['', '.exe'].some((ending) => existsSync(join(folder, name + ending))),
  );
}

/** As root a program is run by the user `postgres`, whom Debian's package has made. */
function run(program, args, log, { asIs = !isRoot } = {}) {
  const asPostgres = ['--reuid=postgres', '--regid=postgres', '--init-groups', program];
  // The server inherits these, and would keep a pipe open for as long as it runs.
  const options = { stdio: 'ignore', cwd: tmpdir() };
  const { status, error } = asIs
    ? spawnSync(program, args, options)
    : spawnSync('setpriv', [...asPostgres, ...args], options);
  if (status === 0) return;
  const told = existsSync(log) ? `\n${readFileSync(log, 'utf8').trim()}` : '';
  throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? status}${told}`);
}

async function main(args) {
  const found = await ensurePostgres({ install: !args.includes('--no-install') });
  console.log(found ? `postgres: ${found}` : describeMissingPostgres());
  if (!found) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
