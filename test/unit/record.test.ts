import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRecord, encodeRecord, versionKey } from '../../src/core/record';
import type { Decision, Purpose } from '../../src/core/types';

const asked: Purpose[] = [{ id: 'analytics' }, { id: 'marketing' }];

const decision: Decision = {
  id: 'AbCdEfGhIjKlMnOp',
  choices: { necessary: true, analytics: true, marketing: false },
  services: ['12345678', 'G-ABCDEFGHIJ'],
  decidedAt: Date.UTC(2026, 10, 22),
  policyVersion: '2026-11-01',
};

describe('the record', () => {
  it('is written as documented', () => {
    expect(encodeRecord(decision, asked)).toBe(
      '1.tovmo0.2026-11-01.AbCdEfGhIjKlMnOp.+analytics:1.-marketing:1.12345678.G-ABCDEFGHIJ',
    );
  });

  it('stays within 160 bytes with its name, for the three longest known purposes with texts of their own', () => {
    const longest: Purpose[] = ['advertising-messages', 'session-replay', 'cross-border'].map((id) => ({
      id,
      description: 'A text of the site',
    }));
    const record = encodeRecord({ ...decision, choices: {} }, longest);
    expect(`consent_gate=${record}`.length).toBeLessThanOrEqual(160);
  });

  it('needs no escaping in a cookie', () => {
    const record = encodeRecord({ ...decision, policyVersion: 'ред. 3; «новая»' }, asked);
    expect(record).toMatch(/^[\w.:+-]+$/);
  });

  it('tells policy versions apart that a cookie cannot hold', () => {
    const versions = ['редакция А', 'редакция Б', '1.1', '1.2', 'a'.repeat(60), 'b'.repeat(60), '1_1'];
    expect(new Set(versions.map(versionKey)).size).toBe(versions.length);
  });

  it('is read back as it was written', () => {
    const record = decodeRecord(encodeRecord(decision, asked));
    expect(record).toMatchObject({ decidedAt: decision.decidedAt, version: '2026-11-01', id: decision.id });
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
