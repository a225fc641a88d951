// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ConsentConfig, Notice, Operator, Service } from '../../src/core/types';
import { resolveConfig } from '../../src/core/purposes';
import { createNotice, declarationHtml } from '../../src/notice';
import { consentText, disclosureList } from '../../src/notice/documents';
import { toHtml } from '../../src/notice/markup';
import { noticeFor, noticeLocaleOf } from '../../src/notice/notice-for';
import { googleAnalytics, script, yandexMetrica } from '../../src/services';

/** A limited company with Metrica alone, whose policy promises that no data go abroad. */
const OPERATOR: Operator = {
  name: { ru: 'ООО «Ромашка»', en: 'Romashka LLC' },
  taxId: '5050109563',
  address: { ru: '141100, г. Щёлково, Полевая ул., 4', en: '4 Polevaya St., Shchyolkovo, 141100' },
  email: 'privacy@example.ru',
  emailSubject: { ru: 'Отзыв согласия', en: 'Withdrawal of consent' },
};
const SITE: ConsentConfig = {
  operator: OPERATOR,
  policy: { url: '/privacy', version: '2026-11-01' },
  purposes: [{ id: 'necessary' }, { id: 'analytics', disclosure: { crossBorder: false } }],
  services: [yandexMetrica({ id: 12345678 })],
};

const noticeIn = (language: string, config = SITE): Notice => createNotice(config, language, 'shop.test');
const purposeOf = (id: string, notice: Notice) => notice.purposes.find((purpose) => purpose.id === id)!;
const html = (language: string, config = SITE) => {
  const notice = noticeIn(language, config);
  return toHtml(disclosureList(purposeOf('analytics', notice), noticeLocaleOf(language)));
};

/** What 152-FZ art. 9 wants told of a purpose: each item by its name and what has to be said. */
const LAW: Readonly<Record<'ru' | 'en', readonly (readonly [item: string, told: readonly string[]])[]>> = {
  ru: [
    [
      'Состав и объём данных',
      ['адреса и заголовки посещённых страниц', 'IP-адрес', 'идентификатор посетителя'],
    ],
    [
      'Действия с данными',
      [
        'сбор',
        'запись',
        'систематизация',
        'накопление',
        'хранение',
        'уточнение (обновление, изменение)',
        'извлечение',
        'использование',
        'передача (предоставление, доступ)',
        'блокирование',
        'удаление',
        'уничтожение',
      ],
    ],
    ['Способы обработки', ['автоматизированная обработка', 'с передачей по сети Интернет']],
    [
      'Кому передаются данные',
      ['ООО «ЯНДЕКС»', 'ИНН 7736207543', '119021, г. Москва, ул. Льва Толстого, д. 16'],
    ],
    ['Трансграничная передача', ['не осуществляется']],
    ['Срок обработки и хранения', ['до достижения цели обработки', '365 дней']],
    ['Правовое основание', ['согласие субъекта персональных данных', 'ст. 9 Федерального закона']],
    ['Чьи данные', ['посетители сайта']],
    [
      'Как отозвать согласие',
      [
        'на сайте shop.test',
        'на адрес privacy@example.ru с темой «Отзыв согласия»',
        'почтой по адресу: 141100, г. Щёлково, Полевая ул., 4',
        'не более 30 дней',
      ],
    ],
  ],
  en: [
    [
      'Data and their volume',
      ['addresses and titles of the pages visited', 'IP address', 'number of the visitor'],
    ],
    [
      'Actions with the data',
      [
        'collection',
        'recording',
        'systematisation',
        'accumulation',
        'storage',
        'clarification (updating, modification)',
        'extraction',
        'use',
        'transfer (provision, access)',
        'blocking',
        'deletion',
        'destruction',
      ],
    ],
    ['Methods of processing', ['automated processing', 'with transmission over the Internet']],
    ['Recipients of the data', ['Yandex LLC', 'Tax ID 7736207543', '16 Lva Tolstogo St., Moscow, 119021']],
    ['Transfer abroad', ['the data are not transferred abroad']],
    ['Term of processing and storage', ['until the purpose is achieved', '365 days']],
    ['Legal basis', ['consent of the data subject', 'art. 9 of Federal Law No. 152-FZ']],
    ['Whose data', ['visitors of the site']],
    [
      'How to withdraw consent',
      [
        'at shop.test',
        'by e-mail to privacy@example.ru with the subject “Withdrawal of consent”',
        'by post to 4 Polevaya St., Shchyolkovo, 141100',
        'within 30 days',
      ],
    ],
  ],
};

describe.each(['ru', 'en'] as const)('a disclosure in %s', (language) => {
  it.each(LAW[language])('tells: %s', (item, told) => {
    const text = html(language).replace(/<[^>]+>/g, '\n');
    expect(text).toContain(`\n${item}\n`);
    const [, said = ''] = text.split(`\n${item}\n`);
    for (const part of told) expect(said).toContain(part);
  });

  it('tells nothing else than the law’s list', () => {
    const terms = [...html(language).matchAll(/<dt>(.*?)<\/dt>/g)].map(([, term]) => term);
    expect(terms.sort()).toEqual(LAW[language].map(([item]) => item).sort());
  });

  it('is there in full where the config gives a counter and an operator alone', () => {
    const config = { operator: { name: 'ООО «Ромашка»' }, services: [yandexMetrica({ id: 1 })] };
    const { disclosure } = purposeOf('analytics', noticeIn(language, config));
    for (const [item, value] of Object.entries(disclosure)) {
      if (item === 'crossBorder' || item === 'countries') continue;
      expect(value, item).not.toHaveLength(0);
    }
  });
});

describe('what a service is known to do', () => {
  const dataOf = (id: string, config: ConsentConfig) =>
    purposeOf(id, noticeIn('en', config)).disclosure.data.join();

  it('follows its options: Webvisor records, e-commerce tells of purchases', () => {
    const plain = { services: [yandexMetrica({ id: 1 })] };
    expect(dataOf('analytics', plain)).not.toMatch(/recording of actions|orders/);
    const all = { services: [yandexMetrica({ id: 1, webvisor: true, ecommerce: 'dataLayer' })] };
    expect(dataOf('analytics', all)).toContain('orders');
    // Under a purpose of its own, where there is one.
    expect(dataOf('analytics', all)).not.toContain('recording of actions');
    expect(dataOf('session-replay', all)).toContain('recording of actions');
    const merged = { ...all, purposes: [{ id: 'analytics' }] };
    expect(dataOf('analytics', merged)).toContain('recording of actions');
  });

  it('names its cookies and keys, with the service’s own id and how long they are kept', () => {
    const services = [yandexMetrica({ id: 42, webvisor: true }), googleAnalytics({ id: 'G-TEST1' })];
    const [metrica, google] = noticeIn('ru', { services }).services;
    expect(metrica?.keeps).toContainEqual({ name: '_ym_uid', in: 'cookie', lifetime: '1 год' });
    expect(metrica?.keeps).toContainEqual({ name: '_ym_visorc', in: 'cookie', lifetime: '30 минут' });
    expect(metrica?.keeps).toContainEqual({
      name: '_ym42_lsid',
      in: 'localStorage',
      lifetime: 'до удаления',
    });
    expect(metrica?.keeps).toContainEqual({
      name: '__ym_tab_guid',
      in: 'sessionStorage',
      lifetime: 'до закрытия браузера',
    });
    expect(google?.keeps.map(({ name }) => name)).toEqual(['_ga', '_ga_TEST1']);
  });

  it('says where data go abroad, and to whom', () => {
    const config = { operator: OPERATOR, services: [googleAnalytics({ id: 'G-TEST1' })] };
    const { disclosure } = purposeOf('analytics', noticeIn('en', config));
    expect(disclosure).toMatchObject({ crossBorder: true, countries: ['United States'] });
    expect(disclosure.recipients[0]).toMatch(/^Google LLC, 1600 Amphitheatre/);
    expect(html('en', config)).toContain('the data are transferred abroad: United States');
  });

  it('is what the config says of a script of the site’s own', () => {
    const chat = script({
      id: 'chat',
      purposes: ['functional'],
      src: '/chat.js',
      name: 'Chat',
      recipient: { name: 'Chat LLC', taxId: '1', country: 'RU' },
      data: ['contacts', { en: 'what is written', ru: 'что написано' }],
      cookies: ['_chat*'],
    });
    const notice = noticeIn('en', { services: [chat] });
    expect(notice.services).toEqual([
      {
        id: 'chat',
        name: 'Chat',
        recipient: { name: 'Chat LLC', taxId: '1', country: 'RU' },
        keeps: [{ name: '_chat*', in: 'cookie', lifetime: '' }],
        foreignCookies: [],
      },
    ]);
    expect(purposeOf('functional', notice).disclosure).toMatchObject({
      data: ['e-mail address, telephone number', 'what is written'],
      recipients: ['Chat LLC, Tax ID 1, Russia'],
    });
  });
});

it('has the name, the data and the traces of a script that names no recipient', () => {
  const keeps = [{ name: 'chat', lifetime: '1 year' }] as const;
  const chat = script({
    id: 'c',
    purposes: ['functional'],
    src: '/c.js',
    name: 'Chat',
    data: ['pages'],
    keeps,
  });
  const notice = noticeIn('en', { services: [chat] });
  expect(notice.services[0]).toMatchObject({ name: 'Chat', keeps: [{ name: 'chat', lifetime: '1 year' }] });
  expect(notice.services[0]).not.toHaveProperty('recipient');
  expect(purposeOf('functional', notice).disclosure.data[0]).toMatch(/^addresses and titles of the pages/);
});

describe('a notice', () => {
  it('names the site where it knows no operator, and says what it is given, in one language', () => {
    expect(noticeIn('en', {})).toMatchObject({
      language: 'en',
      law: '152-FZ',
      operator: { name: 'shop.test' },
      policy: {},
      services: [],
    });
    const { operator, policy, law } = noticeIn('ru', { ...SITE, law: 'GDPR' });
    expect(operator).toEqual({
      name: 'ООО «Ромашка»',
      taxId: '5050109563',
      address: '141100, г. Щёлково, Полевая ул., 4',
      email: 'privacy@example.ru',
      emailSubject: 'Отзыв согласия',
    });
    expect(policy).toEqual({ url: '/privacy', version: '2026-11-01' });
    expect(law).toBe('GDPR');
    expect(noticeIn('en', { operator: { name: 'x' } }).operator).toEqual({ name: 'x' });
  });

  it('says in which language the law’s wording is, where that is another one', () => {
    const told = (language: string, legal: string) =>
      noticeFor(resolveConfig(SITE), { ...noticeLocaleOf('en'), language, legal }, 'shop.test');
    expect(told('de', 'en')).toMatchObject({ language: 'de', legalLanguage: 'en' });
    expect(told('en', 'en')).not.toHaveProperty('legalLanguage');
  });

  it('tells what the library itself keeps, for as long as the config says', () => {
    const local = (name: string) => ({ name, in: 'localStorage', lifetime: 'until deleted' });
    expect(noticeIn('en', {}).keeps).toEqual([
      { name: 'consent_gate', in: 'cookie', lifetime: '365 days' },
      local('consent_gate.receipts'),
      local('consent_gate.noted'),
    ]);
    expect(
      noticeIn('en', { storage: { name: 'own', days: 30 }, receipts: { keep: 0, endpoint: '/r' } }).keeps,
    ).toEqual([{ name: 'own', in: 'cookie', lifetime: '30 days' }, local('own.noted'), local('own.outbox')]);
    const names = (receipts: ConsentConfig['receipts'] & object) =>
      noticeIn('en', { receipts }).keeps.map(({ name }) => name.replace('consent_gate', ''));
    expect(names({ keep: 1, endpoint: '/r' })).toEqual(['', '.receipts', '.noted', '.outbox']);
    expect(names({ keep: 0 })).toEqual(['']);
    expect(names({ keep: 0, endpoint: '' })).toEqual(['']);
  });

  it('has purposes with their titles, descriptions and services, in the site’s words or in ours', () => {
    const purposes = [
      { id: 'necessary' },
      { id: 'analytics', description: { en: 'Why' } },
      { id: 'own', title: 'Own', separate: true },
      { id: 'session-replay' },
    ];
    const told = noticeIn('en', { purposes, services: [yandexMetrica({ id: 1, webvisor: true })] }).purposes;
    expect(told).toMatchObject([
      { title: 'Necessary', required: true, separate: false, services: [] },
      { title: 'Statistics', description: 'Why', required: false, services: ['1'] },
      { title: 'Own', description: '', separate: true, services: [] },
      { title: 'Session recording', services: ['1'] },
    ]);
    expect(told[0]?.description).toMatch(/^Needed for the site/);
  });

  it('says nothing of what stands in the markup, but of that whose facts are known', () => {
    const mark = { purposes: ['analytics'], isUnnamed: true as const, start: () => undefined };
    const facts = { name: 'Known', recipient: { name: 'K', country: 'RU' } };
    const { services } = noticeIn('en', {
      services: [
        { ...mark, id: 'a' },
        { ...mark, id: 'b', facts },
      ],
    });
    expect(services.map(({ id }) => id)).toEqual(['b']);
  });

  it.each([
    ['necessary', ['recording', 'storage', 'use', 'deletion'], ['settings chosen on the site']],
    ['functional', 12, ['settings chosen on the site']],
    ['embeds', 12, 3],
    ['marketing', 12, 5],
    ['advertising-messages', 12, ['e-mail address, telephone number']],
    ['own', 12, 0],
  ])('tells of a purpose without a service what is usual: %s', (id, actions, data) => {
    const told = purposeOf(id, noticeIn('en', { purposes: [{ id, title: 'x' }] })).disclosure;
    if (typeof actions === 'number') expect(told.actions).toHaveLength(actions);
    else expect(told.actions).toEqual(actions);
    if (typeof data === 'number') expect(told.data).toHaveLength(data);
    else expect(told.data).toEqual(data);
  });

  it('tells each data and each recipient once, also where several services have them', () => {
    const services = [yandexMetrica({ id: 1 }), yandexMetrica({ id: 2 })];
    const { data, recipients } = purposeOf('analytics', noticeIn('en', { services })).disclosure;
    expect(data).toHaveLength(5);
    expect(recipients).toHaveLength(1);
  });

  it('knows a required purpose with a service by what that does', () => {
    const recipient = { name: 'Chat LLC', country: 'RU' };
    const chat = script({ id: 'c', purposes: ['necessary'], src: '/c.js', data: ['contacts'], recipient });
    const { disclosure } = purposeOf('necessary', noticeIn('en', { services: [chat] }));
    expect(disclosure.actions).toHaveLength(12);
    expect(disclosure).toMatchObject({
      data: ['e-mail address, telephone number'],
      term: 'As long as the site needs it to work; at the longest 365 days.',
      withdrawal: 'No consent is needed. You can delete these data in your browser’s settings.',
      recipients: ['Chat LLC, Russia'],
      crossBorder: false,
      countries: [],
    });
  });

  it('knows the purpose of a transfer abroad for one, whoever gets the data', () => {
    const told = (config: ConsentConfig) => purposeOf('cross-border', noticeIn('en', config)).disclosure;
    expect(told({ purposes: [{ id: 'cross-border' }] })).toMatchObject({ crossBorder: true, countries: [] });
    const denied = [{ id: 'cross-border', disclosure: { crossBorder: false } }];
    expect(told({ purposes: denied })).toMatchObject({ crossBorder: false });
  });

  it('says that owners of external content get the data, and leaves open where they are', () => {
    const told = (language: string, config: ConsentConfig) =>
      purposeOf('embeds', noticeIn(language, config)).disclosure;
    const purposes = [{ id: 'embeds' }];
    expect(told('en', { purposes }).recipients).toEqual([
      'the owners of the external content, each named in the place of the content',
    ]);
    expect(told('ru', { purposes }).recipients).toEqual([
      'владельцам внешних материалов: кто это, сказано на месте каждого материала',
    ]);
    expect(told('en', { purposes })).not.toHaveProperty('crossBorder');
    const known = { recipients: [{ name: 'Video LLC', country: 'RU' }] };
    expect(told('en', { purposes: [{ id: 'embeds', disclosure: known }] })).toMatchObject({
      recipients: ['Video LLC, Russia'],
      crossBorder: false,
    });
    const denied = [{ id: 'embeds', disclosure: { crossBorder: false } }];
    expect(told('en', { purposes: denied })).toMatchObject({ crossBorder: false });
  });

  it('says how data are processed', () => {
    const told = (methods: object) =>
      purposeOf('own', noticeIn('en', { purposes: [{ id: 'own', title: 'x', disclosure: { methods } }] }))
        .disclosure.methods;
    expect(told({})).toBe('automated processing, with transmission over the Internet');
    expect(told({ kind: 'manual', internet: false })).toBe('processing without automation');
    expect(told({ internal: true, internet: false })).toBe(
      'automated processing, with transmission over the operator’s internal network',
    );
  });

  it('tells the ways to withdraw that there are', () => {
    const told = (operator: Operator, more: ConsentConfig = {}) =>
      purposeOf('own', noticeIn('en', { purposes: [{ id: 'own', title: 'x' }], operator, ...more }))
        .disclosure.withdrawal;
    const here = 'At any time: at shop.test, by switching this purpose off in “Privacy settings”';
    const after =
      'Processing then stops, and the data are destroyed within 30 days (art. 21(5) of Federal Law No. 152-FZ).';
    expect(told({ name: 'x' })).toBe(`${here}. ${after}`);
    expect(told({ name: 'x', email: 'a@b.ru', address: 'Moscow' })).toBe(
      `${here}; by e-mail to a@b.ru; by post to Moscow. ${after}`,
    );
    expect(told({ name: 'x', email: 'a@b.ru', emailSubject: 'No' })).toContain(
      'by e-mail to a@b.ru with the subject “No”',
    );
  });

  it('tells what a service of the site’s own leaves by the names that are erased after it', () => {
    const own = {
      id: 'own',
      purposes: ['analytics'],
      start: () => undefined,
      erase: { cookies: ['_a', /^_b/], localStorage: ['c'], sessionStorage: ['d'] },
    };
    const bare = { id: 'bare', purposes: ['analytics'], start: () => undefined };
    expect(noticeIn('en', { services: [own, bare] }).services).toEqual([
      {
        id: 'own',
        name: 'own',
        keeps: [
          { name: '_a', in: 'cookie', lifetime: '' },
          { name: 'c', in: 'localStorage', lifetime: '' },
          { name: 'd', in: 'sessionStorage', lifetime: '' },
        ],
        foreignCookies: [],
      },
      { id: 'bare', name: 'bare', keeps: [], foreignCookies: [] },
    ]);
  });

  it('links to a vendor’s opt-out, unless its address is code', () => {
    const optOutOf = (optOut?: string) => {
      const own = { id: 'own', purposes: ['analytics'], start: () => undefined };
      const facts = { name: 'Own', recipient: { name: 'x', country: 'RU' }, ...(optOut && { optOut }) };
      return noticeIn('en', { services: [{ ...own, facts }] }).services[0];
    };
    expect(optOutOf('https://x.example/out')).toMatchObject({ optOut: 'https://x.example/out' });
    expect(optOutOf('javascript:alert(1)')).not.toHaveProperty('optOut');
    expect(optOutOf()).not.toHaveProperty('optOut');
  });
});

describe('the facts of the built-in services', () => {
  const keepsOf = (service: Service) =>
    noticeIn('en', { services: [service] }).services[0]!.keeps.map(
      ({ name, in: place, lifetime }) => `${name} in ${place}: ${lifetime}`,
    );
  const METRICA = [
    '_ym_uid in cookie: 1 year',
    '_ym_d in cookie: 1 year',
    '_ym_isad in cookie: 20 hours',
    'metrika_enabled in cookie: until the browser is closed',
    ...['_ym_uid', '_ym42_lsid', '_ym42:0_reqNum', '_ym42_lastHit', '_ym42_il'].map(
      (name) => `${name} in localStorage: until deleted`,
    ),
    ...['_ym_retryReqs', '_ym_synced', '_ym_fip'].map((name) => `${name} in localStorage: until deleted`),
  ];

  it('name all that Metrica keeps, and what Webvisor adds', () => {
    expect(keepsOf(yandexMetrica({ id: 42 }))).toEqual(METRICA);
    expect(new Set(keepsOf(yandexMetrica({ id: 42, webvisor: true })))).toEqual(
      new Set([
        ...METRICA,
        '_ym_visorc in cookie: 30 minutes',
        '_ym_wv2rf:42:0 in localStorage: until deleted',
        '__ym_tab_guid in sessionStorage: until the browser is closed',
      ]),
    );
    const [metrica] = noticeIn('en', { services: [yandexMetrica({ id: 1 })] }).services;
    expect(metrica).toMatchObject({
      name: 'Yandex Metrica',
      recipient: { name: 'Yandex LLC', taxId: '7736207543', country: 'RU' },
      foreignCookies: [{ domain: 'yandex.ru' }],
      optOut: 'https://yandex.com/support/metrica/general/user-opt-out.html',
    });
    expect(metrica?.foreignCookies[0]?.names).toHaveLength(12);
    expect(noticeIn('ru', { services: [yandexMetrica({ id: 1 })] }).services[0]?.name).toBe('Яндекс Метрика');
  });

  it('name what Google Analytics keeps, by its prefix and its time', () => {
    expect(keepsOf(googleAnalytics({ id: 'G-AB12' }))).toEqual([
      '_ga in cookie: 2 years',
      '_ga_AB12 in cookie: 2 years',
    ]);
    expect(keepsOf(googleAnalytics({ id: 'G-AB12', cookie_prefix: 'own', cookie_expires: 100_000 }))).toEqual(
      ['own_ga in cookie: 2 days', 'own_ga_AB12 in cookie: 2 days'],
    );
    expect(keepsOf(googleAnalytics({ id: 'G-AB12', cookie_expires: 0 }))[0]).toBe(
      '_ga in cookie: until the browser is closed',
    );
    expect(noticeIn('ru', { services: [googleAnalytics({ id: 'G-AB12' })] }).services[0]).toMatchObject({
      name: 'Google Analytics',
      recipient: { name: 'Google LLC', country: 'US', address: expect.stringContaining('США') as string },
      foreignCookies: [{ domain: 'doubleclick.net', names: ['IDE'] }],
      optOut: 'https://tools.google.com/dlpage/gaoptout',
    });
  });

  it('are those that a service brings itself, but for the recipient, where we know better', () => {
    const facts = { name: 'Renamed', recipient: { name: 'Somebody', country: 'DE' } };
    const told = (type?: string) =>
      noticeIn('en', {
        services: [{ ...yandexMetrica({ id: 1 }), facts, type: type! }],
      }).services[0];
    expect(told('yandex-metrica')).toMatchObject({ name: 'Renamed', recipient: { name: 'Yandex LLC' } });
    for (const type of [undefined, 'other', 'constructor'])
      expect(told(type)).toMatchObject({ name: 'Renamed', recipient: { name: 'Somebody' } });
  });
});

describe('a disclosure of the config’s own', () => {
  it('goes before what is known of the services', () => {
    const purposes = [
      {
        id: 'analytics',
        title: { en: 'Counting', ru: 'Подсчёт' },
        disclosure: {
          legalBasis: 'A basis',
          data: ['pages', 'Own data'],
          actions: ['collection', 'depersonalisation'],
          methods: { kind: 'mixed', internal: true },
          recipients: [{ name: 'Auditor', country: 'BY' }],
          term: 'Three days',
          withdrawal: 'by word of mouth',
        },
      },
    ] as const;
    const { title, disclosure } = purposeOf('analytics', noticeIn('en', { ...SITE, purposes }));
    expect(title).toBe('Counting');
    expect(disclosure).toMatchObject({
      legalBasis: 'A basis',
      data: [expect.stringContaining('addresses and titles'), 'Own data'],
      actions: ['collection', 'depersonalisation'],
      methods:
        'mixed processing, with transmission over the operator’s internal network, with transmission over the Internet',
      recipients: [expect.stringContaining('Yandex LLC'), 'Auditor, Belarus'],
      crossBorder: true,
      countries: ['Belarus'],
      term: 'Three days',
    });
    expect(disclosure.withdrawal).toContain('; by word of mouth. ');
  });

  it('under GDPR names that law', () => {
    const { purposes } = noticeIn('en', { ...SITE, law: 'GDPR' });
    expect(purposes.map(({ disclosure }) => disclosure.legalBasis)).toEqual([
      expect.stringContaining('art. 6(1)(f) GDPR'),
      expect.stringContaining('art. 6(1)(a) GDPR'),
    ]);
    expect(purposes[1]?.disclosure.withdrawal).toContain('art. 7(3) GDPR');
  });
});

describe('the consent text', () => {
  const text = (config: ConsentConfig) =>
    toHtml(consentText(noticeIn('en', config), noticeLocaleOf('en'), 'shop.test'));

  it('holds the operator, each purpose with its disclosure, and its version', () => {
    const told = text(SITE);
    expect(told).toContain('Romashka LLC, Tax ID 5050109563, 4 Polevaya St., Shchyolkovo, 141100');
    expect(told).toContain('<h3>Statistics</h3>');
    expect(told).not.toContain('<h3>Necessary</h3>');
    expect(told).toContain('Version: 2026-11-01.');
    expect(told).not.toContain('given separately');
  });

  it('keeps what is agreed to by itself apart', () => {
    const told = text({ ...SITE, purposes: [...SITE.purposes!, { id: 'advertising-messages' }] });
    const [joint = '', alone = ''] = told.split('What follows is not part of “Accept all”');
    expect(joint).toContain('<h3>Statistics</h3>');
    expect(joint).not.toContain('<h3>Advertising messages</h3>');
    expect(alone).toContain('<h3>Advertising messages</h3>');
  });
});

describe('the declaration', () => {
  it('is HTML for a server: purposes, services, recipients, cookies; texts stay texts', () => {
    const operator = { ...OPERATOR, name: '<b onclick="x">R&D</b>' };
    const made = declarationHtml({ ...SITE, operator }, { language: 'en', site: 'shop.test' });
    expect(made).toContain('&lt;b onclick=&quot;x&quot;&gt;R&amp;D&lt;/b&gt;');
    expect(made).toContain('<caption><strong>Statistics</strong>');
    expect(made).toContain('<th scope="row">Yandex Metrica</th><td>Yandex LLC, Tax ID 7736207543');
    expect(made).toContain(
      '<th scope="row">_ym_uid</th><td>Yandex Metrica</td><td>cookie</td><td>1 year</td>',
    );
    expect(made).toContain('<th scope="row">consent_gate</th><td>This site: your choice</td>');
    expect(made).toContain('cookie of yandex.ru, which this site cannot delete');
    expect(made).not.toContain('button');
  });

  it('is in English, of a site without a name, where nothing else is said', () => {
    expect(declarationHtml({})).toContain('<p>Operator: <span></span></p><h3>Purposes of processing</h3>');
    expect(declarationHtml({}, { language: 'ru-RU' })).toContain('<h3>Цели обработки</h3>');
  });
});
