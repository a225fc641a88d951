// These functions run in the page. Their source is sent there, so they see nothing but their arguments.

/** All elements that match, in open shadow roots too; a selector may cross their borders. */
export function queryDeep(selector: string): Element[] {
  const treesWithin = (scope: ParentNode): ParentNode[] => {
    const hosts = [scope, ...scope.querySelectorAll('*')];
    const roots = hosts
      .map((host) => (host instanceof Element ? host.shadowRoot : null))
      .filter((root) => root !== null);
    return [scope, ...roots.flatMap(treesWithin)];
  };
  // Spaces between two compound selectors, but not around combinators, in brackets, parentheses or quotes.
  const steps = selector.trim().split(/(?<![>+~,\s])\s+(?![>+~,\s])(?![^[]*\])(?![^(]*\))/);
  const found = steps.reduce<ParentNode[]>(
    (scopes, step) => scopes.flatMap(treesWithin).flatMap((tree) => [...tree.querySelectorAll(step)]),
    [document],
  );
  return [...new Set(found)] as Element[];
}

export function describeElement(element: Element) {
  const box = element.getBoundingClientRect();
  return {
    tag: element.localName,
    id: element.id,
    action: element.getAttribute('data-action'),
    text: (element instanceof HTMLElement ? element.innerText : element.textContent).trim(),
    visible: box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === 'visible',
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  };
}

export function findFocused(): Element[] {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused && focused !== document.body ? [focused] : [];
}
