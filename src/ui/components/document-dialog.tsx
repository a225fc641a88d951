import type { BannerTexts, PreferencesTexts } from '../../core/types';
import type { Markup } from '../../notice';
import { Action, Dialog } from './dialog';
import { drawMarkup } from './markup';

export interface DocumentDialogProps {
  readonly title: string;
  readonly markup: Markup;
  readonly texts: BannerTexts & PreferencesTexts;
  readonly onPrint: () => void;
  readonly onDownload: (() => void) | undefined;
  readonly onClose: () => void;
}

/** A document by itself, above the preferences: to be read, printed, and, if it is the visitor's own, taken away. */
export function DocumentDialog({ title, markup, texts, onPrint, onDownload, onClose }: DocumentDialogProps) {
  return (
    <Dialog
      id="document-title"
      title={title}
      closeLabel={texts.close}
      onClose={onClose}
      actions={
        <>
          <Action action="print" label={texts.print} onClick={onPrint} isQuiet />
          {onDownload && <Action action="download" label={texts.download} onClick={onDownload} isQuiet />}
        </>
      }
    >
      <div class="document">{drawMarkup(markup)}</div>
    </Dialog>
  );
}
