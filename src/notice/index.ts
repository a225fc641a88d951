import type { ConsentConfig, Notice } from '../core/types';
import { resolveConfig } from '../core/purposes';
import { chooseLanguage } from './choose-language';
import { noticeFor, noticeLocaleOf } from './notice-for';

export { forgetReceipts } from '../core/receipts-on-device';
export { canonical } from './canonical';
export { createReceiptKeeper } from './create-receipt-keeper';
export { consentText, disclosureList, operatorLine, receiptText } from './documents';
export { downloadReceipt } from './download';
export { drawPlaceholder } from './draw-placeholder';
export { embedFactsOf } from './embeds';
export type { Markup, MarkupElement } from './markup';
export { fetchNoticeLocale, noticeFor, noticeLocaleOf } from './notice-for';
export { declarationHtml, type DeclarationOptions, renderDeclaration } from './render-declaration';
export { moment } from './words';

/**
 * Everything that a visitor of the site is told, in one language: what the preferences, the consent text, the declaration
 * and the receipts are made from, in English or Russian. `site` is the site's host.
 */
export const createNotice = (config: ConsentConfig, language: string, site: string): Notice =>
  noticeFor(
    resolveConfig(config),
    noticeLocaleOf(chooseLanguage([language], {}), undefined, config.ui?.texts),
    site,
  );
