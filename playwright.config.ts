import { defineConfig } from '@playwright/test';
import { browserNames, describeMissing, findBrowser } from './scripts/browsers.mjs';
import type { EngineOption } from './test/support/test';

// Workers load this file again; what is missing needs to be told only once.
const isRunner = process.env.TEST_WORKER_INDEX === undefined;

const engines = browserNames.filter((name) => {
  if (findBrowser(name)) return true;
  if (name === 'chromium') throw new Error(describeMissing(name));
  if (isRunner) console.log(`Skipped: the tests in ${name}. ${describeMissing(name)}`);
  return false;
});

export default defineConfig<object, EngineOption>({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  // Tests wait for pages and counters as much as they compute.
  workers: 5,
  // Of a test that checks a whole matrix, on a machine that does other things as well.
  timeout: 180_000,
  // On a busy machine a browser may be late or go away. What passes only then is told of as flaky.
  retries: 1,
  expect: { timeout: 15_000 },
  reporter: [['dot'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // `@chromium`: what other engines or their drivers cannot do. `@once`: what no engine can change.
  projects: engines.map((engine) => ({
    name: engine,
    use: { engine },
    ...(engine !== 'chromium' && { grepInvert: /@chromium|@once/ }),
  })),
});
