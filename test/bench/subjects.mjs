import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/**
 * What is compared: each script on a page of its own, set up as its own documentation has it. Peers are installed
 * from npm; where their documentation names no place for a script, it stands at the end of the body, where it holds
 * up nothing.
 *
 * @typedef {object} Service
 * @property {string} id
 * @property {string} name
 * @property {string} purpose
 * @property {string} src
 *
 * @typedef {object} Subject
 * @property {string} name
 * @property {string} [version] Of the package on npm.
 * @property {Record<string, string | URL>} files What it needs on the server: text, or the file that has it.
 * @property {(services: Service[]) => { head?: string, body?: string, files?: Record<string, string> }} setUp
 *   Its markup on a page with these services, and files that are written for it.
 * @property {string} [banner] Selectors; `>>>` goes into an open shadow root.
 * @property {string} [accept]
 * @property {string} [settings]
 * @property {string} [preferences]
 * @property {boolean} [gates] Whether it starts services itself; `false`: the page's own code does, in its callbacks.
 */

const PURPOSES = { analytics: 'Statistics', marketing: 'Marketing', functional: 'Functional' };
const POLICY = '/privacy';
const OPERATOR = 'Romashka LLC';

/** @returns {Service[]} As many services as asked for, in three purposes. The first one is there, on the server. */
export function makeServices(count) {
  const ids = Object.keys(PURPOSES);
  return Array.from({ length: count }, (_, i) => ({
    id: `tag-${i}`,
    name: `Tag ${i}`,
    purpose: ids[i % ids.length],
    src: i ? `/tag-${i}.js` : '/counter.js',
  }));
}

/** @param {Service[]} services */
const byPurpose = (services) =>
  Object.entries(PURPOSES).flatMap(([id, title]) => {
    const members = services.filter(({ purpose }) => purpose === id);
    return members.length ? [{ id, title, members }] : [];
  });

const dist = (file) => new URL(`../../dist/${file}`, import.meta.url);
const peer = (file) => new URL(`node_modules/${file}`, import.meta.url);
const versionOf = (name) => JSON.parse(readFileSync(peer(`${name}/package.json`), 'utf8')).version;
const json = (value) => JSON.stringify(value);
const inAttribute = (value) => json(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** @type {Subject} */
const nothing = { name: 'nothing', files: {}, setUp: () => ({}) };

/** @type {Subject} */
const handWritten = {
  name: 'hand-written',
  files: {
    '/hand-written.js': transformSync(readFileSync(new URL('hand-written.js', import.meta.url), 'utf8'), {
      minify: true,
    }).code,
  },
  setUp: (services) => ({
    head: `<script async src="/hand-written.js" data-services="${inAttribute(services)}"></script>`,
  }),
  banner: 'body > section',
  accept: 'body > section button:nth-of-type(1)',
  settings: 'body > section button:nth-of-type(3)',
  preferences: 'dialog',
};

/** @type {Subject} */
const consentGate = {
  name: 'consent-gate',
  files: Object.fromEntries(
    ['', '.care', '.view', '.notice', '.page', '.check'].map((part) => [
      `/consent-gate${part}.js`,
      dist(`consent-gate${part}.js`),
    ]),
  ),
  setUp: (services) => ({
    head: `<script type="application/json" data-consent-gate>${json({
      operator: { name: OPERATOR, taxId: '5050109563', email: 'privacy@example.ru' },
      policy: { url: POLICY, version: '2026-11-01' },
      services: services.map(({ id, name, purpose, src }) => ({
        type: 'script',
        id,
        name,
        purposes: [purpose],
        src,
        recipient: { name: OPERATOR, country: 'RU' },
      })),
    })}</script><script async src="/consent-gate.js"></script>`,
  }),
  banner: 'consent-gate >>> .banner',
  accept: 'consent-gate >>> [data-action=accept-all]',
  settings: 'consent-gate >>> [data-action=settings]',
  preferences: 'consent-gate >>> dialog',
};

/**
 * https://cookieconsent.orestbida.com/essential/getting-started.html: a stylesheet, and a module that imports the
 * script and runs it.
 * @type {Subject}
 */
const vanillaCookieconsent = {
  name: 'vanilla-cookieconsent',
  version: versionOf('vanilla-cookieconsent'),
  files: {
    '/cookieconsent.css': peer('vanilla-cookieconsent/dist/cookieconsent.css'),
    '/cookieconsent.umd.js': peer('vanilla-cookieconsent/dist/cookieconsent.umd.js'),
  },
  setUp(services) {
    const purposes = byPurpose(services);
    const config = {
      categories: {
        necessary: { enabled: true, readOnly: true },
        ...Object.fromEntries(
          purposes.map(({ id, members }) => [
            id,
            { services: Object.fromEntries(members.map((member) => [member.id, { label: member.name }])) },
          ]),
        ),
      },
      language: {
        default: 'en',
        translations: {
          en: {
            consentModal: {
              title: 'We use cookies',
              description: `${OPERATOR} asks for your consent to the purposes in the settings.`,
              acceptAllBtn: 'Accept all',
              acceptNecessaryBtn: 'Reject all',
              showPreferencesBtn: 'Settings',
              footer: `<a href="${POLICY}">Privacy policy</a>`,
            },
            preferencesModal: {
              title: 'Privacy settings',
              acceptAllBtn: 'Accept all',
              acceptNecessaryBtn: 'Reject all',
              savePreferencesBtn: 'Save choices',
              closeIconLabel: 'Close',
              sections: [
                {
                  title: 'Necessary',
                  description: 'The site does not work without.',
                  linkedCategory: 'necessary',
                },
                ...purposes.map(({ id, title }) => ({ title, description: title, linkedCategory: id })),
              ],
            },
          },
        },
      },
    };
    const [{ id, purpose, src }] = services;
    return {
      head: '<link rel="stylesheet" href="/cookieconsent.css">',
      body: `<script type="text/plain" data-category="${purpose}" data-service="${id}" src="${src}"></script>
        <script type="module" src="/cookieconsent-config.js"></script>`,
      files: {
        '/cookieconsent-config.js': `import '/cookieconsent.umd.js'; CookieConsent.run(${json(config)});`,
      },
    };
  },
  banner: '#cc-main .cm',
  accept: '#cc-main .cm [data-role=all]',
  settings: '#cc-main .cm [data-role=show]',
  preferences: '#cc-main .pm',
};

/**
 * Its README: a script and a stylesheet, the config in `window.orejimeConfig`, what is gated in templates.
 * @type {Subject}
 */
const orejime = {
  name: 'orejime',
  version: versionOf('orejime'),
  files: {
    '/orejime-standard-en.js': peer('orejime/dist/orejime-standard-en.js'),
    '/orejime-standard.css': peer('orejime/dist/orejime-standard.css'),
  },
  setUp(services) {
    const config = {
      privacyPolicyUrl: POLICY,
      purposes: byPurpose(services).map(({ id, title, members }) => ({
        id,
        title,
        purposes: members.map((member) => ({ id: member.id, title: member.name, cookies: [] })),
      })),
    };
    const [{ id, src }] = services;
    return {
      head: '<link rel="stylesheet" href="/orejime-standard.css">',
      body: `<template data-purpose="${id}"><script src="${src}"></script></template>
        <script>window.orejimeConfig = ${json(config)};</script>
        <script src="/orejime-standard-en.js"></script>`,
    };
  },
  banner: '.orejime-Banner',
  accept: '.orejime-Banner-saveButton',
  settings: '.orejime-Banner-learnMoreButton',
  preferences: '.orejime-Modal',
};

/**
 * Its README: the config in a file, then klaro.js, both deferred; what is gated is `text/plain` with `data-name`.
 * @type {Subject}
 */
const klaro = {
  name: 'klaro',
  version: versionOf('klaro'),
  files: { '/klaro.js': peer('klaro/dist/klaro.js') },
  setUp(services) {
    const config = {
      version: 1,
      acceptAll: true,
      lang: 'en',
      translations: { zz: { privacyPolicyUrl: POLICY }, en: { purposes: PURPOSES } },
      services: services.map(({ id, name, purpose }) => ({ name: id, title: name, purposes: [purpose] })),
    };
    const [{ id, src }] = services;
    return {
      head: `<script defer type="text/javascript" src="/config.js"></script>
        <script defer type="text/javascript" src="/klaro.js"></script>`,
      body: `<script type="text/plain" data-type="text/javascript" data-name="${id}" data-src="${src}"></script>`,
      files: { '/config.js': `var klaroConfig = ${json(config)};` },
    };
  },
  banner: '.klaro .cookie-notice',
  accept: '.klaro .cookie-notice .cm-btn-success',
  settings: '.klaro .cookie-notice .cm-link',
  preferences: '.klaro .cookie-modal .cm-modal',
};

/**
 * Its README: the script, then `init` with these options; services of one's own as it shows them. It chooses the
 * minified files where its own name says so.
 * @type {Subject}
 */
const tarteaucitron = {
  name: 'tarteaucitronjs',
  version: versionOf('tarteaucitronjs'),
  files: Object.fromEntries(
    [
      'tarteaucitron.min.js',
      'tarteaucitron.services.min.js',
      'lang/tarteaucitron.en.min.js',
      'css/tarteaucitron.min.css',
    ].map((file) => [`/tarteaucitron/${file}`, peer(`tarteaucitronjs/${file}`)]),
  ),
  setUp(services) {
    const types = { analytics: 'analytic', marketing: 'ads', functional: 'other' };
    const options = {
      privacyUrl: POLICY,
      bodyPosition: 'top',
      orientation: 'bottom',
      highPrivacy: true,
      DenyAllCta: true,
      AcceptAllCta: true,
      showIcon: true,
      mandatory: true,
    };
    const own = services.map(({ id, name, purpose, src }) => ({ key: id, name, type: types[purpose], src }));
    return {
      body: `<script src="/tarteaucitron/tarteaucitron.min.js"></script>
        <script>
          tarteaucitron.init(${json(options)});
          for (const { key, name, type, src } of ${json(own)}) {
            tarteaucitron.services[key] = { key, type, name, needConsent: true, cookies: [], js() { tarteaucitron.addScript(src); }, fallback() {} };
            (tarteaucitron.job = tarteaucitron.job || []).push(key);
          }
        </script>`,
    };
  },
  banner: '#tarteaucitronAlertBig',
  accept: '#tarteaucitronAlertBig .tarteaucitronAllow',
  settings: '#tarteaucitronAlertBig #tarteaucitronCloseAlert',
  preferences: '#tarteaucitron',
};

/**
 * Its examples: a stylesheet, the script and `initialise`. It asks and remembers; what follows from the answer is up
 * to the page, in its callbacks.
 * @type {Subject}
 */
const osano = {
  name: 'cookieconsent',
  version: versionOf('cookieconsent'),
  files: {
    '/cookieconsent.min.css': peer('cookieconsent/build/cookieconsent.min.css'),
    '/cookieconsent.min.js': peer('cookieconsent/build/cookieconsent.min.js'),
  },
  setUp: ([{ src }]) => ({
    head: '<link rel="stylesheet" href="/cookieconsent.min.css">',
    body: `<script src="/cookieconsent.min.js"></script>
      <script>
        function start() {
          if (this.hasConsented()) document.head.append(Object.assign(document.createElement('script'), { src: '${src}' }));
        }
        cookieconsent.initialise({
          type: 'opt-in',
          palette: { popup: { background: '#ffffff' }, button: { background: '#000000' } },
          content: { href: '${POLICY}' },
          onInitialise: start,
          onStatusChange: start,
        });
      </script>`,
  }),
  banner: '.cc-window',
  accept: '.cc-window .cc-allow',
  gates: false,
};

/** @type {Subject[]} In the order of the table. */
export const subjects = [
  nothing,
  handWritten,
  consentGate,
  vanillaCookieconsent,
  orejime,
  klaro,
  tarteaucitron,
  osano,
];
