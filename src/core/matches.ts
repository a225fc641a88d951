/** A string is a name, or the start of names where it ends with `*`. */
type Pattern = string | RegExp;

/**
 * Whether one of the patterns means a name. Also one alone, as a config from JSON may have it: what is wrong with one
 * service must not throw where others are looked at. `search` starts anew each time, also with a global expression.
 */
export const matches = (patterns: Pattern | readonly Pattern[] | undefined, name: string): boolean =>
  [patterns ?? []]
    .flat()
    .some((pattern: Pattern) =>
      typeof pattern !== 'string'
        ? name.search(pattern) >= 0
        : pattern.endsWith('*')
          ? name.startsWith(pattern.slice(0, -1))
          : name === pattern,
    );
