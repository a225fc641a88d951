/** The live panel: what the gate has decided and done, and what has reached the counters, as their servers saw it. */
import { followChoices } from './choices.js';
import { showEvent } from './events.js';
import { panel } from './frame.js';
import { followRequests } from './requests.js';
import { showState } from './state.js';

// A page without the gate has neither.
window.consentGate?.push((consent) => {
  followChoices(consent);
  showState(consent);
  consent.subscribe(() => showState(consent));
});

if (window.gateEvents) {
  window.gateEvents.forEach(showEvent);
  window.gateEvents.push = showEvent;
}

if (panel.dataset.requests) followRequests(panel.dataset.requests);
