import type { Page } from '@playwright/test';
import { gateTag, type BlankSite } from '../support/blank-world';
import type { Tab } from '../support/browser';

// A page of somebody's, as plain or as strange as a test wants it. For what Chromium alone is driven to show.

const CONFIG = {
  operator: {
    name: { en: 'Romashka LLC', ru: 'ООО «Ромашка»', ar: 'شركة روماشكا' },
    taxId: '5050109563',
    address: 'Shchyolkovo, Polevaya St. 4',
    email: 'privacy@example.ru',
  },
  policy: { url: '/policy', version: '1' },
  purposes: ['necessary', 'analytics', 'marketing', 'cross-border', 'embeds', 'advertising-messages'].map(
    (id) => ({ id }),
  ),
  services: [
    { type: 'yandex-metrica', id: '12345678' },
    { type: 'google-analytics', id: 'G-DEMO1234' },
  ],
};

export const FILM =
  '<p><iframe data-consent-src="https://www.youtube.com/embed/a" title="Film" width="560" height="315"></iframe> A film</p>';

export const BODY = `<main>
  <h1>A page</h1>
  <p><a href="#top">A link at its beginning</a></p>
  <h2>Film</h2>
  ${FILM}
  <h2>Policy</h2>
  <div data-consent-declaration></div>
  <div style="height: 1500px"></div>
  <p><a href="#settings" data-consent-open>Cookies</a></p>
</main>`;

export interface Setting {
  readonly ui?: object;
  /** Other parts of the config. */
  readonly config?: object;
  readonly language?: string;
  /** Markup of the head. */
  readonly head?: string;
  readonly body?: string;
}

const isRtl = (language: string) => language === 'ar';

let pages = 0;

/** A page of somebody's, with the interface as `ui` wants it. */
export function pageOf(
  site: BlankSite,
  { ui = {}, config = {}, language = 'en', head = '', body = BODY }: Setting = {},
): string {
  const dir = isRtl(language) ? 'rtl' : 'ltr';
  return site.page(
    `/page-${++pages}`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">
    <script>Object.assign(document.documentElement, { lang: '${language}', dir: '${dir}' })</script>
    <style>:root { color-scheme: light dark } body { margin: 0; font: 16px/1.5 sans-serif } a { color: inherit }</style>
    ${head}${gateTag({ ...CONFIG, ...config, ui })}${body}`,
  );
}

export function pageOn({ page }: Tab): Page {
  if (!page) throw new Error('Chromium has a page');
  return page;
}

export const PANEL = 'consent-gate .banner';
export const DIALOG = 'consent-gate dialog[open]:not(.banner)';

/** Opens a page and waits for its banner, and for what takes care of it. */
export async function open(tab: Tab, url: string): Promise<Page> {
  const page = pageOn(tab);
  await tab.open(url);
  await page.locator(PANEL).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}
