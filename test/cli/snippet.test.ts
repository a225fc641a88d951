import { afterEach, describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/explain';
import type { ConsentConfig } from '../../src/core/types';
import { configOf } from '../../src/embed/config-of';
import { readConfig } from '../../src/embed/read-config';
import { commandLine, onConfig } from './support/command-line';
import { GOOD_SHOP_CONFIGS } from './support/shop-configs';

const ATTRIBUTES = {
  operator: {
    name: 'ООО «Ромашка» & "Co"',
    taxId: '5050109563',
    address: 'Москва',
    email: 'privacy@example.ru',
    emailSubject: 'Отзыв <согласия>',
    phone: '+7 495 000-00-00',
  },
  policy: { url: '/privacy', version: '2026-11-01' },
  receipts: { endpoint: '/receipts' },
  ui: { locale: 'ru', theme: 'dark' },
  services: [
    { type: 'yandex-metrica', id: '12345678' },
    { type: 'yandex-metrica', id: '87654321' },
    { type: 'google-analytics', id: 'G-ABCDEF1' },
  ],
};

afterEach(() => (document.body.innerHTML = ''));

/** What a page makes of the markup. */
function readBack(markup: string): ConsentConfig {
  document.body.innerHTML = markup;
  return readConfig(document, document.querySelector('script[src]')).config;
}

/** Functions apart, which no two services share. */
const data = (config: ConsentConfig): unknown => JSON.parse(JSON.stringify(config));

describe('snippet', () => {
  it('needs one tag where attributes can say it', async () => {
    const { code, out } = await onConfig(ATTRIBUTES, 'snippet');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^<script async src="\/consent-gate\/consent-gate\.js" data-yandex-metrica="12345678 87654321"/,
    );
    expect(out).not.toContain('application/json');
    expect(data(readBack(out))).toEqual({ nonce: '', ...(data(configOf(ATTRIBUTES)) as object) });
    expect(checkConfig(readBack(out))).toEqual([]);
  });

  it('takes a number for an id, and leaves the address of the schema out', async () => {
    const services = [{ type: 'yandex-metrica', id: 12345678 }];
    const { out } = await onConfig({ $schema: './config.schema.json', services }, 'snippet');
    expect(out).toBe(
      '<script async src="/consent-gate/consent-gate.js" data-yandex-metrica="12345678"></script>\n',
    );
  });

  it.each<[string, object]>([
    ['nothing at all', {}],
    ['an option of a counter', { services: [{ type: 'yandex-metrica', id: '1', webvisor: true }] }],
    ['another service', { services: [{ type: 'hotjar', id: '123' }] }],
    ['texts by language', { ...ATTRIBUTES, operator: { name: { ru: 'ООО', en: 'LLC' } } }],
    ['a law', { ...ATTRIBUTES, law: 'GDPR' }],
    ['another order of services', { services: [...ATTRIBUTES.services].reverse() }],
    ['an option that has no attribute', { ...ATTRIBUTES, ui: { theme: 'dark', layout: 'bar' } }],
    ['a site of the operator', { ...ATTRIBUTES, operator: { name: 'x', site: '/about' } }],
    ...GOOD_SHOP_CONFIGS,
  ])('gives JSON, which the page reads as it was given, for %s', async (_, config) => {
    const { out } = await onConfig(config, 'snippet');
    expect(out).toMatch(/^<script type="application\/json" data-consent-gate>\n/);
    document.body.innerHTML = out;
    expect(JSON.parse(document.querySelector('script[data-consent-gate]')!.textContent)).toEqual(config);
    expect(document.querySelectorAll('script')).toHaveLength(2);
  });

  it('lets no text end the script element', async () => {
    const config = { purposes: [{ id: 'own', title: '</script><img src=x onerror=alert(1)>' }] };
    const { out } = await onConfig(config, 'snippet');
    document.body.innerHTML = out;
    expect(document.images).toHaveLength(0);
    expect(JSON.parse(document.querySelector('script[data-consent-gate]')!.textContent)).toEqual(config);
  });

  it('carries the hash of the script where there is one, the nonce, and where the script lies', async () => {
    const world = {
      files: { 'config.json': JSON.stringify(ATTRIBUTES) },
      hashes: { 'consent-gate.js': 'sha384-abc' },
    };
    const run = async (...options: string[]) => {
      const { out } = await commandLine(['snippet', 'config.json', ...options], world);
      document.body.innerHTML = out;
      const tag = document.scripts[0]!;
      return ['async', 'src', 'integrity', 'crossorigin', 'nonce'].map((name) => tag.getAttribute(name));
    };
    expect(await run()).toEqual(['', '/consent-gate/consent-gate.js', 'sha384-abc', null, null]);
    const cdn = 'https://cdn.example/consent-gate.js';
    expect(await run('--src', cdn)).toEqual(['', cdn, 'sha384-abc', 'anonymous', null]);
    expect(await run('--nonce', '{NONCE}')).toContain('{NONCE}');
  });
});
