#!/usr/bin/env node
// Finds the browsers that the tests drive, and installs what is missing where that is possible.
//   node scripts/browsers.mjs [chromium] [firefox] [webkit] [--no-install]

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as playwright from '@playwright/test';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName
 *
 * @typedef {object} PlaywrightBrowser A browser that Playwright drives.
 * @property {'system' | 'playwright'} kind Somebody else's build, or the one that Playwright downloads.
 * @property {string} executablePath
 *
 * @typedef {object} WebDriverBrowser WebKitGTK, driven through its own WebDriver server.
 * @property {'webdriver'} kind
 * @property {string} executablePath Its MiniBrowser.
 * @property {string} driver
 * @property {string} [xvfb] The virtual display it runs on; absent: the display that is there.
 *
 * @typedef {PlaywrightBrowser | WebDriverBrowser} FoundBrowser
 */

/** @type {BrowserName[]} */
export const browserNames = ['chromium', 'firefox', 'webkit'];

const { env, platform } = process;

const variables = {
  chromium: ['CHROMIUM_PATH', 'CHROME_PATH', 'CHROME_BIN'],
  firefox: ['FIREFOX_PATH'],
  webkit: ['WEBKIT_DRIVER', 'WEBKIT_MINIBROWSER'],
};

/** What to install; where that is not to be had, the next. */
const debianPackages = {
  chromium: [['chromium-headless-shell'], ['chromium']],
  firefox: [['firefox-esr']],
  webkit: [['webkit2gtk-driver', 'xvfb']],
};

const commands = {
  // The one that has no windows first: it takes the tests half the processor time.
  chromium: [
    'chromium-headless-shell',
    'chromium',
    'google-chrome',
    'google-chrome-stable',
    'chromium-browser',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const applications = {
  chromium: {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].map(
      (folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    ),
  },
  firefox: {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [`${env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`],
  },
};

/**
 * How to start a browser, or undefined when it is not there. Installs nothing.
 * @param {BrowserName} name
 * @returns {FoundBrowser | undefined}
 */
export function findBrowser(name) {
  return (name === 'webkit' ? findWebkitGtk() : findSystemBrowser(name)) ?? findPlaywrightBrowser(name);
}

/**
 * The same, but tries to install what is missing: Debian's packages, then Playwright's own download.
 * @param {BrowserName} name
 * @returns {FoundBrowser | undefined}
 */
export function ensureBrowser(name, { install = true } = {}) {
  const found = findBrowser(name);
  if (found || !install) return found;
  for (const packages of debianPackages[name]) {
    installDebianPackages(packages);
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  run('npx', ['playwright', 'install', name]);
  return findBrowser(name);
}

/** @param {BrowserName} name */
export function describeMissing(name) {
  const packages = debianPackages[name][0].join(' and ');
  const settings = variables[name].join(name === 'webkit' ? ' and ' : ' or ');
  return `No ${name} found. Install it (on Debian: ${packages}), or set ${settings}.`;
}

/** @param {'chromium' | 'firefox'} name */
function findSystemBrowser(name) {
  const chosen = variables[name].find((variable) => env[variable]);
  if (chosen) {
    if (!starts(env[chosen])) throw new Error(`${chosen}=${env[chosen]} is not a browser that starts.`);
    return { kind: 'system', executablePath: env[chosen] };
  }
  const candidates = applications[name][platform] ?? commands[name].map(findCommand).filter(Boolean);
  const executablePath = candidates.find(starts);
  return executablePath && { kind: 'system', executablePath };
}

function findWebkitGtk() {
  for (const variable of variables.webkit) {
    if (env[variable] && !isExecutable(env[variable]))
      throw new Error(`${variable}=${env[variable]} is not a program.`);
  }
  const driver = env.WEBKIT_DRIVER ?? findCommand('WebKitWebDriver');
  const executablePath = env.WEBKIT_MINIBROWSER ?? findMiniBrowser();
  const xvfb = findCommand('Xvfb');
  if (!driver || !executablePath || !(xvfb || env.DISPLAY)) return undefined;
  return { kind: 'webdriver', driver, executablePath, ...(xvfb && { xvfb }) };
}

/** MiniBrowser is not on the PATH: it lies in WebKitGTK's own folder among the libraries. */
function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', ...subfolders('/usr/lib', /-linux-gnu/)];
  return libraries
    .flatMap((folder) => subfolders(folder, /^webkit2?gtk-/))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isExecutable);
}

/** @param {BrowserName} name */
function findPlaywrightBrowser(name) {
  const executablePath = playwright[name].executablePath();
  return existsSync(executablePath) ? { kind: 'playwright', executablePath } : undefined;
}

/** Asked for its version, since Ubuntu's stubs for its snaps are executable and do not start. */
function starts(file) {
  if (!isExecutable(file)) return false;
  // On Windows the question would open a window.
  return (
    platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
  );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findCommand(command) {
  const folders = env.PATH?.split(delimiter) ?? [];
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

function subfolders(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
}

/** Does nothing where it cannot: elsewhere than on Debian, or without the rights. @param {string[]} packages */
export function installDebianPackages(packages) {
  if (!isDebian() || process.getuid?.() !== 0) return;
  const aptGet = (...args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3', ...args]);
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...packages);
}

/** Debian itself: Ubuntu's packages of these names only install snaps. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function run(command, args) {
  console.log(`$ ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: platform === 'win32',
  });
}

function main(args) {
  const install = !args.includes('--no-install');
  const named = args.filter((argument) => argument !== '--no-install');
  const unknown = named.find((name) => !browserNames.includes(name));
  if (unknown) {
    console.error(`Unknown browser "${unknown}": choose from ${browserNames.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  for (const name of named.length ? named : browserNames) {
    const found = ensureBrowser(name, { install });
    console.log(found ? `${name}: ${found.executablePath}` : describeMissing(name));
    if (!found) process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
