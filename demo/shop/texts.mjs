/** All that the shop says, by language; about single teas see `teas.mjs`. */
export const texts = {
  ru: {
    shop: 'Ромашка',
    slogan: 'травы и чай',
    home: 'Каталог',
    finder: 'Подобрать чай',
    delivery: 'Доставка',
    otherLanguage: 'English',
    menu: 'Разделы магазина',
    skip: 'К содержанию',

    hero: 'Травы для спокойного дня',
    heroText: 'Собираем, сушим и фасуем травы небольшими партиями. В пачке только растение, больше ничего.',
    promises: [
      ['Небольшие партии', 'По 20–40 килограммов: трава не залёживается на складе.'],
      ['Сушим в тени', 'При 35–40 °C, чтобы остались цвет и запах.'],
      ['Возврат без вопросов', 'Не понравилось? Вернём деньги и за открытую пачку.'],
    ],

    price: (amount) => `${amount} ₽`,
    grams: (amount) => `${amount} г`,
    brewing: 'Как заварить',
    water: 'Вода',
    celsius: (amount) => `${amount} °C`,
    time: 'Настаивать',
    minutes: (amount) => `${amount} мин`,
    pack: 'Пачка',
    add: 'В корзину',
    added: 'Добавлено в корзину',
    buy: 'Купить сразу',
    deliveryTerms: 'Условия доставки',
    back: 'Весь каталог',

    finderText: 'Скажите, когда будете пить чай, а мы предложим травы.',
    everything: 'Все',
    occasions: { morning: 'Утром', evening: 'Вечером', flask: 'В термос' },

    deliveryText: [
      ['По России', 'Три–семь дней, 300 ₽. Заказы от 2 000 ₽ отправляем бесплатно.'],
      ['Самовывоз', 'Щёлково, Полевая улица, 4. По будням с 10 до 18 часов.'],
      ['Оплата', 'При получении, картой или наличными.'],
    ],

    order: 'Заказ',
    orderWishes: 'Пожелания к заказу',
    orderText: 'Заказ не оформлен: это демонстрационный магазин, купить здесь ничего нельзя.',
    newsletter: {
      title: 'Письма о новых травах',
      email: 'Электронная почта',
      agree: 'Согласен получать рекламную рассылку ООО «Ромашка» по электронной почте',
      subscribe: 'Подписаться',
    },

    policy: 'Политика конфиденциальности',
    cookieSettings: 'Настройки cookie',
    taxId: 'ИНН',
    demoNote: 'Демонстрационный магазин библиотеки consent-gate. Купить здесь ничего нельзя.',
    notFound: 'Такой страницы нет',
    notFoundText: 'Возможно, в адресе опечатка.',

    privacy: {
      version: 'Редакция от 1 ноября 2026 года',
      sections: [
        {
          title: 'Кто обрабатывает данные',
          text: [
            'ООО «Ромашка», ИНН 5050109563, 141100, Московская область, г. Щёлково, Полевая ул., 4. Вопросы о персональных данных присылайте на privacy@example.ru.',
          ],
        },
        {
          title: 'Пока вы не согласились',
          text: [
            'Сайт не загружает счётчики и не обращается к их серверам. Когда вы ответите на вопрос о cookie, браузер запомнит ваш ответ в cookie consent_gate: согласие на год, отказ на полгода.',
          ],
        },
        {
          title: 'Если вы согласитесь',
          text: [
            'Заработают только те службы, на цели которых вы согласились. Каждую цель можно выбрать отдельно.',
          ],
          hasDeclaration: true,
        },
        {
          title: 'Как отозвать согласие',
          text: [
            'Откройте настройки cookie внизу любой страницы и снимите отметки. Счётчики сразу остановятся, их cookie будут удалены.',
            'Можно и написать на privacy@example.ru с темой «Отзыв согласия». Данные, которые уже собраны, уничтожим не позже чем через 30 дней.',
          ],
        },
      ],
    },

    special: {
      simple: [
        'Только атрибуты',
        'На этой странице у библиотеки один тег <script>, вся её настройка записана в его атрибутах.',
      ],
      control: [
        'Без шлюза',
        'Для сравнения: здесь счётчики подключены так, как их предлагают сами службы, без библиотеки. Запросы уходят сразу, никого не спрашивая.',
      ],
      twice: ['Скрипт подключён дважды', 'Второй экземпляр только предупреждает об этом в консоли.'],
      'bad-config': [
        'Ошибка в настройке',
        'Настройка этой страницы нарочно испорчена. Библиотека перечисляет ошибки в консоли, ничего не запускает и не мешает странице. Случай:',
      ],
      'html-text': [
        'HTML в текстах',
        'В названии компании и в тексте одной из целей записан HTML. Он должен остаться текстом. Случай:',
      ],
    },

    panel: {
      title: 'Что делает шлюз',
      before: 'до выбора',
      granted: 'после согласия',
      refused: 'после отказа',
      totals: 'Запросы к счётчикам с открытия страницы',
      state: 'Состояние',
      requests: 'Запросы к счётчикам',
      events: 'События',
      none: 'Пока нет',
      waiting: 'Библиотека ещё не загрузилась.',
      ungated: 'На этой странице нет шлюза.',
      tryTitle: 'Другие страницы',
      tryPages: [
        ['/?via=module', 'То же из npm-модуля'],
        ['/?queue=replay', 'С повтором отложенных вызовов'],
        ['/?purposes=analytics', 'Только статистика'],
        ['/spa', 'Одностраничный раздел'],
        ['/twice', 'Скрипт подключён дважды'],
        ['/privacy', 'Политика с декларацией'],
        ['/order', 'Согласие в форме'],
        ['/#consent', 'Текст согласия'],
        ['/bad-config?case=unknown-purpose', 'Неизвестная цель'],
        ['/bad-config?case=broken-promise', 'Нарушенное обещание'],
        ['/bad-config?case=html-text', 'HTML в текстах'],
        ['/control', 'Счётчики без шлюза'],
      ],
    },
  },

  en: {
    shop: 'Romashka',
    slogan: 'herbs and tea',
    home: 'Catalogue',
    finder: 'Find a tea',
    delivery: 'Delivery',
    otherLanguage: 'Русский',
    menu: 'Shop sections',
    skip: 'Skip to content',

    hero: 'Herbs for a quiet day',
    heroText:
      'We pick, dry and pack our herbs in small batches. There is nothing in the packet but the plant.',
    promises: [
      ['Small batches', '20 to 40 kilograms each, so that nothing lies about in a warehouse.'],
      ['Dried in the shade', 'At 35–40 °C, to keep the colour and the scent.'],
      ['Money back', 'Not to your taste? We refund opened packets too.'],
    ],

    price: (amount) => `₽${amount}`,
    grams: (amount) => `${amount} g`,
    brewing: 'How to brew',
    water: 'Water',
    celsius: (amount) => `${amount} °C`,
    time: 'Steep for',
    minutes: (amount) => `${amount} min`,
    pack: 'Packet',
    add: 'Add to basket',
    added: 'Added to basket',
    buy: 'Buy now',
    deliveryTerms: 'Delivery terms',
    back: 'All teas',

    finderText: 'Tell us when you drink your tea, and we suggest the herbs.',
    everything: 'All',
    occasions: { morning: 'In the morning', evening: 'In the evening', flask: 'For a flask' },

    deliveryText: [
      ['Within Russia', 'Three to seven days, ₽300. Free from ₽2,000.'],
      ['Pick-up', '4 Polevaya Street, Shchyolkovo. Monday to Friday, 10 to 18.'],
      ['Payment', 'On delivery, by card or in cash.'],
    ],

    order: 'Order',
    orderWishes: 'Your wishes',
    orderText: 'No order was placed: this is a demo shop, nothing is for sale here.',
    newsletter: {
      title: 'Letters about new herbs',
      email: 'E-mail',
      agree: 'I agree to get advertising from Romashka LLC by e-mail',
      subscribe: 'Subscribe',
    },

    policy: 'Privacy policy',
    cookieSettings: 'Cookie settings',
    taxId: 'Tax ID',
    demoNote: 'The demo shop of the consent-gate library. Nothing is for sale here.',
    notFound: 'No such page',
    notFoundText: 'There may be a typo in the address.',

    privacy: {
      version: 'Version of 1 November 2026',
      sections: [
        {
          title: 'Who processes your data',
          text: [
            'Romashka LLC, tax ID 5050109563, 4 Polevaya St., Shchyolkovo, Moscow Region, 141100, Russia. Send questions about personal data to privacy@example.ru.',
          ],
        },
        {
          title: 'Before you agree',
          text: [
            'The site loads no counters and does not contact their servers. Once you have answered the question about cookies, your browser keeps the answer in the cookie consent_gate: a consent for a year, a refusal for half a year.',
          ],
        },
        {
          title: 'If you agree',
          text: [
            'Only the services start whose purposes you have agreed to. Each purpose can be chosen by itself.',
          ],
          hasDeclaration: true,
        },
        {
          title: 'How to withdraw your consent',
          text: [
            'Open the cookie settings at the bottom of any page and switch the purposes off. The counters stop at once, and their cookies are deleted.',
            'You can also write to privacy@example.ru with the subject “Withdrawal of consent”. What was collected before will be destroyed within 30 days.',
          ],
        },
      ],
    },

    special: {
      simple: [
        'Attributes alone',
        'On this page the library is one <script> tag, with all of its config in attributes.',
      ],
      control: [
        'Without the gate',
        'For comparison: here the counters are installed the way their vendors hand them out, without the library. Requests leave at once, and nobody is asked.',
      ],
      twice: ['The script is here twice', 'The second copy does nothing but warn in the console.'],
      'bad-config': [
        'A mistake in the config',
        'The config of this page is broken on purpose. The library lists what is wrong in the console, starts nothing, and leaves the page alone. The case:',
      ],
      'html-text': [
        'HTML in texts',
        'The company name and the text of one purpose contain HTML. It has to stay text. The case:',
      ],
    },

    panel: {
      title: 'What the gate does',
      before: 'before the choice',
      granted: 'after consent',
      refused: 'after refusal',
      totals: 'Requests to counters since the page was opened',
      state: 'State',
      requests: 'Requests to counters',
      events: 'Events',
      none: 'None yet',
      waiting: 'The library has not loaded yet.',
      ungated: 'There is no gate on this page.',
      tryTitle: 'Other pages',
      tryPages: [
        ['/?via=module', 'The same from the npm module'],
        ['/?queue=replay', 'With early calls replayed'],
        ['/?purposes=analytics', 'Statistics only'],
        ['/spa', 'Single-page section'],
        ['/twice', 'The script twice'],
        ['/privacy', 'Policy with its declaration'],
        ['/order', 'Consent in a form'],
        ['/#consent', 'Consent text'],
        ['/bad-config?case=unknown-purpose', 'Unknown purpose'],
        ['/bad-config?case=broken-promise', 'Broken promise'],
        ['/bad-config?case=html-text', 'HTML in texts'],
        ['/control', 'Counters without a gate'],
      ],
    },
  },
};
