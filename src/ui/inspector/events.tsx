import type { LoggedEvent } from '../../core/types';
import { describeEvent } from './describe-event';
import { count, Section } from './section';

/** `12:34:56.789` */
const timeOf = (time: number): string =>
  new Date(time).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  });

/** What was heard, newest first. */
export function Events({ log }: { readonly log: readonly LoggedEvent[] }) {
  return (
    <Section title="Events" summary={count(log.length, 'event')}>
      {log.length === 0 && <p>None since this panel is open.</p>}
      <ol class="log">
        {log.map((logged, i) => (
          <li key={log.length - i} class={logged.event === 'error' ? 'failed' : undefined}>
            <time dateTime={new Date(logged.time).toISOString()}>{timeOf(logged.time)}</time>{' '}
            <b>{logged.event}</b> {describeEvent(logged)}
          </li>
        ))}
      </ol>
    </Section>
  );
}
