import { matches } from './matches';
import { resolveConfig } from './purposes';
import type { ConfigProblem, ConsentConfig, Purpose, ResolvedConfig, Service } from './types';

/** Purposes that say of themselves what data they take; others need a service or a disclosure that says it. */
const SPEAKING = ['necessary', 'functional', 'marketing', 'embeds', 'advertising-messages', 'cross-border'];

/**
 * The law's traps in a config that works: what the operator has to tell, and does not. Each with the article that asks
 * for it. Not legal advice: what is not found here can still be wrong.
 */
export function findTraps(given: ConsentConfig): ConfigProblem[] {
  const config = resolveConfig(given);
  return [
    ...trapsOfOperator(config),
    ...config.purposes.flatMap((purpose, i) => trapsOfPurpose(purpose, `purposes[${i}]`, config)),
    ...config.services.flatMap((service, i) => trapsOfService(service, `services[${i}]`, config)),
    ...config.services.flatMap(({ id, erase = {} }, i) => [
      ...(config.services.findIndex((other) => other.id === id) < i
        ? [trap(`services[${i}].id`, 'an id that no other service has', id)]
        : []),
      ...(matches(Object.values(erase).flat() as string[], config.storage.name)
        ? [
            trap(
              `services[${i}]`,
              'names to be erased that leave the record alone, or a refusal is asked for again',
              config.storage.name,
            ),
          ]
        : []),
    ]),
    ...trapsOfStorage(config),
    ...trapsOfConsentMode(config),
    ...((config.storage.days ?? 0) > 366
      ? [trap('storage.days', 'a year at most', String(config.storage.days), '152-FZ art. 5(7), 9(4)(8)')]
      : []),
  ];
}

const trap = (path: string, expected: string, found: string, law?: string): ConfigProblem => ({
  severity: 'warning',
  path,
  expected,
  found,
  ...(law && { law }),
});

/** What browsers pass over in silence. */
function trapsOfStorage({ storage: { name, domain } }: ResolvedConfig): ConfigProblem[] {
  return [
    ...(/^[\w.-]+$/.test(name)
      ? []
      : [
          trap('storage.name', 'a name of letters, digits, "-", "_" and ".": others are not read back', name),
        ]),
    ...(domain === undefined || /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(domain)
      ? []
      : [trap('storage.domain', 'auto, or a domain in small letters, without a dot before it', domain)]),
  ];
}

function trapsOfConsentMode({ consentMode, purposes }: ResolvedConfig): ConfigProblem[] {
  const { types = {} } = typeof consentMode === 'object' ? consentMode : {};
  return Object.entries(types).flatMap(([type, granting]) =>
    (granting.match(/[\w-]+/g) ?? [])
      .filter((name) => !purposes.some(({ id }) => id === name))
      .map((name) => trap(`consentMode.types.${type}`, 'purposes of this config', name)),
  );
}

function trapsOfOperator({ operator, policy, law }: ResolvedConfig): ConfigProblem[] {
  const isGdpr = law === 'GDPR';
  const told = isGdpr ? 'GDPR art. 13(1)(a)' : '152-FZ art. 9(4)(3)';
  const missing = (path: string, expected: string, isThere: unknown, article: string) =>
    isThere ? [] : [trap(path, expected, 'nothing', article)];
  return [
    ...missing('operator', 'who processes the data', operator, told),
    ...(operator
      ? [
          ...missing('operator.taxId', 'the tax id, by which the operator is known', operator.taxId, told),
          ...missing('operator.address', 'the address of the operator', operator.address, told),
          ...missing(
            'operator.email',
            'an e-mail address or a telephone number, to withdraw consent by',
            operator.email ?? operator.phone,
            isGdpr ? 'GDPR art. 13(1)(b)' : '152-FZ art. 9(2), 9(4)(8)',
          ),
        ]
      : []),
    ...missing(
      'policy.url',
      'the address of the policy, which every page that collects data links to',
      policy?.url,
      isGdpr ? 'GDPR art. 12(1)' : '152-FZ art. 18.1(2)',
    ),
    ...missing(
      'policy.version',
      'the version that the visitor agrees to',
      policy?.version,
      isGdpr ? 'GDPR art. 7(1)' : '152-FZ art. 9(3)',
    ),
  ];
}

function trapsOfPurpose(purpose: Purpose, path: string, { services, law }: ResolvedConfig): ConfigProblem[] {
  const { id, required, separate, disclosure } = purpose;
  const article = law === 'GDPR' ? 'GDPR art. 13' : '152-FZ art. 9(1), 9(4)(5), 9(4)(7)';
  const users = services.filter(({ purposes, optionalPurposes = [] }) =>
    [...purposes, ...optionalPurposes].includes(id),
  );
  const saysData =
    !!disclosure?.data?.length ||
    SPEAKING.includes(id) ||
    users.some(({ type, facts }) => type ?? facts?.data?.length);
  return [
    ...(saysData || required
      ? []
      : [trap(`${path}.disclosure.data`, 'what data are processed', 'nothing', article)]),
    ...(disclosure?.actions && !disclosure.actions.length
      ? [trap(`${path}.disclosure.actions`, 'what is done with the data', '[]', article)]
      : []),
    ...(id === 'advertising-messages' && !separate
      ? [
          trap(
            `${path}.separate`,
            'true: consent to advertising is given by itself',
            'false',
            '38-FZ art. 18(1), 152-FZ art. 9(1) and 15(1)',
          ),
        ]
      : []),
  ];
}

function trapsOfService(service: Service, path: string, { purposes }: ResolvedConfig): ConfigProblem[] {
  const { type, facts, purposes: needed, options = {} } = service;
  const records = (options as { readonly webvisor?: boolean }).webvisor === true;
  return [
    // The built-in ones have their facts in a file of their own.
    ...(type || facts?.recipient?.name
      ? []
      : [
          trap(
            `${path}.recipient`,
            'who gets the data: name and country',
            'nothing',
            '152-FZ art. 9(4)(6), 6(3)',
          ),
        ]),
    ...(needed.includes('advertising-messages') && needed.length > 1
      ? [
          trap(
            `${path}.purposes`,
            'mailings as a purpose by themselves',
            JSON.stringify(needed),
            '38-FZ art. 18(1), 152-FZ art. 9(1) and 15(1)',
          ),
        ]
      : []),
    ...(records && !purposes.some(({ id }) => id === 'session-replay')
      ? [
          trap(
            `${path}.webvisor`,
            'a purpose of its own for the recording: session-replay',
            'none',
            '152-FZ art. 5(2), 9(1)',
          ),
        ]
      : []),
  ];
}
