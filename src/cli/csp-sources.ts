import type { Service } from '../core/types';
import { originOf } from './origin-of';

/** The directives that services need, in the order in which they are told. */
export const DIRECTIVES = [
  'script-src',
  'connect-src',
  'img-src',
  'frame-src',
  'style-src',
  'font-src',
] as const;

export type Directive = (typeof DIRECTIVES)[number];
/** What each directive has to let through. */
export type Sources = Readonly<Partial<Record<Directive, readonly string[]>>>;

const METRICA = ['https://mc.yandex.ru', 'https://mc.yandex.com'];
const GOOGLE_TAG = 'https://*.googletagmanager.com';
const RAMBLER = ['https://kraken.rambler.ru', 'https://counter.rambler.ru'];

/** One set of sources for all that a tag with a pixel does. */
const everywhere = (...sources: string[]): Sources => ({
  'script-src': sources,
  'connect-src': sources,
  'img-src': sources,
});

/**
 * What the built-in services need besides the origin of their script. `hosts` of a service says whom it talks to; this
 * says how, which is known for each by itself: out of the vendor's pages, or, where they say nothing, out of what its
 * script was seen to do. "Not verified" where neither was at hand: the hosts are then let through for scripts, requests
 * and pictures.
 */
const BUILT_IN: Readonly<Record<string, (service: Service) => Sources>> = {
  // https://yandex.com/support/metrica/en/code/install-counter-csp, which names a host for each country besides: add
  // those of your visitors. Where requests are refused the tag falls back to scripts; frames are those of Webvisor.
  'yandex-metrica': ({ options }) => ({
    'script-src': [...METRICA, 'https://yastatic.net'],
    'connect-src': [
      ...METRICA,
      ...((options as { readonly webvisor?: boolean } | undefined)?.webvisor
        ? METRICA.map((origin) => origin.replace('https', 'wss'))
        : []),
    ],
    'img-src': METRICA,
    'frame-src': ['blob:', ...METRICA],
  }),
  // https://developers.google.com/tag-platform/security/guides/csp, without advertising features, which stay denied.
  'google-analytics': () => ({
    'script-src': [GOOGLE_TAG],
    'connect-src': ['https://*.google-analytics.com', 'https://*.analytics.google.com', GOOGLE_TAG],
    'img-src': ['https://*.google-analytics.com', GOOGLE_TAG],
  }),
  // The same page. What the container's tags need comes on top.
  'google-tag-manager': () => ({
    'connect-src': ['https://www.googletagmanager.com'],
    'img-src': ['https://www.googletagmanager.com'],
  }),
  // Not verified.
  calltouch: () => everywhere('https://*.calltouch.ru'),
  // What its help pages list, but for 'unsafe-inline', which its surveys alone want. Not verified.
  hotjar: () => ({
    'script-src': ['https://*.hotjar.com'],
    'connect-src': ['https://*.hotjar.com', 'https://*.hotjar.io', 'wss://*.hotjar.com'],
    'img-src': ['https://*.hotjar.com'],
    'frame-src': ['https://*.hotjar.com'],
    'style-src': ['https://*.hotjar.com'],
    'font-src': ['https://*.hotjar.com'],
  }),
  liveinternet: () => ({ 'img-src': ['https://counter.yadro.ru'] }),
  // https://developer.matomo.org/api-reference/tracking-javascript: requests, or a picture.
  matomo: (service) => ownSources(service),
  // Not verified.
  'meta-pixel': () => ({
    'connect-src': ['https://connect.facebook.net', 'https://www.facebook.com'],
    'img-src': ['https://www.facebook.com'],
  }),
  // Its script comes in parts, of several hosts. Not verified.
  'microsoft-clarity': () => ({
    'script-src': ['https://*.clarity.ms'],
    'connect-src': ['https://*.clarity.ms', 'https://c.bing.com'],
    'img-src': ['https://*.clarity.ms', 'https://c.bing.com'],
  }),
  // Not verified.
  'rambler-top100': () => ({ 'connect-src': RAMBLER, 'img-src': RAMBLER }),
  // Not verified.
  roistat: () => everywhere('https://*.roistat.com'),
  // As its script of 2026 was seen to do.
  'top-mail-ru': () => ({
    'script-src': ['https://privacy-cs.mail.ru'],
    'connect-src': ['https://top-fwz1.mail.ru', 'https://privacy-cs.mail.ru'],
    'img-src': ['https://top-fwz1.mail.ru', 'https://ad.mail.ru'],
  }),
  // Not verified.
  varioqub: () => ({ 'connect-src': ['https://abt.s3.yandex.net', 'https://uaas.yandex.ru'] }),
  // It counts by pictures. Not verified.
  'vk-pixel': () => ({ 'img-src': ['https://vk.com', 'https://ads.vk.com'] }),
};

/** Of a tag of the site's own all that is known is where its script lies, and the hosts that the config names. */
const ownSources = ({ src, hosts = [] }: Service): Sources => {
  const named = hosts.filter((host) => typeof host === 'string').filter((host) => !host.endsWith('*'));
  const talksTo = [
    ...new Set([...(src === undefined ? [] : [originOf(src)]), ...named.map((host) => `https://${host}`)]),
  ];
  return { 'connect-src': talksTo, 'img-src': talksTo };
};

/** What a service needs of the page's Content Security Policy. */
export function sourcesOf(service: Service): Sources {
  const { type, src } = service;
  const known = type !== undefined && Object.hasOwn(BUILT_IN, type) ? BUILT_IN[type] : ownSources;
  const sources: Sources = known?.(service) ?? {};
  const scripts = [...(src === undefined ? [] : [originOf(src)]), ...(sources['script-src'] ?? [])];
  return { ...sources, ...(scripts.length && { 'script-src': withoutCovered(scripts) }) };
}

/** A host that a wildcard covers need not be named. */
export const withoutCovered = (sources: readonly string[]): string[] =>
  [...new Set(sources)].filter(
    (source) =>
      !sources.some((other) => {
        const [scheme, domain] = other.split('*');
        return (
          domain !== undefined &&
          source !== other &&
          source.startsWith(scheme ?? '') &&
          source.endsWith(domain)
        );
      }),
  );
