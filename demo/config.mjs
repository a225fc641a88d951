export const METRICA_ID = '12345678';
const SECOND_METRICA_ID = '87654321';
export const GOOGLE_ID = 'G-DEMO1234';
const POLICY_VERSION = '2026-11-01';

/** What the query of a demo page can change in its config; links within the shop carry it on. */
export const SWITCHES = [
  'via',
  'purposes',
  'queue',
  'withdraw',
  // How the interface looks: `style` is one of the example themes.
  'theme',
  'style',
  'layout',
  'position',
  'preferences',
  'services',
  'reopen',
  'locale',
  'policy-version',
  // Where and for how long the record is kept, and by whom: another operator is a neighbour on the same domain.
  'domain',
  'days',
  'deny-days',
  'operator',
  // What may ask again, or not: other words for a purpose, a second counter, another text of the interface.
  'wording',
  'counters',
  'title',
  'gpc',
  'cookie-prefix',
  // Where receipts go, and what the site promises of transfers abroad.
  'receipts',
  'promise',
];

/** The example themes of the interface: `assets/themes/<name>.css`. */
export const STYLES = ['plain', 'rounded', 'dense', 'contrast', 'brand'];

/** Kept by language, not by page: the terms are then the same on all pages, and the visitor is asked once. */
const operator = {
  name: { ru: 'ООО «Ромашка»', en: 'Romashka LLC' },
  taxId: '5050109563',
  address: {
    ru: '141100, Московская область, г. Щёлково, Полевая ул., 4',
    en: '4 Polevaya St., Shchyolkovo, Moscow Region, 141100, Russia',
  },
  email: 'privacy@example.ru',
  emailSubject: { ru: 'Отзыв согласия', en: 'Withdrawal of consent' },
};

const NEIGHBOUR = { name: { ru: 'ООО «Василёк»', en: 'Vasilyok LLC' }, taxId: '7704211201' };

const PURPOSES = ['necessary', 'analytics', 'session-replay', 'marketing', 'cross-border'];

/** Mailings are asked for in a form of the order page, and declared in the policy. */
const MAILING = 'advertising-messages';
const MAILING_PAGES = ['/order', '/privacy'];

/** Which purposes have to be asked for before a service can be on the page. */
const NEEDED = {
  'yandex-metrica': ['analytics'],
  'google-analytics': ['analytics', 'cross-border'],
  script: ['marketing'],
};

/**
 * The shop's config, as JSON has it. `sources` says where the tags come from when it is not from their vendors;
 * `switches` is the query of the page; `receiptsUrl` is where this server takes receipts, if it does.
 */
export function shopConfig({ path, policyUrl, sources, switches, receiptsUrl }) {
  const valueOf = (name) => switches.get(name) ?? undefined;
  const numberOf = (name) => (switches.has(name) ? Number(switches.get(name)) : undefined);
  const queue = valueOf('queue');
  const metrica = { type: 'yandex-metrica', id: METRICA_ID, webvisor: true, clickmap: true, queue };
  const purposes = switches.has('purposes')
    ? ['necessary', ...switches.get('purposes').split(',')]
    : [...PURPOSES, ...(MAILING_PAGES.includes(path) ? [MAILING] : [])];

  const services = [
    { ...metrica, src: sources.metrica },
    valueOf('counters') === '2' && { ...metrica, id: SECOND_METRICA_ID, src: sources.metrica },
    {
      type: 'google-analytics',
      id: GOOGLE_ID,
      src: sources.google,
      cookie_prefix: valueOf('cookie-prefix'),
      queue,
    },
    {
      type: 'script',
      id: 'ads',
      name: { ru: 'Рекламный пиксель', en: 'Advertising pixel' },
      recipient: {
        name: { ru: 'ООО «Пример»', en: 'Example LLC' },
        address: { ru: 'г. Москва', en: 'Moscow' },
        country: 'RU',
      },
      data: ['pages', 'network', 'advertising'],
      purposes: ['marketing'],
      src: sources.ads,
    },
  ];

  return withoutEmpty({
    operator: valueOf('operator') === 'neighbour' ? NEIGHBOUR : operator,
    policy: { url: policyUrl, version: valueOf('policy-version') ?? POLICY_VERSION },
    purposes: purposes.map((id) =>
      withoutEmpty({
        id,
        description: id === 'analytics' ? valueOf('wording') : undefined,
        disclosure: id === 'analytics' && switches.has('promise') ? { crossBorder: false } : undefined,
      }),
    ),
    services: services
      .filter(Boolean)
      .filter(({ type }) => NEEDED[type].every((purpose) => purposes.includes(purpose)))
      .map(withoutEmpty),
    storage: withoutEmpty({
      domain: valueOf('domain'),
      days: numberOf('days'),
      denyDays: numberOf('deny-days'),
    }),
    receipts: withoutEmpty({ endpoint: valueOf('receipts') ?? receiptsUrl }),
    signals: withoutEmpty({ gpc: valueOf('gpc') }),
    withdraw: valueOf('withdraw'),
    ui: withoutEmpty({
      locale: valueOf('locale'),
      layout: valueOf('layout'),
      position: valueOf('position'),
      preferences: valueOf('preferences'),
      services: valueOf('services'),
      theme: valueOf('theme'),
      reopen: valueOf('reopen') === 'yes' ? true : valueOf('reopen'),
      texts: switches.has('title') ? { bannerTitle: valueOf('title') } : undefined,
    }),
  });
}

function withoutEmpty(object) {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** The attributes of the script tag that say the same as far as attributes can, without purposes of one's own. */
export function shopAttributes({ policyUrl, locale }) {
  return withoutEmpty({
    'data-yandex-metrica': METRICA_ID,
    'data-google-analytics': GOOGLE_ID,
    'data-operator': operator.name[locale],
    'data-tax-id': operator.taxId,
    'data-address': operator.address[locale],
    'data-email': operator.email,
    'data-email-subject': operator.emailSubject[locale],
    'data-policy-url': policyUrl,
    'data-policy-version': POLICY_VERSION,
  });
}

const TAKEOVER_URL = 'javascript:document.title="taken over"';

const withService = (config, index, changes) => ({
  ...config,
  services: config.services.map((service, at) => (at === index ? { ...service, ...changes } : service)),
});

/** Valid as a config: the markup has to come out as the text that it is. */
const withHtmlTexts = (config) => ({
  ...config,
  operator: { ...config.operator, name: 'Ромашка <img src="x" onerror="document.title=\'taken over\'">' },
  purposes: config.purposes.map((purpose) =>
    purpose.id === 'analytics'
      ? {
          ...purpose,
          title: '<b>Статистика</b>',
          description: '<script>document.title="taken over"</script>',
        }
      : purpose,
  ),
});

/** Mistakes that site owners make, and texts that somebody else may have written: `/bad-config?case=…`. */
export const BAD_CONFIGS = new Map([
  ['unknown-purpose', (config) => withService(config, 0, { purposes: ['statistics'] })],
  ['missing-id', (config) => withService(config, 0, { id: undefined })],
  [
    'wrong-type',
    (config) => ({
      ...withService(config, 2, { purposes: 'marketing' }),
      storage: { days: 'год' },
      withdraw: true,
    }),
  ],
  [
    'javascript-url',
    (config) => ({
      ...withService(config, 2, { src: TAKEOVER_URL }),
      policy: { ...config.policy, url: TAKEOVER_URL },
    }),
  ],
  // The policy promises that no data go abroad.
  [
    'broken-promise',
    (config) => ({
      ...withService(config, 1, { purposes: ['analytics'] }),
      purposes: config.purposes.map((purpose) =>
        purpose.id === 'analytics' ? { ...purpose, disclosure: { crossBorder: false } } : purpose,
      ),
    }),
  ],
  ['html-text', withHtmlTexts],
]);
