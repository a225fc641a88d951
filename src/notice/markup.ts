/**
 * A document as data: a text, or an element with its attributes and children. The same document becomes nodes of a page,
 * HTML on a server, or is drawn by Preact in the preferences. Texts stay texts in each.
 */
export type Markup = string | MarkupElement;
export type MarkupElement = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: Markup[],
];

/** An element; children that are empty are left out. */
export const element = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Markup | false | undefined)[]
): MarkupElement => [tag, attributes, ...children.filter((child): child is Markup => !!child)];

export function toNode(document: Document, markup: Markup): Node {
  if (typeof markup === 'string') return document.createTextNode(markup);
  const [tag, attributes, ...children] = markup;
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children.map((child) => toNode(document, child)));
  return node;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] as string);

export function toHtml(markup: Markup): string {
  if (typeof markup === 'string') return escaped(markup);
  const [tag, attributes, ...children] = markup;
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inside = children.map(toHtml).join('');
  return `<${tag}${pairs.join('')}>${inside}</${tag}>`;
}
