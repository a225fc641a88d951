import { isObject } from '../core/config-shape';
import type { ConsentConfig, Service } from '../core/types';
import { consentMode } from '../services/consent-mode';
import { createService, fetchService, isFetched, type ServiceConfig } from './services';

/** The config as JSON has it. */
export interface JsonConfig extends Omit<ConsentConfig, 'services'> {
  /** The address of the schema, for editors. */
  readonly $schema?: string;
  /** What starts only with consent. Default: nothing. */
  readonly services?: readonly ServiceConfig[];
}

/** Several counters of a kind stand in one attribute: `data-yandex-metrica="12345678 87654321"`. */
function fromAttributes(attributes: DOMStringMap): unknown {
  const { operator: name, taxId, address, email, emailSubject, phone, ...others } = attributes;
  const { policyUrl: url, policyVersion: version, receiptsEndpoint: endpoint } = others;
  const { locale, theme, layout, position, yandexMetrica, googleAnalytics } = others;
  const operator = { name, taxId, address, email, emailSubject, phone };
  const servicesOf = (type: string, ids = '') => ids.match(/[\w-]+/g)?.map((id) => ({ type, id })) ?? [];
  return {
    operator: Object.values(operator).some(Boolean) ? operator : undefined,
    policy: { url, version },
    receipts: { endpoint },
    ui: { locale, theme, layout, position },
    services: [
      ...servicesOf('yandex-metrica', yandexMetrica),
      ...servicesOf('google-analytics', googleAnalytics),
    ],
  };
}

/** What a page says, and what of it has to be fetched before it is a service. */
export interface PageConfig {
  readonly config: ConsentConfig;
  fetchServices(load: (file: string) => Promise<never>): Promise<Service>[];
}

/**
 * What a page says: the JSON of `<script type="application/json" data-consent-gate>`, else the attributes of the script
 * tag. A script tag that says nothing at all is a mistake, too.
 */
export function readJson(document: Document, script: HTMLScriptElement | null): unknown {
  const json = document.querySelector('script[data-consent-gate]')?.textContent;
  const { dataset = {} } = script ?? {};
  try {
    return json ? JSON.parse(json) : Object.keys(dataset).length ? fromAttributes(dataset) : undefined;
  } catch (error) {
    return `${error as Error}`;
  }
}

/** The config of a page. What the page got wrong is passed on as it is, for the config check to find. */
export function readConfig(document: Document, script: HTMLScriptElement | null): PageConfig {
  const given = readJson(document, script);
  const { law, services = [], consentMode: mode } = { ...(given as JsonConfig) };
  // Whatever else it may be the config check will tell.
  const list: readonly ServiceConfig[] = Array.isArray(services) ? services : [];
  const made = [
    ...list.filter((service) => !isFetched(service)).map((service) => createService(service, law)),
    // Last: consent mode speaks once the tags that listen have been set up.
    ...(mode ? [consentMode(mode)] : []),
  ];
  return {
    config: (isObject(given)
      ? { nonce: script?.nonce, ...given, services: list === services ? made : services }
      : given) as ConsentConfig,
    fetchServices: (load) => list.filter(isFetched).map((service) => fetchService(service, law, load)),
  };
}
