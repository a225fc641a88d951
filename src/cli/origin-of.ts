/** Where something is loaded from, as a Content Security Policy says it; `'self'` for a path. */
export function originOf(address: string): string {
  const url = new URL(address, 'https://self.invalid/');
  return url.hostname === 'self.invalid' ? "'self'" : url.origin;
}
