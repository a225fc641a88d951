import { isAbroad } from './is-abroad';
import { isKnownPurpose, resolveConfig } from './purposes';
import type { ConsentConfig, Purpose, ResolvedConfig, Service } from './types';

/**
 * Whether a URL can be loaded or linked to: `http(s)`, or nothing that a URL parser could take for a scheme.
 * `javascript:` and `data:` URLs are code.
 */
export const isSafeUrl = (url: string | undefined): boolean =>
  /^(https?:|[^:]*$|[^:]*[/?#])/i.test(url ?? '');

/** What can stand in the record without being escaped; a number is not what it is read back as. */
const isName = (id: string): boolean => /^\w[\w-]*$/.exec(id)?.[0] === id;

const named = (faults: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(faults).filter((fault) => faults[fault]);

/** What is wrong with a purpose, by the names of its fields. */
export const faultsOfPurpose = ({ id, title, required }: Purpose): string[] =>
  named({
    id: !isName(id),
    title: !title && !isKnownPurpose(id),
    // What is known by name as something that takes consent cannot be declared necessary.
    required: required && id !== 'necessary' && isKnownPurpose(id),
  });

/** What is wrong with a service, by the names of its fields. Throws where they are not even of the right kind. */
export function faultsOfService(service: Service, { law, purposes }: ResolvedConfig): string[] {
  const { id, start, src, facts, problems } = service;
  const needed = purposes.filter((purpose) => service.purposes.includes(purpose.id));
  const says = (isTrue: boolean) =>
    needed.some(
      (purpose) => (purpose.disclosure?.crossBorder ?? (purpose.id === 'cross-border' || null)) === isTrue,
    );
  return named({
    problems,
    id: !isName(id),
    start: !start.call,
    src: !isSafeUrl(src),
    // A service without purposes would start without consent. Consent mode loads nothing: it says what was consented to.
    purposes:
      (!service.purposes.length && service.type !== 'consent-mode') ||
      !service.purposes.every((name) => needed.some((purpose) => purpose.id === name)),
    // A foreign recipient needs a purpose that says so, and none that says the contrary.
    facts:
      facts?.recipient &&
      isAbroad(facts.recipient.country, law) &&
      (says(false) || (law !== 'GDPR' && !says(true))),
  });
}

/** What is wrong with the rest of a config, by the paths of its parts. */
export const faultsOfConfig = ({ operator, policy, receipts }: ConsentConfig): string[] =>
  named({
    'operator.name': operator && !operator.name,
    'operator.site': !isSafeUrl(operator?.site),
    'policy.url': !isSafeUrl(policy?.url),
    // Proofs of a consent are sent within the site, or enciphered.
    'receipts.endpoint': !isSafeUrl(receipts?.endpoint) || /^http:/i.test(receipts?.endpoint ?? ''),
  });

/**
 * Whether the parts of a config fit together, so that nothing can start that should not. What else may be wrong in
 * it TypeScript says, and `isSound` where there is no TypeScript.
 */
export function isConsistent(config: ConsentConfig): boolean {
  try {
    const resolved = resolveConfig(config);
    const { purposes, services } = resolved;
    return (
      !faultsOfConfig(config)[0] &&
      !purposes.some((purpose) => faultsOfPurpose(purpose)[0]) &&
      !services.some((service) => faultsOfService(service, resolved)[0])
    );
  } catch {
    return false;
  }
}
