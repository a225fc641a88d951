import * as playwright from '@playwright/test';
import type { BrowserContext, LaunchOptions, Page } from '@playwright/test';
import type { PlaywrightBrowser } from '../../scripts/browsers.mjs';
import type { Browser, Cookie, Engine, Message, Session, Tab } from './browser';
import { createPageReader } from './page-reader';

const actionTimeout = 10_000;

/** Nobody listens there: what the browser wants to ask its maker goes nowhere, and into no world's log. */
const deadEnd = 'socks5://127.0.0.1:9';

export async function startPlaywrightBrowser(
  engine: Engine,
  { kind, executablePath }: PlaywrightBrowser,
): Promise<Browser> {
  const browser = await playwright[engine].launch({
    ...(engine === 'chromium' && chromium),
    ...(engine === 'firefox' && kind === 'system' && stockFirefox),
    executablePath,
    proxy: { server: deadEnd },
  });
  return {
    engine,
    async newSession(world, { locale = 'en-US' } = {}) {
      // SOCKS, since Playwright hands an HTTP proxy to Firefox for http only.
      const proxy = { server: `socks5://${world.proxy.socks}` };
      return createSession(await browser.newContext({ proxy, locale, ignoreHTTPSErrors: true }));
    },
    close: () => browser.close(),
  };
}

const chromium: LaunchOptions = {
  args: [
    // `ignoreHTTPSErrors` ends with the page: what is sent while the page goes away would fail, and go unseen.
    '--ignore-certificate-errors',
    // Chromium asks Google what a page's form fields mean, and does so from the page's own session.
    '--autofill-server-url=http://127.0.0.1:9/',
  ],
};

/** The channel makes Playwright speak BiDi, with which it waits in vain for a page out of bfcache. */
const stockFirefox: LaunchOptions = {
  channel: 'moz-firefox',
  firefoxUserPrefs: { 'fission.bfcacheInParent': false, 'browser.sessionhistory.max_total_viewers': 0 },
};

function createSession(context: BrowserContext): Session {
  context.setDefaultTimeout(actionTimeout);
  return {
    newTab: async () => createTab(await context.newPage()),
    async cookies() {
      return (await context.cookies()).map(
        ({ name, value, domain, path, secure, httpOnly, sameSite, expires }) => {
          const cookie: Cookie = { name, value, domain, path, secure, httpOnly, sameSite };
          return expires === -1 ? cookie : { ...cookie, expires };
        },
      );
    },
    setCookie: (cookie) => context.addCookies([{ path: '/', ...cookie }]),
    clearCookies: () => context.clearCookies(),
    close: () => context.close(),
  };
}

function createTab(page: Page): Tab {
  const messages = collectMessages(page);
  const locate = (selector: string) => page.locator(`css=${selector}`);
  return {
    ...createPageReader((expression) => page.evaluate(expression)),
    async open(url) {
      await page.goto(url);
    },
    async reload() {
      await page.reload();
    },
    async back() {
      await page.goBack();
    },
    url: () => Promise.resolve(page.url()),
    click: (selector) => locate(selector).click(),
    hover: (selector) => locate(selector).hover(),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    async screenshot(path) {
      await page.screenshot({ path });
    },
    messages,
    problems: () => messages.filter(({ kind }) => kind !== 'warning').map(({ text }) => text),
    page,
    close: () => page.close(),
  };
}

function collectMessages(page: Page): Message[] {
  const messages: Message[] = [];
  page.on('pageerror', (error) => messages.push({ kind: 'exception', text: String(error) }));
  page.on('console', (message) => {
    const kind = message.type();
    if (kind === 'error' || kind === 'warning') messages.push({ kind, text: message.text() });
  });
  return messages;
}
