import { resolveConfig } from '../core/purposes';
import type { Consent, ConsentConfig, NoticeLocale, Unsubscribe } from '../core/types';
import { chooseLanguage } from './choose-language';
import { declaration, ownState } from './documents';
import { downloadReceipt } from './download';
import { element, toHtml, toNode } from './markup';
import { fetchNoticeLocale, noticeFor, noticeLocaleOf } from './notice-for';

export interface DeclarationOptions {
  /** A language tag. Default: the language of the place where it stands. */
  readonly language?: string;
}

/**
 * Draws the declaration into an element of the page, in place of what is there: tables of purposes, services, recipients
 * and cookies, and the visitor's own choice. It is kept up to date with the choice, with services that the page brings
 * along later, and with the language of the place. It brings no styles: those of the site apply. Returns the function
 * that takes it away.
 */
export function renderDeclaration(
  consent: Consent,
  place: Element,
  { language }: DeclarationOptions = {},
): Unsubscribe {
  const { documentElement } = place.ownerDocument;
  let told: { readonly services?: unknown; readonly languages?: string } = {};
  let erase: Unsubscribe | undefined;

  const draw = async () => {
    const tags = [
      language,
      place.closest<HTMLElement>('[lang]')?.lang,
      consent.config.ui?.locale,
      ...navigator.languages,
    ].filter((tag) => tag !== undefined);
    const wanted = { services: consent.config.services, languages: tags.join() };
    if (wanted.services === told.services && wanted.languages === told.languages) return;
    told = wanted;
    const locale = await fetchNoticeLocale(consent, tags);
    // Something else is wanted by now, or nothing any more.
    if (told !== wanted) return;
    withFocusKept(place, () => {
      erase?.();
      erase = drawDeclaration(consent, place, locale);
    });
  };
  const update = () => void draw().catch((error: unknown) => consent.report({ error, where: 'view' }));
  update();
  const observer = new MutationObserver(update);
  observer.observe(documentElement, { attributeFilter: ['lang'], subtree: true });
  const leave = consent.subscribe(update);
  return () => {
    told = {};
    observer.disconnect();
    leave();
    erase?.();
  };
}

/** Draws something anew; the focus stays with the button that has it, or goes to the first where that is gone. */
function withFocusKept(place: Element, draw: () => void): void {
  const { activeElement } = place.ownerDocument;
  const focused = place.contains(activeElement) ? (activeElement as HTMLElement).dataset.action : undefined;
  draw();
  if (focused)
    (place.querySelector<HTMLElement>(`[data-action=${focused}]`) ?? place.querySelector('button'))?.focus();
}

function drawDeclaration(consent: Consent, place: Element, locale: NoticeLocale): Unsubscribe {
  const { ownerDocument: document } = place;
  const window = document.defaultView as Window & typeof globalThis;
  const notice = noticeFor(consent.config, locale, window.location.host);

  const own = toNode(document, element('section', {})) as HTMLElement;
  const drawState = () => {
    const state = { decision: consent.getState().decision, hasReceipts: consent.receipts().length > 0 };
    withFocusKept(own, () =>
      own.replaceChildren(...ownState(notice, locale, state).map((part) => toNode(document, part))),
    );
  };
  own.addEventListener('click', ({ target }) => {
    const { action } = (target as HTMLElement).dataset;
    const [newest] = consent.receipts();
    if (action === 'settings') consent.open();
    if (action === 'withdraw') consent.withdraw();
    if (action === 'receipt' && newest) downloadReceipt(window, newest);
  });
  drawState();
  const root = toNode(document, declaration(notice, locale)) as Element;
  root.append(own);
  place.replaceChildren(root);
  const leave = [consent.subscribe(drawState), consent.on('receipt', drawState)];
  return () => {
    for (const go of leave) go();
    root.remove();
  };
}

/** The same as HTML, for a server or a static page: without the visitor's own choice. */
export function declarationHtml(
  config: ConsentConfig,
  { language = 'en', site = '' }: DeclarationOptions & { readonly site?: string } = {},
): string {
  const locale = noticeLocaleOf(chooseLanguage([language], {}), undefined, config.ui?.texts);
  return toHtml(declaration(noticeFor(resolveConfig(config), locale, site), locale));
}
