import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { makeServices, subjects } from './subjects.mjs';

const compress = promisify(brotliCompress);
const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '': 'text/html' };

/** The gated script: says when it ran. */
const COUNTER = 'window.counterAt = performance.now();';
const STYLES = `body { margin: 2rem auto; max-width: 40rem; font: 1rem/1.5 sans-serif; }
h1 { font-size: 2rem; } p { margin: 0 0 1rem; }`;

const PARAGRAPH =
  '<p>Chamomile is picked in the morning, once the dew is gone, and dried in the shade for a week. ' +
  'What is left of the smell tells how well that was done. Water for it must not boil.</p>';

/** A page such as a small site has: a stylesheet, a heading, text; and what is measured. */
const pageWith = ({ head = '', body = '' }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
${head}
</head>
<body>
<h1>A page</h1>
${PARAGRAPH.repeat(20)}
${body}
</body>
</html>`;

/** How many services the pages have. Visits are made to the first of them. */
const SERVICE_COUNTS = [1, 5, 50, 200];

/** All files of one subject on a page with so many services, by their paths. */
function filesOf({ files, setUp }, count) {
  const { files: written, ...markup } = setUp(makeServices(count));
  return {
    '/': pageWith(markup),
    '/page.css': STYLES,
    '/counter.js': COUNTER,
    ...Object.fromEntries(
      Object.entries(files).map(([path, file]) => [
        path,
        typeof file === 'string' ? file : readFileSync(file, 'utf8'),
      ]),
    ),
    ...written,
  };
}

/**
 * Serves all pages on loopback, compressed as a CDN does it, each subject with each count on a host of its own
 * (`<name>.<count>.localhost`), and writes down what was fetched.
 */
export async function createSite() {
  const hosts = new Map();
  for (const subject of subjects) {
    for (const count of SERVICE_COUNTS) {
      const files = new Map();
      for (const [path, text] of Object.entries(filesOf(subject, count))) {
        const body = await compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
        files.set(path, { body, type: TYPES[extname(path)] });
      }
      hosts.set(`${subject.name}.${count}.localhost`, files);
    }
  }
  let log = [];
  const missing = new Set();

  const server = createServer((request, response) => {
    const { hostname, pathname } = new URL(request.url, `http://${request.headers.host}`);
    const file = hosts.get(hostname)?.get(pathname);
    if (!file) {
      missing.add(`${hostname}${pathname}`);
      return response.writeHead(404).end();
    }
    log.push({ path: pathname, bytes: file.body.length });
    return response
      .writeHead(200, {
        'content-type': `${file.type}; charset=utf-8`,
        'content-encoding': 'br',
        'content-length': file.body.length,
      })
      .end(file.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    urlOf: ({ name }, count) => `http://${name}.${count}.localhost:${server.address().port}/`,
    /** What was fetched since the last call. */
    takeLog() {
      const taken = log;
      log = [];
      return taken;
    },
    /** What was asked for and is not there: a page that is set up wrong. */
    missing: () => [...missing],
    close: () => server.close(),
  };
}
