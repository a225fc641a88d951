#!/usr/bin/env node
// Everything that `npm test` checks. A failure does not stop what comes after it; the last line is the sum.

import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserNames, describeMissing, ensureBrowser } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const unitReport = join(root, 'test-results/unit.json');
const collectorReport = join(root, 'test-results/collector.json');
const e2eReport = join(root, 'test-results/e2e.json');

const vitest = (report, ...options) => [
  'vitest',
  'run',
  ...options,
  '--allowOnly=false',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

/** Steps without a `report` count as one check; the others count the tests that their report tells of. */
const staticSteps = [
  { title: 'types', command: ['tsc'] },
  // Early: it takes as long as all the others beside it.
  {
    title: 'unit and component tests',
    command: vitest(unitReport),
    report: () => readVitestReport(unitReport),
  },
  { title: 'lint', command: ['eslint', '.'] },
  { title: 'nothing unused', command: ['knip'] },
  { title: 'format', command: ['prettier', '--check', '.'] },
  {
    title: 'collector',
    command: vitest(collectorReport, '--config=vitest.collector.config.ts'),
    report: () => readVitestReport(collectorReport),
  },
  { title: 'build is fresh', command: ['node', 'scripts/check-dist.mjs'] },
  { title: 'docs are fresh', command: ['node', 'scripts/docs.mjs', '--check'] },
  { title: 'API report is fresh', command: ['node', 'scripts/api-report.mjs', '--check'] },
  { title: 'syntax', command: ['node', 'scripts/check-syntax.mjs'] },
  { title: 'sizes', command: ['node', 'scripts/size.mjs'] },
  { title: 'package', command: ['node', 'scripts/check-package.mjs'] },
];
const browserStep = {
  title: 'browser tests',
  command: ['playwright', 'test', '--forbid-only'],
  report: () => readPlaywrightReport(e2eReport),
};

const total = { passed: 0, failed: 0, skipped: 0 };

for (const report of [unitReport, collectorReport, e2eReport]) rmSync(report, { force: true });

printHeading('browsers');
add(ensureBrowsers());

for (const { step, run } of startInTwoLanes(staticSteps)) {
  const { exitCode, output, seconds } = await run;
  printHeading(step.title);
  process.stdout.write(output);
  finish(step, exitCode, seconds);
}

printHeading(browserStep.title);
const { exitCode, seconds } = await runCommand(browserStep.command, 'inherit');
finish(browserStep, exitCode, seconds);

console.log(`\n${describe(total)}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** Chromium has to be there. What is told of the others is that they were left out. */
function ensureBrowsers() {
  const result = { passed: 0, failed: 0, skipped: 0 };
  for (const name of browserNames) {
    const outcome = name === 'chromium' ? 'failed' : 'skipped';
    try {
      const found = ensureBrowser(name);
      console.log(found ? `${name}: ${found.executablePath}` : `${outcome}: ${describeMissing(name)}`);
      if (!found) result[outcome] += 1;
    } catch (error) {
      console.log(error.message);
      result.failed += 1;
    }
  }
  return result.failed ? result : { ...result, passed: 1 };
}

/** Two steps at a time; each is told of in its turn, with its output in one piece. */
function startInTwoLanes(steps) {
  const waiting = steps.map((step) => {
    let start;
    const run = new Promise((resolve) => (start = () => runCommand(step.command, 'pipe').then(resolve)));
    return { step, run, start };
  });
  const queue = [...waiting];
  const goOn = () => queue.shift()?.start().then(goOn);
  void goOn();
  void goOn();
  return waiting;
}

function runCommand([command, ...args], output) {
  const start = performance.now();
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    cwd: root,
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      [process.stdout.isTTY ? 'FORCE_COLOR' : 'NO_COLOR']: '1',
    },
    shell: process.platform === 'win32',
    stdio: ['ignore', output, output],
  });
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    const end = (exitCode) =>
      resolve({ exitCode, output: Buffer.concat(chunks), seconds: (performance.now() - start) / 1000 });
    child.on('close', end);
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      end(1);
    });
  });
}

function finish({ title, report }, exitCode, seconds) {
  const result = report ? countTests(exitCode, report) : countCheck(exitCode);
  add(result);
  console.log(`${title}: ${describe(result)}, ${seconds.toFixed(1)} s`);
}

function countCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function countTests(exitCode, report) {
  try {
    const { passed, failed, skipped } = report();
    // A run that ended badly although no test failed, or that had no tests, has failed as a whole.
    const brokeDown = failed === 0 && (exitCode !== 0 || passed === 0);
    return { passed, failed: failed + Number(brokeDown), skipped };
  } catch (error) {
    console.log(`There is no report: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function readVitestReport(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = readJson(file);
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  };
}

function readPlaywrightReport(file) {
  const { stats, errors } = readJson(file);
  return {
    // A flaky one has failed once and passed when it ran again: the reporter has said which.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function add(result) {
  for (const outcome of Object.keys(total)) total[outcome] += result[outcome];
}

function printHeading(title) {
  console.log(`\n── ${title} ${'─'.repeat(60 - title.length)}`);
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
