import { matches } from '../../core/matches';
import type { ErasePatterns, Service } from '../../core/types';
import { recognise } from '../recognise';

type Patterns = readonly (string | RegExp)[];

/** A vendor's code or content, as the library's own facts tell of it. */
export interface Tracker {
  /** The type of the library's service for it; nothing for embedded content. */
  readonly type?: string;
  /** The product's name. */
  readonly vendor: string;
  /** What it needs by itself. */
  readonly purposes: readonly string[];
  readonly hosts: Patterns;
  /** How the address of its script begins, without the scheme. */
  readonly script?: string;
  /** The path of what stands on a host of the site's own. */
  readonly path?: RegExp;
  readonly erase?: ErasePatterns;
}

/** What a tracker is known by: an address, or something in the browser's storage. */
export interface Trace {
  readonly tracker: Tracker;
  readonly url?: URL;
  /** Whether the address is that of one tracker alone, and not of a host that several share. */
  readonly isExact?: boolean;
  readonly stored?: { readonly kind: keyof ErasePatterns; readonly name: string };
}

export const parseUrl = (address: string, base?: string): URL | undefined => {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};

/** The tracker that an address belongs to. Of several on one host the one whose script it is, or whose id it has. */
export function findTracker(url: URL, trackers: readonly Tracker[]): Trace | undefined {
  const found = trackers.filter(
    ({ hosts, path }) => matches(hosts, url.host) || path?.test(url.pathname) === true,
  );
  const address = url.host + url.pathname;
  const known = recognise(url.href)?.type;
  const exact =
    found.find(({ script }) => script !== undefined && address.startsWith(script)) ??
    found.find(({ type }) => type !== undefined && type === known);
  const tracker = exact ?? found[0];
  return tracker && { tracker, url, isExact: !!exact };
}

/** The tracker that has left something in the browser. A name that is spelt out tells more than an expression. */
export function findOwner(
  kind: keyof ErasePatterns,
  name: string,
  trackers: readonly Tracker[],
): Trace | undefined {
  const find = (isMeant: (pattern: string | RegExp) => boolean) =>
    trackers.find(({ erase }) => matches(erase?.[kind]?.filter(isMeant), name));
  const tracker = find((pattern) => typeof pattern === 'string') ?? find(() => true);
  return tracker && { tracker, stored: { kind, name } };
}

/** The addresses that a text names: whole ones, hosts alone, and files that are put together with a host. */
export const addressesIn = (text: string, base: string): URL[] =>
  [
    ...Array.from(
      text.matchAll(/(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`<>\\)]*/g),
      ([address]) => address,
    ),
    ...Array.from(text.matchAll(/["'`]([\w-]+(?:\.[\w-]+)+)["'`]/g), ([, name = '']) => name).flatMap(
      (name) => [`//${name}/`, name],
    ),
  ].flatMap((address) => parseUrl(address, base) ?? []);

const hostsOf = ({ src, hosts = [] }: Service, base: string): Patterns => {
  const host = src === undefined ? undefined : parseUrl(src, base)?.host;
  return host ? [host, ...hosts] : hosts;
};

const overlap = (some: Patterns, others: Patterns): boolean =>
  some.some((one) => typeof one === 'string' && matches(others, one)) ||
  others.some((other) => typeof other === 'string' && matches(some, other));

/**
 * Whether a service is there for what a trace tells of: where it may run, the trace is no leak. A service without a type
 * (a script, the page's own gated markup) stands for the vendors whose hosts it has.
 */
export function isFor(service: Service, { tracker, url, isExact, stored }: Trace, base: string): boolean {
  const hosts = hostsOf(service, base);
  if (service.type === undefined && overlap(hosts, tracker.hosts)) return true;
  if (tracker.type === undefined) return false;
  if (service.type === tracker.type) return true;
  if (stored) return matches(service.erase?.[stored.kind], stored.name);
  // A tag of Google's shares its hosts with others, but does not bring their scripts.
  return !!url && matches(hosts, url.host) && !(isExact && service.type !== undefined);
}
