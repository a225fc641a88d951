// @vitest-environment node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { COMMANDS } from '../../src/cli/run';
import { commandLine, onConfig } from './support/command-line';

describe('the command line', () => {
  it.each([['--help'], ['-h']])('%s tells of every command, and that is no failure', async (flag) => {
    const { code, out, err } = await commandLine([flag]);
    expect([code, err]).toEqual([0, '']);
    for (const name of Object.keys(COMMANDS)) expect(out).toMatch(`${name} `);
    for (const { summary } of Object.values(COMMANDS)) expect(out).toContain(summary);
  });

  it.each(Object.entries(COMMANDS))(
    '%s --help tells of its options, and reads no file',
    async (name, command) => {
      const { code, out } = await commandLine([name, '--help']);
      expect(code).toBe(0);
      expect(Object.keys(command.help)).toEqual(Object.keys(command.options));
      for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
    },
  );

  it.each([['--version'], ['-v'], ['check', '--version']])('%s %s tells the version', async (...args) => {
    expect(await commandLine(args)).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });

  it.each([
    [[], 'No command is given'],
    [['chekc', 'config.json'], 'There is no command chekc'],
    [['toString', 'config.json'], 'There is no command toString'],
    [['check'], 'check takes one file'],
    [['check', 'config.json', 'other.json'], 'check takes one file'],
    [['check', 'missing.json'], 'missing.json cannot be read: no such file'],
    [['check', 'config.json', '--lang', 'ru'], "Unknown option '--lang'."],
    [['--verbose'], "Unknown option '--verbose'."],
    [['csp', 'config.json', '--nonce=abc'], 'does not take an argument'],
    [['policy', 'config.json', '--lang'], 'argument missing'],
    [['policy', 'config.json', '--lang', 'xx'], '--lang takes one of en, ru, ar'],
    [['policy', 'config.json', '--format', 'pdf'], '--format takes one of md, html, not pdf'],
    [['policy', 'config.json', '--site', ''], '--site takes a text, not nothing'],
    [['csp', 'config.json', '--src', 'http://'], '--src takes an http(s) URL or a path, not http://'],
    [['csp', 'config.json', '--src', ''], '--src takes a text, not nothing'],
    [['snippet', 'config.json', '--src', 'http://'], '--src takes an http(s) URL or a path, not http://'],
    [['snippet', 'config.json', '--src', 'javascript:a'], '--src takes an http(s) URL or a path'],
    [['snippet', 'config.json', '--src', ''], '--src takes a text, not nothing'],
    [['snippet', 'config.json', '--nonce', ''], '--nonce takes a text, not nothing'],
  ])('%j is misuse', async (args, message) => {
    const { code, out, err } = await commandLine(args, { files: { 'config.json': '{}' } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toMatch(/See consent-gate --help\.\n$/);
  });
});

it.each(['policy', 'csp', 'snippet'])('%s makes nothing of a wrong config, and says why', async (name) => {
  const { code, out, err } = await onConfig({ law: 'CCPA' }, name);
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe('error: law: expected 152-FZ or GDPR; found "CCPA"\n');
});

describe('an address that no browser can read', () => {
  const script = { type: 'script', id: 'chat', purposes: ['functional'] };
  const matomo = { type: 'matomo', id: '1' };

  it.each<[string, object]>([
    ['operator.site', { operator: { name: 'Site LLC', site: 'https://' } }],
    ['policy.url', { policy: { url: 'http://' } }],
    ['policy.url', { policy: { url: 'https:' } }],
    ['receipts.endpoint', { receipts: { endpoint: 'https://' } }],
    ['receipts.endpoint', { receipts: { endpoint: '//' } }],
    ['services[0].src', { services: [{ ...script, src: 'https://' }] }],
    ['services[0].src', { services: [{ type: 'yandex-metrica', id: '1', src: 'https://x y/' }] }],
    [
      'services[1].url',
      {
        services: [
          { ...script, src: '/chat.js' },
          { ...matomo, url: 'https://x y/' },
        ],
      },
    ],
  ])('is told of, and nothing is made of it: %s %j', async (path, config) => {
    const problem = `error: ${path}: expected an http(s) URL or a path; found "`;
    const checked = await onConfig(config, 'check');
    expect(checked.code).toBe(1);
    expect(checked.out).toContain(problem);
    for (const command of ['policy', 'csp', 'snippet']) {
      const { code, out, err } = await onConfig(config, command);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(problem);
    }
  });

  it('is not what a vendor takes as an option', async () => {
    const config = {
      services: [{ type: 'yandex-metrica', id: '1', url: 'https://x y/', src: '//a.example/t.js' }],
    };
    expect((await onConfig(config, 'check')).code).toBe(0);
  });
});

it.each([
  ['csp', { hosts: 'a' }],
  ['policy', { keeps: ['_chat'] }],
])('%s says in a line that nothing can be made of %j', async (command, options) => {
  const service = { type: 'script', id: 'chat', purposes: ['marketing'], src: '/chat.js', ...options };
  const { code, out, err } = await onConfig({ services: [service] }, command);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^error: (nothing can be made of config\.json|services\[0\]).*\n/m);
});

it('a reader that wants no more is no failure', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'consent-gate-'));
  const outfile = join(folder, 'cli.mjs');
  try {
    await build({
      entryPoints: ['src/cli/index.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      define: { __VERSION__: '"1"' },
    });
    const command = spawn(process.execPath, [outfile, '--help']);
    // Before there is anything to be read.
    command.stdout.destroy();
    let complaint = '';
    command.stderr.on('data', (text) => (complaint += String(text)));
    expect(await once(command, 'close')).toEqual([0, null]);
    expect(complaint).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
