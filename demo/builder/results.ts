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
  readonly code: string;
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
export const resultsOf = (state: BuilderState, words: Words, language: string): readonly Result[] => [
  { id: 'tag', name: words.results.tag, text: words.results.tagText, code: markup(state, words) },
  {
    id: 'npm',
    name: words.results.npm,
    text: words.results.npmText,
    code: npmCode(resultConfig(state)),
  },
  {
    id: 'json',
    name: words.results.json,
    text: words.results.jsonText,
    code: JSON.stringify(resultConfig(state), null, 2),
  },
  {
    id: 'policy',
    name: words.results.policy,
    text: words.results.policyText,
    code: broken(
      declarationHtml(configOf(resultConfig(state)), {
        language,
        site: state.site || words.results.yourSite,
      }),
    ),
  },
  {
    id: 'csp',
    name: words.results.csp,
    text: words.results.cspText,
    code: securityPolicy(state),
  },
];
