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
  if (purposes) return [await make(id, noted, purposes, about(notice, purposes), setting)];

  const changed = [...granted, ...revoked];
  const asked = config.purposes.filter(({ required }) => !required);
  const joint = asked.filter(({ separate }) => !separate).map((each) => each.id);
  const alone = asked.filter((each) => each.separate && changed.includes(each.id)).map((each) => each.id);
  // Who has changed nothing but a purpose of its own has said nothing new of the others.
  const isJoint = joint.length > 0 && (!changed.length || changed.some((each) => joint.includes(each)));
  const required = config.purposes.filter((each) => each.required).map((each) => each.id);
  return Promise.all([
    ...(isJoint ? [make(id, noted, joint, about(notice, [...required, ...joint]), setting)] : []),
    ...alone.map((each) => {
      const answer = { ...noted, choices: { [each]: choices[each] === true } };
      return make(`${id}-${each}`, answer, [each], about(notice, [each]), setting);
    }),
  ]);
}

async function make(
  id: string,
  {
    config: { storage },
    decidedAt,
    method,
    path,
    choices,
    revoked,
    refusedServices = [],
    erased,
    statement,
    isOnce,
  }: NotedDecision,
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
  const days = isGiven ? (storage.days ?? 365) : (storage.denyDays ?? 182);
  return {
    format: 1,
    id,
    previousId: earlier.find((receipt) => receipt.id !== id && isAbout(receipt, purposes))?.id ?? null,
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

/** The receipts of consents that have run out: those whose time is over and that nothing has followed. */
export const expiredReceipts = (
  earlier: readonly Receipt[],
  { decidedAt, now, clientIds }: ExpirySetting,
): Receipt[] =>
  earlier.flatMap((receipt): Receipt[] => {
    const { id, answers, expiresAt } = receipt;
    const granted = Object.keys(answers).filter((purpose) => answers[purpose]);
    const isFollowed =
      earlier.some(({ previousId }) => previousId === id) || decidedAt > Date.parse(receipt.decidedAt);
    if (isFollowed || !granted.length || !expiresAt || Date.parse(expiresAt) > now) return [];
    const { statement: _, withdrawal: __, ...others } = receipt;
    return [
      {
        ...others,
        id: `${id}-expired`,
        previousId: id,
        decidedAt: expiresAt,
        expiresAt: null,
        state: 'expired',
        answers: Object.fromEntries(Object.keys(answers).map((purpose) => [purpose, false])),
        withdrawal: { purposes: granted, clientIds },
      },
    ];
  });
