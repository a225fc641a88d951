import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSound } from '../../src/core/config-shape';
import { checkConfig } from '../../src/core/explain';
import { readConfig } from '../../src/embed/read-config';

const ATTRIBUTES = [
  ...['operator', 'tax-id', 'address', 'email', 'email-subject', 'phone', 'policy-url', 'policy-version'],
  ...['receipts-endpoint', 'locale', 'theme', 'yandex-metrica', 'google-analytics', 'proto', 'constructor'],
];

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    '1',
    'G-ABCD1234',
    '12345678, 87654321',
    '/privacy',
    'javascript:alert(1)',
    '__proto__',
  ),
);
const attributes = fc
  .array(fc.tuple(fc.constantFrom(...ATTRIBUTES), value), { maxLength: 8 })
  .map((entries) => new Map(entries));

const scriptWith = (given: ReadonlyMap<string, string>) => {
  const script = document.createElement('script');
  for (const [name, text] of given) script.setAttribute(`data-${name}`, text);
  return script;
};

describe('the attributes of the script tag', () => {
  it('are read whatever they say, and are a config or are told to be none', () => {
    fc.assert(
      fc.property(attributes, (given) => {
        const { config, fetchServices } = readConfig(document, scriptWith(given));
        const errors = checkConfig(config).filter(({ severity }) => severity === 'error');
        expect(errors.length === 0).toBe(isSound(config));
        for (const { path, expected } of errors) expect([path, expected]).not.toContain('');
        expect(fetchServices(() => Promise.reject(new Error('none is named')))).toEqual([]);
      }),
    );
  });

  it('are the texts that they are: nothing is taken away from them, and nothing is made of them', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(text, text, text, (operator, taxId, version) => {
        const given = new Map([
          ['operator', operator],
          ['tax-id', taxId],
          ['policy-version', version],
        ]);
        const { config } = readConfig(document, scriptWith(given));
        expect(config.operator).toMatchObject({ name: operator, taxId });
        expect(config.policy?.version).toBe(version);
        expect(config.services).toEqual([]);
      }),
    );
  });

  it('name one service for each id, whatever stands between them', () => {
    const ids = fc.array(fc.integer({ min: 1, max: 999_999_999_999 }), { maxLength: 5 });
    const between = fc.string({ unit: fc.constantFrom(' ', ',', ';', '\t', '\n', '.'), minLength: 1 });
    fc.assert(
      fc.property(ids, between, (counters, gap) => {
        const { config } = readConfig(
          document,
          scriptWith(new Map([['yandex-metrica', counters.join(gap)]])),
        );
        expect(config.services?.map(({ id }) => id)).toEqual(counters.map(String));
      }),
    );
  });

  it('are no services where they are no ids', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aZ-_'.split('')), minLength: 1 });
    fc.assert(
      fc.property(words, (id) => {
        for (const attribute of ['yandex-metrica', 'google-analytics']) {
          const { config } = readConfig(document, scriptWith(new Map([[attribute, id]])));
          expect(isSound(config)).toBe(false);
        }
      }),
    );
  });
});
