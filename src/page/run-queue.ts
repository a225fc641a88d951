export interface RunQueue {
  /** Runs a task: at once, or after those of the same name that are waited for. Without a name always at once. */
  run(name: string | undefined, task: () => Promise<void> | undefined): void;
}

/** Runs what belongs together one after another, and what does not side by side. */
export function createRunQueue(): RunQueue {
  const waiting = new Map<string, Promise<unknown>>();
  return {
    run(name, task) {
      if (name === undefined) {
        void task();
        return;
      }
      const rest = waiting.get(name)?.then(task) ?? task();
      if (!rest) return;
      waiting.set(name, rest);
      void rest.then(() => {
        if (waiting.get(name) === rest) waiting.delete(name);
      });
    },
  };
}
