import { matches } from '../core/matches';
import type { Service, ServiceContext } from '../core/types';
import type { Snippet } from './read-snippets';
import { hostsIn, tagsIn } from './recognise';

/** The snippets of one vendor's tag, which may be several, as one service. */
export interface SnippetGroup {
  readonly service: Service;
  /** Whether a snippet that needs these purposes can be one of them: what the visitor was asked for stays as it is. */
  takes(purposes: readonly string[]): boolean;
  /** Adds a snippet, and what is to be known of the other vendors' tags in it. While the group runs it runs at once. */
  add(snippet: Snippet, purposes: readonly string[], guests: readonly Service[]): void;
  /** From now on the visitor is asked for it. */
  close(): void;
}

/**
 * The vendor's own service runs the snippets, stops the tag and erases after it. Where they hold anything else besides,
 * nobody knows how to stop that: the stop is told as not clean, so the page reloads.
 */
export function createSnippetGroup(
  createVendor: (purposes: readonly string[], run: () => void) => Service,
): SnippetGroup {
  const purposes: string[] = [];
  const scripts: string[] = [];
  const snippets: Snippet[] = [];
  const runAll = () => {
    for (const { run } of snippets) run();
  };
  const vendor = createVendor(purposes, runAll);
  const hosts = [...(vendor.hosts ?? [])];
  const erase = joinErase([vendor]);
  let isClosed = false;
  let isAlone = true;
  let wasStarted = false;
  let running: ServiceContext | undefined;

  /** While all snippets are out of the page the vendor's service waits: it starts with the first that is drawn anew. */
  const start = (context: ServiceContext) => {
    running = context;
    wasStarted ||= snippets.some(({ isThere }) => isThere());
    if (wasStarted) return vendor.start(context);
    runAll();
    return undefined;
  };

  const service: Service = {
    ...vendor,
    purposes,
    scripts,
    hosts,
    erase,
    start,
    stop(context) {
      running = undefined;
      return !!vendor.stop && vendor.stop(context) !== false && isAlone;
    },
  };

  return {
    service,
    takes: (needed) => !isClosed || needed.every((purpose) => purposes.includes(purpose)),
    close: () => (isClosed = true),
    add(snippet, needed, guests) {
      snippets.push(snippet);
      scripts.push(...snippet.scripts);
      purposes.push(...needed.filter((purpose) => !purposes.includes(purpose)));
      isAlone &&= isOf(vendor, snippet);
      hosts.push(...guests.flatMap((guest) => guest.hosts ?? []));
      hosts.push(...hostsIn(snippet.text).filter((host) => !matches(hosts, host)));
      const more = joinErase(guests);
      for (const place of PLACES) erase[place].push(...more[place]);
      if (!running) return;
      if (wasStarted) snippet.run();
      else void start(running)?.catch(running.report);
    },
  };
}

const PLACES = ['cookies', 'localStorage', 'sessionStorage'] as const;

/** What several services leave in the browser. */
export const joinErase = (
  services: readonly Service[],
): Record<(typeof PLACES)[number], (string | RegExp)[]> => {
  const all = (place: (typeof PLACES)[number]) => services.flatMap(({ erase }) => erase?.[place] ?? []);
  return {
    cookies: all('cookies'),
    localStorage: all('localStorage'),
    sessionStorage: all('sessionStorage'),
  };
};

/** Whether a snippet is the vendor's, and nothing else is in it: no other tag, no other host, no code that names none. */
const isOf = ({ id, hosts }: Service, { isBare, scripts, text }: Snippet): boolean =>
  isBare &&
  hostsIn(text).every((host) => matches(hosts, host)) &&
  scripts.every((script) => {
    const tags = tagsIn(script);
    return tags.every((tag) => tag.id === id) && (tags.length > 0 || /^(https?:)?\/\/\S+$/i.test(script));
  });
