import { isObject, isOfShape, SHAPE } from '../../src/core/config-shape';
import type { JsonConfig } from '../../src/embed/types';
import { TYPES } from './catalogue';

/** All that the builder holds: the config as JSON has it, and what belongs to the page around it. */
export interface BuilderState {
  readonly config: JsonConfig;
  /** Addresses of content that the page embeds. */
  readonly embeds: readonly string[];
  /** Values of the custom properties, by their names without `--consent-gate-`. */
  readonly colours: Readonly<Record<string, string>>;
  /** The site's host, as the policy names it. */
  readonly site: string;
  /** Where `consent-gate.js` is on the site. */
  readonly src: string;
}

export const DEFAULT_STATE: BuilderState = {
  config: { services: [{ type: 'yandex-metrica', id: '' }] },
  embeds: [],
  colours: {},
  site: '',
  src: '/consent-gate/consent-gate.js',
};

/** Whether the form can show a config: of the right shape, whatever may be wrong in it. */
export function isShowable(config: unknown): config is JsonConfig {
  if (!isObject(config)) return false;
  const { services = [], ...others } = config;
  return isOfShape(SHAPE, others) && Array.isArray(services) && services.every(isShowableService);
}

export const isShowableService = (service: unknown): boolean =>
  isObject(service) &&
  TYPES.includes(String(service.type)) &&
  isOfShape(['text'], service.purposes) &&
  isOfShape('texts', service.name) &&
  isOfShape(SHAPE.purposes[0].disclosure.recipients[0], service.recipient);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (isObject(value) && !Object.keys(value).length);

/**
 * A copy with a value at a path (`services.0.id`). What is empty is left out, and so is what held nothing else; but an item
 * of a list keeps its place.
 */
export function withValue<Whole extends object>(whole: Whole, path: string, value: unknown): Whole {
  const [key = '', ...rest] = path.split('.');
  const inner = (whole as Record<string, unknown>)[key];
  const fresh = /^\d+$/.test(rest[0] ?? '') ? [] : {};
  const changed = rest.length ? withValue(inner ?? fresh, rest.join('.'), value) : value;
  if (Array.isArray(whole)) return Object.assign([...whole], { [key]: changed }) as Whole;
  const { [key]: _, ...others } = whole as Record<string, unknown>;
  if (isEmpty(changed)) return others as Whole;
  // In its old place, so that what is written from it does not jump about.
  return { ...whole, [key]: changed };
}

/** The value at a path. */
export const valueAt = (whole: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], whole);
