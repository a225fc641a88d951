import type { Unsubscribe } from './types';

export interface Emitter<Events extends object> {
  on<E extends keyof Events>(event: E, listener: (detail: Events[E]) => void): Unsubscribe;
  /** Told when all that is held is done: events find a consistent state, and come one after another. */
  emit<E extends keyof Events>(event: E, detail: Events[E]): void;
  /** Keeps events back until `run` is done. */
  hold(run: () => void): void;
  /** Nothing is told before this first call: who creates an emitter can still add listeners. */
  wake(): void;
  /** Forgets all listeners. */
  clear(): void;
}

/** A listener that throws does not keep the others from hearing: `onFailure` is told. */
export function createEmitter<Events extends object>(
  onFailure: (error: unknown, event: keyof Events) => void,
): Emitter<Events> {
  let listeners: (readonly [keyof Events, (detail: never) => void])[] = [];
  const queue: (readonly [keyof Events, unknown])[] = [];
  let isBusy = true;

  const wake = () => {
    isBusy = true;
    for (const [event, detail] of queue) {
      for (const [heard, listener] of listeners) {
        try {
          if (heard === event) listener(detail as never);
        } catch (error) {
          onFailure(error, event);
        }
      }
    }
    queue.length = 0;
    isBusy = false;
  };
  const hold = (run: () => void) => {
    const isOutermost = !isBusy;
    isBusy = true;
    run();
    if (isOutermost) wake();
  };

  return {
    wake,
    hold,
    emit: (event, detail) => hold(() => queue.push([event, detail])),
    clear: () => (listeners = []),
    on(event, listener) {
      const entry = [event, listener] as const;
      // New lists, never changed ones: who is being told may come and go meanwhile.
      listeners = [...listeners, entry];
      return () => (listeners = listeners.filter((other) => other !== entry));
    },
  };
}
