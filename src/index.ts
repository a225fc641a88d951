import type { Consent, ConsentConfig, Environment, KnownPurpose, Purpose, Service } from './core/types';
import { consentMode } from './services/consent-mode';
import { isConsistent } from './core/check-rules';
import { createController } from './core/create-controller';
import { connectPage } from './page/connect-page';

export { browserStorage, memoryStorage } from './core/storage';
export type * from './core/types';

/** A config without purposes: they follow from the services. */
type DerivedConfig<S extends string> = Omit<ConsentConfig, 'purposes' | 'services'> & {
  readonly purposes?: undefined;
  readonly services?: readonly Service<S>[];
};

/** A config whose services may name no other purposes than it has itself. */
type ExplicitConfig<P extends string> = Omit<ConsentConfig, 'purposes' | 'services'> & {
  readonly purposes: readonly Purpose<P>[];
  readonly services?: readonly Service<NoInfer<P>>[];
};

/**
 * Restores the visitor's decision, and from then on starts and stops services by it. The first services start in the
 * microtask after this call. Shows nothing: see `attachUi` of `consent-gate/ui`; but every `[data-consent-open]` element
 * of the page asks for the preferences. Can be called on a server, where it starts nothing; give it the visitor's record
 * as `memoryStorage(cookie)`.
 *
 * A wrong config does not throw: all of its problems are in one `console.error` and in an `error` event, nothing is
 * started and nothing is asked. `checkConfig` of `consent-gate/check` gives them to a test.
 *
 * @example
 * const consent = createConsent({
 *   operator: { name: 'ООО «Ромашка»' },
 *   policy: { url: '/privacy', version: '2026-11-01' },
 *   services: [yandexMetrica({ id: '12345678' })],
 * });
 */
export function createConsent<const P extends string>(
  config: ExplicitConfig<P>,
  environment?: Environment,
): Consent<P>;
export function createConsent<const S extends string = never>(
  config: DerivedConfig<S>,
  environment?: Environment,
): Consent<S | KnownPurpose>;
export function createConsent(config: object, environment: Environment = {}): unknown {
  const window = 'window' in environment ? environment.window : globalThis.window;
  // What is no config, or no list, is told of by the check.
  const { consentMode: mode, services = [] as readonly Service[] }: Partial<ConsentConfig> = { ...config };
  const consent = createController(
    // Last: it speaks once the tags that listen have been set up.
    (mode && Array.isArray(services)
      ? { ...config, services: [...(services as readonly Service[]), consentMode(mode)] }
      : config) as ConsentConfig,
    { ...environment, window },
    { isRight: isConsistent, loadExplanation: () => import('./core/explain') },
  );
  if (window) {
    connectPage(consent, window, {
      loadNotice: () => import('./notice'),
      loadParts: () => import('./page/connect-parts'),
      loadServices: () => import('./services/snippet-services'),
    });
  }
  return consent;
}
