import { defineConfig } from 'vitest/config';
import base from './vitest.config';

/** Names of test files, with commas between: to measure a part by its own tests, in minutes. */
const own = process.env.TESTS?.split(',');

/** The tests that are run against each mutant: those that reach it, but for the ones that take seconds by themselves. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: (own ?? ['*']).map((name) => `test/{unit,property,faults}/${name}.test.ts`),
    exclude: ['test/unit/{release,sequences}.test.ts', 'test/property/patterns.test.ts'],
    // A few files can share a worker, which is started once; among all of them some find what others have left.
    isolate: !own,
    setupFiles: ['test/support/fewer-runs.ts'],
  },
});
