import { hashOf } from './canonical';
import type { NotedDecision, Notice, Receipt } from '../core/types';

const DAY = 86_400_000;

/** What a receipt is made from, besides the decision. */
export interface ReceiptSetting {
  /** What was shown, in the language it was shown in. */
  readonly notice: Notice;
  readonly origin: string;
  /** What this device holds so far, newest first. */
  readonly earlier: readonly Receipt[];
  readonly library: string;
}

/** What of a notice is about these purposes. */
const about = (notice: Notice, ids: readonly string[]): Notice => {
  const purposes = notice.purposes.filter(({ id }) => ids.includes(id));
  const services = notice.services.filter(({ id }) =>
    purposes.some((purpose) => purpose.services.includes(id)),
  );
  return { ...notice, purposes, services };
};

/**
 * The receipts of one decision: one for what is agreed to together, and one for each `separate` purpose whose answer has
 * changed. Made from the same note twice they have the same ids.
 */
export async function makeReceipts(noted: NotedDecision, setting: ReceiptSetting): Promise<Receipt[]> {
  const { notice } = setting;
  const { config, id, purposes, choices, granted, revoked } = noted;
  const required = config.purposes.filter((each) => each.required).map((each) => each.id);
  // The record holds as long for what was refused beside something that was granted.
  const isGiven = Object.keys(choices).some((each) => choices[each] && !required.includes(each));
  const days = isGiven ? (config.storage.days ?? 365) : (config.storage.denyDays ?? 182);
  const whole: Answer = { ...noted, days };
  if (purposes) return [await make(id, whole, purposes, about(notice, purposes), setting)];

  const changed = [...granted, ...revoked];
  const asked = config.purposes.filter(({ required }) => !required);
  const joint = asked.filter(({ separate }) => !separate).map((each) => each.id);
  const alone = asked.filter((each) => each.separate && changed.includes(each.id)).map((each) => each.id);
  // Who has changed nothing but a purpose of its own has said nothing new of the others.
  const isJoint = joint.length > 0 && (!changed.length || changed.some((each) => joint.includes(each)));
  return Promise.all([
    ...(isJoint ? [make(id, whole, joint, about(notice, [...required, ...joint]), setting)] : []),
    ...alone.map((each) => {
      const answer = { ...whole, choices: { [each]: choices[each] === true } };
      return make(`${id}-${each}`, answer, [each], about(notice, [each]), setting);
    }),
  ]);
}

/** What is answered, and for how many days it holds. */
interface Answer extends NotedDecision {
  readonly days: number;
}

async function make(
  id: string,
  {
    days,
    decidedAt,
    method,
    path,
    choices,
    revoked,
    refusedServices = [],
    erased,
    statement,
    isOnce,
  }: Answer,
  purposes: readonly string[],
  notice: Notice,
  { origin, earlier, library }: ReceiptSetting,
): Promise<Receipt> {
  const answers = Object.fromEntries(purposes.map((purpose) => [purpose, choices[purpose] === true]));
  const taken = revoked.filter((purpose) => purposes.includes(purpose));
  const refused = refusedServices.filter((service) =>
    notice.services.some(({ id: shown }) => shown === service),
  );
  // With nothing else revoked, it was a service that was refused by itself.
  const isWithdrawn = taken.length > 0 || (!!erased && !revoked.length && refused.length > 0);
  const isGiven = Object.values(answers).includes(true);
  const previous = earlier.find(
    (receipt) => receipt.id !== id && !isForOnce(receipt) && isAbout(receipt, purposes),
  );
  return {
    format: 1,
    id,
    previousId: isOnce ? null : (previous?.id ?? null),
    decidedAt: new Date(decidedAt).toISOString(),
    expiresAt: isOnce ? null : new Date(decidedAt + days * DAY).toISOString(),
    method,
    state: isWithdrawn ? 'withdrawn' : isGiven ? 'given' : 'refused',
    page: { origin, path },
    answers,
    ...(refused.length > 0 && { refusedServices: refused }),
    ...(statement !== undefined && { statement }),
    ...(isWithdrawn && { withdrawal: { purposes: taken, ...erased } }),
    notice,
    noticeHash: await hashOf(notice),
    library,
  };
}

/** It says nothing of what holds: it follows no receipt, and none follows it. */
const isForOnce = ({ state, expiresAt }: Receipt): boolean => !expiresAt && state !== 'expired';

const isAbout = ({ answers }: Receipt, purposes: readonly string[]): boolean =>
  purposes.some((purpose) => Object.hasOwn(answers, purpose));

/** What is known when consents may have run out. */
export interface ExpirySetting {
  /** The time of the visitor's last decision, which may have been taken on another host of the site. */
  readonly decidedAt: number;
  readonly now: number;
  /** The ids that services know the visitor by. */
  readonly clientIds: Readonly<Record<string, string>>;
}

/**
 * The receipts of consents that have run out: of each purpose whose time is over and that nothing later has answered. A
 * consent given in a form is no part of the visitor's decision, and so outlives it.
 */
export const expiredReceipts = (
  earlier: readonly Receipt[],
  { decidedAt, now, clientIds }: ExpirySetting,
): Receipt[] =>
  earlier.flatMap((receipt, i): Receipt[] => {
    const { id, answers, expiresAt } = receipt;
    const later = earlier.slice(0, i).filter((each) => !isForOnce(each));
    const open = Object.keys(answers).filter((purpose) => !later.some((each) => isAbout(each, [purpose])));
    const granted = open.filter((purpose) => answers[purpose]);
    const isReplaced = receipt.statement === undefined && decidedAt > Date.parse(receipt.decidedAt);
    if (isReplaced || !granted.length || !expiresAt || Date.parse(expiresAt) > now) return [];
    const { statement: _, withdrawal: __, ...others } = receipt;
    return [
      {
        ...others,
        id: `${id}-expired`,
        previousId: id,
        decidedAt: expiresAt,
        expiresAt: null,
        state: 'expired',
        answers: Object.fromEntries(open.map((purpose) => [purpose, false])),
        withdrawal: { purposes: granted, clientIds },
      },
    ];
  });
