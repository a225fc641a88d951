/** The assortment. `occasions` are the ones of the tea finder. */
export const teas = [
  {
    slug: 'romashka',
    price: 290,
    grams: 40,
    celsius: 90,
    minutes: 7,
    occasions: ['evening'],
    ru: {
      name: 'Ромашка',
      line: 'Цветки аптечной ромашки',
      about:
        'Цельные цветки без стеблей и пыли. Настой золотистый, с запахом яблока и сена. Хорош вечером, с ложкой мёда.',
    },
    en: {
      name: 'Chamomile',
      line: 'Whole flower heads',
      about:
        'Whole flowers, no stalks and no dust. A golden cup that smells of apples and hay. Good in the evening, with a spoon of honey.',
    },
  },
  {
    slug: 'ivan-chai',
    price: 360,
    grams: 50,
    celsius: 95,
    minutes: 5,
    occasions: ['morning', 'flask'],
    ru: {
      name: 'Иван-чай',
      line: 'Ферментированный лист кипрея',
      about:
        'Лист скручиваем вручную и томим до тёмного цвета. Настой плотный, вишнёвый, с медовой сладостью. Кофеина в нём нет.',
    },
    en: {
      name: 'Fireweed',
      line: 'Fermented leaf',
      about:
        'We roll the leaf by hand and let it darken slowly. A full, cherry-red cup, sweet like honey. No caffeine in it.',
    },
  },
  {
    slug: 'myata',
    price: 240,
    grams: 30,
    celsius: 85,
    minutes: 5,
    occasions: ['morning', 'evening'],
    ru: {
      name: 'Мята',
      line: 'Лист перечной мяты',
      about:
        'Крупный лист, высушенный в тени. Свежая, прохладная, без горечи. Летом её пьют холодной, со льдом.',
    },
    en: {
      name: 'Peppermint',
      line: 'Large leaf',
      about:
        'Large leaves, dried in the shade. Fresh and cool, without bitterness. In summer drink it cold, over ice.',
    },
  },
  {
    slug: 'oblepikha',
    price: 420,
    grams: 60,
    celsius: 95,
    minutes: 15,
    occasions: ['flask'],
    ru: {
      name: 'Облепиха',
      line: 'Сушёная ягода и лист',
      about:
        'Ягода даёт кислинку и яркий цвет, лист смягчает вкус. Лучше всего в термосе: чем дольше стоит, тем гуще.',
    },
    en: {
      name: 'Sea buckthorn',
      line: 'Dried berries and leaf',
      about:
        'The berries bring colour and a sharp note, the leaf softens it. Best in a flask: the longer it stands, the richer it gets.',
    },
  },
  {
    slug: 'lipa',
    price: 310,
    grams: 30,
    celsius: 90,
    minutes: 10,
    occasions: ['evening', 'flask'],
    ru: {
      name: 'Липовый цвет',
      line: 'Соцветия с прицветниками',
      about: 'Собираем в июле, за те две недели, пока липа цветёт. Настой мягкий, медовый, чуть вязкий.',
    },
    en: {
      name: 'Linden blossom',
      line: 'Blossoms with their bracts',
      about: 'Picked in July, in the two weeks when the trees are in bloom. A soft cup that tastes of honey.',
    },
  },
  {
    slug: 'chabrets',
    price: 280,
    grams: 40,
    celsius: 95,
    minutes: 5,
    occasions: ['morning', 'flask'],
    ru: {
      name: 'Чабрец',
      line: 'Верхушки тимьяна ползучего',
      about:
        'Пряный и смолистый. Сам по себе крепок, поэтому его чаще добавляют щепоткой к чёрному чаю или иван-чаю.',
    },
    en: {
      name: 'Wild thyme',
      line: 'Flowering tips',
      about:
        'Spicy and resinous. Strong on its own, so most people add a pinch of it to black tea or fireweed.',
    },
  },
];

export const OCCASIONS = ['morning', 'evening', 'flask'];
