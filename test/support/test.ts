import { test as base, type TestInfo } from '@playwright/test';
import { startBrowser, type Browser, type Engine, type Session, type Tab } from './browser';
import { shopWorld, type CountersOptions } from './shop-world';
import type { World } from './world';

export { expect } from '@playwright/test';

export interface EngineOption {
  engine: Engine;
}

/** Lends a test its world. What was asked of it is told where the test fails. */
export async function lend(world: World, use: (world: World) => Promise<void>, testInfo: TestInfo) {
  await use(world);
  if (testInfo.status !== testInfo.expectedStatus) {
    const requests = world.requests().map(({ method, url, body }) => `${method} ${url} ${body}`);
    await testInfo.attach('requests', { body: requests.join('\n'), contentType: 'text/plain' });
  }
  await world.close();
}

interface PerWorker extends EngineOption {
  driver: Browser;
}

interface PerTest {
  /** How the world's stand-in counters behave. */
  counters: CountersOptions;
  world: World;
  session: Session;
  tab: Tab;
}

/**
 * Playwright's `test` with one driver for three engines. A test gets a world of its own, so that nothing that
 * an earlier page still sends reaches it, and a visitor (`session`) with a first page (`tab`).
 */
export const test = base.extend<PerTest, PerWorker>({
  engine: ['chromium', { option: true, scope: 'worker' }],

  driver: [
    async ({ engine }, use) => {
      const driver = await startBrowser(engine);
      await use(driver);
      await driver.close();
    },
    { scope: 'worker' },
  ],

  counters: [{}, { option: true }],

  world: async ({ counters }, use, testInfo) => {
    await lend(await shopWorld(counters), use, testInfo);
  },

  session: async ({ driver, world, locale }, use) => {
    const session = await driver.newSession(world, { locale });
    await use(session);
    await session.close();
  },

  tab: async ({ session }, use) => {
    await use(await session.newTab());
  },
});
