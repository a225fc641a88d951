// What is shipped runs in browsers of the last three years: it is ES2022, and names no part of the platform that only
// later ones have. The latter by MDN's compatibility data and by name alone: `.at` may be any object's, so a name counts as
// known once any part of the platform that has it is in all of these browsers. New options and values are not seen.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'acorn';
import { full } from 'acorn-walk';

const require = createRequire(import.meta.url);
const compat = require('@mdn/browser-compat-data');
const dist = new URL('../dist/', import.meta.url);

/** As in rollup.config.mjs. */
const BROWSERS = { chrome: 119, firefox: 120, safari: 17.1 };

/** Not in all of them: code asks for each before it uses it. */
const ASKED_FOR = [
  'createPolicy',
  'globalPrivacyControl',
  'hidePopover',
  // Preact's.
  'moveBefore',
  'popover',
  'prerendering',
  'requestIdleCallback',
  'showPopover',
  'trustedTypes',
];

/** Names of ours that no type has which is told to others. */
const INTERNAL = ['draw', 'run', 'states'];

/** What Node runs. */
const NODE_ONLY = ['cli.js'];

const filesOf = (ending) =>
  readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(ending) && !NODE_ONLY.includes(file));

/** Whether one of the browsers has it only later, or not at all. */
function isNew({ support }) {
  return Object.entries(BROWSERS).some(([browser, version]) => {
    const statements = [support[browser] ?? { version_added: false }].flat();
    return !statements.some(
      ({ version_added: added, version_removed: removed, flags, prefix, alternative_name: other }) =>
        parseFloat(String(added).replace('≤', '')) <= version &&
        !(parseFloat(removed) <= version) &&
        !flags &&
        !prefix &&
        !other,
    );
  });
}

/** For each name of the platform whether all that bear it are new. */
const names = new Map();
const add = (name, { __compat: part }) => part && names.set(name, (names.get(name) ?? true) && isNew(part));

/** The parts of a tree and what they have. Deeper there are options and notes. */
function addTree(tree) {
  for (const [name, part] of Object.entries(tree)) {
    add(name, part);
    for (const [inner, { __compat }] of Object.entries(part))
      add(inner.replace(/_static$/, ''), { __compat });
  }
}
addTree(compat.api);
addTree(compat.javascript.builtins);
addTree(compat.javascript.builtins.Intl);
for (const [property, part] of Object.entries(compat.css.properties)) {
  add(
    property.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
    part,
  );
}

/** What our own types name: `config` is ours before it is anybody's. */
const own = new Set(
  filesOf('.d.ts').flatMap((file) =>
    [...readFileSync(new URL(file, dist), 'utf8').matchAll(/^ +(?:readonly )?(\w+)\??[:(<]/gm)].map(
      ([, name]) => name,
    ),
  ),
);

const failures = [];
const used = new Set();
const files = filesOf('.js');
for (const file of files) {
  const code = readFileSync(new URL(file, dist), 'utf8');
  // The script tag's file is no module.
  const sourceType = file === 'consent-gate.js' ? 'script' : 'module';
  let program;
  try {
    program = parse(code, { ecmaVersion: 2022, sourceType });
  } catch (error) {
    failures.push(`${file} is not ES2022: ${error.message}`);
    continue;
  }
  const found = new Set();
  const globals = new Set();
  /** The file's own, as the minifier calls them. */
  const declared = new Set();
  full(program, (node, _, kind) => {
    if (kind === 'VariablePattern') declared.add(node.name);
    else if (node.type === 'Identifier') globals.add(node.name);
    if (node.type === 'MemberExpression' && !node.computed) found.add(node.property.name);
    if (node.type === 'ObjectPattern') {
      for (const { key } of node.properties) if (key?.type === 'Identifier') found.add(key.name);
    }
  });
  for (const name of globals) if (!declared.has(name)) found.add(name);
  for (const name of found) {
    if (own.has(name) || !names.get(name)) continue;
    if (ASKED_FOR.includes(name) || INTERNAL.includes(name)) used.add(name);
    else failures.push(`${file} names ${name}, which not all browsers of the last three years have`);
  }
}
for (const name of [...ASKED_FOR, ...INTERNAL]) {
  if (!used.has(name)) failures.push(`${name} is on a list here, but nothing names it`);
}

for (const failure of failures) console.error(failure);
console.log(`${files.length} files in dist/, ${names.size} names of the platform`);
process.exitCode = failures.length ? 1 : 0;
