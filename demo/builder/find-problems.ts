import { findBadAddresses } from '../../src/cli/find-bad-addresses';
import { checkConfig } from '../../src/core/explain';
import type { ConfigProblem } from '../../src/core/types';
import { configOf } from '../../src/embed/config-of';
import { resultConfig } from './result-config';
import type { BuilderState } from './state';

/**
 * What the config check says of what will be copied. Paths are those of the form, with dots: purposes are found where they
 * stand there, and by their ids where they are only in the result.
 */
export function findProblems(state: BuilderState): ConfigProblem[] {
  const config = resultConfig(state);
  const placeOf = (index: string) => {
    const id = config.purposes?.[Number(index)]?.id;
    const at = (state.config.purposes ?? []).findIndex((purpose) => purpose.id === id);
    return at < 0 ? (id ?? index) : String(at);
  };
  const checked = checkConfig(configOf(config));
  const isSound = checked.every(({ severity }) => severity === 'warning');
  return [...(isSound ? findBadAddresses(config) : []), ...checked].map((problem) => ({
    ...problem,
    path: problem.path
      .replace(/\[(\d+)\]/g, '.$1')
      .replace(/^purposes\.(\d+)/, (_, index: string) => `purposes.${placeOf(index)}`),
  }));
}
