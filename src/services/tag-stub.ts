/** How many calls are held back at most for one tag, where the site asks for `queue: 'replay'`. */
const MAX_HELD = 100;

export type Queue = 'drop' | 'replay';

type Call = ArrayLike<unknown>;

/** A global that host pages call (`ym`, `gtag`), as this library provides it: every call passes by the gate. */
export interface TagStub {
  (...call: unknown[]): void;
  /** For each counter what becomes of its calls: they pass, they are dropped, or they are held back in this list. */
  readonly states: Map<string, 'pass' | 'drop' | unknown[][]>;
}

/** Where callers pass a callback in an object: Metrica's `hit`, Google's events. */
interface Callbacks {
  readonly callback?: unknown;
  readonly event_callback?: unknown;
}

/**
 * Ends a call that is not passed on: its callbacks run, later, as they would after sending. Sites navigate in them, so
 * a link must not die with the counter. Returns a copy without them, since they are not to run again.
 */
const settle = (call: Call): unknown[] =>
  Array.from(call, (argument) => {
    const { callback, event_callback } = (argument ?? {}) as Callbacks;
    const found = [argument, callback, event_callback].filter((run) => typeof run === 'function');
    for (const run of found) setTimeout(run as () => void);
    if (!found.length) return argument;
    return typeof argument === 'object'
      ? { ...argument, callback: undefined, event_callback: undefined }
      : undefined;
  });

/**
 * The stub of this name; puts it in the place of what the page has there. It stands on `window`, and what is running is
 * noted on it, since a page has one tag for all its counters.
 */
export function stubOf(
  window: object,
  name: string,
  isFor: (call: Call, counter: string) => boolean,
  pass: (call: Call) => void,
): TagStub {
  const page = window as Record<string, (TagStub & { readonly a?: Call[] }) | undefined>;
  const previous = page[name];
  if (previous?.states) return previous;
  const states: TagStub['states'] = new Map();
  const route = (call: Call) => {
    const heard = [...states].flatMap(([counter, state]) => (isFor(call, counter) ? [state] : []));
    if (heard.includes('pass')) pass(call);
    else {
      const copy = settle(call);
      for (const state of heard) if (Array.isArray(state) && state.length < MAX_HELD) state.push(copy);
    }
  };
  // gtag.js reads `arguments` objects and takes no notice of arrays.
  const stub = Object.assign(
    function () {
      // eslint-disable-next-line prefer-rest-params
      route(arguments);
    },
    { states },
  );
  page[name] = stub;
  // What a stock stub has collected passes by the gate too, once all counters are known.
  queueMicrotask(() => previous?.a?.forEach(route));
  return stub;
}

/** Lets the calls for a counter pass. Returns those that were held back. */
export function openStub({ states }: TagStub, counter: string): unknown[][] {
  const held = states.get(counter);
  states.set(counter, 'pass');
  return Array.isArray(held) ? held : [];
}

/**
 * Drops the calls for a counter. Where the site asks for that, those before the first answer are held back instead;
 * with a refusal they are forgotten, and what is done after it is not held any more.
 */
export function closeStub({ states }: TagStub, counter: string, queue?: Queue): void {
  states.set(counter, queue === 'replay' && !states.has(counter) ? [] : 'drop');
}

/** How many counters of this tag run. */
export const countOpen = ({ states }: TagStub): number =>
  [...states.values()].filter((state) => state === 'pass').length;
