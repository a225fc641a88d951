import { SERVICE_TYPES } from '../core/service-types';
import type { Service } from '../core/types';
import { googleAnalytics, type GoogleAnalyticsOptions } from '../services/google-analytics';
import { script, type ScriptOptions } from '../services/script';
import { yandexMetrica, type MetricaOptions } from '../services/yandex-metrica';

/** A service as JSON has it: flat, with the vendor's own options under the vendor's own names. */
export type ServiceConfig =
  | ({ readonly type: 'yandex-metrica' } & MetricaOptions)
  | ({ readonly type: 'google-analytics' } & GoogleAnalyticsOptions)
  | ({ readonly type: 'script' } & ScriptOptions)
  | OtherServiceConfig;

/** One of the further types, whose files are fetched when a config names them. */
export interface OtherServiceConfig {
  readonly type: OtherServiceType;
  readonly id: string | number;
  readonly purposes?: readonly string[];
  readonly src?: string;
  /** Matomo's address. */
  readonly url?: string;
}

export type OtherServiceType =
  | 'calltouch'
  | 'google-tag-manager'
  | 'hotjar'
  | 'liveinternet'
  | 'matomo'
  | 'meta-pixel'
  | 'microsoft-clarity'
  | 'rambler-top100'
  | 'roistat'
  | 'top-mail-ru'
  | 'varioqub'
  | 'vk-pixel';

type Factory = (options: never) => Service;

/** Without a prototype: `constructor` is no type. */
const FACTORIES = {
  __proto__: null,
  'yandex-metrica': yandexMetrica,
  'google-analytics': googleAnalytics,
  script,
} as unknown as Readonly<Record<string, Factory | undefined>>;

/** Under GDPR a transfer abroad is disclosed, not asked for. */
function make(create: Factory, options: object, law: unknown): Service {
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
    return create ? make(create, options, law) : { problems: { type } };
  } catch {
    // Options that are not even of the right kind: `attributes: null`.
    return { problems: { type, ...options } };
  }
}

/** Whether the file of a service has to be fetched first. */
export const isFetched = (config: unknown): boolean =>
  SERVICE_TYPES.includes((config as { type?: string } | null)?.type ?? '');

/** Fetches what makes a service, and makes it. `load` fetches a file by its path. */
export async function fetchService(
  config: unknown,
  law: unknown,
  load: (file: string) => Promise<Readonly<Record<string, Factory>>>,
): Promise<Service> {
  const { type, ...options } = config as OtherServiceConfig;
  const module = await load(`services/${type}.js`);
  // Its one factory is named after its type.
  const create = module[type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  return make(create as Factory, options, law);
}
