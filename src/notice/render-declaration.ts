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
 * and cookies, and the visitor's own choice, which it keeps up to date. It brings no styles: those of the site apply.
 * Returns the function that takes it away.
 */
export function renderDeclaration(
  consent: Consent,
  place: Element,
  { language }: DeclarationOptions = {},
): Unsubscribe {
  const tags = [
    language,
    place.closest<HTMLElement>('[lang]')?.lang,
    consent.config.ui?.locale,
    ...navigator.languages,
  ];
  let leave: Unsubscribe | undefined;
  let isWanted = true;
  void fetchNoticeLocale(
    consent,
    tags.filter((tag) => tag !== undefined),
  ).then((locale) => {
    if (isWanted) leave = drawDeclaration(consent, place, locale);
  });
  return () => {
    isWanted = false;
    leave?.();
  };
}

function drawDeclaration(consent: Consent, place: Element, locale: NoticeLocale): Unsubscribe {
  const { ownerDocument: document } = place;
  const window = document.defaultView as Window & typeof globalThis;
  const notice = noticeFor(consent.config, locale, window.location.host);

  const own = toNode(document, element('section', {})) as HTMLElement;
  const drawState = () => {
    const focused = own.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.action
      : undefined;
    const state = { decision: consent.getState().decision, hasReceipts: consent.receipts().length > 0 };
    own.replaceChildren(...ownState(notice, locale, state).map((part) => toNode(document, part)));
    if (focused)
      (own.querySelector<HTMLElement>(`[data-action=${focused}]`) ?? own.querySelector('button'))?.focus();
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
  const locale = noticeLocaleOf(chooseLanguage([language], {}));
  return toHtml(declaration(noticeFor(resolveConfig(config), locale, site), locale));
}
