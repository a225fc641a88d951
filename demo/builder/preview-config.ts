import type { JsonConfig } from '../../src/embed/types';
import { entryOf } from './catalogue';
import { resultConfig } from './result-config';
import type { BuilderState } from './state';

/** Where the demo server answers for all vendors. */
const STAND_IN = '/builder/vendor.js';

/** Under names of its own: what is answered in the preview is not the answer to the demo shop. */
const PREVIEW_RECORD = 'consent_gate_preview';

/**
 * The config as the preview runs it: with examples where ids are still to come, stand-ins for the vendors, and nothing that
 * leaves the demo server.
 */
export function previewConfig(state: BuilderState, exampleName: string): JsonConfig {
  const {
    services = [],
    purposes,
    operator,
    policy,
    receipts,
    storage,
    ...config
  } = resultConfig({
    ...state,
    config: {
      ...state.config,
      services: (state.config.services ?? []).map((service) => ({
        ...service,
        id: String(service.id || entryOf(service.type).example),
      })),
    },
  });
  return {
    ...config,
    // One that is still to be named would shut the gate.
    ...(purposes && { purposes: purposes.filter(({ id }) => id) }),
    operator: { ...operator, name: operator?.name ?? exampleName },
    policy: { ...policy, url: '#policy' },
    receipts: { ...(receipts?.keep !== undefined && { keep: receipts.keep }) },
    storage: { ...(storage?.days && { days: storage.days }), name: PREVIEW_RECORD },
    services: services.map((service) => ({
      ...service,
      src: STAND_IN,
      ...(service.type === 'matomo' && { url: STAND_IN }),
    })),
  };
}
