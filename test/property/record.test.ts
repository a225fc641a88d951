// @vitest-environment node
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { restoreDecision } from '../../src/core/decision';
import { resolveConfig } from '../../src/core/purposes';
import { decodeRecord, encodeRecord, recordFields } from '../../src/core/record';
import type { Choices, ConsentConfig } from '../../src/core/types';
import { createConsent, memoryStorage } from '../../src/index';
import { CROOKED_RECORDS, NASTY_COOKIES } from './nasty-cookies';

/** 22 November 2026, in whole seconds. */
const NOW = Date.UTC(2026, 10, 22);

const nothing = () => undefined;
const config = {
  policy: { version: '1' },
  purposes: [{ id: 'necessary' }, { id: 'analytics' }],
  services: [{ id: '12345678', purposes: ['analytics'], start: nothing, stop: nothing }],
} satisfies ConsentConfig;
const site = resolveConfig(config);
const GIVEN = encodeRecord(site, 'AbCdEfGhIjKlMnOp', NOW, recordFields(site, { analytics: true }, []));

/** What is read is what was written, whatever it may be: there is one way to write it. */
function expectCanonical(text: string): void {
  const record = decodeRecord(text);
  if (!record) return;
  const { id, decidedAt, version, fields } = record;
  expect(encodeRecord(resolveConfig({ policy: { version } }), id, decidedAt, fields)).toBe(text);
}

const grantedBy = (text: string): boolean =>
  restoreDecision([text], site, NOW + 1000).decision?.choices.analytics === true;

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aZ09_'.split('')), minLength: 1, maxLength: 20 }),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'),
);

afterEach(() => void vi.restoreAllMocks());

describe('a record', () => {
  it('is read back as it was written, for any site and any answers', () => {
    const sites = fc.record({
      version: fc.option(fc.string({ unit: 'binary', maxLength: 40 }), { nil: undefined }),
      purposes: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
      services: fc.uniqueArray(name, { maxLength: 4 }),
      title: fc.string({ unit: 'binary', minLength: 1 }),
      answers: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      time: fc.integer({ min: 1, max: 8_640_000_000_000 }),
    });
    fc.assert(
      fc.property(sites, ({ version, purposes, services, title, answers, time }) => {
        const any = resolveConfig({
          policy: version === undefined ? {} : { version },
          purposes: purposes.map((id) => ({ id, title })),
          services: services.map((id) => ({ id, purposes, start: nothing })),
        });
        const asked = any.purposes.filter(({ required }) => !required).map(({ id }) => id);
        const choices = Object.fromEntries(asked.map((id, i) => [id, answers[i] === true])) as Choices;
        const isGiven = Object.values(choices).includes(true);
        const text = encodeRecord(
          any,
          isGiven ? 'AbCdEfGhIjKlMnOp' : null,
          time * 1000,
          recordFields(any, choices, []),
        );
        expect(text).toMatch(/^[\w.:+!-]+$/);
        expectCanonical(text);
        const { decision, pending } = restoreDecision([text], any, time * 1000);
        if (!asked.length) return;
        for (const id of asked) expect(decision?.choices[id], id).toBe(choices[id]);
        expect(pending).toEqual([]);
      }),
    );
  });

  it('that was tampered with is none, or another one that reads as it is written', () => {
    const changes = fc.tuple(
      fc.nat(GIVEN.length),
      fc.nat(3),
      fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('.', '..', '+', '!', ':', '1', '\0', '\ud800')),
    );
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 4 }), (all) => {
        const text = all.reduce(
          (given, [at, length, put]) => given.slice(0, at) + put + given.slice(at + length),
          GIVEN,
        );
        expectCanonical(text);
        // Nothing makes a yes of what the site does not ask in these words.
        if (!text.includes('+analytics:1')) expect(grantedBy(text)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('with anything behind it that no record has is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (more) => {
        fc.pre(/[^\w.:+!-]/.test(more));
        expect(decodeRecord(GIVEN + more)).toBeUndefined();
        expect(decodeRecord(more + GIVEN)).toBeUndefined();
      }),
    );
  });
});

describe('what is no record', () => {
  it('is not what the tests take for one', () => {
    expect(grantedBy(GIVEN)).toBe(true);
  });

  it.each(Object.entries(NASTY_COOKIES))('decides nothing, and breaks nothing: %s', async (_, text) => {
    expect(decodeRecord(text)).toBeUndefined();
    const failed = vi.spyOn(console, 'error').mockImplementation(nothing);
    const consent = createConsent(config, { storage: memoryStorage(text), now: () => NOW });
    await Promise.resolve();
    expect(consent.getState()).toMatchObject({ decision: null, view: 'banner', pending: ['analytics'] });
    consent.acceptAll();
    expect(consent.isGranted('analytics')).toBe(true);
    expect(failed).not.toHaveBeenCalled();
    consent.destroy();
  });

  it('takes nothing away from one beside it', () => {
    const texts = Object.values(NASTY_COOKIES);
    const { decision, own, foreign } = restoreDecision([...texts, GIVEN, ...texts], site, NOW);
    expect(decision?.choices.analytics).toBe(true);
    expect([own, foreign]).toEqual([[GIVEN], []]);
  });
});

it.each(Object.entries(CROOKED_RECORDS))('nothing is granted by %s', (_, text) => {
  expectCanonical(text);
  expect(grantedBy(text)).toBe(false);
});
