/** Keeps a banner that is not modal out of the way of what has the focus (WCAG 2.4.11). `onLayout` hears of its sizes. */
export function stayClear(
  banner: HTMLElement,
  window: Window & typeof globalThis,
  onLayout: () => void,
): () => void {
  const { document } = window;
  const { style } = document.documentElement;
  const end = new window.AbortController();

  // What the page scrolls to when it gets the focus ends up beside the banner.
  const reserve = () => {
    const { top, bottom, height } = banner.getBoundingClientRect();
    const isOnTop = top + bottom < window.innerHeight;
    style.scrollPaddingTop = isOnTop ? `${height}px` : '';
    style.scrollPaddingBottom = isOnTop ? '' : `${height}px`;
    onLayout();
  };
  // After its first layout, too, which is then not forced.
  const observer = 'ResizeObserver' in window ? new window.ResizeObserver(reserve) : undefined;
  if (observer) observer.observe(banner);
  else reserve();

  const isUnder = (target: Element) => {
    const focused = target.getBoundingClientRect();
    const { top, right, bottom, left } = banner.getBoundingClientRect();
    return focused.top >= top && focused.bottom <= bottom && focused.left >= left && focused.right <= right;
  };

  // At its end a page scrolls no further: there the banner takes no more than half the window, and, if that does not do,
  // goes to the other side.
  const makeWay = ({ target }: Event) =>
    window.requestAnimationFrame(() => {
      if (!document.body.contains(target as Node) || !isUnder(target as Element)) return;
      banner.dataset.half = '';
      if (isUnder(target as Element)) banner.toggleAttribute('data-aside');
      reserve();
    });
  // Not on the body: while the page loads it may not be there yet.
  document.addEventListener('focusin', makeWay, { signal: end.signal });

  return () => {
    end.abort();
    observer?.disconnect();
    style.scrollPaddingTop = style.scrollPaddingBottom = '';
  };
}
