import type { Command } from './command';
import { hasErrors, loadConfig, problemLine } from './load-config';

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

/** Says what the browser would say of a config, and what the law asks for besides. */
export const check: Command = {
  summary: 'what is wrong with a config, and what the law asks for besides',
  options: {},
  help: {},
  run(path, _, environment) {
    const { problems } = loadConfig(path, environment);
    const ofSeverity = (wanted: string) => problems.filter(({ severity }) => severity === wanted).length;
    for (const problem of problems) environment.write(problemLine(problem));
    environment.write(
      `${counted(ofSeverity('error'), 'error')}, ${counted(ofSeverity('warning'), 'warning')}\n`,
    );
    return hasErrors(problems) ? 1 : 0;
  },
};
