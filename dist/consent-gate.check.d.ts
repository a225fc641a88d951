import { ConfigProblem, ConsentConfig } from './consent-gate.js';

/** A config that cannot be used, with everything that is wrong in it. */
declare class ConfigError extends Error {
    readonly problems: readonly ConfigProblem[];
    readonly name = "ConfigError";
    constructor(problems: readonly ConfigProblem[]);
}
/** What a config should have where; `[]` stands for any place in a list. */
declare const EXPECTATIONS: Readonly<Record<string, string>>;
/** For each rule of the check: where it points, and what it wants there. */
declare const RULES: Readonly<Record<string, readonly [field: string, expected: string]>>;
/** Everything that is wrong with a config, for the tests of a site: `expect(checkConfig(config)).toEqual([])`. */
declare const checkConfig: (config: ConsentConfig) => ConfigProblem[];
declare const explain: (config: unknown) => ConfigError;

export { ConfigError, EXPECTATIONS, RULES, checkConfig, explain };
