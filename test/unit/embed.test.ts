import { afterEach, describe, expect, it, vi } from 'vitest';
import { isSound } from '../../src/core/config-shape';
import { checkConfig } from '../../src/core/explain';
import type { Consent, ConsentConfig } from '../../src/core/types';
import { createQueue } from '../../src/embed/queue';
import { readConfig as readPage } from '../../src/embed/read-config';

const readConfig = (...page: Parameters<typeof readPage>): ConsentConfig => readPage(...page).config;

afterEach(() => (document.body.innerHTML = ''));

function scriptTag(attributes: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return script;
}

function json(text: string): void {
  document.body.innerHTML = '<script type="application/json" data-consent-gate></script>';
  document.body.querySelector('script')!.textContent = text;
}

const errorsOf = (config: ConsentConfig) =>
  checkConfig(config).filter(({ severity }) => severity === 'error');

const problems = (text: string) => {
  json(text);
  const config = readConfig(document, null);
  expect(isSound(config)).toBe(false);
  return checkConfig(config).map(({ path, found }) => `${path}: ${found}`);
};

describe('the config of a page', () => {
  it('can be given by attributes alone', () => {
    const config = readConfig(
      document,
      scriptTag({
        'data-yandex-metrica': '12345678, 87654321',
        'data-google-analytics': 'G-XXXXXXX',
        'data-operator': 'ООО «Ромашка»',
        'data-tax-id': '5050109563',
        'data-email': 'privacy@example.ru',
        'data-policy-url': '/privacy',
        'data-policy-version': '2026-11-01',
        'data-theme': 'dark',
        'data-layout': 'bar',
        'data-position': 'top',
        'data-phone': '+7 495 000-00-00',
        'data-email-subject': 'Отзыв согласия',
        'data-receipts-endpoint': '/receipts',
        nonce: 'abc',
      }),
    );
    expect(errorsOf(config)).toEqual([]);
    expect(config).toMatchObject({
      operator: {
        name: 'ООО «Ромашка»',
        taxId: '5050109563',
        email: 'privacy@example.ru',
        emailSubject: 'Отзыв согласия',
        phone: '+7 495 000-00-00',
      },
      policy: { url: '/privacy', version: '2026-11-01' },
      receipts: { endpoint: '/receipts' },
      ui: { theme: 'dark', layout: 'bar', position: 'top' },
      services: [
        { id: '12345678', purposes: ['analytics'] },
        { id: '87654321' },
        { id: 'G-XXXXXXX', purposes: ['analytics', 'cross-border'] },
      ],
      nonce: 'abc',
    });
  });

  it('is that of the JSON block where there is one', () => {
    json(
      '{ "law": "GDPR", "services": [{ "type": "google-analytics", "id": "G-XXXXXXX", "cookie_prefix": "p" }] }',
    );
    const config = readConfig(document, scriptTag({ 'data-yandex-metrica': '1' }));
    expect(config.services).toMatchObject([{ id: 'G-XXXXXXX', purposes: ['analytics'] }]);
    expect(errorsOf(config)).toEqual([]);
  });

  it('is passed on with its mistakes, for the check to find', () => {
    expect(problems('{ "services": ')).toEqual([expect.stringMatching(/^config: "SyntaxError/)]);
    expect(problems('[1]')).toEqual(['config: [1]']);
    expect(problems('null')).toEqual(['config: null']);
    expect(problems('{ "services": {} }')).toEqual(['services: {}']);
    expect(
      problems('{ "services": [null, 5, { "type": "facebook" }, { "type": "yandex-metrica" }] }'),
    ).toEqual([
      'services[0].type: nothing',
      'services[1].type: nothing',
      'services[2].type: "facebook"',
      'services[3].id: nothing',
    ]);
  });

  it('is wrong where the script tag says nothing at all', () => {
    expect(checkConfig(readConfig(document, scriptTag({})))).toHaveLength(1);
  });
});

describe('the queue', () => {
  it('runs what waited, then what comes, each safe from the others', () => {
    const report = vi.fn();
    const [early, late] = [vi.fn(), vi.fn()];
    const fail = () => {
      throw new Error('broken');
    };
    const api = createQueue({ report, isGranted: () => true } as unknown as Consent, [fail, early]);
    api.push(late, fail);
    expect(early).toHaveBeenCalledWith(api);
    expect(late).toHaveBeenCalledWith(api);
    expect(report).toHaveBeenCalledTimes(2);
    expect(api.isGranted('analytics')).toBe(true);
  });
});
