import type { Consent } from '../core/types';
import type { Host } from './host';

/** What makes a button stand out, or go under. */
const LOOKS = [
  ...[
    'display',
    'visibility',
    'opacity',
    'color',
    'background-color',
    'background-image',
    'border-top-color',
  ],
  ...[
    'border-top-width',
    'font-size',
    'font-weight',
    'font-style',
    'letter-spacing',
    'text-indent',
    'text-transform',
  ],
  ...['text-decoration-line', 'filter', 'clip-path', 'pointer-events', 'cursor', 'order'],
];

/** Where a button is looked for: in its middle, and near its corners. */
const POINTS = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.2, 0.8].map((y) => [x, y] as const));

/** What can be seen and reached of a button, by name. */
function measure(button: HTMLElement, root: ShadowRoot): Readonly<Record<string, string | number>> {
  const style = getComputedStyle(button);
  const { x, y, width, height } = button.getBoundingClientRect();
  const reached = POINTS.filter(
    ([dx, dy]) => root.elementFromPoint(x + dx * width, y + dy * height) === button,
  );
  return {
    ...Object.fromEntries(LOOKS.map((name) => [name, style.getPropertyValue(name)])),
    width: Math.round(width),
    height: Math.round(height),
    disabled: String(button.matches(':disabled')),
    reachable: `${reached.length} of ${POINTS.length} points`,
  };
}

const answersIn = (within: Element) =>
  ['accept', 'reject'].map((action) => within.querySelector<HTMLElement>(`[data-action=${action}-all]`));

/** How refusing differs from accepting, in words. Nothing where they are alike. */
export function findDifferences(within: Element, root: ShadowRoot): string[] {
  const [accept, reject] = answersIn(within);
  if (!accept) return [];
  if (accept.nextElementSibling !== reject) return [reject ? 'place: not side by side' : 'missing: no / yes'];
  // The pointer and the focus are allowed to show.
  if (!reject || within.querySelector('.actions :is(:hover,:focus-visible)')) return [];
  const [yes, no] = [measure(accept, root), measure(reject, root)] as const;
  return Object.keys(yes).flatMap((name) =>
    yes[name] === no[name] ? [] : [`${name}: ${String(yes[name])} / ${String(no[name])}`],
  );
}

/**
 * Returns what sees to it that refusing is as easy as accepting: same size, same looks, same reach. Where the page has made
 * it harder its styles are kept out, step by step, and an `error` says what they had done.
 */
export function createParityGuard(
  { root, keepStyles }: Host,
  { report }: Pick<Consent, 'report'>,
): () => void {
  let told = '';

  const guard = (panel: HTMLElement) => {
    const found = findDifferences(panel, root);
    const steps = [
      // Without parts nothing in here can be named by the page's styles.
      () => {
        for (const part of root.querySelectorAll('[part]')) part.removeAttribute('part');
      },
      keepStyles,
      // What a script has written on it goes, too, and what it has moved comes back.
      () => {
        for (const element of panel.querySelectorAll('[style]')) element.removeAttribute('style');
        for (const button of panel.querySelectorAll('button')) button.disabled = false;
        const [accept, reject] = answersIn(panel);
        if (reject) accept?.after(reject);
      },
      // What lies over it comes to lie under it.
      () => {
        if (!panel.popover) return;
        panel.hidePopover();
        panel.showPopover();
      },
    ];
    let left = found;
    for (const step of steps) {
      if (!left.length) break;
      step();
      left = findDifferences(panel, root);
    }
    const outcome = left.length ? 'is' : 'was';
    const message = `Refusing ${outcome} harder than accepting (accept / reject): ${(left.length ? left : found).join('; ')}`;
    if (!found.length || message === told) return;
    told = message;
    report({ error: new Error(message), where: 'view' });
  };

  return () => root.querySelectorAll<HTMLElement>('.panel').forEach(guard);
}
