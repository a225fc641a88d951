import { completeChoices, daysOf, optionalPurposes, restoreDecision } from './decision';
import { createEmitter } from './emitter';
import { eraseNowAndLater, eraseTraces } from './erase';
import { createGate, planService } from './gate';
import type { Guard } from './guard';
import { resolveConfig } from './purposes';
import { encodeRecord } from './record';
import { browserStorage, memoryStorage } from './storage';
import type {
  Choices,
  Consent,
  ConsentConfig,
  ConsentEvents,
  ConsentState,
  Decision,
  Environment,
  Method,
  View,
} from './types';

/** How the config is checked. What puts the problems in words is loaded only when there are some. */
export interface ConfigCheck {
  isRight(config: ConsentConfig): boolean;
  loadExplanation(): Promise<{ explain(config: unknown): Error }>;
}

/** `change` is for subscribers: queued first, it is told first. */
type Events<P extends string> = ConsentEvents<P> & { change: undefined };

/** 96 random bits: enough to be unique, short enough for the cookie. */
const randomId = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(12)))).replace(/\W/g, (c) =>
    c === '+' ? '-' : '_',
  );

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
    console.error('consent-gate:', failure.where, failure.error);
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

  const records = storage ?? (window ? browserStorage(window, config.storage, guard) : memoryStorage());
  const restored = restoreDecision(guard('storage', () => records.read()) ?? [], config, now());
  let state: ConsentState<P> = { ...restored, view: isShut || !restored.pending.length ? null : 'banner' };
  let choices = completeChoices(config, restored.decision?.choices ?? {});
  const isGranted = (purpose: string): boolean => choices[purpose as P] === true;

  const gate = createGate(
    window ? services : [],
    (service) => state.decision?.services.includes(service.id) && planService(service, isGranted),
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

  const show = (view: View | null, next = state) => {
    if (view !== state.view) emit('view', { view });
    state = { ...next, view };
  };

  /** To a decision, or to none; the page is made consistent before anybody is told. */
  function change(decision: Decision<P> | null, method?: Method): void {
    if (isShut) return;
    let isReloading = false as boolean;
    hold(() => {
      emit('change', undefined);
      const before = choices;
      choices = completeChoices(config, decision?.choices ?? {});
      const differing = (from: Choices<P>, to: Choices<P>) =>
        purposes.flatMap(({ id }) => (!from[id] && to[id] ? [id] : []));
      const revoked = differing(choices, before);
      if (decision && method)
        emit('decide', { decision, granted: differing(before, choices), revoked, method });
      guard('storage', () =>
        records.write(decision ? encodeRecord(decision, asked) : '', daysOf(config, decision?.id)),
      );
      show(decision ? null : 'banner', {
        decision,
        pending: decision ? [] : asked.map(({ id }) => id),
        view: null,
      });
      if (!isReady) return;
      const stops = gate.close();
      isReloading =
        revoked.length > 0 &&
        withdraw !== 'soft' &&
        stops.some((isClean) => !isClean || withdraw === 'reload');
      // What would start now would be counted twice: here, and after the reload.
      if (!isReloading) gate.open();
      if (window && (stops.length || !decision)) eraseNowAndLater(window, erase);
    });
    if (isReloading) reload();
  }

  const decide = (answers: Partial<Choices<P>>, method: Method = 'api') => {
    const complete = completeChoices(config, answers);
    change(
      {
        id: asked.some(({ id }) => complete[id]) ? randomId() : null,
        choices: complete,
        services: services.map(({ id }) => id),
        // Whole seconds, as the record has them.
        decidedAt: now() - (now() % 1000),
        policyVersion: config.policy?.version ?? '',
      },
      method,
    );
  };

  const open = (view: View | null = 'preferences') => {
    if (isShut) return;
    hold(() => {
      emit('change', undefined);
      show(view);
    });
  };

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
    reset: () => change(null),
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
