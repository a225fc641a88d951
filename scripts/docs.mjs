#!/usr/bin/env node
// What of the docs follows from the sources: put in between `<!-- begin: name -->` and `<!-- end -->`; all else is
// written by hand, and stays.
//   node scripts/docs.mjs

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { ALL_SERVICES } from './all-services.mjs';
import { CONFIG_SCHEMA, createSchema } from './json-schema.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files that have such places. */
export const FILES = ['docs/command-line.md', 'docs/configuration.md', 'docs/csp.md'];

const FILE = 'config.json';
/** Those that most sites have. */
const TWO_COUNTERS = ALL_SERVICES.slice(0, 2);

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/**
 * A file as it should be.
 *
 * @param {string} file Its path in the project.
 * @returns {Promise<string>}
 */
export async function freshDoc(file) {
  const text = readFileSync(root + file, 'utf8');
  const parts = text.split(/(?<=<!-- begin: [^\n]+ -->\n)[^]*?(?=<!-- end -->)/);
  const filled = await Promise.all(
    parts.map(async (part, i) => {
      const name = /<!-- begin: ([^\n]+) -->\n$/.exec(part)?.[1];
      return name && i < parts.length - 1 ? `${part}\n${await generated(name)}\n` : part;
    }),
  );
  return format(filled.join(''), { ...(await resolveConfig(root + file)), filepath: root + file });
}

/** What belongs in a place, by its name. */
async function generated(name) {
  const [kind, ...words] = name.split(' ');
  if (kind === 'options') return optionsTable(words[0] ?? '');
  if (kind === 'texts') return textKeys();
  if (kind === 'csp-table') return (await output(['csp', FILE], ALL_SERVICES)).split('\n\n')[0];
  if (kind === 'csp-header') return fenced(lastLine(await output(['csp', FILE, ...words], TWO_COUNTERS)));
  if (kind === 'help') return fenced(await output([...words, '--help']));
  throw new Error(`Nothing is known of <!-- begin: ${name} -->`);
}

const schema = createSchema(CONFIG_SCHEMA);

const resolve = ({ $ref, ...own }) =>
  $ref ? { ...schema.definitions[$ref.replace('#/definitions/', '')], ...own } : own;

/** The options of a part of the config: all of it, of a purpose, or of a type of service. */
function optionsTable(part) {
  const { purposes, services, ...general } = schema.properties;
  if (!part) return tableOf({ ...general, purposes, services });
  if (part === 'purpose') return tableOf(resolve(purposes.items).properties);
  const isDescribed = ([, { description }]) => description;
  const entries = Object.entries(serviceSchema(part).properties).filter(([name]) => name !== 'type');
  const vendors = entries.filter((entry) => !isDescribed(entry)).map(([name]) => `\`${name}\``);
  return [
    tableOf(Object.fromEntries(entries.filter(isDescribed))),
    vendors.length ? `The vendor's own: ${vendors.join(', ')}.` : '',
  ].join('\n\n');
}

function serviceSchema(type) {
  const branch = schema.definitions.ServiceConfig.allOf.find(
    (part) => part.if.properties.type.const === type,
  );
  return resolve(branch.then);
}

const tableOf = (properties) =>
  [
    '| option | value | meaning |',
    '| --- | --- | --- |',
    ...rowsOf(properties).map(
      (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`,
    ),
  ].join('\n');

/** A row for each option, and for each of the options within it; lists are told of elsewhere. */
const rowsOf = (properties, path = '') =>
  Object.entries(properties).flatMap(([name, given]) => {
    const option = resolve(given);
    const place = path + name;
    const row = [`\`${place}\``, valueOf(given), option.description ?? ''];
    // Texts have a list of their own.
    const objects = place === 'ui.texts' ? [] : [option, ...(option.anyOf ?? []).map(resolve)];
    const inner = objects.find(
      (object) => object.properties && Object.keys(object.properties).length,
    )?.properties;
    const rows = inner ? rowsOf(inner, `${place}.`) : [];
    // What is told of a part is told of its options.
    return rows.length && !option.anyOf ? rows : [row, ...rows];
  });

/** What an option takes, in words. */
function valueOf(given) {
  if (given.$ref === '#/definitions/Text') return 'text';
  const { type, anyOf, const: only, enum: words, items, properties, additionalProperties } = resolve(given);
  if (only !== undefined) return `\`${only}\``;
  if (words) return words.map((word) => `\`${word}\``).join(', ');
  if (anyOf) return [...new Set(anyOf.map(valueOf))].join(', ');
  if (type === 'array') return items.$ref && resolve(items).properties ? 'list' : `list: ${valueOf(items)}`;
  if (type === 'object' && !properties && additionalProperties)
    return `by name: ${valueOf(additionalProperties)}`;
  return [type]
    .flat()
    .map((word) => WORDS[word])
    .join(' or ');
}

const WORDS = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'true or false',
  object: 'object',
};

const textKeys = () =>
  `${Object.keys(resolve(schema.properties.ui).properties.texts.properties)
    .map((key) => `\`${key}\``)
    .join(', ')}.`;

const fenced = (text) => `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`;
const lastLine = (text) => text.trimEnd().split('\n').at(-1);

/** What the command line says, of a config with these services where it needs one. */
async function output(args, services) {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/cli/run.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    define: { __VERSION__: JSON.stringify(version) },
  });
  const { run } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  let said = '';
  const code = await run(args, {
    readFile: () => JSON.stringify({ services }),
    write: (text) => (said += text),
    complain: (text) => (said += text),
    readHashes: () => ({}),
  });
  if (code) throw new Error(said);
  return said;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of FILES) writeFileSync(root + file, await freshDoc(file));
}
