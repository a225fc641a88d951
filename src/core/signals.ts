import type { SignalsConfig } from './types';

/**
 * What the browser has refused in the visitor's stead, by Global Privacy Control (https://www.w3.org/TR/gpc/). It counts
 * where he has not answered himself.
 */
export function createSignal(
  window: Window | undefined,
  { gpc = 'refuse-marketing' }: SignalsConfig = {},
): (purpose: string) => boolean {
  const { globalPrivacyControl } = (window?.navigator ?? {}) as { readonly globalPrivacyControl?: unknown };
  return (purpose) =>
    globalPrivacyControl === true &&
    (gpc === 'refuse-all' || (gpc === 'refuse-marketing' && purpose === 'marketing'));
}
