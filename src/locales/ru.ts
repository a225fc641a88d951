import type {
  BannerLocale,
  BannerTexts,
  EmbedTexts,
  KnownPurpose,
  NoticeLocale,
  NoticeTexts,
  PreferencesLocale,
  PreferencesTexts,
} from '../core/types';

/** Opens what has it as its heading. */
const reopen = 'Настройки конфиденциальности';
const policy = 'Политика обработки данных';

const banner: BannerTexts = {
  bannerTitle: 'Ваше согласие',
  bannerChanged: 'После вашего выбора условия изменились; что здесь не названо, остаётся в силе.',
  bannerText:
    '{operator} просит согласия на обработку данных о посещении, в том числе с помощью файлов cookie. Цели:',
  bannerNote: 'Без согласия ничего не включится, отозвать его можно всегда.',
  acceptAll: 'Принять все',
  rejectAll: 'Отклонить все',
  settings: 'Настройки',
  settingsFailed: 'Не удалось открыть настройки. Попробуйте ещё раз.',
  reopen,
  consentText: 'Текст согласия',
  policy,
};

const titles: Readonly<Record<KnownPurpose, string>> = {
  necessary: 'Необходимые',
  functional: 'Функциональные',
  analytics: 'Статистика',
  marketing: 'Маркетинг',
  'session-replay': 'Запись действий',
  'cross-border': 'Трансграничная передача',
  embeds: 'Внешние материалы',
  'advertising-messages': 'Рекламная рассылка',
};

/** Travels with the gate. */
export const bannerLocale: BannerLocale = { banner, titles };

const preferences: PreferencesTexts = {
  preferencesTitle: reopen,
  preferencesText:
    'Выберите, на что вы согласны. Без вас ничего не включится, а передумать можно здесь в любой момент.',
  alwaysOn: 'Всегда включены.',
  details: 'Подробнее',
  save: 'Сохранить выбор',
  close: 'Закрыть',
  undecided: 'Вы ещё не сделали выбор.',
  decided: 'Выбор сохранён {date}.',
  recordId: 'Запись {id}.',
  gpc: 'Браузер просит сайты не передавать ваши данные (Global Privacy Control), поэтому часть целей выключена, пока вы сами их не включите.',
  foreignTitle: 'Что этот сайт не может удалить',
  foreignText:
    'При отзыве согласия удаляется всё, что сервисы оставили на этом сайте. Файлы cookie на их собственных доменах можно удалить только в настройках браузера:',
  optOut: '{service}: отказ на всех сайтах',
  receiptsTitle: 'Ваши квитанции',
  receiptsText:
    'После каждого выбора на этом устройстве остаётся квитанция: что вам показали, когда и что вы ответили.',
  show: 'Показать',
  download: 'Скачать',
  print: 'Распечатать',
  deleteReceipts: 'Удалить квитанции с этого устройства',
};

const embed: EmbedTexts = {
  embedText: '{recipient} получит ваш IP-адрес, адрес этой страницы и сведения о браузере.',
  embedAbroad: 'Данные уйдут за границу: {countries}.',
  loadOnce: 'Загрузить один раз',
  alwaysAllow: 'Разрешать всегда',
};

const descriptions: Readonly<Record<KnownPurpose, string>> = {
  necessary: 'Нужны, чтобы сайт работал и помнил ваш выбор. Согласие на них не требуется.',
  functional: 'Помнят ваши настройки, например язык или регион, и делают сайт удобнее.',
  analytics:
    'Показывает, сколько людей приходит на сайт и какие страницы они читают, чтобы сделать его лучше.',
  marketing: 'Помогает показывать рекламу, которая может быть вам интересна, и оценивать её.',
  'session-replay':
    'Движения мыши, нажатия, прокрутка и заполнение форм записываются, чтобы посещение можно было просмотреть.',
  'cross-border':
    'Данные о посещении передаются получателям в других странах — для тех целей, на которые вы согласитесь.',
  embeds: 'Видео, карты и записи с других сайтов: их владельцы узнают, что вы здесь были.',
  'advertising-messages': 'Новости и предложения по почте, в СМС и push-уведомлениях.',
};

const notice: NoticeTexts = {
  consentTitle: 'Согласие на обработку персональных данных',
  consentIntro:
    'Нажимая «Принять все» или включая отдельные цели на сайте {site}, я свободно, своей волей и в своём интересе даю оператору согласие на обработку моих персональных данных для выбранных мной целей на изложенных ниже условиях.',
  consentSubject:
    'Субъект персональных данных — посетитель сайта {site}. Имени у посетителя не спрашивают: его обозначает номер записи о согласии.',
  consentVersion: 'Редакция: {version}.',
  consentJoint: 'На эти цели можно согласиться по отдельности или на все сразу, нажав «Принять все».',
  consentSeparate: 'Эта цель не входит в «Принять все»: согласие на неё даётся отдельно.',
  operator: 'Оператор',
  taxId: 'ИНН',
  purpose: 'Цель',
  purposes: 'Цели обработки',
  legalBasis: 'Правовое основание',
  subjects: 'Чьи данные',
  subjectsText: 'посетители сайта',
  data: 'Состав и объём данных',
  actions: 'Действия с данными',
  methods: 'Способы обработки',
  recipients: 'Кому передаются данные',
  crossBorder: 'Трансграничная передача',
  term: 'Срок обработки и хранения',
  withdrawal: 'Как отозвать согласие',
  basisConsent:
    'согласие субъекта персональных данных (п. 1 ч. 1 ст. 6, ст. 9 Федерального закона от 27.07.2006 № 152-ФЗ)',
  basisConsentGdpr: 'согласие (п. «a» ч. 1 ст. 6 GDPR)',
  basisRequired:
    'законный интерес оператора в работе сайта (п. 7 ч. 1 ст. 6 Федерального закона от 27.07.2006 № 152-ФЗ); согласие не требуется',
  basisRequiredGdpr: 'законный интерес в работе сайта (п. «f» ч. 1 ст. 6 GDPR); согласие не требуется',
  automated: 'автоматизированная обработка',
  manual: 'обработка без использования средств автоматизации',
  mixed: 'смешанная обработка',
  internal: 'с передачей по внутренней сети оператора',
  internet: 'с передачей по сети Интернет',
  noRecipients: 'никому, кроме оператора',
  noCrossBorder: 'не осуществляется',
  isCrossBorder: 'осуществляется: {countries}',
  termConsent:
    'С момента получения согласия до достижения цели обработки, но не дольше чем до отзыва согласия или окончания его срока ({days}).',
  termRequired: 'Пока это нужно для работы сайта, но не дольше чем {days}.',
  withdrawHere:
    'В любой момент на сайте {site}: откройте «Настройки конфиденциальности» и выключите эту цель',
  withdrawEmail: 'письмом на адрес {email}',
  withdrawEmailSubject: 'письмом на адрес {email} с темой «{subject}»',
  withdrawPost: 'почтой по адресу: {address}',
  withdrawAfter:
    'После отзыва обработка прекращается, а данные уничтожаются в срок не более 30 дней (ч. 5 ст. 21 Федерального закона № 152-ФЗ).',
  withdrawAfterGdpr:
    'После отзыва обработка прекращается. То, что было сделано до него, остаётся законным (п. 3 ст. 7 GDPR).',
  withdrawRequired: 'Согласие не требуется. Удалить эти данные можно в настройках браузера.',
  services: 'Сервисы',
  service: 'Сервис',
  recipient: 'Получатель',
  cookies: 'Файлы cookie и хранилище браузера',
  name: 'Имя',
  storage: 'Где',
  lifetime: 'Срок хранения',
  session: 'до закрытия браузера',
  forGood: 'до удаления',
  ownRecord: 'Этот сайт: ваш выбор',
  ownReceipts: 'Этот сайт: ваши квитанции',
  foreignDomain: 'cookie домена {domain}, удалить который этот сайт не может',
  policy,
  yes: 'Да',
  no: 'Нет',
  stateTitle: 'Ваш выбор',
  stateNone: 'Вы ещё не сделали выбор.',
  change: 'Изменить выбор',
  withdraw: 'Отозвать все согласия',
  receiptTitle: 'Квитанция о согласии',
  receiptId: 'Номер',
  previousId: 'Предыдущая',
  decidedAt: 'Дата выбора',
  expiresAt: 'Действует до',
  state: 'Что произошло',
  method: 'Каким способом',
  answers: 'Ответы',
  page: 'Страница',
  statement: 'Текст у отметки',
  withdrawnPurposes: 'Отозвано',
  erased: 'Удалено из браузера',
  clientIds: 'Идентификаторы посетителя у сервисов',
  noticeHash: 'SHA-256 показанного текста',
  given: 'согласие дано',
  refused: 'в согласии отказано',
  withdrawn: 'согласие отозвано',
  expired: 'срок согласия истёк',
};

/** Fetched when the preferences are opened. */
export const preferencesLocale: PreferencesLocale = { banner, preferences };

/** Fetched when something of the notice is shown or has to be proved. */
export const noticeLocale: NoticeLocale = {
  language: 'ru',
  notice,
  embed,
  titles,
  descriptions,
  actions: {
    collection: 'сбор',
    recording: 'запись',
    systematisation: 'систематизация',
    accumulation: 'накопление',
    storage: 'хранение',
    clarification: 'уточнение (обновление, изменение)',
    extraction: 'извлечение',
    use: 'использование',
    transfer: 'передача (предоставление, доступ)',
    depersonalisation: 'обезличивание',
    blocking: 'блокирование',
    deletion: 'удаление',
    destruction: 'уничтожение',
  },
  data: {
    pages: 'адреса и заголовки посещённых страниц, источник перехода, дата и время посещения',
    device: 'сведения об устройстве и браузере: тип, версия, язык, размер экрана, часовой пояс',
    network: 'IP-адрес и определённое по нему примерное местоположение',
    identifier: 'идентификатор посетителя в файле cookie и в хранилище браузера',
    behaviour:
      'действия на страницах: нажатия, прокрутка, переходы по ссылкам, загрузка файлов, отправка форм',
    recording: 'запись действий: движения мыши, нажатия, прокрутка, ввод в поля форм, содержимое страниц',
    purchases: 'сведения о заказах: товары, количество, суммы',
    advertising: 'показанная реклама и переходы по ней',
    settings: 'настройки, выбранные на сайте',
    contacts: 'адрес электронной почты, номер телефона',
  },
  methods: {
    'banner-accept-all': 'кнопка «Принять все»',
    'banner-reject-all': 'кнопка «Отклонить все»',
    'preferences-save': 'настройки конфиденциальности',
    embed: 'разрешение у встроенного материала',
    form: 'отметка в форме',
    withdraw: 'отзыв согласия',
    api: 'средствами сайта',
    gpc: 'сигнал браузера (Global Privacy Control)',
    elsewhere: 'другая страница сайта',
  },
};
