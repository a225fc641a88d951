import { ConfigProblem, ConsentConfig } from './types.js';

/** A config that cannot be used, with everything that is wrong in it. */
declare class ConfigError extends Error {
    readonly problems: readonly ConfigProblem[];
    readonly name = "ConfigError";
    constructor(problems: readonly ConfigProblem[]);
}
/** A problem in one line. */
declare const describeProblem: ({ path, expected, found, law }: ConfigProblem) => string;
/**
 * Everything that is wrong with a config (`severity: 'error'`: nothing is started), and what of it the law asks for more
 * (`'warning'`), each with the article. For the tests of a site: `expect(checkConfig(config)).toEqual([])`.
 */
declare function checkConfig(config: ConsentConfig): ConfigProblem[];
declare const explain: (config: unknown) => ConfigError;

export { ConfigError, checkConfig, describeProblem, explain };
