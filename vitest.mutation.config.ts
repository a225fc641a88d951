import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config';

/** The tests that are run against each mutant: all but those that take seconds by themselves. */
export default mergeConfig(
  base,
  defineConfig({
    test: {
      exclude: ['test/unit/sequences.test.ts', 'test/property/patterns.test.ts', 'test/component/**'],
      setupFiles: ['test/support/fewer-runs.ts'],
    },
  }),
);
