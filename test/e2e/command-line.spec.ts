import { execFileSync } from 'node:child_process';
import { gateTag, test } from '../support/blank-world';
import { expect } from '../support/test';
import {
  aWhile,
  BANNER,
  button,
  DIALOG,
  hasHit,
  openPreferences,
  openUndecided,
  strangers,
  until,
} from './shop';

const CONFIG = {
  operator: { name: 'Site LLC', taxId: '5050109563' },
  services: [
    { type: 'yandex-metrica', id: '12345678', webvisor: true },
    { type: 'google-analytics', id: 'G-DEMO1234' },
  ],
};

/** What the built command says of a config. */
const commandLine = (config: object, ...args: string[]): string =>
  execFileSync(process.execPath, ['dist/cli.js', ...args], {
    input: JSON.stringify(config),
    encoding: 'utf8',
  });

const snippetOf = (config: object, ...options: string[]): string =>
  commandLine(config, 'snippet', '-', '--src', '/dist/consent-gate.js', ...options);

/** The policy that the command prints, on top of one that lets nothing through. */
const policyTag = (config: object, nonce?: string): string => {
  const out = commandLine(
    config,
    'csp',
    '-',
    '--src',
    '/dist/consent-gate.js',
    ...(nonce ? ['--nonce'] : []),
  );
  const [, policy = ''] = /^Content-Security-Policy: (.*)$/m.exec(out) ?? [];
  const content = `default-src 'none'; ${policy.replace('{NONCE}', nonce ?? '')}`;
  return `<meta http-equiv="Content-Security-Policy" content="${content}">`;
};

test('the script runs under the hash that the command gives', async ({ tab, site }) => {
  const markup = snippetOf(CONFIG);
  expect(markup).toMatch(/ integrity="sha384-[\w+/=]{64}"/);
  await openUndecided(tab, site.page('/', markup));
  expect(await tab.text(BANNER)).toContain('Site LLC');
});

test('the script of another version does not run', async ({ tab, site, world }) => {
  const markup = snippetOf(CONFIG).replace(/sha384-.{8}/, 'sha384-AAAAAAAA');
  await tab.open(site.page('/', markup));
  await until(() => hasHit(world, 'site.test', 'consent-gate.js'), 'the script being fetched');
  await aWhile(300);
  expect(await tab.count('consent-gate')).toBe(0);
  expect(await tab.evaluate(() => 'consentGate' in window)).toBe(false);
});

for (const [name, nonce] of [
  ['hosts', undefined],
  ['nonce', 'abc123'],
] as const) {
  test(`all works under the policy by ${name} that the command prints @once`, async ({
    tab,
    site,
    world,
  }) => {
    const markup = snippetOf(CONFIG, ...(nonce ? ['--nonce', nonce] : []));
    await openUndecided(tab, site.page('/', policyTag(CONFIG, nonce) + markup));
    await tab.click(button('settings'));
    await openPreferences(tab);
    expect(await tab.count(DIALOG)).toBe(1);
    await tab.click(`${DIALOG} [data-action=accept-all]`);
    await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of Metrica');
    await until(
      () => hasHit(world, 'www.google-analytics.com', 'tid=G-DEMO1234'),
      'a hit of Google Analytics',
    );
    await aWhile(300);
    expect(tab.problems()).toEqual([]);
  });
}

test('@once under the policy of a config without a counter that counter is refused', async ({
  tab,
  site,
  world,
}) => {
  const [metrica] = CONFIG.services;
  const policy = policyTag({ ...CONFIG, services: [metrica] });
  await openUndecided(tab, site.page('/', policy + gateTag(CONFIG)));
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of Metrica');
  await aWhile(300);
  expect(strangers(world)).not.toContain('www.googletagmanager.com');
});
