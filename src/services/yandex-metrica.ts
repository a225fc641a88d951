import type { Service, ServiceContext, Unsubscribe } from '../core/types';
import { loadScript } from './load-script';
import { onNavigate } from './on-navigate';
import { closeStub, countOpen, openStub, type Queue, stubOf, type TagStub } from './tag-stub';

/** Options of `ym(id, 'init', …)`: https://yandex.com/support/metrica/en/code/counter-initialize. */
export interface MetricaInit {
  readonly accurateTrackBounce?: boolean | number;
  readonly childIframe?: boolean;
  readonly clickmap?: boolean;
  readonly defer?: boolean;
  readonly disableFormAnalytics?: boolean;
  readonly disableWebsocket?: boolean;
  readonly disableYtm?: boolean;
  readonly ecommerce?: boolean | string | readonly unknown[];
  readonly experiments?: string;
  readonly params?: object | readonly object[];
  readonly referrer?: string;
  readonly sendTitle?: boolean;
  readonly ssr?: boolean;
  readonly trackHash?: boolean;
  readonly trackLinks?: boolean;
  readonly triggerEvent?: boolean;
  readonly trustedDomains?: readonly string[];
  readonly type?: number;
  readonly url?: string;
  readonly userParams?: object;
  readonly ut?: string;
  readonly webvisor?: boolean;
}

export interface MetricaOptions<P extends string = string> extends MetricaInit {
  /**
   * The counter's number.
   * @pattern ^\d{1,12}$
   */
  readonly id: string | number;
  /**
   * What it is for. Default `['analytics']`. Webvisor asks for `session-replay` besides, where the site has that
   * purpose.
   * @minItems 1
   */
  readonly purposes?: readonly P[];
  /** What becomes of calls to `ym` before consent. Default `drop`. */
  readonly queue?: Queue;
  /** Sends a `hit` when a single-page application changes the address. Default `false`. */
  readonly spa?: boolean;
  /**
   * Another copy of the tag. Default `https://mc.yandex.ru/metrika/tag.js`.
   * @pattern ^([hH][tT][tT][pP][sS]?:|[^:]*$|[^:]*[/?#])
   */
  readonly src?: string;
  /** Runs a stock snippet that stands in the page, which then brings the tag and initialises the counter. */
  readonly snippet?: () => void;
}

type MetricaWindow = ServiceContext['window'] & {
  /** `a` holds the calls for the tag, which reads it once and then watches it; it is there while a counter runs. */
  ym: TagStub & { a?: unknown[]; loads?: number };
  Ya?: { _metrika?: { oo?: number } } | undefined;
} & Record<`disableYaCounter${string}`, boolean>;

/**
 * Yandex Metrica. No `<noscript>` pixel: it cannot be gated. Metrica's tag manager, which can inject tags that nobody
 * has consented to, is off unless `disableYtm: false` is given.
 *
 * Stopping has no documented way: `destruct` ends the counter but sends what Webvisor has recorded, and
 * `disableYaCounter<ID>` counts only before `init`. So both are used, the tag's own opt-out mark before them, and
 * `ym` stops passing calls on. With Webvisor the stop is reported as not clean.
 */
export function yandexMetrica<const P extends string = 'analytics'>({
  id,
  purposes = ['analytics' as P],
  queue,
  spa = false,
  src = 'https://mc.yandex.ru/metrika/tag.js',
  snippet,
  ...given
}: MetricaOptions<P>): Service<P> {
  let init: MetricaInit = given;
  const counter = String(id);
  const flag = `disableYaCounter${counter}` as const;
  let isRecording = false;
  let wasStarted = false;
  let stopWatching: Unsubscribe | undefined;

  const stubIn = (window: MetricaWindow) =>
    stubOf(
      window,
      'ym',
      (call, wanted) => String(call[0]) === wanted,
      (call) => window.ym.a?.push(call),
    );

  /** Undocumented, and read before every request. It silences all counters, so it stays only with the last one. */
  const silence = ({ Ya }: MetricaWindow, oo: number) => Ya?._metrika && (Ya._metrika.oo = oo);

  /** Runs a stock snippet. Returns the options that it initialises the counter with; its other calls are passed on. */
  const runSnippet = ({ ym }: MetricaWindow, run: () => void): MetricaInit => {
    const { a = [] } = ym;
    const calls: ArrayLike<unknown>[] = (ym.a = []);
    run();
    ym.a = a;
    const isInit = (call: ArrayLike<unknown>) => String(call[0]) === counter && call[1] === 'init';
    for (const call of calls) if (!isInit(call)) a.push(call);
    return calls.find(isInit)?.[2] ?? {};
  };

  return {
    id: counter,
    type: 'yandex-metrica',
    purposes,
    optionalPurposes: init.webvisor ? ['session-replay'] : [],
    options: init,
    clientId: '_ym_uid',
    src,
    // https://yandex.com/support/metrica/en/code/install-counter-csp; yastatic.net serves others, too.
    hosts: [/^mc\.(yandex|webvisor)\./],
    ...(!/^\d{1,12}$/.test(counter) && { problems: { id } }),
    erase: {
      cookies: ['_ym_*', 'metrika_enabled'],
      // `_ym123_lsid` and the like are counter 123's own: other counters keep theirs.
      localStorage: [new RegExp(`^_ym(?!\\d)|^_ym${counter}(?!\\d)`)],
      sessionStorage: ['__ym*'],
    },

    standby(context) {
      const window = context.window as MetricaWindow;
      const stub = stubIn(window);
      closeStub(stub, counter, queue);
      // Should the site's own snippet load the tag all the same, it finds this counter switched off.
      window[flag] = true;
      if (!window.ym.a || countOpen(stub)) return;
      silence(window, 1);
      delete window.ym.a;
      // A tag that is still on its way has counted nothing, and will find nothing.
      wasStarted = wasStarted && !!window.Ya;
    },

    async start(context) {
      const window = context.window as MetricaWindow;
      const stub = stubIn(window);
      const isLoaded = countOpen(stub) > 0;
      const held = openStub(stub, counter);
      window[flag] = false;
      isRecording = !!init.webvisor && context.isGranted('session-replay') !== false;
      const { ym } = window;
      if (!isLoaded) ym.a = [];
      const isOwn = !snippet || wasStarted;
      if (!isOwn) init = runSnippet(window, snippet);
      stub(counter, 'init', {
        disableYtm: true,
        ...init,
        webvisor: isRecording,
        // Started once more on a page that was counted already: the page view is not counted twice.
        ...(wasStarted && { defer: true }),
      });
      wasStarted = true;
      for (const call of held) stub(...call);
      if (spa) {
        stopWatching = onNavigate(window, (url, referer) =>
          stub(counter, 'hit', url, { referer, title: window.document.title }),
        );
      }
      // A tag that is on its way finds all there is when it comes.
      if (isLoaded || (ym.loads && !window.Ya)) return;
      if (ym.loads) {
        // A tag that was stopped keeps the visitor's old id in `Ya` and looks at no new calls: it is loaded anew.
        window.Ya = undefined;
        await loadScript(context, `${src}${src.includes('?') ? '&' : '?'}r=${++ym.loads}`);
      } else {
        ym.loads = 1;
        if (isOwn) await loadScript(context, src);
      }
    },

    stop(context) {
      const window = context.window as MetricaWindow;
      stopWatching?.();
      silence(window, 1);
      window.ym.a?.push([counter, 'destruct']);
      // It goes on, with other options, where only Webvisor was granted or taken back; else it is on standby now.
      silence(window, 0);
      return !isRecording;
    },
  };
}
