import type { KnownPurpose, PreferencesLocale, Purpose, Service } from '../../core/types';
import { factsOf } from '../../notice/facts';
import { pickText, titleOf } from '../text';

export interface PurposeRowProps {
  readonly purpose: Purpose;
  /** The services that need this purpose. */
  readonly services: readonly Service[];
  readonly locale: string;
  readonly texts: PreferencesLocale;
  readonly alwaysOn: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function PurposeRow({ purpose, services, locale, texts, alwaysOn, isOn, onChange }: PurposeRowProps) {
  const { id, required, description } = purpose;
  const text = description ? pickText(description, locale) : texts.descriptions[id as KnownPurpose];
  const switchId = `switch-${id}`;
  return (
    <li>
      <div class="row">
        <label for={switchId}>{titleOf(purpose, locale, texts.titles)}</label>
        <input
          id={switchId}
          type="checkbox"
          role="switch"
          part="switch"
          checked={isOn}
          disabled={required === true}
          aria-describedby={`${switchId}-text`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </div>
      <p id={`${switchId}-text`}>{[required && alwaysOn, text].filter(Boolean).join(' ')}</p>
      {services.length > 0 && (
        <ul class="services note">
          {services.map((service) => (
            <li key={service.id}>{describeService(service, locale)}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function describeService(service: Service, locale: string): string {
  const { name = service.id, recipient } = factsOf(service);
  return [name, recipient?.name].flatMap((text) => (text ? [pickText(text, locale)] : [])).join(' · ');
}
