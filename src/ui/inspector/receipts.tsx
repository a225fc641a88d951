import type { Consent, LoggedEvent } from '../../core/types';
import { count, momentOf, Section } from './section';

export interface ReceiptsProps {
  readonly consent: Consent;
  /** What was heard, newest first. */
  readonly log: readonly LoggedEvent[];
  /** How many have not been acknowledged yet. */
  readonly waiting: number;
}

/** How many receipts there are, and what became of the last. */
export function Receipts({ consent, log, waiting }: ReceiptsProps) {
  const receipts = consent.receipts();
  const [last] = receipts;
  const heard = log.find(({ event }) => event === 'receipt');
  const status = heard?.event === 'receipt' && heard.detail.status;
  const { endpoint } = consent.config.receipts ?? {};
  return (
    <Section title="Receipts" summary={count(receipts.length, 'receipt')}>
      <dl>
        <div>
          <dt>Last</dt>
          <dd>{last ? `${last.state} by ${last.method}, ${momentOf(last.decidedAt)}` : 'none'}</dd>
        </div>
        <div>
          <dt>Status</dt>
          <dd>{status || (waiting ? 'waits to be sent' : 'nothing was heard since this panel is open')}</dd>
        </div>
        <div>
          <dt>Sent to</dt>
          <dd>
            {endpoint === undefined ? 'nobody: they stay on this device' : `${endpoint}; ${waiting} waiting`}
          </dd>
        </div>
      </dl>
    </Section>
  );
}
