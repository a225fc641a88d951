import type { Guard } from './guard';
import type { Shield } from './shield';
import type { Service, ServiceContext } from './types';

export interface Gate {
  /** Puts services on standby: at the beginning, before any of them can start. */
  standBy(services: readonly Service[]): void;
  /**
   * Stops what must not run any longer, and puts what must not run on standby. Returns for each stop whether it was
   * clean.
   */
  close(): boolean[];
  /** Starts what is allowed and does not run. */
  open(): void;
  isRunning(service: Service): boolean;
}

/** How a service should run, as one text: `on`, and the optional purposes that it may use. Not at all: nothing. */
export type Plan = string | false | undefined;

export const planService = (
  { purposes, optionalPurposes = [] }: Service,
  isGranted: (purpose: string) => boolean,
): Plan => purposes.every(isGranted) && ['on', ...optionalPurposes.filter(isGranted)].join();

/** Compares what runs with what may run: opening or closing again without a new decision does nothing. */
export function createGate(
  config: { readonly services: readonly Service[] },
  planOf: (service: Service) => Plan,
  contextOf: (service: Service) => ServiceContext,
  guard: Guard,
  emit: {
    (event: 'start', detail: { service: string }): void;
    (event: 'stop', detail: { service: string; clean: boolean }): void;
  },
  shield?: Shield,
): Gate {
  const running = new Map<Service, string>();
  const standBy = (service: Service) =>
    guard('standby', () => service.standby?.(contextOf(service)), service.id);

  return {
    standBy: (services) => services.forEach(standBy),
    isRunning: (service) => running.has(service),
    close: () =>
      config.services.flatMap((service) => {
        const plan = planOf(service);
        const isStopping = (running.get(service) ?? plan) !== plan;
        let clean = false;
        if (isStopping) {
          running.delete(service);
          guard('stop', () => shield?.raise(service), service.id);
          // A service that cannot stop has not stopped, nor has one that throws or that promises to.
          guard(
            'stop',
            () =>
              (clean = !!service.stop && ((service.stop(contextOf(service)) as unknown) ?? true) === true),
            service.id,
          );
          emit('stop', { service: service.id, clean });
        }
        if (!plan) standBy(service);
        return isStopping ? [clean] : [];
      }),
    open() {
      for (const service of config.services) {
        const plan = planOf(service);
        if (!plan || running.has(service)) continue;
        // Noted first: a service that throws half-way may run all the same, and will have to be stopped.
        running.set(service, plan);
        guard('start', () => shield?.lower(service), service.id);
        emit('start', { service: service.id });
        const context = contextOf(service);
        guard('start', () => void Promise.resolve(service.start(context)).catch(context.report), service.id);
      }
    },
  };
}
