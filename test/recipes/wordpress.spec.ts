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
  const privacy = await started.php!('echo get_privacy_policy_url();');
  await openUndecided(tab, SITE + new URL(privacy).search);
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
  const theme = `wp-content/mu-plugins/operator.php`;
  await started.php!(
    `mkdir(dirname(ABSPATH . '${theme}')); file_put_contents(ABSPATH . '${theme}', base64_decode('${Buffer.from(
      `<?php add_filter('consent_gate_config', function ($config) {
        $config['operator']['name'] = base64_decode('${Buffer.from(OPERATOR).toString('base64')}');
        return $config;
      });`,
    ).toString('base64')}'));`,
  );
  try {
    await openUndecided(tab, SITE);
    expect(await tab.text('consent-gate section')).toContain(OPERATOR);
    expect(await tab.evaluate(() => 'hacked' in window)).toBe(false);
    await tab.click(button('accept-all'));
    await until(() => hits(world) === 1, 'a hit of Metrica');
  } finally {
    await started.php!(`unlink(ABSPATH . '${theme}');`);
  }
});

test('deactivated it is gone, and has left nothing in the database', async ({ started: { php, urls } }) => {
  const options = () =>
    php!(`global $wpdb; echo implode(',', $wpdb->get_col(
      "SELECT option_name FROM $wpdb->options WHERE option_name NOT LIKE '%transient%' ORDER BY 1"));`);
  await php!(`deactivate_plugins('${PLUGIN}');`);
  expect(await (await fetch(urls.wordpress!)).text()).not.toContain('data-consent-gate');
  const before = await options();
  expect(await php!(`echo json_encode(activate_plugin('${PLUGIN}'));`)).toBe('null');
  expect(await (await fetch(urls.wordpress!)).text()).toContain('data-consent-gate');
  await php!(`deactivate_plugins('${PLUGIN}'); uninstall_plugin('${PLUGIN}');`);
  expect(await options()).toBe(before);
  expect(await php!(`echo json_encode(activate_plugin('${PLUGIN}'));`)).toBe('null');
});
