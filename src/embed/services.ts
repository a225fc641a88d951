import { SERVICE_TYPES } from '../core/service-types';
import type { Service } from '../core/types';
import { googleAnalytics, type GoogleAnalyticsOptions } from '../services/google-analytics';
import type { MatomoOptions } from '../services/matomo';
import { script, type ScriptOptions } from '../services/script';
import { yandexMetrica, type MetricaOptions } from '../services/yandex-metrica';

/**
 * A service as JSON has it: flat, with the vendor's own options under the vendor's own names.
 * @discriminator type
 */
export type ServiceConfig =
  // Metrica has a `type` of its own, which JSON has no place for; and none for functions.
  | ({ readonly type: 'yandex-metrica' } & Omit<MetricaOptions, 'type' | 'snippet'>)
  | ({ readonly type: 'google-analytics' } & Omit<GoogleAnalyticsOptions, 'snippet'>)
  | ({ readonly type: 'script' } & ScriptOptions)
  | ({ readonly type: 'matomo' } & OtherServiceOptions & MatomoOptions)
  | { [T in OtherServiceType]: { readonly type: T } & OtherServiceOptions }[OtherServiceType];

/** What one of the further types takes, whose files are fetched when a config names them. */
export interface OtherServiceOptions {
  /** The counter's, pixel's or site's number or name, as the vendor gives it. */
  readonly id: string | number;
  /**
   * What it is for. Default: what such services are for, and `cross-border` where the recipient is abroad.
   * @minItems 1
   */
  readonly purposes?: readonly string[];
  /**
   * Another copy of the script.
   * @pattern ^([hH][tT][tT][pP][sS]?:|[^:]*$|[^:]*[/?#])
   */
  readonly src?: string;
}

/** Those that need nothing but an id. */
export type OtherServiceType =
  | 'calltouch'
  | 'google-tag-manager'
  | 'hotjar'
  | 'liveinternet'
  | 'meta-pixel'
  | 'microsoft-clarity'
  | 'rambler-top100'
  | 'roistat'
  | 'top-mail-ru'
  | 'varioqub'
  | 'vk-pixel';

export type Factory = (options: never) => Service;

/** Without a prototype: `constructor` is no type. */
const FACTORIES = {
  __proto__: null,
  'yandex-metrica': yandexMetrica,
  'google-analytics': googleAnalytics,
  script,
} as unknown as Readonly<Record<string, Factory | undefined>>;

/** Under GDPR a transfer abroad is disclosed, not asked for. */
export function makeService(create: Factory, options: object, law: unknown): Service {
  const service = create(options as never);
  if (law !== 'GDPR' || 'purposes' in options) return service;
  const purposes = service.purposes.filter((purpose) => purpose !== 'cross-border');
  return create({ ...options, purposes } as never);
}

/** Makes services of what JSON says. What is none becomes one with a problem, for the config check to find. */
export function createService(config: unknown, law: unknown): unknown {
  const { type, ...options } = { ...(config as { type?: string } | null) };
  try {
    const create = FACTORIES[type ?? ''];
    return create ? makeService(create, options, law) : { problems: { type } };
  } catch {
    // Options that are not even of the right kind: `attributes: null`.
    return { problems: { type, ...options } };
  }
}

/** The one factory of a service's file is named after its type. */
export const factoryName = (type: string): string =>
  type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Whether the file of a service has to be fetched first. */
export const isFetched = (config: unknown): boolean =>
  SERVICE_TYPES.includes((config as { type?: string } | null)?.type ?? '');

/** Fetches what makes a service, and makes it. `load` fetches a file by its path. */
export async function fetchService(
  config: unknown,
  law: unknown,
  load: (file: string) => Promise<Readonly<Record<string, Factory>>>,
): Promise<Service> {
  const { type, ...options } = config as { readonly type: string };
  const module = await load(`services/${type}.js`);
  return makeService(module[factoryName(type)] as Factory, options, law);
}
