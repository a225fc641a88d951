// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createSignal } from '../../src/core/signals';
import type { SignalsConfig } from '../../src/core/types';

const refused = (signal: unknown, config?: SignalsConfig) =>
  ['analytics', 'marketing'].filter(
    createSignal({ navigator: { globalPrivacyControl: signal } } as unknown as Window, config),
  );

describe('Global Privacy Control', () => {
  it('refuses marketing where the config does not say', () => {
    expect(refused(true)).toEqual(['marketing']);
    expect(refused(true, {})).toEqual(['marketing']);
  });

  it.each([
    ['refuse-all', ['analytics', 'marketing']],
    ['refuse-marketing', ['marketing']],
    ['ignore', []],
  ] as const)('refuses what the config says: %s', (gpc, expected) => {
    expect(refused(true, { gpc })).toEqual(expected);
  });

  it.each([false, undefined, null, '1', 1])('is a signal only where it is one: %s', (signal) => {
    expect(refused(signal, { gpc: 'refuse-all' })).toEqual([]);
  });

  it('is none on a server', () => {
    expect(createSignal(undefined)('marketing')).toBe(false);
  });
});
