import { readable } from 'svelte/store';
import { createConsent } from 'consent-gate';
import { yandexMetrica } from 'consent-gate/services';

export const consent = createConsent({
  operator: {
    name: 'Romashka LLC',
    taxId: '5050109563',
    address: '4 Polevaya St., Shchyolkovo, 141100, Russia',
    email: 'privacy@example.ru',
  },
  policy: { url: '/privacy', version: '2026-11-01' },
  purposes: [{ id: 'necessary' }, { id: 'functional' }, { id: 'analytics' }],
  services: [yandexMetrica({ id: '12345678', spa: true })],
});

/** Whether the visitor has consented to a purpose, as a store. */
export const granted = (purpose) =>
  readable(consent.isGranted(purpose), (set) => consent.subscribe(() => set(consent.isGranted(purpose))));
