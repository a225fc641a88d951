import type { NoticeLocale, PreferencesTexts, Receipt } from '../../core/types';
import type { NoticeModule } from '../view';

export interface ReceiptsProps {
  readonly receipts: readonly Receipt[];
  readonly module: NoticeModule;
  readonly noticeLocale: NoticeLocale;
  readonly texts: PreferencesTexts;
  readonly onShow: (receipt: Receipt) => void;
  readonly onDelete: () => void;
}

/** The receipts on this device: the visitor's to read, to take away and to delete. */
export function Receipts({ receipts, module, noticeLocale, texts, onShow, onDelete }: ReceiptsProps) {
  if (!receipts.length) return null;
  const { notice } = noticeLocale;
  return (
    <details>
      <summary>{texts.receiptsTitle}</summary>
      <p>{texts.receiptsText}</p>
      <ul>
        {receipts.map((receipt) => {
          const { id, decidedAt, state, notice: shown } = receipt;
          const when = module.moment(decidedAt, shown.language);
          const button = (action: string, label: string, onClick: () => void) => (
            <button
              type="button"
              class="link"
              data-action={action}
              aria-label={`${label}: ${when}`}
              onClick={onClick}
            >
              {label}
            </button>
          );
          return (
            <li key={id} class="links">
              <span>
                {when}: {notice[state]}
              </span>
              {button('receipt', texts.show, () => onShow(receipt))}
              {button('download', texts.download, () => module.downloadReceipt(window, receipt))}
            </li>
          );
        })}
      </ul>
      <button type="button" class="link" data-action="delete-receipts" onClick={onDelete}>
        {texts.deleteReceipts}
      </button>
    </details>
  );
}
