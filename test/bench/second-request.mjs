// What a second request before the banner would cost a visitor: `node test/bench/second-request.mjs [runs]`.
// Offline: a server on loopback gives the files of dist/ compressed, as a CDN does, and Chromium slows them down.

/* global window, document, MutationObserver */

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { describeMissing, findBrowser } from '../../scripts/browsers.mjs';

const RUNS = Number(process.argv[2] ?? 11);

/** Kilobits per second as the DevTools protocol takes them: bytes per second. */
const kilobits = (value) => (value * 1024) / 8;

/**
 * Slow 4G has a round trip of 150 ms. The protocol adds `latency` once to each request, so the first row is a request
 * on a connection that is open already. The second is the preset of DevTools, which stretches latency by 3.75 and
 * narrows the bandwidth by a tenth, so that a request to a new host comes out as it would.
 */
const NETWORKS = {
  'slow 4G, open connection (150 ms, 1.6 Mbit/s)': {
    latency: 150,
    downloadThroughput: kilobits(1.6 * 1024),
    uploadThroughput: kilobits(750),
  },
  'slow 4G, preset of DevTools (562.5 ms, 1.44 Mbit/s)': {
    latency: 562.5,
    downloadThroughput: kilobits(1.6 * 1024 * 0.9),
    uploadThroughput: kilobits(750 * 0.9),
  },
};

const readDist = (file) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
const gate = readDist('consent-gate.js');
/** The same file, but its code runs only when a second one is there. */
const gateAfter = (file) => `import('/${file}').then(() => {${gate}\n});`;

/** The first file of each page. The banner is drawn by the same code in all of them. */
const VARIANTS = {
  'one file': gate,
  'second file, empty': gateAfter('empty.js'),
  'second file, Preact and the view': gateAfter('consent-gate.view.js'),
};

const page = (script) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>A page</title>
    <script type="application/json" data-consent-gate>
      { "operator": { "name": "Example" }, "services": [{ "type": "yandex-metrica", "id": "12345678" }] }
    </script>
    <script async src="${script}"></script>
  </head>
  <body><h1>A page</h1></body>
</html>`;

const FILES = {
  '/empty.js': ['text/javascript', ''],
  '/consent-gate.view.js': ['text/javascript', readDist('consent-gate.view.js')],
};
Object.values(VARIANTS).forEach((code, i) => {
  FILES[`/${i}.js`] = ['text/javascript', code];
  FILES[`/${i}.html`] = ['text/html', page(`/${i}.js`)];
});
for (const [path, [type, text]] of Object.entries(FILES)) FILES[path] = [type, brotliCompressSync(text)];

const server = createServer(({ url }, response) => {
  const [type, body] = FILES[url] ?? [];
  if (!body) return response.writeHead(404).end();
  return response
    .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' })
    .end(body);
});

/** Runs in the page, before all else: notes when the banner has come into the document. */
function watchForBanner() {
  window.bannerAt = new Promise((resolve) => {
    const look = () => {
      const host = document.querySelector('consent-gate');
      if (host?.shadowRoot.querySelector('[part="banner"]')) resolve(performance.now());
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
}

/** Milliseconds from the start of the navigation to the banner, in a browser that has nothing in its cache. */
async function measure(browser, url, network) {
  const context = await browser.newContext();
  try {
    const tab = await context.newPage();
    await tab.addInitScript(watchForBanner);
    const session = await context.newCDPSession(tab);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
    await tab.goto(url);
    return await tab.evaluate(() => window.bannerAt);
  } finally {
    await context.close();
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

const found = findBrowser('chromium');
if (!found) throw new Error(describeMissing('chromium'));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: found.executablePath });
try {
  const names = Object.keys(VARIANTS);
  // Not counted: the browser starts up.
  await measure(browser, `${origin}/0.html`, { latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  console.log(`Navigation start to banner in the DOM, ms: median of ${RUNS} runs (least–most).`);
  console.log(`Chromium ${browser.version()}, cold cache, variants in turn.\n`);
  console.log(`| network | ${names.join(' | ')} |\n| --- |${' --: |'.repeat(names.length)}`);
  for (const [title, network] of Object.entries(NETWORKS)) {
    const times = names.map(() => []);
    for (let run = 0; run < RUNS; run++) {
      for (const i of names.keys()) times[i].push(await measure(browser, `${origin}/${i}.html`, network));
    }
    const [base] = times.map(median);
    const cells = times.map((values, i) => {
      const added = i ? `, +${Math.round(median(values) - base)}` : '';
      return `${Math.round(median(values))}${added} (${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))})`;
    });
    console.log(`| ${title} | ${cells.join(' | ')} |`);
  }
} finally {
  await browser.close();
  server.close();
}
