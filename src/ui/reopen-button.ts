import type { Corner } from '../core/types';
import type { Host } from './host';

export interface ReopenButton {
  readonly element: HTMLElement;
  /** Goes to its corner, or to the next one that the page has left free. */
  findPlace(): void;
  remove(): void;
}

const CORNERS: readonly Corner[] = ['bottom-left', 'bottom-right', 'top-left', 'top-right'];

/** Sliders: settings. */
const ICON = 'M3 5h7m4 0h3M3 10h2m4 0h8M3 15h9m4 0h1M12 3v4M7 8v4M14 13v4';

const SVG = 'http://www.w3.org/2000/svg';

/** Whether something of the page's own stays there while the page scrolls. */
function isTaken({ left, right, top, bottom }: DOMRect, host: Element): boolean {
  const { ownerDocument: document } = host;
  const points = [left, (left + right) / 2, right].flatMap((x) =>
    [top, (top + bottom) / 2, bottom].map((y) => [x, y]),
  );
  return points.some(([x = 0, y = 0]) =>
    document.elementsFromPoint(x, y).some((found) => {
      for (
        let element: Element | null = found;
        element && element !== host;
        element = element.parentElement
      ) {
        if (/fixed|sticky/.test(getComputedStyle(element).position)) return true;
      }
      return false;
    }),
  );
}

/** Adds the small button that opens the preferences again. */
export function createReopenButton(
  { element: host, root }: Host,
  label: string,
  corner: Corner | boolean = true,
  open: () => void,
): ReopenButton {
  const { ownerDocument: document } = host;
  const element = document.createElement('button');
  element.className = 'reopen';
  element.setAttribute('part', 'reopen');
  element.setAttribute('aria-label', label);
  element.dataset.action = 'reopen';
  element.title = label;
  element.onclick = open;
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 20 20');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICON);
  icon.append(path);
  element.append(icon);
  root.append(element);

  // Where lines begin.
  const start = host.dir === 'rtl' ? 'bottom-right' : 'bottom-left';
  const wanted = typeof corner === 'string' ? corner : start;
  return {
    element,
    findPlace() {
      const free = [wanted, ...CORNERS].find((place) => {
        element.dataset.position = place;
        return !isTaken(element.getBoundingClientRect(), host);
      });
      element.dataset.position = free ?? wanted;
    },
    remove: () => element.remove(),
  };
}
