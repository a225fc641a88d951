import { optionalPurposes } from './purposes';
import { shortHash, termsOf } from './terms';
import type { Choices, Purpose, ResolvedConfig } from './types';

/** A decision as it is stored, taken apart. */
export interface DecisionRecord {
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

/** Whether a field is the id of a service, not an answer. */
export const isService = (field: string): boolean => /^\w/.test(field);

export const answerField = (purpose: Purpose, isGranted: boolean): string =>
  `${isGranted ? '+' : '-'}${purpose.id}:${termsOf(purpose)}`;

/**
 * `1.<seconds, base 36>.<policy version>.<id>.<+ or -><purpose>:<terms>….<service>…`: a server reads it with one
 * split at the dots. `1` is the format.
 */
export const encodeRecord = (
  config: ResolvedConfig,
  id: string | null,
  decidedAt: number,
  choices: Choices,
): string =>
  [
    1,
    Math.floor(decidedAt / 1000).toString(36),
    versionKey(config.policy?.version),
    id ?? '',
    ...optionalPurposes(config).map((purpose) => answerField(purpose, choices[purpose.id] === true)),
    ...config.services.map((service) => service.id),
  ].join('.');

/** Total: nothing but what `encodeRecord` writes is a record. */
export function decodeRecord(text: string): DecisionRecord | undefined {
  const [, seconds = '', version = '', id = '', ...fields] = text.split('.');
  return /^1\.[\da-z]{1,9}\.[\w-]*\.[\w-]{0,32}(\.[+-][\w-]+:\w+)*(\.\w[\w-]*)*$/.test(text)
    ? { decidedAt: parseInt(seconds, 36) * 1000, version, id: id || null, fields }
    : undefined;
}
