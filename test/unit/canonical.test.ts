// @vitest-environment node
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { canonical, hashOf } from '../../src/notice/canonical';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Puts the keys of each object in another order. */
const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : typeof value === 'object' && value
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, part]) => [key, shuffled(part)]),
        )
      : value;

describe('canonical JSON', () => {
  it('is JSON that says the same, in whatever order it was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(shuffled(value))).toBe(canonical(value));
      }),
    );
  });

  it('sorts keys as RFC 8785 has them, and leaves out what is not there', () => {
    expect(canonical({ b: [1, { d: null, c: 'ё"' }], a: undefined, '€': 1, $: 1 })).toBe(
      '{"$":1,"b":[1,{"c":"ё\\"","d":null}],"€":1}',
    );
  });
});

describe('the hash', () => {
  it('is SHA-256 of it', async () => {
    const value = { b: 'Ромашка', a: 1 };
    const expected = createHash('sha256').update('{"a":1,"b":"Ромашка"}').digest('hex');
    expect(await hashOf(value)).toBe(expected);
    expect(await hashOf({ ...value, b: 'Ромашкa' })).not.toBe(expected);
  });

  it('is not there on plain http, where browsers do not make it', async () => {
    vi.stubGlobal('crypto', {});
    expect(await hashOf({})).toBeNull();
  });
});
