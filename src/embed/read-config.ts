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
export function fromAttributes(attributes: DOMStringMap): unknown {
  const { operator: name, taxId, address, email, emailSubject, phone, ...others } = attributes;
  const { policyUrl: url, policyVersion: version, receiptsEndpoint: endpoint } = others;
  const { locale, theme, layout, position } = others;
  const operator = { name, taxId, address, email, emailSubject, phone };
  const servicesOf = (type: string, ids = '') => ids.match(/[\w-]+/g)?.map((id) => ({ type, id })) ?? [];
  return {
    operator: Object.values(operator).some(Boolean) ? operator : undefined,
    policy: { url, version },
    receipts: { endpoint },
    ui: { locale, theme, layout, position },
    services: [
      ...servicesOf('yandex-metrica', others.yandexMetrica),
      ...servicesOf('google-analytics', others.googleAnalytics),
    ],
  };
}

/** What a page says, and what of it has to be fetched before it is a service. */
export interface PageConfig {
  readonly config: ConsentConfig;
  fetchServices(load: (file: string) => Promise<never>): Promise<Service>[];
}

/**
 * The config of a page: the JSON of `<script type="application/json" data-consent-gate>`, else the attributes of the
 * script tag. What the page got wrong is passed on as it is, for the config check to find.
 */
export function readConfig(document: Document, script: HTMLScriptElement | null): PageConfig {
  const json = document.querySelector('script[data-consent-gate]')?.textContent;
  let given: unknown;
  try {
    const { dataset = {} } = script ?? {};
    // A script tag that says nothing at all is a mistake, too.
    given = json ? JSON.parse(json) : Object.keys(dataset).length ? fromAttributes(dataset) : undefined;
  } catch (error) {
    given = `${error as Error}`;
  }
  const { law, services = [], consentMode: mode } = { ...(given as JsonConfig) };
  const fetched = Array.isArray(services) ? services.filter(isFetched) : [];
  return {
    config: (typeof given === 'object' && given && !Array.isArray(given)
      ? {
          nonce: script?.nonce,
          ...given,
          services: Array.isArray(services)
            ? [
                ...services
                  .filter((service) => !isFetched(service))
                  .map((service) => createService(service, law)),
                // Last: consent mode speaks once the tags that listen have been set up.
                ...(mode ? [consentMode(mode)] : []),
              ]
            : services,
        }
      : given) as ConsentConfig,
    fetchServices: (load) => fetched.map((service) => fetchService(service, law, load)),
  };
}
