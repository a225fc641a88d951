// WordPress itself, with the plugin of the recipe, on PHP's own server and a MariaDB that only it can reach.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, freePort, HOST, run, serve } from './processes.mjs';
import { ensureProgram, ensureWordPress } from './programs.mjs';
import { createSiteFolder, recipe } from './site-folder.mjs';

const own = (file) => fileURLToPath(new URL(`wordpress/${file}`, import.meta.url));

async function startDatabase(folder) {
  const data = join(folder, 'mariadb');
  const socket = join(folder, 'mariadb.sock');
  const first = join(folder, 'first.sql');
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  writeFileSync(first, 'CREATE DATABASE IF NOT EXISTS wordpress;');
  const server = ensureProgram('mariadbd');
  await run(ensureProgram('mariadb-install-db'), [
    '--no-defaults',
    `--datadir=${data}`,
    '--skip-test-db',
    ...asRoot,
  ]);
  const isReady = () =>
    run(ensureProgram('php'), ['-r', `mysqli_connect(null, 'root', '', 'wordpress', null, '${socket}');`]);
  return serve(
    server,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'mariadb.pid')}`,
      `--init-file=${first}`,
      '--skip-networking',
      '--skip-grant-tables',
      ...asRoot,
    ],
    { isReady: () => isReady().then(() => true) },
  );
}

export async function startWordPress() {
  const source = ensureWordPress();
  const php = ensureProgram('php');
  const { folder, remove } = createSiteFolder('dist');
  const site = join(folder, 'site');
  const plugin = join(site, 'wp-content/plugins/consent-gate');
  const left = ['wp-config.php', '.htaccess'].map((name) => join(source, name));
  cpSync(source, site, { recursive: true, dereference: true, filter: (file) => !left.includes(file) });
  mkdirSync(plugin);
  cpSync(recipe('wordpress/consent-gate.php'), join(plugin, 'consent-gate.php'));
  cpSync(join(folder, 'dist'), join(plugin, 'dist'), { recursive: true });
  cpSync(own('wp-config.php'), join(site, 'wp-config.php'));
  cpSync(own('install.php'), join(folder, 'install.php'));

  const running = [];
  const stop = async () => {
    for (const end of running.reverse()) await end();
    remove();
  };
  const runPhp = (code) =>
    run(php, [
      '-r',
      `require '${site}/wp-load.php'; require ABSPATH . 'wp-admin/includes/admin.php'; ${code}`,
    ]);
  const listOptions = async () =>
    JSON.parse(
      await runPhp(`global $wpdb; echo json_encode($wpdb->get_col(
        "SELECT option_name FROM $wpdb->options WHERE option_name NOT REGEXP 'transient|^theme_mods_'"));`),
    );
  try {
    running.push(await startDatabase(folder));
    await run(php, [join(folder, 'install.php')]);
    const before = await listOptions();
    const problem = await runPhp(
      `echo activate_plugin('consent-gate/consent-gate.php')?->get_error_message();`,
    );
    if (problem) throw new Error(problem);
    const port = await freePort();
    const url = `http://${HOST}:${port}/`;
    running.push(
      await serve(php, ['-S', `${HOST}:${port}`, '-t', site], {
        // WordPress asks itself now and then.
        env: { PHP_CLI_SERVER_WORKERS: '3' },
        isReady: answers(url),
      }),
    );
    const { search } = new URL(await runPhp('echo get_privacy_policy_url();'));
    return {
      urls: { wordpress: url },
      page: `/${search}`,
      stop,
      folder: site,
      php: runPhp,
      addedOptions: async () => (await listOptions()).filter((name) => !before.includes(name)),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
