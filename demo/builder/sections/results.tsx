import { useRef, useState } from 'preact/hooks';
import { useBuilder } from '../context';
import { CopyButton } from '../copy-button';
import type { Result } from '../results';

/** What is to be copied, in tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Results({ results }: { readonly results: readonly Result[] }) {
  const { words } = useBuilder();
  const [chosen, setChosen] = useState('tag');
  const tabs = useRef<HTMLDivElement>(null);
  const current = results.find(({ id }) => id === chosen) as Result;

  const move = (event: KeyboardEvent) => {
    const at = results.indexOf(current);
    const last = results.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at < last ? at + 1 : 0,
      ArrowLeft: at ? at - 1 : last,
      Home: 0,
      End: last,
    };
    const to = targets[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setChosen(results[to]?.id ?? chosen);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus();
  };

  return (
    <section class="results" id="result" aria-labelledby="result-title">
      <div class="bar">
        <h2 id="result-title">{words.results.title}</h2>
        <div class="segments" role="tablist" aria-labelledby="result-title" ref={tabs} onKeyDown={move}>
          {results.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tab-${id}`}
              aria-selected={id === chosen}
              aria-controls="code"
              tabIndex={id === chosen ? 0 : -1}
              onClick={() => setChosen(id)}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <div id="code" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        <p class="text">{current.text}</p>
        {current.failure !== undefined && <p class="failure">{words.results.failure(current.failure)}</p>}
        <pre tabIndex={0} role="group" aria-label={current.name}>
          <code data-result={chosen}>{current.code}</code>
        </pre>
        <CopyButton text={current.code} label={words.copy} />
      </div>
    </section>
  );
}
