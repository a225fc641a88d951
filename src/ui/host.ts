import type { ResolvedConfig } from '../core/types';

/** The one element's name, and its id. */
export const HOST = 'consent-gate';

/** The one element that the library adds to the page; everything shown is in its open shadow root. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Once for each text, however often it is called. */
  addStyles(css: string): void;
}

/**
 * It stands beside the body, not in it: first in the tab order, there before the body is, and free of what a site
 * does to the body and its children (transforms, grids, `overflow: hidden`).
 */
export function createHost(document: Document, lang: string, { nonce = '', ui }: ResolvedConfig): Host {
  const element = document.createElement(HOST);
  element.id = HOST;
  element.lang = lang;
  // Metrica's own marks: what is shown here is neither recorded nor counted in click maps.
  element.className = 'ym-hide-content ym-disable-clickmap';
  // What is no scheme, as `auto`, is not taken.
  element.style.colorScheme = ui?.theme ?? '';
  const root = element.attachShadow({ mode: 'open' });
  const added: string[] = [];
  document.documentElement.insertBefore(element, document.body);

  return {
    element,
    root,
    addStyles(css) {
      if (added.includes(css)) return;
      added.push(css);
      try {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets.push(sheet);
      } catch {
        // Where styles cannot be constructed.
        const style = document.createElement('style');
        style.nonce = nonce;
        style.textContent = css;
        root.append(style);
      }
    },
  };
}
