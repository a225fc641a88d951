import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { NoticeLocale } from '../../src/core/types';
import { BuilderContext, type Builder, useBuilder } from './context';
import { CopyButton } from './copy-button';
import { fieldId } from './fields';
import { findProblems } from './find-problems';
import { articleText, kindOf, problemText } from './problem-words';
import { failedOf, resultsOf } from './results';
import { EmbedsSection } from './sections/embeds';
import { FurtherSection, ReceiptsSection } from './sections/further';
import { LookSection } from './sections/look';
import { OperatorSection } from './sections/operator';
import { Paste } from './sections/paste';
import { Preview } from './sections/preview';
import { PurposesSection } from './sections/purposes';
import { Results } from './sections/results';
import { ServicesSection } from './sections/services';
import { encode, stateOf } from './share';
import { type BuilderState, DEFAULT_STATE, withValue } from './state';
import type { Words } from './words/ru';

/** The field at a path; where a path has none of its own, what is said of it. */
const fieldOf = (path: string): HTMLElement | null =>
  document.getElementById(fieldId(path)) ?? document.getElementById(`${fieldId(path)}-problems`);

/** All that the check says, each with the way to its field; and what cannot be made, by name. */
function Summary({ failed }: { readonly failed: string }) {
  const { problems, words, language } = useBuilder();
  const w = words.status;
  // Errors come alone: the law is asked only of what works.
  const kinds = new Set([...problems.map(kindOf), failed && 'error']);
  const count = problems.length + (failed ? 1 : 0);
  const kind = (['error', 'todo', 'warning'] as const).find((each) => kinds.has(each)) ?? 'fine';
  const title = w[kind](count);
  return (
    <div class="summary" data-kind={kind}>
      <p role="status">{title}</p>
      {count > 0 && (
        <details>
          <summary>{words.problems.title}</summary>
          <ul>
            {failed && <li>{words.results.failed(failed)}</li>}
            {problems.map((problem) => (
              <li key={problem.path}>
                <a
                  href={`#${fieldId(problem.path)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    const field = fieldOf(problem.path);
                    field?.closest('details')?.setAttribute('open', '');
                    field?.scrollIntoView({ block: 'center' });
                    field?.focus({ preventScroll: true });
                  }}
                >
                  {problemText(problem, words)}
                </a>
                {problem.law && <span class="article">{articleText(problem.law, language)}</span>}
              </li>
            ))}
          </ul>
          <p class="hint">{words.problems.text}</p>
        </details>
      )}
    </div>
  );
}

function Header({ code, onReset }: { readonly code: string; onReset(): void }) {
  const { words, language, state } = useBuilder();
  const other = language === 'ru' ? 'en' : 'ru';
  return (
    <header class="header">
      <p class="brand">
        <span aria-hidden="true" class="mark" />
        consent-gate
      </p>
      <nav>
        <a href={language === 'en' ? '/en' : '/'}>{words.demoShop}</a>
        <a href={`${language === 'en' ? '' : '/en'}/builder#${encode(state)}`} lang={other} hreflang={other}>
          {words.otherLanguage}
        </a>
        <button type="button" class="link" onClick={onReset}>
          {words.reset}
        </button>
      </nav>
      <CopyButton text={code} label={words.copyCode} class="main" />
    </header>
  );
}

interface AppProps {
  readonly language: string;
  readonly words: Words;
  readonly locale: NoticeLocale;
}

export function App({ language, words, locale }: AppProps) {
  const [state, replace] = useState<BuilderState>(() => stateOf(location.hash.slice(1)));
  const results = useMemo(() => resultsOf(state, words, language), [state, words, language]);
  const builder: Builder = {
    state,
    language,
    words,
    locale,
    problems: useMemo(() => findProblems(state), [state]),
    replace,
    edit: (path, value) => replace((current) => ({ ...DEFAULT_STATE, ...withValue(current, path, value) })),
  };

  // At once: who copies the address has in it what he sees.
  useLayoutEffect(() => {
    const { pathname, search } = location;
    // A fresh start needs no address of its own.
    history.replaceState(null, '', pathname + search + (state === DEFAULT_STATE ? '' : `#${encode(state)}`));
  }, [state]);
  useEffect(() => {
    const follow = () => replace(stateOf(location.hash.slice(1)));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  return (
    <BuilderContext.Provider value={builder}>
      <a class="skip" href="#form" onClick={skip}>
        {words.skip}
      </a>
      <Header code={results[0]?.code ?? ''} onReset={() => replace(DEFAULT_STATE)} />
      <main>
        <div class="intro">
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <form id="form" tabIndex={-1} autocomplete="off" onSubmit={(event) => event.preventDefault()}>
          <Paste />
          <OperatorSection />
          <ServicesSection />
          <EmbedsSection />
          <PurposesSection />
          <LookSection />
          <ReceiptsSection />
          <FurtherSection />
        </form>
        <div class="side">
          <Summary failed={failedOf(results)} />
          <Preview />
          <Results results={results} />
          <p class="hint share">
            {words.stateInLink}{' '}
            <CopyButton
              text={location.origin + location.pathname + `#${encode(state)}`}
              label={words.share}
              class="quiet"
            />
          </p>
        </div>
      </main>
      <nav class="jumps" aria-label={words.title}>
        {(['form', 'preview', 'result'] as const).map((id) => (
          <a key={id} href={`#${id}`} onClick={skip}>
            {words.parts[id]}
          </a>
        ))}
      </nav>
    </BuilderContext.Provider>
  );
}

/** The part of the address after `#` holds the state: links within the page leave it as it is. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  const { hash } = event.currentTarget as HTMLAnchorElement;
  const target = document.querySelector<HTMLElement>(hash);
  target?.scrollIntoView();
  target?.focus({ preventScroll: true });
}
