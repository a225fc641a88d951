// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { restoreDecision } from '../../src/core/decision';
import { resolveConfig } from '../../src/core/purposes';
import { encodeRecord, recordFields } from '../../src/core/record';
import { operatorMark, shortHash, termsOf } from '../../src/core/terms';
import type { Service } from '../../src/core/types';

const service = (id: string, purposes: string[], more: Partial<Service> = {}): Service => ({
  id,
  purposes,
  start: () => undefined,
  ...more,
});

const site = resolveConfig({
  purposes: [{ id: 'necessary' }, { id: 'analytics' }, { id: 'marketing' }],
  services: [
    service('a', ['analytics']),
    service('m', ['marketing']),
    service('both', ['analytics', 'marketing']),
    service('markup', ['analytics'], { isUnnamed: true }),
  ],
});

describe('the fields of a record', () => {
  it('answer for all that is asked, and name all that was told of', () => {
    expect(recordFields(site, { analytics: true }, [])).toEqual([
      ...['+analytics:1', '-marketing:1', 'a', 'm', 'both'],
    ]);
  });

  it('mark what was refused by itself, whichever of them it is', () => {
    expect(recordFields(site, { analytics: true }, [], undefined, ['m'])).toEqual([
      ...['+analytics:1', '-marketing:1', 'a', '!m', 'both'],
    ]);
  });

  it('for some purposes alone are about these, and name the services that need no others', () => {
    expect(recordFields(site, { analytics: true }, [], 'these')).toEqual(['+analytics:1', 'a']);
    expect(recordFields(site, { marketing: false }, [], 'these')).toEqual(['-marketing:1']);
  });

  it('for some purposes alone go on naming what was named, also what was refused by itself', () => {
    expect(recordFields(site, { analytics: true }, ['+analytics:1', 'both', '!m'], 'these', ['m'])).toEqual([
      ...['+analytics:1', 'a', '!m', 'both'],
    ]);
  });

  it('keep what other pages were told, and not what this page asks for or runs in other words', () => {
    const earlier = ['+analytics:9', '+functional:1', '-embeds:1', 'a', '!m', 'elsewhere', '!other'];
    expect(recordFields(site, { analytics: true, marketing: true }, earlier)).toEqual([
      ...['+analytics:1', '+marketing:1', '+functional:1', '-embeds:1'],
      ...['a', 'm', 'both', 'elsewhere', '!other'],
    ]);
  });

  it('refuse on other pages too, where everything is refused', () => {
    const earlier = ['+functional:1', '-embeds:1', 'elsewhere'];
    expect(recordFields(site, {}, earlier, 'everywhere')).toEqual([
      ...['-analytics:1', '-marketing:1', '-functional:1', '-embeds:1', 'a', 'm', 'both', 'elsewhere'],
    ]);
  });

  it('name no other page’s service once something is granted that had been refused, and only then', () => {
    const earlier = ['-analytics:1', '+functional:1', 'elsewhere'];
    expect(recordFields(site, { analytics: true }, earlier)).not.toContain('elsewhere');
    expect(recordFields(site, { marketing: true }, earlier)).toContain('elsewhere');
    expect(recordFields(site, {}, earlier)).toContain('elsewhere');
  });
});

describe('a record that refuses a service by itself', () => {
  it('is a decision that names the others, and asks nothing', () => {
    const fields = recordFields(site, { analytics: true, marketing: true }, [], undefined, ['m']);
    const text = encodeRecord(site, 'AbCdEfGh', Date.UTC(2026, 10, 22), fields);
    const { decision, pending } = restoreDecision([text], site, Date.UTC(2026, 10, 23));
    expect(decision).toMatchObject({ services: ['a', 'both'], refusedServices: ['m'] });
    expect(pending).toEqual([]);
  });
});

describe('the hash of terms', () => {
  it('is FNV-1a in base 36, its last five places: records of visitors hold it', () => {
    expect(['', 'a', 'foobar'].map(shortHash)).toEqual(
      [0x811c9dc5, 0xe40c292c, 0xbf9cf968].map((hash) => hash.toString(36).slice(-5)),
    );
  });

  it('is another one for another title, description or disclosure, and none without', () => {
    const terms = [
      {},
      { title: 'A' },
      { title: 'B' },
      { description: 'A' },
      { disclosure: { term: 'A' } },
      { disclosure: { term: 'B' } },
    ].map((more) => termsOf({ id: 'analytics', ...more }));
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms[0]).toBe('1');
  });

  it('marks the operator by three places, and one without a tax id not at all', () => {
    expect(operatorMark({ name: 'A', taxId: '5050109563' })).toBe(`_${shortHash('5050109563').slice(-3)}`);
    expect(operatorMark({ name: 'A' })).toBe('');
    expect(operatorMark()).toBe('');
  });
});
