// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/explain';
import type { ConsentConfig } from '../../src/core/types';
import { googleAnalytics, script, yandexMetrica } from '../../src/services';

const RIGHT: ConsentConfig = {
  operator: { name: 'ООО «Ромашка»', taxId: '5050109563', address: 'Москва', email: 'privacy@example.ru' },
  policy: { url: '/privacy', version: '2026-11-01' },
  services: [yandexMetrica({ id: 1 })],
};
const told = (config: ConsentConfig) =>
  checkConfig({ ...RIGHT, ...config }).map(({ severity, path, law }) => `${severity} ${path}: ${law ?? ''}`);

describe('the law’s traps', () => {
  it('are not in a config that tells everything', () => {
    expect(told({})).toEqual([]);
  });

  it.each<[string, ConsentConfig, string]>([
    ['no operator', { operator: undefined! }, 'operator: 152-FZ art. 9(4)(3)'],
    ['no tax id', { operator: { ...RIGHT.operator!, taxId: '' } }, 'operator.taxId: 152-FZ art. 9(4)(3)'],
    [
      'no address',
      { operator: { ...RIGHT.operator!, address: '' } },
      'operator.address: 152-FZ art. 9(4)(3)',
    ],
    [
      'no contact',
      { operator: { ...RIGHT.operator!, email: '' } },
      'operator.email: 152-FZ art. 9(2), 9(4)(8)',
    ],
    ['no policy', { policy: { version: '1' } }, 'policy.url: 152-FZ art. 18.1(2)'],
    ['no version of the policy', { policy: { url: '/privacy' } }, 'policy.version: 152-FZ art. 9(3)'],
    [
      'a purpose without data',
      { purposes: [{ id: 'own', title: 'Own' }], services: [] },
      'purposes[0].disclosure.data: 152-FZ art. 9(1), 9(4)(5), 9(4)(7)',
    ],
    [
      'a purpose without actions',
      { purposes: [{ id: 'analytics', disclosure: { actions: [] } }] },
      'purposes[0].disclosure.actions: 152-FZ art. 9(1), 9(4)(5), 9(4)(7)',
    ],
    [
      'mailings among the rest',
      { purposes: [{ id: 'analytics' }, { id: 'advertising-messages', separate: false }] },
      'purposes[1].separate: 38-FZ art. 18(1), 152-FZ art. 9(1) and 15(1)',
    ],
    [
      'a service that needs mailings and something else',
      {
        services: [
          script({
            id: 'mail',
            purposes: ['marketing', 'advertising-messages'],
            src: '/mail.js',
            recipient: { name: 'Mail', country: 'RU' },
          }),
        ],
      },
      'services[0].purposes: 38-FZ art. 18(1), 152-FZ art. 9(1) and 15(1)',
    ],
    [
      'a service without a recipient',
      { services: [script({ id: 'x', purposes: ['marketing'], src: '/x.js' })] },
      'services[0].recipient: 152-FZ art. 9(4)(6), 6(3)',
    ],
    [
      'a recording without a purpose of its own',
      { purposes: [{ id: 'analytics' }], services: [yandexMetrica({ id: 1, webvisor: true })] },
      'services[0].webvisor: 152-FZ art. 5(2), 9(1)',
    ],
    ['a consent for years', { storage: { days: 800 } }, 'storage.days: 152-FZ art. 5(7), 9(4)(8)'],
  ])('are told with their article: %s', (_, config, expected) => {
    expect(told(config)).toEqual([`warning ${expected}`]);
  });

  it('are GDPR’s under GDPR', () => {
    expect(told({ law: 'GDPR', operator: undefined! })).toEqual(['warning operator: GDPR art. 13(1)(a)']);
  });

  it('start nothing where a promise is broken: no transfer abroad, with a recipient there', () => {
    const purposes = [{ id: 'analytics', disclosure: { crossBorder: false } }];
    const services = [yandexMetrica({ id: 1 }), googleAnalytics({ id: 'G-TEST1', purposes: ['analytics'] })];
    expect(told({ purposes, services })).toEqual(['error services[1].purposes: 152-FZ art. 12']);
  });
});
