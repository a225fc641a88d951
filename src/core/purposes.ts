import type { ConsentConfig, KnownPurpose, Purpose, ResolvedConfig, Service } from './types';

/**
 * The purposes known by name, each with the revision of its built-in texts. Raise a revision only when the meaning
 * of a text changes: every visitor is then asked again.
 */
export const KNOWN_PURPOSES: Readonly<Record<KnownPurpose, number>> = {
  necessary: 1,
  functional: 1,
  analytics: 1,
  marketing: 1,
  'session-replay': 1,
  'cross-border': 1,
  embeds: 1,
  'advertising-messages': 1,
};

export const isKnownPurpose = (id: string): id is KnownPurpose => Object.hasOwn(KNOWN_PURPOSES, id);

/** The cookie's name where the config gives none. */
export const RECORD_NAME = 'consent_gate';

/** Fills in the defaults: without purposes a config asks for what its services need or can use. */
export function resolveConfig<P extends string>(config: ConsentConfig<P>): ResolvedConfig<P> {
  const { services = [] as readonly Service<P>[] } = config;
  const needed = services.flatMap(({ purposes: own, optionalPurposes = [] }) => [
    ...own,
    ...optionalPurposes,
  ]);
  const purposes: readonly Purpose<P>[] =
    config.purposes ?? [...new Set(['necessary', ...needed])].map((id) => ({ id: id as P }));
  return {
    ...config,
    storage: { name: RECORD_NAME, ...config.storage },
    services,
    purposes: purposes.map((purpose) => {
      const { id, required = id === 'necessary', separate = id === 'advertising-messages' } = purpose;
      return { ...purpose, required, separate };
    }),
  };
}

/** The purposes that a visitor is asked for. */
export const optionalPurposes = <P extends string>({ purposes }: ResolvedConfig<P>): Purpose<P>[] =>
  purposes.filter(({ required }) => !required);
