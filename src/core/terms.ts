import { isKnownPurpose, KNOWN_PURPOSES } from './purposes';
import type { Purpose } from './types';

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), short. It detects change; it protects from nothing. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).slice(-5);
}

/**
 * A short name for what a purpose says to the visitor. It changes with the texts and the disclosure that the config
 * gives; built-in texts count by their revision, so that a new release of the library asks nobody again.
 */
export function termsOf({ id, title, description, disclosure }: Purpose): string {
  const revision = isKnownPurpose(id) ? KNOWN_PURPOSES[id] : 0;
  return title || description || disclosure
    ? shortHash(JSON.stringify([revision, title, description, disclosure]))
    : `${revision}`;
}
