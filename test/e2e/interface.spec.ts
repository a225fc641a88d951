import { expect, test } from '../support/test';
import type { Tab } from '../support/browser';
import { BANNER, button, DIALOG, openPreferences, openUndecided, shopUrl } from './shop';

/** What makes a button more or less likely to be pressed. */
const looksOf = (tab: Tab, action: string) =>
  tab.evaluate((wanted) => {
    const root = document.querySelector('consent-gate')?.shadowRoot;
    const found = root?.querySelector(`section [data-action=${wanted}]`) as HTMLElement;
    const { width, height } = found.getBoundingClientRect();
    const style = getComputedStyle(found);
    const seen = [
      'color',
      'backgroundColor',
      'borderColor',
      'fontSize',
      'fontWeight',
      'fontFamily',
      'opacity',
      'boxShadow',
      'cursor',
      'textDecorationLine',
    ] as const;
    return {
      tag: found.tagName,
      width,
      height,
      ...Object.fromEntries(seen.map((name) => [name, style[name]])),
    };
  }, action);

test('refusing looks like accepting and takes one click, too', async ({ tab }) => {
  await openUndecided(tab, shopUrl('/'));
  const [accept, reject] = [await looksOf(tab, 'accept-all'), await looksOf(tab, 'reject-all')];
  expect(reject).toEqual(accept);
  expect(accept.height).toBeGreaterThanOrEqual(44);
  await tab.click(button('reject-all'));
  await tab.waitFor(() => !document.querySelector('consent-gate')?.shadowRoot?.querySelector('section'));
});

test('both look the same in the preferences, and nothing is ticked there', async ({ tab }) => {
  await openUndecided(tab, shopUrl('/'));
  await tab.click(button('settings'));
  await openPreferences(tab);
  const states = await tab.evaluate(() => {
    const root = document.querySelector('consent-gate')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLInputElement>('[role=switch]') ?? [])].map(
      ({ id, checked, disabled }) => [id, checked, disabled],
    );
  });
  expect(states).toEqual([
    ['switch-necessary', true, true],
    ['switch-analytics', false, false],
    ['switch-session-replay', false, false],
    ['switch-marketing', false, false],
    ['switch-cross-border', false, false],
  ]);
});

test('the banner is the first stop of the keyboard, and everything in it can be reached', async ({
  tab,
  engine,
}) => {
  test.skip(engine === 'webkit', 'its automation sessions do not move the focus to links and buttons by Tab');
  await openUndecided(tab, shopUrl('/'));
  const stops: (string | undefined)[] = [];
  for (let i = 0; i < 5; i++) {
    await tab.press('Tab');
    const focused = await tab.focused();
    stops.push(focused?.action ?? focused?.tag);
  }
  expect(stops).toEqual(['a', 'a', 'accept-all', 'reject-all', 'settings']);
  await tab.press('Enter');
  await openPreferences(tab);
  await tab.press('Escape');
  await tab.waitFor(() => !document.querySelector('consent-gate')?.shadowRoot?.querySelector('dialog'));
  expect((await tab.focused())?.action).toBe('settings');
  expect(await tab.isVisible(BANNER)).toBe(true);
});

test('what gets the focus is scrolled clear of the banner, as far as the page scrolls', async ({
  tab,
  engine,
}) => {
  test.skip(engine === 'webkit', 'its automation sessions do not move the focus to links and buttons by Tab');
  await tab.setViewport(500, 640);
  await openUndecided(tab, shopUrl('/'));
  // Past the banner's own four stops.
  for (let i = 0; i < 4; i++) await tab.press('Tab');
  const covered: string[] = [];
  for (let i = 0; i < 20; i++) {
    await tab.press('Tab');
    const hidden = await tab.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const { scrollY, innerHeight } = window;
      const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      const isSeen = [
        [left + 2, top + 2],
        [right - 2, top + 2],
        [left + 2, bottom - 2],
        [right - 2, bottom - 2],
      ].some(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.localName !== 'consent-gate');
      return isSeen || isAtEnd ? '' : focused.outerHTML.slice(0, 80);
    });
    if (hidden) covered.push(hidden);
  }
  expect(covered).toEqual([]);
});

test('the languages of the page are spoken', async ({ tab }) => {
  await openUndecided(tab, shopUrl('/en/'));
  expect(await tab.text(button('accept-all'))).toBe('Accept all');
  expect(await tab.text(BANNER)).toContain('Romashka LLC');
  await tab.click(button('settings'));
  await openPreferences(tab);
  expect(await tab.text(`${DIALOG} h2`)).toBe('Privacy settings');
  await openUndecided(tab, shopUrl('/'));
  expect(await tab.text(button('accept-all'))).toBe('Принять все');
});

test('@chromium the banner moves nothing on the page, and fits 320 px without scrolling sideways', async ({
  tab,
}) => {
  const { page } = tab;
  if (!page) throw new Error('Chromium has a page');
  await tab.setViewport(320, 640);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openUndecided(tab, shopUrl('/'));
  const before = await tab.evaluate(() => document.documentElement.scrollWidth);
  expect(before).toBeLessThanOrEqual(320);
  const box = await tab.evaluate(() => {
    const { left, right, top, bottom } = document
      .querySelector('consent-gate')
      ?.shadowRoot?.querySelector('section')
      ?.getBoundingClientRect() as DOMRect;
    return { left, right, top, bottom };
  });
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(320);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.bottom).toBeLessThanOrEqual(640);
  expect(await tab.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});
