import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

const script = (name) => ({
  type: 'text/javascript; charset=utf-8',
  body: readFileSync(new URL(`counters/${name}`, import.meta.url)),
});
const pixel = {
  type: 'image/gif',
  body: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
};
const watchAnswer = {
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({
    settings: { pcs: '0', eu: 0, webvisor: { forms: 1, recp: '1.00000' } },
    userData: {},
  }),
};

/** What the vendors' hosts answer, by path. One handler plays all of them, whatever host it is reached by. */
const routes = [
  { path: /^\/metrika\/tag\.js$/, answer: script('tag.js') },
  { path: /^\/metrika\/advert\.gif$/, answer: pixel },
  { path: /^\/watch\/\d+(\/1)?$/, answer: watchAnswer, isHit: true },
  { path: /^\/clmap\/\d+$/, answer: pixel },
  { path: /^\/webvisor\/\d+$/, answer: pixel },
  { path: /^\/gtag\/js$/, answer: script('gtag.js') },
  { path: /^\/g\/collect$/, status: 204 },
  { path: /^\/ads\/pixel\.js$/, answer: script('pixel.js') },
  { path: /^\/ads\/hit$/, answer: pixel },
];

/** Counters are called from other origins, with cookies. */
const crossOrigin = (request) => ({
  'access-control-allow-origin': request.headers.origin ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
  'timing-allow-origin': '*',
  vary: 'origin',
});

/**
 * @typedef {{ time: number, method: string, host: string, path: string, query: Record<string, string>, body: string }}
 * CounterRequest
 */

/**
 * The stand-in counters, as a request handler.
 *
 * `onRequest` is told of every request.
 * `watchDelay` keeps the answer to a hit (`GET /watch/…`) back, so that it is still on its way when something else
 * happens: milliseconds, or a function that gets the request and returns milliseconds or a promise of them.
 *
 * @param {{
 *   onRequest?: (request: CounterRequest) => void,
 *   watchDelay?: number | ((request: CounterRequest) => number | Promise<number>),
 * }} [options]
 */
export function createCounters({ onRequest, watchDelay = 0 } = {}) {
  return async function handleCounters(request, response, url) {
    const entry = {
      time: Date.now(),
      method: request.method,
      host: url.host,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      // A page that goes away may cut its last request short: what did arrive is told.
      body: await text(request).catch(() => ''),
    };
    onRequest?.(entry);

    const route = routes.find(({ path }) => path.test(url.pathname));
    const isPreflight = request.method === 'OPTIONS';
    if (route?.isHit && request.method === 'GET') {
      await wait(await (typeof watchDelay === 'function' ? watchDelay(entry) : watchDelay));
    }
    const { status = 200, answer } = route ?? { status: 404 };
    response.writeHead(route && isPreflight ? 204 : status, {
      ...crossOrigin(request),
      'cache-control': 'no-store',
      ...(answer && { 'content-type': answer.type }),
    });
    response.end(isPreflight || request.method === 'HEAD' ? undefined : answer?.body);
  };
}
