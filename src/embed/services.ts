import type { Service } from '../core/types';
import { googleAnalytics, type GoogleAnalyticsOptions } from '../services/google-analytics';
import { script, type ScriptOptions } from '../services/script';
import { yandexMetrica, type MetricaOptions } from '../services/yandex-metrica';

/** A service as JSON has it: flat, with the vendor's own options under the vendor's own names. */
export type ServiceConfig =
  | ({ readonly type: 'yandex-metrica' } & MetricaOptions)
  | ({ readonly type: 'google-analytics' } & GoogleAnalyticsOptions)
  | ({ readonly type: 'script' } & ScriptOptions);

/** Without a prototype: `constructor` is no type. */
const FACTORIES = {
  __proto__: null,
  'yandex-metrica': yandexMetrica,
  'google-analytics': googleAnalytics,
  script,
} as unknown as Readonly<Record<string, ((options: never) => Service) | undefined>>;

/** Makes services of what JSON says. What is none becomes one with a problem, for the config check to find. */
export function createService(config: unknown, law: unknown): unknown {
  const { type, ...options } = { ...(config as { type?: string } | null) };
  const create = FACTORIES[type ?? ''];
  if (!create) return { problems: { type } };
  // Under GDPR a transfer abroad is disclosed, not asked for.
  const purposes = type === 'google-analytics' && law === 'GDPR' ? { purposes: ['analytics'] } : {};
  return create({ ...purposes, ...options } as never);
}
