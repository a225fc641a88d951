import { Consent, ReceiptKeeper, Notice, NoticeLocale, NoticePurpose, NoticeOperator, Receipt, EmbedFacts, ConsentConfig, ResolvedConfig, LocaleTexts, Texts, Unsubscribe } from './types.js';

/** Removes them, and what was noted for further ones. What waits to be sent to the operator still is sent. */
declare function forgetReceipts(window: Window, name: string): void;

/** JSON with sorted keys and without spaces (RFC 8785), so that equal notices are equal text. For JSON values only. */
declare const canonical: (value: unknown) => string;

/**
 * Makes receipts of what was noted, keeps them on the device, and sends them to the operator's endpoint, if there is one.
 * A refusal is sent only where the config asks for it.
 */
declare function createReceiptKeeper(consent: Consent, window: Window & typeof globalThis): ReceiptKeeper;

/**
 * A document as data: a text, or an element with its attributes and children. The same document becomes nodes of a page,
 * HTML on a server, or is drawn by Preact in the preferences. Texts stay texts in each.
 */
type Markup = string | MarkupElement;
type MarkupElement = readonly [
    tag: string,
    attributes: Readonly<Record<string, string>>,
    ...children: Markup[]
];

/** Name, tax id, address, and how to reach him. */
declare function operatorLine({ name, taxId, address, email, phone, site }: NoticeOperator, { notice: t }: NoticeLocale): MarkupElement;
declare const disclosureList: (purpose: NoticePurpose, locale: NoticeLocale) => MarkupElement;
/**
 * The consent itself, as a document of its own (152-FZ art. 9(1) in the version of 156-FZ): not part of the policy, nor of
 * anything else that the visitor agrees to. Without its heading.
 */
declare function consentText(notice: Notice, locale: NoticeLocale, site: string): MarkupElement;
/** A receipt to be read and printed: what was answered, and the text it was an answer to. Without its heading. */
declare function receiptText(receipt: Receipt, locale: NoticeLocale): MarkupElement;

/** Saves a receipt as a file of the visitor's, readable as it is. */
declare function downloadReceipt({ document, URL }: Window & typeof globalThis, receipt: Receipt): void;

/**
 * What stands in place of embedded content until it may be loaded: what it is, who gets what, and two ways to see it. The
 * buttons have `data-action`; whoever draws it listens.
 */
declare function drawPlaceholder(document: Document, { name, recipient }: EmbedFacts, title: string, locale: NoticeLocale, law: ConsentConfig['law']): HTMLElement;

/** What is known of embedded content by its address: of what nobody knows at least the host. */
declare function embedFactsOf({ host, hostname, pathname }: URL, law: ConsentConfig['law']): EmbedFacts;

/**
 * The texts of one of our languages. Beyond English and Russian it has names and descriptions of its own, out of `texts`,
 * and the law's wording in one of these two. `own` are those of the site (`ui.texts`).
 */
declare const noticeLocaleOf: (language: string, texts?: LocaleTexts, own?: Partial<Texts>) => NoticeLocale;
/** The texts of the first of these languages that is spoken. A file that cannot be had is reported, and done without. */
declare function fetchNoticeLocale({ config, loadLocale, report }: Pick<Consent, 'config' | 'loadLocale' | 'report'>, tags: readonly string[]): Promise<NoticeLocale>;
/** The notice in a language. `site` is the site's host. */
declare const noticeFor: (config: ResolvedConfig, locale: NoticeLocale, site: string) => Notice;

interface DeclarationOptions {
    /** A language tag. Default: the language of the place where it stands. */
    readonly language?: string;
}
/**
 * Draws the declaration into an element of the page, in place of what is there: tables of purposes, services, recipients
 * and cookies, and the visitor's own choice. It is kept up to date with the choice, with services that the page brings
 * along later, and with the language of the place. It brings no styles: those of the site apply. Returns the function
 * that takes it away.
 */
declare function renderDeclaration(consent: Consent, place: Element, { language }?: DeclarationOptions): Unsubscribe;
/** The same as HTML, for a server or a static page: without the visitor's own choice. */
declare function declarationHtml(config: ConsentConfig, { language, site }?: DeclarationOptions & {
    readonly site?: string;
}): string;

/** A date and a time in words. What is none, or cannot be said, does not keep all the rest from being read. */
declare function moment(time: number | string, language: string): string;

/**
 * Everything that a visitor of the site is told, in one language: what the preferences, the consent text, the declaration
 * and the receipts are made from, in English or Russian. `site` is the site's host.
 */
declare const createNotice: (config: ConsentConfig, language: string, site: string) => Notice;

export { canonical, consentText, createNotice, createReceiptKeeper, declarationHtml, disclosureList, downloadReceipt, drawPlaceholder, embedFactsOf, fetchNoticeLocale, forgetReceipts, moment, noticeFor, noticeLocaleOf, operatorLine, receiptText, renderDeclaration };
export type { DeclarationOptions, Markup, MarkupElement };
