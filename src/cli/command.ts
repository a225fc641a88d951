import type { ParseArgsConfig } from 'node:util';
import type { LocaleTexts } from '../core/types';
import { isAddress } from './origin-of';

/** What the command line needs of the world around it. */
export interface Environment {
  /** The text of a file; that of the standard input for `-`. Throws where it cannot be read. */
  readFile(path: string): string;
  /** Puts out what was asked for. */
  write(text: string): void;
  /** Puts out what is wrong. */
  complain(text: string): void;
  /** The texts of a language beyond English and Russian. */
  loadLocale(language: string): Promise<{ readonly texts: LocaleTexts }>;
  /** The hashes of the shipped files, by their names; none where the build has none. */
  readHashes(): Readonly<Record<string, string>>;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  /** In a line. */
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** What each option is, by its name; with what stands after it. */
  readonly help: Readonly<Record<string, readonly [value: string, meaning: string]>>;
  /** Returns the exit code. */
  run(path: string, values: Values, environment: Environment): number | Promise<number>;
}

/** A command that was called wrongly. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The value of an option that takes one of these, the first where it is not given. */
export function choose<T extends string>(option: string, value: Values[string], choices: readonly T[]): T {
  const found = value === undefined ? choices[0] : choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError(`--${option} takes one of ${choices.join(', ')}, not ${String(value)}`);
  return found;
}

/** The text of an option, if it is given. An empty one is a mistake, such as a variable of the shell that is not set. */
export function textOf(option: string, value: Values[string]): string | undefined {
  if (value === '') throw new UsageError(`--${option} takes a text, not nothing`);
  return value === undefined ? undefined : String(value);
}

/** The address that an option takes. */
export function addressOf(option: string, value: Values[string], otherwise: string): string {
  const address = textOf(option, value) ?? otherwise;
  if (!isAddress(address)) throw new UsageError(`--${option} takes an http(s) URL or a path, not ${address}`);
  return address;
}
