/**
 * Whether a name is meant: a string is a name, or the start of names where it ends with `*`. `search` starts anew
 * each time, also with a global or sticky expression.
 */
export const matches = (pattern: string | RegExp, name: string): boolean =>
  typeof pattern !== 'string'
    ? name.search(pattern) >= 0
    : pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern;
