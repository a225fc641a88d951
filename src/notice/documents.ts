import type {
  Decision,
  Notice,
  NoticeLocale,
  NoticeOperator,
  NoticePurpose,
  NoticeTexts,
  Receipt,
} from '../core/types';
import { isSafeUrl } from '../core/check-rules';
import { recipientLine } from './create-notice';
import { element as e, type Markup, type MarkupElement } from './markup';
import { directionOf, fill, moment } from './words';

/** Terms and what is said of each; those of which nothing is said are left out. */
const definitions = (
  entries: readonly (readonly [term: string, value: Markup | undefined])[],
): MarkupElement =>
  e(
    'dl',
    {},
    ...entries.flatMap(([term, value]) =>
      value ? [e('div', {}, e('dt', {}, term), e('dd', {}, value))] : [],
    ),
  );

export const list = (items: readonly string[]): Markup | undefined =>
  items.length > 1 ? e('ul', {}, ...items.map((item) => e('li', {}, item))) : items[0];

/** A receipt is read from where others may have written, so an address that is code stays a text. */
export const link = (href: string, text: string): Markup =>
  isSafeUrl(href.replace(/^mailto:/, '')) ? e('a', { href }, text) : text;

/** Half of a sign, which no URL can have, is left out: it would throw. */
const inUrl = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));

/** Name, tax id, address, and how to reach him. */
export function operatorLine(
  { name, taxId, address, email, phone, site }: NoticeOperator,
  { notice: t }: NoticeLocale,
): MarkupElement {
  const parts: readonly (Markup | undefined)[] = [
    name,
    taxId && `${t.taxId} ${taxId}`,
    address,
    phone,
    email && link(`mailto:${inUrl(email).replace('%40', '@')}`, email),
    site && link(site, site),
  ];
  return e('span', {}, ...parts.filter(Boolean).flatMap((part, i) => [i ? ', ' : undefined, part]));
}

/** What the law says must be told about a purpose: each item with its name. */
const disclosureEntries = (
  { required, disclosure }: NoticePurpose,
  { notice: t }: NoticeLocale,
): (readonly [term: string, value: Markup | undefined])[] => {
  const { legalBasis, data, actions, methods, recipients, crossBorder, countries, term, withdrawal } =
    disclosure;
  const crossBorderText =
    crossBorder === undefined
      ? t.embedCrossBorder
      : crossBorder
        ? fill(t.isCrossBorder, { countries: countries.join(', ') || t.yes })
        : t.noCrossBorder;
  return [
    [t.data, list(data)],
    [t.recipients, list(recipients) ?? t.noRecipients],
    [t.crossBorder, crossBorderText],
    [t.actions, actions.join(', ')],
    [t.methods, methods],
    [t.term, term],
    [t.legalBasis, legalBasis],
    [t.subjects, t.subjectsText],
    [t.withdrawal, required ? undefined : withdrawal],
  ];
};

export const disclosureList = (purpose: NoticePurpose, locale: NoticeLocale): MarkupElement => {
  const [tag, , ...children] = definitions(disclosureEntries(purpose, locale));
  return [tag, marked(locale.legal, locale.language), ...children];
};

/** Marks a language, and which way it runs, where it is another one than that around it. */
export const marked = (lang: string, around: string): Readonly<Record<string, string>> =>
  lang === around ? {} : { lang, dir: directionOf(lang) };

/**
 * The consent itself, as a document of its own (152-FZ art. 9(1) in the version of 156-FZ): not part of the policy, nor of
 * anything else that the visitor agrees to. Without its heading.
 */
export function consentText(notice: Notice, locale: NoticeLocale, site: string): MarkupElement {
  const { notice: t } = locale;
  const asked = notice.purposes.filter(({ required }) => !required);
  const joint = asked.filter(({ separate }) => !separate);
  const alone = asked.filter(({ separate }) => separate);
  const inIts = marked(locale.language, locale.legal);
  const sections = (purposes: readonly NoticePurpose[]) =>
    purposes.map((purpose) =>
      e(
        'section',
        {},
        e('h3', inIts, purpose.title),
        e('p', inIts, purpose.description),
        disclosureList(purpose, locale),
      ),
    );
  return e(
    'div',
    marked(locale.legal, locale.language),
    e('p', {}, fill(t.consentIntro, { site })),
    definitions([[t.operator, operatorLine(notice.operator, locale)]]),
    e('p', {}, fill(t.consentSubject, { site })),
    joint.length > 0 && e('p', {}, t.consentJoint),
    ...sections(joint),
    ...(alone.length ? [e('p', {}, t.consentSeparate), ...sections(alone)] : []),
    e(
      'p',
      {},
      notice.policy.version && `${fill(t.consentVersion, { version: notice.policy.version })} `,
      notice.policy.url && link(notice.policy.url, t.policy),
    ),
  );
}

/** A receipt to be read and printed: what was answered, and the text it was an answer to. Without its heading. */
export function receiptText(receipt: Receipt, locale: NoticeLocale): MarkupElement {
  const { notice: t, methods } = locale;
  const { notice, answers, withdrawal } = receipt;
  const { language } = notice;
  const titleOf = (id: string) => notice.purposes.find((purpose) => purpose.id === id)?.title ?? id;
  const refused = notice.services.filter(({ id }) => receipt.refusedServices?.includes(id));
  const erased = [
    ...(withdrawal?.cookies ?? []),
    ...(withdrawal?.localStorage ?? []),
    ...(withdrawal?.sessionStorage ?? []),
  ];
  return e(
    'div',
    {},
    definitions([
      [t.state, t[receipt.state]],
      [t.decidedAt, moment(receipt.decidedAt, language)],
      [t.expiresAt, receipt.expiresAt ? moment(receipt.expiresAt, language) : undefined],
      [
        t.answers,
        list([
          ...Object.entries(answers).map(([id, isGranted]) => `${titleOf(id)}: ${isGranted ? t.yes : t.no}`),
          ...refused.map(({ name }) => `${name}: ${t.no}`),
        ]),
      ],
      [t.statement, receipt.statement],
      [t.method, methods[receipt.method]],
      [t.page, receipt.page.origin + receipt.page.path],
      [t.withdrawnPurposes, list((withdrawal?.purposes ?? []).map(titleOf))],
      [t.erased, erased.join(', ')],
      [t.clientIds, list(Object.entries(withdrawal?.clientIds ?? {}).map((pair) => pair.join(': ')))],
      [t.receiptId, receipt.id],
      [t.previousId, receipt.previousId ?? undefined],
      [t.noticeHash, receipt.noticeHash ?? undefined],
    ]),
    e('h3', {}, t.consentTitle),
    consentText(notice, locale, new URL(receipt.page.origin).host),
  );
}

export const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (Markup | undefined)[])[],
) =>
  e(
    'table',
    {},
    e('caption', {}, caption),
    e('thead', {}, e('tr', {}, ...head.map((cell) => e('th', { scope: 'col' }, cell)))),
    e(
      'tbody',
      {},
      ...rows.map(([first, ...others]) =>
        e('tr', {}, e('th', { scope: 'row' }, first), ...others.map((cell) => e('td', {}, cell))),
      ),
    ),
  );

/**
 * The declaration for the policy page: purposes, services with their recipients, cookies and storage keys. Plain tables,
 * for the site's own styles.
 */
export function declaration(notice: Notice, locale: NoticeLocale): MarkupElement {
  const { notice: t } = locale;
  const { purposes, services } = notice;
  const titlesOf = (service: string) =>
    purposes.filter((purpose) => purpose.services.includes(service)).map(({ title }) => title);
  return e(
    'div',
    { lang: locale.legal, dir: directionOf(locale.legal) },
    e('p', {}, `${t.operator}: `, operatorLine(notice.operator, locale)),
    e('h3', {}, t.purposes),
    ...purposes.map((purpose) => purposeTable(purpose, locale)),
    services.length > 0 &&
      table(
        t.services,
        [t.service, t.recipient, t.purposes],
        services.map(({ id, name, recipient }) => [
          name,
          recipient && recipientLine(recipient, locale, notice.language),
          list(titlesOf(id)),
        ]),
      ),
    keptTable(notice, t),
  );
}

/** Cookies and storage keys: the site's own, and those of its services. */
export const keptTable = (notice: Notice, t: NoticeTexts): MarkupElement =>
  table(t.cookies, [t.name, t.service, t.storage, t.lifetime], keptRows(notice, t));

const purposeTable = (purpose: NoticePurpose, locale: NoticeLocale) =>
  e(
    'table',
    {},
    e(
      'caption',
      marked(locale.language, locale.legal),
      e('strong', {}, purpose.title),
      ' ',
      purpose.description,
    ),
    e(
      'tbody',
      {},
      ...disclosureEntries(purpose, locale).flatMap(([term, value]) =>
        value ? [e('tr', {}, e('th', { scope: 'row' }, term), e('td', {}, value))] : [],
      ),
    ),
  );

const keptRows = ({ keeps, services }: Notice, t: NoticeTexts): readonly (readonly string[])[] => [
  ...keeps.map((item) => [
    item.name,
    item.in === 'cookie' ? t.ownRecord : t.ownReceipts,
    item.in,
    item.lifetime,
  ]),
  ...services.flatMap((service) => [
    ...service.keeps.map((item) => [item.name, service.name, item.in, item.lifetime]),
    ...service.foreignCookies.map(({ domain, names }) => [
      names.join(', '),
      service.name,
      fill(t.foreignDomain, { domain }),
      '',
    ]),
  ]),
];

/** What of the visitor's own the declaration shows. */
export interface OwnState {
  readonly decision: Decision | null;
  readonly hasReceipts: boolean;
}

/** The visitor's own choice, with buttons (`data-action`) to change it. */
export function ownState(
  { language, purposes, services }: Notice,
  { notice: t }: NoticeLocale,
  { decision, hasReceipts }: OwnState,
): Markup[] {
  const button = (action: string, text: string) =>
    e('button', { type: 'button', 'data-action': action }, text);
  const answers = purposes
    .filter(({ required }) => !required)
    .map(({ id, title }) => `${title}: ${decision?.choices[id] ? t.yes : t.no}`);
  const refused = services
    .filter(({ id }) => decision?.refusedServices.includes(id))
    .map(({ name }) => `${name}: ${t.no}`);
  return [
    e('h3', {}, t.stateTitle),
    e('p', {}, decision ? moment(decision.decidedAt, language) : t.stateNone),
    decision ? (list([...answers, ...refused]) ?? '') : '',
    e(
      'p',
      {},
      button('settings', t.change),
      ' ',
      decision?.id ? button('withdraw', t.withdraw) : undefined,
      ' ',
      hasReceipts && button('receipt', t.receiptTitle),
    ),
  ];
}
