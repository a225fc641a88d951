import type { NoticeLocale, PreferencesTexts, Receipt } from '../../core/types';
import type { NoticeModule } from '../../notice/notice-module';

export interface ReceiptsProps {
  readonly receipts: readonly Receipt[];
  readonly module: NoticeModule;
  readonly noticeLocale: NoticeLocale;
  readonly texts: PreferencesTexts;
  readonly onShow: (receipt: Receipt) => void;
  readonly onDelete: () => void;
  /** Whether the visitor has just deleted them. */
  readonly areDeleted: boolean;
}

const focus = (element: HTMLElement | null) => element?.focus();

/** The receipts on this device: the visitor's to read, to take away and to delete. */
export function Receipts(props: ReceiptsProps) {
  const { receipts, module, noticeLocale, texts, onShow, onDelete, areDeleted } = props;
  if (!receipts.length) {
    // The button has gone with its section. What takes its place takes its focus, and so is read.
    return areDeleted ? (
      <p ref={focus} tabIndex={-1}>
        {texts.receiptsTitle}: 0
      </p>
    ) : null;
  }
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
