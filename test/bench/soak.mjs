// Whether a page that lives long grows: heap, nodes and listeners after many decisions, and after many openings of the
// preferences, against those after a warm-up. Node with Chromium; not part of `npm test`.
//   npm run soak [-- 10000]
import { chromium } from '@playwright/test';
import { createStaticFiles } from '../../demo/static-files.mjs';
import { describeMissing, ensureBrowser } from '../../scripts/browsers.mjs';
import { serveHere } from '../../scripts/recipes/processes.mjs';

const times = Number(process.argv[2] ?? 10_000);
const WARM_UP = 500;

const CONFIG = {
  operator: { name: 'Site LLC' },
  purposes: ['necessary', 'analytics', 'marketing'].map((id) => ({ id })),
  services: [
    { type: 'yandex-metrica', id: '12345678', src: '/tag.js' },
    { type: 'script', id: 'ads', purposes: ['marketing'], src: '/tag.js' },
  ],
  withdraw: 'soft',
};
const PAGE = `<!doctype html><html lang="en"><title>Soak</title><button>Page</button>
<script type="application/json" data-consent-gate>${JSON.stringify(CONFIG)}</script>
<script async src="/dist/consent-gate.js"></script></html>`;

const dist = createStaticFiles(new URL('../../dist/', import.meta.url));
const { url, stop } = await serveHere(async (request, response) => {
  const [, file] = /^\/dist\/(.+)$/.exec(request.url) ?? [];
  if (file && (await dist(request, response, file))) return;
  const [type, body] = request.url === '/' ? ['text/html', PAGE] : ['text/javascript', ''];
  response.writeHead(file ? 404 : 200, { 'content-type': type }).end(body);
});

const found = ensureBrowser('chromium');
if (!found) throw new Error(describeMissing('chromium'));
const browser = await chromium.launch({ executablePath: found.executablePath });
const page = await browser.newPage();
await page.goto(url);
await page.waitForFunction(() => typeof globalThis.consentGate?.getState === 'function');
const cdp = await page.context().newCDPSession(page);
await cdp.send('Performance.enable');

const decide = (count) =>
  page.evaluate(async (rounds) => {
    for (let i = 0; i < rounds; i += 1) {
      if (i % 2) globalThis.consentGate.rejectAll();
      else globalThis.consentGate.save({ analytics: true, marketing: i % 4 === 0 });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, count);

const openAndClose = (count) =>
  page.evaluate(async (rounds) => {
    const root = globalThis.document.querySelector('consent-gate').shadowRoot;
    const until = async (isDone) => {
      while (!isDone()) await new Promise((resolve) => setTimeout(resolve));
    };
    for (let i = 0; i < rounds; i += 1) {
      globalThis.consentGate.open();
      await until(() => root.querySelector('dialog[open]'));
      globalThis.consentGate.close();
      await until(() => !root.querySelector('dialog[open]'));
    }
  }, count);

async function measure() {
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  // Each start of a tag adds its script element, as its vendor's snippet would.
  const scripts = await page.evaluate(() => globalThis.document.scripts.length);
  return {
    heapKiB: Math.round(of('JSHeapUsedSize') / 1024),
    nodes: of('Nodes') - scripts,
    scripts,
    listeners: of('JSEventListeners'),
  };
}

const rows = {};
let hasGrown = false;
for (const [name, run] of Object.entries({
  decisions: decide,
  'preferences opened and closed': openAndClose,
})) {
  await run(WARM_UP);
  const before = await measure();
  await run(times);
  const after = await measure();
  rows[`${name}: ${WARM_UP}`] = before;
  rows[`${name}: ${WARM_UP + times}`] = after;
  // Noise: a hundred KiB, and what one drawn dialog has; a script element weighs some hundred bytes.
  const allowed = 100 + 0.2 * (after.scripts - before.scripts);
  hasGrown ||=
    after.heapKiB > before.heapKiB + allowed ||
    after.nodes > before.nodes + 50 ||
    after.listeners > before.listeners + 10;
}
console.table(rows);
console.log(hasGrown ? 'It grows.' : 'It does not grow.');
process.exitCode = hasGrown ? 1 : 0;
await browser.close();
await stop();
