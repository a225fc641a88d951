import { adoptStyles } from '../adopt-styles';
import { HOST } from '../host';
import css from '../styles/inspector.css';

/** The name of the inspector's own element: a page that has no interface of this library can have it, too. */
export const INSPECTOR = 'consent-inspector';

/** Pixels between the panel, the banner and the edges of the window. */
const GAP = 12;
/** Pixels that a panel needs at least to be of use. */
const LOWEST = 120;

/** Where the panel is drawn: above the page, beside the banner. */
export interface PanelFrame {
  readonly element: HTMLElement;
  /** Call it whenever the banner may have come, gone or grown: nobody else tells. */
  findPlace(): void;
  remove(): void;
}

export function createPanelFrame(window: Window, nonce = ''): PanelFrame {
  const { document } = window;
  const host = document.createElement(INSPECTOR);
  host.lang = 'en';
  host.dir = 'ltr';
  // Metrica's own marks: what is shown here is neither recorded nor counted in click maps.
  host.className = 'ym-hide-content ym-disable-clickmap';
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, css, nonce);
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.popover = 'manual';
  root.append(frame);
  document.documentElement.append(host);
  raise(frame);

  let banner: Element | undefined;
  return {
    element: frame,
    findPlace() {
      const found = document.querySelector(HOST)?.shadowRoot?.querySelector('.banner') ?? undefined;
      // It lies above the page, too. Below a dialog, which is modal, all is out of reach in any case.
      if (found && found !== banner && !found.matches('dialog')) raise(frame);
      banner = found;
      place(window, frame, banner);
    },
    remove: () => host.remove(),
  };
}

/** Above the page, whatever it is made of, and above what has been put there before. */
function raise(frame: HTMLElement): void {
  if (!('showPopover' in frame)) return;
  const { activeElement } = frame.getRootNode() as ShadowRoot;
  if (frame.matches(':popover-open')) frame.hidePopover();
  frame.showPopover();
  (activeElement as HTMLElement | null)?.focus();
}

/**
 * In the largest part of the window's right side that the banner leaves free, as far down as can be. Where there is next to
 * none it is the banner's text that gives way, which can be scrolled, and never its buttons.
 */
function place({ innerHeight }: Window, frame: HTMLElement, banner: Element | undefined): void {
  const own = frame.getBoundingClientRect();
  const free = (obstacle: Element | null | undefined): readonly [top: number, bottom: number] => {
    const theirs = obstacle?.getBoundingClientRect();
    const [top, bottom] = [GAP, innerHeight - GAP];
    if (!theirs?.height || theirs.left >= own.right + GAP || own.left >= theirs.right + GAP)
      return [top, bottom];
    return theirs.top - GAP - top >= bottom - theirs.bottom - GAP
      ? [top, theirs.top - GAP]
      : [theirs.bottom + GAP, bottom];
  };
  const besides = free(banner);
  const [top, bottom] = besides[1] - besides[0] < LOWEST ? free(banner?.querySelector('.actions')) : besides;
  frame.style.setProperty('--bottom', `${innerHeight - bottom}px`);
  frame.style.setProperty('--height', `${bottom - top}px`);
}
