import { defineConfig } from 'vitest/config';

/** The tests of the collector in demo/collector: a server, its stores, a real PostgreSQL. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/collector/**/*.test.ts'],
    globalSetup: 'test/collector/support/setup.ts',
    restoreMocks: true,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
