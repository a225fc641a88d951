import { addressOf, type Command } from './command';
import { needsOf, policyOf } from './content-security-policy';
import { type Directive, DIRECTIVES } from './csp-sources';
import { loadSoundConfig } from './load-config';
import { markdownTable } from './markdown-table';
import { DEFAULT_SRC } from './snippet';

/** The directives that the services of a config need: of each by itself, and in sum. */
export const csp: Command = {
  summary: 'the Content Security Policy that a config needs: for each service, and in sum',
  options: { nonce: { type: 'boolean' }, src: { type: 'string' } },
  help: {
    nonce: ['', "scripts by nonce and 'strict-dynamic' instead of by hosts"],
    src: ['<url>', `where consent-gate.js lies; default ${DEFAULT_SRC}`],
  },
  run(path, { nonce, src: given }, environment) {
    const src = addressOf('src', given, DEFAULT_SRC);
    const loaded = loadSoundConfig(path, environment);
    if (!loaded) return 1;
    const needs = needsOf(loaded.config, src);
    const isTold = (directive: Directive) => !(nonce && directive === 'script-src');
    const rows = needs.flatMap(({ name, sources }) =>
      DIRECTIVES.filter(isTold).flatMap((directive) =>
        sources[directive]?.length ? [[name, directive, sources[directive].join(' ')]] : [],
      ),
    );
    environment.write(
      `${markdownTable(
        ['service', 'directive', 'sources'],
        rows.map(([name = '', directive, sources]) => [name, `\`${directive}\``, `\`${sources}\``]),
      )}\n\n`,
    );
    environment.write(`Content-Security-Policy: ${policyOf(needs, nonce === true)}\n`);
    return 0;
  },
};
