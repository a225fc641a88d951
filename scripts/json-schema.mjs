// JSON Schemas out of the public types, so that what is documented, checked and compiled is one thing.
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The schemas that are shipped. */
export const RECEIPT_SCHEMA = {
  type: 'Receipt',
  from: 'src/core/types.ts',
  to: 'receipt.schema.json',
  title: 'Receipt of a consent decision, consent-gate format 1',
};
export const CONFIG_SCHEMA = {
  type: 'JsonConfig',
  from: 'src/embed/read-config.ts',
  to: 'config.schema.json',
  title: 'Config of consent-gate, as JSON has it',
};

/** JSON has no regular expressions: where a type allows one beside a text, the text is left. */
function withoutExpressions(_, value) {
  const { anyOf, ...others } = value ?? {};
  if (!Array.isArray(anyOf)) return value;
  const left = anyOf.filter(({ format }) => format !== 'regex');
  return left.length > 1 ? { ...others, anyOf: left } : { ...left[0], ...others };
}

/**
 * The JSON Schema of a type.
 *
 * @param {typeof RECEIPT_SCHEMA} options
 * @returns {Record<string, unknown>}
 */
export function createSchema({ type, from, title }) {
  const generator = createGenerator({
    path: `${root}${from}`,
    tsconfig: `${root}tsconfig.json`,
    type,
    topRef: false,
    skipTypeCheck: true,
    additionalProperties: false,
  });
  const { $schema, ...schema } = generator.createSchema(type);
  // Names without their type arguments.
  const text = JSON.stringify({ $schema, title, ...schema }).replace(/(%3C|<)\w+(%3E|>)(?=")/g, '');
  return JSON.parse(text, withoutExpressions);
}

/**
 * A rollup plugin that puts a type's JSON Schema beside the built files.
 *
 * @param {typeof RECEIPT_SCHEMA} options The type's name, its source file, the name of the schema's file, and its title.
 * @returns {import('rollup').Plugin}
 */
export const jsonSchema = (options) => ({
  name: 'json-schema',
  generateBundle() {
    const source = `${JSON.stringify(createSchema(options), null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: options.to, source });
  },
});
