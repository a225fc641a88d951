import type { Consent, LoadNotice, Service } from '../core/types';
import type { Note } from './note-decisions';

/** The services that run vendors' snippets which stand in the page. */
export interface TagServices {
  yandexMetrica(options: SnippetOptions & { readonly webvisor: boolean }): Service;
  googleAnalytics(options: SnippetOptions): Service;
}

export interface SnippetOptions {
  readonly id: string;
  readonly purposes: readonly string[];
  /** Runs the vendor's snippet, in place of what the service would do to bring its tag. */
  readonly snippet: () => void;
}

/** What the parts of a page are connected with. */
export interface PartsContext {
  readonly consent: Consent;
  readonly window: Window & typeof globalThis;
  readonly note: Note;
  readonly loadNotice: LoadNotice;
  loadServices(): Promise<TagServices>;
}
