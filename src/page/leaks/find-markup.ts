import { addressesIn, findTracker, parseUrl, type Trace, type Tracker } from './find-tracker';
import { recognise, type Recognised } from '../recognise';

/** Markup that contacts a tracker by itself, or brings what does. */
export interface FoundMarkup {
  readonly kind: 'snippet' | 'script' | 'noscript' | 'link' | 'content';
  readonly element: Element;
  readonly trace: Trace;
  /** What the vendor's snippet is, where its text tells. */
  readonly recognised?: Recognised | undefined;
}

/** A snippet is short. What is longer is a bundle, and nobody can tell from its text what it does. */
const LONGEST_SNIPPET = 10_000;

const EXECUTABLE = /^$|^module$|^(text|application)\/(x-)?(java|ecma)script/i;

/** By one of these an inline script makes the browser turn to an address. */
const LOADS = /createElement|document\.write|new Image|\.src\s*=|import\(|fetch\(|sendBeacon/;

const TELLS_AHEAD = ['preconnect', 'dns-prefetch', 'preload', 'prefetch', 'modulepreload'];

export type Classify = (url: URL) => Trace | undefined;

/** All markup of the document that turns to trackers without waiting for anybody's consent. */
export function findMarkup(
  document: Document,
  trackers: readonly Tracker[],
  classify: Classify,
): FoundMarkup[] {
  const base = document.baseURI;
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const at = (element: Element, attribute: string): Trace | undefined => {
    const url = parseUrl(element.getAttribute(attribute) ?? '', base);
    return url && classify(url);
  };

  // What the gate has run itself has waited for its consent.
  const scripts = all('script:not([data-consent-ran])').filter((script) =>
    EXECUTABLE.test((script as HTMLScriptElement).type),
  );
  const snippets = scripts.flatMap((element): FoundMarkup[] => {
    const { src, text } = element as HTMLScriptElement;
    if (src || text.length > LONGEST_SNIPPET || !LOADS.test(text)) return [];
    const recognised = recognise(text);
    // One for each vendor that it names: owners put several snippets in one script.
    const traces = addressesIn(text, base).flatMap((url) => findTracker(url, trackers) ?? []);
    const named = traces.find(({ tracker }) => tracker.type === recognised?.type);
    return unique(named ? [named, ...traces] : traces).map((trace) => ({
      kind: 'snippet',
      element,
      trace,
      ...(trace.tracker.type === recognised?.type && { recognised }),
    }));
  });
  const loaded = scripts.flatMap((element): FoundMarkup[] => {
    const { src } = element as HTMLScriptElement;
    const trace = src ? at(element, 'src') : undefined;
    // A snippet has put it there; or the tag that is there has: it is told by what brings it.
    const isBrought = snippets.some((snippet) => snippet.trace.tracker === trace?.tracker);
    return trace && !isBrought ? [{ kind: 'script', element, trace, recognised: recognise(src) }] : [];
  });
  const heads = loaded.filter(
    ({ trace }) =>
      trace.isExact === true ||
      !trace.tracker.type ||
      !loaded.some((other) => other.trace.isExact && other.trace.tracker === trace.tracker),
  );
  const isRunByScript = ({ tracker }: Trace) =>
    !!tracker.type && [...snippets, ...heads].some(({ trace }) => trace.tracker === tracker);

  return [
    ...snippets,
    ...heads,
    ...all('noscript').flatMap((element) =>
      unique(addressesIn(attributesIn(element.innerHTML), base).flatMap((url) => classify(url) ?? [])).map(
        (trace): FoundMarkup => ({ kind: 'noscript', element, trace }),
      ),
    ),
    ...all('link[rel][href]').flatMap((element): FoundMarkup[] => {
      const rels = (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
      const trace = rels.some((rel) => TELLS_AHEAD.includes(rel)) ? at(element, 'href') : undefined;
      return trace ? [{ kind: 'link', element, trace }] : [];
    }),
    ...all('iframe[src],img[src],embed[src],object[data]').flatMap((element): FoundMarkup[] => {
      if (element.dataset.consentSrc !== undefined) return [];
      const trace = at(element, element.localName === 'object' ? 'data' : 'src');
      // A tag that is there brings pictures and frames of its own.
      return trace && !isRunByScript(trace) ? [{ kind: 'content', element, trace }] : [];
    }),
  ];
}

const unique = (traces: readonly Trace[]): Trace[] =>
  traces.filter(
    ({ tracker }, i) => traces.findIndex((other) => other.tracker.vendor === tracker.vendor) === i,
  );

/** What the attributes of a markup say, apart from its text; an ampersand is written as `&amp;` there. */
const attributesIn = (markup: string): string =>
  (markup.match(/=\s*("[^"]*"|'[^']*'|[^\s>]+)/g) ?? []).join('\n').replace(/&amp;/g, '&');
