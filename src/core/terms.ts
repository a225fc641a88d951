import { isKnownPurpose, KNOWN_PURPOSES } from './purposes';
import type { Operator, Purpose } from './types';

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), short. It detects change; it protects from nothing. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).slice(-5);
}

/**
 * Marks the operator's own terms. Consent is given to an operator (152-FZ art. 9), and built-in texts are the same
 * everywhere: by this mark a record that a neighbour has left on a domain above is told from our own.
 */
export const operatorMark = (operator?: Operator): string =>
  operator?.taxId ? `_${shortHash(operator.taxId).slice(-3)}` : '';

/**
 * A short name for what a purpose says to the visitor. It changes with the texts and the disclosure that the config
 * gives; built-in texts count by their revision, so that a new release of the library asks nobody again.
 */
export function termsOf({ id, title, description, disclosure }: Purpose, operator?: Operator): string {
  const revision = isKnownPurpose(id) ? KNOWN_PURPOSES[id] : 0;
  const terms =
    title || description || disclosure
      ? shortHash(JSON.stringify([revision, title, description, disclosure]))
      : revision;
  return `${terms}${operatorMark(operator)}`;
}
