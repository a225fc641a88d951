import { useEffect, useSyncExternalStore } from 'react';
import { attachUi } from 'consent-gate/ui';
import { consent } from './consent';

/** The banner and the settings. Once in the app, wherever it stands. */
export function ConsentUi() {
  useEffect(() => attachUi(consent), []);
  return null;
}

/** Whether the visitor has consented to a purpose; drawn anew when the answer changes. */
export function useGranted(purpose) {
  return useSyncExternalStore(
    consent.subscribe,
    () => consent.isGranted(purpose),
    // A server starts nothing, and shows what is for everybody.
    () => false,
  );
}
