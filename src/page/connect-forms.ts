import { randomId } from '../core/random-id';
import type { Consent } from '../core/types';
import type { Note } from './note-decisions';

const oneLine = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';

/** What stands beside a tick. */
const labelOf = (box: HTMLInputElement): string =>
  oneLine([...(box.labels ?? [])].map(({ textContent }) => textContent).join(' ')) ||
  oneLine(box.getAttribute('aria-label'));

/**
 * Forms of the site's own: a submitted tick with `data-consent-form="<purpose>"` gets a receipt with the text beside it.
 * It must not be ticked beforehand. A hidden field with `data-consent-receipt` in the same form is given the receipt's
 * number, so that what the form sends can be told to belong to it. The form goes its way whatever becomes of the receipt,
 * and the visitor's answers on the site stay as they are.
 */
export function connectForms(consent: Consent, document: Document, note: Note): void {
  // Before the form's own listeners: these may read its fields. One listener, so that forms added later count, too.
  document.addEventListener(
    'submit',
    ({ target, isTrusted }) => {
      const form = target as HTMLFormElement;
      for (const box of form.querySelectorAll<HTMLInputElement>('input[data-consent-form]')) {
        const { consentForm: purpose = '' } = box.dataset;
        if (!consent.config.purposes.some(({ id }) => id === purpose)) {
          consent.report({ error: new Error(`No such purpose: ${purpose}`), where: 'receipt' });
        } else if (box.defaultChecked) {
          const error = new Error(`A tick that is set beforehand is no consent: ${purpose}`);
          consent.report({ error, where: 'receipt' });
        } else if (box.checked && isTrusted) {
          const id = randomId();
          for (const field of form.querySelectorAll<HTMLInputElement>('input[data-consent-receipt]'))
            field.value = id;
          const answer = { choices: { [purpose]: true }, granted: [purpose], revoked: [] };
          note({
            id,
            decidedAt: Date.now(),
            method: 'form',
            ...answer,
            purposes: [purpose],
            statement: labelOf(box),
          });
        }
      }
    },
    { capture: true, signal: consent.signal },
  );
}
