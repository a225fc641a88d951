import { render } from 'preact';
import type { Choices, Consent, Notice, PreferencesTexts, Receipt, Unsubscribe } from '../core/types';
import * as en from '../locales/en';
import * as ru from '../locales/ru';
import { zip } from '../locales/zip';
import type { NoticeModule } from '../notice/notice-module';
import { DocumentDialog } from './components/document-dialog';
import { Preferences } from './components/preferences';
import type { Host } from './host';
import { isPersonal } from './is-personal';
import { printAlone } from './print-alone';
import type { Spoken } from './speak';
import css from './styles/preferences.css';

export interface ViewProps {
  readonly consent: Consent;
  readonly host: Host;
  readonly spoken: Spoken;
  readonly notice: NoticeModule;
  /** Whether an event is a person's doing; see `isPersonal`. */
  readonly isTrusted?: (event: Event) => boolean;
}

/** The second layer. */
export interface PreferencesView {
  /** Shows it, as things stand now. */
  open(): void;
  /** Shows the consent text above it. */
  showConsentText(): void;
  /** Closes it, and gives the focus back to where it was. */
  close(): void;
}

/** What the lazily loaded file exports. */
export interface ViewModule {
  createPreferences(props: ViewProps): PreferencesView;
}

const PREFERENCES: Readonly<Record<string, PreferencesTexts>> = {
  en: en.preferences,
  ru: ru.preferences,
};

/** A document that lies above the preferences: the consent text, or one of the receipts. */
type Layer = 'consent' | Receipt | undefined;

/**
 * The preferences. They are drawn aside first, not in the page: a visitor who only then opens them waits neither for that
 * nor for the browser to compile what draws them. All that they show follows from the consent, and from what is kept here.
 */
export function createPreferences(props: ViewProps): PreferencesView {
  const { consent, host, spoken, notice: module, isTrusted = isPersonal } = props;
  const { language } = spoken;
  const preferences = PREFERENCES[language] ?? zip(en.preferences, spoken.texts?.[2]);
  const texts = { ...spoken.locale.banner, ...preferences, ...consent.config.ui?.texts };
  const noticeLocale = module.noticeLocaleOf(language, spoken.texts, consent.config.ui?.texts);

  let notice: Notice;
  let draft: Choices;
  let refused: readonly string[];
  let layer: Layer;
  let isWhole = false;
  let areReceiptsDeleted = false;
  let leave: Unsubscribe | undefined;

  const container = document.createElement('div');
  const dialogs = () => container.querySelectorAll('dialog');

  const localeOf = ({ notice: shown }: Receipt) =>
    shown.language === language
      ? noticeLocale
      : module.noticeLocaleOf(shown.language, undefined, consent.config.ui?.texts);

  const show = (next: Layer) => {
    // Before it goes: a dialog that is closed returns the focus, one that is removed does not.
    if (!next) dialogs()[1]?.close();
    layer = next;
    draw();
    dialogs()[1]?.showModal();
  };

  const draw = () =>
    render(
      <>
        <Preferences
          consent={consent}
          module={module}
          notice={notice}
          noticeLocale={noticeLocale}
          texts={texts}
          isWhole={isWhole}
          draft={draft}
          refused={refused}
          isTrusted={isTrusted}
          onChange={(purpose, isOn) => {
            draft = { ...draft, [purpose]: isOn };
            draw();
          }}
          onService={(service, isOn) => {
            refused = [...refused.filter((id) => id !== service), ...(isOn ? [] : [service])];
            draw();
          }}
          onConsentText={() => show('consent')}
          onReceipt={show}
          onDeleteReceipts={() => {
            module.forgetReceipts(window, consent.config.storage.name);
            areReceiptsDeleted = true;
            draw();
          }}
          areReceiptsDeleted={areReceiptsDeleted}
        />
        {layer && (
          <DocumentDialog
            title={layer === 'consent' ? noticeLocale.notice.consentTitle : noticeLocale.notice.receiptTitle}
            markup={
              layer === 'consent'
                ? module.consentText(notice, noticeLocale, location.host)
                : module.receiptText(layer, localeOf(layer))
            }
            texts={texts}
            onPrint={() => printAlone(window, host)}
            onDownload={
              layer === 'consent' ? undefined : () => module.downloadReceipt(window, layer as Receipt)
            }
            onClose={() => show(undefined)}
          />
        )}
      </>,
      container,
    );

  /** Nothing is chosen yet but what has been decided. */
  const begin = () => {
    const { decision } = consent.getState();
    notice = module.noticeFor(consent.config, noticeLocale, location.host);
    draft = decision?.choices ?? {};
    refused = decision?.refusedServices ?? [];
    areReceiptsDeleted = false;
    draw();
  };

  // Once they are there to be seen: nobody can have opened a disclosure before, and to search finds it all.
  const complete = () => {
    // Closed again meanwhile.
    if (!leave) return;
    isWhole = true;
    try {
      draw();
    } catch (error) {
      isWhole = false;
      consent.report({ error, where: 'view' });
    }
  };

  const close = () => {
    leave?.();
    leave = layer = undefined;
    for (const dialog of [...dialogs()].reverse()) dialog.close();
    container.remove();
    render(null, container);
    isWhole = false;
  };

  /** Ahead of the click. What fails here is told when they are opened. */
  const prepare = () => {
    if (leave) return;
    try {
      begin();
    } catch {
      render(null, container);
    }
  };

  host.addStyles(css);
  setTimeout(prepare);
  return {
    open() {
      if (leave) return;
      // A receipt may be made while they are open.
      leave = consent.on('receipt', draw);
      try {
        begin();
        host.root.append(container);
        dialogs()[0]?.showModal();
      } catch (error) {
        // What cannot be shown leaves nothing half-drawn behind.
        close();
        throw error;
      }
      requestAnimationFrame(() => setTimeout(complete));
    },
    showConsentText: () => show('consent'),
    close() {
      if (!leave) return;
      close();
      // A link to the consent text works once more.
      const { hash, href } = location;
      if (hash === '#consent') history.replaceState(history.state, '', href.slice(0, -hash.length));
    },
  };
}
