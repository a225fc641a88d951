import type { ConsentConfig } from '../core/types';
import type { Command } from './command';
import { type Directive, DIRECTIVES, type Sources, sourcesOf, withoutCovered } from './csp-sources';
import { loadSoundConfig } from './load-config';
import { markdownTable } from './markdown-table';
import { originOf } from './origin-of';
import { DEFAULT_SRC } from './snippet';

/** With it a script that may run may load others: the hosts of `script-src` count no more. */
const NONCE_SOURCES = ["'nonce-{NONCE}'", "'strict-dynamic'"];

interface Need {
  readonly name: string;
  readonly sources: Sources;
}

/** What the library itself needs: its own files, and where receipts go. Its styles need nothing. */
function ownNeed({ receipts }: ConsentConfig, src: string): Need {
  return {
    name: 'consent-gate',
    sources: {
      'script-src': [originOf(src)],
      ...(receipts?.endpoint && { 'connect-src': [originOf(receipts.endpoint)] }),
    },
  };
}

const needsOf = (config: ConsentConfig, src: string): Need[] => [
  ownNeed(config, src),
  ...(config.services ?? [])
    .map((service) => ({ name: `${service.type ?? 'script'} ${service.id}`, sources: sourcesOf(service) }))
    .filter(({ sources }) => Object.values(sources).some((list) => list.length)),
];

/** One directive for all. It takes the place of `default-src`, so the site's own files are let through as well. */
function inSum(directive: Directive, needs: readonly Need[]): string[] {
  const all = needs.flatMap(({ sources }) => sources[directive] ?? []);
  return all.length ? withoutCovered(["'self'", ...all]) : [];
}

/** The directives that the services of a config need: of each by itself, and in sum. */
export const csp: Command = {
  summary: 'the Content Security Policy that a config needs: for each service, and in sum',
  options: { nonce: { type: 'boolean' }, src: { type: 'string' } },
  help: {
    nonce: ['', "scripts by nonce and 'strict-dynamic' instead of by hosts"],
    src: ['<url>', `where consent-gate.js lies; default ${DEFAULT_SRC}`],
  },
  run(path, { nonce, src = DEFAULT_SRC }, environment) {
    const loaded = loadSoundConfig(path, environment);
    if (!loaded) return 1;
    const needs = needsOf(loaded.config, String(src));
    const isTold = (directive: Directive) => !(nonce && directive === 'script-src');
    const rows = needs.flatMap(({ name, sources }) =>
      DIRECTIVES.filter(isTold).flatMap((directive) =>
        sources[directive]?.length ? [[name, directive, sources[directive].join(' ')]] : [],
      ),
    );
    const directives = DIRECTIVES.map((directive): [string, string[]] => [
      directive,
      isTold(directive) ? inSum(directive, needs) : NONCE_SOURCES,
    ]);
    environment.write(
      `${markdownTable(
        ['service', 'directive', 'sources'],
        rows.map(([name = '', directive, sources]) => [name, `\`${directive}\``, `\`${sources}\``]),
      )}\n\n`,
    );
    environment.write(
      `Content-Security-Policy: ${directives
        .filter(([, sources]) => sources.length)
        .map(([directive, sources]) => [directive, ...sources].join(' '))
        .join('; ')}\n`,
    );
    return 0;
  },
};
