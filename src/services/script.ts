import type { ErasePatterns, Service, ServiceFacts } from '../core/types';
import { loadScript, type ScriptAttributes } from './load-script';

export interface ScriptOptions<P extends string = string> extends ErasePatterns {
  /** A name of your own. */
  readonly id: string;
  readonly purposes: readonly P[];
  readonly src: string;
  /** Hosts that the tag talks to, that of `src` apart. */
  readonly hosts?: Service['hosts'];
  /** Further attributes of the script element; `true` gives one without a value. Event handlers are refused. */
  readonly attributes?: ScriptAttributes;
  /** Who gets the data. */
  readonly name?: NonNullable<ServiceFacts['name']>;
  readonly recipient?: ServiceFacts['recipient'];
  /** What it collects. */
  readonly data?: NonNullable<ServiceFacts['data']>;
  /** What it keeps in the browser, and for how long. Default: the names given to be erased. */
  readonly keeps?: NonNullable<ServiceFacts['keeps']>;
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
  data = [],
  keeps,
  ...erase
}: ScriptOptions<P>): Service<P> {
  return {
    id,
    purposes,
    src,
    hosts,
    ...problemsOf(src, attributes),
    ...(recipient && { facts: { name, recipient, data, ...(keeps && { keeps }) } }),
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
