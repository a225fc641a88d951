import { readList, receiptKeys } from '../../core/receipts-on-device';
import type { Consent, NotedDecision, Purpose, Service } from '../../core/types';

/** What the visitor had answered, from some time on. */
export interface Answers {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** By how many milliseconds they may have held earlier, and the ones before them longer, than `since` says. */
  readonly early: number;
  readonly late: number;
  readonly granted: readonly string[];
  /** The services that he was told of. */
  readonly services: readonly string[];
}

/** What is asked of a history: a service, or what stands for one. */
export type Asked = Pick<Service, 'id' | 'purposes' | 'isUnnamed'>;

/** A record has whole seconds, and of two in one second the later is put off to the next. */
const RECORD = { early: 1_100, late: 1_100 };
/** What was seen itself: an event comes after what it tells of. */
const SEEN = { early: 500, late: 100 };

/** What holds now. */
export const answersNow = (consent: Consent, now: number): Answers => ({
  ...SEEN,
  since: now,
  granted: consent.config.purposes.flatMap(({ id }) => (consent.isGranted(id) ? [id] : [])),
  services: consent.getState().decision?.services ?? [],
});

/**
 * What the visitor had answered since the page is there, oldest first: by the receipts on this device, by what is noted for
 * further ones, and by the decision that holds. Nothing was answered before the first.
 */
export function findAnswers(consent: Consent, window: Window, loadedAt: number): Answers[] {
  const { storage, policy, purposes } = consent.config;
  const { decision } = consent.getState();
  if (!decision) return [];
  const told = [
    ...consent.receipts().map(({ answers, notice, refusedServices = [], ...others }) => ({
      ...others,
      choices: answers,
      services: withoutThose(notice.services, refusedServices),
      version: notice.policy.version,
    })),
    ...readList<NotedDecision>(window, receiptKeys(storage.name).noted).map(
      ({ config, refusedServices = [], ...others }) => ({
        ...others,
        services: withoutThose(config.services, refusedServices),
        version: config.policy?.version,
      }),
    ),
    { ...decision, statement: undefined, version: decision.policyVersion },
  ]
    // What was answered in a form, for one time, or for a purpose by itself says nothing of the others.
    .filter(({ statement, choices }) => statement === undefined && !isAlone(choices, purposes))
    .map((one) => ({ ...one, since: new Date(one.decidedAt).getTime() }))
    .sort((a, b) => a.since - b.since);
  const isBefore = ({ since }: { readonly since: number }) => since <= loadedAt;
  return [
    // Of what the page found, the last counts, unless it was for another policy.
    ...told
      .filter(isBefore)
      .slice(-1)
      .filter(({ version }) => (version ?? '') === (policy?.version ?? '')),
    ...told.filter((one) => !isBefore(one)),
  ].map(({ since, choices, services }, i) => ({
    since,
    // The first was rounded down; a later one may have been put off to a second of its own.
    early: i ? RECORD.early : SEEN.late,
    late: RECORD.late,
    granted: Object.keys(choices).filter((purpose) => choices[purpose]),
    services,
  }));
}

const withoutThose = (services: readonly { readonly id: string }[], refused: readonly string[]): string[] =>
  services.flatMap(({ id }) => (refused.includes(id) ? [] : [id]));

const isAlone = (choices: Readonly<Record<string, boolean>>, purposes: readonly Purpose[]): boolean =>
  Object.keys(choices).every((id) => purposes.some((purpose) => purpose.id === id && purpose.separate));

/** Whether something was allowed to run at some time between two. */
export function wasAllowed(
  history: readonly Answers[],
  { id, purposes, isUnnamed }: Asked,
  required: readonly string[],
  from: number,
  to: number,
): boolean {
  const needed = purposes.filter((purpose) => !required.includes(purpose));
  // What takes no consent waits for no decision.
  if (!needed.length) return true;
  return history.some(({ since, early, granted, services }, i) => {
    const next = history[i + 1];
    return (
      to >= since - early &&
      (!next || from <= next.since + next.late) &&
      (isUnnamed ?? services.includes(id)) &&
      needed.every((purpose) => granted.includes(purpose))
    );
  });
}
