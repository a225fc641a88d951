'use client';

import { useEffect } from 'react';
import { createConsent } from 'consent-gate';
import { yandexMetrica } from 'consent-gate/services';
import { attachUi } from 'consent-gate/ui';

// On a server this starts nothing and remembers nobody, so all requests can share it.
export const consent = createConsent({
  operator: {
    name: 'Romashka LLC',
    taxId: '5050109563',
    address: '4 Polevaya St., Shchyolkovo, 141100, Russia',
    email: 'privacy@example.ru',
  },
  policy: { url: '/privacy', version: '2026-11-01' },
  services: [yandexMetrica({ id: '12345678', spa: true })],
});

export function Consent() {
  useEffect(() => attachUi(consent), []);
  return null;
}
