import type { JsonConfig } from '../embed/types';
import { scriptTag } from '../snippet/script-tag';
import { addressOf, type Command, textOf } from './command';
import { loadSoundConfig } from './load-config';
import { originOf } from './origin-of';

/** Where the script is taken to lie, if nothing else is said. */
export const DEFAULT_SRC = '/consent-gate/consent-gate.js';

/** The markup that puts a config on a page. */
export const snippet: Command = {
  summary: 'the HTML that puts a config on a page',
  options: { src: { type: 'string' }, nonce: { type: 'string' } },
  help: {
    src: ['<url>', `where consent-gate.js lies; default ${DEFAULT_SRC}`],
    nonce: ['<text>', "the page's nonce, or what your server puts in its place"],
  },
  run(path, values, environment) {
    const src = addressOf('src', values.src, DEFAULT_SRC);
    const nonce = textOf('nonce', values.nonce);
    const loaded = loadSoundConfig(path, environment);
    if (!loaded) return 1;
    const integrity = environment.readHashes()['consent-gate.js'];
    const tag = scriptTag(loaded.given as JsonConfig, src, {
      integrity,
      // A file of another site is checked only if it may be read.
      crossorigin: integrity && originOf(src) !== "'self'" ? 'anonymous' : undefined,
      nonce,
    });
    environment.write(`${tag}\n`);
    return 0;
  },
};
