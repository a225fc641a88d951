import { isEntry } from './check-entries';
import { faultsOfPurpose, faultsOfService, isSafeUrl } from './check-rules';
import { isKnownPurpose, KNOWN_PURPOSES, resolveConfig } from './purposes';
import type { ConfigProblem, ConsentConfig, ResolvedConfig } from './types';

/** A config that cannot be used, with everything that is wrong in it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    const lines = problems.map(
      ({ path, expected, found }) => `${path}: expected ${expected}; found ${found}`,
    );
    super(['The config is wrong, so nothing is started.', ...lines].join('\n  '));
  }
}

const TEXT = 'a text';
const TEXTS = 'a text, or texts by language';
const URL_OR_PATH = 'an http(s) URL or a path';
const FLAG = 'true or false';
const DAYS = 'a number of days';
const NAME = 'a name of letters, digits, "-" and "_"';

/** What a config should have where; `[]` stands for any place in a list. */
const EXPECTATIONS: Readonly<Record<string, string>> = {
  config: 'an object',
  law: '152-FZ or GDPR',
  operator: 'an object with the name of the operator',
  'operator.name': TEXTS,
  'operator.taxId': TEXT,
  'operator.address': TEXTS,
  'operator.email': TEXT,
  'operator.phone': TEXT,
  'operator.site': URL_OR_PATH,
  policy: 'an object with url and version',
  'policy.url': URL_OR_PATH,
  'policy.version': TEXT,
  purposes: 'a list of purposes',
  'purposes[]': 'a purpose, such as { id: "analytics" }',
  'purposes[].id': NAME,
  'purposes[].required': FLAG,
  'purposes[].separate': FLAG,
  'purposes[].title': TEXTS,
  'purposes[].description': TEXTS,
  'purposes[].disclosure': 'an object',
  'purposes[].disclosure.crossBorder': FLAG,
  services: 'a list of services',
  'services[]': 'a service',
  'services[].type': 'yandex-metrica, google-analytics or script',
  'services[].id': 'the number or id of the counter or tag; for a script a name of your own',
  'services[].src': 'the http(s) URL or the path of a script',
  storage: 'an object',
  'storage.name': TEXT,
  'storage.domain': 'auto, or a domain',
  'storage.days': DAYS,
  'storage.denyDays': DAYS,
  withdraw: 'auto, reload or soft',
  signals: 'an object',
  'signals.gpc': 'refuse-all, refuse-marketing or ignore',
  ui: 'an object',
  'ui.locale': 'auto, or a language tag',
  'ui.theme': 'auto, light or dark',
  'ui.texts': 'texts by key',
  nonce: TEXT,
};

/** For each rule of the check: where it points, and what it wants there. */
const RULES: Readonly<Record<string, readonly [field: string, expected: string]>> = {
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
    'one that says that data go abroad ("cross-border", or crossBorder: true), and none that denies it, since the recipient is abroad (152-FZ art. 12)',
  ],
};

/** Short enough for a console. Functions have no JSON, and circular values throw. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  try {
    return (JSON.stringify(value) as string | undefined)?.slice(0, 80) ?? typeof value;
  } catch {
    return typeof value;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `purposes.0.id` as one would write it in JavaScript, `purposes[0].id`; and as the tables above have it. */
const written = (path: string) => path.replace(/\.(\d+)/g, '[$1]');
const placed = (path: string) => path.replace(/\.\d+/g, '[]');

/** The options that there are beside one that there is not. */
function optionsAt(place: string): string {
  const parent = place.slice(0, place.lastIndexOf('.') + 1);
  const options = Object.keys(EXPECTATIONS).filter(
    (option) => option.startsWith(parent) && /^\w+$/.test(option.slice(parent.length)) && option !== 'config',
  );
  return `one of the options ${options.map((option) => option.slice(parent.length)).join(', ')}`;
}

/** Everything that is wrong with a config, of whatever kind it is. Never throws. */
function findProblems(config: unknown): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const add = (path: string, found: unknown, expected = EXPECTATIONS[placed(path)]) =>
    problems.push({
      path: written(path),
      expected: expected ?? optionsAt(placed(path)),
      found: describe(found),
    });

  const walk = (path: string, value: unknown) => {
    const place = placed(path);
    const expected = EXPECTATIONS[place];
    if (
      expected === undefined &&
      !place.startsWith('ui.texts.') &&
      !/(name|address|title|description)\./.test(place)
    ) {
      add(path, value);
    } else if (place === 'purposes' || place === 'services') {
      if (!Array.isArray(value)) add(path, value);
      else if (place === 'purposes') {
        value.forEach((item, i) => (isObject(item) ? walk : add)(`purposes.${i}`, item));
      }
    } else if (typeof value === 'object' && value) {
      for (const [key, part] of Object.entries(value)) {
        if (part !== undefined) walk(`${path}.${key}`, part);
      }
    } else if (
      !attempt(() => isEntry(`.${path}`, value)) ||
      (/(url|site)$/.test(place) && !isSafeUrl(value as string))
    )
      add(path, value);
  };

  if (!isObject(config)) add('config', config);
  else for (const [key, value] of Object.entries(config)) if (value !== undefined) walk(key, value);
  const { operator, services } = (config ?? {}) as { operator?: unknown; services?: unknown };
  if (operator && typeof operator === 'object' && !('name' in operator && operator.name)) {
    add('operator.name', (operator as { name?: unknown }).name);
  }

  (Array.isArray(services) ? services : []).forEach((service: unknown, i) => {
    const path = `services.${i}`;
    if (!isObject(service)) {
      add(path, service);
      return;
    }
    const own = Object.entries(service.problems ?? {});
    for (const [option, found] of own) {
      add(
        `${path}.${option}`,
        found,
        option.startsWith('attributes.') ? 'an attribute that is no event handler, src or nonce' : undefined,
      );
    }
  });
  // How the parts fit together: for each of them that is of the right kind so far.
  const resolved = attempt(() => resolveConfig(config as ConsentConfig));
  // A list of purposes that is none keeps all else from being looked at.
  if (!resolved) {
    (Array.isArray(services) ? services : []).forEach((service: unknown, i) => {
      const given = isObject(service) && !service.problems ? service.purposes : [];
      if (!Array.isArray(given)) add(`services.${i}.purposes`, given, RULES['services[].purposes']?.[1]);
    });
  }
  const hasOwn = isObject(config) && !!config.purposes;
  const apply = <T extends object>(
    section: string,
    items: readonly T[] = [],
    faultsOf: (item: T) => string[],
  ) =>
    (Array.isArray(items) ? items : []).forEach((item: T, i) => {
      // A service that knows what is wrong with it has said so.
      if (problems.some(({ path }) => path.startsWith(`${section}[${i}]`)) || 'problems' in item) return;
      const faults = attempt(() => faultsOf(item)) ?? ['purposes'];
      // What has no name cannot be told by it.
      for (const fault of faults.includes('id') ? ['id'] : faults) {
        const [field = fault, expected] = RULES[`${section}[].${fault}`] ?? [];
        // A purpose without a title is best told by its id.
        add(`${section}.${i}.${field}`, item[(fault === 'title' ? 'id' : field) as keyof T], expected);
      }
    });
  // Without purposes of its own a config has those of its services, which are then to be known by name.
  if (hasOwn) apply('purposes', resolved?.purposes, faultsOfPurpose);
  apply('services', resolved?.services, (service) => [
    ...new Set([
      ...faultsOfService(service, resolved as ResolvedConfig),
      ...(hasOwn || service.purposes.every(isKnownPurpose) ? [] : ['purposes']),
    ]),
  ]);
  return problems;
}

/** What throws has no answer. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Everything that is wrong with a config, for the tests of a site: `expect(checkConfig(config)).toEqual([])`. */
export const checkConfig = (config: ConsentConfig): ConfigProblem[] => findProblems(config);

export const explain = (config: unknown): ConfigError => new ConfigError(findProblems(config));
