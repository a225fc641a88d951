#!/usr/bin/env node
// Pictures of the interface, of all it can look like, in screenshots/; index.html there shows them side by side.
//   node scripts/screenshots.mjs [part of a name]   only those
//   node scripts/screenshots.mjs --docs             those of the README and docs, into docs/images/
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { STYLES } from '../demo/config.mjs';
import { createCounters } from '../demo/counters.mjs';
import { createSite } from '../demo/site.mjs';
import { describeMissing, ensureBrowser } from './browsers.mjs';

const SETTINGS = '[data-action=settings]';
const HEIGHTS = { 320: 640, 768: 900, 1440: 900 };

const [wanted = ''] = process.argv.slice(2);
const isForDocs = wanted === '--docs';
const folder = fileURLToPath(new URL(isForDocs ? '../docs/images/' : '../screenshots/', import.meta.url));

const openPreferences = async (page) => {
  await page.click(`consent-gate ${SETTINGS}`);
  await page.waitForSelector('consent-gate dialog[open]');
};
const openFirstDetails = async (page) => {
  await openPreferences(page);
  await page.locator('consent-gate dialog summary').first().click();
};

/** Each combination of a value for every name. */
const combine = (choices) =>
  Object.entries(choices).reduce(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );

const MATRIX = { theme: ['light', 'dark'], locale: ['ru', 'en', 'de', 'ar'], width: [320, 768, 1440] };

const shots = [
  ...combine({ layout: ['box', 'bar', 'modal'], ...MATRIX }).map((one) => ({
    group: 'banner',
    ...one,
  })),
  ...combine({ preferences: ['dialog', 'drawer'], ...MATRIX }).map((one) => ({
    group: 'preferences',
    act: openPreferences,
    ...one,
  })),
  ...combine({ locale: ['ru', 'ar'], width: [320, 1440] }).map((one) => ({
    group: 'details',
    services: 'choose',
    act: openFirstDetails,
    ...one,
  })),
  ...combine({ locale: ['ru', 'en'], width: [320, 1440] }).map((one) => ({
    group: 'consent text',
    hash: '#consent',
    ...one,
  })),
  ...combine({ style: STYLES, theme: ['light', 'dark'], width: [320, 1440] }).map((one) => ({
    group: 'themes',
    locale: 'en',
    ...one,
  })),
  ...combine({ style: STYLES, width: [1440] }).map((one) => ({
    group: 'themes, preferences',
    locale: 'en',
    act: openPreferences,
    ...one,
  })),
  ...combine({ reopen: ['bottom-left', 'top-right'], theme: ['light', 'dark'], width: [320] }).map((one) => ({
    group: 'reopen',
    locale: 'en',
    act: (page) => page.click('consent-gate [data-action=accept-all]'),
    ...one,
  })),
  ...combine({ forced: ['active'], locale: ['ru'], width: [320, 1440] }).flatMap((one) => [
    { group: 'forced colours', ...one },
    { group: 'forced colours', act: openPreferences, name: 'preferences', ...one },
  ]),
];

const docsShots = [
  { file: 'banner.png', locale: 'en', width: 1280, height: 720 },
  { file: 'banner.ru.png', locale: 'ru', width: 1280, height: 720 },
  { file: 'preferences.png', locale: 'en', width: 1280, height: 860, act: openFirstDetails },
  { file: 'preferences.ru.png', locale: 'ru', width: 1280, height: 860, act: openFirstDetails },
  { file: 'phone-dark.png', locale: 'en', width: 360, height: 720, theme: 'dark' },
  ...STYLES.map((style) => ({ file: `theme-${style}.png`, locale: 'en', width: 960, height: 540, style })),
];

const nameOf = (shot) =>
  Object.entries(shot)
    .flatMap(([name, value]) => (['act', 'hash', 'height'].includes(name) ? [] : [value]))
    .join('-')
    .replace(/[ ,]+/g, '-');

const addressOf = (origin, { locale, hash = '', ...shot }) => {
  const url = new URL(locale === 'ru' ? '/' : '/en', origin);
  if (locale !== 'ru' && locale !== 'en') url.searchParams.set('locale', locale);
  for (const name of ['layout', 'preferences', 'services', 'style', 'theme', 'reopen']) {
    if (shot[name]) url.searchParams.set(name, shot[name]);
  }
  return url.href + hash;
};

const found = ensureBrowser('chromium');
if (!found) throw new Error(describeMissing('chromium'));
const counters = await listen(createCounters({}));
const site = await listen(
  createSite({
    metricaSrc: `${counters.origin}/metrika/tag.js`,
    googleSrc: `${counters.origin}/gtag/js?id=G-DEMO1234`,
    adsSrc: `${counters.origin}/ads/pixel.js`,
  }),
);
const browser = await chromium.launch({ executablePath: found.executablePath });

if (!wanted) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const queue = isForDocs ? [...docsShots] : shots.filter((shot) => nameOf(shot).includes(wanted));
const count = queue.length;
// Two at a time: a machine has at least two cores.
await Promise.all([takeAll(), takeAll()]);
if (!isForDocs && !wanted) await writeFile(`${folder}index.html`, index());
await browser.close();
for (const { server } of [site, counters]) server.close();
console.log(`${count} pictures in ${folder}`);

async function takeAll() {
  for (let shot = queue.shift(); shot; shot = queue.shift()) await take(shot);
}

async function take(shot) {
  const { width, height = HEIGHTS[width], theme = 'light', forced = 'none', act } = shot;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    forcedColors: forced,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(addressOf(site.origin, shot));
  await page.waitForSelector(`consent-gate ${shot.hash ? 'dialog[open]' : SETTINGS}`);
  await act?.(page);
  // What is fetched later, and moves: the button that reopens, what takes care of the place in the page.
  await page.waitForTimeout(200);
  await page.screenshot({ path: `${folder}${shot.file ?? `${nameOf(shot)}.png`}` });
  await context.close();
}

function index() {
  const groups = new Set(shots.map(({ group }) => group));
  const figures = (list) =>
    list.map(
      (shot) =>
        `<figure><img loading="lazy" height="360" src="${nameOf(shot)}.png"><figcaption>${nameOf(shot)}</figcaption></figure>`,
    );
  return `<!doctype html><meta charset="utf-8"><title>Screenshots</title>
<style>body{font:14px sans-serif;background:#888}section{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}figcaption{color:#fff}</style>
${[...groups].map((group) => `<h2>${group}</h2><section>${figures(shots.filter((shot) => shot.group === group)).join('')}</section>`).join('\n')}`;
}

async function listen(handle) {
  const server = createServer((request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    Promise.resolve(handle(request, response, url)).catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}
