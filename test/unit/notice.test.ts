import { describe, expect, it, vi } from 'vitest';
import type { ConsentConfig, Notice, Operator } from '../../src/core/types';
import { createConsent, memoryStorage } from '../../src/index';
import { createNotice, declarationHtml, renderDeclaration } from '../../src/notice';
import { consentText, disclosureList } from '../../src/notice/documents';
import { toHtml } from '../../src/notice/markup';
import { noticeLocaleOf } from '../../src/notice/notice-for';
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
    const [joint = '', alone = ''] = told.split('This purpose is not part of “Accept all”');
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

  it('on a page follows the visitor’s choice, and lets it be changed where it stands', async () => {
    localStorage.clear();
    document.documentElement.lang = 'en';
    document.body.innerHTML = '<div lang="ru-RU">…</div>';
    const place = document.body.querySelector('div')!;
    const consent = createConsent(
      { ...SITE, services: [], purposes: [{ id: 'analytics' }] },
      { storage: memoryStorage() },
    );
    await Promise.resolve();
    const leave = renderDeclaration(consent, place);
    await vi.waitFor(() => expect(place.textContent).not.toBe('…'));
    const press = (action: string) => place.querySelector<HTMLElement>(`[data-action=${action}]`)!.click();
    expect(place.textContent).toContain('Вы ещё не сделали выбор.');
    expect(place.textContent).toContain('Оператор: ООО «Ромашка», ИНН 5050109563');
    press('settings');
    expect(consent.getState().view).toBe('preferences');
    consent.acceptAll();
    expect(place.textContent).toContain('Статистика: Да');
    place.querySelector<HTMLElement>('[data-action=withdraw]')!.focus();
    press('withdraw');
    expect(consent.isGranted('analytics')).toBe(false);
    expect(place.textContent).toContain('Статистика: Нет');
    // What was pressed is not there any more; the focus stays where it was.
    expect(place.contains(document.activeElement)).toBe(true);
    leave();
    expect(place.textContent).toBe('');
    consent.destroy();
  });
});
