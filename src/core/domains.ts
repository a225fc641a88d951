/**
 * The host and the domains above it, widest first, without the top-level label: `shop.msk.ru` gives `msk.ru` and
 * `shop.msk.ru`. A browser refuses cookies on public suffixes, so trying each in turn finds the widest that works; no
 * list of suffixes is needed. Empty for addresses and single labels, which take host-only cookies.
 */
export function parentDomains(host: string): string[] {
  if (/^[\d.]+$|:/.test(host)) return [];
  const labels = host.split('.');
  return labels.slice(1).map((_, i) => labels.slice(-2 - i).join('.'));
}
