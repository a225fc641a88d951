/** What the section of a policy says besides what the notice says. Names in braces are filled in. */
export interface PolicyTexts {
  readonly title: string;
  /** The site, where nothing is known of it. */
  readonly thisSite: string;
  readonly intro: string;
  readonly cookiesTitle: string;
  /** `{purposes}`. */
  readonly cookies: string;
  /** `{services}`. */
  readonly counters: string;
  /** The services that know a visitor again: `{services}`. */
  readonly identifying: string;
  readonly browser: string;
  /** The purposes that are asked for: `{purposes}`. */
  readonly functions: string;
  readonly changes: string;
  readonly purposesTitle: string;
  readonly consent: string;
  /** Where all kinds of data are known to be none of these. */
  readonly special: string;
  readonly thirdParties: string;
  readonly thirdPartiesGdpr: string;
  readonly country: string;
  readonly withdrawalTitle: string;
  readonly stop: string;
  /** `{domains}`. */
  readonly foreign: string;
  /** `{service}`. */
  readonly optOut: string;
  readonly proof: string;
  /** Where receipts are posted. */
  readonly proofSent: string;
  readonly destruction: string;
  readonly destructionGdpr: string;
}

const en: PolicyTexts = {
  title: 'Cookies and statistics of visits',
  thisSite: 'the operator’s site',
  intro:
    'This section says which data of visitors are processed at {site} by means of cookies, of the browser’s storage and of the services named here: for which purposes, whose data and which, in what ways, for how long, who gets them, and how they are destroyed.',
  cookiesTitle: 'Cookies',
  cookies:
    'Cookies, and entries in the browser’s storage, are small pieces of data that a site keeps on the visitor’s device. Here they serve these purposes: {purposes}. All of them are listed in the table below.',
  counters:
    'Counters and other services are placed on the site: {services}. Each of them starts only once the visitor has consented to all the purposes that it is needed for; before that no request is sent to it.',
  identifying:
    'These services tell one visitor from another by means of cookies, and gather information on what visitors do and prefer on the site: {services}.',
  browser:
    'In the settings of the browser a visitor can forbid cookies, for all sites or for single ones, and delete those that were received before.',
  functions:
    'The site can be visited without consent. Functions that need these purposes work only where the visitor has agreed to them: {purposes}.',
  changes:
    'Which cookies there are, what is in them and how the services are set up is determined by the operator and may change. Where a purpose, its terms or a recipient changes, consent is asked for again.',
  purposesTitle: 'Purposes, data and terms of processing',
  consent:
    'Data are processed only with consent given beforehand, except where a purpose says otherwise. Consent is specific, substantive, informed, conscious and unambiguous: before choosing, the visitor sees the purposes, the ways of processing, the actions with the data, their kinds and volume, and who gets them. It is given by a button or a switch, for each purpose by itself or for several at once; silence, scrolling and closing a window are no consent. A refusal takes as many clicks as a consent.',
  special:
    'Special categories of personal data and biometric personal data are not processed for these purposes.',
  thirdParties:
    'Without the visitor’s consent the operator neither discloses the data to third parties nor distributes them, unless the legislation of the Russian Federation provides otherwise. With consent they are passed on to the recipients named here.',
  thirdPartiesGdpr:
    'Without the visitor’s consent the operator does not disclose the data to third parties, unless the law requires it. With consent they are passed on to the recipients named here.',
  country: 'Country',
  withdrawalTitle: 'Withdrawal of consent and destruction of the data',
  stop: 'When consent is withdrawn the site stops the services that needed it at once, and removes from the browser what they have left on it.',
  foreign:
    'Cookies on the domains of the services themselves ({domains}) the site cannot remove: that is done in the settings of the browser.',
  optOut: '{service}: opting out on all sites',
  proof:
    'A choice is recorded with the text that was shown, its date and the answers; the visitor can take away a receipt of it.',
  proofSent: 'The operator keeps receipts of consents and withdrawals as proof.',
  destruction:
    'The data are destroyed when the purpose is achieved, when consent is withdrawn or when its term has run out: within 30 days of that day (art. 21(4) and 21(5) of Federal Law No. 152-FZ of 27 July 2006), unless the law obliges the operator to keep them.',
  destructionGdpr:
    'The data are erased without undue delay when the purpose is achieved, when consent is withdrawn or when its term has run out (GDPR art. 17(1)), unless the law obliges the operator to keep them.',
};

const ru: PolicyTexts = {
  title: 'Файлы cookie и статистика посещений',
  thisSite: 'оператора',
  intro:
    'В этом разделе сказано, какие данные посетителей обрабатываются на сайте {site} с помощью файлов cookie, хранилища браузера и названных здесь сервисов: для каких целей, чьи и какие данные, какими способами и в какие сроки, кому они передаются и как уничтожаются.',
  cookiesTitle: 'Файлы cookie',
  cookies:
    'Файлы cookie и записи в хранилище браузера — это небольшие данные, которые сайт сохраняет на устройстве посетителя. Здесь они служат таким целям: {purposes}. Все они перечислены в таблице ниже.',
  counters:
    'На сайте размещены счётчики и другие сервисы: {services}. Каждый из них включается, только когда посетитель согласился на все цели, для которых он нужен; до этого запросы к нему не отправляются.',
  identifying:
    'Эти сервисы с помощью файлов cookie отличают одного посетителя от другого и собирают сведения о его действиях и предпочтениях на сайте: {services}.',
  browser:
    'В настройках браузера посетитель может запретить файлы cookie для всех или для отдельных сайтов и удалить полученные ранее.',
  functions:
    'Сайт можно посещать и без согласия. Функции, которым нужны следующие цели, работают, только если посетитель на них согласился: {purposes}.',
  changes:
    'Состав и содержание файлов cookie и параметры работы сервисов определяет оператор, и они могут меняться. Если меняется цель, её условия или получатель, согласие запрашивается заново.',
  purposesTitle: 'Цели, данные и условия обработки',
  consent:
    'Данные обрабатываются только с предварительного согласия, если для цели не указано иное. Согласие конкретное, предметное, информированное, сознательное и однозначное: до выбора посетитель видит цели, способы обработки, действия с данными, их состав и объём и тех, кому они передаются. Оно даётся кнопкой или переключателем, на каждую цель отдельно или на несколько сразу; молчание, прокрутка и закрытие окна согласием не считаются. Отказаться можно за столько же нажатий, за сколько и согласиться.',
  special:
    'Специальные категории персональных данных и биометрические персональные данные для этих целей не обрабатываются.',
  thirdParties:
    'Без согласия посетителя оператор не раскрывает его данные третьим лицам и не распространяет их, если иное не предусмотрено законодательством Российской Федерации. С согласия посетителя они передаются названным здесь получателям.',
  thirdPartiesGdpr:
    'Без согласия посетителя оператор не раскрывает его данные третьим лицам, если этого не требует закон. С согласия посетителя они передаются названным здесь получателям.',
  country: 'Страна',
  withdrawalTitle: 'Отзыв согласия и уничтожение данных',
  stop: 'При отзыве согласия сайт сразу останавливает сервисы, которым оно было нужно, и удаляет из браузера то, что они на нём оставили.',
  foreign:
    'Файлы cookie на доменах самих сервисов ({domains}) сайт удалить не может: это делается в настройках браузера.',
  optOut: '{service}: отказ на всех сайтах',
  proof:
    'Выбор сохраняется вместе с показанным текстом, датой и ответами; посетитель может скачать квитанцию о нём.',
  proofSent: 'Квитанции о согласиях и отзывах оператор хранит как доказательство.',
  destruction:
    'Данные уничтожаются, когда достигнута цель обработки, отозвано согласие или истёк его срок: не позднее 30 дней с этого дня (ч. 4 и 5 ст. 21 Федерального закона от 27.07.2006 №\u00A0152-ФЗ), если закон не обязывает оператора хранить их дольше.',
  destructionGdpr:
    'Данные удаляются без неоправданной задержки, когда достигнута цель обработки, отозвано согласие или истёк его срок (ч. 1 ст. 17 GDPR), если закон не обязывает оператора хранить их дольше.',
};

/** By the language of the law's wording. */
export const POLICY_TEXTS: Readonly<Record<string, PolicyTexts>> = { en, ru };
