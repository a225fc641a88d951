import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRecord, encodeRecord, recordFields, versionKey } from '../../src/core/record';
import { resolveConfig } from '../../src/core/purposes';
import type { Choices, ConsentConfig, Service } from '../../src/core/types';

const counter = (id: string): Service => ({ id, purposes: ['analytics'], start: () => undefined });
const site: ConsentConfig = {
  policy: { version: '2026-11-01' },
  purposes: [{ id: 'necessary' }, { id: 'analytics' }, { id: 'marketing' }],
  services: [counter('12345678'), counter('G-ABCDEFGHIJ')],
};
const ID = 'AbCdEfGhIjKlMnOp';
const DECIDED_AT = Date.UTC(2026, 10, 22);

const write = (config = site, choices: Choices = { analytics: true, marketing: false }) => {
  const resolved = resolveConfig(config);
  return encodeRecord(resolved, ID, DECIDED_AT + 999, recordFields(resolved, choices, []));
};

describe('the record', () => {
  it('is written as documented', () => {
    expect(write()).toBe(
      '1.tovmo0.2026-11-01.AbCdEfGhIjKlMnOp.+analytics:1.-marketing:1.12345678.G-ABCDEFGHIJ',
    );
  });

  it('stays within 160 bytes with its name, for the three longest known purposes with texts of their own', () => {
    const purposes = ['advertising-messages', 'session-replay', 'cross-border'].map((id) => ({
      id,
      description: 'A text of the site',
    }));
    expect(`consent_gate=${write({ ...site, purposes })}`.length).toBeLessThanOrEqual(160);
  });

  it('needs no escaping in a cookie', () => {
    expect(write({ ...site, policy: { version: 'ред. 3; «новая»' } })).toMatch(/^[\w.:+-]+$/);
  });

  it('tells policy versions apart that a cookie cannot hold', () => {
    const versions = ['редакция А', 'редакция Б', '1.1', '1.2', 'a'.repeat(60), 'b'.repeat(60), '1_1'];
    expect(new Set(versions.map(versionKey)).size).toBe(versions.length);
  });

  it('is read back as it was written', () => {
    const record = decodeRecord(write());
    expect(record).toMatchObject({ decidedAt: DECIDED_AT, version: '2026-11-01', id: ID });
    expect(record?.fields).toEqual(['+analytics:1', '-marketing:1', '12345678', 'G-ABCDEFGHIJ']);
  });

  it('is undefined for anything else, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(decodeRecord(text)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
    for (const text of [
      '',
      '1',
      '1...',
      '2.tove80.v..+a:1',
      '1.TOVE80.v.',
      '1.tove80.v.id.+a',
      '1.tove80.v.id.*',
      '%',
      'null',
    ]) {
      expect(decodeRecord(text), text).toBeUndefined();
    }
  });

  it('takes no long time over a crafted text', () => {
    expect(decodeRecord(`1.tove80.v.id${'.+a:1'.repeat(50_000)}!`)).toBeUndefined();
    expect(decodeRecord(`1.${'a.'.repeat(50_000)}!`)).toBeUndefined();
  });
});
