import { defineConfig } from '@playwright/test';
import type { RecipeOption } from './test/recipes/recipe';
import type { EngineOption } from './test/support/test';

/** Which tests drive a recipe, besides a visit, which all but the readers of the cookie have. */
const TESTS = {
  html: [],
  tilda: [],
  bitrix: ['bitrix'],
  wordpress: ['wordpress'],
  react: ['app'],
  next: ['framework'],
  vue: ['app'],
  nuxt: ['framework'],
  svelte: ['app'],
  astro: ['framework'],
  server: ['readers'],
};

/** Every recipe as its one command starts it, in Chromium. */
export default defineConfig<object, EngineOption & RecipeOption>({
  testDir: 'test/recipes',
  outputDir: 'test-results/recipes',
  // Each builds a site: more of them at once take as long.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: Object.entries(TESTS).map(([recipe, files]) => ({
    name: recipe,
    testMatch: [...(recipe === 'server' ? [] : ['visit']), ...files].map((file) => `${file}.spec.ts`),
    use: { engine: 'chromium', recipe },
  })),
});
