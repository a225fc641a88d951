// What a consent script costs a page, ours and others': `npm run bench [-- --quick | --runs=N]`.
// Offline: a server on loopback gives all files, compressed. Writes docs/benchmarks.md, unless it is quick.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { format, resolveConfig } from 'prettier';
import { describeMissing, findBrowser } from '../../scripts/browsers.mjs';
import { makeReport } from './report.mjs';
import { createSite } from './site.mjs';
import { subjects } from './subjects.mjs';
import { consentOnce, timeFirstVisit, timePreferences, timeReturn, weigh } from './visit.mjs';

const DOCUMENT = new URL('../../docs/benchmarks.md', import.meta.url);
const RESULTS = new URL('../../test-results/bench.json', import.meta.url);
const [START, END] = ['<!-- bench:start -->', '<!-- bench:end -->'];

/** With how many services the preferences are opened. */
const COUNTS = [5, 50, 200];

const isQuick = process.argv.includes('--quick');
const runs = isQuick ? 2 : Number(/--runs=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 7);

/** What is measured in each run: a name, who can be measured, and how. All take a visit of their own. */
const measures = [
  ['first', () => true, ({ browser, url, subject }) => timeFirstVisit(browser, url(1), subject)],
  [
    'firstSlow',
    () => true,
    ({ browser, url, subject }) => timeFirstVisit(browser, url(1), subject, { slow: true }),
  ],
  ['return', ({ accept }) => accept, ({ browser, url, state }) => timeReturn(browser, url(1), state)],
  [
    'returnSlow',
    ({ accept }) => accept,
    ({ browser, url, state }) => timeReturn(browser, url(1), state, { slow: true }),
  ],
  ['weight', () => true, ({ browser, url, site }) => weighWithFiles(site, () => weigh(browser, url(1)))],
  ['weightSlow', () => true, ({ browser, url }) => weigh(browser, url(1), undefined, { slow: true })],
  [
    'weightReturn',
    () => true,
    ({ browser, url, site, state }) => weighWithFiles(site, () => weigh(browser, url(1), state)),
  ],
  ...COUNTS.map((count) => [
    `preferences${count}`,
    ({ settings }) => settings,
    ({ browser, url, subject }) => timePreferences(browser, url(count), subject, `Tag ${count - 1}`),
  ]),
  ...COUNTS.map((count) => [
    `preferences${count}Slow`,
    ({ settings }) => settings,
    ({ browser, url, subject }) =>
      timePreferences(browser, url(count), subject, `Tag ${count - 1}`, { slow: true }),
  ]),
  [
    'preferencesAtOnce',
    ({ settings }) => settings,
    ({ browser, url, subject }) =>
      timePreferences(browser, url(5), subject, 'Tag 4', { slow: true, atOnce: true }),
  ],
];

/** Adds the files that a visit has fetched, but for the gated script, which is nobody's. */
async function weighWithFiles(site, visit) {
  site.takeLog();
  const weight = await visit();
  const files = site.takeLog().filter(({ path }) => path !== '/counter.js');
  return { ...weight, requests: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function measureAll(browser, site) {
  const visitors = [];
  for (const subject of subjects) {
    const url = (count) => site.urlOf(subject, count);
    // The browser starts up with these visits, which are not counted.
    const state = subject.accept && (await consentOnce(browser, url(1), subject));
    visitors.push({ browser, site, subject, url, state });
  }
  const results = {};
  for (let run = 1; run <= runs; run++) {
    for (const [name, isPossible, measure] of measures) {
      // In turn, so that what else the machine does is shared by all.
      for (const visitor of visitors.filter(({ subject }) => isPossible(subject))) {
        const ofSubject = (results[visitor.subject.name] ??= {});
        (ofSubject[name] ??= []).push(await measure(visitor));
      }
    }
    console.error(`run ${run} of ${runs}`);
  }
  const missing = site.missing();
  if (missing.length) throw new Error(`Not on the server: ${missing.join(', ')}`);
  return results;
}

async function writeReport(report) {
  const text = readFileSync(DOCUMENT, 'utf8');
  const [before, rest] = text.split(START);
  const after = rest.split(END)[1];
  const written = `${before}${START}\n\n${report}\n\n${END}${after}`;
  writeFileSync(DOCUMENT, await format(written, { ...(await resolveConfig(DOCUMENT)), parser: 'markdown' }));
}

const found = findBrowser('chromium');
if (!found) throw new Error(describeMissing('chromium'));
const site = await createSite();
// Peers show no banner to a browser that says it is automated.
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: ['--disable-blink-features=AutomationControlled'],
});
try {
  const results = await measureAll(browser, site);
  mkdirSync(new URL('.', RESULTS), { recursive: true });
  writeFileSync(RESULTS, JSON.stringify(results));
  const report = makeReport(results, { runs, browser: `Chromium ${browser.version()}` });
  console.log(report);
  if (!isQuick) await writeReport(report);
} finally {
  await browser.close();
  site.close();
}
