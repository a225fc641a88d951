// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/locales/codes';
import { onConfig } from './support/command-line';

/**
 * An operator with Metrica alone, as many policies under 152-FZ have it: mixed processing, over its own network and over
 * the Internet, nothing abroad.
 */
const CONFIG = {
  operator: {
    name: { ru: 'ООО «Ромашка»', en: 'Romashka LLC' },
    taxId: '5050109563',
    address: { ru: 'г. Щёлково, Полевая ул., 4', en: '4 Polevaya St., Shchyolkovo' },
    email: 'privacy@example.ru',
    emailSubject: { ru: 'Отзыв согласия', en: 'Withdrawal of consent' },
  },
  policy: { url: 'https://www.shop.example/privacy', version: '2026-11-01' },
  purposes: [
    { id: 'necessary' },
    { id: 'analytics', disclosure: { crossBorder: false, methods: { kind: 'mixed', internal: true } } },
  ],
  services: [{ type: 'yandex-metrica', id: '12345678' }],
};

/** What such a policy promises to say, each with what has to be read in the section. */
const PROMISED: readonly (readonly [what: string, ru: readonly string[], en: readonly string[]])[] = [
  [
    'who the operator is',
    ['ООО «Ромашка», ИНН 5050109563, г. Щёлково'],
    ['Romashka LLC, Tax ID 5050109563, 4 Polevaya'],
  ],
  ['the purpose', ['Статистика', 'сколько людей приходит на сайт'], ['Statistics', 'how many people']],
  ['whose data', ['Чьи данные', 'посетители сайта'], ['Whose data', 'visitors of the site']],
  [
    'which data',
    ['Состав и объём данных', 'IP-адрес', 'идентификатор посетителя'],
    ['Data and their volume', 'IP address', 'number of the visitor'],
  ],
  [
    'no special categories',
    ['Специальные категории персональных данных', 'не обрабатываются'],
    ['Special categories of personal data', 'are not processed'],
  ],
  ['no biometric data', ['биометрические персональные данные'], ['biometric personal data']],
  [
    'the methods',
    ['смешанная обработка, с передачей по внутренней сети оператора, с передачей по сети Интернет'],
    [
      'mixed processing, with transmission over the operator’s internal network, with transmission over the Internet',
    ],
  ],
  [
    'the actions',
    [
      'сбор, запись, систематизация, накопление, хранение, уточнение (обновление, изменение), извлечение, использование, передача (предоставление, доступ), блокирование, удаление, уничтожение',
    ],
    [
      'collection, recording, systematisation, accumulation, storage, clarification (updating, modification), extraction, use, transfer (provision, access), blocking, deletion, destruction',
    ],
  ],
  [
    'that consent comes first',
    ['только с предварительного согласия', 'согласие субъекта персональных данных'],
    ['only with consent given beforehand', 'consent of the data subject'],
  ],
  [
    'no disclosure without consent',
    ['Без согласия посетителя оператор не раскрывает его данные третьим лицам и не распространяет'],
    [
      'Without the visitor’s consent the operator neither discloses the data to third parties nor distributes',
    ],
  ],
  [
    'the recipient',
    ['ООО «ЯНДЕКС», ИНН 7736207543, 119021, г. Москва, ул. Льва Толстого, д. 16', 'Россия', 'Яндекс Метрика'],
    ['Yandex LLC, Tax ID 7736207543, 16 Lva Tolstogo St., Moscow', 'Russia', 'Yandex Metrica'],
  ],
  [
    'what consent has to be',
    [
      'конкретное, предметное, информированное, сознательное и однозначное',
      'цели, способы обработки, действия с данными, их состав и объём',
    ],
    [
      'specific, substantive, informed, conscious and unambiguous',
      'the purposes, the ways of processing, the actions with the data, their kinds and volume',
    ],
  ],
  [
    'nothing abroad',
    ['Трансграничная передача', 'не осуществляется'],
    ['Transfer abroad', 'the data are not transferred abroad'],
  ],
  [
    'the term',
    ['С момента получения согласия до достижения цели обработки', '365 дней'],
    ['From the moment consent is received until the purpose is achieved', '365 days'],
  ],
  [
    'what cookies are for',
    ['Файлы cookie и записи в хранилище браузера', 'служат таким целям: Необходимые, Статистика'],
    ['Cookies, and entries in the browser’s storage', 'serve these purposes: Necessary, Statistics'],
  ],
  [
    'that browsers can forbid and delete them',
    ['запретить файлы cookie для всех или для отдельных сайтов и удалить'],
    ['forbid cookies, for all sites or for single ones, and delete'],
  ],
  [
    'what works only with them',
    ['работают, только если посетитель на них согласился: Статистика'],
    ['work only where the visitor has agreed to them: Statistics'],
  ],
  [
    'who determines them',
    ['определяет оператор, и они могут меняться'],
    ['is determined by the operator and may change'],
  ],
  [
    'the counters',
    ['На сайте размещены счётчики и другие сервисы: Яндекс Метрика'],
    ['Counters and other services are placed on the site: Yandex Metrica'],
  ],
  [
    'that Metrica tells visitors apart',
    ['отличают одного посетителя от другого', 'действиях и предпочтениях на сайте: Яндекс Метрика'],
    ['tell one visitor from another', 'do and prefer on the site: Yandex Metrica'],
  ],
  [
    'the cookies, with their terms',
    ['_ym_uid', '1 год', 'consent_gate', 'yandexuid'],
    ['_ym_uid', '1 year', 'consent_gate', 'yandexuid'],
  ],
  [
    'how to withdraw',
    [
      'на сайте www.shop.example, выключив эту цель в окне «Настройки конфиденциальности»',
      'письмом на адрес privacy@example.ru с темой «Отзыв согласия»',
      'почтой по адресу: г. Щёлково',
    ],
    [
      'at www.shop.example, by switching this purpose off in “Privacy settings”',
      'by e-mail to privacy@example.ru with the subject “Withdrawal of consent”',
      'by post to 4 Polevaya',
    ],
  ],
  [
    'when the data are destroyed',
    ['не позднее 30 дней с этого дня', 'достигнута цель обработки, отозвано согласие или истёк его срок'],
    [
      'within 30 days of that day',
      'the purpose is achieved, when consent is withdrawn or when its term has run out',
    ],
  ],
  ['which version it is', ['Редакция: 2026-11-01'], ['Version: 2026-11-01']],
];

const sectionOf = async (config: object, ...options: string[]): Promise<string> => {
  const { code, out } = await onConfig(config, 'policy', ...options);
  expect(code).toBe(0);
  return out;
};
/** As it is read: without what makes it Markdown or HTML. */
const read = (text: string, format: string): string =>
  format === 'html'
    ? text
        .replace(/<\/?(span|a|strong)[^>]*>/g, '')
        .replace(/<[^>]+>/g, '\n')
        .replaceAll('&quot;', '"')
    : text.replace(/\[([^\]]*)\]\(<[^>]*>\)/g, '$1').replace(/\\(?=[\\`*_[\]<>|#&])/g, '');

describe.each(['md', 'html'])('the section of a policy as %s', (format) => {
  it.each(PROMISED)('says %s', async (_, ru, en) => {
    const [russian, english] = [
      read(await sectionOf(CONFIG, '--lang', 'ru', '--format', format), format),
      read(await sectionOf(CONFIG, '--lang', 'en', '--format', format), format),
    ];
    for (const part of ru) expect(russian).toContain(part);
    for (const part of en) expect(english).toContain(part);
  });

  it('is English where no language is asked for', async () => {
    expect(await sectionOf(CONFIG, '--format', format)).toBe(
      await sectionOf(CONFIG, '--lang', 'en', '--format', format),
    );
  });
});

describe('the section of a policy', () => {
  it('follows the config: no cookies of a counter that is not there, no claims about it', async () => {
    const { services: _, ...others } = CONFIG;
    const text = await sectionOf(others, '--lang', 'en');
    for (const part of [
      'Yandex',
      '\\_ym\\_uid',
      'Counters and other services',
      'tell one visitor',
      '**Services**',
    ])
      expect(text).not.toContain(part);
    expect(text).toContain('consent\\_gate');
  });

  it('claims of no service that it waits for consent where none is asked for', async () => {
    const purposes = [...CONFIG.purposes, { id: 'functional' }];
    const chat = { type: 'script', id: 'chat', purposes: ['necessary'], src: '/chat.js' };
    const text = await sectionOf(
      { ...CONFIG, purposes, services: [...CONFIG.services, chat] },
      '--lang',
      'en',
    );
    expect(text).toContain('services are placed on the site: Yandex Metrica. Each');
    expect(text).toMatch(/\| chat +\|/);
    const alone = await sectionOf({ ...CONFIG, purposes, services: [chat] }, '--lang', 'en');
    expect(alone).not.toContain('Counters and other services');
  });

  it('keeps the sign of a number beside it, and cites the GDPR by its paragraphs', async () => {
    expect(await sectionOf(CONFIG, '--lang', 'ru')).not.toMatch(/№ \d/);
    expect(await sectionOf({ ...CONFIG, law: 'GDPR' }, '--lang', 'ru')).toContain('ч. 3 ст. 7 GDPR');
  });

  it('has the texts of the site’s own', async () => {
    const ui = { texts: { operator: 'Controller' } };
    expect(await sectionOf({ ...CONFIG, ui }, '--lang', 'en')).toContain('Controller: Romashka LLC');
  });

  it('tells of a transfer abroad, and of the countries', async () => {
    const services = [{ type: 'google-analytics', id: 'G-ABCDEF1' }];
    const text = await sectionOf({ operator: CONFIG.operator, services }, '--lang', 'ru');
    expect(text).toContain('осуществляется: Соединенные Штаты');
    expect(text).toContain('Google LLC');
    expect(text).not.toContain('не осуществляется: ');
  });

  it.each<[string, object]>([
    [
      'data in words of the site’s own',
      { purposes: [{ id: 'analytics', disclosure: { data: ['state of health'] } }] },
    ],
    ['recorded visits', { services: [{ ...CONFIG.services[0], webvisor: true }] }],
    [
      'a service that tells nothing',
      {
        purposes: [{ id: 'functional' }],
        services: [{ type: 'script', id: 'chat', purposes: ['functional'], src: '/chat.js' }],
      },
    ],
  ])('promises nothing of %s', async (_, config) => {
    expect(await sectionOf(config, '--lang', 'en')).not.toContain('biometric');
  });

  it('promises it where consent mode stands beside a counter', async () => {
    const services = [{ type: 'google-analytics', id: 'G-ABCDEF1' }];
    expect(await sectionOf({ services, consentMode: true }, '--lang', 'en')).toContain('biometric');
  });

  it('cites the GDPR where that applies', async () => {
    const text = await sectionOf({ ...CONFIG, law: 'GDPR' }, '--lang', 'en');
    expect(text).toContain('GDPR art. 17(1)');
    expect(text).not.toContain('152-FZ');
  });

  it('names the site as the option has it, or none at all', async () => {
    expect(await sectionOf(CONFIG, '--site', 'other.example')).toContain('at other.example, by switching');
    const { policy: _, ...others } = CONFIG;
    expect(await sectionOf(others)).toContain('at the operator’s site, by switching');
    expect(await sectionOf(others, '--lang', 'ru')).toContain('на сайте оператора, выключив');
  });

  it('leaves texts of the config as they are', async () => {
    const name = '*A* <b>_B_</b> | [C](D) # & `E`';
    const config = { ...CONFIG, operator: { name } };
    expect(read(await sectionOf(config), 'md')).toContain(`Operator: ${name}`);
    expect(await sectionOf(config)).not.toContain('<b>');
    expect(await sectionOf(config, '--format', 'html')).toContain('&lt;b&gt;_B_&lt;/b&gt;');
  });

  it('warns of what it cannot say, since the config does not', async () => {
    const { code, out, err } = await onConfig({ services: CONFIG.services }, 'policy');
    expect(code).toBe(0);
    expect(out).toMatch(/^## /);
    expect(err).toMatch(
      /^warning: operator: expected who processes the data; found nothing \(152-FZ art\. 9\(4\)\(3\)\)$/m,
    );
  });

  it.each(CODES)('speaks %s: titles of its own, the law in English or Russian', async (language) => {
    const text = await sectionOf(CONFIG, '--lang', language, '--format', 'html');
    const legal = ['ba', 'be', 'cv', 'kk', 'ky', 'tt'].includes(language) ? 'ru' : 'en';
    expect(text).toMatch(new RegExp(`^<section lang="${legal}">`));
    expect(text).toMatch(new RegExp(`<h4 lang="${language}" dir="(ltr|rtl)">`));
  });
});
