import type { JsonConfig } from '../embed/types';
import { attributesOf } from './attributes-of';

/** As double-quoted attributes have it. */
export const attributeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** No text in it can end the element that it stands in. */
const json = (config: JsonConfig): string => JSON.stringify(config, null, 2).replaceAll('<', '\\u003c');

const indented = (text: string, by: string): string => text.replaceAll(/^/gm, by);

/** Further attributes of the tag, such as `integrity`. What is not given is left out. */
export type TagAttributes = Readonly<Record<string, string | undefined>>;

/**
 * The markup that puts the library on a page: one tag with attributes where these can say everything, else the config as
 * JSON before the tag. `src` is where `consent-gate.js` is.
 */
export function scriptTag(config: JsonConfig, src: string, more: TagAttributes = {}): string {
  const said = attributesOf(config) ?? {};
  const all: TagAttributes = { src, ...more, ...said };
  const pairs = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${attributeText(value)}"`],
  );
  const isSaid = Object.keys(said).length > 0;
  const lines = ['async', ...pairs];
  const tag =
    isSaid || lines.length > 2
      ? `<script\n${indented(lines.join('\n'), '  ')}\n></script>`
      : `<script ${lines.join(' ')}></script>`;
  if (isSaid) return tag;
  return [
    '<script type="application/json" data-consent-gate>',
    indented(json(config), '  '),
    '</script>',
    tag,
  ].join('\n');
}
