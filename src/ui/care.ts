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

  const check = () => {
    checkParity();
    button?.findPlace();
  };
  // In a frame, where sizes are taken anyway: a click needs longer than that after pointer or focus have come.
  let frame: number | undefined;
  const checkSoon = () =>
    (frame ??= window.requestAnimationFrame(() => {
      frame = undefined;
      check();
    }));
  // When the page has all its styles and what else stands in its corners; and just before the visitor answers.
  for (const event of ['load', 'resize']) window.addEventListener(event, checkSoon, { signal: life.signal });
  for (const event of ['pointerover', 'focusin']) {
    host.root.addEventListener(event, checkSoon, { signal: life.signal });
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
      leaveBanner?.();
      button?.remove();
    },
  };
}
