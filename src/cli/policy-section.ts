import type { ConsentConfig, Notice, NoticeLocale, NoticePurpose, NoticeService } from '../core/types';
import { resolveConfig } from '../core/purposes';
import { countryName, recipientLine } from '../notice/create-notice';
import { disclosureList, keptTable, link, list, marked, operatorLine, table } from '../notice/documents';
import { factsOf } from '../notice/facts';
import { element as e, type Markup, type MarkupElement } from '../notice/markup';
import { noticeFor } from '../notice/notice-for';
import { fill } from '../notice/words';
import { POLICY_TEXTS, type PolicyTexts } from './policy-texts';

const paragraph = (text: string | false | undefined): MarkupElement | false => !!text && e('p', {}, text);

const named = (names: readonly string[]): string => names.join(', ');

/**
 * The section of the operator's privacy policy on cookies and statistics: what the visitor is told elsewhere, in the
 * words and in the order of a policy. `site` is the site's host.
 */
export function policySection(config: ConsentConfig, locale: NoticeLocale, site?: string): MarkupElement {
  const { notice: t, legal } = locale;
  const texts = POLICY_TEXTS[legal] as PolicyTexts;
  const resolved = resolveConfig(config);
  const notice = noticeFor(resolved, locale, site ?? texts.thisSite);
  const isGdpr = notice.law === 'GDPR';
  const asked = notice.purposes.filter(({ required }) => !required);
  const isGated = ({ id }: NoticeService) =>
    config.services?.some(
      (service) => service.id === id && asked.some((purpose) => service.purposes.includes(purpose.id)),
    );
  const { version } = notice.policy;

  return e(
    'section',
    { lang: legal },
    e('h2', {}, texts.title),
    e('p', {}, `${t.operator}: `, operatorLine(notice.operator, locale)),
    paragraph(fill(texts.intro, { site: site ?? texts.thisSite })),
    paragraph(version && fill(t.consentVersion, { version })),

    e('h3', {}, texts.cookiesTitle),
    ...aboutCookies(notice, asked, notice.services.filter(isGated), config, texts),
    keptTable(notice, t),

    e('h3', {}, texts.purposesTitle),
    paragraph(texts.consent),
    paragraph(isOrdinary(config, locale) && texts.special),
    paragraph(isGdpr ? texts.thirdPartiesGdpr : texts.thirdParties),
    ...notice.purposes.flatMap((purpose) => aboutPurpose(purpose, locale)),

    ...aboutServices(notice, locale, texts),

    e('h3', {}, texts.withdrawalTitle),
    ...aboutWithdrawal(notice, config, texts),
    paragraph(isGdpr ? texts.destructionGdpr : texts.destruction),
  );
}

function aboutCookies(
  { purposes, services }: Notice,
  asked: readonly NoticePurpose[],
  gated: readonly NoticeService[],
  config: ConsentConfig,
  texts: PolicyTexts,
): (MarkupElement | false)[] {
  const titles = (of: readonly NoticePurpose[]) => named(of.map(({ title }) => title));
  const identifying = services.filter(({ id }) =>
    config.services?.some((service) => service.id === id && factsOf(service).data?.includes('identifier')),
  );
  const names = (of: readonly NoticeService[]) => named(of.map(({ name }) => name));
  return [
    paragraph(fill(texts.cookies, { purposes: titles(purposes) })),
    paragraph(gated.length > 0 && fill(texts.counters, { services: names(gated) })),
    paragraph(identifying.length > 0 && fill(texts.identifying, { services: names(identifying) })),
    paragraph(texts.browser),
    paragraph(asked.length > 0 && fill(texts.functions, { purposes: titles(asked) })),
    paragraph(texts.changes),
  ];
}

/**
 * Whether all data are known to be none of the special categories. Of words of the site's own, of a service that tells
 * nothing, and of what is typed into a page that is recorded nobody here knows what they hold.
 */
function isOrdinary({ purposes = [], services = [] }: ConsentConfig, { data: known }: NoticeLocale): boolean {
  const told = services
    .filter(({ isUnnamed }) => !isUnnamed)
    .map((service) => {
      const { data, optionalData = {} } = factsOf(service);
      return data && [...data, ...Object.values(optionalData).flat()];
    });
  const data = [...purposes.flatMap(({ disclosure }) => disclosure?.data ?? []), ...told.flat()];
  return data.every((item) => typeof item === 'string' && item !== 'recording' && Object.hasOwn(known, item));
}

function aboutPurpose(purpose: NoticePurpose, locale: NoticeLocale): (MarkupElement | false)[] {
  const inIts = marked(locale.language, locale.legal);
  return [
    e('h4', inIts, purpose.title),
    !!purpose.description && e('p', inIts, purpose.description),
    disclosureList(purpose, locale),
  ];
}

function aboutServices(notice: Notice, locale: NoticeLocale, texts: PolicyTexts): MarkupElement[] {
  const { notice: t, legal } = locale;
  if (!notice.services.length) return [];
  const titlesOf = (service: string) =>
    notice.purposes.filter(({ services }) => services.includes(service)).map(({ title }) => title);
  return [
    table(
      t.services,
      [t.service, t.recipient, texts.country, t.purposes],
      notice.services.map(({ id, name, recipient }): (Markup | undefined)[] => [
        name,
        recipient && recipientLine(recipient, locale, notice.language),
        recipient && countryName(recipient.country, legal),
        list(titlesOf(id)),
      ]),
    ),
  ];
}

function aboutWithdrawal(
  { services }: Notice,
  { receipts }: ConsentConfig,
  texts: PolicyTexts,
): (MarkupElement | false)[] {
  const domains = services.flatMap(({ foreignCookies }) => foreignCookies.map(({ domain }) => domain));
  const optOuts = services.flatMap(({ name, optOut }) =>
    optOut ? [e('li', {}, link(optOut, fill(texts.optOut, { service: name })))] : [],
  );
  return [
    paragraph(texts.stop),
    paragraph(domains.length > 0 && fill(texts.foreign, { domains: named([...new Set(domains)]) })),
    optOuts.length > 0 && e('ul', {}, ...optOuts),
    paragraph(texts.proof),
    paragraph(!!receipts?.endpoint && texts.proofSent),
  ];
}
