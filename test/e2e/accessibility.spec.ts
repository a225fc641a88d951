import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect } from '../support/test';
import { test } from '../support/blank-world';
import type { Tab } from '../support/browser';
import { DIALOG, open, pageOf, pageOn, PANEL } from './foreign-page';

/** What has been decided, by the record that the next page would find. */
const choices = (tab: Tab) =>
  tab.evaluate(
    () =>
      (
        window as unknown as {
          consentGate: { getState(): { decision: { choices: Record<string, boolean> } | null } };
        }
      ).consentGate.getState().decision?.choices,
  );

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Findings on what is ours, each with its rule and its element. */
const violations = (page: Page, rules?: readonly string[]) =>
  page.evaluate(async (only) => {
    interface Finding {
      id: string;
      nodes: { html: string; failureSummary: string }[];
    }
    const tool = (
      window as unknown as {
        axe: { run(context: object, options: object): Promise<{ violations: Finding[] }> };
      }
    ).axe;
    const ours = ['consent-gate', 'consent-placeholder', '[data-consent-declaration]'];
    const { violations: found } = await tool.run(
      { include: ours.filter((selector) => document.querySelector(selector)).map((selector) => [selector]) },
      {
        runOnly: only
          ? { type: 'rule', values: only }
          : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      },
    );
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  }, rules);

const SCHEMES = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

for (const language of ['ru', 'en', 'ar']) {
  test(`@chromium a checker finds nothing, in ${language}`, async ({ tab, site }) => {
    const page = pageOn(tab);
    await page.addInitScript(axe);
    const expectNoFindings = async (what: string) => {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      expect([what, ...(await violations(page))]).toEqual([what]);
      // Colours are all that a scheme changes, and no language changes them.
      for (const scheme of language === 'en' ? SCHEMES : []) {
        await page.emulateMedia(scheme);
        const where = `${what}, ${JSON.stringify(scheme)}`;
        expect([where, ...(await violations(page, ['color-contrast']))]).toEqual([where]);
      }
    };
    for (const layout of ['bar', 'modal']) {
      await open(tab, pageOf(site, { language, ui: { layout } }));
      await expectNoFindings(layout);
    }
    await open(tab, pageOf(site, { language, ui: { services: 'choose', reopen: true } }));
    await page.locator('consent-placeholder').waitFor();
    await page.locator('[data-consent-declaration] table').first().waitFor();
    await expectNoFindings('box, placeholder and declaration');
    await page.locator(`${PANEL} [data-action=settings]`).click();
    await page.locator(DIALOG).waitFor();
    for (const details of await page.locator(`${DIALOG} summary`).all()) await details.click();
    await expectNoFindings('preferences');
    await page.locator(`${DIALOG} [data-action=consent-text]`).click();
    await page.locator(`${DIALOG} #document-title`).waitFor();
    await expectNoFindings('consent text');
    await page.locator(`${DIALOG} [data-action=close]`).last().click();
    await page.locator(`${DIALOG} [data-action=accept-all]`).click();
    await page.locator('consent-gate .reopen').waitFor();
    await expectNoFindings('after the answer');
  });
}

/** Goes on by Tab, as often as it takes, until something with this name or action has the focus. */
async function tabTo(tab: Tab, wanted: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await tab.press('Tab');
    const focused = await tab.focused();
    const { action, id, text = '' } = focused ?? {};
    if ([action, id, text.replace(/\s*\n\s*/g, '')].includes(wanted)) return;
  }
  throw new Error(`The keyboard does not reach: ${wanted}`);
}

test.describe('by the keyboard alone', () => {
  test('@chromium a visitor accepts', async ({ tab, site }) => {
    const page = await open(tab, pageOf(site));
    await expect(page.locator(PANEL)).toMatchAriaSnapshot(`
      - region "Your privacy":
        - heading "Your privacy" [level=2]
        - paragraph: /Romashka LLC asks for consent .* Statistics · Marketing · Transfer abroad · External content .* withdraw it at any time\\./
        - paragraph:
          - link "Consent text"
          - link "Privacy policy"
        - button "Accept all"
        - button "Reject all"
        - button "Settings"
    `);
    await tabTo(tab, 'accept-all');
    await tab.press('Enter');
    await expect(page.locator(PANEL)).toHaveCount(0);
    expect(await choices(tab)).toMatchObject({
      analytics: true,
      embeds: true,
      'advertising-messages': false,
    });
  });

  test('@chromium a visitor refuses, also where the page waits for him', async ({ tab, site }) => {
    for (const layout of ['box', 'modal']) {
      const page = await open(tab, pageOf(site, { ui: { layout } }));
      await tabTo(tab, 'reject-all');
      await tab.press('Space');
      await expect(page.locator(PANEL)).toHaveCount(0);
      expect(await choices(tab)).toMatchObject({ analytics: false, marketing: false });
      await page.context().clearCookies();
    }
  });

  test('@chromium a visitor chooses, having read what for', async ({ tab, site }) => {
    const page = await open(tab, pageOf(site));
    await tabTo(tab, 'settings');
    await tab.press('Enter');
    const dialog = page.locator(DIALOG);
    await expect(dialog).toMatchAriaSnapshot(`
      - dialog "Privacy settings":
        - heading "Privacy settings" [level=2]
        - button "Close"
        - paragraph: /Choose what you consent to/
        - paragraph:
          - button "Consent text"
          - link "Privacy policy"
        - list:
          - listitem:
            - text: Necessary
            - switch "Necessary" [checked] [disabled]
            - paragraph: /Always on/
            - group: "Details : Necessary"
          - listitem:
            - text: Statistics
            - switch "Statistics"
            - paragraph: /how many people visit/
            - list:
              - listitem: Yandex Metrica · Yandex LLC
              - listitem: Google Analytics · Google LLC
            - group: "Details : Statistics"
        - button "Accept all"
        - button "Reject all"
        - button "Save choices"
    `);
    await tabTo(tab, 'switch-analytics');
    await tab.press('Space');
    await tabTo(tab, 'Details: Statistics');
    await tab.press('Enter');
    await expect(dialog.locator('details[open]')).toMatchAriaSnapshot(`
      - group:
        - text: "Details : Statistics"
        - term: Data and their volume
        - definition:
          - list:
            - listitem: /addresses and titles of the pages visited/
        - term: Recipients of the data
        - definition:
          - list:
            - listitem: /Yandex LLC, Tax ID 7736207543/
            - listitem: /Google LLC/
    `);
    await tabTo(tab, 'save');
    await tab.press('Enter');
    await expect(dialog).toHaveCount(0);
    expect(await choices(tab)).toMatchObject({ analytics: true, marketing: false });
  });

  test('@chromium a visitor reads the consent text, and is back where he was', async ({ tab, site }) => {
    const page = await open(tab, pageOf(site));
    await tabTo(tab, 'Consent text');
    await tab.press('Enter');
    await expect(page.locator(DIALOG).last()).toMatchAriaSnapshot(`
      - dialog "Consent to the processing of personal data":
        - heading "Consent to the processing of personal data" [level=2]
        - button "Close"
        - paragraph: /By pressing “Accept all”/
        - term: Operator
        - definition: /Romashka LLC, Tax ID 5050109563/
        - heading "Statistics" [level=3]
        - button "Print"
    `);
    await tab.press('Escape');
    await expect(page.locator(DIALOG)).toHaveCount(1);
    await tab.press('Escape');
    await expect(page.locator(DIALOG)).toHaveCount(0);
    expect((await tab.focused())?.text).toBe('Consent text');
    expect(await choices(tab)).toBeUndefined();
  });

  test('@chromium a visitor changes his mind, and withdraws', async ({ tab, site }) => {
    // Without services nothing has to be stopped, and the page stays.
    const page = await open(tab, pageOf(site, { config: { services: [] } }));
    await tabTo(tab, 'accept-all');
    await tab.press('Enter');
    await tabTo(tab, 'Cookies');
    await tab.press('Enter');
    await page.locator(DIALOG).waitFor();
    await tabTo(tab, 'switch-marketing');
    await tab.press('Space');
    await tabTo(tab, 'save');
    await tab.press('Enter');
    await expect(page.locator(DIALOG)).toHaveCount(0);
    expect((await tab.focused())?.text).toBe('Cookies');
    expect(await choices(tab)).toMatchObject({ analytics: true, marketing: false });
    const declaration = page.locator('[data-consent-declaration] section');
    await expect(declaration).toMatchAriaSnapshot(`
      - heading "Your choice" [level=3]
      - list:
        - listitem: "Statistics: Yes"
        - listitem: "Marketing: No"
      - paragraph:
        - button "Change your choice"
        - button "Withdraw all consent"
    `);
    await page.locator('h1').click();
    await tabTo(tab, 'withdraw');
    await tab.press('Enter');
    await expect(declaration).toContainText('Statistics: No');
    expect(await choices(tab)).toMatchObject({ analytics: false, marketing: false });
    // The button has gone with what could be withdrawn.
    expect((await tab.focused())?.action).toBe('settings');
  });

  test('@chromium a visitor loads a film', async ({ tab, site }) => {
    const page = await open(tab, pageOf(site));
    await expect(page.locator('consent-placeholder')).toMatchAriaSnapshot(`
      - group "Film":
        - strong: "YouTube: Film"
        - paragraph: /Google LLC.* will get your IP address.*They go abroad/
        - button "Load once"
        - button "Always allow"
    `);
    await tabTo(tab, 'load-once');
    await tab.press('Enter');
    await expect(page.locator('iframe')).toBeFocused();
    expect(await page.locator('iframe').getAttribute('src')).toBe('https://www.youtube.com/embed/a');
  });
});

/** Whether nothing at all is to be seen of what has the focus (WCAG 2.4.11), the banner being over it. */
const isObscured = (tab: Tab) =>
  tab.evaluate(
    () =>
      new Promise<string>((resolve) => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            const focused = document.activeElement as HTMLElement;
            const { left, right, top, bottom } = focused.getBoundingClientRect();
            const points = [left + 1, (left + right) / 2, right - 1].flatMap((x) =>
              [top + 1, (top + bottom) / 2, bottom - 1].map((y) => [x, y] as const),
            );
            const isSeen = points.some(([x, y]) => {
              const found = document.elementFromPoint(x, y);
              return found && found.localName !== 'consent-gate';
            });
            resolve(isSeen || !focused.matches('main *') ? '' : focused.outerHTML.slice(0, 80));
          }),
        );
      }),
  );

const LINKS = Array.from({ length: 24 }, (_, i) => `<p><a href="#${i}">Link ${i}</a></p>`).join('');

for (const ui of [
  { layout: 'box' },
  { layout: 'box', position: 'top-right' },
  { layout: 'bar' },
  { layout: 'bar', position: 'top' },
]) {
  test(`@chromium the focus is never under the banner: ${Object.values(ui).join(' ')}`, async ({
    tab,
    site,
  }) => {
    await tab.setViewport(360, 640);
    await open(tab, pageOf(site, { ui, body: `<main>${LINKS}</main>` }));
    const hidden: string[] = [];
    // Down through the page, and up again.
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let i = 0; i < 30; i++) {
        await tab.press(key);
        hidden.push(await isObscured(tab));
      }
    }
    expect(hidden.filter(Boolean)).toEqual([]);
  });
}
