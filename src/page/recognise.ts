/** What a vendor's snippet is, as far as its text tells. */
export interface Recognised {
  readonly type: 'yandex-metrica' | 'google-analytics' | 'google-tag-manager';
  readonly id: string;
  readonly webvisor?: boolean;
}

const METRICA = /\bym\(\s*["']?(\d+)["']?\s*,\s*["']init["']/g;
const CONTAINER = /\b(GTM-\w+)/g;
const GTAG =
  /(?:gtag\/js\?(?:[^\s?]*&)?id=|gtag\(\s*["']config["']\s*,\s*["'])((?!GTM-)[A-Z]{1,3}-\w[\w-]*)/g;

/** Each tag that a text names. What `gtag` is told to configure counts as Google Analytics, whatever product it is of. */
export function tagsIn(text: string): Recognised[] {
  const ids = (pattern: RegExp) => new Set(Array.from(text.matchAll(pattern), ([, id]) => id as string));
  const webvisor = /webvisor["']?\s*:\s*(true|!0)/.test(text);
  return [
    ...Array.from(ids(METRICA), (id) => ({ type: 'yandex-metrica' as const, id, webvisor })),
    ...Array.from(ids(CONTAINER), (id) => ({ type: 'google-tag-manager' as const, id })),
    ...Array.from(ids(GTAG), (id) => ({ type: 'google-analytics' as const, id })),
  ];
}

/** Whether a service of ours knows the tag. Those of Google Ads and the like have other ids than `G-…`. */
export const isServed = ({ type, id }: Recognised): boolean =>
  type !== 'google-analytics' || id.startsWith('G-');

/** The first tag that can be told by its snippet, so that it can be stopped, and erased after. */
export const recognise = (text: string): Recognised | undefined => tagsIn(text).find(isServed);

/** Whether a text turns to Google's tags, also where it does not tell which: a recipient abroad. */
export const isOfGoogle = (text: string): boolean =>
  /gtag\/js\b|\bgtag\(\s*["']config["']|\bGTM-\w|\b(google-analytics|googletagmanager|analytics\.google|doubleclick|googlesyndication|googleadservices)\.(com|net)\b/.test(
    text,
  );

/** The hosts that a snippet names: where it may send to. */
export const hostsIn = (text: string): string[] => [
  ...new Set(
    Array.from(
      text.matchAll(/(?:https?:|wss?:|["'])\/\/([\w-]+(?:\.[\w-]+)+)/g),
      ([, host]) => host as string,
    ),
  ),
];
