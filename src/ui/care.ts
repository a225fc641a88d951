import type { Consent } from '../core/types';
import type { Host } from './host';
import { createParityGuard } from './keep-parity';
import { createReopenButton, type ReopenButton } from './reopen-button';
import { stayClear } from './stay-clear';
import reopenCss from './styles/reopen.css';
import stayClearCss from './styles/stay-clear.css';

/** A live region is read when something comes into it that was not there before: so long after it, in milliseconds. */
const ANNOUNCEMENT = 200;

/** Has what a banner says read out, once. A dialog is read by itself. */
function announce(banner: HTMLElement, window: Window): void {
  const text = banner.querySelector('[aria-live] p');
  if (banner.localName !== 'dialog')
    window.setTimeout(() => text?.replaceChildren(...text.childNodes), ANNOUNCEMENT);
}

/** Runs something in the next frame, where sizes are taken anyway, and once, however often it is called till then. */
function inNextFrame(window: Window, run: () => void): () => void {
  let frame: number | undefined;
  return () => {
    frame ??= window.requestAnimationFrame(() => {
      frame = undefined;
      run();
    });
  };
}

/** What is shown, as far as it is taken care of. */
export interface Shown {
  readonly banner: HTMLElement | undefined;
  /** The name of the button that opens the preferences again, where there should be one. */
  readonly reopen: string | undefined;
}

/** Takes care of the place that the interface has in a page of somebody else's. */
export interface Care {
  /** Call it when something else is shown. */
  update(shown: Shown): void;
  /** Gives the focus back to where it came from; where that has gone, to what opens the preferences again. */
  giveFocusBack(to: HTMLElement): void;
  leave(): void;
}

/** What the file exports. It is fetched once something is shown, and nothing waits for it. */
export interface CareModule {
  createCare(consent: Consent, host: Host, window: Window & typeof globalThis): Care;
}

export function createCare(consent: Consent, host: Host, window: Window & typeof globalThis): Care {
  const { document } = window;
  const life = new window.AbortController();
  const checkParity = createParityGuard(host, consent);
  let banner: HTMLElement | undefined;
  let leaveBanner: (() => void) | undefined;
  let button: ReopenButton | undefined;

  // A page that is switched to other colours says so in its head, or by an attribute of its root or its body, which may not be
  // there yet.
  const followTheme = inNextFrame(window, host.followTheme);
  const observer = new window.MutationObserver(followTheme);
  for (const element of document.querySelectorAll('html, body'))
    observer.observe(element, { attributes: true });
  observer.observe(document.head, { childList: true });
  followTheme();

  // When the page has all its styles and what else stands in its corners.
  const checkAll = inNextFrame(window, () => {
    host.followTheme();
    checkParity();
    button?.findPlace();
  });
  for (const event of ['load', 'resize']) window.addEventListener(event, checkAll, { signal: life.signal });
  // Just before the visitor answers: a click needs longer than a frame after pointer or focus have come.
  const checkAnswers = inNextFrame(window, checkParity);
  for (const event of ['pointerover', 'focusin']) {
    host.root.addEventListener(event, checkAnswers, { signal: life.signal });
  }

  return {
    update(shown) {
      if (banner !== shown.banner) {
        leaveBanner?.();
        banner = shown.banner;
        if (banner) {
          host.addStyles(stayClearCss);
          announce(banner, window);
        }
        leaveBanner = banner && stayClear(banner, window, checkParity);
      }
      if (shown.reopen && !button) {
        host.addStyles(reopenCss);
        button = createReopenButton(host, shown.reopen, consent.config.ui?.reopen, () => consent.open());
      } else if (!shown.reopen) {
        button?.remove();
        button = undefined;
      }
      button?.findPlace();
    },
    giveFocusBack(to) {
      const link = document.querySelector<HTMLElement>('[data-consent-open]');
      for (const target of [to, link, button?.element]) {
        target?.focus({ preventScroll: true });
        if (document.activeElement !== document.body) return;
      }
    },
    leave() {
      life.abort();
      observer.disconnect();
      leaveBanner?.();
      button?.remove();
    },
  };
}
