/** What a vendor's snippet is, as far as its text tells. */
export interface Recognised {
  readonly type: 'yandex-metrica' | 'google-analytics' | 'google-tag-manager';
  readonly id: string;
  readonly webvisor?: boolean;
}

/** The tags that can be told by their snippets, so that they can be stopped, and erased after. */
export function recognise(text: string): Recognised | undefined {
  const [, metrica] = /\bym\(\s*["']?(\d+)["']?\s*,\s*["']init["']/.exec(text) ?? [];
  if (metrica)
    return { type: 'yandex-metrica', id: metrica, webvisor: /webvisor["']?\s*:\s*(true|!0)/.test(text) };
  const [, container] = /\b(GTM-\w+)/.exec(text) ?? [];
  if (container) return { type: 'google-tag-manager', id: container };
  const [, measurement] =
    /(?:gtag\/js\?(?:[^\s?]*&)?id=|gtag\(\s*["']config["']\s*,\s*["'])(G-\w+)/.exec(text) ?? [];
  return measurement ? { type: 'google-analytics', id: measurement } : undefined;
}

/** The hosts that a snippet names: where it may send to. */
export const hostsIn = (text: string): string[] => [
  ...new Set(
    Array.from(
      text.matchAll(/(?:https?:|wss?:|["'])\/\/([\w-]+(?:\.[\w-]+)+)/g),
      ([, host]) => host as string,
    ),
  ),
];
