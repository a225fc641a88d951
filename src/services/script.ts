import type { Data, ErasePatterns, KeptItem, Recipient, Service, ServiceFacts, Text } from '../core/types';
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
  const wrong: [path: string, found: unknown][] = [
    // Attributes that would be code, or would replace what was checked, are refused.
    ...Object.keys(attributes)
      .filter((attribute) => /^(on|src$|nonce$)/i.test(attribute))
      .map((attribute): [string, unknown] => [`attributes.${attribute}`, attribute]),
    // All others are lists, and nothing in them is empty; what is none of the options is among them, too.
    ...Object.entries({
      src: [src],
      hosts,
      data,
      keeps: keeps?.map(({ name: kept }) => kept),
      ...erase,
    }).filter(([, list]: [string, unknown]) => list && !(Array.isArray(list) && list.every(Boolean))),
  ];
  return {
    id,
    purposes,
    src,
    hosts,
    ...(wrong[0] && { problems: Object.fromEntries(wrong) }),
    facts: { name, data, recipient, keeps } as ServiceFacts,
    erase,
    start: (context) => loadScript(context, src, attributes),
  };
}
