import { element, list } from './frame.js';
import { words } from './words.js';

/** `necessary` is granted without having been asked for. */
function answerTo(id, { getState, isGranted }) {
  const answer = getState().decision?.choices[id];
  if (answer === undefined) return isGranted(id) ? 'always' : 'unanswered';
  return answer ? 'granted' : 'refused';
}

export function showState(consent) {
  const answers = consent.config.purposes.map(({ id }) => {
    const answer = answerTo(id, consent);
    return [element('code', {}, id), element('span', { className: `panel-${answer}` }, words[answer])];
  });
  const view = [
    element('span', {}, words.view),
    element('code', {}, consent.getState().view ?? words.nothing),
  ];
  list('state').replaceChildren(...[...answers, view].map((cells) => element('li', {}, ...cells)));
}
