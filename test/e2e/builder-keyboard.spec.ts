import type { Page } from '@playwright/test';
import { test } from '../support/blank-world';
import type { Tab } from '../support/browser';
import { expect } from '../support/test';

const BUILDER = 'https://site.test/en/builder';

/** More stops than the page has. */
const PATIENCE = 150;

async function openBuilder(tab: Tab, width: number): Promise<Page> {
  const { page } = tab;
  if (!page) throw new Error('Chromium has a page');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.setViewport(width, 800);
  await tab.open(BUILDER);
  await tab.waitFor(() => !!document.querySelector('[data-result]'));
  return page;
}

/** What keeps a visitor from seeing where the focus is: nothing, where all is well. */
const hiddenFocus = (tab: Tab): Promise<string | null> =>
  tab.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    // What happens in the frame is the library's own, and tested there.
    if (element.tagName === 'IFRAME') return null;
    // Radio buttons are drawn by their labels.
    const drawn = element.closest<HTMLElement>('.segments label') ?? element;
    const name = `${element.tagName} ${element.id} ${element.textContent.slice(0, 40)}`;
    if (element === document.body) return 'nothing has it';
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `no outline: ${name}`;
    const { left, right, top, bottom } = drawn.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + Math.min(bottom, top + 40)) / 2];
    const there = document.elementFromPoint(x, y);
    // The end of it may be under the bar, its beginning not.
    return there && (drawn.contains(there) || there.contains(drawn))
      ? null
      : `covered by ${there?.className ?? 'the edge'}: ${name}`;
  });

/** Goes there by one key, and looks at each stop. */
async function goTo(tab: Tab, selector: string, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < PATIENCE; stops++) {
    await tab.press(key);
    expect(await hiddenFocus(tab)).toBeNull();
    if (await tab.evaluate((wanted) => !!document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${key} does not lead to ${selector}`);
}

const textOf = (tab: Tab, selector: string) =>
  tab.evaluate((place) => document.querySelector(place)?.textContent ?? '', selector);

for (const width of [1280, 320]) {
  test(`@chromium by keyboard alone, from the first field to the copied code, at ${width} px`, async ({
    tab,
  }) => {
    const page = await openBuilder(tab, width);
    // Past the header, by the first stop of the page.
    await goTo(tab, '.skip');
    await tab.press('Enter');
    expect((await tab.focused())?.id).toBe('form');

    await goTo(tab, 'input[name="config.law"]');
    await tab.press('ArrowRight');
    await tab.waitFor(() => document.querySelector('[data-result]')?.textContent.includes('"GDPR"'));
    await tab.press('ArrowLeft');
    await tab.waitFor(() => !document.querySelector('[data-result]')?.textContent.includes('"GDPR"'));
    await goTo(tab, '#field-operator-name');
    await tab.type('ООО «Ромашка»');
    await goTo(tab, '#field-operator-taxId');
    await tab.type('5050109563');
    await goTo(tab, '#field-services-0-id');
    await tab.type('12345678');
    await goTo(tab, '#field-services-0-webvisor');
    await tab.press('Space');
    await tab.waitFor(() => document.querySelector('[data-result]')?.textContent.includes('webvisor'));

    // The other language has all that was entered.
    await goTo(tab, 'a[hreflang=ru]', 'Shift+Tab');
    await tab.press('Enter');
    await tab.waitFor(
      () => document.documentElement.lang === 'ru' && !!document.querySelector('[data-result]'),
    );
    expect(
      await tab.evaluate(() => document.querySelector<HTMLInputElement>('#field-operator-name')?.value),
    ).toBe('ООО «Ромашка»');

    await goTo(tab, '[role=tab]');
    const chosen = () =>
      tab.evaluate(() => {
        const all = [...document.querySelectorAll('[role=tab][aria-selected=true]')];
        const panel = document.querySelector('[role=tabpanel]');
        const id = document.activeElement?.id ?? '';
        return all.length === 1 && all[0]?.id === id && panel?.getAttribute('aria-labelledby') === id
          ? id
          : 'not what has the focus';
      });
    for (const [key, id] of [
      ['ArrowRight', 'tab-npm'],
      ['End', 'tab-csp'],
      ['ArrowRight', 'tab-tag'],
      ['ArrowLeft', 'tab-csp'],
      ['Home', 'tab-tag'],
      ['ArrowRight', 'tab-npm'],
      ['ArrowRight', 'tab-json'],
    ] as const) {
      await tab.press(key);
      expect(await chosen()).toBe(id);
      expect(await hiddenFocus(tab)).toBeNull();
    }

    // One stop for all tabs, one for the code, which scrolls, and one for what copies it.
    await goTo(tab, 'pre');
    await goTo(tab, '#code .copy button');
    // What announces it has to be there before there is something to announce.
    expect(await tab.count('#code .copy [role=status]')).toBe(1);
    expect(await textOf(tab, '#code .copy [role=status]')).toBe('');
    await tab.press('Enter');
    await tab.waitFor(
      () => document.querySelector('#code .copy [role=status]')?.textContent === 'Скопировано',
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await textOf(tab, '[data-result]'));
    expect(JSON.parse(copied)).toMatchObject({
      operator: { name: 'ООО «Ромашка»', taxId: '5050109563' },
      services: [{ type: 'yandex-metrica', id: '12345678', webvisor: true }],
    });
    expect(await hiddenFocus(tab)).toBeNull();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(tab.problems()).toEqual([]);
  });
}

test('@chromium what is added gets the focus, and what is removed passes it on', async ({ tab }) => {
  await openBuilder(tab, 1280);
  const focusedId = async () => (await tab.focused())?.id;
  const label = () => tab.evaluate(() => document.activeElement?.getAttribute('aria-label'));

  await goTo(tab, '.adders button');
  await tab.press('Tab');
  await tab.press('Enter');
  await tab.waitFor(() => document.activeElement?.id === 'field-services-1-id');
  await tab.type('G-DEMO1234');
  await goTo(tab, '.remove', 'Shift+Tab');
  expect(await label()).toBe('Remove: Google Analytics');
  await tab.press('Enter');
  await tab.waitFor(() => document.querySelectorAll('.cards .card').length === 1);
  expect(await label()).toBe('Remove: Yandex Metrica');
  await tab.press('Enter');
  await tab.waitFor(() => !document.querySelector('.cards .card'));
  expect(await tab.evaluate(() => document.activeElement?.matches('.adders button'))).toBe(true);

  await goTo(tab, 'details.section summary');
  await tab.press('Enter');
  await goTo(tab, '.lines + [data-add]');
  await tab.press('Enter');
  await tab.waitFor(() => document.activeElement?.id === 'field-embeds-0');
  await goTo(tab, '.remove');
  await tab.press('Enter');
  await tab.waitFor(() => document.activeElement?.matches('.lines + [data-add]'));

  await goTo(tab, '.rows ~ [data-add]');
  await tab.press('Enter');
  await tab.waitFor(() => document.activeElement?.id === 'field-purposes-0-id');
  await goTo(tab, '.remove', 'Shift+Tab');
  await tab.press('Enter');
  await tab.waitFor(() => document.activeElement?.matches('.rows ~ [data-add]'));
  expect(await hiddenFocus(tab)).toBeNull();
  expect(await focusedId()).toBe('');
});
