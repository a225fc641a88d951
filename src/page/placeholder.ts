import type { ResolvedConfig } from '../core/types';
import { contentOf, said } from './embed-markup';
import { layOut, isTiny } from './lay-out';
import css from './styles/placeholder.css';

const NAME = 'consent-placeholder';

/**
 * Puts a placeholder before content that is held back, and hides that. What draws the text is called only where the site
 * has no placeholder of its own. Nothing stands for content that is not to be seen either, such as a pixel.
 */
export function putPlaceholder(
  element: HTMLElement,
  draw: () => HTMLElement,
  { nonce = '', ui }: Pick<ResolvedConfig, 'nonce' | 'ui'>,
): HTMLElement | undefined {
  const content = contentOf(element);
  const style = getComputedStyle(content);
  const { display } = style;
  if (display === 'none' || isHiddenItself(content, style)) return undefined;
  const used = content.getBoundingClientRect();
  hide(element);
  if (isTiny(content, style, used)) {
    unhide(element);
    return undefined;
  }
  const place = element.ownerDocument.createElement(NAME);
  const own = copyOfTemplate(element);
  element.before(place);
  layOut(place, content, style, used);
  const inner = own ? 'block' : 'grid';
  place.style.setProperty('display', /inline|contents/.test(display) ? `inline-${inner}` : inner);
  if (own) {
    place.append(own);
    return place;
  }
  const { theme = 'auto' } = ui ?? {};
  const isSaid = theme === 'auto' && /dark|light/.test(style.colorScheme);
  place.dataset.theme = isSaid ? 'page' : theme;
  const root = place.attachShadow({ mode: 'open' });
  root.append(draw());
  addStyles(root, nonce);
  return place;
}

/** The content takes its place again. */
export function removePlaceholder(place: HTMLElement, element: HTMLElement): void {
  unhide(element);
  place.remove();
}

/** What was asked for in it, also by a click on what is inside of a button. */
export function actionOf(event: Event, place: HTMLElement): string | undefined {
  const path = event.composedPath();
  const inside = path.slice(0, path.indexOf(place)) as Partial<HTMLElement>[];
  return inside.map(({ dataset }) => dataset?.action ?? dataset?.consentAction).find(Boolean);
}

/** Frameworks move elements: it goes along. Another copy of the library may have one there, too. */
export function keepBefore(place: HTMLElement, element: HTMLElement): void {
  let next = place.nextElementSibling;
  while (next?.localName === NAME) next = next.nextElementSibling;
  if (place.isConnected && next !== element) element.before(place);
}

/**
 * Copies of content that was hidden, as sliders and snapshots of pages make them, are hidden as well, and have a copy of
 * its placeholder before them, which does nothing.
 */
export function revive(element: HTMLElement, isLive: (place: Element) => boolean): void {
  if (element.dataset.consentDisplay === undefined) return;
  const before = element.previousElementSibling;
  if (before?.localName === NAME && !isLive(before)) before.remove();
  unhide(element);
}

/** Not by `hidden`, which the site's styles may overrule. */
function hide({ dataset, style }: HTMLElement): void {
  dataset.consentDisplay = style.display;
  style.setProperty('display', 'none', 'important');
}

function unhide({ dataset, style }: HTMLElement): void {
  style.setProperty('display', dataset.consentDisplay ?? '');
  delete dataset.consentDisplay;
}

/** In a part of the page that is hidden so far it will be seen with that. */
const isHiddenItself = ({ parentElement }: HTMLElement, { visibility }: CSSStyleDeclaration): boolean =>
  visibility === 'hidden' && (!parentElement || getComputedStyle(parentElement).visibility !== 'hidden');

/** The site's own placeholder. Scripts in it would run as ours, past any policy of the page. */
function copyOfTemplate(element: HTMLElement): DocumentFragment | undefined {
  const { ownerDocument: document } = element;
  const id = said(element, 'consentPlaceholder')?.replace(/^#/, '') ?? '';
  const template = document.getElementById(id);
  if (template?.localName !== 'template') return undefined;
  const copy = document.importNode((template as HTMLTemplateElement).content, true);
  for (const script of copy.querySelectorAll('script')) script.remove();
  return copy;
}

function addStyles(root: ShadowRoot, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.nonce = nonce;
    style.textContent = css;
    root.append(style);
  }
}
