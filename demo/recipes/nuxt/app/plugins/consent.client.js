import { createConsent } from 'consent-gate';
import { yandexMetrica } from 'consent-gate/services';
import { attachUi } from 'consent-gate/ui';

// In plugins/. Of the browser only, by its name.
export default defineNuxtPlugin((nuxtApp) => {
  const consent = createConsent({
    operator: {
      name: 'Romashka LLC',
      taxId: '5050109563',
      address: '4 Polevaya St., Shchyolkovo, 141100, Russia',
      email: 'privacy@example.ru',
    },
    policy: { url: '/privacy', version: '2026-11-01' },
    services: [yandexMetrica({ id: '12345678', spa: true })],
  });
  // Once the page is Nuxt's own: what comes before would not be what the server has drawn.
  nuxtApp.hook('app:mounted', () => void attachUi(consent));
  return { provide: { consent } };
});
