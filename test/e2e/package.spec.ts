// The package as it is published, installed in a fresh project: rendered by a server, bundled by each bundler, and as it is.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCounters } from '../../demo/counters.mjs';
import { createStaticFiles } from '../../demo/static-files.mjs';
import packageJson from '../../package.json' with { type: 'json' };
import { bundlers } from '../../scripts/bundlers.mjs';
import { createPackedProject } from '../../scripts/packed-project.mjs';
import { npmCode } from '../../src/snippet/npm-code';
import { expect, test as base } from '../support/test';
import { createWorld, type World } from '../support/world';
import { button, DIALOG, hasHit, openPreferences, openUndecided, until } from './shop';

const COUNTER = '12345678';

/** What a developer writes. */
const SOURCES = {
  'config.mjs': `
    import { yandexMetrica } from 'consent-gate/services';
    export const config = {
      operator: { name: 'ООО «Ромашка»', taxId: '5050109563' },
      policy: { url: '/privacy', version: '1' },
      services: [yandexMetrica({ id: '${COUNTER}' })],
    };`,
  'client.mjs': `
    import { createConsent } from 'consent-gate';
    import { loadLocale } from 'consent-gate/locales';
    import { attachUi } from 'consent-gate/ui';
    import { config } from './config.mjs';
    window.consentGate = createConsent(config, { loadLocale });
    attachUi(window.consentGate);`,
  // What the builder gives him to paste.
  'pasted.mjs': `${npmCode({
    operator: { name: 'ООО «Ромашка»', taxId: '5050109563' },
    policy: { url: '/privacy', version: '1' },
    ui: { locale: 'de' },
    services: [{ type: 'yandex-metrica', id: COUNTER }],
  })}
    window.consentGate = consent;`,
  'server.mjs': `
    import { createConsent, memoryStorage } from 'consent-gate';
    import { declarationHtml } from 'consent-gate/notice';
    import { attachUi } from 'consent-gate/ui';
    import { config } from './config.mjs';
    const consent = createConsent(config, { storage: memoryStorage('') });
    attachUi(consent);
    if (consent.isGranted('analytics')) throw new Error('granted on a server');
    process.stdout.write(declarationHtml(config, { language: 'en', site: 'site.test' }));`,
  'metrica.mjs': `
    import { yandexMetrica } from 'consent-gate/services';
    console.log(yandexMetrica({ id: '${COUNTER}' }));`,
  'metrica-alone.mjs': `
    import { yandexMetrica } from 'consent-gate/services/yandex-metrica';
    console.log(yandexMetrica({ id: '${COUNTER}' }));`,
  'all.mjs': `
    import * as services from 'consent-gate/services';
    console.log(services);`,
};

/** The types of service, as they stand in the code of each. `script` stands in any code. */
const TYPES = readdirSync(new URL('../../dist/services/', import.meta.url))
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.replace('.js', ''))
  .filter((type) => type !== 'script');

/** Where a page without a bundler finds the entries: as `exports` says. */
const importMap = {
  'js-cookie': '/node_modules/js-cookie/dist/js.cookie.mjs',
  ...Object.fromEntries(
    Object.entries(packageJson.exports).flatMap(([entry, target]) =>
      typeof target === 'object' && !entry.includes('*')
        ? [[entry.replace('.', 'consent-gate'), target.default.replace('.', '/node_modules/consent-gate')]]
        : [],
    ),
  ),
};

type Bundler = keyof typeof bundlers;
const BUNDLERS = Object.keys(bundlers) as Bundler[];

let project: ReturnType<typeof createPackedProject>;

const page = (head: string, markup = '', language = 'en') =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Page</title>${head}${markup}</html>`;

const write = (path: string, text: string) => writeFileSync(join(project.folder, path), text);

/** Bundles a source; gives the code of all files that come of it. */
async function bundle(name: Bundler, source: keyof typeof SOURCES, folder: string) {
  const output = join(project.folder, folder);
  mkdirSync(output);
  await bundlers[name](join(project.folder, source), output);
  return readdirSync(output, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(output, file), 'utf8'))
    .join('\n');
}

const test = base.extend<{ world: World }>({
  world: async ({ engine: _ }, use) => {
    const files = createStaticFiles(pathToFileURL(`${project.folder}/`));
    const counters = createCounters({});
    const world = await createWorld({
      'site.test': async (request, response, { pathname }) => {
        const path = pathname.slice(1);
        if (path.endsWith('.html')) {
          response
            .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
            .end(readFileSync(join(project.folder, path)));
        } else if (path === 'favicon.ico') {
          response.writeHead(204).end();
        } else if (!(await files(request, response, path))) response.writeHead(404).end();
      },
      'mc.yandex.ru': counters,
    });
    await use(world);
    await world.close();
  },
});

// One project for all of them.
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  project = createPackedProject();
  for (const [file, source] of Object.entries(SOURCES)) write(file, source);
});

test.afterAll(() => project.remove());

const script = (source: string) => `<script type="module" src="${source}"></script>`;

/** How the package gets onto a page: the markup for that. */
const ways: Readonly<Record<string, () => Promise<string>>> = {
  'by the script tag that a CDN serves': () =>
    Promise.resolve(
      `<script async src="/node_modules/consent-gate/${packageJson.unpkg}" data-yandex-metrica="${COUNTER}" ` +
        'data-operator="ООО «Ромашка»" data-policy-version="1"></script>',
    ),
  'by an import map': () =>
    Promise.resolve(
      `<script type="importmap">${JSON.stringify({ imports: importMap })}</script>${script('pasted.mjs')}`,
    ),
  ...Object.fromEntries(
    BUNDLERS.map((name) => [
      `bundled by ${name}`,
      async () => {
        await bundle(name, 'pasted.mjs', name);
        // What webpack makes is no module.
        return name === 'webpack'
          ? `<script defer src="${name}/entry.js"></script>`
          : script(`${name}/entry.js`);
      },
    ]),
  ),
};

for (const [way, head] of Object.entries(ways)) {
  test(`the package ${way} finds its files, and starts what was accepted @chromium`, async ({
    tab,
    world,
  }) => {
    write('index.html', page(await head(), '', 'de'));
    await openUndecided(tab, 'https://site.test/index.html');
    expect(await tab.text(button('reject-all'))).toBe('Alle ablehnen');
    expect(
      await tab.evaluate(
        () => (window as unknown as { consentGate: { version: string } }).consentGate.version,
      ),
    ).toBe(packageJson.version);
    expect(world.contacted()).toEqual(['site.test']);

    await tab.click(button('settings'));
    await openPreferences(tab);
    expect(world.contacted()).toEqual(['site.test']);
    await tab.click(button('accept-all', DIALOG));
    await until(() => hasHit(world, 'mc.yandex.ru', `/watch/${COUNTER}`), 'a hit of Metrica');

    expect(world.refused()).toEqual([]);
    expect(tab.problems()).toEqual([]);
  });
}

test('a page that a server has rendered is taken over in the browser @chromium', async ({ tab, world }) => {
  const declaration = execFileSync(process.execPath, ['server.mjs'], {
    cwd: project.folder,
    encoding: 'utf8',
  });
  expect(declaration).toContain('ООО «Ромашка»');
  await bundle('esbuild', 'client.mjs', 'hydrated');
  write(
    'privacy.html',
    page(script('hydrated/entry.js'), `<div data-consent-declaration>${declaration}</div>`),
  );
  await openUndecided(tab, 'https://site.test/privacy.html');
  const withdraw = '[data-consent-declaration] [data-action=withdraw]';
  expect(await tab.count(withdraw)).toBe(0);
  await tab.click(button('accept-all'));
  // The same tables, once, and now with the visitor's own choice.
  await tab.waitFor(() => !!document.querySelector('[data-consent-declaration] [data-action=withdraw]'));
  const tables = declaration.match(/<table/g)?.length;
  expect(await tab.count('[data-consent-declaration] table')).toBe(tables);
  await until(() => hasHit(world, 'mc.yandex.ru', `/watch/${COUNTER}`), 'a hit of Metrica');
  expect(tab.problems()).toEqual([]);
});

for (const name of BUNDLERS) {
  test(`${name} leaves out the services that nobody imports @chromium`, async () => {
    const typesIn = async (source: keyof typeof SOURCES) => {
      const code = await bundle(name, source, `${name}-${source}`);
      return TYPES.filter((type) => new RegExp(`["'\`]${type}["'\`]`).test(code));
    };
    expect(await typesIn('all.mjs')).toEqual(TYPES);
    expect(await typesIn('metrica.mjs')).toEqual(['yandex-metrica']);
    expect(await typesIn('metrica-alone.mjs')).toEqual(['yandex-metrica']);
  });
}
