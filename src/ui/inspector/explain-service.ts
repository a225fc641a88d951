import type { Consent, LoggedEvent, Purpose, Service } from '../../core/types';
import { messageOf } from './describe-event';

/** How a purpose was answered. */
export type Answer =
  'always on' | 'granted' | 'granted, asked for again' | 'not answered' | 'refused' | 'refused by GPC';

/** How a service is doing, and why. */
export interface ServiceStatus {
  readonly state: 'running' | 'waiting' | 'stopped' | 'failed';
  readonly text: string;
}

export function answerTo(consent: Consent, { id, required }: Pick<Purpose, 'id' | 'required'>): Answer {
  const { decision, pending } = consent.getState();
  const isPending = pending.includes(id);
  if (required) return 'always on';
  if (consent.isGranted(id)) return isPending ? 'granted, asked for again' : 'granted';
  if (isPending) return 'not answered';
  // What is not asked for and was not answered, the browser has answered.
  return decision ? 'refused' : 'refused by GPC';
}

/** Whether a service runs, and what keeps it from it: by the state, and by what was heard of it, newest first. */
export function explainService(
  consent: Consent,
  service: Service,
  log: readonly LoggedEvent[],
): ServiceStatus {
  const { id, purposes, optionalPurposes = [], isUnnamed } = service;
  const { decision } = consent.getState();
  const purposeOf = (wanted: string) => consent.config.purposes.find((purpose) => purpose.id === wanted);
  const last = log.find(
    ({ event, detail }) =>
      (event === 'start' || event === 'stop' || (event === 'error' && detail.where === 'start')) &&
      detail.service === id,
  );
  const isFree = purposes.every((purpose) => purposeOf(purpose)?.required);
  const missing = purposes.filter((purpose) => !consent.isGranted(purpose));
  const isNamed = isFree || (isUnnamed ?? decision?.services.includes(id));

  if (last?.event === 'stop') {
    const rest = last.detail.clean ? '' : '; its code may send until the page is loaded anew';
    return {
      state: 'stopped',
      text: `stopped${missing.length ? `: ${reasons(consent, missing)}` : ''}${rest}`,
    };
  }
  if (missing.length) return { state: 'waiting', text: reasons(consent, missing) };
  if (decision?.refusedServices.includes(id)) return { state: 'waiting', text: 'refused by itself' };
  if (!isNamed) return { state: 'waiting', text: 'not named in the record: will be asked for' };
  if (last?.event === 'error')
    return { state: 'failed', text: `could not start: ${messageOf(last.detail.error)}` };
  const without = optionalPurposes.filter((purpose) => purposeOf(purpose) && !consent.isGranted(purpose));
  return { state: 'running', text: `running${without.length ? `, without ${without.join(', ')}` : ''}` };
}

/** `needs analytics, cross-border: refused` */
function reasons(consent: Consent, purposes: readonly string[]): string {
  const answers = purposes.map((id) => answerTo(consent, { id }));
  return [...new Set(answers)]
    .map((answer) => `needs ${purposes.filter((_, i) => answers[i] === answer).join(', ')}: ${answer}`)
    .join('; ');
}
