// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isAbroad } from '../../src/core/is-abroad';
import { optionalPurposes, resolveConfig } from '../../src/core/purposes';
import type { Service } from '../../src/core/types';

const service = (purposes: string[], optional?: string[]): Service => ({
  id: 'x',
  purposes,
  ...(optional && { optionalPurposes: optional }),
  start: () => undefined,
});

describe('a config with its defaults', () => {
  it('asks for what its services need or can use, each once, where it names no purposes', () => {
    const { purposes } = resolveConfig({
      services: [service(['analytics'], ['session-replay']), service(['analytics', 'advertising-messages'])],
    });
    expect(purposes).toEqual([
      { id: 'necessary', required: true, separate: false },
      { id: 'analytics', required: false, separate: false },
      { id: 'session-replay', required: false, separate: false },
      { id: 'advertising-messages', required: false, separate: true },
    ]);
  });

  it('leaves what it says itself as it is', () => {
    const own = { id: 'own', title: 'Own', required: true, separate: true };
    const mailings = { id: 'advertising-messages', required: false, separate: false };
    const config = resolveConfig({
      law: 'GDPR',
      purposes: [own, mailings, { id: 'necessary', required: false }],
      storage: { days: 30 },
    });
    expect(config.purposes).toEqual([own, mailings, { id: 'necessary', required: false, separate: false }]);
    expect(config).toMatchObject({ law: 'GDPR', services: [], storage: { name: 'consent_gate', days: 30 } });
    expect(resolveConfig({ storage: { name: 'own' } }).storage).toEqual({ name: 'own' });
    // The visitor is asked for what he can refuse.
    expect(optionalPurposes(config).map(({ id }) => id)).toEqual(['advertising-messages', 'necessary']);
  });
});

it.each([
  ['RU', undefined, false],
  ['RU', '152-FZ', false],
  ['DE', undefined, true],
  ['DE', 'GDPR', false],
  ['NO', 'GDPR', false],
  ['RU', 'GDPR', true],
  ['US', 'GDPR', true],
])('%s is abroad under %s: %s', (country, law, expected) => {
  expect(isAbroad(country, law)).toBe(expected);
});
