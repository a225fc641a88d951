import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isGranted } from '../../demo/recipes/server/consent.mjs';
import { resolveConfig } from '../../src/core/purposes';
import { encodeRecord, recordFields } from '../../src/core/record';
import type { Choices } from '../../src/core/types';

const POLICY = '2026-11-01';
const NOW = Date.now();
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

const CASES: readonly [name: string, header: string, isTrue: boolean][] = [
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

describe('the reader for Node', () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOW }));
  afterEach(() => void vi.useRealTimers());

  it.each(CASES)('%s', (_, header, isTrue) => {
    expect(isGranted(header, 'analytics', { policyVersion: POLICY })).toBe(isTrue);
  });

  it('takes no header at all for no consent', () => {
    expect(isGranted(undefined, 'analytics', { policyVersion: POLICY })).toBe(false);
  });
});

describe.skipIf(spawnSync('php', ['--version']).error)('the reader for PHP', () => {
  it.each(CASES)('%s', (_, header, isTrue) => {
    const code = `require 'demo/recipes/server/consent.php';
      echo json_encode(consent_granted($argv[1], 'analytics', '${POLICY}'));`;
    const { stdout } = spawnSync('php', ['-r', code, '--', header], { encoding: 'utf8' });
    expect(stdout).toBe(String(isTrue));
  });
});

describe('the pattern for nginx', () => {
  // Read with JavaScript's expressions, which mean the same by what stands in it.
  const [, pattern = ''] = /"~(.+)" 1;/.exec(readFileSync('demo/recipes/server/nginx.conf', 'utf8')) ?? [];
  // Of these a map knows nothing; and nginx takes the first cookie of a name.
  const beyond = ['run out', 'of the future', 'the newest is a refusal', 'the newest is a consent'];

  it.each(CASES.filter(([name]) => !beyond.includes(name)))('%s', (_, header, isTrue) => {
    const [, value = ''] = /(?:^|; )consent_gate=([^;]*)/.exec(header) ?? [];
    expect(new RegExp(pattern).test(value)).toBe(isTrue);
  });
});
