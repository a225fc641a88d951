import type { ComponentChild } from 'preact';
import type { NoticePurpose, NoticeService, PreferencesTexts } from '../../core/types';

export interface PurposeRowProps {
  readonly purpose: NoticePurpose;
  /** The services that need this purpose. */
  readonly services: readonly NoticeService[];
  readonly texts: PreferencesTexts;
  readonly isOn: boolean;
  readonly disclosure: ComponentChild;
  readonly onChange: (isOn: boolean) => void;
}

/** Short first: what it is for, and who gets the data. The disclosure opens on demand. */
export function PurposeRow({ purpose, services, texts, isOn, disclosure, onChange }: PurposeRowProps) {
  const { id, title, required, description } = purpose;
  const switchId = `switch-${id}`;
  return (
    <li>
      <div class="row">
        <label for={switchId}>{title}</label>
        <input
          id={switchId}
          type="checkbox"
          role="switch"
          part="switch"
          checked={isOn}
          disabled={required}
          aria-describedby={`${switchId}-text`}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </div>
      <p id={`${switchId}-text`}>{[required && texts.alwaysOn, description].filter(Boolean).join(' ')}</p>
      {services.length > 0 && (
        <ul class="services note">
          {services.map((service) => (
            <li key={service.id}>{[service.name, service.recipient?.name].filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
      )}
      <details>
        <summary>
          {texts.details}
          <span class="unseen">: {title}</span>
        </summary>
        {disclosure}
      </details>
    </li>
  );
}
