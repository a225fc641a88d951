import { isConsistent, isSafeUrl } from './check-rules';
import type { ConsentConfig } from './types';

/**
 * What a config may hold, services apart: each of its entries, written as `path:type:value`, matches one of these. A
 * misspelt option matches none, and so is not passed over in silence. Types by their first letter.
 */
const ENTRIES = [
  /^(\.(operator(\.(name|address))?|policy|purposes(\.\d+(\.(title|description|disclosure))?)?|storage|signals|ui(\.texts)?))?:o/,
  /^\.(operator\.(taxId|email|phone|site)|policy\.(url|version)|purposes\.\d+\.id|storage\.(name|domain)|ui\.locale|nonce):s/,
  // Texts, which may be given by language.
  /^\.(operator\.(name|address)|purposes\.\d+\.(title|description)|ui\.texts)(\.[\w-]+)?:s/,
  /^\.purposes\.\d+\.(required|separate|disclosure\.crossBorder):b/,
  /^\.storage\.(days|denyDays):n\w+:[1-9]\d*$/,
  /^\.(law:\w+:(152-FZ|GDPR)|withdraw:\w+:(auto|reload|soft)|signals\.gpc:\w+:(refuse-all|refuse-marketing|ignore)|ui\.theme:\w+:(auto|light|dark))$/,
];

/** Whether an entry, and all that is in it, may stand at this path: `.purposes.0.id`. */
export const isEntry = (path: string, value: unknown): boolean =>
  value === undefined ||
  (ENTRIES.some((entry) => entry.test(`${path}:${typeof value}:${value as string}`)) &&
    (typeof value !== 'object' ||
      Object.entries(value as object).every(([key, part]) => isEntry(`${path}.${key}`, part))));

/**
 * Whether a config, which may be anything at all, can be used. `explain`, which is loaded only when it cannot, says
 * what is wrong by the same entries and rules.
 */
export function isSound(config: unknown): config is ConsentConfig {
  try {
    const { services: _, ...others } = config as ConsentConfig;
    return (
      typeof config === 'object' &&
      !Array.isArray(config) &&
      isEntry('', others) &&
      (!others.operator || (!!others.operator.name && isSafeUrl(others.operator.site))) &&
      isConsistent(config as ConsentConfig)
    );
  } catch {
    return false;
  }
}
