import { render } from 'preact';
import type { Consent, PreferencesLocale } from '../core/types';
import * as en from '../locales/en';
import * as ru from '../locales/ru';
import { Preferences } from './components/preferences';
import type { Host } from './host';
import css from './styles/preferences.css';

export interface ViewProps {
  readonly consent: Consent;
  readonly host: Host;
  /** One of the languages that the banner knows. */
  readonly locale: string;
}

/** What the lazily loaded file exports. */
export interface ViewModule {
  /** Opens the dialog; returns the function that closes it, which gives the focus back to where it was. */
  openPreferences(props: ViewProps): () => void;
}

const LOCALES: Readonly<Record<string, PreferencesLocale>> = {
  en: en.preferencesLocale,
  ru: ru.preferencesLocale,
};

export function openPreferences({ consent, host, locale }: ViewProps): () => void {
  host.addStyles(css);
  const container = document.createElement('div');
  host.root.append(container);
  render(
    <Preferences consent={consent} locale={locale} texts={LOCALES[locale] ?? en.preferencesLocale} />,
    container,
  );
  container.querySelector('dialog')?.showModal();
  return () => {
    // Before it goes: a dialog that is closed returns the focus, one that is removed does not.
    container.querySelector('dialog')?.close();
    render(null, container);
    container.remove();
  };
}
