import { request as ask } from 'node:http';
import { createCounters } from '../../demo/counters.mjs';
import { startRecipe, type Started } from '../../scripts/recipe.mjs';
import { paths } from '../e2e/shop';
import { lend, test as base } from '../support/test';
import { createWorld, type Handler, type World } from '../support/world';

/** The site in the browser's world, whatever port of this machine it is served from. */
export const SITE = 'https://site.test';

/** Hands a request on to a server of this machine, as the server in front of a site does. */
function forwardTo(origin: string): Handler {
  return (request, response, url) =>
    new Promise((resolve, reject) => {
      const headers = {
        ...request.headers,
        host: new URL(origin).host,
        'x-forwarded-host': url.host,
        'x-forwarded-proto': 'https',
      };
      const forwarded = ask(
        new URL(url.pathname + url.search, origin),
        { method: request.method, headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response).on('close', resolve);
        },
      );
      forwarded.on('error', reject);
      request.pipe(forwarded);
    });
}

export interface RecipeOption {
  recipe: string;
}

interface PerTest {
  /** The one of its sites that is visited; the first by default. */
  visited: string;
  world: World;
}

/** With a recipe as its one command starts it, once for all tests of it. */
export const test = base.extend<PerTest, RecipeOption & { started: Started }>({
  recipe: ['', { option: true, scope: 'worker' }],

  started: [
    async ({ recipe }, use) => {
      const started = await startRecipe(recipe);
      await use(started);
      await started.stop();
    },
    // Installing and building takes its time.
    { scope: 'worker', timeout: 600_000 },
  ],

  visited: ['', { option: true }],

  world: async ({ started: { urls }, visited }, use, testInfo) => {
    const forward = forwardTo((visited ? urls[visited] : Object.values(urls)[0]) ?? '');
    const world = await createWorld({
      'site.test': (request, response, url) => {
        if (url.pathname !== '/favicon.ico') return forward(request, response, url);
        response.writeHead(204).end();
        return undefined;
      },
      'mc.yandex.ru': createCounters({}),
    });
    await lend(world, use, testInfo);
  },
});

const asked = (world: World, path: string): number =>
  paths(world, 'mc.yandex.ru').filter((one) => one.startsWith(path)).length;

/** How many page views the counter was told of, and how often its script was asked for. */
export const hits = (world: World): number => asked(world, '/watch/12345678');
export const tags = (world: World): number => asked(world, '/metrika/tag.js');
