// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { completeChoices, restoreDecision } from '../../src/core/decision';
import { resolveConfig } from '../../src/core/purposes';
import { encodeRecord, recordFields, type Scope } from '../../src/core/record';
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
  const resolved = resolveConfig(given);
  return encodeRecord(resolved, id, decidedAt, recordFields(resolved, choices, []));
}

const restoreAll = (texts: string[], given = config, now = NOW) =>
  restoreDecision(texts, resolveConfig(given), now);
const restore = (...args: Parameters<typeof restoreAll>) => {
  const { decision, pending } = restoreAll(...args);
  return { decision, pending };
};
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

  it('asks again for another policy version, and knows that something has changed', () => {
    expect(restore([accepted], { ...config, policy: { version: 'v2' } })).toEqual(undecided);
    expect(restoreAll([accepted], { ...config, policy: { version: 'v2' } }).changed).toBe(true);
    expect([restoreAll([accepted]).changed, restoreAll([]).changed]).toEqual([false, false]);
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
    // The same second: the refusal counts.
    const atOnce = recordOf(config, {}, { id: null });
    for (const texts of [
      [accepted, atOnce],
      [atOnce, accepted],
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

describe('a refusal', () => {
  const refusal = recordOf(config, {}, { id: null });
  const partial = recordOf(config, { analytics: true });
  const changed: [string, ConsentConfig][] = [
    ['policy version', { ...config, policy: { version: 'v2' } }],
    ['purpose', { ...config, purposes: [...(config.purposes ?? []), { id: 'functional' }] }],
    ['wording', { ...config, purposes: [{ id: 'analytics', description: 'Other' }, { id: 'marketing' }] }],
    ['service', { ...config, services: [...(config.services ?? []), counter('2', 'marketing')] }],
  ];

  it.each(changed)('of everything is not asked about again for a new %s', (_, site) => {
    const { decision, pending } = restore([refusal], site);
    expect(pending).toEqual([]);
    expect(Object.values(decision?.choices ?? {}).filter(Boolean)).toEqual(
      site.purposes?.some(({ id }) => id === 'necessary') ? [true] : [],
    );
  });

  it.each(changed)('of everything is over after denyDays, whatever the %s', (_, site) => {
    expect(restore([refusal], site, NOW + 182 * DAY).pending.length).toBeGreaterThan(1);
  });

  it('of one purpose outlives a new policy version, and a consent does not', () => {
    const { decision, pending } = restore([partial], { ...config, policy: { version: 'v2' } });
    expect(pending).toEqual(['analytics']);
    expect(decision).toMatchObject({
      policyVersion: 'v1',
      choices: { analytics: false, marketing: false },
    });
  });

  it('counts where a record without an id, as only a refusal has it, says yes', () => {
    expect(restore([recordOf(config, { analytics: true }, { id: null })]).decision?.choices.analytics).toBe(
      false,
    );
  });
});

describe('what takes an answer of its own', () => {
  it('is refused until it is given, and no reason to ask', () => {
    const site = { ...config, purposes: [...(config.purposes ?? []), { id: 'advertising-messages' }] };
    expect(restore([accepted], site)).toMatchObject({
      pending: [],
      decision: { choices: { 'advertising-messages': false } },
    });
  });
});

describe('whose record it is', () => {
  const ours = { ...config, operator: { name: 'Ours', taxId: '5050109563' } };
  const theirs = { ...config, operator: { name: 'Theirs', taxId: '7704211201' } };

  it('is told by its terms, the operator among them', () => {
    const [own, foreign] = [
      recordOf(ours, { analytics: true }),
      recordOf(theirs, {}, { decidedAt: NOW, id: null }),
    ];
    expect(restoreAll([foreign, own, 'garbage'], ours)).toMatchObject({
      record: own,
      decision: { choices: { analytics: true } },
      own: [own],
      foreign: [foreign],
    });
  });

  it('is known also of one that does not hold: from the future, expired, of an older policy', () => {
    const all = { analytics: true, marketing: true };
    const records = [
      recordOf(ours, all, { decidedAt: NOW + DAY }),
      recordOf({ ...ours, policy: { version: 'v0' } }, all),
      recordOf(ours, all, { decidedAt: NOW - 400 * DAY }),
    ];
    expect(restoreAll(records, ours)).toMatchObject({
      decision: null,
      pending: ['analytics', 'marketing'],
      own: records,
      foreign: [],
    });
  });
});

describe('what other pages of the site ask for', () => {
  const pageA = { ...config, purposes: [{ id: 'analytics' }] };
  const pageB = { ...config, purposes: [{ id: 'marketing' }], services: [counter('2', 'marketing')] };
  const next = (given: ConsentConfig, choices: Record<string, boolean>, before: string, scope?: Scope) => {
    const resolved = resolveConfig(given);
    const { fields } = restoreAll([before], given);
    return encodeRecord(resolved, 'abc', NOW, recordFields(resolved, choices, fields, scope));
  };

  it('is kept, so that no page asks twice for the same thing', () => {
    const first = recordOf(pageA, { analytics: true });
    expect(restore([first], pageB).pending).toEqual(['marketing']);
    const second = next(pageB, { marketing: true }, first);
    for (const page of [pageA, pageB]) {
      expect(restore([second], page)).toMatchObject({
        pending: [],
        decision: { services: ['2', '1'] },
      });
    }
    expect(restore([second], pageA).decision?.choices).toEqual({ analytics: true });
  });

  it('is refused, too, where everything is', () => {
    const first = recordOf(pageA, { analytics: true });
    expect(restore([next(pageB, {}, first)], pageA).decision?.choices.analytics).toBe(true);
    expect(restore([next(pageB, {}, first, 'everywhere')], pageA).decision?.choices.analytics).toBe(false);
  });

  it('does not name another page’s service by a consent that followed a refusal', () => {
    const pageC = { ...pageA, services: [counter('3', 'analytics')] };
    const refused = recordOf(
      { ...config, purposes: [{ id: 'analytics' }, { id: 'embeds' }] },
      { embeds: true },
    );
    const granted = next(pageC, { analytics: true }, refused);
    expect(restore([granted], pageC).pending).toEqual([]);
    expect(restore([granted], pageA)).toMatchObject({
      pending: ['analytics'],
      decision: { services: ['3'] },
    });
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
