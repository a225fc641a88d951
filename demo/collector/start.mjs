#!/usr/bin/env node
// The collector on its own: node demo/collector/start.mjs. Its settings are told in docs/receipts.md.

import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createCollector } from './collector.mjs';
import { createFileStore } from './file-store.mjs';

/** Milliseconds that requests on their way get when the collector is told to end: less than Docker gives. */
const LAST_CALL = 8_000;

const { env } = process;

/** A number that is not below 0. */
function readNumber(name, fallback) {
  const value = env[name] ? Number(env[name]) : fallback;
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name}=${env[name]} is not a whole number.`);
  return value;
}

/** A path as requests have it: another would never be asked for. */
function readPath(name, fallback) {
  const path = env[name] || fallback;
  if (!URL.canParse(path, 'http://host') || new URL(path, 'http://host').pathname !== path)
    throw new Error(`${name}=${path} is not a path, as ${fallback} is one.`);
  return path;
}

function readOrigins() {
  const origins = (env.ALLOWED_ORIGINS ?? '').split(',').map((entry) => entry.trim());
  for (const origin of origins.filter(Boolean)) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new Error(`ALLOWED_ORIGINS: "${origin}" is not an origin, as https://www.shop.example is one.`);
  }
  return origins.filter(Boolean);
}

async function openStore() {
  if (!env.DATABASE_URL) {
    const file = env.COLLECTOR_FILE || 'receipts.jsonl';
    return { store: await createFileStore(file), place: file };
  }
  // Loaded only here, so that the file store needs no driver.
  const { createPostgresStore } = await import('./postgres-store.mjs');
  return { store: await createPostgresStore(env.DATABASE_URL), place: 'PostgreSQL' };
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address()));
  });
}

/** Takes no more requests, answers those that are there, and closes the store. */
async function end(server, store) {
  const isOver = new Promise((resolve) => server.close(resolve));
  await Promise.race([isOver, wait(LAST_CALL, undefined, { ref: false })]);
  server.closeAllConnections();
  await store.close();
}

async function start() {
  const settings = {
    path: readPath('COLLECTOR_PATH', '/receipts'),
    allowedOrigins: readOrigins(),
    maxBytes: readNumber('MAX_BYTES', 128 * 1024),
    perMinute: readNumber('RATE_PER_MINUTE', 60),
    trustedProxies: readNumber('TRUSTED_PROXIES', 0),
    retryAfter: readNumber('RETRY_AFTER', 30),
  };
  const port = readNumber('PORT', 8787);
  const { store, place } = await openStore();
  // The sender gives up on an answer after 30 seconds, too.
  const server = createServer({ requestTimeout: 30_000 }, createCollector({ store, ...settings }));
  try {
    const address = await listen(server, port, env.HOST || '127.0.0.1');
    const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    console.log(
      `Receipts are taken at http://${host}:${address.port}${settings.path} and kept in ${place}. Ctrl+C ends it.`,
    );
  } catch (error) {
    await store.close();
    throw error;
  }
  let ending;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (ending ??= end(server, store)));
}

try {
  await start();
} catch (error) {
  console.error(`The collector cannot start: ${error.message || error.code}`);
  process.exitCode = 1;
}
