import type { Markup, MarkupElement } from '../notice/markup';
import { markdownTable } from './markdown-table';

/** What would be markup stays the text that it is. */
const escaped = (text: string): string =>
  text
    // A no-break space stays one.
    .replace(/[^\S\u00A0]+/g, ' ')
    .replace(/[\\`*_[\]<>|#&]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)([-+])(?=\s|$)/, '$1\\$2');

/** What stands in one line. */
function inline(markup: Markup): string {
  if (typeof markup === 'string') return escaped(markup);
  const [tag, attributes, ...children] = markup;
  const inside = children.map(inline).join('');
  if (tag === 'a') return `[${inside}](<${attributes.href ?? ''}>)`;
  if (tag === 'strong') return `**${inside}**`;
  if (tag === 'li') return inside;
  return tag === 'ul' ? children.map(inline).join('; ') : inside;
}

const elementsOf = (children: readonly Markup[]): MarkupElement[] =>
  children.filter((child): child is MarkupElement => typeof child !== 'string');

const rowsOf = (section: MarkupElement): string[][] => {
  const [, , ...rows] = section;
  return elementsOf(rows).map(([, , ...cells]) => cells.map(inline));
};

function tableOf(children: readonly Markup[]): string {
  const parts = elementsOf(children);
  const find = (wanted: string) => parts.find(([tag]) => tag === wanted);
  const [caption, head, body] = [find('caption'), find('thead'), find('tbody')];
  const [names = []] = head ? rowsOf(head) : [];
  return [caption && `**${inline(caption)}**`, markdownTable(names, body ? rowsOf(body) : [])]
    .filter(Boolean)
    .join('\n\n');
}

/** Terms as a list; what has several parts as a list within it. */
function definitions(children: readonly Markup[]): string {
  return elementsOf(children)
    .map(([, , ...pair]) => {
      const [term = '', value = ''] = pair.map((part) =>
        typeof part === 'string' ? [part] : (part.slice(2) as Markup[]),
      );
      const [only] = value;
      const name = `- **${(term as Markup[]).map(inline).join('')}:**`;
      if (typeof only !== 'string' && only?.[0] === 'ul') {
        const [, , ...items] = only;
        return [name, ...items.map((item) => `  - ${inline(item)}`)].join('\n');
      }
      return `${name} ${(value as Markup[]).map(inline).join('')}`;
    })
    .join('\n');
}

/** A document as Markdown: the blocks that documents here are made of. */
export function toMarkdown(markup: MarkupElement): string {
  const [tag, , ...children] = markup;
  if (/^h\d$/.test(tag)) return `${'#'.repeat(Number(tag[1]))} ${children.map(inline).join('')}`;
  if (tag === 'dl') return definitions(children);
  if (tag === 'ul') return children.map((item) => `- ${inline(item)}`).join('\n');
  if (tag === 'table') return tableOf(children);
  if (tag === 'p') return children.map(inline).join('');
  return elementsOf(children).map(toMarkdown).join('\n\n');
}
