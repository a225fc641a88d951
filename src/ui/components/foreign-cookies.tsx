import type { NoticeService, PreferencesTexts } from '../../core/types';

export interface ForeignCookiesProps {
  readonly services: readonly NoticeService[];
  readonly texts: PreferencesTexts;
}

/** What the services keep on their own domains, and how a visitor gets rid of it: a withdrawal cannot reach it. */
export function ForeignCookies({ services, texts }: ForeignCookiesProps) {
  // Two counters of a kind share their cookies.
  const byName = new Map(
    services.filter(({ foreignCookies }) => foreignCookies.length).map((service) => [service.name, service]),
  );
  if (!byName.size) return null;
  return (
    <details>
      <summary>{texts.foreignTitle}</summary>
      <p>{texts.foreignText}</p>
      <ul>
        {[...byName.values()].map(({ name, foreignCookies, optOut }) => (
          <li key={name}>
            {foreignCookies.map(({ domain, names }) => `${domain}: ${names.join(', ')}. `)}
            {optOut && (
              <a href={optOut} rel="noreferrer" target="_blank">
                {texts.optOut.replace('{service}', () => name)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
