import { Consent, Unsubscribe } from './types.js';

/**
 * Shows the banner and the preferences for `consent`. Call it once, in a browser; on a server it does nothing. Returns
 * the function that takes them off the page. The preferences are a file of their own, fetched when they are opened.
 */
declare function attachUi<P extends string>(consent: Consent<P>): Unsubscribe;

export { attachUi };
