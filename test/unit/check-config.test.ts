// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSound } from '../../src/core/config-shape';
import { checkConfig, explain } from '../../src/core/explain';
import type { ConsentConfig, Service } from '../../src/core/types';
import { googleAnalytics, script, yandexMetrica } from '../../src/services';

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
  ['a law of its own', { law: 'CCPA' }, 'law'],
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

  it.each(WRONG)('finds %s', (_, config, path) => {
    expect(isSound(config)).toBe(false);
    const problems = check(config);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.expected).toBeTruthy();
    expect(problems[0]?.found).toBeTruthy();
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
