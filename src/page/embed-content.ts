import { sourcesOf } from './embed-markup';

const ATTRIBUTES = { src: 'consentSrc', srcset: 'consentSrcset' } as const;

/** Lets an embed load what its markup names. */
export function loadContent(element: HTMLElement): void {
  const sources = sourcesOf(element);
  for (const source of sources) {
    for (const [name, marked] of Object.entries(ATTRIBUTES)) {
      const address = source.dataset[marked]?.trim();
      // A frame whose address is set again loads again.
      if (address && source.getAttribute(name) !== address) setAddress(source, name, address);
    }
  }
  // It has looked for its sources already, and does so no second time by itself.
  if (isMedia(element) && !sources.includes(element)) element.load();
}

/** Takes it back: nothing of it plays on, and nothing more is fetched. */
export function unloadContent(element: HTMLElement): void {
  const loaded = sourcesOf(element).filter((source) => source.matches('[src],[srcset]'));
  for (const source of loaded) for (const name of Object.keys(ATTRIBUTES)) source.removeAttribute(name);
  // What has lost its address plays on until it is told to look again.
  if (loaded[0] && isMedia(element)) element.load();
}

/** Firefox gives a frame that the parser has put there its last address back when the page is loaded anew, consent or not. */
export function forgetHistory(element: HTMLElement): void {
  if (element.localName !== 'iframe' || !element.isConnected) return;
  const place = element.ownerDocument.createComment('');
  element.replaceWith(place);
  place.replaceWith(element);
}

/** Whoever has asked for it goes on there. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}

const isMedia = (element: HTMLElement): element is HTMLMediaElement => element.matches('audio,video');

/** After a withdrawal the shield refuses addresses that are set otherwise, also the one that the visitor asks for. */
function setAddress(element: HTMLElement, name: string, url: string): void {
  const attribute = element.ownerDocument.createAttribute(name);
  attribute.value = url;
  element.setAttributeNode(attribute);
}
