import type { Page } from '@playwright/test';
import { describeMissing, findBrowser } from '../../scripts/browsers.mjs';
import { startPlaywrightBrowser } from './playwright-browser';
import { startWebkitBrowser } from './webkit-browser';
import type { World } from './world';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** One browser process (one per session in WebKit) that lives in a world. */
export interface Browser {
  engine: Engine;
  /** A visitor of his own: no cookies, no storage, nothing shared with other sessions. */
  newSession(world: World, options?: SessionOptions): Promise<Session>;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** What `navigator.language` says; `en-US` by default, and always in WebKit. */
  locale?: string | undefined;
}

export interface Session {
  newTab(): Promise<Tab>;
  /** All cookies; in WebKit those that the addresses of the open tabs can see. */
  cookies(): Promise<Cookie[]>;
  setCookie(cookie: NewCookie): Promise<void>;
  clearCookies(): Promise<void>;
  close(): Promise<void>;
}

export interface Cookie {
  name: string;
  value: string;
  /** With a leading dot when subdomains see it too. */
  domain: string;
  path: string;
  secure: boolean;
  httpOnly: boolean;
  sameSite: 'Strict' | 'Lax' | 'None';
  /** Seconds since 1970; absent in a cookie that ends with the session. */
  expires?: number;
}

export type NewCookie = Pick<Cookie, 'name' | 'value' | 'domain'> & Partial<Cookie>;

/**
 * One page, driven as a visitor would. Selectors are CSS and see into open shadow roots, across their borders
 * too: `consent-gate [data-action=close]`. Clicks, hovering and keys are the browser's own, so their events are
 * trusted.
 */
export interface Tab {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** In WebKit the earlier page comes out of the back-forward cache; elsewhere it is loaded anew. */
  back(): Promise<void>;
  url(): Promise<string>;
  /** Clicks the one element that matches, once it can be clicked. */
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** One key, with modifiers if need be: `Enter`, `Shift+Tab`, `a`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  screenshot(path: string): Promise<void>;

  /** Runs a function in the page. Its source is sent, so it sees only its arguments; all travels as JSON. */
  evaluate<Arguments extends unknown[], Result>(
    run: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ): Promise<Result>;
  /** Asks the page until the answer is truthy, and returns it. */
  waitFor<Arguments extends unknown[], Result>(
    ask: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ): Promise<Result>;
  count(selector: string): Promise<number>;
  isVisible(selector: string): Promise<boolean>;
  /** What the visitor reads in the one element that matches, once it is there. */
  text(selector: string): Promise<string>;
  attribute(selector: string, name: string): Promise<string | null>;
  /** The element that has the focus, inside of shadow roots too. */
  focused(): Promise<FocusedElement | null>;

  /** Errors and warnings, oldest first. WebKit tells none. */
  messages: readonly Message[];
  /** Those of them that a healthy page does not have: uncaught and console errors, violations of its CSP. */
  problems(): string[];
  /** Playwright's own page, for what only some engines can do. */
  page: Page | undefined;
  close(): Promise<void>;
}

export interface FocusedElement {
  tag: string;
  id: string;
  action: string | null;
  text: string;
}

export interface Message {
  kind: 'error' | 'warning' | 'exception';
  text: string;
}

export async function startBrowser(engine: Engine): Promise<Browser> {
  const found = findBrowser(engine);
  if (!found) throw new Error(describeMissing(engine));
  return found.kind === 'webdriver' ? startWebkitBrowser(found) : startPlaywrightBrowser(engine, found);
}
