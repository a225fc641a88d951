import type { ConsentConfig } from '../core/types';
import { consentMode } from '../services/consent-mode';
import { createService, type ServiceConfig } from './services';

/** The config as JSON has it. */
export type JsonConfig = Omit<ConsentConfig, 'services'> & { readonly services?: readonly ServiceConfig[] };

/** Several counters of a kind stand in one attribute: `data-yandex-metrica="12345678 87654321"`. */
function fromAttributes(attributes: DOMStringMap): unknown {
  const { operator: name, taxId, address, email, emailSubject, phone, ...others } = attributes;
  const { policyUrl: url, policyVersion: version, receiptsEndpoint: endpoint, locale, theme } = others;
  const operator = { name, taxId, address, email, emailSubject, phone };
  const servicesOf = (type: string, ids = '') => ids.match(/[\w-]+/g)?.map((id) => ({ type, id })) ?? [];
  return {
    operator: Object.values(operator).some(Boolean) ? operator : undefined,
    policy: { url, version },
    receipts: { endpoint },
    ui: { locale, theme },
    services: [
      ...servicesOf('yandex-metrica', others.yandexMetrica),
      ...servicesOf('google-analytics', others.googleAnalytics),
    ],
  };
}

/**
 * The config of a page: the JSON of `<script type="application/json" data-consent-gate>`, else the attributes of the
 * script tag. What the page got wrong is passed on as it is, for the config check to find.
 */
export function readConfig(document: Document, script: HTMLScriptElement | null): ConsentConfig {
  const json = document.querySelector('script[data-consent-gate]')?.textContent;
  let config: unknown;
  try {
    const { dataset = {} } = script ?? {};
    // A script tag that says nothing at all is a mistake, too.
    config = json ? JSON.parse(json) : Object.keys(dataset).length ? fromAttributes(dataset) : undefined;
  } catch (error) {
    config = `${error as Error}`;
  }
  if (typeof config !== 'object' || !config || Array.isArray(config)) return config as ConsentConfig;
  const { law, services = [], consentMode: mode } = config as JsonConfig;
  return {
    nonce: script?.nonce,
    ...config,
    services: Array.isArray(services)
      ? // Last: consent mode speaks once the tags that listen have been set up.
        [...services.map((service) => createService(service, law)), ...(mode ? [consentMode(mode)] : [])]
      : services,
  } as ConsentConfig;
}
