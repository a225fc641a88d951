import type {
  BannerLocale,
  BannerTexts,
  KnownPurpose,
  PreferencesLocale,
  PreferencesTexts,
} from '../core/types';

const banner: BannerTexts = {
  bannerTitle: 'Ваше согласие',
  bannerChanged: 'После вашего выбора условия изменились; что здесь не названо, остаётся в силе.',
  bannerText:
    '{operator} просит согласия на обработку данных о посещении, в том числе с помощью файлов cookie. Цели:',
  bannerNote: 'Без согласия ничего не включится, отозвать его можно всегда.',
  acceptAll: 'Принять все',
  rejectAll: 'Отклонить все',
  settings: 'Настройки',
  policy: 'Политика обработки данных',
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
  preferencesTitle: 'Настройки конфиденциальности',
  preferencesText:
    'Выберите, на что вы согласны. Без вас ничего не включится, а передумать можно здесь в любой момент.',
  alwaysOn: 'Всегда включены.',
  save: 'Сохранить выбор',
  close: 'Закрыть',
  operator: 'Оператор',
  taxId: 'ИНН',
  undecided: 'Вы ещё не сделали выбор.',
  decided: 'Выбор сохранён {date}.',
  recordId: 'Запись {id}.',
  gpc: 'Браузер просит сайты не передавать ваши данные (Global Privacy Control), поэтому часть целей выключена, пока вы сами их не включите.',
  foreignTitle: 'Что этот сайт не может удалить',
  foreignText:
    'При отзыве согласия удаляется всё, что сервисы оставили на этом сайте. Файлы cookie на их собственных доменах можно удалить только в настройках браузера:',
  optOut: '{service}: отказ на всех сайтах',
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

/** Fetched when the preferences are opened. */
export const preferencesLocale: PreferencesLocale = { banner, titles, preferences, descriptions };
