// Programs that are no npm packages: found, and installed where that is possible.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages } from '../browsers.mjs';

/** What is looked for, and the Debian packages that have it. */
const PROGRAMS = {
  php: ['php-cli', 'php-mysql'],
  nginx: ['nginx'],
  mariadbd: ['mariadb-server-core'],
  'mariadb-install-db': ['mariadb-server-core'],
};
// With nginx, since WordPress asks for a web server, and would bring Apache along.
const WORDPRESS = ['nginx', 'php-fpm', 'wordpress', 'wordpress-theme-twentytwentythree'];

// Servers are not on everybody's PATH.
const folders = () => [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

const findProgram = (name) =>
  folders()
    .map((folder) => join(folder, name))
    .find(existsSync);

const findWordPress = () =>
  [process.env.WORDPRESS_PATH, '/usr/share/wordpress'].find(
    (folder) => folder && existsSync(join(folder, 'wp-load.php')),
  );

function ensure(find, packages, advice) {
  const found = find();
  if (found) return found;
  installDebianPackages(packages);
  const installed = find();
  if (!installed) throw new Error(`${advice} (on Debian: ${packages.join(', ')}).`);
  return installed;
}

/** @param {keyof typeof PROGRAMS} name */
export const ensureProgram = (name) =>
  ensure(() => findProgram(name), PROGRAMS[name], `There is no ${name}. Install it`);

export const ensureWordPress = () =>
  ensure(findWordPress, WORDPRESS, 'There is no WordPress. Set WORDPRESS_PATH to its folder, or install it');
