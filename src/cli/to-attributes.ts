import { canonical } from '../notice/canonical';
import { fromAttributes } from '../embed/read-config';

type Part = Readonly<Record<string, unknown>>;

/** Ids as texts, and nothing that is not given: what two configs that say the same have in common. */
const essence = (config: unknown): string =>
  canonical(
    JSON.parse(
      // In a list, since nothing at all has no JSON.
      JSON.stringify([config], (key, value: unknown) => {
        if (key === '$schema') return undefined;
        if (key === 'id' && typeof value === 'number') return String(value);
        const isEmpty =
          typeof value === 'object' && value && !Object.values(value).some((part) => part !== undefined);
        return isEmpty ? undefined : value;
      }),
    ),
  );

/**
 * The `data-*` attributes of the script tag that say what a config says, by their names in `dataset`; nothing where they
 * cannot say all of it.
 */
export function toAttributes(given: unknown): Readonly<Record<string, string>> | undefined {
  const { operator, policy, receipts, ui, services } = given as Readonly<Record<string, Part | undefined>>;
  const idsOf = (wanted: string) =>
    Array.isArray(services)
      ? (services as Part[])
          .filter(({ type }) => type === wanted)
          .map(({ id }) => String(id))
          .join(' ')
      : undefined;
  const { name, ...others } = operator ?? {};
  const all = {
    yandexMetrica: idsOf('yandex-metrica'),
    googleAnalytics: idsOf('google-analytics'),
    operator: name,
    taxId: others.taxId,
    address: others.address,
    email: others.email,
    emailSubject: others.emailSubject,
    phone: others.phone,
    policyUrl: policy?.url,
    policyVersion: policy?.version,
    receiptsEndpoint: receipts?.endpoint,
    locale: ui?.locale,
    theme: ui?.theme,
  };
  const attributes = Object.fromEntries(
    Object.entries(all).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !!entry[1],
    ),
  );
  // Whatever was left out here is not there when they are read again; and a tag without any is taken for a mistake.
  return essence(fromAttributes(attributes)) === essence(given) && Object.keys(attributes).length
    ? attributes
    : undefined;
}
