import { checkConfig, describeProblem } from '../core/explain';
import type { ConfigProblem, ConsentConfig } from '../core/types';
import { configOf } from '../embed/config-of';
import { type Environment, UsageError } from './command';

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
  return { given, config, problems: checkConfig(config) };
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
