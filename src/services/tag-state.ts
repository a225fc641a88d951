/** What the counters of one tag share in a page. */
export interface TagState {
  /** Those that run. */
  readonly running: Set<string>;
  /** Those that the page was counted by already. */
  readonly started: Set<string>;
  /** The scripts that were asked for, by address. */
  readonly loads: Map<string, Promise<void>>;
  /** What stood in the tag's globals as the last of them was stopped. */
  readonly aside: Map<string, unknown>;
}

const STATES = Symbol.for('consent-gate.tags');

/** It stands on `window`, since a page has one global and one script for all counters of a tag. */
export function stateOf(window: object, type: string): TagState {
  const page = window as Record<symbol, Map<string, TagState> | undefined>;
  const states = (page[STATES] ??= new Map<string, TagState>());
  const state = states.get(type) ?? {
    running: new Set(),
    started: new Set(),
    loads: new Map<string, Promise<void>>(),
    aside: new Map<string, unknown>(),
  };
  states.set(type, state);
  return state;
}
