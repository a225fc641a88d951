import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { pick } from '../../src/notice/words';
import { useBuilder } from './context';
import { articleText, kindOf, problemText } from './problem-words';
import { valueAt } from './state';

/** What the check says of the field at a path of the config, in plain words. */
export function Problems({ at, id }: { readonly at: string; readonly id: string }) {
  const { problems, words, language } = useBuilder();
  const found = problems.filter(({ path }) => path === at);
  return (
    <div id={id} class="problems">
      {found.map((problem) => (
        <p key={problem.path} class={`problem ${kindOf(problem)}`}>
          {problemText(problem, words)}
          {problem.law && <span class="article">{articleText(problem.law, language)}</span>}
        </p>
      ))}
    </div>
  );
}

/** The element of the field at a path: the summary leads there. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;

interface FieldProps {
  /** Where it stands in the state: `config.operator.name`. */
  readonly at: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface TextFieldProps extends FieldProps {
  readonly example?: string | undefined;
  readonly kind?: 'text' | 'email' | 'url' | 'numeric';
  readonly isWide?: boolean;
}

/** A text, or a number. A text by language is edited in the language of the builder. */
export function TextField({ at, label, hint, example, kind = 'text', isWide }: TextFieldProps) {
  const { state, edit, problems, language } = useBuilder();
  const value = valueAt(state, at) as string | number | Record<string, string> | undefined;
  const place = at.replace(/^config\./, '');
  const id = fieldId(place);
  const isByLanguage = typeof value === 'object';
  const change = (text: string) => {
    if (kind === 'numeric' && /^\d+$/.test(text)) edit(at, Number(text));
    else edit(at, isByLanguage ? { ...value, [language]: text } : text);
  };
  return (
    <div class={isWide ? 'field wide' : 'field'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        // What is right is said by the check: addresses may be paths, which browsers do not take for URLs.
        type="text"
        inputMode={kind}
        value={isByLanguage ? pick(value, language) : (value ?? '')}
        placeholder={example}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-hint ${id}-problems`}
        aria-invalid={problems.some((problem) => problem.path === place && kindOf(problem) === 'error')}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Problems at={place} id={`${id}-problems`} />
    </div>
  );
}

interface FlagProps extends FieldProps {
  /** What is set where it is on. Default `true`. */
  readonly on?: unknown;
}

/** On, or not there at all. */
export function Flag({ at, label, hint, on = true }: FlagProps) {
  const { state, edit } = useBuilder();
  const id = fieldId(at.replace(/^config\./, ''));
  return (
    <div class="flag">
      <input
        id={id}
        type="checkbox"
        checked={!!valueAt(state, at)}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ currentTarget }) => edit(at, currentTarget.checked ? on : undefined)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps extends FieldProps {
  /** Values with their names. The first is what the library does by itself, and is not written down. */
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** One of a few, all of them in sight. */
export function Choice({ at, label, hint, options }: ChoiceProps) {
  const { state, edit } = useBuilder();
  const [[usual] = ['']] = options;
  const value = (valueAt(state, at) as string | undefined) ?? usual;
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="segments">
        {options.map(([option, name]) => (
          <label key={option}>
            <input
              type="radio"
              name={at}
              value={option}
              checked={option === value}
              onChange={() => edit(at, option === usual ? undefined : option)}
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {hint && <p class="hint">{hint}</p>}
    </fieldset>
  );
}

/** One of many. */
export function Select({ at, label, hint, options }: ChoiceProps) {
  const { state, edit } = useBuilder();
  const id = fieldId(at.replace(/^config\./, ''));
  const [[usual] = ['']] = options;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={(valueAt(state, at) as string | undefined) ?? usual}
        onChange={({ currentTarget }) =>
          edit(at, currentTarget.value === usual ? undefined : currentTarget.value)
        }
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
      {hint && <p class="hint">{hint}</p>}
    </div>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly text?: string | undefined;
  /** What most sites need not look at is folded, until there is something in it. */
  readonly isFolded?: boolean;
  readonly children: ComponentChildren;
}

export function Section({ id, title, text, isFolded, children }: SectionProps) {
  const [isOpen] = useState(!isFolded);
  if (isFolded !== undefined) {
    return (
      <details class="section" open={isOpen}>
        <summary>
          <h2>{title}</h2>
        </summary>
        <div class="folded">
          {text && <p class="text">{text}</p>}
          {children}
        </div>
      </details>
    );
  }
  return (
    <section class="section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {text && <p class="text">{text}</p>}
      {children}
    </section>
  );
}

/** Takes an item off its list. `of` is what it is called. */
export function RemoveButton({ of, onClick }: { readonly of: string; readonly onClick: () => void }) {
  const { words } = useBuilder();
  return (
    <button type="button" class="remove" aria-label={`${words.services.remove}: ${of}`} onClick={onClick}>
      ✕
    </button>
  );
}
