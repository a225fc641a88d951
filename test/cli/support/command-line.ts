import type { Environment } from '../../../src/cli/command';
import { run } from '../../../src/cli/run';

/** What a command did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Files by their names, and hashes of the shipped ones. */
export interface World {
  readonly files?: Readonly<Record<string, string>>;
  readonly hashes?: Readonly<Record<string, string>>;
}

/** Runs the command line on files that are only there for it. */
export async function commandLine(
  args: readonly string[],
  { files = {}, hashes = {} }: World = {},
): Promise<Outcome> {
  const outcome = { out: '', err: '' };
  const environment: Environment = {
    readFile(path) {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    write: (text) => void (outcome.out += text),
    complain: (text) => void (outcome.err += text),
    async loadLocale(language) {
      // It comes with esbuild, which a test in jsdom cannot have.
      const { readLocale } = await import('../../../scripts/locales.mjs');
      const groups = Object.values(await readLocale(language));
      return { texts: groups.map((group) => Object.values(group)) };
    },
    readHashes: () => hashes,
  };
  const code = await run(args, environment);
  return { code, ...outcome };
}

/** The same on one config: `onConfig(config, 'policy', '--lang', 'ru')`. */
export const onConfig = (config: unknown, command: string, ...options: string[]): Promise<Outcome> =>
  commandLine([command, 'config.json', ...options], { files: { 'config.json': JSON.stringify(config) } });
