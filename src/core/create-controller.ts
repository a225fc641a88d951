import { completeChoices, daysLeft, restoreDecision, type Restored } from './decision';
import { createEmitter } from './emitter';
import { eraseNowAndLater, eraseTraces } from './erase';
import { createGate, planService } from './gate';
import type { Guard } from './guard';
import { optionalPurposes, resolveConfig } from './purposes';
import { encodeRecord, recordFields, type Scope } from './record';
import { randomId } from './random-id';
import { createScriptTrust } from './script-trust';
import { forgetReceipts, receiptsOnDevice } from './receipts-on-device';
import { createShield } from './shield';
import { createSignal } from './signals';
import { browserStorage, memoryStorage } from './storage';
import type {
  Choices,
  Consent,
  ConsentConfig,
  ConsentEvents,
  ConsentState,
  Environment,
  Erased,
  Method,
  Service,
  View,
} from './types';
import { VERSION } from './version';
import { watchRecord } from './watch-record';

/** How the config is checked. What puts the problems in words is loaded only when there are some. */
export interface ConfigCheck {
  isRight(config: ConsentConfig): boolean;
  loadExplanation(): Promise<{ explain(config: unknown, isLater: boolean): Error }>;
}

/** `change` is for subscribers: queued first, it is told first. */
type Events<P extends string> = ConsentEvents<P> & { change: undefined };

const MINUTE = 60_000;

/** Whatever the services of a config are that may be anything. */
const servicesIn = (config: { readonly services?: unknown } | null): Service[] =>
  [config?.services].flat().filter(Boolean) as Service[];

/**
 * The one place where the state changes. A decision always takes the same way: record, gate, subscribers, events;
 * each step is safe from failures of the others. With a wrong config everything is refused and nothing is asked.
 */
export function createController<P extends string>(
  given: ConsentConfig<P>,
  {
    window,
    storage,
    now = Date.now,
    reload = () => window?.location.reload(),
    loadLocale,
    trust: ownTrust,
  }: Environment,
  { isRight: isRightConfig, loadExplanation }: ConfigCheck,
): Consent<P> {
  const isRight = isRightConfig(given);
  const source: ConsentConfig<P> = isRight ? given : {};
  /** One object for good, whose services and purposes grow with what the page brings along. */
  const config = { ...resolveConfig(source) };
  const asked = () => optionalPurposes(config);
  /** Nothing is asked and no decision is taken any more: a wrong config, a browser that refuses cookies, `destroy`. */
  let isShut = !isRight || window?.navigator.cookieEnabled === false;
  let isReady = false;
  const life = new AbortController();
  const { signal } = life;

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

  const isRefusedBySignal = createSignal(window, config.signals);
  const records = storage ?? (window ? browserStorage(window, config.storage) : memoryStorage());
  const restore = (texts: readonly string[]): Restored<P> => {
    const found = restoreDecision(texts, config, now());
    return { ...found, pending: found.pending.filter((id) => !isRefusedBySignal(id)) };
  };
  const write = (next: Restored<P>, { foreign }: Restored<P>) =>
    guard('storage', () => records.write(next.record, daysLeft(config, next, now()), foreign));

  /** The records found when last looked. */
  let found = guard('storage', () => records.read()) ?? [];
  let restored = restore(found);
  const stateWith = (view: View | null): ConsentState<P> => {
    const { decision, pending, changed } = restored;
    return { decision, pending, changed, view };
  };
  /** What is shown where nobody has opened anything. */
  const viewAtRest = (): View | null => (restored.pending.length ? 'banner' : null);
  let state = stateWith(isShut ? null : viewAtRest());
  let choices = completeChoices(config, state.decision?.choices);
  const isGranted = (purpose: string): boolean => choices[purpose as P] === true;

  const trust = createScriptTrust(window as Window, () => config.services, ownTrust);
  const shield = window && createShield(window, config, (service) => gate.isRunning(service));
  const gate = createGate(
    // Nothing starts on a server.
    window ? config : { services: [] },
    (service) => {
      // What takes no consent waits for no decision.
      const isFree = !asked().some(({ id }) => service.purposes.includes(id));
      const isNamed = service.isUnnamed ?? state.decision?.services.includes(service.id);
      return (isFree || isNamed) && planService(service, isGranted);
    },
    ({ id: service }) => ({
      window: window as Window & typeof globalThis,
      nonce: config.nonce,
      trust,
      isGranted: (purpose) => choices[purpose as P],
      report: (error) => report({ error, service, where: 'start' }),
    }),
    guard,
    emit,
    shield,
  );
  // Where nothing will start the globals that pages call are put there all the same.
  if (window) gate.standBy(isRight ? config.services : servicesIn(given));
  const erase = () => guard('erase', () => window && eraseTraces(window, config.services, gate.isRunning));

  const show = (view: View | null) => {
    if (view !== state.view) emit('view', { view });
    state = stateWith(view);
  };

  /** Subscribers are told first, and all are told when the page is consistent. */
  const update = (run: () => void) => {
    if (isShut) return;
    hold(() => {
      emit('change', undefined);
      run();
    });
  };

  /** The state is what a record says, now as on the next page. */
  function adopt(next: Restored<P>, method?: Method, receiptId = ''): void {
    let isReloading = false as boolean;
    update(() => {
      const before = choices;
      const named = restored.decision?.services;
      const last = restored;
      const { decision } = (restored = next);
      choices = completeChoices(config, decision?.choices);
      const added = (from: Choices<P>, to: Choices<P>) =>
        config.purposes.flatMap(({ id }) => (!from[id] && to[id] ? [id] : []));
      const revoked = added(choices, before);
      const isLess =
        revoked.length > 0 || decision?.refusedServices.some((id) => named?.includes(id)) === true;
      // Told first, but when all is done: what is erased is known by then.
      let detail: (ConsentEvents<P>['decide'] & { erased?: Erased | undefined }) | undefined;
      if (decision && method) {
        emit('decide', (detail = { decision, granted: added(before, choices), revoked, method, receiptId }));
      }
      if (method !== 'elsewhere') {
        write(next, last);
        guard('storage', () => tell?.(next.record || `-${last.record}`));
      }
      show(viewAtRest());
      if (!isReady) return;
      const stops = gate.close();
      isReloading =
        isLess &&
        config.withdraw !== 'soft' &&
        stops.some((isClean) => !isClean || config.withdraw === 'reload');
      // Before what goes on with less is there again, and claims all that it has left.
      if (window && (isLess || !decision)) {
        const erased = eraseNowAndLater(window, erase);
        if (detail) detail.erased = erased;
      }
      // What would start now would be counted twice: here, and after the reload.
      if (!isReloading) gate.open();
    });
    if (!isReloading) return;
    // A page with something unsaved can put the reload off. The shield is up meanwhile.
    const question = new CustomEvent('consent-gate:reload', { cancelable: true });
    if (window?.document.dispatchEvent(question)) reload();
    else hold(gate.open);
  }

  /** What is kept can say something else by now: another tab has decided, another page, or the clock. */
  const look = (told?: unknown) => {
    try {
      found = [String(told), ...records.read().filter((text) => told !== `-${text}`)];
    } catch {
      return; // It was told of when the page loaded.
    }
    const next = restore(found);
    // The `domain` of the config has changed since. Not where another page tells: its record is found twice, as told and
    // as kept. First: who is told of the decision may answer at once.
    if (!told && next.decision && next.own[1]) write(next, next);
    // The rest stays the same object: who compares it sees that nothing has changed.
    restored = { ...restored, fields: next.fields, foreign: next.foreign };
    if (String([next.record, next.pending]) !== String([restored.record, restored.pending])) {
      adopt(next, 'elsewhere');
    }
  };

  const decide = (
    given: Partial<Choices<P>>,
    method: Method = 'api',
    scope?: Scope,
    refusedServices?: readonly string[],
  ) => {
    look();
    // A later answer has a later time, also within a second.
    const { decidedAt } = restored;
    const time = decidedAt - now() < MINUTE ? Math.max(now(), decidedAt + 1000) : now();
    // Without a prototype: what a page has put there answers nothing.
    const answers = { __proto__: null, ...given } as unknown as Partial<Choices<P>>;
    const fields = recordFields(config, answers, restored.fields, scope, refusedServices);
    const id = randomId();
    // A refusal of everything leaves no id behind.
    const recordId = fields.some((field) => field.startsWith('+')) ? id : null;
    adopt(restore([encodeRecord(config, recordId, time, fields)]), method, id);
  };

  /** Answers for some purposes; what was answered for others stays, and what was not is still to be asked. */
  const answer = (purposes: readonly P[], isYes: boolean, method?: Method) => {
    look();
    const answers: Partial<Record<P, boolean | undefined>> = { ...choices };
    // What was granted and has to be asked for again, because of a new service, is granted still.
    for (const id of state.pending) answers[id] ||= undefined;
    for (const id of purposes) answers[id] = isYes;
    decide(answers, method, 'these', state.decision?.refusedServices);
  };

  const open = (view: View | null = 'preferences') => update(() => show(view));

  /** Says what is wrong with a config, once that has been fetched. */
  const explain = (wrong: unknown) =>
    void loadExplanation()
      // A config that is right is explained for what came to it later.
      .then((module) => module.explain(wrong, isRight))
      .catch((error: unknown) => error)
      .then((error) => report({ error, where: 'config' }));

  emit('ready', { decision: state.decision });
  if (state.view) emit('view', { view: state.view });
  if (!isRight) explain(given);
  const tell = window && !isShut ? watchRecord(window, config.storage.name, signal, look) : undefined;
  const begin = () => {
    isReady = true;
    if (isShut) return;
    look();
    // Nothing was answered: the browser has answered it all, whatever the purpose.
    if (!state.decision && asked()[0] && isRefusedBySignal('')) decide({}, 'gpc');
    // What was refused on an earlier page is not held back for later.
    if (state.decision) gate.close();
    hold(gate.open);
    erase();
  };
  // In a microtask, so that listeners added right after this call hear of everything.
  queueMicrotask(() => {
    wake();
    const document = window?.document as (Document & { readonly prerendering?: boolean }) | undefined;
    // Nobody sees a page that is rendered ahead, and perhaps nobody ever will.
    if (document?.prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
    else begin();
  });

  return {
    version: VERSION,
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
    acceptAll(method) {
      // What has an answer of its own may have been taken back elsewhere.
      look();
      decide(
        Object.fromEntries(
          config.purposes.map(({ id, separate }) => [id, !separate || isGranted(id)]),
        ) as Choices<P>,
        method,
      );
    },
    rejectAll: (method) => decide({}, method, 'everywhere'),
    save: (answers, method, refusedServices) => decide(answers, method, undefined, refusedServices),
    grant: (granted, method) => answer(granted, true, method),
    withdraw(purpose) {
      look();
      if (!purpose) decide({}, 'withdraw', 'everywhere');
      else if (isGranted(purpose)) answer([purpose], false, 'withdraw');
    },
    reset() {
      look();
      // First: who is told of it finds none.
      if (window) forgetReceipts(window, config.storage.name);
      adopt(restore([]));
    },
    open,
    close: () => open(viewAtRest()),
    addServices(added) {
      const withThem = (services: readonly Service[]) => ({
        ...source,
        services: [...config.services, ...(services as readonly Service<P>[])],
      });
      const fresh = added.filter(({ id }) => !config.services.some((service) => service.id === id));
      const right = fresh.filter((service) => isRight && isRightConfig(withThem([service])));
      const wrong = fresh.filter((service) => !right.includes(service));
      if (isRight && wrong[0]) explain(withThem(wrong));
      // The globals that pages call are put there all the same.
      if (window) gate.standBy(fresh);
      if (!right[0]) return;
      // What was withdrawn meanwhile is stopped before anything is added.
      look();
      update(() => {
        Object.assign(config, resolveConfig(withThem(right)));
        restored = restore([restored.record, ...found]);
        choices = completeChoices(config, restored.decision?.choices);
        show(state.view === 'preferences' ? state.view : viewAtRest());
        if (!isReady) return;
        gate.open();
        erase();
      });
    },
    on,
    emit,
    receipts: () => (window ? receiptsOnDevice(window, config.storage.name) : []),
    report,
    loadLocale,
    trust,
    signal,
    destroy() {
      open(null);
      isShut = true;
      life.abort();
      clear();
    },
  };
}
