import { isConsistent } from './check-rules';
import type { ConsentConfig } from './types';

/**
 * What a value of the config may be: `text`, `texts` (one, or one by language), `map` (texts by key), `flag`, `days`,
 * `count`, a word, or several of these with `|` between them; a list of a shape, or an object that has shapes by key and
 * no others; the shape under the empty key is what may stand in place of the object.
 */
export type Shape = string | readonly [Shape] | { readonly [key: string]: Shape };

const CORNERS = 'top-left|top-right|bottom-left|bottom-right';
const RECIPIENT = { name: 'texts', taxId: 'text', address: 'texts', country: 'text' };

/**
 * Everything that a config may hold, services apart. A misspelt option is in none of these shapes, and so is not passed
 * over in silence.
 */
export const SHAPE = {
  // For editors, which find the schema by it.
  $schema: 'text',
  law: '152-FZ|GDPR',
  operator: {
    name: 'texts',
    taxId: 'text',
    address: 'texts',
    email: 'text',
    emailSubject: 'texts',
    phone: 'text',
    site: 'text',
  },
  policy: { url: 'text', version: 'text' },
  purposes: [
    {
      id: 'text',
      required: 'flag',
      separate: 'flag',
      title: 'texts',
      description: 'texts',
      disclosure: {
        legalBasis: 'texts',
        data: ['texts'],
        actions: [
          'collection|recording|systematisation|accumulation|storage|clarification|extraction|use|transfer|depersonalisation|blocking|deletion|destruction',
        ],
        methods: { kind: 'automated|manual|mixed', internal: 'flag', internet: 'flag' },
        recipients: [RECIPIENT],
        crossBorder: 'flag',
        term: 'texts',
        withdrawal: 'texts',
      },
    },
  ],
  storage: { name: 'text', domain: 'text', days: 'days', denyDays: 'days' },
  receipts: { endpoint: 'text', keep: 'count', refusals: 'flag' },
  consentMode: {
    // Or all of it at once.
    '': 'flag',
    types: 'map',
    ads_data_redaction: 'flag',
    url_passthrough: 'flag',
    wait_for_update: 'count',
  },
  signals: { gpc: 'refuse-all|refuse-marketing|ignore' },
  withdraw: 'auto|reload|soft',
  ui: {
    locale: 'text',
    layout: 'box|bar|modal',
    position: `top|bottom|${CORNERS}`,
    preferences: 'dialog|drawer',
    services: 'list|choose',
    theme: 'auto|light|dark',
    reopen: `flag|${CORNERS}`,
    texts: 'map',
  },
  nonce: 'text',
} as const satisfies Shape;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && !!value && !Array.isArray(value);

/** Whether a value, and all that is in it, is of a shape. What is not given may be anything. */
export function isOfShape(shape: Shape, value: unknown): boolean {
  if (value === undefined) return true;
  if (Array.isArray(shape))
    return Array.isArray(value) && value.every((item) => isOfShape(shape[0] as Shape, item));
  if (isObject(shape)) {
    return (
      ('' in shape && isOfShape(shape[''], value)) ||
      (isObject(value) &&
        Object.entries(value).every(
          ([key, part]) =>
            part === undefined || (Object.hasOwn(shape, key) && isOfShape(shape[key] as Shape, part)),
        ))
    );
  }
  const isMap = isObject(value) && Object.values(value).every((text) => typeof text === 'string');
  const isAtLeast = (least: number) => Number.isInteger(value) && (value as number) >= least;
  const kinds: Readonly<Record<string, boolean>> = {
    text: typeof value === 'string',
    texts: typeof value === 'string' || isMap,
    map: isMap,
    flag: typeof value === 'boolean',
    days: isAtLeast(1),
    count: isAtLeast(0),
  };
  return (shape as string).split('|').some((word) => kinds[word] ?? word === value);
}

/**
 * Whether a config, which may be anything at all, can be used. `explain`, which is loaded only when it cannot, says
 * what is wrong by the same shapes and rules.
 */
export function isSound(config: unknown): config is ConsentConfig {
  if (!isObject(config)) return false;
  const { services: _, ...others } = config;
  return isOfShape(SHAPE, others) && isConsistent(config);
}
