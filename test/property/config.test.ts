import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SHAPE, isSound, type Shape } from '../../src/core/config-shape';
import { createController } from '../../src/core/create-controller';
import { checkConfig, explain } from '../../src/core/explain';
import { memoryStorage } from '../../src/core/storage';
import type { ConfigProblem, Consent, ConsentConfig } from '../../src/core/types';
import { readConfig } from '../../src/embed/read-config';

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** Any JSON: what `JSON.parse` gives, so that `__proto__` is a key like any other. */
const json = fc.json({ noUnicodeString: false, maxDepth: 3 }).map((text): unknown => JSON.parse(text));

/** The keys that a config can have anywhere, those that every object has, and one that is in neither. */
const keysOf = (shape: Shape): string[] =>
  typeof shape === 'string'
    ? []
    : Array.isArray(shape)
      ? keysOf(shape[0] as Shape)
      : Object.entries(shape).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
const KEYS = [
  ...new Set([...keysOf(SHAPE), 'services', 'type', 'id', 'src', 'attributes', 'hosts', 'cookies', 'x']),
  ...NAMES,
];

/** What is nearly a config: the right words, some of them in the wrong place. */
const { nearly } = fc.letrec<{ nearly: unknown; list: unknown; object: unknown; leaf: unknown }>((tie) => ({
  nearly: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('list'), tie('object')),
  list: fc.array(tie('nearly'), { maxLength: 3 }),
  object: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), tie('nearly')), { maxLength: 6 })
    .map((entries) => Object.fromEntries(entries)),
  leaf: fc.oneof(
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, '', 'a', '/x', 'analytics', ...NAMES),
    fc.constantFrom('javascript:alert(1)', '152-FZ', 'GDPR', 'yandex-metrica', 'google-analytics', 'script'),
  ),
}));

/** A whole config, each part of which may be anything. */
const config = fc.oneof(
  json,
  nearly,
  fc
    .record(
      Object.fromEntries([...Object.keys(SHAPE), 'services'].map((key) => [key, fc.oneof(nearly, json)])),
      { requiredKeys: [] },
    )
    .map((given) => ({ ...given })),
  fc.record({ consentMode: fc.record({ types: nearly, wait_for_update: nearly }, { requiredKeys: [] }) }),
  fc.record({ consentMode: fc.record({ types: fc.dictionary(fc.constantFrom(...KEYS), nearly) }) }),
  fc
    .array(
      fc.record(
        {
          type: fc.oneof(
            { arbitrary: nearly, weight: 1 },
            {
              arbitrary: fc.constantFrom(
                ...['yandex-metrica', 'google-analytics', 'script', 'hotjar', 'consent-mode', 'constructor'],
              ),
              weight: 4,
            },
          ),
          id: nearly,
          purposes: nearly,
          src: nearly,
          attributes: nearly,
          hosts: nearly,
          cookies: nearly,
          recipient: nearly,
          queue: nearly,
          webvisor: nearly,
          cookie_prefix: nearly,
        },
        { requiredKeys: ['type'] },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((services) => ({ services })),
);

const isProblem = ({ path, expected, found, severity }: ConfigProblem) =>
  path !== '' &&
  [path, expected, found].every((text) => typeof text === 'string') &&
  expected !== '' &&
  /^(error|warning)$/.test(severity);

/** What every object has, and all that there is on it. */
const prototypes = () =>
  [Object, Array, String, Function, Map, Set].map(({ prototype }) => Reflect.ownKeys(prototype).length);

/** The config as the script tag reads it, with the services that it names made. */
const readJson = (given: unknown): ConsentConfig => {
  document.body.innerHTML = '<script type="application/json" data-consent-gate></script>';
  document.body.firstElementChild!.textContent = JSON.stringify(given);
  return readConfig(document, null).config;
};

/** Runs a config for good: whatever it is, nothing is thrown. */
async function live(given: ConsentConfig): Promise<Consent> {
  const consent = createController(
    given,
    { window, storage: memoryStorage(), reload: () => undefined },
    { isRight: isSound, loadExplanation: () => Promise.resolve({ explain }) },
  );
  await Promise.resolve();
  return consent;
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => (document.body.innerHTML = ''));

describe('any JSON', () => {
  it('is checked without a throw, each finding has its path, what was expected and what was found', () => {
    const before = prototypes();
    fc.assert(
      fc.property(config, (given) => {
        const problems = checkConfig(given as ConsentConfig);
        expect(problems.filter((problem) => !isProblem(problem))).toEqual([]);
        const errors = problems.filter(({ severity }) => severity === 'error');
        if (!isSound(given)) expect(errors).not.toEqual([]);
        expect(explain(given).message).not.toMatch(/native code|\[object/);
      }),
      { numRuns: 500 },
    );
    expect(prototypes()).toEqual(before);
  });

  it('in the page is read, checked and lived with, and starts nothing where it is wrong', async () => {
    const before = prototypes();
    await fc.assert(
      fc.asyncProperty(config, async (given) => {
        const read = readJson(given);
        expect(checkConfig(read).filter((problem) => !isProblem(problem))).toEqual([]);
        const isRight = isSound(read);
        const consent = await live(read);
        expect(document.querySelectorAll('script[src]')).toHaveLength(0);
        if (!isRight) {
          consent.acceptAll();
          await Promise.resolve();
          expect(consent.getState().decision).toBeNull();
          expect(document.querySelectorAll('script[src]')).toHaveLength(0);
        }
        consent.destroy();
        for (const name of ['ym', 'gtag', 'dataLayer', 'hj']) Reflect.deleteProperty(window, name);
      }),
      { numRuns: 300 },
    );
    expect(prototypes()).toEqual(before);
  });
});

describe('a name that every object has', () => {
  it.each(NAMES)('is no option: %s', (name) => {
    for (const section of ['', 'operator', 'policy', 'storage', 'receipts', 'signals', 'ui', 'consentMode']) {
      const part = JSON.parse(`{"${name}":{"polluted":"yes"}}`) as object;
      const given = section ? { [section]: part } : part;
      const path = [section, name].filter(Boolean).join('.');
      const [problem, ...others] = checkConfig(given as ConsentConfig).filter(
        ({ path: at }) => !at.startsWith('operator.name'),
      );
      expect(problem, section).toMatchObject({ severity: 'error', path });
      expect(others, section).toEqual([]);
      expect(isSound(given), section).toBe(false);
    }
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it.each(NAMES)('is no service’s type: %s', (type) => {
    const read = readJson({ services: [{ type, id: '1' }] });
    expect(isSound(read)).toBe(false);
    expect(checkConfig(read)).toMatchObject([{ path: 'services[0].type', found: JSON.stringify(type) }]);
  });

  it.each(NAMES)(
    'can be a purpose: it is asked for, granted and taken back like any other: %s',
    async (id) => {
      const title = 'A purpose';
      const started: string[] = [];
      const service = { id: `s-${id}`, purposes: [id], start: () => void started.push(id), stop: () => true };
      const consent = await live({
        purposes: [{ id, title }],
        services: [service],
      });
      expect(consent.getState().pending).toEqual([id]);
      expect(consent.isGranted(id)).toBe(false);
      consent.acceptAll();
      expect(consent.getState()).toMatchObject({ view: null, pending: [] });
      expect(consent.isGranted(id)).toBe(true);
      expect(started).toEqual([id]);
      consent.withdraw(id);
      expect(consent.isGranted(id)).toBe(false);
      expect(consent.getState().pending).toEqual([]);
      expect(({} as { id?: string }).id).toBeUndefined();
      consent.destroy();
    },
  );

  it.each(NAMES)('grants nothing by itself: %s', async (name) => {
    const consent = await live({ purposes: [{ id: 'analytics' }] });
    consent.save(JSON.parse(`{"${name}":true}`) as object);
    expect(consent.isGranted('analytics')).toBe(false);
    expect(consent.isGranted(name)).toBe(false);
    consent.destroy();
  });
});
