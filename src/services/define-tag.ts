import type { KnownPurpose, Service, ServiceContext, ServiceFacts } from '../core/types';
import { loadScript, type ScriptAttributes } from './load-script';

export type TagWindow = ServiceContext['window'] & Record<string, unknown>;

/** A tag as data: what its vendor's snippet does, what it leaves, and what is to be told of it. */
export interface Tag<Options = object> {
  readonly type: string;
  /** What its ids look like. */
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
  /** Functions that pages call, and lists that they push to; without consent their calls go nowhere. */
  readonly functions?: readonly string[];
  readonly lists?: readonly string[];
  /** What the vendor's snippet does before its script is there. */
  before?(window: TagWindow, id: string, options: Options): void;
  /** And what it does after. */
  after?(window: TagWindow, id: string, options: Options): void;
  /** Stops it by a switch of the vendor's. Returns whether nothing is sent any more; without it the page reloads. */
  stop?(window: TagWindow, id: string): boolean;
  /** Called instead of all this when it is started once more on the same page. */
  again?(window: TagWindow, id: string): void;
}

export type TagOptions<P extends string, Options = object> = Options & {
  /** The counter's, pixel's or site's number or name, as the vendor gives it. */
  readonly id: string | number;
  readonly purposes?: readonly P[];
  /** Another copy of the script. */
  readonly src?: string;
};

/** Makes a service's factory out of a tag that is described as data. */
export const defineTag =
  <Options extends object = object>(tag: Tag<Options>) =>
  <const P extends string = KnownPurpose>(options: TagOptions<P, Options>): Service<P> => {
    const id = String(options.id);
    const { purposes = tag.purposes as readonly string[] as readonly P[], src = tag.src?.(id, options) } =
      options;
    const hosts = typeof tag.hosts === 'function' ? tag.hosts(options) : tag.hosts;
    const missing = tag.needs?.filter((name) => !options[name]) ?? [];
    const problems = {
      ...(!tag.id.test(id) && { id: options.id }),
      ...Object.fromEntries(missing.map((name) => [name, options[name]])),
    };
    let wasStarted = false;
    return {
      id,
      type: tag.type,
      purposes,
      ...(src !== undefined && { src }),
      ...(hosts && { hosts }),
      ...(tag.erase && { erase: tag.erase }),
      facts: tag.facts,
      ...(Object.keys(problems).length > 0 && { problems }),
      standby(context) {
        const window = context.window as TagWindow;
        for (const name of tag.functions ?? []) window[name] = dropCall;
        for (const name of tag.lists ?? []) window[name] = Object.assign([], { push: dropCall });
      },
      async start(context) {
        const window = context.window as TagWindow;
        if (wasStarted && tag.again) {
          tag.again(window, id);
          return;
        }
        wasStarted = true;
        for (const name of [...(tag.functions ?? []), ...(tag.lists ?? [])]) window[name] = undefined;
        tag.before?.(window, id, options);
        if (src !== undefined) await loadScript(context, src, tag.attributes);
        tag.after?.(window, id, options);
      },
      ...(tag.stop && { stop: ({ window }) => tag.stop?.(window as TagWindow, id) === true }),
    };
  };

/** A call before consent goes nowhere; its callbacks run, since sites wait for them. */
function dropCall(...call: unknown[]): number {
  for (const argument of call) if (typeof argument === 'function') setTimeout(argument as () => void);
  return 0;
}

/** A function that keeps its calls for the script that is on its way, as vendors' snippets define it. */
export function queueIn(window: TagWindow, name: string, list = 'q'): (...call: unknown[]) => void {
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
