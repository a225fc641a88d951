import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { html } from '../shop/html.mjs';
import packageJson from '../../package.json' with { type: 'json' };

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** The builder runs on its own server only: whatever it shows, nothing is sent anywhere else. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  // Preact writes styles by script, which needs no more.
  `style-src 'self'`,
  `img-src 'self' data:`,
  `connect-src 'self'`,
  `frame-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self'`,
].join('; ');

let bundling;

/** Its sources as scripts and styles, by their names; made when they are first asked for. */
const bundles = () =>
  (bundling ??= build({
    entryPoints: { builder: here('main.tsx'), preview: here('preview-page.ts'), page: here('preview.css') },
    outdir: '/',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __VERSION__: JSON.stringify(packageJson.version) },
    logLevel: 'silent',
  }).then(({ outputFiles }) => new Map(outputFiles.map(({ path, contents }) => [path.slice(1), contents]))));

const document = ({ language, title, head, body = '' }) =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/assets/flower.svg" />
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html> `;

const TITLES = { ru: 'Конструктор согласия — consent-gate', en: 'Consent builder — consent-gate' };

const builderPage = (language) =>
  document({
    language,
    title: TITLES[language],
    head: html`
      <link rel="stylesheet" href="/builder/builder.css" />
      <script type="module" src="/builder/builder.js"></script>
    `,
  });

const PREVIEW = {
  ru: { site: 'Ваш сайт', menu: 'Каталог', policy: 'О данных на этом сайте', settings: 'Настройки cookie' },
  en: { site: 'Your site', menu: 'Catalogue', policy: 'Data on this site', settings: 'Cookie settings' },
};

/** Somebody's site, in outline. */
const previewPage = (language) => {
  const words = PREVIEW[language];
  return document({
    language,
    title: words.site,
    head: html`
      <link rel="stylesheet" href="/builder/page.css" />
      <script type="module" src="/builder/preview.js"></script>
    `,
    body: html`
      <header><strong>${words.site}</strong> <i></i><i></i><i></i></header>
      <main>
        <h1 aria-hidden="true"><i></i></h1>
        <p aria-hidden="true"><i></i><i></i><i></i></p>
        <div class="tiles" aria-hidden="true"><b></b><b></b><b></b></div>
        <div data-embeds></div>
        <p aria-hidden="true"><i></i><i></i><i></i></p>
        <section id="policy">
          <h2>${words.policy}</h2>
          <div data-consent-declaration></div>
        </section>
      </main>
      <footer><a href="#policy" data-consent-open>${words.settings}</a></footer>
    `,
  });
};

/** What stands in for maps and videos. */
const embedded = () =>
  document({
    language: 'en',
    title: 'Embedded',
    head: html`<link rel="stylesheet" href="/builder/page.css" />`,
    body: html`<div class="embedded">▶</div>`,
  });

/**
 * Answers for the builder: its page in two languages, the page in its preview, and what both need. `false` where something
 * else was asked for.
 */
export async function serveBuilder(request, response, url) {
  const send = (type, body) => {
    response.writeHead(200, {
      'content-type': type,
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
  const page = 'text/html; charset=utf-8';

  const [, english] = /^(\/en)?\/builder\/?$/.exec(url.pathname) ?? [];
  if (/^(\/en)?\/builder\/?$/.test(url.pathname))
    return send(page, builderPage(english ? 'en' : 'ru').markup);
  const [, name, type] = /^\/builder\/((?:builder|preview|page)\.(js|css))$/.exec(url.pathname) ?? [];
  if (name) {
    const file = (await bundles()).get(name);
    return file ? send(TYPES[type], file) : false;
  }
  if (url.pathname === '/builder/preview') {
    return send(page, previewPage(url.searchParams.get('lang') === 'en' ? 'en' : 'ru').markup);
  }
  if (url.pathname === '/builder/embed') return send(page, embedded().markup);
  // What stands in for all vendors' scripts: there to be loaded.
  if (url.pathname === '/builder/vendor.js') return send(TYPES.js, '');
  return false;
}
