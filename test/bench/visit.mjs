/* global window, document, location, addEventListener, requestAnimationFrame, innerHeight, PerformanceObserver */

/**
 * Visits to a page in Chromium, and what they cost. A visit that takes times has a watcher in the page; one that takes
 * processor time, heap and elements has nothing in it but the page.
 */

/** The preset "Slow 4G" of DevTools: its latency is that of a request to a new host. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};
const SLOW_CPU = 4;

/** How long a page is left alone after its load, so that it has done what it does by itself. */
const REST = 1000;
/** What comes after the banner: shifts, animations. */
const MOMENT = 500;
/** How long a pointer rests on a button before it is pressed, where it does. */
const HOVER = 500;
/** When something is taken for not coming. */
const TIMEOUT = 30_000;

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs in the page, before all else. Notes when what is looked for is there to be seen, and when was clicked. */
function watch({ banner, preferences, lastService }) {
  const find = (selector) =>
    selector
      .split(' >>> ')
      .reduce((root, part) => (root?.shadowRoot ?? root)?.querySelector(part) ?? null, document);
  const isSeen = (element) => {
    if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height, top, bottom } = element.getBoundingClientRect();
    return width > 0 && height > 0 && top < innerHeight && bottom > 0;
  };
  const seen = (window.seen = { shift: 0 });
  const look = () => {
    if (banner && seen.banner === undefined && isSeen(find(banner))) seen.banner = performance.now();
    if (preferences && seen.clicked !== undefined && seen.preferences === undefined) {
      const opened = find(preferences);
      if (isSeen(opened) && opened.textContent.includes(lastService)) seen.preferences = performance.now();
    }
    requestAnimationFrame(look);
  };
  look();
  addEventListener('click', ({ timeStamp }) => (seen.clicked = timeStamp), { capture: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: what the watcher has seen, and what the browser knows. */
function report() {
  const requested = performance.getEntriesByName(new URL('/counter.js', location.href).href)[0]?.startTime;
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  return { ...window.seen, paint, requested, ran: window.counterAt };
}

/** Runs in the page: where to click, once it stands still there and nothing covers it; else nothing. */
async function middleOf(selector) {
  const [element, root] = selector.split(' >>> ').reduce(
    ([parent], part) => {
      const root = parent.shadowRoot ?? parent;
      return [root.querySelector(part), root];
    },
    [document],
  );
  element.scrollIntoView({ block: 'nearest' });
  const look = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [x, y] = look();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const isStill = String(look()) === String([x, y]);
  return isStill && element.contains(root.elementFromPoint(x, y)) ? [x, y] : null;
}

/** Runs in the page: how many elements there are to be laid out, those of open shadow roots too. */
function countElements() {
  const HIDDEN = ['SCRIPT', 'STYLE', 'LINK', 'TEMPLATE'];
  const countIn = (root) =>
    [...root.querySelectorAll('*')].reduce(
      (sum, element) =>
        sum +
        (HIDDEN.includes(element.tagName) ? 0 : 1) +
        (element.shadowRoot ? countIn(element.shadowRoot) : 0),
      0,
    );
  return countIn(document);
}

/** Asks the page until the answer is there. */
async function until(tab, what, ask, ...args) {
  try {
    return await (await tab.waitForFunction(ask, args[0], { timeout: TIMEOUT, polling: 50 })).jsonValue();
  } catch (error) {
    throw new Error(`Never on ${tab.url()}: ${what}`, { cause: error });
  }
}

async function withTab(browser, storageState, run) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, storageState });
  try {
    const tab = await context.newPage();
    return await run(tab, await context.newCDPSession(tab), context);
  } finally {
    await context.close();
  }
}

const slowProcessor = (session) => session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });

async function slowNetwork(session) {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
}

async function slowDown(session) {
  await slowProcessor(session);
  await slowNetwork(session);
}

async function click(tab, selector, hover = 0) {
  const [x, y] = await until(tab, `a ${selector} that can be clicked`, middleOf, selector);
  await tab.mouse.move(x, y);
  if (hover) await wait(hover);
  await tab.mouse.down();
  await tab.mouse.up();
}

/** Opens the page and waits for its banner, if it has one, and what may come after it. */
async function open(tab, url, subject) {
  await tab.goto(url, { waitUntil: 'load' });
  if (subject.banner) await until(tab, 'its banner', () => window.seen.banner);
  await wait(MOMENT);
}

/** Times of a first visit, and of the click on "accept". */
export function timeFirstVisit(browser, url, subject, { slow = false } = {}) {
  return withTab(browser, undefined, async (tab, session) => {
    await tab.addInitScript(watch, { banner: subject.banner });
    if (slow) await slowDown(session);
    await open(tab, url, subject);
    const { banner, paint, shift } = await tab.evaluate(report);
    if (!subject.accept) return { paint, shift };
    await click(tab, subject.accept);
    await until(tab, 'the gated script', () => window.counterAt);
    const { clicked, requested } = await tab.evaluate(report);
    return { banner, paint, shift, clickToRequest: requested - clicked };
  });
}

/** When the gated script is asked for, and when it runs, on the page of a visitor who has consented. */
export function timeReturn(browser, url, state, { slow = false } = {}) {
  return withTab(browser, state, async (tab, session) => {
    await tab.addInitScript(watch, {});
    if (slow) await slowDown(session);
    await tab.goto(url, { waitUntil: 'load' });
    await until(tab, 'the gated script', () => window.counterAt);
    const { requested, ran, paint } = await tab.evaluate(report);
    return { requested, ran, paint };
  });
}

/**
 * From the click to the preferences with all their services; and how many elements the page has then. The pointer has
 * rested on the button before, unless `atOnce`: what is fetched ahead is there.
 */
export function timePreferences(browser, url, subject, lastService, { slow = false, atOnce = false } = {}) {
  return withTab(browser, undefined, async (tab, session) => {
    await tab.addInitScript(watch, { ...subject, lastService });
    await open(tab, url, subject);
    if (slow) await (atOnce ? slowDown : slowProcessor)(session);
    await click(tab, subject.settings, atOnce ? 0 : HOVER);
    await until(tab, 'its preferences', () => window.seen.preferences);
    const { clicked, preferences } = await tab.evaluate(report);
    return { opening: preferences - clicked, elements: await tab.evaluate(countElements) };
  });
}

/** What a visit costs the page by itself: processor time of the main thread, heap, elements. */
export function weigh(browser, url, state, { slow = false } = {}) {
  return withTab(browser, state, async (tab, session) => {
    // Time that the processor spent, not time that went by: the machine may have other work.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (slow) await slowProcessor(session);
    await tab.goto(url, { waitUntil: 'load' });
    await wait(REST);
    const { metrics } = await session.send('Performance.getMetrics');
    const {
      TaskDuration,
      ScriptDuration,
      V8CompileDuration = 0,
    } = Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
    // What a first collection sets free, a second one takes.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return {
      mainThread: TaskDuration,
      script: ScriptDuration + V8CompileDuration,
      heap: usedSize,
      elements: await tab.evaluate(countElements),
    };
  });
}

/** The cookies and the storage of a visitor who has accepted everything. A page with an error is not measured. */
export function consentOnce(browser, url, subject) {
  return withTab(browser, undefined, async (tab, _, context) => {
    const problems = [];
    tab.on('pageerror', ({ message }) => problems.push(message));
    tab.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await tab.addInitScript(watch, { banner: subject.banner });
    await open(tab, url, subject);
    await click(tab, subject.accept);
    await until(tab, 'the gated script', () => window.counterAt);
    // What is noted after the answer.
    await wait(REST);
    if (problems.length) throw new Error(`${url}: ${problems.join('; ')}`);
    return context.storageState();
  });
}
