import { KnownPurpose, ServiceFacts, Service, ServiceContext } from './types.js';
import { S as ScriptAttributes } from './load-script.js';

type TagWindow = ServiceContext['window'] & Record<string, unknown>;
/** A tag as data: what its vendor's snippet does, what it leaves, and what is to be told of it. */
interface Tag<Options = object> {
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
type TagOptions<P extends string, Options = object> = Options & {
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
declare const defineTag: <Options extends object = object>(tag: Tag<Options>) => <const P extends string = KnownPurpose>(options: TagOptions<P, Options>) => Service<P>;
type Queue = (...call: unknown[]) => void;
/**
 * A function that keeps its calls for the script that is on its way, as vendors' snippets define it: put in the global of
 * this name, unless something is there, which it returns.
 */
declare function queueIn(window: TagWindow, name: string, list?: string): Queue;
/** A list for the script that is on its way: put in the global of this name, unless something is there. */
declare const listIn: (window: TagWindow, name: string) => {
    push(entry: unknown): unknown;
};

export { defineTag as d, listIn as l, queueIn as q };
export type { Tag as T, TagOptions as a, TagWindow as b };
