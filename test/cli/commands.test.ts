// @vitest-environment node
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
