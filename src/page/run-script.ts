import type { ScriptTrust } from '../core/types';

/** Milliseconds after which a script that does not answer holds back those that belong to it no longer. */
const PATIENCE = 3_000;

/**
 * Runs a gated script: an executable copy takes its place, with all its attributes and the nonce that it has. Returns a
 * promise for what the platform would wait for, nothing for the rest.
 */
export function runScript(
  original: HTMLScriptElement,
  place: ChildNode,
  { createScriptURL, createScript }: ScriptTrust,
): Promise<void> | undefined {
  const script = original.ownerDocument.createElement('script');
  const { type } = original.dataset;
  for (const { name, value } of original.attributes) {
    if (!/^(type$|src$|data-type$|data-consent)/.test(name)) script.setAttribute(name, value);
  }
  // By this it is told from what nobody has gated.
  script.dataset.consentRan = '';
  if (type) script.type = type;
  // The attribute of an element that is in the page reads as empty; the property does not.
  if (original.nonce) script.nonce = original.nonce;
  const src = original.getAttribute('src');
  if (src === null) script.text = createScript(original.text);
  else script.src = createScriptURL(src);
  const isWaitedFor = (script.src !== '' || type === 'module') && !original.hasAttribute('async');
  const isDone = isWaitedFor
    ? new Promise<void>((resolve) => {
        script.onload = script.onerror = () => {
          resolve();
        };
        setTimeout(resolve, PATIENCE);
      })
    : undefined;
  place.replaceWith(script);
  return isDone;
}

export interface RunQueue {
  /** Runs a task: at once, or after those of the same name that are waited for. Without a name always at once. */
  run(name: string | undefined, task: () => Promise<void> | undefined): void;
}

/** Runs what belongs together one after another, and what does not side by side. */
export function createRunQueue(): RunQueue {
  const waiting = new Map<string, Promise<unknown>>();
  return {
    run(name, task) {
      const before = name === undefined ? undefined : waiting.get(name);
      const rest = before ? before.then(task) : task();
      if (name === undefined || !rest) return;
      waiting.set(name, rest);
      void rest.then(() => {
        if (waiting.get(name) === rest) waiting.delete(name);
      });
    },
  };
}
