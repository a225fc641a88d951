// @vitest-environment node
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { describeProblem, explain } from '../../src/core/explain';
import { configOf } from '../../src/embed/config-of';
import { COMMANDS } from '../../src/cli/run';
import { commandLine, onConfig } from './support/command-line';
import { BAD_CONFIGS } from './support/shop-configs';

const COMPLETE = {
  operator: { name: 'ООО «Ромашка»', taxId: '5050109563', address: 'Москва', email: 'privacy@example.ru' },
  policy: { url: '/privacy', version: '2026-11-01' },
  services: [{ type: 'yandex-metrica', id: '12345678' }],
};

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

describe('check', () => {
  it('has nothing to say of a config that tells everything', async () => {
    expect(await onConfig(COMPLETE, 'check')).toEqual({ code: 0, out: '0 errors, 0 warnings\n', err: '' });
  });

  it('warns of what the law asks for, and that is no failure', async () => {
    const { code, out } = await onConfig({ ...COMPLETE, policy: { url: '/privacy' } }, 'check');
    expect(code).toBe(0);
    expect(out).toBe(
      'warning: policy.version: expected the version that the visitor agrees to; found nothing (152-FZ art. 9(3))\n0 errors, 1 warning\n',
    );
  });

  it.each(BAD_CONFIGS.filter(([kind]) => kind !== 'html-text'))(
    'finds what the browser finds: %s',
    async (_, config) => {
      const { code, out } = await onConfig(config, 'check');
      const { problems } = explain(configOf(config));
      expect(code).toBe(1);
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(out).toContain(`error: ${describeProblem(problem)}\n`);
    },
  );

  it('tells of every type of service where it stands in the file', async () => {
    const services = [
      { type: 'hotjar', id: '123' },
      { type: 'matomo', id: 1 },
      { type: 'metrica', id: 1 },
    ];
    const { code, out } = await onConfig({ services }, 'check');
    expect(code).toBe(1);
    expect(out).toMatch(/^error: services\[1\]\.url: expected the address of Matomo/m);
    expect(out).toMatch(
      /^error: services\[2\]\.type: expected yandex-metrica, .*vk-pixel; found "metrica"$/m,
    );
    expect(out).toContain('2 errors');
  });

  it('says of JSON that cannot be read what the browser says', async () => {
    const { code, out } = await commandLine(['check', '-'], { files: { '-': '{ "law": }' } });
    expect(code).toBe(1);
    expect(out).toMatch(/^error: config: expected an object; found "SyntaxError/);
  });
});

it.each(['policy', 'csp', 'snippet'])('%s makes nothing of a wrong config, and says why', async (name) => {
  const { code, out, err } = await onConfig({ law: 'CCPA' }, name);
  expect([code, out]).toEqual([1, '']);
  expect(err).toBe('error: law: expected 152-FZ or GDPR; found "CCPA"\n');
});
