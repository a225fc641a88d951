import type {
  BannerTexts,
  Choices,
  Consent,
  Notice,
  NoticeLocale,
  PreferencesTexts,
  Receipt,
} from '../../core/types';
import type { NoticeModule } from '../../notice/notice-module';
import { Action, Dialog } from './dialog';
import { ForeignCookies } from './foreign-cookies';
import { drawMarkup } from './markup';
import { PurposeRow } from './purpose-row';
import { Receipts } from './receipts';

export interface PreferencesProps {
  readonly consent: Consent;
  readonly module: NoticeModule;
  readonly notice: Notice;
  readonly noticeLocale: NoticeLocale;
  readonly texts: BannerTexts & PreferencesTexts;
  /** Whether what is closed at first has its text, too. */
  readonly isWhole: boolean;
  /** What is switched on and not saved yet. */
  readonly draft: Choices;
  /** The services that are switched off by themselves. */
  readonly refused: readonly string[];
  /** Whether an event is a person's doing; see `isPersonal`. */
  readonly isTrusted: (event: Event) => boolean;
  readonly onChange: (purpose: string, isOn: boolean) => void;
  readonly onService: (service: string, isOn: boolean) => void;
  readonly onConsentText: () => void;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onDeleteReceipts: () => void;
  readonly areReceiptsDeleted: boolean;
}

/** The second layer: one switch per purpose, all off until the visitor turns them on. */
export function Preferences(props: PreferencesProps) {
  const { consent, module, notice, noticeLocale, texts: t, isWhole, draft, refused, isTrusted } = props;
  const { decision } = consent.getState();
  const { ui } = consent.config;

  const save = (event: Event) => {
    // A script may take back but not add: what it switched on does not count.
    const mayGrant = isTrusted(event);
    const entries = Object.entries(draft).map(([id, on]) => [id, on && (mayGrant || consent.isGranted(id))]);
    const stillRefused = mayGrant ? refused : [...refused, ...(decision?.refusedServices ?? [])];
    consent.save(Object.fromEntries(entries) as Choices, 'preferences-save', stillRefused);
  };

  return (
    <Dialog
      id="preferences-title"
      title={t.preferencesTitle}
      isDrawer={ui?.preferences === 'drawer'}
      closeLabel={t.close}
      onClose={() => consent.close()}
      actions={
        <>
          <Action
            action="accept-all"
            label={t.acceptAll}
            onClick={(event) => {
              if (isTrusted(event)) consent.acceptAll('preferences-save');
            }}
          />
          <Action
            action="reject-all"
            label={t.rejectAll}
            onClick={() => consent.rejectAll('preferences-save')}
          />
          <Action action="save" label={t.save} onClick={save} />
        </>
      }
    >
      <p>{t.preferencesText}</p>
      <p class="links">
        <button type="button" class="link" data-action="consent-text" onClick={props.onConsentText}>
          {t.consentText}
        </button>
        {notice.policy.url && <a href={notice.policy.url}>{t.policy}</a>}
      </p>
      <ul>
        {notice.purposes.map((purpose) => (
          <PurposeRow
            key={purpose.id}
            purpose={purpose}
            services={notice.services.filter(({ id }) => purpose.services.includes(id))}
            texts={t}
            isOn={purpose.required || draft[purpose.id] === true}
            refused={refused}
            onService={ui?.services === 'choose' && !purpose.required ? props.onService : undefined}
            disclosure={isWhole && drawMarkup(module.disclosureList(purpose, noticeLocale))}
            onChange={(isOn) => props.onChange(purpose.id, isOn)}
          />
        ))}
      </ul>
      <div class="note">
        <p>
          {noticeLocale.notice.operator}: {drawMarkup(module.operatorLine(notice.operator, noticeLocale))}
        </p>
        <p>
          {decision
            ? t.decided.replace('{date}', () => module.moment(decision.decidedAt, notice.language))
            : t.undecided}{' '}
          {decision?.id && t.recordId.replace('{id}', decision.id)}
        </p>
        {hasSignal(consent) && <p>{t.gpc}</p>}
        <ForeignCookies services={notice.services} texts={t} />
        <Receipts
          receipts={consent.receipts()}
          module={module}
          noticeLocale={noticeLocale}
          texts={t}
          onShow={props.onReceipt}
          onDelete={props.onDeleteReceipts}
          areDeleted={props.areReceiptsDeleted}
        />
      </div>
    </Dialog>
  );
}

const hasSignal = ({ config: { signals } }: Consent): boolean =>
  signals?.gpc !== 'ignore' &&
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
