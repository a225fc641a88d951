import { addressOf, createRateLimit } from './rate-limit.mjs';
import { createValidator, Rejection } from './validate.mjs';

/** A body that is too long is read to its end, so that the sender sees the answer; but not beyond this many times. */
const PATIENCE = 8;

/**
 * @typedef {'stored' | 'known' | 'conflict'} Outcome `known`: this very receipt is there already. `conflict`: another one
 * with its id is.
 *
 * @typedef {object} Store Where receipts go. Nothing in it is ever changed.
 * @property {(entry: import('./validate.mjs').Entry) => Promise<Outcome>} add Resolves when the receipt would outlive a
 * power cut, not before; rejects when it is not certain to.
 * @property {() => Promise<void>} check Rejects when the store cannot be used.
 * @property {() => Promise<void>} close Resolves when all that was added is stored.
 */

/**
 * The collector, as a request handler: takes receipts by `POST`, and answers when they are stored.
 *
 * `path` and `healthPath` are whole paths, so that the handler can be mounted in another server; for any other path it
 * answers 404. `allowedOrigins` may send from their pages, besides the collector's own origin. `perMinute` is for each
 * client's address; 0 is without limit. `trustedProxies` is how many proxies of one's own stand before it. `retryAfter` is
 * how many seconds to wait when the store fails.
 *
 * @param {{
 *   store: Store,
 *   path?: string,
 *   healthPath?: string,
 *   allowedOrigins?: readonly string[],
 *   maxBytes?: number,
 *   perMinute?: number,
 *   trustedProxies?: number,
 *   retryAfter?: number,
 *   now?: () => number,
 *   report?: (error: unknown) => void,
 * }} options
 */
export function createCollector({
  store,
  path = '/receipts',
  healthPath = '/health',
  allowedOrigins = [],
  maxBytes = 128 * 1024,
  perMinute = 60,
  trustedProxies = 0,
  retryAfter = 30,
  now = Date.now,
  // Not the error itself: a database tells in it what the row holds.
  report = (error) => console.error(error?.stack ?? error),
}) {
  const validate = createValidator();
  const takeToken = createRateLimit({ perMinute, now });
  const retryLater = { 'retry-after': String(retryAfter) };

  /** The answer to a receipt: status, body, further headers. */
  const receive = async (request) => {
    const wait = takeToken(addressOf(request, trustedProxies));
    if (wait) return [429, problem('too many receipts from this address'), { 'retry-after': String(wait) }];
    if (!isJson(request)) return [415, problem('must be sent as application/json')];
    const body = await readBody(request, maxBytes);
    // Whoever goes on sending is hung up on.
    if (!body) return [413, problem(`must not be longer than ${maxBytes} bytes`), { connection: 'close' }];
    const entry = validate(body, request.headers['idempotency-key']);
    const outcome = await store.add(entry).catch((error) => {
      report(error);
    });
    const { id } = entry.receipt;
    if (outcome === 'stored') return [201, { id, status: outcome }];
    if (outcome === 'known') return [200, { id, status: outcome }];
    // Not 409: the sender repeats what was answered so, and another answer will never come.
    if (outcome === 'conflict') return [422, problem('is that of another receipt, which is kept', '/id')];
    return [503, problem('cannot be stored now'), retryLater];
  };

  const tellHealth = async () => {
    try {
      await store.check();
      return [200, { status: 'ok' }];
    } catch (error) {
      report(error);
      return [503, { status: 'the store fails' }, retryLater];
    }
  };

  const routes = new Map([
    [path, { POST: receive, OPTIONS: () => [204] }],
    [healthPath, { GET: tellHealth }],
  ]);

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @returns {Promise<void>}
   */
  return async function handleReceipts(request, response) {
    const route = routes.get(request.url?.split('?')[0] ?? '');
    const isReceipts = route === routes.get(path);
    // On failures, too: a page can only read why its receipt was not taken, and when to come back, with these.
    if (isReceipts) allowOrigin(request, response, allowedOrigins);
    try {
      if (!route) return send(response, [404, problem('is not here')]);
      const methods = Object.keys(route).join(', ');
      const act = Object.hasOwn(route, request.method) && route[request.method];
      if (!act) return send(response, [405, problem(`takes ${methods}`), { allow: methods }]);
      send(response, await act(request));
    } catch (error) {
      if (error instanceof Rejection) return send(response, [error.status, { errors: error.problems }]);
      // Who has gone gets no answer, and will send again.
      if (request.destroyed && !request.complete) return void response.destroy();
      report(error);
      send(response, [500, problem('something failed'), retryLater]);
    }
  };
}

const problem = (message, path = '') => ({ errors: [{ path, message }] });

function send(response, [status, body, headers]) {
  const type = body && { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { 'cache-control': 'no-store', ...type, ...headers });
  response.end(body && JSON.stringify(body));
}

/** CORS, for origins that were named; without credentials, since a receipt is sent without any. */
function allowOrigin(request, response, allowedOrigins) {
  if (!allowedOrigins.length) return;
  response.setHeader('vary', 'origin');
  const { origin } = request.headers;
  if (!allowedOrigins.includes(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'retry-after');
  if (request.method !== 'OPTIONS') return;
  response.setHeader('access-control-allow-methods', 'POST');
  response.setHeader('access-control-allow-headers', 'content-type, idempotency-key');
  response.setHeader('access-control-max-age', '86400');
}

function isJson({ headers }) {
  const type = headers['content-type']?.split(';')[0].trim().toLowerCase();
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  return type === 'application/json' && isPlain;
}

/** The body, or undefined when it is too long. What a header says of its length is not believed. */
async function readBody(request, maxBytes) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else if (size > PATIENCE * maxBytes) return undefined;
  }
  return size <= maxBytes ? Buffer.concat(chunks) : undefined;
}
