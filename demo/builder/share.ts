import { isObject, isOfShape } from '../../src/core/config-shape';
import { type BuilderState, DEFAULT_STATE, isShowable } from './state';

/** JSON as the part of an address after `#`: base64url of UTF-8. */
export function encode(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** What was encoded; nothing where it was not. */
export function decode(text: string): unknown {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

const SHAPE = { embeds: ['text'], colours: 'map', site: 'text', src: 'text' } as const;

/** The state that a link of somebody's brings along; that of a fresh start where it brings none, or a broken one. */
export function stateOf(fragment: string): BuilderState {
  const given = decode(fragment);
  if (!isObject(given)) return DEFAULT_STATE;
  const { config = {}, ...others } = given;
  if (!isShowable(config) || !isOfShape(SHAPE, others)) return DEFAULT_STATE;
  return { ...DEFAULT_STATE, ...others, config };
}
