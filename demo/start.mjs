import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOOGLE_ID } from './config.mjs';
import { createCollector } from './collector/collector.mjs';
import { createFileStore } from './collector/file-store.mjs';
import { createCounters } from './counters.mjs';
import { createRequestLog } from './request-log.mjs';
import { createSite } from './site.mjs';

const HOST = '127.0.0.1';
const FIRST_PORT = Number(process.env.PORT) || 4173;

/** Serves on the first free port from `port` on. */
async function serve(handle, port) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    handle(request, response, url).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  for (let attempt = port; ; attempt += 1) {
    try {
      await listen(server, attempt);
      return { server, port: attempt };
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

if (!existsSync(new URL('../dist/consent-gate.js', import.meta.url))) {
  console.warn('dist/ is missing, so the pages will show no banner. Make it with: npm run build\n');
}

const requests = createRequestLog();
const counters = await serve(createCounters({ onRequest: requests.add }), FIRST_PORT + 1);
// The site is `localhost`, the counters are an address: another host, as a vendor's would be, without a network.
const countersOrigin = `http://${HOST}:${counters.port}`;
const folder = await mkdtemp(join(tmpdir(), 'consent-gate-demo-'));
const receipts = join(folder, 'receipts.jsonl');
const store = await createFileStore(receipts);
const site = await serve(
  createSite({
    collector: createCollector({ store }),
    metricaSrc: `${countersOrigin}/metrika/tag.js`,
    googleSrc: `${countersOrigin}/gtag/js?id=${GOOGLE_ID}`,
    adsSrc: `${countersOrigin}/ads/pixel.js`,
    requests,
  }),
  FIRST_PORT,
);

console.log(
  `The builder       http://localhost:${site.port}/builder       English: http://localhost:${site.port}/en/builder`,
);
console.log(
  `The demo shop     http://localhost:${site.port}/       English: http://localhost:${site.port}/en`,
);
console.log(`without the gate  http://localhost:${site.port}/control`);
console.log(`The counters      ${countersOrigin}/`);
console.log(`The receipts      ${receipts}`);
console.log('Ctrl+C ends it.');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    for (const { server } of [site, counters]) {
      server.close();
      // The live panel keeps a connection open.
      server.closeAllConnections();
    }
    await store.close();
    await rm(folder, { recursive: true });
  });
}
