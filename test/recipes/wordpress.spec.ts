import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { button, openPreferences, openUndecided, until } from '../e2e/shop';
import { expect } from '../support/test';
import { hits, SITE, test } from './recipe';

const PLUGIN = 'consent-gate/consent-gate.php';
const OPERATOR = `</script><script>window.hacked = 1</script> "O'Neil" & Söhne <!--`;

test('the plugin has one tag in the head, before what others put there', async ({ started }) => {
  const markup = await (await fetch(started.urls.wordpress!)).text();
  const tags = markup.match(/<script[^>]*(consent-gate)[^>]*>/g);
  expect(tags).toHaveLength(2);
  expect(markup.indexOf(tags![1]!)).toBeLessThan(markup.indexOf('<link'));
});

test('the short codes are the link and the tables, in which text is text', async ({ tab, started }) => {
  await openUndecided(tab, SITE + started.page!);
  await tab.waitFor(() => document.querySelector('[data-consent-declaration] table'));
  await tab.click('[data-consent-open]');
  await openPreferences(tab);
  expect(await tab.text('[data-consent-open]')).toBe('Настройки cookie');
  expect(tab.messages).toEqual([]);
  expect(
    await started.php!(`echo do_shortcode('[consent_settings]<i>Cookies</i>[/consent_settings]');`),
  ).toContain('data-consent-open>&lt;i&gt;Cookies&lt;/i&gt;</a>');
});

test('the filter changes the config, and nothing in that becomes markup', async ({ tab, world, started }) => {
  const folder = join(started.folder!, 'wp-content/mu-plugins');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'operator.php'),
    `<?php
    add_filter('consent_gate_config', function ($config) {
        $config['operator']['name'] = <<<'NAME'
${OPERATOR}
NAME;
        return $config;
    });`,
  );
  try {
    await openUndecided(tab, SITE);
    expect(await tab.text('consent-gate section')).toContain(OPERATOR);
    expect(await tab.evaluate(() => 'hacked' in window)).toBe(false);
    await tab.click(button('accept-all'));
    await until(() => hits(world) === 1, 'a hit of Metrica');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('deactivated it is gone, and has left nothing in the database', async ({ started }) => {
  const { php, urls, addedOptions } = started;
  const markup = async () => (await fetch(urls.wordpress!)).text();
  expect(await markup()).toContain('data-consent-gate');
  await php!(`deactivate_plugins('${PLUGIN}'); uninstall_plugin('${PLUGIN}');`);
  expect(await markup()).not.toContain('data-consent-gate');
  expect(await addedOptions!()).toEqual([]);
  await php!(`activate_plugin('${PLUGIN}');`);
});
