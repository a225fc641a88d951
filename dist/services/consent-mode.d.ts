import { ConsentModeConfig, Service } from '../types.js';

/** A list whose consent commands are this service's: `google-analytics` then gives none of its own. */
type ConsentModeLayer = unknown[] & {
    hasConsentMode?: true;
};
/**
 * Google Consent Mode v2, basic: what Google's tags find once they are loaded, and they are not before consent. `default`
 * denies everything and stands before all else in the `dataLayer`, also before what the page's own snippet has put there;
 * then comes one `update` for each decision that changes something.
 */
declare function consentMode(options?: ConsentModeConfig | true): Service;

export { consentMode };
export type { ConsentModeLayer };
