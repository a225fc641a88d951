import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect } from '../support/test';
import { test } from '../support/blank-world';
import type { Tab } from '../support/browser';
import { BODY, DIALOG, FILM, open, pageOf, pageOn, PANEL } from './foreign-page';

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

test('@chromium the page is taken care of, too, where its body is late', async ({ tab, site }) => {
  const page = pageOn(tab);
  let isLate = false;
  await page.route('**/late.js', async (route) => {
    await page.waitForResponse('**/consent-gate.care.js*');
    await page.waitForTimeout(300);
    isLate = await page.evaluate(() => !(document.body as HTMLElement | null));
    await route.fulfill({ body: '', contentType: 'text/javascript' });
  });
  const failed: string[] = [];
  page.on('console', (message) => failed.push(message.text()));
  await open(tab, pageOf(site, { body: `<script src="/late.js"></script><main>${LINKS}</main>` }));
  expect(isLate).toBe(true);
  expect(failed).toEqual([]);
  await expect(page.locator('html')).toHaveCSS('scroll-padding-bottom', /^\d+/);
});

/** What of a panel cannot be seen or reached as it is. */
const misfits = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((panels) => {
    const found: string[] = [];
    const { innerWidth, innerHeight } = window;
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    for (const panel of panels) {
      const { left, right, top, bottom } = panel.getBoundingClientRect();
      if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) found.push('beyond the window');
      for (const part of [panel, ...panel.querySelectorAll<HTMLElement>('*')]) {
        const name = `${part.localName}.${part.getAttribute('class') ?? part.id} ${part.textContent.slice(0, 30)}`;
        const isText = !part.closest('svg, .unseen') && part.getClientRects().length > 0;
        if (
          isText &&
          part.scrollWidth > part.clientWidth + 1 &&
          getComputedStyle(part).display !== 'inline'
        ) {
          found.push(`too wide: ${name}`);
        }
        if (part.localName !== 'button' || !isText) continue;
        if (part.scrollHeight > part.clientHeight + 1) found.push(`too high: ${name}`);
        // Below the fold of what scrolls is no misfit.
        if (part.closest('.body') || getComputedStyle(panel).overflowY === 'auto') continue;
        const box = part.getBoundingClientRect();
        const root = part.getRootNode() as ShadowRoot;
        const hit = root.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        if (!hit || !part.contains(hit)) found.push(`out of reach: ${name}`);
      }
    }
    return found;
  });

const VIEWPORTS = [
  // The narrowest, and 1280 × 1024 enlarged to 400 % (WCAG 1.4.10).
  [320, 640],
  [320, 256],
] as const;

/** WCAG 1.4.12. */
const TEXT_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** As a visitor's own tool does it. */
const spaceTexts = (page: Page) =>
  page.evaluate((css) => {
    for (const host of document.querySelectorAll('consent-gate, consent-placeholder')) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      host.shadowRoot?.adoptedStyleSheets.push(sheet);
    }
  }, TEXT_SPACING);

for (const language of ['ru', 'en', 'de', 'ar']) {
  test(`@chromium everything fits narrow, enlarged and widely spaced, in ${language}`, async ({
    tab,
    site,
  }) => {
    for (const ui of [
      { layout: 'box' },
      { layout: 'bar' },
      { layout: 'modal' },
      { preferences: 'dialog', services: 'choose' },
      { preferences: 'drawer', services: 'choose' },
    ]) {
      await tab.setViewport(320, 640);
      const page = await open(tab, pageOf(site, { language, ui, body: `<main>${LINKS}</main>` }));
      const panel = 'preferences' in ui ? DIALOG : PANEL;
      if (panel === DIALOG) {
        await page.locator(`${PANEL} [data-action=settings]`).click();
        await page.locator(DIALOG).waitFor();
        for (const details of await page.locator(`${DIALOG} summary`).all()) await details.click();
      }
      for (const isSpaced of [false, true]) {
        if (isSpaced) await spaceTexts(page);
        for (const [width, height] of VIEWPORTS) {
          await tab.setViewport(width, height);
          const what = `${Object.values(ui).join(' ')} ${width} × ${height}${isSpaced ? ' spaced' : ''}`;
          expect.soft([what, ...(await misfits(page, panel))]).toEqual([what]);
        }
      }
    }
  });
}

/** Of the visitor's own settings. */
const setFontSize = async (page: Page, standard: number) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
};

/** All that a page needs. */
const LINK = '<main><a href="#settings" data-consent-open>Cookies</a></main>';

/** As in the names of German companies, in addresses and in hashes. */
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';

test('@chromium a word that is wider than the window pushes nothing out of sight', async ({ tab, site }) => {
  const operator = {
    name: LONG,
    taxId: '1',
    email: `privacy@${LONG}.test`,
    site: `https://${LONG}.test/${LONG}`,
  };
  for (const layout of ['bar', 'modal', 'box']) {
    await tab.setViewport(320, 640);
    const page = await open(
      tab,
      pageOf(site, { ui: { layout }, config: { operator, services: [] }, body: LINK }),
    );
    const fits = async (panel: string, what: string) => {
      for (const width of [320, 390, 1280]) {
        await tab.setViewport(width, 640);
        expect.soft([what, width, ...(await misfits(page, panel))]).toEqual([what, width]);
      }
    };
    await fits(PANEL, layout);
    if (layout !== 'box') continue;
    await page.locator(`${PANEL} [data-action=accept-all]`).click();
    await page.locator('[data-consent-open]').click();
    await page.locator(`${DIALOG} [data-action=receipt]`).waitFor({ state: 'attached' });
    for (const details of await page.locator(`${DIALOG} summary`).all()) await details.click();
    await fits(DIALOG, 'preferences');
    // With its SHA-256.
    await page.locator(`${DIALOG} [data-action=receipt]`).click();
    await fits(`${DIALOG}:last-child`, 'receipt');
  }
});

test('@chromium however far the page is enlarged, some of the texts is seen', async ({ tab, site }) => {
  await tab.setViewport(320, 256);
  const seenOf = (selector: string) =>
    tab.evaluate((wanted) => {
      const texts = document.querySelector('consent-gate')!.shadowRoot!.querySelector(wanted)!;
      const { top, bottom } = texts.getBoundingClientRect();
      const panel = texts.closest('.panel')!.getBoundingClientRect();
      return Math.min(bottom, panel.bottom, innerHeight) - Math.max(top, panel.top, 0);
    }, selector);
  for (const layout of ['bar', 'modal', 'box']) {
    const page = await open(tab, pageOf(site, { language: 'ru', ui: { layout } }));
    expect.soft(await seenOf('.texts'), layout).toBeGreaterThan(60);
    if (layout !== 'box') continue;
    await page.locator(`${PANEL} [data-action=settings]`).click();
    await page.locator(DIALOG).waitFor();
    expect.soft(await seenOf('.body')).toBeGreaterThan(150);
    await page.locator(`${DIALOG} [data-action=reject-all]`).click();
    await expect(page.locator('consent-gate dialog')).toHaveCount(0);
  }
});

test('@chromium no button stands alone beside a hole', async ({ tab, site }) => {
  /** Of each row of buttons, what it leaves free. */
  const holes = (page: Page, selector: string) =>
    page.locator(`${selector} .actions`).evaluate((actions) => {
      const rows = new Map<number, DOMRect[]>();
      for (const button of actions.children) {
        const box = button.getBoundingClientRect();
        rows.set(box.top, [...(rows.get(box.top) ?? []), box]);
      }
      const style = getComputedStyle(actions);
      const room = actions.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return [...rows.values()].map((row) =>
        Math.round(
          room - (Math.max(...row.map(({ right }) => right)) - Math.min(...row.map(({ left }) => left))),
        ),
      );
    });
  const page = await open(tab, pageOf(site, { ui: { layout: 'bar' } }));
  const expectNone = async (selector: string, sizes: readonly (readonly [number, number])[]) => {
    for (const [width, height] of sizes) {
      await tab.setViewport(width, height);
      const what = `${selector} ${width} × ${height}`;
      expect.soft([what, ...new Set(await holes(page, selector))]).toEqual([what, 0]);
      const [accept, reject] = await page
        .locator(`${selector} [data-action$=-all]`)
        .evaluateAll((answers) => answers.map((answer) => Math.round(answer.getBoundingClientRect().width)));
      expect.soft([what, reject]).toEqual([what, accept]);
    }
  };
  await expectNone(PANEL, [
    [320, 640],
    [640, 320],
    [1000, 400],
    [1280, 800],
  ]);
  await page.locator(`${PANEL} [data-action=settings]`).click();
  await expectNone(DIALOG, [
    [320, 256],
    [320, 640],
    [360, 640],
    [480, 640],
    [640, 320],
    [1280, 800],
  ]);
});

test('@chromium with a large font of the visitor’s the heading is no smaller than the text, and the button that reopens is round', async ({
  tab,
  site,
}) => {
  await tab.setViewport(390, 640);
  const page = await open(tab, pageOf(site, { ui: { reopen: true } }));
  const fontSize = (selector: string) =>
    page.locator(selector).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  await setFontSize(page, 32);
  const text = await fontSize(`${PANEL} .texts`);
  expect(text).toBe(30);
  expect(await fontSize(`${PANEL} h2`)).toBeGreaterThanOrEqual(text);
  await page.locator(`${PANEL} [data-action=reject-all]`).click();
  for (const size of [32, 16]) {
    await setFontSize(page, size);
    const { width, height } = (await page.locator('consent-gate .reopen').boundingBox())!;
    expect([size, height]).toEqual([size, width]);
    expect(width).toBeGreaterThanOrEqual(44);
  }
});

test('@chromium that the settings could not be opened is in sight, however long the texts', async ({
  tab,
  site,
}) => {
  await tab.setViewport(360, 420);
  const page = await open(tab, pageOf(site, { language: 'ru', body: LINK }));
  await page.route('**/consent-gate.view.js*', (route) => route.abort());
  await page.locator(`${PANEL} [data-action=settings]`).click();
  const alert = page.locator('consent-gate [role=alert]');
  await alert.waitFor();
  const isSeen = () =>
    alert.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const root = element.getRootNode() as ShadowRoot;
      return [top + 2, bottom - 2].every((y) => root.elementFromPoint((left + right) / 2, y) === element);
    });
  expect(await isSeen()).toBe(true);
  await page.locator(`${PANEL} .texts`).evaluate((texts) => texts.scrollTo(0, texts.scrollHeight));
  expect(await isSeen()).toBe(true);
  // Where nothing is asked, it has a place of its own, and what a frame asks does not wait for it.
  await page.locator(`${PANEL} [data-action=reject-all]`).click();
  await page.locator('[data-consent-open]').click();
  await expect(alert).toHaveCSS('position', 'fixed');
  expect(await misfits(page, 'consent-gate [role=alert]')).toEqual([]);
  expect(await isSeen()).toBe(true);
});

test('@chromium a receipt is one line of one size', async ({ tab, site }) => {
  const page = await open(tab, pageOf(site, { config: { services: [] } }));
  await page.locator(`${PANEL} [data-action=accept-all]`).click();
  await page.locator('[data-consent-open]').click();
  await page.locator(`${DIALOG} summary`).last().click();
  const texts = await page
    .locator(`${DIALOG} li.links`)
    .first()
    .evaluate((line) =>
      [...line.children].map((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return [getComputedStyle(part).fontSize, Math.round(range.getBoundingClientRect().bottom * 10)];
      }),
    );
  expect(texts).toHaveLength(3);
  expect(texts).toEqual([texts[0], texts[0], texts[0]]);
  await expect(page.locator(`${DIALOG} .body > .note`)).toHaveCSS('font-size', String(texts[0]?.[0]));
});

/** What is smaller than a target has to be. A label, and the row that it is in, can be touched for its switch. */
const smallTargets = (page: Page, selector: string, size: number) =>
  page.locator(selector).evaluateAll(
    (scopes, least) =>
      scopes
        .flatMap((scope) => [...scope.querySelectorAll<HTMLElement>('button, a, summary, input')])
        .filter((target) => target.getClientRects().length && !(target as HTMLInputElement).disabled)
        // A link within a sentence is as high as its line.
        .filter((target) => !target.matches(':is(dd, p:not(.links), .note > details li) a'))
        .flatMap((target) => {
          target.scrollIntoView({ block: 'center' });
          const { left, right, top, bottom, height, width } = target.getBoundingClientRect();
          const root = target.getRootNode() as ShadowRoot;
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          const reach = least / 2 - 1;
          const isHit = (dx: number, dy: number) => {
            const hit = root.elementFromPoint(x + dx, y + dy);
            return hit !== null && (target.contains(hit) || hit.closest('label')?.htmlFor === target.id);
          };
          const isLarge = isHit(0, -reach) && isHit(0, reach) && width >= Math.min(least, 24);
          return isLarge ? [] : [`${target.outerHTML.slice(0, 90)} ${width} × ${height}`];
        }),
    size,
  );

for (const [pointer, size] of [
  ['fine', 24],
  ['coarse', 44],
] as const) {
  test(`@chromium targets are ${size} px high for a ${pointer} pointer`, async ({ tab, site }) => {
    const page = pageOn(tab);
    if (pointer === 'coarse') {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    }
    await open(tab, pageOf(site, { ui: { services: 'choose', reopen: true } }));
    expect(await tab.evaluate((kind) => matchMedia(`(pointer: ${kind})`).matches, pointer)).toBe(true);
    await page.locator('consent-placeholder').waitFor();
    expect.soft(await smallTargets(page, PANEL, size)).toEqual([]);
    expect.soft(await smallTargets(page, 'consent-placeholder .placeholder', size)).toEqual([]);
    await page.locator(`${PANEL} [data-action=settings]`).click();
    await page.locator(`${DIALOG} [data-action=accept-all]`).click();
    const reopen = await page.locator('consent-gate .reopen').boundingBox();
    expect(Math.min(reopen?.width ?? 0, reopen?.height ?? 0)).toBeGreaterThanOrEqual(size);
    await page.locator('consent-gate .reopen').click();
    await page.locator(DIALOG).waitFor();
    for (const details of await page.locator(`${DIALOG} summary`).all()) await details.click();
    expect.soft(await smallTargets(page, DIALOG, size)).toEqual([]);
  });
}

test('@chromium nothing moves by itself, and nothing on the page is moved', async ({ tab, site }) => {
  const page = pageOn(tab);
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const motions = () =>
    tab.evaluate(() => {
      const root = document.querySelector('consent-gate')?.shadowRoot as ShadowRoot;
      return [...root.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(
          ({ animationName, transitionDuration }) =>
            animationName !== 'none' || /[1-9]/.test(transitionDuration),
        ).length;
    });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const layout of ['box', 'bar', 'modal']) {
    await open(tab, pageOf(site, { ui: { layout, reopen: true }, body: `<main>${FILM}${LINKS}</main>` }));
    await page.locator('consent-placeholder').waitFor();
    expect(await motions()).toBe(0);
    await page.locator(`${PANEL} [data-action=settings]`).click();
    await page.locator(DIALOG).waitFor();
    expect(await motions()).toBe(0);
    await page.locator(`${DIALOG} [data-action=close]`).click();
    await page.locator(`${PANEL} [data-action=reject-all]`).click();
    await page.locator('consent-gate .reopen').waitFor();
    expect.soft(await tab.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
    await page.context().clearCookies();
  }
});

test('@chromium on paper there is the page alone', async ({ tab, site }) => {
  const page = await open(tab, pageOf(site, { ui: { reopen: true } }));
  const isShown = (selector: string) => page.locator(selector).first().isVisible();
  expect(await isShown(PANEL)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await isShown(PANEL)).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.locator(`${PANEL} [data-action=settings]`).click();
  await page.locator(DIALOG).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await isShown('consent-gate dialog')).toBe(false);
  expect(await isShown('h1')).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.locator(`${DIALOG} [data-action=reject-all]`).click();
  await page.locator('consent-gate .reopen').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await isShown('consent-gate .reopen')).toBe(false);
});

test('@chromium a document is printed dark on white, whatever the theme', async ({ tab, site }) => {
  const page = await open(
    tab,
    pageOf(site, {
      ui: { theme: 'dark' },
      head: '<style>:root { --consent-gate-text: #eee; --consent-gate-muted: #bbb }</style>',
    }),
  );
  await tab.evaluate(() => {
    window.print = () => undefined;
  });
  await page.locator(`${PANEL} a`).first().click();
  await page.locator(`${DIALOG} [data-action=print]`).click();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const part of ['h2', 'dt', 'dd']) {
    await expect(page.locator(`${DIALOG} ${part}:visible`).first()).toHaveCSS('color', 'rgb(0, 0, 0)');
  }
  const backdrop = await page
    .locator(DIALOG)
    .last()
    .evaluate((dialog) => getComputedStyle(dialog, '::backdrop').display);
  expect(backdrop).toBe('none');
});

test('@chromium the colours are those of the page, however it says which it has, and when', async ({
  tab,
  site,
}) => {
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(18, 18, 18)'];
  const silent = '<style>:root { color-scheme: normal } .dark { color-scheme: dark }</style>';
  const page = await open(tab, pageOf(site, { head: silent }));
  const panel = page.locator(PANEL);
  await expect(panel).toHaveCSS('background-color', light);
  for (const [say, take] of [
    ["root.className = 'dark'", "root.className = ''"],
    ["root.style.colorScheme = 'dark'", "root.removeAttribute('style')"],
    [
      "document.head.append(Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'dark' }))",
      "document.querySelector('[name=color-scheme]').remove()",
    ],
  ] as const) {
    for (const [script, expected] of [
      [say, dark],
      [take, light],
    ] as const) {
      await page.evaluate(`{ const root = document.documentElement; ${script} }`);
      await expect(panel).toHaveCSS('background-color', expected);
    }
  }
  // Where nothing is said, the visitor's system counts.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(panel).toHaveCSS('background-color', dark);
  await open(tab, pageOf(site, { head: `${silent}<meta name="color-scheme" content="light">` }));
  await expect(panel).toHaveCSS('background-color', light);
});

test('@chromium a language that runs from right to left is laid out so, and says which it is', async ({
  tab,
  site,
}) => {
  const page = await open(tab, pageOf(site, { language: 'ar', ui: { preferences: 'drawer', reopen: true } }));
  const host = page.locator('consent-gate');
  await expect(host).toHaveAttribute('lang', 'ar');
  await expect(host).toHaveAttribute('dir', 'rtl');
  const { width } = page.viewportSize() ?? { width: 0 };
  const middleOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    return box ? box.x + box.width / 2 : NaN;
  };
  // It begins where lines do.
  expect(await middleOf(PANEL)).toBeGreaterThan(width / 2);
  expect(await middleOf(`${PANEL} [data-action=accept-all]`)).toBeGreaterThan(
    await middleOf(`${PANEL} [data-action=reject-all]`),
  );
  await page.locator(`${PANEL} [data-action=settings]`).click();
  await page.locator(DIALOG).waitFor();
  // And ends where they do.
  expect(await middleOf(DIALOG)).toBeLessThan(width / 2);
  expect(await middleOf(`${DIALOG} #switch-analytics`)).toBeLessThan(
    await middleOf(`${DIALOG} label[for=switch-analytics]`),
  );
  // The law's wording is there in English, from left to right.
  const disclosure = page.locator(`${DIALOG} details dl`).first();
  await expect(disclosure).toHaveAttribute('lang', 'en');
  await expect(disclosure).toHaveCSS('direction', 'ltr');
  await page.locator(`${DIALOG} [data-action=consent-text]`).click();
  const text = page.locator(`${DIALOG} .document > div`);
  await expect(text).toHaveCSS('direction', 'ltr');
  await expect(text.locator('h3').first()).toHaveCSS('direction', 'rtl');
  await page.locator(`${DIALOG} [data-action=close]`).last().click();
  await page.locator(`${DIALOG} [data-action=reject-all]`).click();
  await page.locator('consent-gate .reopen').waitFor();
  expect(await middleOf('consent-gate .reopen')).toBeGreaterThan(width / 2);
});

test('@chromium what is drawn into the page runs as its own language does', async ({ tab, site }) => {
  // Its author has thought of the language alone.
  const page = await open(tab, pageOf(site, { body: BODY.replace('<main>', '<main lang="ar">') }));
  await expect(page.locator('consent-placeholder .placeholder')).toHaveCSS('direction', 'rtl');
  await open(tab, pageOf(site, { language: 'ar' }));
  await expect(page.locator('[data-consent-declaration] > div')).toHaveCSS('direction', 'ltr');
});

test('@chromium the focus goes back to where it was, and where that has gone to what opens the preferences again', async ({
  tab,
  site,
}) => {
  const body = '<main><button id="opener" onclick="consentGate.open()">Open</button></main>';
  const link = '<p><a href="#c" data-consent-open id="link">Cookies</a></p>';
  for (const [markup, isLeft, expected] of [
    [body + link, true, 'opener'],
    [body + link, false, 'link'],
    [body, false, 'reopen'],
  ] as const) {
    const page = pageOn(tab);
    await open(tab, pageOf(site, { body: markup, ui: { reopen: true }, config: { services: [] } }));
    await page.locator('#opener').click();
    await page.locator(DIALOG).waitFor();
    expect((await tab.focused())?.id).toBe('preferences-title');
    if (!isLeft) await page.locator('#opener').evaluate((opener) => opener.remove());
    await page.locator(`${DIALOG} [data-action=reject-all]`).click();
    await expect(page.locator(DIALOG)).toHaveCount(0);
    await tab.waitFor(() => document.activeElement !== document.body);
    const focused = await tab.focused();
    expect([focused?.id, focused?.action]).toContain(expected);
    await page.context().clearCookies();
  }
});
