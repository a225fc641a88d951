const WRITERS = ['write', 'writeln'] as const;

/**
 * Runs code that must not write into the document: in a page that has come, `document.write` begins a new one in its
 * place. Returns whether it has tried to. What the page itself has put in the place of these functions is left alone.
 */
export function refuseWrites(document: Document, run: () => void): boolean {
  let isRefused = false;
  const refuse = () => void (isRefused = true);
  const replaced = WRITERS.filter((name) => !Object.hasOwn(document, name));
  for (const name of replaced) document[name] = refuse;
  run();
  for (const name of replaced) if (document[name] === refuse) Reflect.deleteProperty(document, name);
  return isRefused;
}
