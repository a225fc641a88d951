/**
 * Mutation tests: Stryker breaks the sources in small ways, one at a time, and a test has to notice. One part:
 * `npm run mutation -- --mutate src/core/record.ts`. What was found is told in docs/testing.md.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  // A mutant is met by the tests that reach it, and by no others.
  coverageAnalysis: 'perTest',
  // What is read once, when a module is loaded, would be met by all tests: tables and texts, which tests of their own compare.
  ignoreStatic: true,
  mutate: ['src/{core,page,notice}/**/*.ts', '!src/core/{types,version}.ts'],
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { logTests: false },
  jsonReporter: { fileName: `test-results/mutation/${new Date().toISOString().replaceAll(':', '-')}.json` },
  tempDirName: 'test-results/stryker',
  ignorePatterns: ['test/e2e', 'test/collector', 'test/bench', 'coverage'],
  thresholds: { high: 95, low: 90, break: 90 },
};
