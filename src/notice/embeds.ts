import { GOOGLE, V_KONTAKTE, YANDEX } from '../core/recipients';
import type { ConsentConfig, EmbedFacts, KnownData, Recipient, Text } from '../core/types';

/** What the owner of embedded content gets to know when it is loaded. */
const DATA: readonly KnownData[] = ['pages', 'device', 'network', 'identifier'];

interface Vendor {
  readonly id: string;
  /** Host and path. */
  readonly address: RegExp;
  readonly name: Text;
  readonly recipient: Recipient;
  readonly hosts: readonly string[];
  readonly data?: readonly KnownData[];
}

/** Vendors of content that sites embed, by the addresses that they tell sites to embed. The first that fits counts. */
const VENDORS: readonly Vendor[] = [
  {
    id: 'youtube',
    address: /^(www\.)?(youtube(-nocookie)?\.com|youtu\.be)\//,
    name: 'YouTube',
    recipient: GOOGLE,
    hosts: ['www.youtube.com', 'www.youtube-nocookie.com', 'i.ytimg.com'],
  },
  {
    id: 'google-maps',
    address: /^((www|maps)\.)?google\.\w+(\.\w+)?\/maps/,
    name: { en: 'Google Maps', ru: 'Google Карты' },
    recipient: GOOGLE,
    hosts: ['www.google.com', 'maps.google.com'],
  },
  {
    id: 'google-forms',
    address: /^(docs\.google\.com\/forms|forms\.gle)\//,
    name: { en: 'Google Forms', ru: 'Google Формы' },
    recipient: GOOGLE,
    hosts: ['docs.google.com', 'forms.gle'],
    data: [...DATA, 'contacts'],
  },
  {
    id: 'yandex-maps',
    address: /^(yandex\.\w+\/map-widget|api-maps\.yandex\.\w+)\//,
    name: { en: 'Yandex Maps', ru: 'Яндекс Карты' },
    recipient: YANDEX,
    hosts: ['yandex.ru', 'api-maps.yandex.ru'],
  },
  {
    id: 'yandex-forms',
    address: /^forms\.yandex\.\w+\//,
    name: { en: 'Yandex Forms', ru: 'Яндекс Формы' },
    recipient: YANDEX,
    hosts: ['forms.yandex.ru'],
    data: [...DATA, 'contacts'],
  },
  {
    id: 'vk-video',
    address: /^(vk\.(com|ru)\/video_ext\.php|vkvideo\.ru\/)/,
    name: { en: 'VK Video', ru: 'VK Видео' },
    recipient: V_KONTAKTE,
    hosts: ['vk.com', 'vkvideo.ru'],
  },
  {
    id: 'rutube',
    address: /^rutube\.ru\//,
    name: 'RUTUBE',
    recipient: { name: 'RUTUBE', country: 'RU' },
    hosts: ['rutube.ru'],
  },
  {
    id: '2gis',
    address: /^(widgets|makemap)\.2gis\.(com|ru)\//,
    name: '2GIS',
    // https://law.2gis.ru/sample-rules/
    recipient: {
      name: { en: 'DoubleGIS LLC', ru: 'ООО «ДубльГИС»' },
      address: {
        en: '7 Karl Marx Sq., Novosibirsk, 630048, Russia',
        ru: '630048, г. Новосибирск, пл. Карла Маркса, д. 7',
      },
      country: 'RU',
    },
    hosts: ['widgets.2gis.com', 'makemap.2gis.com'],
  },
  {
    id: 'telegram',
    address: /^(t\.me|telegram\.org)\//,
    name: 'Telegram',
    recipient: { name: 'Telegram', country: 'AE' },
    hosts: ['t.me', 'telegram.org'],
  },
];

/** What is known of embedded content by its address: of what nobody knows at least the host. */
export function embedFactsOf({ host, hostname, pathname }: URL, law: ConsentConfig['law']): EmbedFacts {
  const vendor = VENDORS.find(({ address }) => address.test(hostname + pathname));
  if (!vendor) {
    return { id: host.replace(/\W+/g, '-'), name: hostname, data: DATA, purposes: ['embeds'], hosts: [host] };
  }
  const { id, name, recipient, hosts, data = DATA } = vendor;
  const isAbroad = recipient.country !== 'RU' && law !== 'GDPR';
  return {
    id,
    name,
    recipient,
    data,
    hosts,
    // A transfer abroad takes a consent of its own under 152-FZ (art. 12).
    purposes: isAbroad ? ['embeds', 'cross-border'] : ['embeds'],
  };
}
