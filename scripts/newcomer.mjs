#!/usr/bin/env node
// What a newcomer does, from a fresh clone to the banner on a blank page of another server: done, timed, and told. Only
// what the machine does is timed; fails where the banner does not come, or where the page turns to anybody before a yes.
//   node scripts/newcomer.mjs
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { createStaticFiles } from '../demo/static-files.mjs';
import { describeMissing, findBrowser } from './browsers.mjs';
import { serveHere } from './recipes/processes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'consent-gate-newcomer-'));
const [clone, site] = [join(folder, 'consent-gate'), join(folder, 'site')];
const atTheEnd = [() => rmSync(folder, { recursive: true, force: true })];

const found = findBrowser('chromium');
if (!found) throw new Error(describeMissing('chromium'));

let total = 0;

/** Does a step, and tells how long it took. */
async function step(name, run) {
  const start = performance.now();
  const result = await run();
  const seconds = (performance.now() - start) / 1000;
  total += seconds;
  console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
  return result;
}

/** Starts the builder, and waits for its address. */
function start() {
  // In a group of its own, so that what npm has started ends with it.
  const server = spawn('npm', ['start'], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  atTheEnd.unshift(() => process.kill(-server.pid));
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`npm start has ended:\n${said}`)));
    server.stdout.on('data', (text) => {
      said += text;
      const [, url] = /builder\s+(http:\S+)/.exec(said) ?? [];
      if (url) resolve(url);
    });
  });
}

/** Somebody's site: one page, and a folder of files. */
async function serveSite(page) {
  const files = createStaticFiles(pathToFileURL(`${site}/`));
  const { url, stop } = await serveHere(async (request, response) => {
    if (request.url === '/')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else if (!(await files(request, response, request.url))) response.writeHead(404).end();
  });
  atTheEnd.unshift(stop);
  return url;
}

try {
  await step('git clone', () => execFileSync('git', ['clone', '--quiet', root, clone]));
  await step('npm ci', () => execFileSync('npm', ['ci', '--silent'], { cwd: clone, stdio: 'inherit' }));
  const builder = await step('npm start, until it prints the address of the builder', start);

  // Nobody listens at the proxy: what is asked of vendors goes nowhere.
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    proxy: { server: 'socks5://127.0.0.1:9', bypass: 'localhost,127.0.0.1' },
  });
  atTheEnd.unshift(() => browser.close());
  const context = await browser.newContext();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(builder).origin });
  const page = await context.newPage();

  const snippet = await step('the builder: the number of the counter in, the code copied', async () => {
    await page.goto(builder);
    await page.fill('#field-services-0-id', '12345678');
    await page.locator('[data-result]', { hasText: '12345678' }).waitFor();
    await page.click('header .copy button');
    return page.evaluate('navigator.clipboard.readText()');
  });

  const tab = await context.newPage();
  const asked = [];
  tab.on('request', (request) => asked.push(new URL(request.url()).host));
  await step(
    'dist/ copied to the site, the code pasted into a blank page, until the banner is there',
    async () => {
      cpSync(join(clone, 'dist'), join(site, 'consent-gate'), { recursive: true });
      const address = await serveSite(`<!doctype html>\n<title>Blank</title>\n${snippet}\n`);
      await tab.goto(address);
      await tab.locator('consent-gate [data-action=accept-all]').waitFor();
      await tab.waitForLoadState('networkidle');
      const strangers = asked.filter((host) => host !== new URL(address).host);
      if (strangers.length) throw new Error(`Before a yes the page turns to ${strangers.join(', ')}`);
    },
  );
  await Promise.all([
    tab.waitForRequest('https://mc.yandex.ru/**'),
    tab.click('consent-gate [data-action=accept-all]'),
  ]);
  console.log(
    `${total.toFixed(1).padStart(6)} s  in all. Until the yes nobody else was asked for anything; then the counter was.`,
  );
} finally {
  for (const end of atTheEnd) await end();
}
