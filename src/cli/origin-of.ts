import { isSafeUrl } from '../core/check-rules';

const SELF = 'https://self.invalid/';

/** Where something is loaded from, as a Content Security Policy says it; `'self'` for a path. */
export function originOf(address: string): string {
  const url = new URL(address, SELF);
  return url.hostname === 'self.invalid' ? "'self'" : url.origin;
}

/** Whether it is a path or an http(s) URL: one with a host, which `https://` is not. */
export const isAddress = (address: string): boolean =>
  isSafeUrl(address) && URL.canParse(address, /^https?:/i.test(address) ? undefined : SELF);
