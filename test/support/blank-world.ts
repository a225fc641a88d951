import { createCounters } from '../../demo/counters.mjs';
import { createSite } from '../../demo/site.mjs';
import { lend, test as base } from './test';
import { createWorld, type Handler, type World } from './world';

/** A site that has nothing but the library's files and the pages that a test writes. */
export interface BlankSite {
  /** Where pages are: `https://site.test/…`. */
  readonly origin: string;
  /** Puts a page at a path. */
  page(path: string, markup: string): string;
  /** Puts a page at a path as it is, with nothing around it. */
  raw(path: string, markup: string): void;
  /** Puts a script at a path, beside the library's own. */
  script(path: string, code: string): string;
}

/** The script tag alone, or with its config as JSON. */
export const gateTag = (config?: object, attributes = ''): string =>
  (config ? `<script type="application/json" data-consent-gate>${JSON.stringify(config)}</script>` : '') +
  `<script async src="/dist/consent-gate.js" ${attributes}></script>`;

/** A stranger that answers scripts, pictures and frames, after so many milliseconds; `null`: never. */
const stranger =
  (delay: number | null): Handler =>
  async (_, response, url) => {
    if (delay === null) return;
    await new Promise((resolve) => setTimeout(resolve, delay));
    const path = url.pathname;
    const [type, body] = path.endsWith('.js')
      ? ['text/javascript', `(window.ran ??= []).push(${JSON.stringify(url.host + path)})`]
      : /\.(gif|png)$/.test(path)
        ? ['image/gif', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')]
        : ['text/html', '<!doctype html><title>Embedded</title><p>Embedded</p>'];
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
  };

const STRANGERS = [
  'a.example',
  'b.example',
  'top-fwz1.mail.ru',
  'www.youtube.com',
  'yandex.ru',
  'docs.google.com',
  'pixel.example',
];
/** Takes requests and never answers. */
export const HANGING = 'hanging.example';

export const test = base.extend<{
  site: BlankSite;
  pages: Map<string, string>;
  scripts: Map<string, string>;
  /** Further hosts, as a test wants them. */
  hosts: Readonly<Record<string, Handler>>;
}>({
  hosts: [{}, { option: true }],
  pages: async ({ engine: _ }, use) => {
    await use(new Map());
  },
  scripts: async ({ engine: _ }, use) => {
    await use(new Map());
  },
  world: async ({ pages, scripts, hosts }, use, testInfo) => {
    const shop = createSite({});
    const counters = createCounters({});
    const site: Handler = (request, response, url) => {
      const code = scripts.get(url.pathname);
      if (code !== undefined) {
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(code);
        return undefined;
      }
      const markup = pages.get(url.pathname);
      if (markup === undefined) return shop(request, response, url);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(markup);
      return undefined;
    };
    const world: World = await createWorld({
      'site.test': site,
      'mc.yandex.ru': counters,
      'www.googletagmanager.com': counters,
      'www.google-analytics.com': counters,
      [HANGING]: stranger(null),
      ...Object.fromEntries(STRANGERS.map((host) => [host, stranger(0)])),
      ...hosts,
    });
    await lend(world, use, testInfo);
  },
  site: async ({ pages, scripts }, use) => {
    const origin = 'https://site.test';
    await use({
      origin,
      script(path, code) {
        scripts.set(path, code);
        return origin + path;
      },
      raw(path, markup) {
        pages.set(path, markup);
      },
      page(path, markup) {
        pages.set(
          path,
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${markup}</html>`,
        );
        return origin + path;
      },
    });
  },
});
