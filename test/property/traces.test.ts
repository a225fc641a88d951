import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseTraces } from '../../src/core/erase';
import { matches } from '../../src/core/matches';
import type { Service } from '../../src/core/types';

/** Signs that browsers take in the name of a cookie; scripts escape some of them, and some of them do not. */
const sign = fc.constantFrom(...'az09_-.!#$%&*+^`|~()[]{}@:/?<>"\\\''.split(''));
const name = fc.string({ unit: sign, minLength: 1, maxLength: 12 }).map((text) => `t${text}`);

const service = (erase: NonNullable<Service['erase']>): Service => ({
  id: 'x',
  purposes: [],
  erase,
  start: () => undefined,
});

const kept = () => document.cookie.split('; ').filter((pair) => pair.startsWith('t'));

describe('what is to be erased', () => {
  it('is erased whatever signs are in its name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), (names) => {
        for (const each of names) document.cookie = `${each}=1; path=/`;
        expect(kept()).toHaveLength(names.length);
        const { cookies } = eraseTraces(window, [service({ cookies: ['t*'] })], () => false);
        expect([...cookies].sort()).toEqual([...names].sort());
        expect(kept()).toEqual([]);
      }),
    );
  });

  it('is what a pattern means, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 5 }), (names) => {
        const [doomed = '', ...others] = names.filter((each) => !each.endsWith('*'));
        fc.pre(doomed !== '' && others.length > 0);
        expect(matches([doomed], doomed)).toBe(true);
        for (const other of others) {
          expect(matches([doomed], other)).toBe(false);
          expect(matches([`${doomed}*`], other)).toBe(other.startsWith(doomed));
        }
      }),
    );
  });
});
