// @vitest-environment node
import { readFileSync } from 'node:fs';
import { Ajv, type AnySchema } from 'ajv';
import { describe, expect, it } from 'vitest';
import { BAD_CONFIGS, GOOD_SHOP_CONFIGS } from './support/shop-configs';
import { loadConfig } from '../../src/cli/load-config';
import { isSound } from '../../src/core/config-shape';
import { SERVICE_TYPES } from '../../src/core/service-types';
import { CONFIG_SCHEMA, createSchema } from '../../scripts/json-schema.mjs';

type Schema = Readonly<Record<string, unknown>>;

const schema = createSchema(CONFIG_SCHEMA);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema as AnySchema);
const isValid = (config: unknown) => validate(config);

/** What a page makes of it. */
const isRight = (config: unknown) =>
  isSound(
    loadConfig('config.json', {
      readFile: () => JSON.stringify(config),
    } as never).config,
  );

const purposes = [{ id: 'necessary' }, { id: 'analytics' }, { id: 'cross-border' }];
const metrica = { type: 'yandex-metrica', id: 12345678 };
const chat = { type: 'script', id: 'chat', purposes: ['functional'], src: '/chat.js' };

const IDS: Readonly<Record<string, string>> = {
  'google-tag-manager': 'GTM-ABC123',
  liveinternet: 'liveinternet',
  'vk-pixel': 'VK-RTRG-12345-AbCdE',
};

const RIGHT: readonly (readonly [what: string, config: object])[] = [
  ['nothing', {}],
  ['the address of the schema', { $schema: './config.schema.json' }],
  ['an operator', { operator: { name: { ru: 'ООО', en: 'LLC' }, taxId: '1', site: 'https://x.example' } }],
  [
    'addresses of all kinds',
    { policy: { url: '/p?x=a:b#c' }, receipts: { endpoint: 'HTTPS://x.example/r' } },
  ],
  ['purposes', { purposes: [{ id: 'own', title: 'Own', required: true, separate: false }] }],
  [
    'a full disclosure',
    {
      purposes: [
        {
          id: 'analytics',
          disclosure: {
            legalBasis: 'consent',
            data: ['pages', 'words', { en: 'words' }],
            actions: ['collection', 'depersonalisation'],
            methods: { kind: 'mixed', internal: true, internet: false },
            recipients: [{ name: 'X', taxId: '1', address: { en: 'Y' }, country: 'RU' }],
            crossBorder: false,
            term: 'a year',
            withdrawal: { en: 'by post' },
          },
        },
      ],
    },
  ],
  [
    'Metrica with its options',
    { services: [{ ...metrica, webvisor: true, ecommerce: 'dataLayer', queue: 'replay' }] },
  ],
  [
    'Google Analytics with its options',
    { services: [{ type: 'google-analytics', id: 'G-ABCDEF1', cookie_expires: 1 }] },
  ],
  [
    'a script with all that it may have',
    {
      services: [
        {
          ...chat,
          name: { en: 'Chat' },
          attributes: { defer: true, 'data-x': 'y' },
          recipient: { name: 'Chat', country: 'RU' },
          data: ['contacts', { en: 'words' }],
          keeps: [{ name: '_c', in: 'localStorage', lifetime: '1 month' }],
          hosts: ['chat.example'],
          cookies: ['_c*'],
          localStorage: [],
          sessionStorage: ['c'],
        },
      ],
    },
  ],
  ...SERVICE_TYPES.map((type): [string, object] => [
    type,
    {
      services: [{ type, id: IDS[type] ?? '1234', ...(type === 'matomo' && { url: 'https://m.example/' }) }],
    },
  ]),
  ['storage', { storage: { name: 'c', domain: 'auto', days: 30, denyDays: 7 } }],
  ['consent mode', { consentMode: true }],
  ['consent mode with options', { consentMode: { types: { ad_storage: 'marketing' }, wait_for_update: 0 } }],
  [
    'the interface',
    { ui: { layout: 'bar', position: 'top', reopen: 'top-left', texts: { acceptAll: 'Да' } } },
  ],
  [
    'the rest',
    { law: 'GDPR', withdraw: 'soft', signals: { gpc: 'ignore' }, receipts: { keep: 0 }, nonce: 'x' },
  ],
];

/** Of the wrong kind somewhere: schema and check refuse it. */
const MISSHAPEN: readonly (readonly [what: string, config: unknown])[] = [
  ['nothing at all', null],
  ['a list', []],
  ['an unknown option', { purpose: [] }],
  ['an unknown option of the operator', { operator: { name: 'x', inn: '1' } }],
  ['an operator that is a text', { operator: 'ООО' }],
  ['an operator without a name', { operator: { taxId: '1' } }],
  ['a tax id that is a number', { operator: { name: 'x', taxId: 1 } }],
  ['a javascript: URL', { policy: { url: 'javascript:alert(1)' } }],
  ['a data: URL', { operator: { name: 'x', site: 'DATA:text/html,x' } }],
  ['receipts over plain http', { receipts: { endpoint: 'http://x.example/r' } }],
  ['a law of its own', { law: 'CCPA' }],
  ['purposes that are no list', { purposes: {} }],
  ['a purpose that is a text', { purposes: ['analytics'] }],
  ['a purpose without an id', { purposes: [{}] }],
  ['an id that no cookie holds', { purposes: [{ id: 'a b', title: 'x' }] }],
  ['a flag that is a text', { purposes: [{ id: 'embeds', separate: 'yes' }] }],
  ['an action that is none', { purposes: [{ id: 'analytics', disclosure: { actions: ['selling'] } }] }],
  [
    'a recipient without a country that is a text',
    { purposes: [{ id: 'analytics', disclosure: { recipients: [{ country: 7 }] } }] },
  ],
  ['services that are no list', { services: 'yandex' }],
  ['a service that is none', { services: [null] }],
  ['a service without a type', { services: [{ id: '1' }] }],
  ['a type that is none', { services: [{ type: 'toString', id: '1' }] }],
  ['a counter without a number', { services: [{ type: 'yandex-metrica' }] }],
  ['a number that is none', { services: [{ ...metrica, id: 'UA-1' }] }],
  ['a measurement id that is none', { services: [{ type: 'google-analytics', id: 'UA-1-1' }] }],
  ['purposes of a service that are a text', { services: [{ ...chat, purposes: 'functional' }] }],
  ['a service without purposes', { services: [{ ...chat, purposes: [] }] }],
  ['Matomo without its address', { services: [{ type: 'matomo', id: 1 }] }],
  ['a script without an address', { services: [{ type: 'script', id: 'a', purposes: ['functional'] }] }],
  ['a script that is no script', { services: [{ ...chat, src: 'javascript:alert(1)' }] }],
  ['days that are none', { storage: { days: '365' } }],
  ['half a day', { storage: { days: 0.5 } }],
  ['no days', { storage: { denyDays: 0 } }],
  ['fewer receipts than none', { receipts: { keep: -1 } }],
  ['a theme of its own', { ui: { theme: 'blue' } }],
  ['consent mode that is a text', { consentMode: 'advanced' }],
  ['types that are a list', { consentMode: { types: ['ad_storage'] } }],
  ['a signal of its own', { signals: { gpc: 'obey' } }],
];

/** Of the right kinds, but the parts do not fit together: only the check can tell. */
const MISFITTING: readonly (readonly [what: string, config: object])[] = [
  ['an unknown purpose without a title', { purposes: [{ id: 'stats' }] }],
  ['a known purpose declared necessary', { purposes: [{ id: 'analytics', required: true }] }],
  ['an unknown purpose of a service', { purposes, services: [chat] }],
  [
    'a recipient abroad without a purpose that says so',
    { services: [{ type: 'google-analytics', id: 'G-ABCDEF1', purposes: ['analytics'] }] },
  ],
  ['an attribute that is code', { services: [{ ...chat, attributes: { onload: 'alert(1)' } }] }],
  ['an operator with an empty name', { operator: { name: '' } }],
  ['an id that this vendor does not give', { services: [{ type: 'hotjar', id: 'x' }] }],
];

/** Vendors may have options of which nothing is known here: a page passes them on. The schema knows what is documented. */
const ONLY_SUSPECT: readonly (readonly [what: string, config: object])[] = [
  ['an undocumented option of a counter', { services: [{ ...metrica, webvizor: true }] }],
  ['an option of the wrong kind', { services: [{ ...metrica, webvisor: 'yes' }] }],
  ['a text of the interface that there is not', { ui: { texts: { accept: 'Да' } } }],
];

describe('the schema of the config', () => {
  it.each(RIGHT)('agrees with the check that it is right: %s', (_, config) => {
    expect([isRight(config), isValid(config), validate.errors]).toEqual([true, true, null]);
  });

  it.each(MISSHAPEN)('agrees with the check that it is wrong: %s', (_, config) => {
    expect([isRight(config), isValid(config)]).toEqual([false, false]);
  });

  it.each(MISFITTING)('leaves to the check what does not fit together: %s', (_, config) => {
    expect([isRight(config), isValid(config)]).toEqual([false, true]);
  });

  it.each(ONLY_SUSPECT)('is stricter than the check with %s', (_, config) => {
    expect([isRight(config), isValid(config)]).toEqual([true, false]);
  });

  it.each(GOOD_SHOP_CONFIGS)('accepts the demo shop: %s', (_, config) => {
    expect([isRight(config), isValid(config), validate.errors]).toEqual([true, true, null]);
  });

  it.each(BAD_CONFIGS)('accepts nothing that the check refuses for its kind: %s', (kind, config) => {
    const byItsKind = ['missing-id', 'wrong-type', 'javascript-url'].includes(kind);
    expect(isValid(config)).toBe(!byItsKind);
  });

  const documented = [
    'docs/getting-started.md',
    'docs/ru/getting-started.md',
    'docs/notice.md',
    'docs/consent-mode.md',
  ].flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /<script type="application\/json" data-consent-gate>(.*?)<\/script>/gs,
      ),
    ].map(([, text = '']): [string, string] => [file, text]),
  );
  it('finds configs in the docs', () => {
    expect(documented.length).toBeGreaterThan(1);
  });
  it.each(documented)('accepts the config in %s', (_, text) => {
    expect([isValid(JSON.parse(text)), validate.errors]).toEqual([true, null]);
  });

  it('describes every option but those that bear a vendor’s name or that of a text', () => {
    const undescribed: string[] = [];
    const visit = (part: unknown, path: string) => {
      if (typeof part !== 'object' || !part) return;
      const { properties = {} } = part as { readonly properties?: Readonly<Record<string, Schema>> };
      for (const [name, { description, const: isType }] of Object.entries(properties))
        if (!description && isType === undefined) undescribed.push(`${path}/${name}`);
      for (const [key, inner] of Object.entries(part)) if (key !== 'if') visit(inner, `${path}/${key}`);
    };
    visit(schema, '');
    const isVendors = (path: string) =>
      /^\/definitions\/(ServiceConfig\/(type$|allOf\/[01]\/then\/)|UiConfig\/properties\/texts\/)/.test(path);
    expect(undescribed.filter((path) => !isVendors(path))).toEqual([]);
    expect(undescribed).toContain('/definitions/ServiceConfig/allOf/0/then/webvisor');
  });
});
