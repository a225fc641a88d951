import type { ComponentChild } from 'preact';
import type { NoticePurpose, NoticeService, PreferencesTexts } from '../../core/types';
import { SwitchRow } from './switch-row';

export interface PurposeRowProps {
  readonly purpose: NoticePurpose;
  /** The services that need this purpose. */
  readonly services: readonly NoticeService[];
  readonly texts: PreferencesTexts;
  readonly isOn: boolean;
  readonly disclosure: ComponentChild;
  readonly onChange: (isOn: boolean) => void;
  /** The services that are switched off by themselves. */
  readonly refused: readonly string[];
  /** Where services can be chosen, too. */
  readonly onService: ((service: string, isOn: boolean) => void) | undefined;
}

/** Short first: what it is for, and who gets the data. The disclosure opens on demand. */
export function PurposeRow(props: PurposeRowProps) {
  const { purpose, services, texts, isOn, disclosure, refused, onChange, onService } = props;
  const { id, title, required, description } = purpose;
  const switchId = `switch-${id}`;
  return (
    <li>
      <SwitchRow
        id={switchId}
        label={title}
        isOn={isOn}
        isDisabled={required}
        describedBy={`${switchId}-text`}
        onChange={onChange}
      />
      <p id={`${switchId}-text`}>{[required && texts.alwaysOn, description].filter(Boolean).join(' ')}</p>
      {services.length > 0 && (
        <ul class="services note">
          {services.map((service) => {
            const label = [service.name, service.recipient?.name].filter(Boolean).join(' · ');
            return (
              <li key={service.id}>
                {onService ? (
                  <SwitchRow
                    id={`${switchId}-${service.id}`}
                    label={label}
                    isOn={isOn && !refused.includes(service.id)}
                    isDisabled={!isOn}
                    onChange={(isServiceOn) => onService(service.id, isServiceOn)}
                  />
                ) : (
                  label
                )}
              </li>
            );
          })}
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
