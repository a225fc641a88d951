import { isSafeUrl } from '../core/check-rules';
import { isAbroad } from '../core/is-abroad';
import { receiptKeys } from '../core/receipts-on-device';
import type {
  Action,
  Data,
  Disclosure,
  KeptItem,
  KnownData,
  KnownPurpose,
  Methods,
  Notice,
  NoticeDisclosure,
  NoticeItem,
  NoticeLocale,
  NoticeOperator,
  NoticePurpose,
  NoticeRecipient,
  NoticeService,
  Purpose,
  Recipient,
  ResolvedConfig,
  Service,
  ServiceFacts,
} from '../core/types';
import { factsOf } from './facts';
import { once } from './once';
import { fill, pick, quantity } from './words';

/** The law's list, without what counters do not do. */
const ACTIONS: readonly Action[] = [
  'collection',
  'recording',
  'systematisation',
  'accumulation',
  'storage',
  'clarification',
  'extraction',
  'use',
  'transfer',
  'blocking',
  'deletion',
  'destruction',
];

/** What it takes to remember a choice. */
const REQUIRED_ACTIONS: readonly Action[] = ['recording', 'storage', 'use', 'deletion'];

/** What purposes without a service of their own collect, where the config does not say. */
const DATA: Readonly<Partial<Record<string, readonly KnownData[]>>> = {
  necessary: ['settings'],
  functional: ['settings'],
  embeds: ['pages', 'device', 'network'],
  marketing: ['pages', 'device', 'network', 'identifier', 'advertising'],
  'advertising-messages': ['contacts'],
};

/** What is known of the site where the config says nothing. */
export interface NoticeSetting {
  readonly locale: NoticeLocale;
  /** The site's host. */
  readonly site: string;
}

/** A service with its facts: what it is told from. */
interface ToldService {
  readonly service: Service;
  readonly facts: Partial<ServiceFacts>;
}

/**
 * Everything that the visitor is to be told, in one language. All that is shown of purposes, services, recipients and
 * cookies is drawn from it, and receipts carry it; it follows from the config and the services' facts alone.
 *
 * Disclosures and lifetimes are put in words when they are read: a browser takes longer for its first word about a number
 * (`Intl.NumberFormat`) than for all the rest, and the preferences open without.
 */
export function createNotice(config: ResolvedConfig, setting: NoticeSetting): Notice {
  // Of what stands in the page's markup and nobody knows, nothing can be told.
  const services = config.services
    .filter(({ isUnnamed, facts }) => !isUnnamed || facts)
    .map((service) => ({ service, facts: factsOf(service) }));
  const operator = describeOperator(config, setting);
  const { language, legal } = setting.locale;
  const { url, version } = config.policy ?? {};
  const keeps = once(() => ownItems(config, setting));
  return {
    language,
    ...(legal !== language && { legalLanguage: legal }),
    law: config.law ?? '152-FZ',
    operator,
    policy: { ...(url && { url }), ...(version && { version }) },
    purposes: config.purposes.map((purpose) => describePurpose(purpose, services, config, operator, setting)),
    services: services.map((told) => describeService(told, setting)),
    get keeps() {
      return keeps();
    },
  };
}

function ownItems({ storage, receipts }: ResolvedConfig, { locale }: NoticeSetting): NoticeItem[] {
  const { name, days = 365 } = storage;
  const { keep, endpoint } = receipts ?? {};
  const { made, noted, outbox } = receiptKeys(name);
  const keys = [
    ...(keep === 0 ? [] : [made]),
    // What a receipt is made from lies there until it is made, and the receipt until it has been sent.
    ...(keep === 0 && !endpoint ? [] : [noted]),
    ...(endpoint ? [outbox] : []),
  ];
  const lifetime = locale.notice.forGood;
  return [
    { name, in: 'cookie', lifetime: quantity(`${days} day`, locale.legal) },
    ...keys.map((key) => ({ name: key, in: 'localStorage', lifetime }) as const),
  ];
}

function describeOperator({ operator }: ResolvedConfig, { locale, site }: NoticeSetting): NoticeOperator {
  const { language } = locale;
  const { name = site, address, emailSubject, ...others } = operator ?? {};
  return {
    name: pick(name, language),
    ...others,
    ...(address && { address: pick(address, language) }),
    ...(emailSubject && { emailSubject: pick(emailSubject, language) }),
  };
}

function describePurpose(
  purpose: Purpose,
  services: readonly ToldService[],
  config: ResolvedConfig,
  operator: NoticeOperator,
  setting: NoticeSetting,
): NoticePurpose {
  const { id, title, description, required = false, separate = false } = purpose;
  const { locale } = setting;
  const { language } = locale;
  const known = id as KnownPurpose;
  const users = services.filter(({ service: { purposes, optionalPurposes = [] } }) =>
    [...purposes, ...optionalPurposes].includes(id),
  );
  const disclosure = once(() => describeDisclosure(purpose, users, config, operator, setting));
  return {
    id,
    title: title ? pick(title, language) : locale.titles[known],
    description: description
      ? pick(description, language)
      : Object.hasOwn(locale.descriptions, id)
        ? locale.descriptions[known]
        : '',
    required,
    separate,
    services: users.map(({ service }) => service.id),
    get disclosure() {
      return disclosure();
    },
  };
}

function describeDisclosure(
  { id, required, disclosure = {} }: Purpose,
  users: readonly ToldService[],
  config: ResolvedConfig,
  operator: NoticeOperator,
  setting: NoticeSetting,
): NoticeDisclosure {
  const { locale, site } = setting;
  const { legal: language, notice: t, data: dataTexts, actions: actionTexts } = locale;
  const isGdpr = config.law === 'GDPR';
  const {
    actions = required && !users.length ? REQUIRED_ACTIONS : ACTIONS,
    methods = {},
    recipients = [],
    legalBasis,
    term,
  } = disclosure;

  const data = disclosure.data ?? dataOf(id, users, config);
  const receivers = [...users.flatMap(({ facts }) => facts.recipient ?? []), ...recipients];
  const abroad = [
    ...new Set(receivers.map(({ country }) => country).filter((country) => isAbroad(country, config.law))),
  ];
  // Who they are is told beside each: here nobody knows what else pages embed.
  const isOfOwners = id === 'embeds' && !receivers.length;
  const crossBorder =
    disclosure.crossBorder ?? (isOfOwners ? undefined : abroad.length > 0 || id === 'cross-border');
  const days = quantity(`${config.storage.days ?? 365} day`, language);

  return {
    legalBasis: legalBasis
      ? pick(legalBasis, language)
      : required
        ? isGdpr
          ? t.basisRequiredGdpr
          : t.basisRequired
        : isGdpr
          ? t.basisConsentGdpr
          : t.basisConsent,
    data: data.map((item) =>
      typeof item === 'string' && Object.hasOwn(dataTexts, item)
        ? dataTexts[item as KnownData]
        : pick(item, language),
    ),
    actions: actions.map((action) => actionTexts[action]),
    methods: describeMethods(methods, locale),
    recipients: isOfOwners
      ? [t.embedOwners]
      : [
          ...new Set(
            receivers.map((recipient) =>
              recipientLine(resolveRecipient(recipient, language), locale, language),
            ),
          ),
        ],
    ...(crossBorder !== undefined && { crossBorder }),
    countries: abroad.map((country) => countryName(country, language)),
    term: term ? pick(term, language) : fill(required ? t.termRequired : t.termConsent, { days }),
    withdrawal: required
      ? t.withdrawRequired
      : describeWithdrawal(disclosure, operator, isGdpr, language, locale, site),
  };
}

/** What the services collect for a purpose. What only an optional purpose allows is told under it, if the site has it. */
function dataOf(id: string, users: readonly ToldService[], { purposes }: ResolvedConfig): readonly Data[] {
  const isAsked = (name: string) => purposes.some((purpose) => purpose.id === name);
  const collected = users.flatMap(({ service, facts: { data = [], optionalData = {} } }) =>
    service.purposes.includes(id)
      ? [
          ...data,
          ...Object.entries(optionalData).flatMap(([purpose, more]) => (isAsked(purpose) ? [] : more)),
        ]
      : (optionalData[id] ?? []),
  );
  return collected.length ? [...new Set(collected)] : (DATA[id] ?? []);
}

function describeMethods(
  { kind = 'automated', internal = false, internet = true }: Methods,
  { notice }: NoticeLocale,
): string {
  return [notice[kind], internal && notice.internal, internet && notice.internet].filter(Boolean).join(', ');
}

export function resolveRecipient(
  { name = '', taxId, address, country }: Recipient,
  language: string,
): NoticeRecipient {
  return {
    name: pick(name, language),
    ...(taxId && { taxId }),
    ...(address && { address: pick(address, language) }),
    country,
  };
}

/** Name, tax id and address of a recipient; the country where there is no address. */
export const recipientLine = (
  { name, taxId, address, country }: NoticeRecipient,
  { notice }: NoticeLocale,
  language: string,
): string =>
  [name, taxId && `${notice.taxId} ${taxId}`, address ?? countryName(country, language)]
    .filter(Boolean)
    .join(', ');

/** Of what is no code of a country, or where the browser knows no names, as it was given. */
export function countryName(country: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  } catch {
    return country;
  }
}

function describeWithdrawal(
  { withdrawal }: Disclosure,
  { email, emailSubject: subject, address }: NoticeOperator,
  isGdpr: boolean,
  language: string,
  { notice: t }: NoticeLocale,
  site: string,
): string {
  const ways = [
    fill(t.withdrawHere, { site }),
    email && fill(subject ? t.withdrawEmailSubject : t.withdrawEmail, { email, subject: subject ?? '' }),
    address && fill(t.withdrawPost, { address }),
    withdrawal && pick(withdrawal, language),
  ].filter((way) => way !== undefined && way !== '');
  return `${ways.join('; ')}. ${isGdpr ? t.withdrawAfterGdpr : t.withdrawAfter}`;
}

function describeService({ service, facts }: ToldService, setting: NoticeSetting): NoticeService {
  const { id } = service;
  const { name = id, recipient, foreignCookies = [], optOut } = facts;
  const keeps = once(
    () =>
      facts.keeps?.map((item) => ({
        name: item.name.replace('<ID>', id.replace(/^G-/, '')),
        in: item.in ?? 'cookie',
        lifetime: describeLifetime(item, setting),
      })) ?? namesErased(service),
  );
  return {
    id,
    name: pick(name, setting.locale.language),
    ...(recipient && { recipient: resolveRecipient(recipient, setting.locale.language) }),
    get keeps() {
      return keeps();
    },
    foreignCookies,
    ...(isSafeUrl(optOut) && optOut && { optOut }),
  };
}

/** Of a service of the site's own all that is known may be what is erased after it: names without lifetimes. */
function namesErased({ erase = {} }: Service): NoticeItem[] {
  const places = {
    cookies: 'cookie',
    localStorage: 'localStorage',
    sessionStorage: 'sessionStorage',
  } as const;
  return Object.entries(places).flatMap(([kind, place]) =>
    (erase[kind as keyof typeof places] ?? []).flatMap((name) =>
      // An expression tells a visitor nothing.
      typeof name === 'string' ? [{ name, in: place, lifetime: '' }] : [],
    ),
  );
}

function describeLifetime({ lifetime, in: place }: KeptItem, { locale }: NoticeSetting): string {
  if (lifetime) return quantity(lifetime, locale.legal);
  return place === 'localStorage' ? locale.notice.forGood : locale.notice.session;
}
