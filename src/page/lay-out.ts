/** What lays content out, and may come from rules that do not reach what stands in its place. */
const LAYOUT = [
  'position',
  'inset',
  'z-index',
  'transform',
  'float',
  'margin',
  'vertical-align',
  'flex',
  'grid-area',
  'align-self',
  'justify-self',
  'order',
  'min-width',
  'max-width',
];

/** Of content that is hidden with these, in px. With its borders a frame without a size has 4. */
const TINY = { given: 2, used: 8 };

const isAuto = (value: string): boolean => value === '' || value === 'auto';
const isInPixels = (value: string): boolean => /^[\d.]+px$/.test(value);

/** A pixel that counts, or a frame that only works: given next to no size, and having none. */
export const isTiny = (content: Element, given: CSSStyleDeclaration, used: DOMRect): boolean =>
  (['width', 'height'] as const).some(
    (side) => givenSize(content, given, side) <= TINY.given && used[side] <= TINY.used,
  );

/**
 * Lays a placeholder out as the content is that it stands for. Neither is displayed meanwhile: styles then tell what was
 * given, such as `100%`, and not how many pixels came of it on this screen. What the content's classes and own style say is
 * given to both, and only what else there is has to be written.
 */
export function layOut(
  place: HTMLElement,
  content: HTMLElement,
  given: CSSStyleDeclaration,
  used: DOMRect,
): void {
  place.className = content.className;
  place.style.cssText = content.style.cssText;
  place.style.setProperty('display', 'none', 'important');
  const own = getComputedStyle(place);
  const isWanted = (name: string) => own.getPropertyValue(name) !== given.getPropertyValue(name);
  for (const name of LAYOUT) {
    if (isWanted(name)) place.style.setProperty(name, given.getPropertyValue(name));
  }
  if (isAuto(given.width) || isWanted('width')) setWidth(place, content, given, used);
  if (isAuto(given.height) || isWanted('height')) setHeight(place, content, given, used);
}

function setWidth(place: HTMLElement, content: Element, given: CSSStyleDeclaration, used: DOMRect): void {
  const pixels = sizeInPixels(content, given, used, 'width');
  if (pixels) {
    place.style.width = `${pixels}px`;
    if (isAuto(given.maxWidth) || given.maxWidth === 'none') place.style.maxWidth = '100%';
  } else if (!isAuto(given.width)) place.style.width = given.width;
}

/** At least as high: where it is narrow the text needs more. */
function setHeight(place: HTMLElement, content: Element, given: CSSStyleDeclaration, used: DOMRect): void {
  const { height, aspectRatio } = given;
  if (isAuto(height) && aspectRatio && aspectRatio !== 'auto') {
    place.style.aspectRatio = aspectRatio;
    // A box that scrolls keeps to its ratio; this one grows with its text.
    place.style.overflow = 'clip';
    return;
  }
  const pixels = sizeInPixels(content, given, used, 'height');
  if (pixels) place.style.minHeight = `${pixels}px`;
  else if (!isAuto(height)) place.style.height = height;
}

/** Nothing where it is given otherwise than in px, or where nothing tells it: of an empty picture only its text is seen. */
function sizeInPixels(
  content: Element,
  given: CSSStyleDeclaration,
  used: DOMRect,
  side: 'width' | 'height',
): number {
  const size = givenSize(content, given, side);
  if (size) return size + edges(given, side);
  const isEmpty = (content as Partial<HTMLImageElement>).naturalWidth === 0;
  return isAuto(given[side]) && !isEmpty ? used[side] : 0;
}

/** By styles or by an attribute; `NaN` where it was not given in px. */
function givenSize(content: Element, given: CSSStyleDeclaration, side: 'width' | 'height'): number {
  if (isInPixels(given[side])) return parseFloat(given[side]);
  const attribute = content.getAttribute(side) ?? '';
  return isAuto(given[side]) && /^\d+$/.test(attribute) ? Number(attribute) : NaN;
}

/** Borders and paddings, where these are not part of the size already. */
function edges(given: CSSStyleDeclaration, side: 'width' | 'height'): number {
  if (given.boxSizing === 'border-box') return 0;
  const sides = side === 'width' ? ['left', 'right'] : ['top', 'bottom'];
  return sides
    .flatMap((name) => [`border-${name}-width`, `padding-${name}`])
    .reduce((sum, name) => sum + (parseFloat(given.getPropertyValue(name)) || 0), 0);
}
