import { checkConfig, describeProblem } from '../core/explain';
import type { ConfigProblem, ConsentConfig } from '../core/types';
import { configOf } from '../embed/config-of';
import type { JsonConfig } from '../embed/types';
import { type Environment, UsageError } from './command';
import { findBadAddresses } from './find-bad-addresses';

export interface LoadedConfig {
  /** What the file says. */
  readonly given: unknown;
  readonly config: ConsentConfig;
  readonly problems: readonly ConfigProblem[];
}

/** Reads a config as a page does, but for the services, which are all made at once: paths then are those of the file. */
export function loadConfig(path: string, { readFile }: Environment): LoadedConfig {
  let text: string;
  try {
    text = readFile(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
  }
  let given: unknown;
  try {
    // Some editors on Windows write a byte order mark.
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    given = `${error as Error}`;
  }
  const config = configOf(given);
  const problems = checkConfig(config);
  // A config with errors may be anything, and says enough already.
  const bad = hasErrors(problems) ? [] : findBadAddresses(given as JsonConfig);
  return { given, config, problems: [...bad, ...problems] };
}

export const hasErrors = (problems: readonly ConfigProblem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

/** One problem in a line, for a terminal. */
export const problemLine = (problem: ConfigProblem): string =>
  `${problem.severity}: ${describeProblem(problem)}\n`;

/** A config to make something of; nothing where it is wrong, which is told. */
export function loadSoundConfig(path: string, environment: Environment): LoadedConfig | undefined {
  const loaded = loadConfig(path, environment);
  if (!hasErrors(loaded.problems)) return loaded;
  for (const problem of loaded.problems) environment.complain(problemLine(problem));
  return undefined;
}
