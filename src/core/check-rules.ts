import { isKnownPurpose, resolveConfig } from './purposes';
import type { ConsentConfig, Purpose, ResolvedConfig, Service } from './types';

/** What can stand in the record without being escaped. */
const isName = (value: unknown): boolean => typeof value === 'string' && /^\w[\w-]*$/.test(value);

/**
 * Whether a URL can be loaded or linked to: `http(s)`, or nothing that a URL parser could take for a scheme.
 * `javascript:` and `data:` URLs are code.
 */
export const isSafeUrl = (value: unknown): boolean =>
  value === undefined || /^(https?:\/\/|[^:]*$|[^:/?#]*[/?#])/i.test(value as string);

/** What must be so of one purpose or one service; each is named by its key. */
type Rules<T> = Readonly<Record<string, (item: T, config: ResolvedConfig) => unknown>>;

export const PURPOSE_RULES: Rules<Purpose> = {
  id: ({ id }) => isName(id),
  title: ({ id, title }) => title ?? isKnownPurpose(id),
  // What is known by name as something that takes consent cannot be declared necessary.
  required: ({ id, required }) => !required || id === 'necessary' || !isKnownPurpose(id),
};

export const SERVICE_RULES: Rules<Service> = {
  problems: ({ problems }) => !problems,
  id: ({ id }) => isName(id),
  start: ({ start }) => start.call,
  src: ({ src }) => isSafeUrl(src),
  // A service without purposes would start without consent.
  purposes: ({ purposes: needed }, { purposes }) =>
    needed[0] && needed.every((id) => purposes.some((purpose) => purpose.id === id)),
  // A foreign recipient needs a purpose that says so, and none that says the contrary.
  abroad({ facts, purposes: needed }, { law, purposes }) {
    const says = (crossBorder: boolean) =>
      purposes.some(
        ({ id, disclosure }) =>
          needed.includes(id) &&
          (disclosure?.crossBorder ?? (id === 'cross-border' || undefined)) === crossBorder,
      );
    return (facts?.recipient.country ?? 'RU') === 'RU' || (!says(false) && (law === 'GDPR' || says(true)));
  },
};

/**
 * Whether the parts of a config fit together, so that nothing can start that should not. What else may be wrong in
 * it TypeScript says, and `isSound` where there is no TypeScript.
 */
export function isConsistent(config: ConsentConfig): boolean {
  try {
    const resolved = resolveConfig(config);
    const keeps =
      <T>(rules: Rules<T>) =>
      (item: T) =>
        Object.values(rules).every((rule) => rule(item, resolved));
    return (
      isSafeUrl(config.policy?.url) &&
      resolved.purposes.every(keeps(PURPOSE_RULES)) &&
      resolved.services.every(keeps(SERVICE_RULES))
    );
  } catch {
    return false;
  }
}
