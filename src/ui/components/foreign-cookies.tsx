import type { PreferencesTexts, Service } from '../../core/types';
import { factsOf } from '../../notice/facts';
import { pickText } from '../text';

export interface ForeignCookiesProps {
  readonly services: readonly Service[];
  readonly locale: string;
  readonly texts: PreferencesTexts;
}

/** What the services keep on their own domains, and how a visitor gets rid of it: a withdrawal cannot reach it. */
export function ForeignCookies({ services, locale, texts }: ForeignCookiesProps) {
  // Two counters of a kind share their cookies.
  const facts = [...new Set(services.map(factsOf))].filter(({ foreignCookies }) => foreignCookies);
  if (!facts.length) return null;
  return (
    <details>
      <summary>{texts.foreignTitle}</summary>
      <p>{texts.foreignText}</p>
      <ul>
        {facts.map(({ name = '', foreignCookies = [], optOut }) => (
          <li key={optOut}>
            {foreignCookies.map(({ domain, names }) => `${domain}: ${names.join(', ')}. `)}
            {optOut && (
              <a href={optOut} rel="noreferrer" target="_blank">
                {texts.optOut.replace('{service}', () => pickText(name, locale))}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
