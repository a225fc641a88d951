import { serveBuilder } from './builder/serve-builder.mjs';
import { BAD_CONFIGS, shopAttributes, shopConfig } from './config.mjs';
import { streamRequestLog } from './request-log.mjs';
import { contentSecurityPolicy } from './shop/content-security-policy.mjs';
import { asAttributes, asBareCounters, asModule, asScriptTag, asScriptTagTwice } from './shop/delivery.mjs';
import { layout } from './shop/layout.mjs';
import * as pages from './shop/pages.mjs';
import { createVisit } from './shop/visit.mjs';
import { createStaticFiles } from './static-files.mjs';

const RECEIPTS_PATH = '/receipts';

/** Pages by path, without the `/en` of the English ones. */
const routes = [
  { path: /^\/$/, page: pages.catalogue },
  { path: /^\/tea\/([\w-]+)$/, page: pages.product },
  { path: /^\/spa(?:\/(\w+))?$/, page: pages.finder },
  { path: /^\/delivery$/, page: pages.delivery },
  { path: /^\/order$/, page: pages.order },
  { path: /^\/privacy$/, page: pages.privacy },
  // Attributes cannot say where a tag comes from: this page is for where the vendors' addresses are stand-ins, too.
  { path: /^\/simple$/, page: pages.special('simple'), deliver: asAttributes, needsVendors: true },
  { path: /^\/twice$/, page: pages.special('twice'), deliver: asScriptTagTwice },
  { path: /^\/control$/, page: pages.special('control'), deliver: asBareCounters, isGated: false },
  // No counters come of a broken config, so this page does not talk to them.
  { path: /^\/bad-config$/, page: pages.special('bad-config'), isTicking: false },
];

/**
 * The demo shop, as a request handler.
 *
 * `metricaSrc`, `googleSrc` and `adsSrc` say where the tags come from: by default from their vendors' own addresses.
 * `collector` takes the receipts that are posted to `/receipts`; without it they stay with the visitor.
 * `requests` is a log made by `createRequestLog`; with it the live panel shows what has reached the counters.
 *
 * @param {{
 *   metricaSrc?: string,
 *   googleSrc?: string,
 *   adsSrc?: string,
 *   requests?: ReturnType<typeof import('./request-log.mjs').createRequestLog>,
 *   collector?: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown,
 * }} [options]
 */
export function createSite({
  metricaSrc,
  googleSrc,
  adsSrc = 'https://ads.example/ads/pixel.js',
  requests,
  collector,
} = {}) {
  const sources = { metrica: metricaSrc, google: googleSrc, ads: adsSrc };
  const folders = {
    dist: createStaticFiles(new URL('../dist/', import.meta.url)),
    assets: createStaticFiles(new URL('assets/', import.meta.url)),
    modules: createStaticFiles(new URL('../node_modules/js-cookie/dist/', import.meta.url)),
  };

  return async function handleSite(request, response, url) {
    const path = decodePath(url.pathname);
    if (path === RECEIPTS_PATH && collector) return collector(request, response);
    if (!['GET', 'HEAD'].includes(request.method)) return send(response, 405);
    if (path === '/demo/requests' && requests) return streamRequestLog(requests, request, response);
    if (await serveBuilder(request, response, url)) return undefined;
    const [, folder, file] = /^\/(dist|assets|modules)\/(.+)$/.exec(path) ?? [];
    if (folder) return (await folders[folder](request, response, file)) || send(response, 404);
    const visit = createVisit(path, url.searchParams, {
      sources,
      hasRequests: Boolean(requests),
      receiptsUrl: collector && RECEIPTS_PATH,
    });
    return sendPage(request, response, visit);
  };
}

function decodePath(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

function send(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(String(status));
}

function sendPage(request, response, visit) {
  const { nonce, sources } = visit;
  const { status, page, deliver, ...options } = findPage(visit);
  const delivery = deliver({ nonce, sources, config: configOf(visit), options: shopAttributes(visit) });

  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(nonce, sources),
    'cache-control': 'no-cache',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  });
  const { markup } = layout(visit, { ...page, ...options, delivery });
  response.end(request.method === 'HEAD' ? undefined : markup);
}

function configOf(visit) {
  const config = shopConfig(visit);
  const spoil = visit.path === '/bad-config' && BAD_CONFIGS.get(visit.query.get('case'));
  return spoil ? spoil(config) : config;
}

function findPage(visit) {
  const deliver = visit.query.get('via') === 'module' ? asModule : asScriptTag;
  const defaults = { deliver, isGated: true, isTicking: true };
  for (const { path, page, needsVendors, ...options } of routes) {
    if (needsVendors && visit.sources.metrica) continue;
    const match = path.exec(visit.path);
    const found = match && page(visit, match[1]);
    if (found) return { ...defaults, ...options, status: 200, page: found };
  }
  return { ...defaults, status: 404, page: pages.notFound(visit) };
}
