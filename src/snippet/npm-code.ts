import { serviceOf } from '../embed/config-of';
import { factoryName } from '../embed/factory-name';
import type { JsonConfig, ServiceConfig } from '../embed/types';

/** The languages that are inside; others are fetched. */
const INSIDE = ['auto', 'en', 'ru'];

/** The code that does with the npm module what a config does as JSON. */
export function npmCode({ $schema: _, services = [], ...config }: JsonConfig): string {
  const names = [...new Set(services.map(({ type }) => factoryName(type)))].sort();
  const isForeign = !INSIDE.includes(config.ui?.locale ?? 'auto');
  return [
    `import { createConsent } from 'consent-gate';`,
    ...(isForeign ? [`import { loadLocale } from 'consent-gate/locales';`] : []),
    ...(names.length ? [`import { ${names.join(', ')} } from 'consent-gate/services';`] : []),
    `import { attachUi } from 'consent-gate/ui';`,
    '',
    'const consent = createConsent({',
    ...Object.entries(config).map(([key, value]) => `  ${key}: ${literal(value, 2)},`),
    ...(services.length
      ? ['  services: [', ...services.map((service) => `    ${call(service, config.law)},`), '  ],']
      : []),
    isForeign ? '}, { loadLocale });' : '});',
    '',
    'attachUi(consent);',
  ].join('\n');
}

/** In code a law changes no defaults: where it would, the purposes are named. */
function call(service: ServiceConfig, law: JsonConfig['law']): string {
  const { type, ...options } = service;
  const { purposes } = serviceOf(service, law);
  const isOther = purposes.join() !== serviceOf(service, undefined).purposes.join();
  return `${factoryName(type)}(${literal(isOther ? { ...options, purposes } : options, 4)})`;
}

const WIDTH = 90;

/** A JSON value as one writes it in JavaScript. Lines that are short enough are not broken. */
function literal(value: unknown, indent: number): string {
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((item) => (deep: number) => literal(item, deep))]
    : [
        '{ ',
        ' }',
        Object.entries(value)
          .filter(([, part]) => part !== undefined)
          .map(
            ([key, part]) =>
              (deep: number) =>
                `${name(key)}: ${literal(part, deep)}`,
          ),
      ];
  if (!items.length) return (open + close).replaceAll(' ', '');
  const line = open + items.map((item) => item(indent)).join(', ') + close;
  if (line.length + indent < WIDTH && !line.includes('\n')) return line;
  const space = ' '.repeat(indent);
  return `${open.trim()}\n${items.map((item) => `${space}  ${item(indent + 2)},\n`).join('')}${space}${close.trim()}`;
}

const name = (key: string): string => (/^[a-z_$][\w$]*$/i.test(key) ? key : text(key));

/** JSON's escapes are JavaScript's, but for the quotes. */
const text = (value: string): string =>
  `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
