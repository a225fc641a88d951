import { GOOGLE, YANDEX } from '../core/recipients';
import type { KeptItem, KnownData, Lifetime, Service, ServiceFacts } from '../core/types';

type Options = Readonly<Record<string, unknown>>;

const cookie = (name: string, lifetime?: Lifetime): KeptItem => ({ name, ...(lifetime && { lifetime }) });
const local = (name: string): KeptItem => ({ name, in: 'localStorage' });

/** What every counter gets to know of a visit. */
const COUNTED: readonly KnownData[] = ['pages', 'device', 'network', 'identifier', 'behaviour'];

/**
 * What is to be told of the built-in services, by their type and the options that they were made with. Sources: what the
 * vendors' pages say, and, where they say nothing, what their scripts were seen to do.
 */
const BUILT_IN: Readonly<Record<string, (options: Options) => ServiceFacts>> = {
  'yandex-metrica': ({ webvisor, ecommerce }) => ({
    name: { en: 'Yandex Metrica', ru: 'Яндекс Метрика' },
    recipient: YANDEX,
    // What a hit carries: https://github.com/yandex/metrica-tag, src/middleware/watchSyncFlags/brinfoFlags.
    data: ecommerce ? [...COUNTED, 'purchases'] : COUNTED,
    optionalData: webvisor ? { 'session-replay': ['recording'] } : {},
    // Lifetimes: https://yandex.com/support/metrica/general/cookie-usage; keys as the script of 2026 writes them.
    keeps: [
      cookie('_ym_uid', '1 year'),
      cookie('_ym_d', '1 year'),
      cookie('_ym_isad', '20 hour'),
      cookie('metrika_enabled'),
      ...(webvisor ? [cookie('_ym_visorc', '30 minute')] : []),
      ...['_ym_uid', '_ym<ID>_lsid', '_ym<ID>:0_reqNum', '_ym<ID>_lastHit', '_ym<ID>_il'].map(local),
      ...['_ym_retryReqs', '_ym_synced', '_ym_fip'].map(local),
      ...(webvisor
        ? [local('_ym_wv2rf:<ID>:0'), { name: '__ym_tab_guid', in: 'sessionStorage' } as const]
        : []),
    ],
    // https://github.com/jkwakman/Open-Cookie-Database, which cites yandex.com/support/metrica/general/cookie-usage
    foreignCookies: [
      {
        domain: 'yandex.ru',
        names: 'yandexuid yuidss ymex yabs-sid usst bh yashr _yasc yabs-vdrf is_gdpr is_gdpr_b i'.split(' '),
      },
    ],
    optOut: 'https://yandex.com/support/metrica/general/user-opt-out.html',
  }),
  'google-analytics': ({ cookie_prefix: prefix = '', cookie_expires }) => ({
    name: 'Google Analytics',
    recipient: GOOGLE,
    // https://support.google.com/analytics/answer/11593727: e-commerce is measured by events that the site sends itself.
    data: COUNTED,
    // Two years are asked for (https://support.google.com/analytics/answer/11397207); browsers keep 400 days at most.
    keeps: [`${String(prefix)}_ga`, `${String(prefix)}_ga_<ID>`].map((name) =>
      cookie(
        name,
        // With 0 it goes with the session.
        typeof cookie_expires !== 'number'
          ? '2 year'
          : cookie_expires
            ? `${Math.ceil(cookie_expires / 86_400)} day`
            : undefined,
      ),
    ),
    // https://github.com/jkwakman/Open-Cookie-Database; only where Google Signals or Ads is linked to the property.
    foreignCookies: [{ domain: 'doubleclick.net', names: ['IDE'] }],
    optOut: 'https://tools.google.com/dlpage/gaoptout',
  }),
};

/** The facts of a service: those known of its type, and over them those that it brings itself. */
export function factsOf({ type, options, facts }: Service): Partial<ServiceFacts> {
  const known =
    type && Object.hasOwn(BUILT_IN, type) ? BUILT_IN[type]?.((options ?? {}) as Options) : undefined;
  return { ...known, ...facts, ...(known && { recipient: known.recipient }) };
}
