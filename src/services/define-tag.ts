import type { KnownPurpose, Service, ServiceContext, ServiceFacts } from '../core/types';
import { loadScript, type ScriptAttributes } from './load-script';
import { stateOf } from './tag-state';

export type TagWindow = ServiceContext['window'] & Record<string, unknown>;

/** A tag as data: what its vendor's snippet does, what it leaves, and what is to be told of it. */
export interface Tag<Options = object> {
  readonly type: string;
  /** What its ids look like. A group in it is the counter's own part, where vendors write more. */
  readonly id: RegExp;
  /** Options that it cannot do without. */
  readonly needs?: readonly (keyof Options & string)[];
  readonly purposes: readonly KnownPurpose[];
  readonly facts: ServiceFacts;
  /** Hosts that it talks to, that of its script apart; they may follow from its options. */
  readonly hosts?: Service['hosts'] | ((options: Options) => Service['hosts']);
  readonly erase?: Service['erase'];
  /** Its script, if it is one. */
  src?(id: string, options: Options): string;
  readonly attributes?: ScriptAttributes;
  /** Functions that pages call, and lists that they push to; while no counter of the tag runs their calls go nowhere. */
  readonly functions?: readonly string[];
  readonly lists?: readonly string[];
  /**
   * What the vendor's snippet does before its script is there. What another counter of the tag has put in a global, or
   * the script in its place, is there: add to it.
   */
  before?(window: TagWindow, id: string, options: Options): void;
  /** And what it does after. */
  after?(window: TagWindow, id: string, options: Options): void;
  /**
   * Stops it by a switch of the vendor's. Returns whether nothing is sent any more; without it the page reloads. `isLast`:
   * no other counter of the tag runs.
   */
  stop?(window: TagWindow, id: string, isLast: boolean): boolean;
  /** What turns it on again, where it is started once more on the same page: its script runs there still. */
  again?(window: TagWindow, id: string): void;
}

export type TagOptions<P extends string, Options = object> = Options & {
  /** The counter's, pixel's or site's number or name, as the vendor gives it. */
  readonly id: string | number;
  readonly purposes?: readonly P[];
  /** Another copy of the script. */
  readonly src?: string;
};

/**
 * Makes a service's factory out of a tag that is described as data.
 *
 * A script that has run cannot be loaded again: it would count the page twice. So a tag that is started once more finds
 * what it had in its globals, and goes on with that.
 */
export const defineTag =
  <Options extends object = object>(tag: Tag<Options>) =>
  <const P extends string = KnownPurpose>(options: TagOptions<P, Options>): Service<P> => {
    const given = String(options.id);
    const [, counter = given] = tag.id.exec(given) ?? [];
    const {
      purposes = tag.purposes as readonly string[] as readonly P[],
      src = tag.src?.(counter, options),
    } = options;
    const { type, facts, functions = [], lists = [] } = tag;
    const hosts = typeof tag.hosts === 'function' ? tag.hosts(options) : tag.hosts;
    const missing = tag.needs?.filter((name) => !options[name]) ?? [];
    const problems = {
      ...(!tag.id.test(given) && { id: options.id }),
      ...Object.fromEntries(missing.map((name) => [name, options[name]])),
    };
    const globals = [...functions, ...lists];
    return {
      // A number alone can be that of another vendor's counter, too.
      id: /^\d+$/.test(counter) ? `${type}-${counter}` : counter,
      type,
      purposes,
      ...(src !== undefined && { src }),
      ...(hosts && { hosts }),
      ...(tag.erase && { erase: tag.erase }),
      facts: {
        ...facts,
        ...(facts.keeps && {
          keeps: facts.keeps.map((item) => ({ ...item, name: item.name.replace('<ID>', counter) })),
        }),
      },
      ...(Object.keys(problems).length > 0 && { problems }),
      standby(context) {
        const window = context.window as TagWindow;
        const { running, aside } = stateOf(window, type);
        const wasRunning = running.delete(counter);
        // The page's calls are the other counters', too.
        if (running.size) return;
        for (const name of globals) {
          // What the page's own snippet has collected before consent is not kept.
          if (wasRunning) aside.set(name, window[name]);
          window[name] = lists.includes(name) ? Object.assign([], { push: dropCall }) : dropCall;
        }
      },
      async start(context) {
        const window = context.window as TagWindow;
        const { running, started, loads, aside } = stateOf(window, type);
        if (!running.size) {
          // What came there meanwhile is the page's own, or a script's that had nothing to do: it begins anew.
          if (!globals.every((name) => isDropped(window[name])))
            for (const each of [started, loads, aside]) each.clear();
          for (const name of globals) window[name] = aside.get(name);
        }
        running.add(counter);
        if (started.has(counter)) {
          tag.again?.(window, counter);
          return;
        }
        started.add(counter);
        tag.before?.(window, counter, options);
        if (src !== undefined) {
          const loading = loads.get(src) ?? loadScript(context, src, tag.attributes);
          loads.set(src, loading);
          try {
            await loading;
          } catch (error) {
            // It can be had the next time.
            loads.delete(src);
            started.delete(counter);
            throw error;
          }
        }
        if (running.has(counter)) tag.after?.(window, counter, options);
        else if (tag.after) started.delete(counter);
      },
      ...(tag.stop && {
        stop({ window }) {
          const { running } = stateOf(window, type);
          return tag.stop?.(window as TagWindow, counter, running.size < 2) === true;
        },
      }),
    };
  };

/** A call before consent goes nowhere; its callbacks run, since sites wait for them. */
function dropCall(...call: unknown[]): number {
  for (const argument of call) if (typeof argument === 'function') setTimeout(argument as () => void);
  return 0;
}

/** Whether what stands in a global lets the page's calls go nowhere. */
const isDropped = (value: unknown): boolean =>
  value === dropCall || (value as { push?: unknown } | undefined)?.push === dropCall;

type Queue = (...call: unknown[]) => void;

/**
 * A function that keeps its calls for the script that is on its way, as vendors' snippets define it: put in the global of
 * this name, unless something is there, which it returns.
 */
export function queueIn(window: TagWindow, name: string, list = 'q'): Queue {
  if (window[name]) return window[name] as Queue;
  const calls: unknown[] = [];
  const queue = Object.assign(
    function () {
      // eslint-disable-next-line prefer-rest-params
      calls.push(arguments);
    },
    { [list]: calls },
  );
  window[name] = queue;
  return queue;
}

/** A list for the script that is on its way: put in the global of this name, unless something is there. */
export const listIn = (window: TagWindow, name: string): { push(entry: unknown): unknown } =>
  (window[name] ??= []) as unknown[];
