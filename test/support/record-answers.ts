import { resolveConfig } from '../../src/core/purposes';
import { encodeRecord, recordFields } from '../../src/core/record';
import type { Choices } from '../../src/core/types';

// What the readers of demo/recipes/server are asked: whether a Cookie header has a consent to `analytics`.

export const POLICY = '2026-11-01';
export const NOW = Date.now();
const DAY = 24 * 60 * 60 * 1000;

interface Answer {
  readonly choices?: Choices;
  readonly decidedAt?: number;
  readonly version?: string;
  readonly refused?: readonly string[];
}

/** A cookie as the library writes it. */
function cookie({
  choices = { analytics: true },
  decidedAt = NOW,
  version = POLICY,
  refused = [],
}: Answer = {}) {
  const config = resolveConfig({
    policy: { version },
    purposes: ['necessary', 'analytics', 'marketing', 'analytics-more'].map((id) => ({ id, title: id })),
    services: [{ id: '12345678', purposes: ['analytics'], start: () => undefined }],
  });
  const fields = recordFields(config, choices, [], undefined, refused);
  return `consent_gate=${encodeRecord(config, 'AbCdEfGhIjKlMnOp', decidedAt, fields)}`;
}

export const ANSWERS: readonly [name: string, header: string, isTrue: boolean][] = [
  ['granted', cookie(), true],
  ['granted, among other cookies', `a=b; ${cookie()}; _ym_uid=1`, true],
  ['granted, with the service refused by itself', cookie({ refused: ['12345678'] }), true],
  ['refused', cookie({ choices: { marketing: true } }), false],
  ['another purpose that begins so', cookie({ choices: { 'analytics-more': true } }), false],
  ['no cookie', '', false],
  ['a cookie of another name', cookie().replace('consent_gate', 'x_consent_gate'), false],
  ['another policy', cookie({ version: '2025-01-01' }), false],
  ['run out', cookie({ decidedAt: NOW - 366 * DAY }), false],
  ['of the future', cookie({ decidedAt: NOW + DAY }), false],
  ['tampered with', `${cookie()}.+analytics`, false],
  ['of another format', cookie().replace('=1.', '=2.'), false],
  ['the newest is a refusal', `${cookie({ decidedAt: NOW - DAY })}; ${cookie({ choices: {} })}`, false],
  ['the newest is a consent', `${cookie({ choices: {}, decidedAt: NOW - DAY })}; ${cookie()}`, true],
];

/** Of these a map of nginx knows nothing; and it takes the first cookie of a name. */
export const BEYOND_NGINX: readonly string[] = [
  'run out',
  'of the future',
  'the newest is a refusal',
  'the newest is a consent',
];
