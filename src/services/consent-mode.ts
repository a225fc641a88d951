import type { ConsentModeConfig, Service, ServiceContext } from '../core/types';
import { commandOf } from './command-of';

/**
 * Which purposes grant which type; `security_storage` needs none.
 * https://developers.google.com/tag-platform/security/guides/consent
 */
const TYPES: Readonly<Record<string, string>> = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: 'functional',
  personalization_storage: 'functional',
  security_storage: '',
};

type States = Record<string, 'granted' | 'denied'>;

/** A list whose consent commands are this service's: `google-analytics` then gives none of its own. */
export type ConsentModeLayer = unknown[] & { hasConsentMode?: true };

/**
 * Google Consent Mode v2, basic: what Google's tags find once they are loaded, and they are not before consent. `default`
 * denies everything and stands before all else in the `dataLayer`, also before what the page's own snippet has put there;
 * then comes one `update` for each decision that changes something.
 */
export function consentMode(options: ConsentModeConfig | true = true): Service {
  // `true` has none of them.
  const { types, wait_for_update = 500, ads_data_redaction, url_passthrough } = options as ConsentModeConfig;
  // Also of what is no text: a config from JSON is checked after this service is made.
  const mapping = Object.entries({ ...TYPES, ...types }).map(
    // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing -- `false` gives way, too
    ([type, purposes]) => [type, (typeof purposes === 'string' && purposes.match(/[\w-]+/g)) || []] as const,
  );
  let last = '';

  const layerIn = (window: ServiceContext['window']): ConsentModeLayer =>
    ((window as { dataLayer?: ConsentModeLayer }).dataLayer ??= []);
  const statesOf = (isGranted: ServiceContext['isGranted']): States =>
    Object.fromEntries(
      mapping.map(([type, purposes]) => [
        type,
        purposes.every((purpose) => isGranted(purpose)) ? 'granted' : 'denied',
      ]),
    );
  const update = ({ window, isGranted }: ServiceContext) => {
    const states = statesOf(isGranted);
    const text = JSON.stringify(states);
    if (text === last) return;
    last = text;
    layerIn(window).push(commandOf('consent', 'update', states));
  };

  return {
    id: 'consent-mode',
    type: 'consent-mode',
    isUnnamed: true,
    // It runs all the time, and is restarted with each change: nothing is loaded, and nobody is told.
    purposes: [],
    optionalPurposes: [...new Set(mapping.flatMap(([, purposes]) => purposes))],
    standby({ window }) {
      const layer = layerIn(window);
      if (layer.hasConsentMode) return;
      layer.hasConsentMode = true;
      const states = statesOf(() => false);
      last = JSON.stringify(states);
      layer.unshift(
        commandOf('consent', 'default', { ...states, wait_for_update }),
        ...Object.entries({ ads_data_redaction, url_passthrough })
          .filter(([, value]) => value !== undefined)
          .map((option) => commandOf('set', ...option)),
      );
    },
    start: update,
    stop(context) {
      update(context);
      return true;
    },
  };
}
