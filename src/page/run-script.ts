import type { Consent } from '../core/types';
import { refuseWrites } from './refuse-writes';

/** Milliseconds after which a script that does not answer holds back those that belong to it no longer. */
const PATIENCE = 3_000;

/** Whether its type keeps the browser from running a script. */
export const isPlain = ({ type }: HTMLScriptElement): boolean => asRead(type) === 'text/plain';

/** The type that a gated script runs with. */
const typeOf = (script: HTMLScriptElement): string =>
  script.dataset.type ?? (isPlain(script) ? '' : script.type);

/** As browsers read a type. */
const asRead = (type: string): string => type.trim().toLowerCase();

/** Whether it is a script that runs, and not data that are kept in one. */
export const isCode = (script: HTMLScriptElement): boolean =>
  /^(|module|(text|application)\/(x-)?(java|ecma)script.*)$/.test(asRead(typeOf(script)));

/**
 * Runs a gated script: an executable copy comes after its place, with all its attributes and the nonce that it has. The
 * original stays, since a framework that has drawn it will want to find it there. Returns a promise for what the platform
 * would wait for, nothing for the rest.
 */
export function runScript(
  original: HTMLScriptElement,
  place: ChildNode,
  { trust, report }: Pick<Consent, 'trust' | 'report'>,
): Promise<void> | undefined {
  const document = original.ownerDocument;
  const script = document.createElement('script');
  const type = typeOf(original);
  for (const { name, value } of original.attributes) {
    if (!/^(type$|src$|data-type$|data-consent)/.test(name)) script.setAttribute(name, value);
  }
  // By this it is told from what nobody has gated.
  script.dataset.consentRan = '';
  if (type) script.type = type;
  // The attribute of an element that is in the page reads as empty; the property does not.
  if (original.nonce) script.nonce = original.nonce;
  const src = original.getAttribute('src');
  if (src === null) script.text = trust.createScript(original.text);
  else script.src = trust.createScriptURL(src);
  const isWaitedFor = (script.src !== '' || asRead(type) === 'module') && !original.hasAttribute('async');
  // Listeners, so that those that the script has as attributes are called, too.
  const isDone = isWaitedFor
    ? new Promise<void>((resolve) => {
        for (const event of ['load', 'error']) script.addEventListener(event, () => resolve());
        setTimeout(resolve, PATIENCE);
      })
    : undefined;
  // In external scripts and in modules browsers refuse it themselves.
  if (refuseWrites(document, () => place.after(script))) {
    const error = new Error(
      'document.write was refused, since it would wipe the page: ask the vendor for a snippet that does without it, or put what it writes into a gated <template>',
    );
    report({ error, where: 'start' });
  }
  return isDone;
}
