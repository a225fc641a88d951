import type { ConsentConfig, ErasePatterns, Leak, Service } from '../../core/types';
import type { Asked } from './find-answers';
import { fixMarkup, fixRequest, fixStored, type FixContext } from './fixes';
import { findMarkup, type FoundMarkup } from './find-markup';
import { findOwner, findTracker, isFor, parseUrl, type Trace, type Tracker } from './find-tracker';

/** A request that the page has made, and when: milliseconds since 1970. */
export interface PageRequest {
  readonly url: string;
  readonly time: number;
}

export interface LeakSources {
  readonly document: Document;
  readonly requests: readonly PageRequest[];
  /** Names. */
  readonly cookies: readonly string[];
  readonly localStorage: readonly string[];
  readonly sessionStorage: readonly string[];
  readonly trackers: readonly Tracker[];
  /** Content that sites embed, by its address. */
  readonly embedOf: (url: URL) => Tracker | undefined;
  readonly law: ConsentConfig['law'];
  readonly services: readonly Service[];
  /** Whether a service was allowed to run at some time between two. */
  readonly isAllowed: (service: Asked, from: number, to: number) => boolean;
  /** When the page was loaded, and when it is looked at: milliseconds since 1970. */
  readonly loadedAt: number;
  readonly now: number;
}

/** For so many milliseconds after a stop the gate removes once more what a tag writes late. */
const LATE_WRITES = 10_000;

/** How much of an element is told. */
const START = 160;

/** Every leak that shows now. */
export function findLeaks(sources: LeakSources): Leak[] {
  const { document, trackers, embedOf, services, law, loadedAt, now } = sources;
  const base = document.baseURI;

  const mayRun = (trace: Trace, from: number, to: number): boolean =>
    services.some((service) => isFor(service, trace, base) && sources.isAllowed(service, from, to)) ||
    // What the site puts there itself once its purposes are granted has no service.
    (!trace.tracker.type &&
      sources.isAllowed({ id: '', isUnnamed: true, purposes: trace.tracker.purposes }, from, to));

  const isUngated = ({ kind, trace, recognised }: FoundMarkup): boolean => {
    // No tag and no gate puts these there.
    if (kind === 'noscript' || kind === 'link') return true;
    if (!recognised || kind === 'script') return !mayRun(trace, loadedAt, now);
    // The gate brings the tags of its services by itself, so this is another one. Nobody has put it there with consent but
    // perhaps a service of the site's own.
    const isFrom = (service: Service) => !service.type && isFor(service, trace, base);
    return !services.some((service) => isFrom(service) && sources.isAllowed(service, loadedAt, now));
  };

  const contextOf = (trace: Trace, others: Partial<FixContext> = {}): FixContext => ({
    law,
    isInConfig: services.some((service) => !!service.type && service.type === trace.tracker.type),
    ...others,
  });

  const classify = (url: URL): Trace | undefined => {
    const trace = findTracker(url, trackers);
    if (trace?.isExact) return trace;
    const embed = embedOf(url);
    return embed ? { tracker: embed, url } : trace;
  };

  const markup = findMarkup(document, trackers, classify).filter(isUngated);
  const causeOf = ({ tracker }: Trace) =>
    markup.find(({ trace, kind }) => trace.tracker === tracker && kind !== 'noscript');

  const ofMarkup = markup.map((found): Leak => {
    const { element, trace, recognised } = found;
    const isSame = ({ type, id }: Service) =>
      type === trace.tracker.type && (!recognised || recognised.id === id);
    return {
      kind: 'markup',
      vendor: trace.tracker.vendor,
      what: `<${element.localName}> ${trace.url?.href ?? ''}`,
      element: startOf(element),
      fix: fixMarkup(found, contextOf(trace, { isInConfig: !!trace.tracker.type && services.some(isSame) })),
    };
  });

  const ofRequests = sources.requests.flatMap(({ url: address, time }): Leak[] => {
    const url = parseUrl(address, base);
    const trace = url && classify(url);
    // What is embedded is told by its element.
    if (!trace?.tracker.type || mayRun(trace, time, time)) return [];
    const cause = causeOf(trace);
    const element =
      cause?.element ??
      [...document.querySelectorAll('[src],[href]')].find((each) =>
        ['src', 'href'].some((name) => parseUrl(each.getAttribute(name) ?? '', base)?.href === url?.href),
      );
    return [
      {
        kind: 'request',
        vendor: trace.tracker.vendor,
        what: address.replace(/[?#].*/, ''),
        ...(element && { element: startOf(element) }),
        fix: fixRequest(trace, contextOf(trace, { isExplained: !!cause })),
      },
    ];
  });

  const ofStorage = (kind: 'cookie' | 'localStorage' | 'sessionStorage', names: readonly string[]) => {
    const place: keyof ErasePatterns = kind === 'cookie' ? 'cookies' : kind;
    return names.flatMap((name): Leak[] => {
      const trace = findOwner(place, name, trackers);
      if (!trace || mayRun(trace, now - LATE_WRITES, now)) return [];
      const cause = causeOf(trace);
      return [
        {
          kind,
          vendor: trace.tracker.vendor,
          what: name,
          ...(cause && { element: startOf(cause.element) }),
          fix: fixStored(trace, contextOf(trace, { isExplained: !!cause })),
        },
      ];
    });
  };

  return withoutRepetition([
    ...ofMarkup,
    ...ofRequests,
    ...ofStorage('cookie', sources.cookies),
    ...ofStorage('localStorage', sources.localStorage),
    ...ofStorage('sessionStorage', sources.sessionStorage),
  ]);
}

/** The beginning of an element's markup, in one line. */
const startOf = ({ outerHTML }: Element): string => {
  const line = outerHTML.slice(0, START * 4).replace(/\s+/g, ' ');
  return line.length > START ? `${line.slice(0, START)}…` : line;
};

const leakKey = ({ kind, vendor, what, element = '' }: Leak): string =>
  JSON.stringify([kind, vendor, what, kind === 'markup' ? element : '']);

/** A counter that calls home every second is one leak. */
export function withoutRepetition(leaks: readonly Leak[]): Leak[] {
  const told = new Set<string>();
  return leaks.filter((leak) => {
    const key = leakKey(leak);
    return !told.has(key) && told.add(key);
  });
}
