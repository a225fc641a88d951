import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../src/core/explain';
import { configOf } from '../../src/embed/config-of';
import { readJson } from '../../src/embed/read-config';
import type { JsonConfig } from '../../src/embed/types';
import * as services from '../../src/services';
import { attributesOf } from '../../src/snippet/attributes-of';
import { npmCode } from '../../src/snippet/npm-code';
import { scriptTag } from '../../src/snippet/script-tag';

const SIMPLE: JsonConfig = {
  operator: { name: 'ООО «Ромашка» & "Ко"', taxId: '5050109563', email: 'privacy@example.ru' },
  policy: { url: '/privacy', version: '2026-11-01' },
  receipts: { endpoint: '/receipts' },
  ui: { locale: 'ru', theme: 'dark' },
  services: [
    { type: 'yandex-metrica', id: '12345678' },
    { type: 'yandex-metrica', id: '87654321' },
    { type: 'google-analytics', id: 'G-ABCDEF1234' },
  ],
};

/** What the library makes of a snippet that was pasted into a page. */
function read(markup: string): unknown {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  return readJson(page, page.querySelector('script[src]'));
}

/** JSON has no place for what is not given. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the script tag', () => {
  it('says by attributes what attributes can say', () => {
    const tag = scriptTag(SIMPLE, '/consent-gate/consent-gate.js');
    expect(tag).not.toContain('application/json');
    expect(tag).toContain('data-yandex-metrica="12345678 87654321"');
    expect(plain(read(tag))).toEqual(SIMPLE);
  });

  it.each<[string, JsonConfig]>([
    [
      'an option of a counter',
      { ...SIMPLE, services: [{ type: 'yandex-metrica', id: '1', webvisor: true }] },
    ],
    ['another service', { ...SIMPLE, services: [{ type: 'hotjar', id: '1' }] }],
    ['a law', { ...SIMPLE, law: 'GDPR' }],
    ['purposes', { ...SIMPLE, purposes: [{ id: 'analytics' }] }],
    ['texts by language', { ...SIMPLE, operator: { name: { ru: 'Ромашка', en: 'Romashka' } } }],
    ['a drawer', { ...SIMPLE, ui: { preferences: 'drawer' } }],
    ['an operator without a name', { ...SIMPLE, operator: { name: '', email: 'privacy@example.ru' } }],
    ['nothing', {}],
  ])('has JSON for %s', (_, config) => {
    const tag = scriptTag(config, '/consent-gate.js');
    expect(tag).toContain('application/json');
    expect(plain(read(tag))).toEqual(config);
  });

  it.each<[string, JsonConfig]>([
    ['in an attribute', { operator: { name: 'A\u2028B', address: 'one\ntwo' } }],
    ['in JSON', { operator: { name: 'A\u2028B\u2029C', address: 'one\ntwo', site: '/' } }],
  ])('leaves a text of several lines as it is: %s', (_, config) => {
    expect(plain(read(scriptTag(config, '/c.js')))).toMatchObject(config);
  });

  it('holds a text that would end the element', () => {
    const config = { purposes: [{ id: 'x', title: '</script><img src=x>' }] };
    const tag = scriptTag(config, '/"><b>.js');
    expect(read(tag)).toEqual(config);
    expect(new DOMParser().parseFromString(tag, 'text/html').querySelector('img, b')).toBeNull();
  });

  it('has no attributes where there is nothing to say', () => {
    expect(attributesOf({})).toEqual({});
  });
});

/** Runs the code without its imports, and returns what `createConsent` was called with. */
function run(code: string): unknown[] {
  const body = code.replace(/^import .*$/gm, '');
  let called: unknown[] = [];
  const createConsent = (...given: unknown[]) => (called = given);
  const loadLocale = () => undefined;
  const inside = { createConsent, attachUi: () => undefined, loadLocale, ...services };
  // Only what it imports is there for it.
  const names = [...code.matchAll(/^import \{ (.*) \} from/gm)].flatMap(([, list = '']) => list.split(', '));
  // The code under test is code.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const call = new Function(...names, body) as (...given: unknown[]) => void;
  call(...names.map((name) => inside[name as keyof typeof inside]));
  return called;
}

describe('the npm code', () => {
  it.each<[string, JsonConfig]>([
    ['the simple case', SIMPLE],
    [
      'everything',
      {
        ...SIMPLE,
        law: 'GDPR',
        consentMode: { wait_for_update: 300 },
        purposes: [{ id: 'analytics' }, { id: 'chat', title: { en: 'It\'s a "chat"', ru: 'Чат\n' } }],
        services: [
          { type: 'google-analytics', id: 'G-ABCDEF1234' },
          { type: 'matomo', id: '1', url: 'https://stats.example/' },
          { type: 'script', id: 'chat', purposes: ['chat'], src: '/chat.js' },
        ],
      },
    ],
    ['nothing', {}],
  ])('makes the same config as JSON: %s', (_, config) => {
    const [made] = run(npmCode(config)) as [ReturnType<typeof configOf>];
    // Consent mode is an option in code, too; the service that it becomes is made later.
    const { services, ...others } = configOf(config);
    const wanted = {
      ...others,
      ...(services?.length && { services: services.filter(({ type }) => type !== 'consent-mode') }),
    };
    expect(plain(made)).toEqual(plain(wanted));
    expect(checkConfig(made)).toEqual(checkConfig(wanted));
  });

  it('fetches a language that is not inside', () => {
    const code = npmCode({ ui: { locale: 'de' } });
    const [, environment] = run(code) as [unknown, { loadLocale?: unknown }];
    expect(environment.loadLocale).toBeTypeOf('function');
    // No bundler finds what an address that is put together at run time names.
    expect(code).not.toContain('import(');
    expect(run(npmCode({ ui: { locale: 'en' } }))[1]).toBeUndefined();
    // The address of the schema is for editors of JSON, and no option.
    expect(npmCode({ $schema: './config.schema.json' })).not.toContain('schema');
  });
});
