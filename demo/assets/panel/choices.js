/** What the visitor had chosen at which moment of this page, oldest first. */
const choices = [];
let lastClick = 0;

// A decision tells its time in whole seconds, and when its event comes the tags have been requested already. The
// click that made it is the moment that counts.
window.addEventListener(
  'click',
  ({ timeStamp }) => {
    lastClick = Math.floor(performance.timeOrigin + timeStamp);
  },
  { capture: true },
);

function note(decision) {
  if (!decision) {
    choices.push({ since: Date.now(), phase: 'before' });
    return;
  }
  const isConsent = Object.entries(decision.choices).some(([id, answer]) => answer && id !== 'necessary');
  choices.push({
    since: Math.max(decision.decidedAt, lastClick),
    phase: isConsent ? 'granted' : 'refused',
  });
}

export function followChoices({ getState, subscribe }) {
  let { decision } = getState();
  if (decision) note(decision);
  subscribe(() => {
    if (getState().decision === decision) return;
    ({ decision } = getState());
    note(decision);
  });
}

/** `before` a choice, after it was `granted`, or after it was `refused`. */
export const phaseAt = (moment) => choices.findLast(({ since }) => since <= moment)?.phase ?? 'before';
