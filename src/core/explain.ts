import { faultsOfConfig, faultsOfPurpose, faultsOfService } from './check-rules';
import { isObject, isOfShape, SHAPE, type Shape } from './config-shape';
import { findTraps } from './find-traps';
import { isKnownPurpose, KNOWN_PURPOSES, resolveConfig } from './purposes';
import { SERVICE_TYPES } from './service-types';
import type { ConfigProblem, ConsentConfig, ResolvedConfig, Service } from './types';

/** A config that cannot be used, with everything that is wrong in it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(
    readonly problems: readonly ConfigProblem[],
    summary = 'The config is wrong, so nothing is started.',
  ) {
    super([summary, ...problems.map(describeProblem)].join('\n  '));
  }
}

/** A problem in one line. */
export const describeProblem = ({ path, expected, found, law }: ConfigProblem): string =>
  `${path}: expected ${expected}; found ${found}${law ? ` (${law})` : ''}`;

const URL_OR_PATH = 'an http(s) URL or a path';
const NAME = 'a name of letters, digits, "-" and "_"';

/** What the words of the shapes stand for. */
const KINDS: Readonly<Record<string, string>> = {
  text: 'a text',
  texts: 'a text, or texts by language',
  map: 'texts by key',
  flag: 'true or false',
  days: 'a number of days',
  count: 'a number, 0 or more',
};

/** What a config should have where, in better words than its shape gives; `[]` stands for any place in a list. */
const EXPECTATIONS: Readonly<Record<string, string>> = {
  operator: 'an object with the name of the operator',
  'operator.site': URL_OR_PATH,
  policy: 'an object with url and version',
  'policy.url': URL_OR_PATH,
  purposes: 'a list of purposes',
  'purposes[]': 'a purpose, such as { id: "analytics" }',
  'purposes[].id': NAME,
  services: 'a list of services',
  'services[]': 'a service',
  'services[].type': ['yandex-metrica', 'google-analytics', 'script', ...SERVICE_TYPES].join(', '),
  'services[].id': 'the number or id of the counter or tag; for a script a name of your own',
  'services[].src': 'the http(s) URL or the path of a script',
  'services[].url': 'the address of Matomo, with a slash at the end',
  'services[].hosts': 'a list of hosts',
  'services[].data': 'a list of what it collects',
  'services[].keeps': 'a list of what it keeps, each with a name',
  'services[].cookies': 'a list of names',
  'services[].localStorage': 'a list of names',
  'services[].sessionStorage': 'a list of names',
  consentMode: 'true, false or an object',
  'storage.domain': 'auto, or a domain',
  'receipts.endpoint': 'a path of this site, or an https URL',
  'ui.locale': 'auto, or a language tag',
};

/** For each rule of the check: where it points, and what it wants there. */
const RULES: Readonly<Record<string, readonly [field: string, expected: string, law?: string]>> = {
  'purposes[].title': [
    'title',
    `a text, since the purpose is none of those known by name (${Object.keys(KNOWN_PURPOSES).join(', ')})`,
  ],
  'purposes[].id': ['id', NAME],
  'purposes[].required': ['required', 'no "required" on a purpose that takes consent by what it is'],
  'services[].id': ['id', NAME],
  'services[].start': ['start', 'a function'],
  'services[].src': ['src', 'the http(s) URL or the path of a script'],
  'services[].purposes': [
    'purposes',
    'a list of at least one purpose, all of them known by name or in the config',
  ],
  'services[].facts': [
    'purposes',
    'one that says that data go abroad ("cross-border", or crossBorder: true), and none that denies it, since the recipient is abroad',
    '152-FZ art. 12',
  ],
};

/** Short enough for a console. Functions have no JSON, and circular values throw. */
function describe(value: unknown): string {
  // As a script without a source tells it.
  if (value === undefined || (Array.isArray(value) && !value.some((part) => part !== undefined))) {
    return Array.isArray(value) && !value.length ? '[]' : 'nothing';
  }
  try {
    return (JSON.stringify(value) as string | undefined)?.slice(0, 80) ?? typeof value;
  } catch {
    return typeof value;
  }
}

/** What a value of a shape is, in words. */
function describeShape(shape: Shape): string {
  if (Array.isArray(shape)) return 'a list';
  if (typeof shape === 'object') return 'an object';
  return shape
    .split('|')
    .map((word) => KINDS[word] ?? word)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
}

/** `purposes.0.id` as one would write it in JavaScript, `purposes[0].id`; and as the tables above have it. */
const written = (path: string) => path.replace(/\.(\d+)/g, '[$1]');
const placed = (path: string) => path.replace(/\.\d+/g, '[]');

type Add = (path: string, found: unknown, expected?: string, law?: string) => void;

/** All that is not of its shape, as far in as can be told. */
function walk(shape: Shape, value: unknown, path: string, add: Add): void {
  if (isOfShape(shape, value)) return;
  if (Array.isArray(shape) && Array.isArray(value)) {
    value.forEach((item, i) => walk(shape[0] as Shape, item, `${path}.${i}`, add));
  } else if (isObject(shape) && isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      const name = key || '""';
      const inner = path ? `${path}.${name}` : name;
      if (Object.hasOwn(shape, key)) walk(shape[key] as Shape, part, inner, add);
      else if (part !== undefined) {
        // Services have no shape, and are an option all the same.
        const options = [...Object.keys(shape).filter(Boolean), ...(path ? [] : ['services'])];
        add(inner, part, `one of the options ${options.join(', ')}`);
      }
    }
  } else {
    add(path, value, EXPECTATIONS[placed(path)] ?? describeShape(shape));
  }
}

/** Everything that is wrong with a config, of whatever kind it is. Never throws. */
function findErrors(config: unknown): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const add: Add = (path, found, expected = EXPECTATIONS[placed(path)] ?? 'something else', law) =>
    problems.push({
      severity: 'error',
      path: written(path),
      expected,
      found: describe(found),
      ...(law && { law }),
    });
  if (!isObject(config)) {
    add('config', config, 'an object');
    return problems;
  }
  const { services, ...others } = config;
  walk(SHAPE, others, '', add);
  const isTold = (path: string) => problems.some((problem) => problem.path.startsWith(written(path)));
  for (const path of attempt(() => faultsOfConfig(config as ConsentConfig)) ?? []) {
    if (isTold(path)) continue;
    const [section = '', field = ''] = path.split('.');
    const parent = config[section];
    if (isObject(parent)) add(path, parent[field], path === 'operator.name' ? KINDS.texts : undefined);
  }
  findServiceErrors(services, add);
  findMisfits(config, add, isTold);
  return problems;
}

/** What a service knows itself to be wrong, and what is no service at all. */
function findServiceErrors(services: unknown, add: Add): void {
  if (services === undefined) return;
  if (!Array.isArray(services)) {
    add('services', services);
    return;
  }
  services.forEach((service: unknown, i) => {
    const path = `services.${i}`;
    if (!isObject(service)) {
      add(path, service);
      return;
    }
    for (const [option, found] of Object.entries(service.problems ?? {})) {
      const isAttribute = option.startsWith('attributes.');
      add(
        `${path}.${option}`,
        found,
        isAttribute ? 'an attribute that is no event handler, src or nonce' : undefined,
      );
    }
  });
}

/** How the parts fit together: told of each part that is of the right kind so far. */
function findMisfits(
  config: Readonly<Record<string, unknown>>,
  add: Add,
  isTold: (path: string) => boolean,
): void {
  const resolved = attempt(() => resolveConfig(config as ConsentConfig));
  const hasOwn = !!config.purposes;
  // Items are given to the rules as what they should be: a rule throws where they are not.
  const apply = (section: 'purposes' | 'services', items: unknown, faultsOf: (item: never) => string[]) => {
    if (!Array.isArray(items)) return;
    items.forEach((item: unknown, i) => {
      // A service that knows what is wrong with it has said so.
      if (!isObject(item) || isTold(`${section}.${i}`)) return;
      const faults = attempt(() => faultsOf(item as never)) ?? ['purposes'];
      // What has no name cannot be told by it.
      for (const fault of faults.includes('id') ? ['id'] : new Set(faults)) {
        const [field = fault, expected, law] = RULES[`${section}[].${fault}`] ?? [];
        // A purpose without a title is best told by its id.
        add(`${section}.${i}.${field}`, item[fault === 'title' ? 'id' : field], expected, law);
      }
    });
  };
  // Without purposes of its own a config has those of its services, which are then to be known by name.
  if (hasOwn) apply('purposes', resolved?.purposes, faultsOfPurpose);
  apply('services', resolved ? config.services : undefined, (service) => [
    ...faultsOfService(service, resolved as ResolvedConfig),
    ...(hasOwn || (service as Service).purposes.every(isKnownPurpose) ? [] : ['purposes']),
  ]);
  // A list of purposes that is none keeps all else from being looked at.
  if (resolved || !Array.isArray(config.services)) return;
  config.services.forEach((service: unknown, i) => {
    const given = isObject(service) && !service.problems ? service.purposes : [];
    if (!Array.isArray(given)) add(`services.${i}.purposes`, given, RULES['services[].purposes']?.[1]);
  });
}

/** What throws has no answer. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/**
 * Everything that is wrong with a config (`severity: 'error'`: nothing is started), and what of it the law asks for more
 * (`'warning'`), each with the article. For the tests of a site: `expect(checkConfig(config)).toEqual([])`.
 */
export function checkConfig(config: ConsentConfig): ConfigProblem[] {
  const errors = findErrors(config);
  return errors.length ? errors : findTraps(config);
}

/**
 * What is wrong with a config; with `isLater` with the services, the last of its list, that came to one that is right and
 * goes on.
 */
export const explain = (config: unknown, isLater = false): ConfigError =>
  isLater
    ? new ConfigError(findErrors(config), 'These services are wrong, and are not started; all others are.')
    : new ConfigError(findErrors(config));
