import { BAD_CONFIGS as CASES, shopConfig, SWITCHES } from '../../../demo/config.mjs';

const sources = {
  metrica: 'https://mc.yandex.ru/metrika/tag.js',
  google: 'https://www.googletagmanager.com/gtag/js?id=G-DEMO1234',
  ads: '/ads.js',
};

const shop = (path: string, switches: Readonly<Record<string, string>> = {}): object =>
  shopConfig({
    path,
    policyUrl: '/privacy',
    sources,
    switches: new URLSearchParams(switches),
    receiptsUrl: '/receipts',
  });

/** What the switches of the demo can be set to. */
const VALUES: Readonly<Record<string, string>> = {
  purposes: 'analytics',
  queue: 'replay',
  withdraw: 'reload',
  theme: 'dark',
  layout: 'bar',
  position: 'top',
  preferences: 'drawer',
  services: 'choose',
  reopen: 'yes',
  locale: 'ru',
  domain: 'auto',
  days: '30',
  'deny-days': '7',
  operator: 'neighbour',
  wording: 'Words',
  counters: '2',
  title: 'Title',
  gpc: 'ignore',
  'cookie-prefix': 'x',
  receipts: '/elsewhere',
};

/** The demo shop, by its pages and switches. */
export const GOOD_SHOP_CONFIGS: readonly [what: string, config: object][] = [
  ['on its first page', shop('/')],
  ['on the order page', shop('/order')],
  ...SWITCHES.filter((name: string) => VALUES[name]).map((name: string): [string, object] => [
    `with ${name}=${VALUES[name] ?? ''}`,
    shop('/', { [name]: VALUES[name] ?? '' }),
  ]),
];

/** The mistakes that the demo shows. */
export const BAD_CONFIGS: readonly [what: string, config: object][] = [...CASES].map(
  ([kind, spoil]: [string, (config: object) => object]): [string, object] => [kind, spoil(shop('/'))],
);
