import { describeProblem, explain } from '../../src/core/explain';
import type { ConfigProblem } from '../../src/core/types';
import { configOf } from '../../src/embed/config-of';
import { readJson } from '../../src/embed/read-config';
import type { JsonConfig } from '../../src/embed/types';
import { isShowable, isShowableService } from './state';

type Service = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

/** What a text that was pasted is: a config, snippets of vendors and embedded content, or nothing that is known. */
export type Pasted =
  | { readonly kind: 'config'; readonly config: JsonConfig; readonly src?: string }
  | { readonly kind: 'snippets'; readonly services: readonly Service[]; readonly embeds: readonly string[] }
  | { readonly kind: 'wrong'; readonly message: string }
  | { readonly kind: 'nothing' };

/** Options of `ym(…, 'init', …)` that a snippet sets to something. Others describe the page, and the tag knows that itself. */
const METRICA_OPTIONS =
  /\b(webvisor|clickmap|trackLinks|accurateTrackBounce|trackHash|triggerEvent|childIframe|ecommerce|sendTitle)["']?\s*:\s*(true|!0|["'][\w.]+["'])/g;

/** What a vendor's snippet calls or loads, with the id in it; by the type of service. */
const SNIPPETS: Readonly<Record<string, RegExp>> = {
  'google-tag-manager': /\b(GTM-\w+)\b/g,
  'google-analytics': /(?:gtag\/js\?(?:\S*&)?id=|gtag\(\s*["']config["']\s*,\s*["'])(G-\w+)/g,
  'top-mail-ru': /_tmr\b[^;]*?\.push\(\s*\{[^}]*?\bid["']?\s*:\s*["']?(\d+)/g,
  'vk-pixel': /\b(VK-RTRG-[\w-]+)/g,
  varioqub: /\bymab\(\s*["'](?:metrika\.)?(\d+)["']/g,
  'microsoft-clarity':
    /\(\s*window\s*,\s*document\s*,\s*["']clarity["']\s*,\s*["']script["']\s*,\s*["'](\w+)["']/g,
  'meta-pixel': /\bfbq\(\s*["']init["']\s*,\s*["']?(\d+)/g,
  hotjar: /\bhjid\s*[:=]\s*["']?(\d+)/g,
  calltouch: /mod\.calltouch\.ru\/init(?:-min)?\.js\?id=(\w+)/g,
  roistat: /(?:cloud\.roistat\.com["'],\s*["']|\/api\/site\/1\.0\/)(\w{8,})/g,
};

const METRICA = /\bym\(\s*["']?(\d+)["']?\s*,\s*["']init["'](?:\s*,\s*(\{[^{}]*\}))?/g;

/** The counters of Metrica in a text, with their options. */
const metricasIn = (text: string): Service[] =>
  Array.from(text.matchAll(METRICA), ([, id = '', options = '']): Service => {
    const pairs = Array.from(options.matchAll(METRICA_OPTIONS), ([, name = '', value = '']) => [
      name,
      /^["']/.test(value) ? value.slice(1, -1) : true,
    ]);
    return { ...(Object.fromEntries(pairs) as object), type: 'yandex-metrica', id };
  });

const othersIn = (text: string): Service[] =>
  Object.entries(SNIPPETS).flatMap(([type, pattern]) =>
    Array.from(text.matchAll(pattern), ([, id = '']): Service => ({ type, id })),
  );

/** Of each service one: a snippet names its id several times. */
const withoutTwins = (services: readonly Service[]): Service[] => [
  ...new Map(services.map((service) => [`${service.type} ${service.id}`, service])).values(),
];

/** Reads what owners have: our own tag or its JSON, and vendors' stock snippets, maps and videos. Runs nothing of it. */
export function readPasted(text: string): Pasted {
  if (!text.trim()) return { kind: 'nothing' };
  if (text.trim().startsWith('{')) return asConfig(parse(text));
  const page = new DOMParser().parseFromString(text, 'text/html');
  const tag = page.querySelector<HTMLScriptElement>('script[src*="consent-gate"]');
  if (tag ?? page.querySelector('script[data-consent-gate]')) {
    return asConfig(readJson(page, tag), tag?.getAttribute('src') ?? undefined);
  }
  const services = withoutTwins([...metricasIn(text), ...othersIn(text)]);
  const frames = page.querySelectorAll<HTMLElement>('body iframe[src], iframe[data-consent-src]');
  // Tag Manager's and the like have a frame without scripts: it comes with the snippet.
  const embeds = Array.from(
    frames,
    (frame) => frame.dataset.consentSrc ?? frame.getAttribute('src') ?? '',
  ).filter((src) => !src.includes('googletagmanager.com'));
  return services.length || embeds.length ? { kind: 'snippets', services, embeds } : { kind: 'nothing' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return String(error);
  }
}

/** JSON has nothing that is not given, attributes do. */
function asConfig(given: unknown, src?: string): Pasted {
  if (typeof given === 'string') return { kind: 'wrong', message: given };
  const config: unknown = given && JSON.parse(JSON.stringify(given));
  return isShowable(config)
    ? { kind: 'config', config, ...(src && { src }) }
    : { kind: 'wrong', message: problemsOf(config).map(describeProblem).join('\n') };
}

/** What is wrong with a config that the form cannot even show. */
function problemsOf(config: unknown): readonly ConfigProblem[] {
  const { problems } = explain(asRead(config));
  return problems.length ? problems : unshowableServices(config as JsonConfig);
}

/** As the check wants it; where services are so wrong that none can be made of them, as it is. */
function asRead(config: unknown): unknown {
  try {
    return configOf(config);
  } catch {
    return config;
  }
}

/** Options that the check does not look at, and the form has fields for. */
const unshowableServices = ({ services = [] }: JsonConfig): ConfigProblem[] =>
  services.flatMap((service, i): ConfigProblem[] =>
    isShowableService(service)
      ? []
      : [
          {
            severity: 'error',
            path: `services[${i}]`,
            expected: 'a text as name, a list of texts as purposes, an object as recipient',
            found: JSON.stringify(service).slice(0, 80),
          },
        ],
  );
