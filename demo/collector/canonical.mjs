import { createHash } from 'node:crypto';

/**
 * JSON with sorted keys and without spaces (RFC 8785), as the library hashes it. For JSON values only.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || !value) return JSON.stringify(value);
  // Without a comparison of its own `sort` compares UTF-16 code units, as the RFC wants it.
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

/**
 * SHA-256 of the canonical JSON, in hex.
 * @param {unknown} value
 */
export function hashOf(value) {
  return createHash('sha256').update(canonical(value)).digest('hex');
}
