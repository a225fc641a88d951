import { ConfigProblem, ConsentConfig } from './types.js';

/** A config that cannot be used, with everything that is wrong in it. */
declare class ConfigError extends Error {
    readonly problems: readonly ConfigProblem[];
    readonly name = "ConfigError";
    constructor(problems: readonly ConfigProblem[], summary?: string);
}
/** A problem in one line. */
declare const describeProblem: ({ path, expected, found, law }: ConfigProblem) => string;
/**
 * Everything that is wrong with a config (`severity: 'error'`: nothing is started), and what of it the law asks for more
 * (`'warning'`), each with the article. For the tests of a site: `expect(checkConfig(config)).toEqual([])`.
 */
declare function checkConfig(config: ConsentConfig): ConfigProblem[];
/**
 * What is wrong with a config; with `isLater` with the services, the last of its list, that came to one that is right and
 * goes on.
 */
declare const explain: (config: unknown, isLater?: boolean) => ConfigError;

export { ConfigError, checkConfig, describeProblem, explain };
