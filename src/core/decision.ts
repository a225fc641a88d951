import { answerField, decodeRecord, isService, versionKey } from './record';
import { optionalPurposes } from './purposes';
import type { Choices, Decision, ResolvedConfig } from './types';

const DAY = 86_400_000;
/** How far a record may be ahead of our clock, in milliseconds: clocks are set, and a server may have written it. */
const CLOCK_SKEW = 300_000;

/** An answer for every purpose: what is required is granted, what was not answered with `true` itself is refused. */
export const completeChoices = <P extends string>(
  { purposes }: ResolvedConfig<P>,
  choices: Partial<Choices<P>> = {},
): Choices<P> =>
  Object.fromEntries(
    purposes.map(({ id, required }) => [id, required === true || choices[id] === true]),
  ) as Choices<P>;

/** How long an answer holds, in days. A refusal of everything, which has no id, may hold for less than a consent. */
export const daysOf = ({ storage }: ResolvedConfig, id: string | null | undefined): number =>
  id ? (storage?.days ?? 365) : (storage?.denyDays ?? 182);

/**
 * Reads the decision out of the records found. Of those that hold the newest counts: not from the future, not expired,
 * of this policy version. An answer holds while the terms of its purpose are the same; of two that contradict each
 * other the refusal counts. `pending` are the purposes that have to be asked for: without an answer, or granted for
 * fewer services than there are.
 */
export function restoreDecision<P extends string>(
  texts: readonly string[],
  config: ResolvedConfig<P>,
  now: number,
): { decision: Decision<P> | null; pending: P[] } {
  const policyVersion = config.policy?.version ?? '';
  const [record] = texts
    .flatMap((text) => decodeRecord(text) ?? [])
    .filter(({ decidedAt, version, id }) => {
      const age = now - decidedAt;
      return version === versionKey(policyVersion) && age > -CLOCK_SKEW && age < daysOf(config, id) * DAY;
    })
    .sort((a, b) => b.decidedAt - a.decidedAt);

  const { fields = [], id = null, decidedAt = 0 } = record ?? {};
  const answers: Record<string, boolean> = {};
  const pending = optionalPurposes(config).flatMap((purpose) => {
    const answer = [false, true].find((isGranted) => fields.includes(answerField(purpose, isGranted)));
    if (answer !== undefined) answers[purpose.id] = answer;
    const isCovered = config.services.every(
      (service) => !service.purposes.includes(purpose.id) || fields.includes(service.id),
    );
    return answer === false || (answer && isCovered) ? [] : [purpose.id];
  });
  return {
    decision: Object.keys(answers).length
      ? {
          id,
          choices: completeChoices(config, answers as Choices<P>),
          services: fields.filter(isService),
          decidedAt,
          policyVersion,
        }
      : null,
    pending,
  };
}
