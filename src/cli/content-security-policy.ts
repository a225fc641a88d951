import type { ConsentConfig } from '../core/types';
import { type Directive, DIRECTIVES, type Sources, sourcesOf, withoutCovered } from './csp-sources';
import { originOf } from './origin-of';

/** With it a script that may run may load others: the hosts of `script-src` count no more. */
const NONCE_SOURCES = ["'nonce-{NONCE}'", "'strict-dynamic'"];

/** What a part of a page needs of a policy. */
export interface Need {
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

/** What the library and each service of a config need. `src` is where `consent-gate.js` lies. */
export const needsOf = (config: ConsentConfig, src: string): Need[] => [
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

/** The policy that lets all of these through; with `nonce` scripts by a nonce instead of by their hosts. */
export const policyOf = (needs: readonly Need[], nonce = false): string =>
  DIRECTIVES.map((directive): [string, string[]] => [
    directive,
    nonce && directive === 'script-src' ? NONCE_SOURCES : inSum(directive, needs),
  ])
    .filter(([, sources]) => sources.length)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
