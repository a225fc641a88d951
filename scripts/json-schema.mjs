// JSON Schemas out of the public types, so that what is documented, checked and compiled is one thing.
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * A rollup plugin that puts a type's JSON Schema beside the built files.
 *
 * @param {{ type: string, from: string, to: string, title: string }} options The type's name, its source file, the name
 * of the schema's file, and its title.
 * @returns {import('rollup').Plugin}
 */
export const jsonSchema = ({ type, from, to, title }) => ({
  name: 'json-schema',
  generateBundle() {
    const generator = createGenerator({
      path: `${root}${from}`,
      tsconfig: `${root}tsconfig.json`,
      type,
      topRef: false,
      skipTypeCheck: true,
      additionalProperties: false,
    });
    const { $schema, ...schema } = generator.createSchema(type);
    const source = `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: to, source });
  },
});
