// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isGranted } from '../../demo/recipes/server/consent.mjs';
import { ANSWERS, BEYOND_NGINX, NOW, POLICY } from '../support/record-answers';

describe('the reader for Node', () => {
  beforeEach(() => void vi.useFakeTimers({ now: NOW }));
  afterEach(() => void vi.useRealTimers());

  it.each(ANSWERS)('%s', (_, header, isTrue) => {
    expect(isGranted(header, 'analytics', { policyVersion: POLICY })).toBe(isTrue);
  });

  it('takes no header at all for no consent', () => {
    expect(isGranted(undefined, 'analytics', { policyVersion: POLICY })).toBe(false);
  });
});

describe.skipIf(spawnSync('php', ['--version']).error)('the reader for PHP', () => {
  it.each(ANSWERS)('%s', (_, header, isTrue) => {
    const code = `require 'demo/recipes/server/consent.php';
      echo json_encode(consent_granted($argv[1], 'analytics', '${POLICY}'));`;
    const { stdout } = spawnSync('php', ['-r', code, '--', header], { encoding: 'utf8' });
    expect(stdout).toBe(String(isTrue));
  });
});

describe('the pattern for nginx', () => {
  // Read with JavaScript's expressions, which mean the same by what stands in it.
  const [, pattern = ''] = /"~(.+)" 1;/.exec(readFileSync('demo/recipes/server/nginx.conf', 'utf8')) ?? [];

  it.each(ANSWERS.filter(([name]) => !BEYOND_NGINX.includes(name)))('%s', (_, header, isTrue) => {
    const [, value = ''] = /(?:^|; )consent_gate=([^;]*)/.exec(header) ?? [];
    expect(new RegExp(pattern).test(value)).toBe(isTrue);
  });
});
