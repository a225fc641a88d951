/** The purposes that an element names: `data-consent="analytics cross-border"` needs both. */
export const purposesOf = (element: HTMLElement, attribute = 'consent'): string[] =>
  element.dataset[attribute]?.match(/[\w-]+/g) ?? [];
