import type { ConfigProblem } from '../../src/core/types';
import type { Words } from './words/ru';

/** What is still to be filled in is not called wrong. */
export const kindOf = ({ severity, path, found }: ConfigProblem): 'todo' | 'error' | 'warning' =>
  severity === 'error' && /\.(id|url)$/.test(path) && /^(""|nothing)$/.test(found) ? 'todo' : severity;

/** A path as the words have it: `services.0.id` and `purposes.chat.title` are `services[].id` and `purposes[].title`. */
const placeOf = (path: string): string => path.replace(/^(services|purposes)\.[^.]+/, '$1[]');

/** A problem in plain words; where there are none for it, as the check says it. */
export function problemText({ path, severity, expected, found, law }: ConfigProblem, words: Words): string {
  const { byPlace, abroad, mailing, noUrl, general } = words.problems;
  const place = placeOf(path);
  if (place === 'services[].purposes' && law) return severity === 'error' ? abroad : mailing;
  if (/^(policy\.url|operator\.site)$/.test(place) && severity === 'error') return noUrl;
  return byPlace[place] ?? `${path}: ${general(expected, found)}`;
}

/** The article, as lawyers of the language write it: «152-ФЗ ст. 9 ч. 4 п. 3». */
export const articleText = (law: string, language: string): string =>
  language === 'ru'
    ? law
        .replaceAll('-FZ', '-ФЗ')
        .replaceAll('GDPR art. ', 'GDPR, ст. ')
        .replaceAll(
          /(?<=-ФЗ.*)(\d+(?:\.\d+)?)\((\d+)\)(?:\((\d+)\))?/g,
          (_, article: string, part: string, item?: string) =>
            `${article} ч. ${part}${item ? ` п. ${item}` : ''}`,
        )
        .replaceAll('art.', 'ст.')
        .replaceAll(' and ', ' и ')
    : law;
