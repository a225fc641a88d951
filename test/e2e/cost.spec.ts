import { gateTag, test, type BlankSite } from '../support/blank-world';
import type { Tab } from '../support/browser';
import { expect } from '../support/test';
import { aWhile, button, openDecided, openPreferences, openUndecided, paths, receiptsMade } from './shop';

/** What can be counted: it is the same on every machine. What takes time is told in docs/benchmarks.md. */

const PURPOSES = ['analytics', 'marketing', 'functional'];

/** A page with so many services, one purpose after the other. */
function pageWith(site: BlankSite, count: number): string {
  const services = Array.from({ length: count }, (_, i) => ({
    type: 'script',
    id: `tag-${i}`,
    purposes: [PURPOSES[i % PURPOSES.length]],
    src: site.script(`/tag-${i}.js`, ''),
    name: `Tag ${i}`,
    recipient: { name: 'Example LLC', country: 'RU' },
  }));
  const config = {
    operator: { name: 'Romashka LLC', taxId: '5050109563' },
    policy: { url: '/privacy' },
    services,
  };
  return site.page(
    `/${count}-services`,
    `${gateTag(config)}<body><h1>Page</h1><p>${'Text. '.repeat(500)}</p></body>`,
  );
}

/** The library's one element, and all in it. */
const countElements = (tab: Tab): Promise<number> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('consent-gate')].reduce(
      (sum, { shadowRoot }) => sum + 1 + shadowRoot!.querySelectorAll('*').length,
      0,
    ),
  );

/** Those in the preferences of a page with so many services. */
async function countInPreferences(tab: Tab, site: BlankSite, count: number): Promise<number> {
  await openUndecided(tab, pageWith(site, count));
  const before = await countElements(tab);
  await tab.click(button('settings'));
  await openPreferences(tab);
  // With their disclosures, which come a moment later.
  await tab.waitFor(
    (name) => {
      const dialog = document.querySelector('consent-gate')!.shadowRoot!.querySelector('dialog')!;
      return dialog.textContent.includes(name) && !dialog.querySelector('summary:last-child');
    },
    `Tag ${count - 1}`,
  );
  return (await countElements(tab)) - before;
}

test('a banner is of fourteen elements at most, however many services there are @chromium', async ({
  tab,
  site,
}) => {
  await openUndecided(tab, pageWith(site, 30));
  expect(await countElements(tab)).toBeLessThanOrEqual(14);
});

test('a service more is four elements more at most in the preferences @chromium', async ({ tab, site }) => {
  const few = await countInPreferences(tab, site, 6);
  const many = await countInPreferences(tab, site, 26);
  expect(many).toBeGreaterThan(few);
  expect((many - few) / 20).toBeLessThanOrEqual(4);
});

test('nothing on the page moves when the banner comes and goes @chromium', async ({ tab, site }) => {
  await openUndecided(tab, pageWith(site, 3));
  await tab.waitFor(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const shifts = () =>
    tab.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          // What is buffered is told in a task of its own.
          setTimeout(() => resolve(sum), 300);
        }),
    );
  expect(await shifts()).toBe(0);
  await tab.click(button('reject-all'));
  expect(await shifts()).toBe(0);
  // The observer sees shifts at all.
  await tab.evaluate(() =>
    document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 100px' })),
  );
  expect(await shifts()).toBeGreaterThan(0);
});

test('two files for the first visit, one for those that follow, and no other host @chromium', async ({
  tab,
  site,
  world,
}) => {
  const url = pageWith(site, 1);
  const ours = () => paths(world, 'site.test').filter((path) => path.includes('consent-gate'));
  await openUndecided(tab, url);
  await aWhile();
  expect(ours()).toEqual(['/dist/consent-gate.js', '/dist/consent-gate.care.js']);
  await tab.click(button('accept-all'));
  await receiptsMade(tab);
  world.clear();
  await openDecided(tab, url);
  await aWhile();
  expect(ours()).toEqual(['/dist/consent-gate.js']);
  expect(world.contacted()).toEqual(['site.test']);
});

test('the browser compiles the first file as a whole, and not each function as it is called @chromium', async ({
  tab,
  site,
}) => {
  const url = pageWith(site, 1);
  const browser = tab.page!.context().browser()!;
  await browser.startTracing(tab.page, { categories: ['-*', 'disabled-by-default-v8.compile'] });
  await openUndecided(tab, url);
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    traceEvents: { name: string }[];
  };
  const compiled = traceEvents.filter(({ name }) => name === 'V8.CompileCode');
  expect(compiled.length).toBeLessThan(40);
});
