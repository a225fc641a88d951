import type { JsonConfig } from '../embed/types';
import { attributesOf } from './attributes-of';

/** As double-quoted attributes have it. */
export const attributeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** No text in it can end the element that it stands in. */
const json = (config: JsonConfig): string => JSON.stringify(config, null, 2).replaceAll('<', '\\u003c');

const indented = (text: string, by: string): string => text.replaceAll(/^/gm, by);

/**
 * The markup that puts the library on a page: one tag with attributes where these can say everything, else the config as
 * JSON before the tag. `src` is where `consent-gate.js` is.
 */
export function scriptTag(config: JsonConfig, src: string): string {
  const address = `src="${attributeText(src)}"`;
  const attributes = attributesOf(config);
  if (!attributes || !Object.keys(attributes).length) {
    return [
      '<script type="application/json" data-consent-gate>',
      indented(json(config), '  '),
      '</script>',
      `<script async ${address}></script>`,
    ].join('\n');
  }
  const pairs = Object.entries(attributes).map(([name, value]) => `${name}="${attributeText(value)}"`);
  return `<script\n${indented(['async', address, ...pairs].join('\n'), '  ')}\n></script>`;
}
