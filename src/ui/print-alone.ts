import type { Host } from './host';

/**
 * Prints the document that lies on top, and nothing of the page around it. The page's body is hidden meanwhile by a
 * constructed stylesheet; where there are none it is printed, too.
 */
export function printAlone(window: Window & typeof globalThis, { element }: Host): void {
  const { document } = window;
  let sheet: CSSStyleSheet | undefined;
  try {
    sheet = new window.CSSStyleSheet();
    sheet.replaceSync('@media print { body { display: none !important } }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // The page is printed along, then.
  }
  element.toggleAttribute('data-printing', true);
  window.addEventListener(
    'afterprint',
    () => {
      if (sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      element.toggleAttribute('data-printing', false);
    },
    { once: true },
  );
  window.print();
}
