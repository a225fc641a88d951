import type { ConsentConfig } from '../core/types';
import { createService, type ServiceConfig } from './services';

/** The config as JSON has it. */
export type JsonConfig = Omit<ConsentConfig, 'services'> & { readonly services?: readonly ServiceConfig[] };

/** Where the attributes of the script tag go in the config. */
const ATTRIBUTES = {
  operator: { operator: 'name', taxId: 'taxId', address: 'address', email: 'email' },
  policy: { policyUrl: 'url', policyVersion: 'version' },
  ui: { locale: 'locale', theme: 'theme' },
};

/** Several counters of a kind stand in one attribute: `data-yandex-metrica="12345678 87654321"`. */
function fromAttributes(dataset: DOMStringMap): Record<string, unknown> {
  const servicesOf = (type: string, ids = '') => (ids.match(/[\w-]+/g) ?? []).map((id) => ({ type, id }));
  const config: Record<string, unknown> = {
    services: [
      ...servicesOf('yandex-metrica', dataset.yandexMetrica),
      ...servicesOf('google-analytics', dataset.googleAnalytics),
    ],
  };
  for (const [section, attributes] of Object.entries(ATTRIBUTES)) {
    const given = Object.entries(attributes).filter(([from]) => dataset[from]);
    if (given.length) config[section] = Object.fromEntries(given.map(([from, to]) => [to, dataset[from]]));
  }
  return config;
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
  const { law, services } = { ...(config as JsonConfig | null) };
  if (!Array.isArray(services)) return config as ConsentConfig;
  return {
    ...(script?.nonce && { nonce: script.nonce }),
    ...(config as JsonConfig),
    services: (services as unknown[]).map((service) => createService(service, law)),
  } as ConsentConfig;
}
