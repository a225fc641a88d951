/** Gives a shadow root styles. Returns their sheet, but where styles cannot be constructed: there it is an element. */
export function adoptStyles(root: ShadowRoot, css: string, nonce: string): CSSStyleSheet | undefined {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    return sheet;
  } catch {
    const style = document.createElement('style');
    style.nonce = nonce;
    style.textContent = css;
    root.append(style);
    return undefined;
  }
}
