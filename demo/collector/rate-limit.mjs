import { isIPv6 } from 'node:net';

/** Addresses that are remembered at most; beyond that the one that was here first is forgotten. */
const MAX_ADDRESSES = 100_000;
const MINUTE = 60_000;

/**
 * A token bucket per address: `perMinute` at once, and as many again in every minute. Addresses are held in memory only,
 * and forgotten when their bucket is full again.
 *
 * @param {{ perMinute: number, now?: () => number }} options
 */
export function createRateLimit({ perMinute, now = Date.now }) {
  /** When the bucket of an address will be full again; those that are full need no entry. */
  const fullAt = new Map();
  const perToken = MINUTE / perMinute;
  let sweptAt = now();

  const sweep = (time) => {
    if (time - sweptAt < MINUTE) return;
    for (const [address, full] of fullAt) if (full <= time) fullAt.delete(address);
    sweptAt = time;
  };

  /**
   * Takes one token. Returns how many seconds to wait where there is none, else 0.
   * @param {string} address
   * @returns {number}
   */
  return function take(address) {
    if (!perMinute) return 0;
    const time = now();
    sweep(time);
    const key = networkOf(address);
    const full = Math.max(fullAt.get(key) ?? 0, time) + perToken;
    const excess = full - time - MINUTE;
    // Fractions add up to a hair more than they should.
    if (excess > 0.001) return Math.ceil(excess / 1000);
    if (!fullAt.has(key) && fullAt.size >= MAX_ADDRESSES) fullAt.delete(fullAt.keys().next().value);
    fullAt.set(key, full);
    return 0;
  };
}

/** One visitor of IPv6 has a whole network of 64 bits. */
function networkOf(address) {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !isIPv6(address)) return mapped ?? address;
  const [head, tail] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = tail ? Array(Math.max(8 - head.length - tail.length, 0)).fill('0') : [];
  return [...head, ...zeros, ...(tail ?? [])]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * Who has sent a request. `X-Forwarded-For` can be written by anybody, so only as many of its entries are believed,
 * counted from its end, as there are proxies of one's own.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {number} trustedProxies
 * @returns {string}
 */
export function addressOf(request, trustedProxies) {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const entries = forwarded.map((entry) => entry.trim()).filter(Boolean);
  const believed = trustedProxies > 0 ? entries.slice(-trustedProxies)[0] : undefined;
  return believed ?? request.socket.remoteAddress ?? '';
}
