import { SERVICE_TYPES } from '../core/service-types';
import type { Service } from '../core/types';
import { googleAnalytics, type GoogleAnalyticsOptions } from '../services/google-analytics';
import { script, type ScriptOptions } from '../services/script';
import { yandexMetrica, type MetricaOptions } from '../services/yandex-metrica';
import { factoryName } from './factory-name';

/** A service as JSON has it: flat, with the vendor's own options under the vendor's own names. */
export type ServiceConfig =
  // The vendor's own option of this name is for code alone.
  | ({ readonly type: 'yandex-metrica' } & Omit<MetricaOptions, 'type'>)
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
  const create = FACTORIES[type ?? ''];
  return create ? makeService(create, options, law) : { problems: { type } };
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
  return makeService(module[factoryName(type)] as Factory, options, law);
}
