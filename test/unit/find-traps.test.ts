// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { checkConfig, describeProblem } from '../../src/core/explain';
import type { ConsentConfig } from '../../src/core/types';
import { googleAnalytics, script, yandexMetrica } from '../../src/services';

const RIGHT: ConsentConfig = {
  operator: { name: 'ООО «Ромашка»', taxId: '5050109563', address: 'Москва', email: 'privacy@example.ru' },
  policy: { url: '/privacy', version: '2026-11-01' },
  services: [yandexMetrica({ id: 1 })],
};
const told = (config: ConsentConfig) =>
  checkConfig({ ...RIGHT, ...config }).map((problem) => `${problem.severity} ${describeProblem(problem)}`);
/** A tag of the site's own, of whose data nobody knows. */
const tag = (...purposes: string[]) =>
  script({ id: 'x', purposes, src: '/x.js', recipient: { name: 'Tag LLC', country: 'RU' } });

describe('the law’s traps', () => {
  it('are not in a config that tells everything', () => {
    expect(told({})).toEqual([]);
  });

  it.each<[string, ConsentConfig, string]>([
    [
      'no operator',
      { operator: undefined! },
      'operator: expected who processes the data; found nothing (152-FZ art. 9(4)(3))',
    ],
    [
      'no tax id',
      { operator: { ...RIGHT.operator!, taxId: '' } },
      'operator.taxId: expected the tax id, by which the operator is known; found nothing (152-FZ art. 9(4)(3))',
    ],
    [
      'no address',
      { operator: { ...RIGHT.operator!, address: '' } },
      'operator.address: expected the address of the operator; found nothing (152-FZ art. 9(4)(3))',
    ],
    [
      'no contact',
      { operator: { ...RIGHT.operator!, email: '' } },
      'operator.email: expected an e-mail address or a telephone number, to withdraw consent by; found nothing (152-FZ art. 9(2), 9(4)(8))',
    ],
    [
      'no policy',
      { policy: { version: '1' } },
      'policy.url: expected the address of the policy, which every page that collects data links to; found nothing (152-FZ art. 18.1(2))',
    ],
    [
      'no version of the policy',
      { policy: { url: '/privacy' } },
      'policy.version: expected the version that the visitor agrees to; found nothing (152-FZ art. 9(3))',
    ],
    [
      'a purpose without data',
      { purposes: [{ id: 'own', title: 'Own' }], services: [] },
      'purposes[0].disclosure.data: expected what data are processed; found nothing (152-FZ art. 9(1), 9(4)(5), 9(4)(7))',
    ],
    [
      'a purpose without data beside a counter that tells of its own',
      { purposes: [{ id: 'analytics' }, { id: 'own', title: 'Own' }] },
      'purposes[1].disclosure.data: expected what data are processed; found nothing (152-FZ art. 9(1), 9(4)(5), 9(4)(7))',
    ],
    [
      'a purpose whose services do not tell of data',
      { purposes: [{ id: 'own', title: 'Own' }], services: [tag('own')] },
      'purposes[0].disclosure.data: expected what data are processed; found nothing (152-FZ art. 9(1), 9(4)(5), 9(4)(7))',
    ],
    [
      'a purpose without actions',
      { purposes: [{ id: 'analytics', disclosure: { actions: [] } }] },
      'purposes[0].disclosure.actions: expected what is done with the data; found [] (152-FZ art. 9(1), 9(4)(5), 9(4)(7))',
    ],
    [
      'mailings among the rest',
      { purposes: [{ id: 'analytics' }, { id: 'advertising-messages', separate: false }] },
      'purposes[1].separate: expected true: consent to advertising is given by itself; found false (38-FZ art. 18(1), 152-FZ art. 9(1) and 15(1))',
    ],
    [
      'a service that needs mailings and something else',
      { services: [tag('marketing', 'advertising-messages')] },
      'services[0].purposes: expected mailings as a purpose by themselves; found ["marketing","advertising-messages"] (38-FZ art. 18(1), 152-FZ art. 9(1) and 15(1))',
    ],
    [
      'a service without a recipient',
      { services: [script({ id: 'x', purposes: ['marketing'], src: '/x.js' })] },
      'services[0].recipient: expected who gets the data: name and country; found nothing (152-FZ art. 9(4)(6), 6(3))',
    ],
    [
      'a recording without a purpose of its own',
      { purposes: [{ id: 'analytics' }], services: [yandexMetrica({ id: 1, webvisor: true })] },
      'services[0].webvisor: expected a purpose of its own for the recording: session-replay; found none (152-FZ art. 5(2), 9(1))',
    ],
    [
      'a consent for years',
      { storage: { days: 367 } },
      'storage.days: expected a year at most; found 367 (152-FZ art. 5(7), 9(4)(8))',
    ],
  ])('are told in a line, with their article: %s', (_, config, expected) => {
    expect(told(config)).toEqual([`warning ${expected}`]);
  });

  it.each<[string, ConsentConfig]>([
    [
      'a telephone number for an address',
      { operator: { ...RIGHT.operator!, email: undefined!, phone: '+7' } },
    ],
    [
      'a purpose that says its data',
      { purposes: [{ id: 'own', title: 'Own', disclosure: { data: ['pages'] } }], services: [] },
    ],
    [
      'a purpose that needs no consent',
      { purposes: [{ id: 'own', title: 'Own', required: true }], services: [] },
    ],
    [
      'a purpose whose service says its data',
      {
        purposes: [{ id: 'own', title: 'Own' }],
        services: [
          script({
            id: 'x',
            purposes: ['own'],
            src: '/x.js',
            data: ['pages'],
            recipient: { name: 'X', country: 'RU' },
          }),
        ],
      },
    ],
    [
      'a purpose that a built-in service can do without',
      {
        purposes: [{ id: 'analytics' }, { id: 'session-replay' }],
        services: [yandexMetrica({ id: 1, webvisor: true })],
      },
    ],
    ['mailings by themselves', { services: [tag('advertising-messages')] }],
    ['a service that needs two other purposes', { services: [tag('marketing', 'functional')] }],
    ['a leap year', { storage: { days: 366 } }],
  ])('are none in %s', (_, config) => {
    expect(told(config)).toEqual([]);
  });

  it('are GDPR’s under GDPR', () => {
    const law = 'GDPR';
    const articles = (config: ConsentConfig) =>
      checkConfig({ ...RIGHT, law, ...config }).map(({ path, law: article }) => `${path}: ${article}`);
    expect(articles({ operator: undefined!, policy: {} })).toEqual([
      'operator: GDPR art. 13(1)(a)',
      'policy.url: GDPR art. 12(1)',
      'policy.version: GDPR art. 7(1)',
    ]);
    expect(articles({ operator: { name: 'Site Ltd' } })).toEqual([
      'operator.taxId: GDPR art. 13(1)(a)',
      'operator.address: GDPR art. 13(1)(a)',
      'operator.email: GDPR art. 13(1)(b)',
    ]);
    const purposes = [{ id: 'own', title: 'Own', disclosure: { actions: [] } }];
    expect(articles({ purposes, services: [] })).toEqual([
      'purposes[0].disclosure.data: GDPR art. 13',
      'purposes[0].disclosure.actions: GDPR art. 13',
    ]);
  });

  it('start nothing where a promise is broken: no transfer abroad, with a recipient there', () => {
    const purposes = [{ id: 'analytics', disclosure: { crossBorder: false } }];
    const services = [yandexMetrica({ id: 1 }), googleAnalytics({ id: 'G-TEST1', purposes: ['analytics'] })];
    expect(told({ purposes, services })).toEqual([
      expect.stringMatching(/^error services\[1\]\.purposes: .* \(152-FZ art\. 12\)$/),
    ]);
  });
});

describe('what a page lives with, and not as it was meant', () => {
  const erasing = (patterns: object) =>
    script({
      id: 'x',
      purposes: ['marketing'],
      src: '/x.js',
      recipient: { name: 'X', country: 'RU' },
      ...patterns,
    });

  it.each<[string, ConsentConfig, string[]]>([
    ['a name that browsers escape', { storage: { name: 'my consent' } }, ['storage.name']],
    ['a dot before the domain', { storage: { domain: '.shop.test' } }, ['storage.domain']],
    ['a domain in capitals', { storage: { domain: 'SHOP.test' } }, ['storage.domain']],
    ['a domain as it should be', { storage: { domain: 'xn--d1acufc.xn--p1ai' } }, []],
    [
      'a purpose of consent mode that is not there',
      { consentMode: { types: { ad_storage: 'analytics marketting' } } },
      ['consentMode.types.ad_storage'],
    ],
    [
      'one id for two services',
      { services: [yandexMetrica({ id: 1 }), yandexMetrica({ id: '1' })] },
      ['services[1].id'],
    ],
    ['erasing that takes the record', { services: [erasing({ cookies: ['*'] })] }, ['services[0]']],
    ['erasing that takes what is its own', { services: [erasing({ cookies: ['_x*'] })] }, []],
  ])('%s', (_, config, paths) => {
    expect(checkConfig({ ...RIGHT, ...config }).map(({ path }) => path)).toEqual(paths);
  });
});
