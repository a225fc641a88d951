import { completeChoices, daysOf, restoreDecision } from './decision';
import { createEmitter } from './emitter';
import { eraseNowAndLater, eraseTraces } from './erase';
import { createGate, planService } from './gate';
import type { Guard } from './guard';
import { optionalPurposes, resolveConfig } from './purposes';
import { encodeRecord } from './record';
import { browserStorage, memoryStorage } from './storage';
import type {
  Choices,
  Consent,
  ConsentConfig,
  ConsentEvents,
  ConsentState,
  Environment,
  Method,
  Service,
  View,
} from './types';

/** How the config is checked. What puts the problems in words is loaded only when there are some. */
export interface ConfigCheck {
  isRight(config: ConsentConfig): boolean;
  loadExplanation(): Promise<{ explain(config: unknown): Error }>;
}

/** `change` is for subscribers: queued first, it is told first. */
type Events<P extends string> = ConsentEvents<P> & { change: undefined };

/** Some 80 random bits: enough to be unique, short enough for the cookie. */
const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 36).toString(36)).join('');

/** Whatever the services of a config are that may be anything. */
const servicesIn = (config: { readonly services?: unknown } | null): Service[] =>
  [config?.services].flat().filter(Boolean) as Service[];

/**
 * The one place where the state changes. A decision always takes the same way: record, gate, subscribers, events;
 * each step is safe from failures of the others. With a wrong config everything is refused and nothing is asked.
 */
export function createController<P extends string>(
  given: ConsentConfig<P>,
  { window, storage, now = Date.now, reload = () => window?.location.reload() }: Environment,
  { isRight: isRightConfig, loadExplanation }: ConfigCheck,
): Consent<P> {
  const isRight = isRightConfig(given);
  const config = resolveConfig(isRight ? given : {});
  const { purposes, services, withdraw } = config;
  const asked = optionalPurposes(config);
  /** Nothing is asked and no decision is taken any more: a wrong config, a browser that refuses cookies, `destroy`. */
  let isShut = !isRight || window?.navigator.cookieEnabled === false;
  let isReady = false;

  const report = (failure: ConsentEvents['error']) => {
    const { where, error } = failure;
    // A config is mended by what is said of it; anything else by where it happened.
    console.error('consent-gate:', where, where === 'config' ? String(error) : error);
    emit('error', failure);
  };
  const guard: Guard = (where, run, service) => {
    try {
      return run();
    } catch (error) {
      report({ error, where, service });
      return undefined;
    }
  };
  const { on, emit, hold, wake, clear } = createEmitter<Events<P>>((error, event) => {
    // Who listens to errors and throws is not told of that, over and over.
    if (event === 'error') console.error(error);
    else report({ error, where: 'listener' });
  });

  const records = storage ?? (window ? browserStorage(window, config.storage) : memoryStorage());
  const restore = (texts: readonly string[]) => restoreDecision(texts, config, now());
  const restored = restore(guard('storage', () => records.read()) ?? []);
  let state: ConsentState<P> = { ...restored, view: isShut || !restored.pending.length ? null : 'banner' };
  let choices = completeChoices(config, state.decision?.choices);
  const isGranted = (purpose: string): boolean => choices[purpose as P] === true;

  const gate = createGate(
    // Where nothing will start the globals that pages call are put there all the same.
    window ? (isRight ? services : servicesIn(given)) : [],
    (service) => {
      // What takes no consent waits for no decision.
      const isFree = !asked.some(({ id }) => service.purposes.includes(id));
      const isNamed = state.decision?.services.includes(service.id);
      return (isFree || isNamed) && planService(service, isGranted);
    },
    ({ id: service }) => ({
      window: window as Window & typeof globalThis,
      nonce: config.nonce,
      isGranted: (purpose) => choices[purpose as P],
      report: (error) => report({ error, service, where: 'start' }),
    }),
    guard,
    emit,
  );
  const erase = () => guard('erase', () => window && eraseTraces(window, services, gate.isRunning));

  const show = (view: View | null, next: Omit<ConsentState<P>, 'view'> = state) => {
    if (view !== state.view) emit('view', { view });
    state = { ...next, view };
  };

  /** Subscribers are told first, and all are told when the page is consistent. */
  const update = (run: () => void) => {
    if (isShut) return;
    hold(() => {
      emit('change', undefined);
      run();
    });
  };

  /** The state is what the record says, now as on the next page; an empty one forgets. */
  function adopt(record: string, method?: Method): void {
    let isReloading = false as boolean;
    update(() => {
      const before = choices;
      const next = restore([record]);
      const { decision, pending } = next;
      choices = completeChoices(config, decision?.choices);
      const added = (from: Choices<P>, to: Choices<P>) =>
        purposes.flatMap(({ id }) => (!from[id] && to[id] ? [id] : []));
      const revoked = added(choices, before);
      if (decision && method) emit('decide', { decision, granted: added(before, choices), revoked, method });
      guard('storage', () => records.write(record, daysOf(config, decision?.id)));
      show(pending.length ? 'banner' : null, next);
      if (!isReady) return;
      const stops = gate.close();
      isReloading =
        revoked.length > 0 &&
        withdraw !== 'soft' &&
        stops.some((isClean) => !isClean || withdraw === 'reload');
      // What would start now would be counted twice: here, and after the reload.
      if (!isReloading) gate.open();
      if (window && (stops.length || !record)) eraseNowAndLater(window, erase);
    });
    if (isReloading) reload();
  }

  const decide = (answers: Partial<Choices<P>>, method: Method = 'api') => {
    const answered = completeChoices(config, answers);
    const id = asked.some((purpose) => answered[purpose.id]) ? randomId() : null;
    adopt(encodeRecord(config, id, now(), answered), method);
  };

  const open = (view: View | null = 'preferences') => update(() => show(view));

  emit('ready', { decision: state.decision });
  if (state.view) emit('view', { view: state.view });
  if (!isRight) {
    void loadExplanation()
      .then(({ explain }) => explain(given))
      .catch((error: unknown) => error)
      .then((error) => report({ error, where: 'config' }));
  }
  // In a microtask, so that listeners added right after this call hear of everything.
  queueMicrotask(() => {
    wake();
    isReady = true;
    if (isShut) return;
    hold(gate.open);
    erase();
  });

  return {
    config,
    getState: () => state,
    subscribe: (listener) => on('change', () => listener()),
    isGranted,
    whenGranted(purpose, run) {
      const attempt = () => {
        if (!isGranted(purpose)) return;
        leave();
        guard('listener', run);
      };
      const leave = on('change', attempt);
      attempt();
      return leave;
    },
    acceptAll: (method) =>
      decide(
        Object.fromEntries(
          purposes.map(({ id, separate }) => [id, !separate || isGranted(id)]),
        ) as Choices<P>,
        method,
      ),
    rejectAll: (method) => decide({}, method),
    save: decide,
    withdraw(purpose) {
      if (!purpose || isGranted(purpose)) decide(purpose ? { ...choices, [purpose]: false } : {}, 'withdraw');
    },
    reset: () => adopt(''),
    open,
    close: () => open(state.pending.length ? 'banner' : null),
    on,
    report,
    destroy() {
      open(null);
      isShut = true;
      clear();
    },
  };
}
