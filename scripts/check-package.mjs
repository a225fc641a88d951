// What would be published: packed, linted, and imported where there is no DOM.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { createPackedProject } from './packed-project.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const failures = [];

/** What each entry is for; a name that comes or goes is a change for those who import it. */
const EXPORTS = {
  'consent-gate': ['browserStorage', 'createConsent', 'memoryStorage'],
  'consent-gate/services': [
    'calltouch',
    'consentMode',
    'defineTag',
    'googleAnalytics',
    'googleTagManager',
    'hotjar',
    'listIn',
    'liveinternet',
    'loadScript',
    'matomo',
    'metaPixel',
    'microsoftClarity',
    'queueIn',
    'ramblerTop100',
    'roistat',
    'script',
    'topMailRu',
    'varioqub',
    'vkPixel',
    'yandexMetrica',
  ],
  'consent-gate/locales': ['loadLocale'],
  'consent-gate/ui': ['attachUi'],
  'consent-gate/notice': [
    'canonical',
    'consentText',
    'createNotice',
    'createReceiptKeeper',
    'declarationHtml',
    'disclosureList',
    'downloadReceipt',
    'drawPlaceholder',
    'embedFactsOf',
    'fetchNoticeLocale',
    'forgetReceipts',
    'moment',
    'noticeFor',
    'noticeLocaleOf',
    'operatorLine',
    'receiptText',
    'renderDeclaration',
  ],
  'consent-gate/check': ['ConfigError', 'checkConfig', 'describeProblem', 'explain'],
  'consent-gate/inspector': ['audit', 'openInspector'],
};

const HELPERS = ['defineTag', 'listIn', 'loadScript', 'queueIn'];

/** A service's entry is named after its type. */
const entryOf = (service) =>
  `./services/${service.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
const serviceEntries = new Map(
  EXPORTS['consent-gate/services']
    .filter((name) => !HELPERS.includes(name))
    .map((service) => [entryOf(service), service]),
);

const run = (command, args, cwd = root) =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });

function check(title, test) {
  try {
    test();
    console.log(`ok: ${title}`);
  } catch (error) {
    failures.push(title);
    console.error(
      `failed: ${title}\n${error.stdout ?? ''}${error.stderr ?? ''}${error.stdout === undefined ? error.message : ''}`,
    );
  }
}

const { folder, tarball, files, remove } = createPackedProject();
const write = (file, text) => writeFileSync(join(folder, file), text);

try {
  check('the package has its files and no others', () => {
    const stray = files.filter(
      (path) => !/^(dist\/|package\.json$|LICENSE$|(README(\.ru)?|CHANGELOG)\.md$)/.test(path),
    );
    if (stray.length) throw new Error(`Stray files: ${stray.join(', ')}`);
  });

  const { messages, pkg } = await publint({ pkgDir: root, strict: true });
  check('publint', () => {
    if (messages.length) throw new Error(messages.map((message) => formatMessage(message, pkg)).join('\n'));
  });

  const { exports } = pkg;
  const plain = Object.keys(exports).filter((entry) => !entry.includes('*'));
  /** What the patterns stand for. */
  const byPattern = files.flatMap((path) => {
    const [, folderName, name] = /^dist\/(services|locales)\/([\w-]+)\.js$/.exec(path) ?? [];
    return name ? [`./${folderName}/${name}`] : [];
  });
  const services = byPattern.filter((entry) => entry.startsWith('./services/'));

  check('each service has an entry', () => {
    const missing = [...serviceEntries.keys()].filter((entry) => !services.includes(entry));
    if (missing.length) throw new Error(`Not in the package: ${missing.join(', ')}`);
  });

  check('the types are found by each way to resolve them', () => {
    // One of each pattern: they are all alike.
    const entries = [...services, './locales/de'].map((entry) => entry.slice(2));
    run('npx', ['attw', tarball, '--profile', 'esm-only', '--include-entrypoints', ...entries]);
  });

  check('the types are sound by themselves', () => {
    const entries = [...plain, ...byPattern].filter((entry) => !entry.endsWith('.json'));
    write(
      'types.mts',
      `${entries.map((entry, i) => `import * as entry${i} from '${entry.replace('.', 'consent-gate')}';`).join('\n')}
       export const all = [${entries.map((_, i) => `entry${i}`)}];
       import { createConsent } from 'consent-gate';
       import { loadLocale } from 'consent-gate/locales';
       import { vkPixel } from 'consent-gate/services/vk-pixel';
       import { yandexMetrica } from 'consent-gate/services/yandex-metrica';
       const services = [yandexMetrica({ id: 1 }), vkPixel({ id: 'VK-RTRG-1' })];
       const consent = createConsent({ services }, { loadLocale });
       consent.isGranted('marketing');
       // @ts-expect-error: no such purpose
       consent.isGranted('nothing');
       // @ts-expect-error: no such option
       yandexMetrica({ id: 1, webVisor: true });`,
    );
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', 'types.mts'];
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options], folder);
  });

  check('every entry can be imported without a DOM, and exports what it should', () => {
    const expected = {
      ...EXPORTS,
      ...Object.fromEntries(
        services.map((entry) => [entry.replace('.', 'consent-gate'), [serviceEntries.get(entry)]]),
      ),
    };
    write(
      'import.mjs',
      `for (const [entry, names] of Object.entries(${JSON.stringify(expected)})) {
         const found = Object.keys(await import(entry)).sort();
         if (String(found) !== String(names)) throw new Error(entry + ' exports ' + found);
       }
       const { createConsent } = await import('consent-gate');
       const { yandexMetrica } = await import('consent-gate/services');
       const consent = createConsent({ services: [yandexMetrica({ id: 1 })] });
       if (consent.isGranted('analytics') !== false) throw new Error('granted on a server');
       const { loadLocale } = await import('consent-gate/locales');
       const alone = await import('consent-gate/locales/de');
       if ((await loadLocale('de')).texts !== alone.texts) throw new Error('another German');
       // CommonJS has it by \`require\`, in every version of Node that the package is for.
       const { createRequire } = await import('node:module');
       const required = createRequire(import.meta.url)('consent-gate');
       if (required.createConsent !== createConsent) throw new Error('another one by require');`,
    );
    run(process.execPath, ['import.mjs'], folder);
  });

  check('the command runs from the package, with what lies beside it', () => {
    const installed = join(folder, 'node_modules/consent-gate');
    const { bin, version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const command = (...args) =>
      run(process.execPath, [join(installed, bin['consent-gate']), ...args], folder);
    if (command('--version').trim() !== version) throw new Error('--version tells another version');
    writeFileSync(join(folder, 'config.json'), '{ "services": [{ "type": "yandex-metrica", "id": 1 }] }');
    const { 'consent-gate.js': hash } = JSON.parse(readFileSync(join(installed, 'dist/sri.json'), 'utf8'));
    if (!command('snippet', 'config.json').includes(`integrity="${hash}"`))
      throw new Error('there is no hash');
    const section = command('policy', 'config.json', '--lang', 'de', '--format', 'html');
    if (!section.includes('<h4 lang="de" dir="ltr">')) throw new Error('there is no German');
  });
} finally {
  remove();
}
process.exitCode = failures.length ? 1 : 0;
