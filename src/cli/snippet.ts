import { element, toHtml } from '../notice/markup';
import type { Command } from './command';
import { loadSoundConfig } from './load-config';
import { originOf } from './origin-of';
import { toAttributes } from './to-attributes';

/** Where the script is taken to lie, if nothing else is said. */
export const DEFAULT_SRC = '/consent-gate/consent-gate.js';

/** `policyUrl` as an attribute. */
const attributeName = (name: string): string =>
  `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** JSON that can stand in a script element: `</script>` in a text does not end it. */
const jsonBlock = (config: unknown): string =>
  `<script type="application/json" data-consent-gate>\n${JSON.stringify(config, null, 2).replace(/</g, '\\u003c')}\n</script>\n`;

/** The markup that puts a config on a page. */
export const snippet: Command = {
  summary: 'the HTML that puts a config on a page',
  options: { src: { type: 'string' }, nonce: { type: 'string' } },
  help: {
    src: ['<url>', `where consent-gate.js lies; default ${DEFAULT_SRC}`],
    nonce: ['<text>', "the page's nonce, or what your server puts in its place"],
  },
  run(path, { src = DEFAULT_SRC, nonce }, environment) {
    const loaded = loadSoundConfig(path, environment);
    if (!loaded) return 1;
    const attributes = toAttributes(loaded.given);
    const hash = environment.readHashes()['consent-gate.js'];
    const pairs = Object.entries(attributes ?? {}).map(([name, value]) => [attributeName(name), value]);
    const tag = element('script', {
      // An attribute without a value.
      async: '',
      src: String(src),
      ...(hash && { integrity: hash }),
      // A file of another site is checked only if it may be read.
      ...(hash && originOf(String(src)) !== "'self'" && { crossorigin: 'anonymous' }),
      ...(nonce !== undefined && { nonce: String(nonce) }),
      ...(Object.fromEntries(pairs) as Record<string, string>),
    });
    environment.write(attributes ? '' : jsonBlock(loaded.given));
    environment.write(`${toHtml(tag).replace(' async=""', ' async')}\n`);
    return 0;
  },
};
