// The readers of the cookie, each in the server that it is for. Their page says what they have read.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createStaticFiles } from '../../demo/static-files.mjs';
import { isGranted } from '../../demo/recipes/server/consent.mjs';
import { answers, freePort, HOST, serve, serveHere } from './processes.mjs';
import { ensureProgram } from './programs.mjs';
import { createSiteFolder, recipe } from './site-folder.mjs';

const POLICY = '2026-11-01';
/** nginx puts its variable here; the others do it alike. */
const ANSWER = '<!--# echo var="analytics_granted" -->';

const page = () =>
  readFileSync(recipe('html/index.html'), 'utf8').replace(
    '<p>A page.</p>',
    `<p>A page.</p>\n    <p>The server says: <output>${ANSWER}</output></p>`,
  );

function startNode() {
  const dist = createStaticFiles(new URL('../../dist/', import.meta.url));
  return serveHere(async (request, response) => {
    const [, file] = /^\/consent-gate\/(.+)$/.exec(request.url) ?? [];
    if (file && (await dist(request, response, file))) return;
    const granted = isGranted(request.headers.cookie, 'analytics', { policyVersion: POLICY });
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(page().replace(ANSWER, Number(granted)));
  });
}

async function startPhp(folder) {
  const router = join(folder, 'router.php');
  writeFileSync(
    router,
    `<?php
    if (is_file(__DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))) return false;
    require '${recipe('server/consent.php')}';
    $granted = consent_granted($_SERVER['HTTP_COOKIE'] ?? '', 'analytics', '${POLICY}');
    echo str_replace('${ANSWER}', (string) (int) $granted, file_get_contents(__DIR__ . '/page.shtml'));`,
  );
  const port = await freePort();
  const url = `http://${HOST}:${port}/`;
  const stop = await serve(ensureProgram('php'), ['-S', `${HOST}:${port}`, '-t', folder, router], {
    isReady: answers(url),
  });
  return { url, stop };
}

async function startNginx(folder) {
  const port = await freePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/nginx;`)
    .join('\n');
  const config = join(folder, 'nginx.conf');
  mkdirSync(join(folder, 'nginx'));
  writeFileSync(
    config,
    `daemon off;
    pid ${folder}/nginx/pid;
    error_log stderr;
    events {}
    http {
      access_log off;
      ${temporary}
      types { text/html html shtml; text/javascript js; }
      include ${recipe('server/nginx.conf')};
      server {
        listen ${HOST}:${port};
        root ${folder};
        charset utf-8;
        location / { try_files $uri /page.shtml; }
        location = /page.shtml { ssi on; }
      }
    }`,
  );
  // As root its workers are somebody else.
  chmodSync(folder, 0o755);
  const url = `http://${HOST}:${port}/`;
  const stop = await serve(ensureProgram('nginx'), ['-e', 'stderr', '-p', folder, '-c', config], {
    isReady: answers(url),
  });
  return { url, stop };
}

export async function startReaders() {
  const { folder, remove } = createSiteFolder();
  writeFileSync(join(folder, 'page.shtml'), page());
  const started = {};
  const stop = async () => {
    for (const one of Object.values(started)) await one.stop();
    remove();
  };
  try {
    started.node = await startNode();
    started.php = await startPhp(folder);
    started.nginx = await startNginx(folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return { urls: Object.fromEntries(Object.entries(started).map(([name, { url }]) => [name, url])), stop };
}
