import { KNOWN_PURPOSES, resolveConfig } from '../../src/core/purposes';
import type { Purpose } from '../../src/core/types';
import { configOf } from '../../src/embed/config-of';
import type { JsonConfig } from '../../src/embed/types';
import { embedFactsOf } from '../../src/notice/embeds';
import { isInside } from './catalogue';
import type { BuilderState } from './state';

const KNOWN = Object.keys(KNOWN_PURPOSES);
const rank = (id: string): number => (KNOWN.includes(id) ? KNOWN.indexOf(id) : KNOWN.length);

/** The URL of something embedded; nothing where it is none yet. */
export function urlOf(address: string): URL | undefined {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  return /^https?:/.test(whole) && URL.canParse(whole) ? new URL(whole) : undefined;
}

/** The purposes that services and embedded content need, whether the owner has named them or not. */
export function neededPurposes({ config, embeds }: BuilderState): string[] {
  const { purposes: _, ...others } = configOf(config);
  const services = (others.services ?? []).filter(
    ({ purposes }) => Array.isArray(purposes) && purposes.every((id) => typeof id === 'string'),
  );
  const embedded = embeds.flatMap((address) => {
    const url = urlOf(address);
    return url ? embedFactsOf(url, config.law).purposes : [];
  });
  return [...new Set([...resolveConfig({ services }).purposes.map(({ id }) => id), ...embedded])];
}

/** A list that is edited may hold a line with nothing in it. */
function withoutBlanks(purpose: Purpose): Purpose {
  const { data = [], ...disclosure } = purpose.disclosure ?? {};
  const given = data.filter(Boolean);
  const told = { ...disclosure, ...(given.length && { data: given }) };
  const { disclosure: _, ...others } = purpose;
  return Object.keys(told).length ? { ...others, disclosure: told } : others;
}

/**
 * The config to be copied. Purposes are named only where they do not follow from the counters in the page's first file: so
 * one is asked once, on whatever page of the site.
 */
export function resultConfig(state: BuilderState): JsonConfig {
  const { law, operator, policy, purposes: own = [], services = [], ...others } = state.config;
  const isPlain = !own.length && !state.embeds.length && services.every(({ type }) => isInside(type));
  const needed: Purpose[] = neededPurposes(state)
    .filter((id) => !own.some((purpose) => purpose.id === id))
    .map((id) => ({ id }));
  const purposes = [...own.map(withoutBlanks), ...needed].sort((one, other) => rank(one.id) - rank(other.id));
  return {
    ...(law && { law }),
    ...(operator && { operator }),
    ...(policy && { policy }),
    ...(!isPlain && { purposes }),
    ...(services.length > 0 && { services }),
    ...others,
  };
}
