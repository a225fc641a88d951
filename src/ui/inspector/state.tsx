import type { Consent, LoggedEvent, Method } from '../../core/types';
import { type Answer, answerTo } from './explain-service';
import { momentOf, Section, Sign } from './section';

export interface StateProps {
  readonly consent: Consent;
  /** What was heard, newest first. */
  readonly log: readonly LoggedEvent[];
  readonly window: Window;
  readonly onStartOver: () => void;
}

const SIGNS: Readonly<Record<Answer, string>> = {
  'always on': '●',
  granted: '●',
  'granted, asked for again': '●',
  'not answered': '○',
  refused: '✕',
  'refused by GPC': '✕',
};

/** The decision, and the answer to each purpose. */
export function State({ consent, log, window, onStartOver }: StateProps) {
  const { decision } = consent.getState();
  const { purposes, signals, storage } = consent.config;
  const { globalPrivacyControl: gpc } = window.navigator as { readonly globalPrivacyControl?: boolean };
  const heeded = signals?.gpc ?? 'refuse-marketing';
  const rows: readonly (readonly [name: string, value: string | false | undefined])[] = [
    ['Decided', decision ? momentOf(decision.decidedAt) : 'not yet'],
    ['Method', decision && (methodOf(consent, log) ?? 'not known: made on an earlier page')],
    ['Id', decision && (decision.id ?? 'none: a refusal of everything leaves none')],
    ['Policy', decision && (decision.policyVersion || 'no version')],
    ['Record', recordIn(window, storage.name) ?? 'none'],
    ['GPC', gpc ? `sent by the browser: ${heeded}` : 'not sent by the browser'],
  ].map(([name, value]) => [name as string, value ?? undefined] as const);
  return (
    <Section title="State" summary={decision ? (decision.id ? 'decided' : 'refused') : 'undecided'} isOpen>
      <dl>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <ul class="rows" aria-label="Purposes">
        {purposes.map((purpose) => {
          const answer = answerTo(consent, purpose);
          return (
            <li key={purpose.id}>
              <span>{purpose.id}</span>
              <span class={answer.split(/[ ,]/)[0]}>
                <Sign sign={SIGNS[answer]} />
                {answer}
              </span>
            </li>
          );
        })}
      </ul>
      {decision && (
        <button type="button" onClick={onStartOver}>
          Forget the decision and reload
        </button>
      )}
    </Section>
  );
}

/** How the decision was made: as the log has it, else as its receipt has it. */
function methodOf(consent: Consent, log: readonly LoggedEvent[]): Method | undefined {
  const { decision } = consent.getState();
  if (!decision) return undefined;
  const heard = log.find(({ event }) => event === 'decide');
  if (heard?.event === 'decide' && heard.detail.decision.decidedAt === decision.decidedAt)
    return heard.detail.method;
  return consent
    .receipts()
    .find(
      ({ decidedAt, statement }) => Date.parse(decidedAt) === decision.decidedAt && statement === undefined,
    )?.method;
}

/** Where the record lies, and its bytes with its name; nothing where there is none. */
function recordIn(window: Window, name: string): string | undefined {
  const cookie = window.document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  if (cookie) return `cookie, ${cookie.length} bytes`;
  try {
    const text = window.localStorage.getItem(name);
    return text ? `localStorage, ${name.length + text.length} bytes` : undefined;
  } catch {
    return undefined; // Where a page may not use the storage nothing is in it.
  }
}
