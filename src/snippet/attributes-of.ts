import type { JsonConfig } from '../embed/types';

/** The options that the script tag takes as attributes, by their places in the config. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  'operator.name': 'data-operator',
  'operator.taxId': 'data-tax-id',
  'operator.address': 'data-address',
  'operator.email': 'data-email',
  'operator.emailSubject': 'data-email-subject',
  'operator.phone': 'data-phone',
  'policy.url': 'data-policy-url',
  'policy.version': 'data-policy-version',
  'receipts.endpoint': 'data-receipts-endpoint',
  'ui.locale': 'data-locale',
  'ui.layout': 'data-layout',
  'ui.position': 'data-position',
  'ui.theme': 'data-theme',
};

const SERVICES = ['yandex-metrica', 'google-analytics'];

/**
 * The attributes of the script tag that say all that a config says; nothing where attributes cannot say it. Counters come
 * first, then who the operator is.
 */
export function attributesOf({
  $schema: _,
  services = [],
  ...config
}: JsonConfig): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  for (const { type, id, ...options } of services) {
    if (!SERVICES.includes(type) || Object.values(options).some((value) => value !== undefined)) {
      return undefined;
    }
    const name = `data-${type}`;
    // Read back, counters of one kind come before those of the other.
    if (type === SERVICES[0] && Object.keys(attributes).some((other) => other !== name)) return undefined;
    attributes[name] = [attributes[name], id].filter((part) => part !== undefined).join(' ');
  }
  for (const [path, value] of leavesOf(config)) {
    const name = ATTRIBUTES[path];
    if (!name || typeof value !== 'string') return undefined;
    attributes[name] = value;
  }
  // Nothing is told of an operator without a name.
  return attributes['data-operator'] || !config.operator ? attributes : undefined;
}

/** All that an object holds, with the paths. What is not given is left out. */
function leavesOf(value: object, path = ''): [path: string, value: unknown][] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const inner = path ? `${path}.${key}` : key;
    if (part === undefined) return [];
    const isSection = typeof part === 'object' && part && !Array.isArray(part);
    return isSection ? leavesOf(part, inner) : [[inner, part] as [string, unknown]];
  });
}
