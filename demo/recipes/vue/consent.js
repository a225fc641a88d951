import { onScopeDispose, readonly, ref } from 'vue';
import { createConsent } from 'consent-gate';
import { yandexMetrica } from 'consent-gate/services';
import { attachUi } from 'consent-gate/ui';

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

/** `app.use(consentUi)`: the banner and the settings. */
export const consentUi = {
  install(app) {
    app.onUnmount(attachUi(consent));
  },
};

/** Whether the visitor has consented to a purpose, as a ref. */
export function useGranted(purpose) {
  const isGranted = ref(consent.isGranted(purpose));
  onScopeDispose(consent.subscribe(() => (isGranted.value = consent.isGranted(purpose))));
  return readonly(isGranted);
}
