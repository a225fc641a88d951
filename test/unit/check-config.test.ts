// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfShape, isSound } from '../../src/core/config-shape';
import { checkConfig, describeProblem, explain } from '../../src/core/explain';
import type { ConsentConfig, Service } from '../../src/core/types';
import { consentMode, googleAnalytics, script, yandexMetrica } from '../../src/services';

const own: Service = { id: 'own', purposes: ['analytics'], start: () => undefined };
const check = (config: unknown) =>
  checkConfig(config as ConsentConfig).filter(({ severity }) => severity === 'error');
const paths = (config: unknown) => check(config).map(({ path }) => path);

const full = {
  law: '152-FZ',
  operator: {
    name: { ru: 'ООО «Ромашка»', en: 'Romashka LLC' },
    taxId: '5050109563',
    address: 'Москва',
    email: 'privacy@example.ru',
    phone: '+7 000 000-00-00',
    site: 'https://example.ru',
  },
  policy: { url: '/privacy?x=a:b#c', version: '2026-11-01' },
  purposes: [
    { id: 'necessary' },
    { id: 'analytics', title: 'Статистика', description: { ru: 'Зачем', en: 'Why' } },
    { id: 'session-replay', separate: true },
    { id: 'cross-border' },
    { id: 'own', title: 'Own', required: true, disclosure: { crossBorder: true } },
  ],
  services: [
    yandexMetrica({ id: 12345678, webvisor: true }),
    googleAnalytics({ id: 'G-ABCDEF1' }),
    script({
      id: 'ads',
      purposes: ['own'],
      src: '//ads.example/tag.js',
      attributes: { 'data-x': 'y', defer: true },
    }),
    own,
  ],
  storage: { name: 'c', domain: 'auto', days: 30, denyDays: 7 },
  withdraw: 'soft',
  ui: { locale: 'ru', theme: 'dark', texts: { acceptAll: 'Да' } },
  nonce: 'abc',
};

/** As JSON and object literals make them. */
const PLAIN = { withNullPrototype: false };

const ENDPOINT = 'receipts.endpoint';

/** Each wrong in one place. */
const WRONG: readonly (readonly [what: string, config: unknown, path: string])[] = [
  ['no object', null, 'config'],
  ['a text', 'JSON that cannot be read', 'config'],
  ['an unknown option', { purpose: [] }, 'purpose'],
  ['an unknown option further in', { operator: { name: 'x', inn: '1' } }, 'operator.inn'],
  ['an operator that is a text', { operator: 'ООО «Ромашка»' }, 'operator'],
  ['an operator without a name', { operator: { taxId: '1' } }, 'operator.name'],
  ['a tax id that is a number', { operator: { name: 'x', taxId: 5050109563 } }, 'operator.taxId'],
  ['a javascript: URL', { policy: { url: 'javascript:alert(1)' } }, 'policy.url'],
  ['a hidden javascript: URL', { policy: { url: ' java\nscript:alert(1)' } }, 'policy.url'],
  ['a data: URL', { operator: { name: 'x', site: 'DATA:text/html,x' } }, 'operator.site'],
  ['purposes that are no list', { purposes: 'analytics' }, 'purposes'],
  ['purposes that are an object', { purposes: {} }, 'purposes'],
  ['a purpose that is a text', { purposes: ['analytics'] }, 'purposes[0]'],
  ['a purpose without an id', { purposes: [{}] }, 'purposes[0].id'],
  ['a purpose with an id that no cookie holds', { purposes: [{ id: 'a b', title: 'x' }] }, 'purposes[0].id'],
  ['an unknown purpose without a title', { purposes: [{ id: 'stats' }] }, 'purposes[0].title'],
  [
    'a known purpose declared necessary',
    { purposes: [{ id: 'analytics', required: true }] },
    'purposes[0].required',
  ],
  ['a flag that is a text', { purposes: [{ id: 'embeds', separate: 'yes' }] }, 'purposes[0].separate'],
  ['services that are no list', { services: 'yandex' }, 'services'],
  ['a service that is none', { services: [null] }, 'services[0]'],
  ['a service without purposes', { services: [{ ...own, purposes: [] }] }, 'services[0].purposes'],
  [
    'a service with purposes that are a text',
    { services: [{ ...own, purposes: 'analytics' }] },
    'services[0].purposes',
  ],
  [
    'an unknown purpose of a service',
    { purposes: [{ id: 'marketing' }], services: [own] },
    'services[0].purposes',
  ],
  ['a service that cannot start', { services: [{ ...own, start: 'now' }] }, 'services[0].start'],
  ['a service without an id', { services: [{ ...own, id: undefined }] }, 'services[0].id'],
  ['a script that is no script', { services: [{ ...own, src: 'javascript:alert(1)' }] }, 'services[0].src'],
  ['a counter without a number', { services: [yandexMetrica({ id: 'UA-1' })] }, 'services[0].id'],
  ['a missing number', { services: [yandexMetrica({} as never)] }, 'services[0].id'],
  ['a measurement id that is none', { services: [googleAnalytics({ id: 'UA-12345-1' })] }, 'services[0].id'],
  [
    'a script without src',
    { services: [script({ id: 'a', purposes: ['analytics'] } as never)] },
    'services[0].src',
  ],
  [
    'an attribute that is code',
    {
      services: [
        script({ id: 'a', purposes: ['analytics'], src: '/a.js', attributes: { onload: 'alert(1)' } }),
      ],
    },
    'services[0].attributes.onload',
  ],
  [
    'a recipient abroad without a purpose that says so',
    { services: [googleAnalytics({ id: 'G-ABCDEF1', purposes: ['analytics'] })] },
    'services[0].purposes',
  ],
  [
    'a recipient abroad under a promise that there is none',
    {
      law: 'GDPR',
      purposes: [{ id: 'analytics', disclosure: { crossBorder: false } }],
      services: [googleAnalytics({ id: 'G-ABCDEF1', purposes: ['analytics'] })],
    },
    'services[0].purposes',
  ],
  [
    'a service that needs a purpose which there is, and one which there is not',
    { services: [{ ...own, purposes: ['analytics', 'stats'] }] },
    'services[0].purposes',
  ],
  [
    'a service that needs a purpose besides those that the config has',
    { purposes: [{ id: 'analytics' }], services: [{ ...own, purposes: ['analytics', 'marketing'] }] },
    'services[0].purposes',
  ],
  ['a law of its own', { law: 'CCPA' }, 'law'],
  ['a law of its own beside what is not given', { law: 'CCPA', colour: undefined }, 'law'],
  ['a text that is a number', { operator: { name: 5 } }, 'operator.name'],
  ['no text where there has to be one', { operator: { name: 0 } }, 'operator.name'],
  ['texts that are none', { operator: { name: { en: 'x', ru: 1 } } }, 'operator.name'],
  ['texts by key that are none', { ui: { texts: { acceptAll: 1 } } }, 'ui.texts'],
  ['texts that are one text', { ui: { texts: 'x' } }, 'ui.texts'],
  ['texts that are a list', { ui: { texts: ['x'] } }, 'ui.texts'],
  ['a consent mode that is a text', { consentMode: 'yes' }, 'consentMode'],
  ['an option without a name', { ui: { '': 1 } }, 'ui.""'],
  ['receipts sent by plain http', { receipts: { endpoint: 'HTTP://example.ru/receipts' } }, ENDPOINT],
  ['receipts sent to code', { receipts: { endpoint: 'javascript:alert(1)' } }, ENDPOINT],
  ['receipts kept by less than none', { receipts: { keep: -1 } }, 'receipts.keep'],
  ['receipts kept by halves', { receipts: { keep: 1.5 } }, 'receipts.keep'],
  ['days that are none', { storage: { days: '365' } }, 'storage.days'],
  ['no days at all', { storage: { denyDays: 0 } }, 'storage.denyDays'],
  ['a theme of its own', { ui: { theme: 'blue' } }, 'ui.theme'],
  ['a way to withdraw of its own', { withdraw: 'maybe' }, 'withdraw'],
];

describe('the config check', () => {
  it('passes a config that uses everything, and an empty one', () => {
    expect(check(full)).toEqual([]);
    expect(isSound(full)).toBe(true);
    expect(check({})).toEqual([]);
    expect(isSound({})).toBe(true);
    expect(isSound({ operator: undefined, purposes: undefined })).toBe(true);
  });

  it.each([
    ['one day', { storage: { days: 1 } }],
    ['no receipts on the device', { receipts: { keep: 0 } }],
    ['an address of plain http', { policy: { url: 'http://example.ru/privacy' } }],
    ['a path without a slash', { policy: { url: 'privacy.html' } }],
    ['a path with a colon', { policy: { url: 'docs/a:b' } }],
    ['receipts sent by https', { receipts: { endpoint: 'https://example.ru/?from=http://x' } }],
    ['consent mode as it is', { consentMode: true }],
    ['no consent mode', { consentMode: false }],
    ['a consent mode of its own', { consentMode: { types: { ad_storage: 'marketing' } } }],
    ['consent mode, which takes no consent itself', { services: [consentMode(true)] }],
    ['what is not given', { ui: { texts: undefined }, colour: undefined }],
  ])('passes %s', (_, config) => {
    expect(check(config)).toEqual([]);
    expect(isSound(config)).toBe(true);
  });

  it.each(WRONG)('finds %s', (_, config, path) => {
    expect(isSound(config)).toBe(false);
    const problems = check(config);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.expected).toBeTruthy();
    expect(problems[0]?.found).toBeTruthy();
  });

  it('takes what is no country for abroad, also under GDPR', () => {
    const purposes = [{ id: 'functional', disclosure: { crossBorder: false } }];
    const recipient = { name: 'X', country: '' };
    const services = [script({ id: 'x', purposes: ['functional'], src: '/x.js', recipient })];
    expect(check({ law: 'GDPR', purposes, services })).toHaveLength(1);
  });

  it('allows under GDPR what is disclosed there', () => {
    const services = [googleAnalytics({ id: 'G-ABCDEF1', purposes: ['analytics'] })];
    expect(check({ law: 'GDPR', services })).toEqual([]);
    const purposes = [{ id: 'analytics', disclosure: { crossBorder: true } }];
    expect(check({ purposes, services })).toEqual([]);
  });

  it('reports every problem at once, in one readable message', () => {
    const config = {
      purposes: [{ id: 'necessary' }],
      policy: { url: 'javascript:alert(1)', versoin: '1' },
      services: [yandexMetrica({} as never)],
      storage: { days: 'many' },
    };
    expect(paths(config)).toEqual(['policy.versoin', 'storage.days', 'policy.url', 'services[0].id']);
    expect(explain(config).message).toBe(
      [
        'The config is wrong, so nothing is started.',
        '  policy.versoin: expected one of the options url, version; found "1"',
        '  storage.days: expected a number of days; found "many"',
        '  policy.url: expected an http(s) URL or a path; found "javascript:alert(1)"',
        '  services[0].id: expected the number or id of the counter or tag; for a script a name of your own; found nothing',
      ].join('\n'),
    );
  });

  it.each<[config: unknown, line: string]>([
    [{ operator: {} }, 'operator.name: expected a text, or texts by language; found nothing'],
    [{ operator: 'x' }, 'operator: expected an object with the name of the operator; found "x"'],
    [{ storage: [] }, 'storage: expected an object; found []'],
    [
      { purposes: [{ id: 'own', title: 'Own', disclosure: { recipients: {} } }] },
      'purposes[0].disclosure.recipients: expected a list; found {}',
    ],
    [{ withdraw: 'maybe' }, 'withdraw: expected auto, reload or soft; found "maybe"'],
    [{ storage: { name: () => 1 } }, 'storage.name: expected a text; found function'],
    [
      { nonce: 'x'.repeat(9).split('') },
      'nonce: expected a text; found ["x","x","x","x","x","x","x","x","x"]',
    ],
    [
      { purposes: Array.from({ length: 12 }, (_, i) => (i < 11 ? { id: `p${i}`, title: 'x' } : 0)) },
      'purposes[11]: expected a purpose, such as { id: "analytics" }; found 0',
    ],
    [
      { purposes: [{ id: 'stats' }] },
      expect.stringMatching(/^purposes\[0\]\.title: .*; found "stats"$/) as string,
    ],
    [
      { purposes: [{ id: 'analytics', required: true }] },
      'purposes[0].required: expected no "required" on a purpose that takes consent by what it is; found true',
    ],
    [
      { consentMode: { x: 1 } },
      'consentMode.x: expected one of the options types, ads_data_redaction, url_passthrough, wait_for_update; found 1',
    ],
    [
      {
        services: [
          script({ id: 'a', purposes: ['analytics'], src: '/a.js', attributes: { onload: 'alert(1)' } }),
        ],
      },
      'services[0].attributes.onload: expected an attribute that is no event handler, src or nonce; found "onload"',
    ],
    [
      { services: [{ ...own, problems: { colour: 'red' } }] },
      'services[0].colour: expected something else; found "red"',
    ],
    [{ services: [{ ...own, problems: {} }] }, 'services[0].problems: expected something else; found {}'],
    [
      { services: [{ ...own, purposes: 5 }] },
      'services[0].purposes: expected a list of at least one purpose, all of them known by name or in the config; found 5',
    ],
    [
      { services: [googleAnalytics({ id: 'G-ABCDEF1', purposes: ['analytics'] })] },
      'services[0].purposes: expected one that says that data go abroad ("cross-border", or crossBorder: true), and none that denies it, since the recipient is abroad; found ["analytics"] (152-FZ art. 12)',
    ],
  ])('says in a line what is wrong: %#', (config, line) => {
    expect(check(config).map(describeProblem)).toEqual([line]);
  });

  it('shows the beginning of what is long, and the kind of what cannot be shown', () => {
    const found = (nonce: unknown) => check({ nonce })[0]?.found;
    expect(found(['x'.repeat(200)])).toBe(`["${'x'.repeat(78)}`);
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(found(circle)).toBe('object');
  });

  it('tells of a part what is not of its kind first, and then how it fits the others', () => {
    expect(paths({ purposes: [{ id: 'a b', title: 'x', separate: 'yes' }] })).toEqual([
      'purposes[0].separate',
    ]);
    expect(paths({ ui: { theme: 'blue' }, purposes: [{ id: 'stats' }] })).toEqual([
      'ui.theme',
      'purposes[0].title',
    ]);
    // A service with no list of purposes keeps those of the others from being told, but for the same mistake.
    const broken = { ...own, purposes: 5 };
    expect(
      paths({ services: [{ ...own, id: 'a b' }, broken, null, yandexMetrica({} as never), broken] }),
    ).toEqual(['services[2]', 'services[3].id', 'services[1].purposes', 'services[4].purposes']);
  });

  it('takes what is not given for anything', () => {
    expect(isOfShape('text', undefined)).toBe(true);
  });

  it('is an error of a name of its own', () => {
    expect(explain({ law: 'x' })).toMatchObject({ name: 'ConfigError', problems: [{ path: 'law' }] });
  });

  it('agrees with its explanation, whatever it is given', () => {
    const strange = fc.oneof(
      fc.anything(PLAIN),
      fc.constantFrom(...WRONG.map(([, config]) => config)),
      fc.record(
        {
          law: fc.constantFrom('GDPR', 'x', 1),
          operator: fc.oneof(fc.constant(full.operator), fc.anything(PLAIN)),
          policy: fc.oneof(fc.constant(full.policy), fc.anything(PLAIN)),
          purposes: fc.oneof(
            fc.array(fc.constantFrom<unknown>(...full.purposes, null, {}, { id: 1 })),
            fc.anything(PLAIN),
          ),
          services: fc.oneof(
            fc.array(fc.constantFrom<unknown>(...full.services, null, 3, [])),
            fc.anything(PLAIN),
          ),
          storage: fc.oneof(fc.constant(full.storage), fc.anything(PLAIN)),
          ui: fc.oneof(fc.constant(full.ui), fc.anything(PLAIN)),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
    );
    fc.assert(
      fc.property(strange, (config) => {
        expect(check(config).length === 0).toBe(isSound(config));
      }),
      { numRuns: 3000 },
    );
  });
});

it('a number is no id of a script, nor of a service of the site’s own: the record would not have it back', () => {
  const tag = script({ id: 777 as never, purposes: ['analytics'], src: '/a.js' });
  expect(isSound({ services: [tag] })).toBe(false);
  expect(paths({ services: [{ ...own, id: 777 }] })).toEqual(['services[0].id']);
});

it('names `services` among the options, where one is misspelt', () => {
  expect(check({ servces: [] })[0]?.expected).toContain('services');
});

it('says of services that came later that the others are started', () => {
  const error = explain({ services: [own, { ...own, id: 'a b' }] }, true);
  expect(String(error)).toContain('all others are');
  expect(error.problems.map(({ path }) => path)).toEqual(['services[1].id']);
});
