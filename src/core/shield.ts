import { matches } from './matches';
import type { Service } from './types';

/** Refuses this document's requests to the hosts of services that were stopped in it. */
export interface Shield {
  /** Call it before a service is stopped: it may send at the very moment of its stop. */
  raise(service: Service): void;
  /** Call it before a service is started again. */
  lower(service: Service): void;
}

const REASON = 'consent-gate: consent was withdrawn';

/** A refused request ends as one that the network refused. */
const failLater = (target: EventTarget): void =>
  void setTimeout(() => target.dispatchEvent(new Event('error')));

/**
 * The last line of a withdrawal. Vendors' own switches leak: Metrica sends what Webvisor has recorded while it is being
 * stopped, gtag sends an event that it had held back after it was switched off. So from the moment of the withdrawal,
 * and only then, `fetch`, `fetchLater`, `sendBeacon`, XMLHttpRequest, WebSocket and the `src` of images, scripts and frames are
 * refused to the hosts of the services that were stopped. It goes with the page, or with the last service that is
 * started again. It does not reach what a vendor put aside before (a native `fetch` of its own, another realm, a
 * worker), which is why a stop that is not clean makes the page reload.
 *
 * A host that a service which runs has too stays open, but for requests that name the stopped one by its id.
 */
export function createShield(
  window: Window & typeof globalThis,
  config: { readonly services: readonly Service[] },
  isRunning: (service: Service) => boolean,
): Shield {
  const { document, location } = window;
  const stopped = new Set<Service>();
  let restore: (() => void)[] = [];

  const parse = (url: string): Pick<URL, 'host' | 'href'> => {
    try {
      return new URL(url, document.baseURI);
    } catch {
      return { host: '', href: '' };
    }
  };
  const isRefused = (given: unknown): boolean => {
    if (!given) return false;
    const { host, href } = parse(((given as Partial<Request>).url ?? given) as string);
    const isTo = ({ src, hosts }: Service) => (!!src && parse(src).host === host) || matches(hosts, host);
    const isShared = config.services.some((service) => isRunning(service) && isTo(service));
    return (
      host !== '' &&
      host !== location.host &&
      [...stopped].some(
        (service) =>
          isTo(service) &&
          (!isShared ||
            new RegExp(`(?<![\\w-])${service.id.replace(`${service.type}-`, '')}(?![\\w-])`).test(href)),
      )
    );
  };

  /** Lets through what may pass. A proxy looks like the native function from outside. */
  const guard = <K extends PropertyKey>(
    owner: Partial<Record<K, unknown>> | undefined,
    key: K,
    refuse: (self: never) => unknown,
    urlOf: (args: readonly unknown[], self: never) => unknown = ([url]) => url,
  ) => {
    const native = owner?.[key] as (() => unknown) | undefined;
    if (!owner || !native) return;
    const guarded: unknown = new Proxy(native, {
      apply: (_, self: never, args: []): unknown =>
        isRefused(urlOf(args, self)) ? refuse(self) : Reflect.apply(native, self, args),
      construct(_, args: [unknown], target) {
        if (isRefused(args[0])) throw new TypeError(REASON);
        return Reflect.construct(native, args, target) as object;
      },
    });
    // What the page has frozen stays as it is.
    Reflect.set(owner, key, guarded);
    restore.push(() => {
      // What the page has put there since is the page's own.
      if (owner[key] === guarded) owner[key] = native;
    });
  };

  const install = () => {
    const { Element, Navigator, WebSocket, XMLHttpRequest } = window as Partial<typeof window>;
    guard(window, 'fetch', () => Promise.reject(new TypeError(REASON)));
    // A beacon that the browser keeps until the page goes: https://wicg.github.io/pending-beacon/
    guard(window as { fetchLater?: unknown }, 'fetchLater', () => ({ activated: false }));
    guard(Navigator?.prototype, 'sendBeacon', () => false);
    // The address is given to `open`, and asked for by `send`.
    const opened = new WeakMap<object, unknown>();
    guard(XMLHttpRequest?.prototype, 'open', failLater, ([, url], request) => void opened.set(request, url));
    guard(XMLHttpRequest?.prototype, 'send', failLater, (_, request) => opened.get(request));
    guard(window, 'WebSocket', failLater);
    // A socket that is open already says nothing more.
    guard(
      WebSocket?.prototype,
      'send',
      (socket: WebSocket) => socket.close(),
      (_, socket: WebSocket) => socket.url,
    );
    guard(Element?.prototype, 'setAttribute', failLater, ([name, url]) =>
      /^src$/i.test(String(name)) ? url : undefined,
    );
    for (const kind of ['Image', 'Script', 'IFrame'] as const) {
      const { prototype } = window[`HTML${kind}Element`];
      const src = () => Object.getOwnPropertyDescriptor(prototype, 'src');
      const native = src() as PropertyDescriptor;
      const guarded = { ...native };
      guard(guarded, 'set', failLater);
      const { set } = guarded;
      Reflect.defineProperty(prototype, 'src', guarded);
      restore.push(() => {
        if (src()?.set === set) Reflect.defineProperty(prototype, 'src', native);
      });
    }
  };

  return {
    raise(service) {
      stopped.add(service);
      if (!restore[0]) install();
    },
    lower(service) {
      stopped.delete(service);
      if (stopped.size) return;
      for (const undo of restore) undo();
      restore = [];
    },
  };
}
