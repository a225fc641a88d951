import { optionalPurposes } from './purposes';
import { decodeRecord, isService, termsField, versionKey } from './record';
import { operatorMark } from './terms';
import type { Choices, Decision, ResolvedConfig } from './types';

const DAY = 86_400_000;
/** How far a record may be ahead of our clock, in milliseconds: clocks are set, and a server may have written it. */
const CLOCK_SKEW = 300_000;

/** An answer for every purpose: what is required is granted, what was not answered with `true` itself is refused. */
export const completeChoices = <P extends string>(
  { purposes }: ResolvedConfig<P>,
  choices?: Partial<Choices<P>>,
): Choices<P> =>
  Object.fromEntries(
    purposes.map(({ id, required }) => [id, required === true || choices?.[id] === true]),
  ) as Choices<P>;

/**
 * For how many days more an answer holds. A refusal of everything, which has no id, may hold for less than a consent;
 * one from the future holds for none.
 */
export function daysLeft(
  { storage }: ResolvedConfig,
  { id, decidedAt }: { readonly id: string | null; readonly decidedAt: number },
  now: number,
): number {
  const days = id ? (storage.days ?? 365) : (storage.denyDays ?? 182);
  return decidedAt - now < CLOCK_SKEW ? days - (now - decidedAt) / DAY : 0;
}

/** What the records found come to. */
export interface Restored<P extends string = string> {
  readonly decision: Decision<P> | null;
  /** The purposes that have to be asked for: without an answer, or granted for fewer services than there are. */
  readonly pending: readonly P[];
  /** Whether something was answered before: what is pending has come or changed since. */
  readonly changed: boolean;
  /** The record that the decision was read from, or nothing; its id and its time. */
  readonly record: string;
  readonly id: string | null;
  readonly decidedAt: number;
  /** What a new record has to keep of earlier ones: answers to what other pages of the site ask for. */
  readonly fields: readonly string[];
  /** The records that are this site's. */
  readonly own: readonly string[];
  /** The records that are a neighbour's, to be left alone. */
  readonly foreign: readonly string[];
}

/**
 * Reads the decision out of the records found. Those with the operator's mark are this site's; without a mark those that
 * know one of our own terms. Of these the newest counts that is neither from the future nor expired.
 *
 * A consent holds while the policy version and the terms of its purpose are the same. A refusal holds as long as its
 * record, whatever has changed: nobody is asked again sooner.
 */
export function restoreDecision<P extends string>(
  texts: readonly string[],
  config: ResolvedConfig<P>,
  now: number,
): Restored<P> {
  const asked = optionalPurposes(config);
  const policyVersion = config.policy?.version ?? '';
  const terms = asked.map((purpose) => termsField(config, purpose));
  const mark = operatorMark(config.operator);
  const isOwn = ({ fields }: { fields: readonly string[] }) =>
    fields.some((field) => (mark ? field.endsWith(mark) : terms.includes(field.slice(1))));
  // Of two of the same second the one that refuses everything counts.
  const records = texts
    .flatMap((text) => decodeRecord(text) ?? [])
    .sort((a, b) => b.decidedAt - a.decidedAt || +!b.id - +!a.id);
  const textsOf = (areOurs: boolean) =>
    records.filter((record) => isOwn(record) === areOurs).map((record) => record.text);
  const valid = records.filter((record) => daysLeft(config, record, now) > 0);
  const current = valid.filter(({ version }) => version === versionKey(policyVersion));
  const holder = valid.find(isOwn);
  const { text = '', id = null, decidedAt = 0, version = '', fields = [] } = holder ?? {};
  const isCurrent = !!holder && current.includes(holder);

  // Without a prototype: `__proto__` is a name like any other.
  const answers = { __proto__: null } as unknown as Record<string, boolean>;
  const pending = asked.flatMap((purpose, i) => {
    const isRefused = !!holder && (!id || fields.some((field) => field.startsWith(`-${purpose.id}:`)));
    const isGranted = isCurrent && !isRefused && fields.includes(`+${terms[i] as string}`);
    if (isRefused || isGranted) answers[purpose.id] = isGranted;
    const isCovered = config.services.every(
      ({ id: service, isUnnamed, purposes }) =>
        isUnnamed ??
        (!purposes.includes(purpose.id) || fields.includes(service) || fields.includes(`!${service}`)),
    );
    // What takes an answer of its own has its own tick, and is no reason to ask.
    return isRefused || purpose.separate || (isGranted && isCovered) ? [] : [purpose.id];
  });
  return {
    decision: Object.keys(answers).length
      ? {
          id,
          choices: completeChoices(config, answers as Choices<P>),
          services: fields.filter((field) => isService(field) && !field.startsWith('!')),
          refusedServices: fields.flatMap((field) => (field.startsWith('!') ? field.slice(1) : [])),
          decidedAt,
          policyVersion: isCurrent ? policyVersion : version,
        }
      : null,
    pending,
    changed: !!holder && pending.length > 0,
    record: text,
    id,
    decidedAt,
    // Without a mark another page of this site, which asks for nothing that this one asks for, looks like a neighbour.
    fields: (isCurrent || mark ? current.find(isOwn) : current[0])?.fields ?? [],
    own: textsOf(true),
    foreign: textsOf(false),
  };
}
