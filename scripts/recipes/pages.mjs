// The recipes that are pasted into a page.
import { readFileSync } from 'node:fs';
import { createStaticFiles } from '../../demo/static-files.mjs';
import { serveHere } from './processes.mjs';
import { recipe } from './site-folder.mjs';
import { TILDA_SCRIPTS, tildaPage } from './tilda-page.mjs';

const FILES = '/consent-gate/';

const pages = {
  html: () => readFileSync(recipe('html/index.html'), 'utf8'),
  tilda: () =>
    tildaPage({
      head: readFileSync(recipe('tilda/head.html'), 'utf8').replace(/https:.*\/consent-gate\//, FILES),
      blocks: ['<h1>A site</h1><a href="/privacy" data-consent-open>Настройки cookie</a>'],
      scripts: '/tilda',
    }),
};

/** @param {keyof typeof pages} name */
export async function startPage(name) {
  const dist = createStaticFiles(new URL('../../dist/', import.meta.url));
  const send = (response, type, text) =>
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  const { url, stop } = await serveHere(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const [, script] = /^\/tilda\/(.+)$/.exec(path) ?? [];
    if (path.startsWith(FILES) && (await dist(request, response, path.slice(FILES.length)))) return;
    if (path === '/') send(response, 'text/html', pages[name]());
    else if (TILDA_SCRIPTS[script]) send(response, 'text/javascript', TILDA_SCRIPTS[script]);
    else response.writeHead(404).end();
  });
  return { urls: { [name]: url }, stop };
}
