import type { Consent, LoggedEvent } from '../../core/types';
import { factsOf } from '../../notice/facts';
import { pick } from '../../notice/words';
import { explainService, type ServiceStatus } from './explain-service';
import { Section, Sign } from './section';

const SIGNS: Readonly<Record<ServiceStatus['state'], string>> = {
  running: '●',
  waiting: '○',
  stopped: '■',
  failed: '▲',
};

/** Each service: whether it runs, and why not. */
export function ServiceList({
  consent,
  log,
}: {
  readonly consent: Consent;
  readonly log: readonly LoggedEvent[];
}) {
  const { services } = consent.config;
  const rows = services.map((service) => ({ service, ...explainService(consent, service, log) }));
  const running = rows.filter(({ state }) => state === 'running').length;
  return (
    <Section
      title="Services"
      summary={services.length ? `${running} of ${services.length} running` : 'none'}
      isAlarm={rows.some(({ state }) => state === 'failed')}
      isOpen
    >
      {services.length === 0 && <p>There are none. With an error in the config nothing is started.</p>}
      <ul class="services">
        {rows.map(({ service, state, text }) => (
          <li key={service.id}>
            <span>
              {pick(factsOf(service).name ?? service.type ?? 'custom', 'en')} <code>{service.id}</code>
            </span>
            <span class={state}>
              <Sign sign={SIGNS[state]} />
              {text}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
