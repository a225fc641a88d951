/** A command as gtag.js reads it: an `arguments` object. Of arrays it takes no notice. */
export function commandOf(..._: unknown[]): unknown {
  // eslint-disable-next-line prefer-rest-params
  return arguments;
}
