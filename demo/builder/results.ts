import { needsOf, policyOf } from '../../src/cli/content-security-policy';
import { originOf } from '../../src/cli/origin-of';
import { declarationHtml } from '../../src/notice';
import { attributeText, scriptTag } from '../../src/snippet/script-tag';
import { npmCode } from '../../src/snippet/npm-code';
import { configOf } from '../../src/embed/config-of';
import { resultConfig } from './result-config';
import type { BuilderState } from './state';
import type { Words } from './words/ru';

/** Something to be copied. */
export interface Result {
  readonly id: string;
  readonly name: string;
  /** Where it goes. */
  readonly text: string;
  /** Empty where none can be made. */
  readonly code: string;
  /** Why there is none. */
  readonly failure?: string;
}

/** A config that passes the check may still hold what nothing can be made of, such as `hosts` that are no list. */
function made(make: () => string): Pick<Result, 'code' | 'failure'> {
  try {
    return { code: make() };
  } catch (error) {
    return { code: '', failure: (error as Error).message };
  }
}

const comment = (text: string): string => `<!-- ${text.replaceAll('--', '—')} -->`;

function styleTag(colours: BuilderState['colours']): string[] {
  const lines = Object.entries(colours).map(([name, value]) => `    --consent-gate-${name}: ${value};`);
  // What ends the element, or the rule, is no value of a property.
  const safe = lines.filter((line) => !/[<{}]/.test(line));
  return safe.length ? ['<style>', '  consent-gate {', ...safe, '  }', '</style>'] : [];
}

function markup({ embeds, colours, src, ...state }: BuilderState, words: Words): string {
  const { results: w } = words;
  const config = resultConfig({ embeds, colours, src, ...state });
  const policy = config.policy?.url ?? '#';
  const frames = embeds
    .filter(Boolean)
    .map(
      (address) =>
        `<iframe width="560" height="315" title="${attributeText(w.embedTitle)}" data-consent-src="${attributeText(address)}"></iframe>`,
    );
  return [
    ...styleTag(colours),
    scriptTag(config, src),
    '',
    comment(w.openComment),
    `<a href="${attributeText(policy)}" data-consent-open>${w.open}</a>`,
    ...(frames.length ? ['', comment(w.embedComment), ...frames] : []),
  ].join('\n');
}

/** In lines, for who reads it. */
const broken = (html: string): string =>
  html.replaceAll(/(?!^)<(?:(?:h3|p|table|thead|tbody|tr)\b|\/(?:table|thead|tbody|div)>)/g, '\n$&');

/** The header of a page with all this on it. */
function securityPolicy({ embeds, src, ...state }: BuilderState): string {
  const config = configOf(resultConfig({ embeds, src, ...state }));
  const frames = embeds.filter((address) => URL.canParse(address)).map(originOf);
  const needs = [
    ...needsOf(config, src),
    ...(frames.length ? [{ name: 'embeds', sources: { 'frame-src': frames } }] : []),
  ];
  return `Content-Security-Policy: ${policyOf(needs)}`;
}

/** All that is to be copied, in the order in which it is offered. */
export function resultsOf(state: BuilderState, words: Words, language: string): readonly Result[] {
  const { results: w } = words;
  const policy = () =>
    broken(declarationHtml(configOf(resultConfig(state)), { language, site: state.site || w.yourSite }));
  return [
    { id: 'tag', name: w.tag, text: w.tagText, ...made(() => markup(state, words)) },
    { id: 'npm', name: w.npm, text: w.npmText, ...made(() => npmCode(resultConfig(state))) },
    {
      id: 'json',
      name: w.json,
      text: w.jsonText,
      ...made(() => JSON.stringify(resultConfig(state), null, 2)),
    },
    { id: 'policy', name: w.policy, text: w.policyText, ...made(policy) },
    { id: 'csp', name: w.csp, text: w.cspText, ...made(() => securityPolicy(state)) },
  ];
}

/** The names of those that cannot be made. */
export const failedOf = (results: readonly Result[]): string =>
  results
    .filter(({ failure }) => failure !== undefined)
    .map(({ name }) => name)
    .join(', ');
