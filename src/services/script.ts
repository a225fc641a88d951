import type { Data, ErasePatterns, KeptItem, Recipient, Service, Text } from '../core/types';
import { loadScript, type ScriptAttributes } from './load-script';

export interface ScriptOptions<P extends string = string> extends ErasePatterns {
  /**
   * A name of your own.
   * @pattern ^\w[\w-]*$
   */
  readonly id: string;
  /**
   * What it is for: all of them are needed.
   * @minItems 1
   */
  readonly purposes: readonly P[];
  /**
   * The script: an `http(s)` URL or a path.
   * @pattern ^([hH][tT][tT][pP][sS]?:|[^:]*$|[^:]*[/?#])
   */
  readonly src: string;
  /** Hosts that the tag talks to, that of `src` apart. */
  readonly hosts?: Service['hosts'];
  /** Further attributes of the script element; `true` gives one without a value. Event handlers are refused. */
  readonly attributes?: ScriptAttributes;
  /** What it is called. Default: the id. */
  readonly name?: Text;
  /** Who gets the data. */
  readonly recipient?: Recipient;
  /** What it collects. */
  readonly data?: readonly Data[];
  /** What it keeps in the browser, and for how long. Default: the names given to be erased. */
  readonly keeps?: readonly KeptItem[];
}

/**
 * Any tag that is one script. There is no general way to stop a script, so consent that is taken back makes the page
 * reload, without it.
 */
export function script<const P extends string>({
  id,
  purposes,
  src,
  hosts = [],
  attributes = {},
  name = id,
  recipient,
  data,
  keeps,
  ...erase
}: ScriptOptions<P>): Service<P> {
  return {
    id,
    purposes,
    src,
    hosts,
    ...problemsOf(src, attributes),
    facts: { name, ...(data && { data }), ...(recipient && { recipient }), ...(keeps && { keeps }) },
    erase,
    start: (context) => loadScript(context, src, attributes),
  };
}

/** Attributes that would be code, or would replace what was checked, are refused; and `src` must be there. */
function problemsOf(src: string | undefined, attributes: ScriptAttributes): Pick<Service, 'problems'> {
  const refused = Object.keys(attributes).filter((name) => /^(on|src$|nonce$)/i.test(name));
  const problems = Object.fromEntries(refused.map((name) => [`attributes.${name}`, name]));
  return refused.length || !src ? { problems: src ? problems : { src } } : {};
}
