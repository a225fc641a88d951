import type { ResolvedConfig } from '../core/types';
import { directionOf } from '../notice/words';
import { adoptStyles } from './adopt-styles';

/** The one element's name, and its id. */
export const HOST = 'consent-gate';

/** The one element that the library adds to the page; everything shown is in its open shadow root. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly language: string;
  /** Once for each text, however often it is called. */
  addStyles(css: string): void;
  /** Has no styles but those that were added here. */
  keepStyles(): void;
  /** Follows the colours of the page, if it has said which it has, in styles or in a meta tag. Takes the page's styles. */
  followTheme(): void;
}

/**
 * It stands beside the body, not in it: first in the tab order, there before the body is, and free of what a site
 * does to the body and its children (transforms, grids, `overflow: hidden`).
 */
export function createHost(
  document: Document,
  language: string,
  { nonce = '', ui }: Pick<ResolvedConfig, 'nonce' | 'ui'>,
): Host {
  const { documentElement: page } = document;
  const { theme = 'auto' } = ui ?? {};
  const element = document.createElement(HOST);
  element.id = HOST;
  element.lang = language;
  element.dir = directionOf(language);
  element.dataset.theme = theme;
  // Metrica's own marks: what is shown here is neither recorded nor counted in click maps.
  element.className = 'ym-hide-content ym-disable-clickmap';
  const root = element.attachShadow({ mode: 'open' });
  const added = new Map<string, CSSStyleSheet | undefined>();
  page.insertBefore(element, document.body);

  const host: Host = {
    element,
    root,
    language,
    addStyles(css) {
      if (!added.has(css)) added.set(css, adoptStyles(root, css, nonce));
    },
    keepStyles() {
      root.adoptedStyleSheets = [...added.values()].filter((sheet) => sheet !== undefined);
    },
    followTheme() {
      // Where nothing is said it is `normal`, and the visitor's system counts.
      const isSaid =
        theme === 'auto' &&
        (/dark|light/.test(getComputedStyle(page).colorScheme) ||
          document.querySelector('[name=color-scheme]'));
      element.dataset.theme = isSaid ? 'page' : theme;
    },
  };
  return host;
}
