import type { ConsentConfig, Service } from '../core/types';
import * as factories from '../services';
import type { JsonConfig } from './read-config';
import { createService, type Factory, factoryName, isFetched, makeService } from './services';

/** The service that JSON describes, with all types at hand: for tools, which have no files to fetch. */
export function serviceOf(json: unknown, law: unknown): Service {
  if (!isFetched(json)) return createService(json, law) as Service;
  const { type, ...options } = json as { readonly type: string };
  const create = (factories as unknown as Readonly<Record<string, Factory>>)[factoryName(type)];
  return makeService(create as Factory, options, law);
}

/** The config that JSON describes, as a page has it once all is fetched. What is wrong in it is passed on as it is. */
export function configOf(json: unknown): ConsentConfig {
  if (typeof json !== 'object' || !json || Array.isArray(json)) return json as ConsentConfig;
  const { law, services = [], consentMode: mode } = json as JsonConfig;
  return {
    ...json,
    services: Array.isArray(services)
      ? [
          ...services.map((service) => serviceOf(service, law)),
          ...(mode ? [factories.consentMode(mode)] : []),
        ]
      : services,
  } as ConsentConfig;
}
