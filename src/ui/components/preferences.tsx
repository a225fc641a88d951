import { useState } from 'preact/hooks';
import type { Choices, Consent, Operator, PreferencesLocale } from '../../core/types';
import { isPersonal } from '../is-personal';
import { pickText } from '../text';
import { ForeignCookies } from './foreign-cookies';
import { PurposeRow } from './purpose-row';

export interface PreferencesProps {
  readonly consent: Consent;
  readonly locale: string;
  readonly texts: PreferencesLocale;
  /** Whether an event is a person's doing; see `isPersonal`. */
  readonly isTrusted?: (event: Event) => boolean;
}

/** The second layer: one switch per purpose, all off until the visitor turns them on. */
export function Preferences({ consent, locale, texts, isTrusted = isPersonal }: PreferencesProps) {
  const { purposes, services, operator, policy, signals, ui } = consent.config;
  const t = { ...texts.banner, ...texts.preferences, ...ui?.texts };
  const { decision } = consent.getState();
  const hasSignal =
    signals?.gpc !== 'ignore' &&
    (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
  const [draft, setDraft] = useState<Choices>(decision?.choices ?? {});

  const save = (event: Event) => {
    // A script may take back but not add: what it switched on does not count.
    const mayGrant = isTrusted(event);
    const entries = Object.entries(draft).map(([id, on]) => [id, on && (mayGrant || consent.isGranted(id))]);
    consent.save(Object.fromEntries(entries) as Choices, 'preferences-save');
  };

  return (
    <dialog
      class="panel dialog"
      part="dialog"
      lang={locale}
      aria-labelledby="preferences-title"
      onCancel={(event) => {
        event.preventDefault();
        consent.close();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) consent.close();
      }}
    >
      <div class="sheet">
        <div class="head">
          <h2 id="preferences-title">{t.preferencesTitle}</h2>
          <button
            type="button"
            class="close"
            data-action="close"
            aria-label={t.close}
            onClick={() => consent.close()}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path
                d="M3 3l10 10M13 3L3 13"
                fill="none"
                stroke="currentColor"
                stroke-width="1.75"
                stroke-linecap="round"
              />
            </svg>
          </button>
        </div>
        <div class="body">
          <p>
            {t.preferencesText}
            {policy?.url && (
              <>
                {' '}
                <a href={policy.url}>{t.policy}</a>
              </>
            )}
          </p>
          <ul>
            {purposes.map((purpose) => (
              <PurposeRow
                key={purpose.id}
                purpose={purpose}
                services={services.filter(({ purposes: needed, optionalPurposes = [] }) =>
                  [...needed, ...optionalPurposes].includes(purpose.id),
                )}
                locale={locale}
                texts={texts}
                alwaysOn={t.alwaysOn}
                isOn={purpose.required === true || draft[purpose.id] === true}
                onChange={(isOn) => setDraft({ ...draft, [purpose.id]: isOn })}
              />
            ))}
          </ul>
          <div class="note">
            {operator && (
              <OperatorLine operator={operator} locale={locale} label={t.operator} taxId={t.taxId} />
            )}
            <p>
              {decision
                ? t.decided.replace('{date}', () => formatDate(decision.decidedAt, locale))
                : t.undecided}{' '}
              {decision?.id && t.recordId.replace('{id}', decision.id)}
            </p>
            {hasSignal && <p>{t.gpc}</p>}
            <ForeignCookies services={services} locale={locale} texts={t} />
          </div>
        </div>
        <div class="actions foot">
          <button
            type="button"
            data-action="accept-all"
            part="button accept-all"
            onClick={(event) => {
              if (isTrusted(event)) consent.acceptAll('preferences-save');
            }}
          >
            {t.acceptAll}
          </button>
          <button
            type="button"
            data-action="reject-all"
            part="button reject-all"
            onClick={() => consent.rejectAll('preferences-save')}
          >
            {t.rejectAll}
          </button>
          <button type="button" data-action="save" part="button save" onClick={save}>
            {t.save}
          </button>
        </div>
      </div>
    </dialog>
  );
}

const formatDate = (time: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time);

interface OperatorLineProps {
  readonly operator: Operator;
  readonly locale: string;
  readonly label: string;
  readonly taxId: string;
}

function OperatorLine({ operator, locale, label, taxId }: OperatorLineProps) {
  const { name, address, email, phone } = operator;
  const facts = [
    pickText(name, locale),
    operator.taxId && `${taxId} ${operator.taxId}`,
    address && pickText(address, locale),
    phone,
  ].filter(Boolean);
  return (
    <p>
      {label}: {facts.join(', ')}
      {email && (
        <>
          , <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>{email}</a>
        </>
      )}
    </p>
  );
}
