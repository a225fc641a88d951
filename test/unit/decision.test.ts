import { describe, expect, it } from 'vitest';
import { completeChoices, restoreDecision } from '../../src/core/decision';
import { resolveConfig } from '../../src/core/purposes';
import { encodeRecord } from '../../src/core/record';
import type { ConsentConfig, Service } from '../../src/core/types';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;

const counter = (id: string, ...purposes: string[]): Service => ({ id, purposes, start: () => undefined });

const config: ConsentConfig = {
  policy: { version: 'v1' },
  purposes: [{ id: 'necessary' }, { id: 'analytics' }, { id: 'marketing' }],
  services: [counter('1', 'analytics')],
};

/** The record that a visitor of a site with this config would have. */
function recordOf(
  given: ConsentConfig,
  choices: Record<string, boolean>,
  { decidedAt = NOW - DAY, id = 'abc' }: { decidedAt?: number; id?: string | null } = {},
): string {
  return encodeRecord(resolveConfig(given), id, decidedAt, choices);
}

const restore = (texts: string[], given = config, now = NOW) =>
  restoreDecision(texts, resolveConfig(given), now);
const accepted = recordOf(config, { analytics: true, marketing: true });
const undecided = { decision: null, pending: ['analytics', 'marketing'] };

describe('restoring a decision', () => {
  it('asks for everything where there is no record', () => {
    expect(restore([])).toEqual(undecided);
    expect(restore(['garbage', '', '1.%'])).toEqual(undecided);
  });

  it('holds what was answered', () => {
    const { decision, pending } = restore([recordOf(config, { analytics: true, marketing: false })]);
    expect(decision?.choices).toEqual({ necessary: true, analytics: true, marketing: false });
    expect(decision).toMatchObject({ id: 'abc', services: ['1'], decidedAt: NOW - DAY, policyVersion: 'v1' });
    expect(pending).toEqual([]);
  });

  it('takes no record from the future, beyond what clocks differ by', () => {
    expect(restore([recordOf(config, { analytics: true }, { decidedAt: NOW + DAY })])).toEqual(undecided);
    expect(
      restore([recordOf(config, { analytics: true }, { decidedAt: NOW + 60_000 })]).decision,
    ).not.toBeNull();
  });

  it('lets a consent expire after a year and a refusal after half a year, or as configured', () => {
    const old = { decidedAt: NOW - 366 * DAY };
    expect(restore([recordOf(config, { analytics: true }, old)])).toEqual(undecided);
    const refusal = recordOf(config, {}, { decidedAt: NOW - 183 * DAY, id: null });
    expect(restore([refusal])).toEqual(undecided);
    expect(restore([refusal], { ...config, storage: { denyDays: 200 } }).pending).toEqual([]);
    expect(restore([accepted], { ...config, storage: { days: 1 } })).toEqual(undecided);
  });

  it('asks again for another policy version', () => {
    expect(restore([accepted], { ...config, policy: { version: 'v2' } })).toEqual(undecided);
    expect(restore([accepted], { ...config, policy: {} })).toEqual(undecided);
  });

  it('asks only for a purpose that is new, and refuses it meanwhile', () => {
    const purposes = [...(config.purposes ?? []), { id: 'functional' }];
    const { decision, pending } = restore([accepted], { ...config, purposes });
    expect(decision?.choices).toMatchObject({ analytics: true, functional: false });
    expect(pending).toEqual(['functional']);
  });

  it('asks only for a purpose whose terms have changed', () => {
    const purposes = [{ id: 'analytics', description: 'Something else' }, { id: 'marketing' }];
    const { decision, pending } = restore([accepted], { ...config, purposes });
    expect(decision?.choices).toEqual({ analytics: false, marketing: true });
    expect(pending).toEqual(['analytics']);
  });

  it('asks again for a granted purpose that a new service needs, not for a refused one', () => {
    const services = [counter('1', 'analytics'), counter('2', 'analytics')];
    const { decision, pending } = restore([accepted], { ...config, services });
    expect(decision?.choices.analytics).toBe(true);
    expect(decision?.services).toEqual(['1']);
    expect(pending).toEqual(['analytics']);
    expect(restore([recordOf(config, { marketing: true })], { ...config, services }).pending).toEqual([]);
  });

  it('asks nothing of a page that needs less than was answered', () => {
    const page = { ...config, purposes: [{ id: 'analytics' }], services: [] };
    expect(restore([accepted], page)).toMatchObject({
      pending: [],
      decision: { choices: { analytics: true } },
    });
  });

  it('lets the newest of several records win, in any order', () => {
    const refused = recordOf(config, {}, { decidedAt: NOW - 1000, id: null });
    for (const texts of [
      [accepted, refused],
      [refused, accepted],
    ]) {
      expect(restore(texts).decision?.choices).toEqual({
        necessary: true,
        analytics: false,
        marketing: false,
      });
    }
  });

  it('counts a refusal where a record says both', () => {
    const both = `${accepted}.x`.replace('.+analytics:1', '.+analytics:1.-analytics:1');
    expect(restore([both]).decision?.choices.analytics).toBe(false);
  });
});

describe('choices', () => {
  it('are complete, and granted only by a true of their own', () => {
    const resolved = resolveConfig(config);
    const odd = { analytics: 1, marketing: 'false', other: true } as never;
    expect(completeChoices(resolved, odd)).toEqual({ necessary: true, analytics: false, marketing: false });
    const inherited = Object.create({ analytics: 'x' }) as never;
    expect(completeChoices(resolved, inherited)).toEqual({
      necessary: true,
      analytics: false,
      marketing: false,
    });
  });
});
