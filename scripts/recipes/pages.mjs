// The recipes that are pasted into a page.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createStaticFiles } from '../../demo/static-files.mjs';
import { freePort, HOST } from './processes.mjs';
import { recipe, root } from './site-folder.mjs';
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
  const dist = createStaticFiles(`file://${join(root, 'dist')}/`);
  const send = (response, type, text) =>
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path.startsWith(FILES) && (await dist(request, response, path.slice(FILES.length)))) return;
    if (path.startsWith('/tilda/')) send(response, 'text/javascript', TILDA_SCRIPTS[path.slice(7)]);
    else if (path === '/') send(response, 'text/html', pages[name]());
    else response.writeHead(404).end();
  });
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, HOST, resolve));
  return {
    urls: { [name]: `http://${HOST}:${port}/` },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
