// What would be published: packed, linted, and imported where there is no DOM.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'consent-gate-'));
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

try {
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--silent', '--pack-destination', scratch]),
  );
  const tarball = join(scratch, filename);

  check('the package has its files and no others', () => {
    const stray = files
      .map(({ path }) => path)
      .filter((path) => !/^(dist\/|package\.json$|LICENSE$|(README(\.ru)?|CHANGELOG)\.md$)/.test(path));
    if (stray.length) throw new Error(`Stray files: ${stray.join(', ')}`);
  });

  const { messages, pkg } = await publint({ pkgDir: root, strict: true });
  check('publint', () => {
    if (messages.length) throw new Error(messages.map((message) => formatMessage(message, pkg)).join('\n'));
  });

  check('the types are found by each way to resolve them', () => {
    run('npx', ['attw', tarball, '--profile', 'esm-only']);
  });

  check('every entry can be imported without a DOM, and exports what it should', () => {
    const installed = join(scratch, 'node_modules/consent-gate');
    mkdirSync(installed, { recursive: true });
    run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
    cpSync(join(root, 'node_modules/js-cookie'), join(scratch, 'node_modules/js-cookie'), {
      recursive: true,
    });
    writeFileSync(
      join(scratch, 'import.mjs'),
      `for (const [entry, names] of Object.entries(${JSON.stringify(EXPORTS)})) {
         const found = Object.keys(await import(entry)).sort();
         if (String(found) !== String(names)) throw new Error(entry + ' exports ' + found);
       }
       const { createConsent } = await import('consent-gate');
       const { yandexMetrica } = await import('consent-gate/services');
       const consent = createConsent({ services: [yandexMetrica({ id: 1 })] });
       if (consent.isGranted('analytics') !== false) throw new Error('granted on a server');`,
    );
    run(process.execPath, ['import.mjs'], scratch);
  });

  check('the command runs from the package, with what lies beside it', () => {
    const installed = join(scratch, 'node_modules/consent-gate');
    const { bin, version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const command = (...args) =>
      run(process.execPath, [join(installed, bin['consent-gate']), ...args], scratch);
    if (command('--version').trim() !== version) throw new Error('--version tells another version');
    writeFileSync(join(scratch, 'config.json'), '{ "services": [{ "type": "yandex-metrica", "id": 1 }] }');
    const { 'consent-gate.js': hash } = JSON.parse(readFileSync(join(installed, 'dist/sri.json'), 'utf8'));
    if (!command('snippet', 'config.json').includes(`integrity="${hash}"`))
      throw new Error('there is no hash');
    const section = command('policy', 'config.json', '--lang', 'de', '--format', 'html');
    if (!section.includes('<h4 lang="de" dir="ltr">')) throw new Error('there is no German');
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failures.length ? 1 : 0;
