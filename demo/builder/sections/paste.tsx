import { useState } from 'preact/hooks';
import { pick } from '../../../src/notice/words';
import { nameOf } from '../catalogue';
import { useBuilder, type Builder } from '../context';
import { Section } from '../fields';
import { type Pasted, readPasted } from '../read-pasted';
import { failedOf, resultsOf } from '../results';
import { type BuilderState, DEFAULT_STATE } from '../state';

const isTwin = (one: { type: string; id?: unknown }, other: { type: string; id?: unknown }) =>
  one.type === other.type && String(one.id) === String(other.id);

/** The state with what was pasted in it. A counter that waits for its number is the one that was meant. */
function withPasted(state: BuilderState, pasted: Pasted): BuilderState {
  if (pasted.kind === 'config') {
    const { config, src = state.src } = pasted;
    return { ...DEFAULT_STATE, colours: state.colours, config, src };
  }
  if (pasted.kind !== 'snippets') return state;
  const { services = [] } = state.config;
  const added = pasted.services as readonly (typeof services)[number][];
  const kept = services.filter(
    (service) => service.id && !added.some((newcomer) => isTwin(newcomer, service)),
  );
  return {
    ...state,
    config: { ...state.config, services: [...kept, ...added] },
    embeds: [...new Set([...state.embeds, ...pasted.embeds])],
  };
}

function outcomeOf(pasted: Pasted, { words: { paste }, language }: Builder): string {
  if (pasted.kind === 'nothing') return paste.nothing;
  if (pasted.kind === 'wrong') return `${paste.wrong}\n${pasted.message}`;
  if (pasted.kind === 'config') return paste.config;
  const names = pasted.services.map(({ type, id }) => `${pick(nameOf(type) ?? type, language)} ${id}`);
  return paste.found(
    [...names, ...(pasted.embeds.length ? [paste.embeds(pasted.embeds.length)] : [])].join(', '),
  );
}

/** Takes what the owner has already: vendors' snippets, or a config made before. */
export function Paste() {
  const builder = useBuilder();
  const { words, language, state, replace } = builder;
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState('');
  const take = () => {
    const pasted = readPasted(text);
    const next = withPasted(state, pasted);
    const failed = failedOf(resultsOf(next, words, language));
    const told = outcomeOf(pasted, builder);
    setOutcome(failed ? `${told} ${words.results.failed(failed)}` : told);
    if (pasted.kind !== 'config' && pasted.kind !== 'snippets') return;
    replace(next);
    setText('');
  };
  return (
    <Section id="paste" title={words.paste.title} text={words.paste.text}>
      <div class="field wide">
        <label for="pasted">{words.paste.label}</label>
        <textarea
          id="pasted"
          rows={3}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </div>
      <button type="button" class="button" onClick={take}>
        {words.paste.take}
      </button>
      <p class="outcome" role="status">
        {outcome}
      </p>
    </Section>
  );
}
