import { ConfigProblem, ConsentConfig } from './consent-gate.js';

/** A config that cannot be used, with everything that is wrong in it. */
declare class ConfigError extends Error {
    readonly problems: readonly ConfigProblem[];
    readonly name = "ConfigError";
    constructor(problems: readonly ConfigProblem[]);
}
/** Everything that is wrong with a config, for the tests of a site: `expect(checkConfig(config)).toEqual([])`. */
declare const checkConfig: (config: ConsentConfig) => ConfigProblem[];
declare const explain: (config: unknown) => ConfigError;

export { ConfigError, checkConfig, explain };
