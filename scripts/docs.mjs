#!/usr/bin/env node
// What of the docs follows from the sources: put in between `<!-- begin: name -->` and `<!-- end -->`; all else is
// written by hand, and stays.
//   node scripts/docs.mjs           writes it
//   node scripts/docs.mjs --check   fails where a file is not what it would write

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { ALL_SERVICES } from './all-services.mjs';
import { CONFIG_SCHEMA, createSchema } from './json-schema.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The files that have such places. */
const FILES = [
  'README.md',
  'README.ru.md',
  'docs/command-line.md',
  'docs/configuration.md',
  'docs/csp.md',
  'docs/services.md',
  'docs/ru/configuration.md',
  'docs/ru/languages.md',
  'docs/ru/notice.md',
  'docs/ru/services.md',
];

const FILE = 'config.json';
/** What attributes of the tag can say. */
const ONE_COUNTER = [{ type: 'yandex-metrica', id: '12345678' }];
/** Those that most sites have. */
const TWO_COUNTERS = ALL_SERVICES.slice(0, 2);

const code = (text) => `\`${text}\``;

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** A file as it should be. */
async function freshDoc(file) {
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
  if (kind === 'vendor-options') return `${vendorOptions(words[0])}.`;
  if (kind === 'texts') return textKeys();
  if (kind === 'csp-table') return (await output(['csp', FILE], ALL_SERVICES)).split('\n\n')[0];
  if (kind === 'csp-header') return fenced(lastLine(await output(['csp', FILE, ...words], TWO_COUNTERS)));
  if (kind === 'integrity') return fenced(await output(['snippet', FILE], ONE_COUNTER), 'html');
  if (kind === 'help') return fenced(await output([...words, '--help']));
  if (kind === 'services') return servicesTable(words[0]);
  if (kind === 'traces') return tracesTable(words[0]);
  if (kind === 'purposes') return purposesTable(words[0]);
  if (kind === 'notice-words') return noticeWords(...words);
  if (kind === 'languages') return languageCodes();
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
  const described = Object.entries(serviceSchema(part).properties).filter(
    ([name, { description }]) => name !== 'type' && description,
  );
  const vendors = vendorOptions(part);
  return [tableOf(Object.fromEntries(described)), vendors && `The vendor's own: ${vendors}.`].join('\n\n');
}

/** What the vendor describes, and we do not. */
const vendorOptions = (type) =>
  Object.entries(serviceSchema(type).properties)
    .filter(([name, { description }]) => name !== 'type' && !description)
    .map(([name]) => code(name))
    .join(', ');

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
    const row = [code(place), valueOf(given), option.description ?? ''];
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
  if (only !== undefined) return code(only);
  if (words) return words.map(code).join(', ');
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
  `${Object.keys(resolve(schema.properties.ui).properties.texts.properties).map(code).join(', ')}.`;

const fenced = (text, language = 'text') => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
const lastLine = (text) => text.trimEnd().split('\n').at(-1);

/** What a table of a language says beside what the library's own texts say. */
const TABLE_WORDS = {
  en: {
    services: ['service', '`type`', 'purposes', 'recipient', 'switch of its own'],
    traces: ['service', 'what it keeps in the site', 'cookies out of the site’s reach'],
    purposes: ['`id`', 'called', 'told of it'],
    texts: ['value', 'what is told'],
    addition: 'adds to it',
    itself: 'the site itself',
    yes: 'yes',
    no: 'no',
    unknown: 'not known',
    on: 'on',
  },
  ru: {
    services: ['сервис', '`type`', 'цели', 'получатель', 'свой выключатель'],
    traces: ['сервис', 'что хранит на сайте', 'cookie, до которых сайту не дотянуться'],
    purposes: ['`id`', 'название', 'пояснение'],
    texts: ['значение', 'что сообщается'],
    addition: 'добавляется',
    itself: 'сам сайт',
    yes: 'есть',
    no: 'нет',
    unknown: 'неизвестно',
    on: 'на',
  },
};

const tableIn = (head, rows) => [head, head.map(() => '---'), ...rows].map(inRow).join('\n');
const inRow = (cells) => `| ${cells.join(' | ')} |`;

/** The services, and what is told of them in a language. */
async function toldIn(language) {
  const { configOf, createNotice, noticeLocaleOf } = await library();
  const { services } = configOf({ services: ALL_SERVICES });
  const told = createNotice({ services }, language, 'site.example').services;
  return { services, told, words: TABLE_WORDS[language], locale: noticeLocaleOf(language) };
}

async function servicesTable(language) {
  const { services, told, words, locale } = await toldIn(language);
  const countries = new Intl.DisplayNames(language, { type: 'region', style: 'short' });
  // Where purposes are named in English they are named as configs name them.
  const called = (id) => (language === 'en' ? id : locale.titles[id]);
  return tableIn(
    words.services,
    services.map(({ type, purposes, optionalPurposes = [], stop }, i) => {
      const { name, recipient } = told[i];
      return [
        name,
        code(type),
        [...purposes.map(called), ...optionalPurposes.map((id) => `${called(id)} (${words.addition})`)].join(
          ', ',
        ),
        recipient?.name ? `${recipient.name}, ${countries.of(recipient.country)}` : words.itself,
        stop ? words.yes : words.no,
      ];
    }),
  );
}

async function tracesTable(language) {
  const { told, words } = await toldIn(language);
  return tableIn(
    words.traces,
    told.map(({ name, keeps = [], foreignCookies = [] }) => [
      name,
      keeps.map((item) => code(item.name) + (item.in === 'cookie' ? '' : ` (${item.in})`)).join(', ') ||
        words.unknown,
      foreignCookies
        .map(({ domain, names }) => `${names.map(code).join(', ')} ${words.on} ${domain}`)
        .join('; '),
    ]),
  );
}

/** The purposes known by name, as a visitor reads of them. */
async function purposesTable(language) {
  const { titles, descriptions } = (await library()).noticeLocaleOf(language);
  const rows = Object.entries(titles).map(([id, title]) => [code(id), title, descriptions[id]]);
  return tableIn(TABLE_WORDS[language].purposes, rows);
}

/** The words of disclosures (`data`, `actions`), as a visitor reads them. */
async function noticeWords(part, language) {
  const rows = Object.entries((await library()).noticeLocaleOf(language)[part]);
  return tableIn(
    TABLE_WORDS[language].texts,
    rows.map(([id, text]) => [code(id), text]),
  );
}

const languageCodes = async () => (await library()).CODES.map(code).join(' ');

let bundling;

/** What of the sources the docs are made from. */
const library = () =>
  (bundling ??= build({
    stdin: {
      contents: `
        export { run } from './src/cli/run';
        export { configOf } from './src/embed/config-of';
        export { CODES } from './src/locales/codes';
        export { createNotice, noticeLocaleOf } from './src/notice';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    define: { __VERSION__: JSON.stringify(version) },
  }).then(({ outputFiles }) => import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)));

/** What the command line says, of a config with these services where it needs one. */
async function output(args, services) {
  const { run } = await library();
  let said = '';
  const exitCode = await run(args, {
    readFile: () => JSON.stringify({ services }),
    write: (text) => (said += text),
    complain: (text) => (said += text),
    readHashes: () => JSON.parse(readFileSync(`${root}dist/sri.json`, 'utf8')),
  });
  if (exitCode) throw new Error(said);
  return said;
}

const isCheck = process.argv.includes('--check');

for (const file of FILES) {
  const fresh = await freshDoc(file);
  if (!isCheck) writeFileSync(root + file, fresh);
  else if (fresh !== readFileSync(root + file, 'utf8')) {
    console.error(`${file} is not what the sources say: run node scripts/docs.mjs`);
    process.exitCode = 1;
  }
}
