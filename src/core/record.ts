import { optionalPurposes } from './purposes';
import { shortHash, termsOf } from './terms';
import type { Choices, Purpose, ResolvedConfig } from './types';

/** A decision as it is stored, taken apart. */
export interface DecisionRecord {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly decidedAt: number;
  /** As `versionKey` writes it. */
  readonly version: string;
  readonly id: string | null;
  /** `+` or `-`, purpose and terms of each answer, and the ids of the services that were named. */
  readonly fields: readonly string[];
}

/** A policy version as the record has it: itself, or a hash of it where a cookie would need it escaped. */
export const versionKey = (version = ''): string =>
  /^[\w-]{0,24}$/.test(version) ? version : shortHash(version);

/** Whether a field is the id of a service, not an answer; with a `!` before it that service was refused by itself. */
export const isService = (field: string): boolean => /^!?\w/.test(field);

/** `<purpose>:<terms>`, as it stands after the `+` or `-` of an answer. */
export const termsField = ({ operator }: ResolvedConfig, purpose: Purpose): string =>
  `${purpose.id}:${termsOf(purpose, operator)}`;

/**
 * What answers are for: all that this page asks for (what is not answered is refused), the purposes of other pages too
 * (`everywhere`, for a refusal), or only the purposes that are answered (`these`: the others stay as they were, open).
 */
export type Scope = 'everywhere' | 'these';

/**
 * The fields of a new record. What `earlier` ones say of purposes and services that this page does not have is kept,
 * so that pages of one site that ask for different things do not ask twice.
 */
export function recordFields(
  config: ResolvedConfig,
  answers: Partial<Choices>,
  earlier: readonly string[],
  scope?: Scope,
  refused: readonly string[] = [],
): string[] {
  const asked = optionalPurposes(config);
  const others = earlier.filter((field) => !asked.some(({ id }) => field.startsWith(`${id}:`, 1)));
  const isOurs = (field: string) => config.services.some(({ id }) => field.replace('!', '') === id);
  // Who grants now what he had refused was told of this page's services, and not of those from before.
  const isWider = asked.some(
    ({ id }) => answers[id] === true && earlier.some((field) => field.startsWith(`-${id}:`)),
  );
  // Who answers for some purposes alone was told of the services that need no others.
  const named = config.services.filter(
    ({ id, isUnnamed, purposes }) =>
      !isUnnamed &&
      (scope !== 'these' ||
        [id, `!${id}`].some((field) => earlier.includes(field)) ||
        purposes.every((purpose) => answers[purpose] === true)),
  );
  return [
    ...asked
      .filter(({ id }) => scope !== 'these' || answers[id] !== undefined)
      .map((purpose) => (answers[purpose.id] === true ? '+' : '-') + termsField(config, purpose)),
    ...others.flatMap((field) =>
      isService(field) ? [] : scope === 'everywhere' ? field.replace('+', '-') : field,
    ),
    ...new Set([
      ...named.map(({ id }) => (refused.includes(id) ? `!${id}` : id)),
      ...others.filter((field) => isService(field) && !isWider && !isOurs(field)),
    ]),
  ];
}

/**
 * `1.<seconds, base 36>.<policy version>.<id>.<+ or -><purpose>:<terms>….<service>…`: a server reads it with one
 * split at the dots. `1` is the format; a `!` stands before a service that was refused by itself.
 */
export const encodeRecord = (
  { policy }: ResolvedConfig,
  id: string | null,
  decidedAt: number,
  fields: readonly string[],
): string =>
  [1, Math.floor(decidedAt / 1000).toString(36), versionKey(policy?.version), id ?? '', ...fields].join('.');

/**
 * Total: nothing but what `encodeRecord` writes is a record. No cookie is as long as 10 kB, and an expression throws on a
 * text of some megabytes, as localStorage can hold.
 */
export function decodeRecord(text: string): DecisionRecord | undefined {
  const [, seconds = '', version = '', id = '', ...fields] = text.split('.');
  return text.length < 10_000 &&
    /^1\.[1-9a-z][\da-z]{0,8}\.[\w-]{0,24}\.[\w-]{0,32}(\.[+-][\w-]+:\w+)*(\.!?\w[\w-]*)*$/.test(text)
    ? { text, decidedAt: parseInt(seconds, 36) * 1000, version, id: id || null, fields }
    : undefined;
}
