import type { JsonConfig } from '../embed/types';
import { attributesOf } from './attributes-of';

/** As double-quoted attributes have it. */
export const attributeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** No text in it can end the element that it stands in, nor a line of it. */
const json = (config: JsonConfig): string =>
  JSON.stringify(config, null, 2).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join('\n');

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
      ? `<script\n${indented(lines)}\n></script>`
      : `<script ${lines.join(' ')}></script>`;
  if (isSaid) return tag;
  return [
    '<script type="application/json" data-consent-gate>',
    indented(json(config).split('\n')),
    '</script>',
    tag,
  ].join('\n');
}
