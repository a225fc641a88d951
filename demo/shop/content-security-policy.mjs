/** As strict as a policy gets that still lets the counters run: what it lets through is not what starts them. */
export function contentSecurityPolicy(nonce, sources) {
  const origins = [
    sources.metrica ?? 'https://mc.yandex.ru',
    ...(sources.google
      ? [sources.google]
      : ['https://www.googletagmanager.com', 'https://www.google-analytics.com']),
    sources.ads,
  ].map((url) => new URL(url).origin);
  const counters = [...new Set(origins)];
  const sockets = counters.map((origin) => origin.replace(/^http/, 'ws'));

  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: ${counters.join(' ')}`,
    `connect-src 'self' ${[...counters, ...sockets].join(' ')}`,
    `font-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
