import { isSound } from '../core/config-shape';
import { createController } from '../core/create-controller';
import type { Consent, LoggedEvent } from '../core/types';
import * as en from '../locales/en';
import * as ru from '../locales/ru';
import { EVENTS } from '../page/announce';
import { connectPage } from '../page/connect-page';
import { googleAnalytics } from '../services/google-analytics';
import { yandexMetrica } from '../services/yandex-metrica';
import { attachUiParts } from '../ui/attach-ui';
import type { NoticeModule } from '../notice/notice-module';
import type { ViewModule } from '../ui/view';
import type * as inspector from './inspector';
import { createQueue } from './queue';
import { readConfig } from './read-config';

/** The script-tag build: reads the config that the page gives, and puts everything together. */
const page = window;
// Known only while the script runs for the first time.
const script = document.currentScript as HTMLScriptElement | null;

const start = () => {
  // An element with this id would be found by this name, too.
  if ((page.consentGate as Partial<Consent> | undefined)?.version) {
    console.warn('consent-gate: the script is here twice');
    return;
  }
  /** Firefox remembers that a file could not be had: from then on files are asked for by other addresses. */
  let again = '';
  /** A file beside the script. Async: where that cannot be told, the promise fails, and nothing is thrown. */
  const load = async <T>(file: string) =>
    (import(/* @vite-ignore */ new URL(file + again, script?.src).href) as Promise<T>).catch(
      (error: unknown) => {
        again += '?';
        throw error;
      },
    );
  const { config, fetchServices } = readConfig(document, script);
  const consent = createController(
    config,
    { window: page, loadLocale: (language) => load(`locales/${language}.js`) },
    { isRight: isSound, loadExplanation: () => load('consent-gate.check.js') },
  );
  const loadNotice = () => load<NoticeModule>('consent-gate.notice.js');
  connectPage(consent, page, {
    loadNotice,
    loadParts: () => load('consent-gate.page.js'),
    loadServices: () => Promise.resolve({ yandexMetrica, googleAnalytics }),
  });
  for (const fetching of fetchServices(load)) {
    fetching
      .then((service) => consent.addServices([service]))
      .catch((error: unknown) => consent.report({ error, where: 'config' }));
  }
  // Before the interface: its callbacks can listen to everything.
  page.consentGate = createQueue(consent, page.consentGate);
  attachUiParts(consent, page, {
    locales: { en: en.bannerLocale, ru: ru.bannerLocale },
    loadView: () => load<ViewModule>('consent-gate.view.js'),
    loadNotice,
    loadCare: () => load('consent-gate.care.js'),
  });
  if (script?.dataset.debug !== undefined || page.location.search.includes('consent-debug')) {
    // What happens until the panel is there is shown, too.
    const earlier: LoggedEvent[] = [];
    for (const event of EVENTS) {
      consent.on(event, (detail) => earlier.push({ time: Date.now(), event, detail } as LoggedEvent));
    }
    load<typeof inspector>('consent-gate.inspector.js')
      .then(({ openInspector }) => openInspector(consent, page, earlier))
      .catch((error: unknown) => consent.report({ error, where: 'view' }));
  }
};
// Not at once: a browser that is asked for cookies notes where that was asked, and looks through the sources of all that
// called it, up to the whole file. A microtask has no callers; the next script of the page comes after it.
queueMicrotask(start);
