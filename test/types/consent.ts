// Checked by tsc alone: what must compile, and, marked, what must not.
import { createConsent } from '../../src/index';
import { googleAnalytics, script, yandexMetrica } from '../../src/services';

const consent = createConsent({
  purposes: [{ id: 'necessary' }, { id: 'analytics' }, { id: 'own', title: 'Own' }],
  services: [yandexMetrica({ id: 1 }), script({ id: 'own', purposes: ['own', 'analytics'], src: '/own.js' })],
});
consent.isGranted('own');
consent.save({ analytics: true });
consent.on('decide', ({ decision, granted }) => [decision.choices.own, granted.includes('analytics')]);
// @ts-expect-error: no such purpose
consent.isGranted('marketing');
// @ts-expect-error: no such purpose
consent.save({ marketing: true });
// @ts-expect-error: no such purpose
consent.whenGranted('marketing', () => undefined);
// @ts-expect-error: no such event
consent.on('decided', () => undefined);
// @ts-expect-error: the state is not for others to change
consent.getState().view = null;

// Without purposes they follow from the services; those known by name can always be asked about.
const derived = createConsent({ services: [googleAnalytics({ id: 'G-TEST1' })] });
derived.isGranted('cross-border');
derived.isGranted('marketing');
// @ts-expect-error: known neither by name nor by a service
derived.isGranted('own');

// @ts-expect-error: a recipient abroad needs `cross-border`, which this site does not ask for
createConsent({ purposes: [{ id: 'analytics' }], services: [googleAnalytics({ id: 'G-TEST1' })] });
// @ts-expect-error: a purpose that this site does not ask for
createConsent({
  purposes: [{ id: 'analytics' }],
  services: [script({ id: 'x', purposes: ['own'], src: '/x.js' })],
});
// @ts-expect-error: no such option
createConsent({ purposes: [{ id: 'analytics' }], operator: { name: 'x', inn: '1' } });
// @ts-expect-error: no such option of Metrica
yandexMetrica({ id: 1, webVisor: true });
// @ts-expect-error: a service needs purposes
script({ id: 'own', src: '/own.js' });
