import { parseArgs, type ParseArgsConfig } from 'node:util';
import { VERSION } from '../core/version';
import { check } from './check';
import { type Command, type Environment, UsageError } from './command';
import { csp } from './csp';
import { policy } from './policy';
import { snippet } from './snippet';

/** By the words that they are called by. */
export const COMMANDS: Readonly<Record<string, Command>> = { check, policy, csp, snippet };

const NAME = 'consent-gate';

const aligned = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
};

/** What the command line can do; the docs hold it as it is. */
function help(): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary] as const);
  return [
    `Usage: ${NAME} <command> <config.json> [options]\n\n`,
    'Commands:\n',
    aligned(commands),
    '\nOptions:\n',
    aligned([
      ['-h, --help', 'this text, or that of a command'],
      ['-v, --version', 'the version'],
    ]),
    '\nA dash instead of a file reads the config from the standard input.\n',
    'Exit codes: 0 done, 1 the config is wrong, 2 called wrongly.\n',
  ].join('');
}

function helpOf(name: string, { summary, help }: Command): string {
  const options = Object.entries(help).map(
    ([option, [value, meaning]]) => [`--${option} ${value}`.trim(), meaning] as const,
  );
  return [
    `Usage: ${NAME} ${name} <config.json>${options.length ? ' [options]' : ''}\n\n`,
    `Prints ${summary}.\n`,
    ...(options.length ? ['\nOptions:\n', aligned(options)] : []),
  ].join('');
}

const COMMON: NonNullable<ParseArgsConfig['options']> = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
};

/** Does what the arguments say. Returns the exit code. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  try {
    return await dispatch(args, environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    environment.complain(`${error.message}\nSee ${NAME} --help.\n`);
    return 2;
  }
}

async function dispatch(args: readonly string[], environment: Environment): Promise<number> {
  const [name = ''] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const { values, positionals } = parse(command ? args.slice(1) : args, command);
  if (values.version) {
    environment.write(`${VERSION}\n`);
    return 0;
  }
  if (values.help) {
    environment.write(command ? helpOf(name, command) : help());
    return 0;
  }
  if (!command)
    throw new UsageError(
      positionals[0] === undefined ? 'No command is given.' : `There is no command ${positionals[0]}.`,
    );
  const [path, ...others] = positionals;
  if (path === undefined || others.length) throw new UsageError(`${name} takes one file.`);
  try {
    return await command.run(path, values, environment);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // The check does not look into everything, such as the `hosts` of a script.
    environment.complain(`error: nothing can be made of ${path}: ${(error as Error).message}\n`);
    return 1;
  }
}

function parse(args: readonly string[], command: Command | undefined) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...COMMON, ...command?.options },
      allowPositionals: true,
    }) as {
      readonly values: Readonly<Record<string, string | boolean | undefined>>;
      readonly positionals: string[];
    };
  } catch (error) {
    // What follows is on arguments that begin with a dash.
    throw new UsageError(`${(error as Error).message.split('. ')[0] ?? ''}.`.replace(/\.\.$/, '.'));
  }
}
