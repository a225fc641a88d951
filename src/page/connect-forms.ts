import { isKnownPurpose } from '../core/purposes';
import { randomId } from '../core/random-id';
import type { Consent } from '../core/types';
import type { Note } from './note-decisions';

const oneLine = (texts: readonly (string | null | undefined)[]) =>
  texts.join(' ').replace(/\s+/g, ' ').trim();

/** What stands beside a tick. */
function labelOf(box: HTMLInputElement): string {
  const ids = box.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return (
    oneLine([...(box.labels ?? [])].map(({ textContent }) => textContent)) ||
    oneLine(ids.map((id) => box.ownerDocument.getElementById(id)?.textContent)) ||
    oneLine([box.getAttribute('aria-label')])
  );
}

/**
 * Forms of the site's own: a submitted tick with `data-consent-form="<purpose>"` gets a receipt with the text beside it.
 * It must not be ticked beforehand. A hidden field with `data-consent-receipt` in the same form is given the receipt's
 * number, or those of all its ticks, so that what the form sends can be told to belong to it. The form goes its way
 * whatever becomes of the receipt, and the visitor's answers on the site stay as they are.
 */
export function connectForms(consent: Consent, document: Document, note: Note): void {
  const isPurpose = (name: string) =>
    isKnownPurpose(name) || consent.config.purposes.some(({ id }) => id === name);

  /** Notes a tick that the form sends, as it does none that is disabled. Returns the number of its receipt, if it gets one. */
  const noteTick = (box: HTMLInputElement, isTrusted: boolean): string | undefined => {
    const { consentForm: purpose = '' } = box.dataset;
    if (!isPurpose(purpose)) {
      consent.report({ error: new Error(`No such purpose: ${purpose}`), where: 'receipt' });
    } else if (box.defaultChecked) {
      const error = new Error(`A tick that is set beforehand is no consent: ${purpose}`);
      consent.report({ error, where: 'receipt' });
    } else if (isTrusted && box.checked && !box.matches(':disabled')) {
      const id = randomId();
      const answer = { choices: { [purpose]: true }, granted: [purpose], revoked: [], purposes: [purpose] };
      const isNoted = note({ id, decidedAt: Date.now(), method: 'form', ...answer, statement: labelOf(box) });
      return isNoted ? id : undefined;
    }
    return undefined;
  };

  // Before the form's own listeners: these may read its fields. One listener, so that forms added later count, too.
  document.addEventListener(
    'submit',
    ({ target, isTrusted }) => {
      // Not by `form.elements`, which a field of that name hides.
      const fieldsOf = (selector: string) =>
        [...document.querySelectorAll<HTMLInputElement>(selector)].filter(({ form }) => form === target);
      const ids = fieldsOf('input[data-consent-form]').flatMap((box) => noteTick(box, isTrusted) ?? []);
      // Also without a tick: a form that is sent twice still holds the last number, which `reset()` does not clear.
      for (const field of fieldsOf('input[data-consent-receipt]')) field.value = ids.join(' ');
    },
    { capture: true, signal: consent.signal },
  );
}
