import { afterEach, describe, expect, it } from 'vitest';
import { describeProblem, explain } from '../../src/core/explain';
import { readConfig } from '../../src/embed/read-config';
import { commandLine, onConfig } from './support/command-line';
import { BAD_CONFIGS } from './support/shop-configs';

afterEach(() => (document.body.innerHTML = ''));

const COMPLETE = {
  operator: { name: 'ООО «Ромашка»', taxId: '5050109563', address: 'Москва', email: 'privacy@example.ru' },
  policy: { url: '/privacy', version: '2026-11-01' },
  services: [{ type: 'yandex-metrica', id: '12345678' }],
};

describe('check', () => {
  it('has nothing to say of a config that tells everything', async () => {
    expect(await onConfig(COMPLETE, 'check')).toEqual({ code: 0, out: '0 errors, 0 warnings\n', err: '' });
  });

  it('reads a file with a byte order mark, as editors on Windows write it', async () => {
    const files = { '-': `\uFEFF${JSON.stringify(COMPLETE)}` };
    expect((await commandLine(['check', '-'], { files })).code).toBe(0);
  });

  it('warns of what the law asks for, and that is no failure', async () => {
    const { code, out } = await onConfig({ ...COMPLETE, policy: { url: '/privacy' } }, 'check');
    expect(code).toBe(0);
    expect(out).toBe(
      'warning: policy.version: expected the version that the visitor agrees to; found nothing (152-FZ art. 9(3))\n0 errors, 1 warning\n',
    );
  });

  it.each<[string, string]>([
    ...BAD_CONFIGS.filter(([kind]) => kind !== 'html-text').map(([kind, config]): [string, string] => [
      kind,
      JSON.stringify(config),
    ]),
    ['JSON that cannot be read', '{ "law": }'],
    ['a list', '[]'],
    ['nothing at all', 'null'],
    ['many mistakes', '{ "law": "x", "policy": { "versoin": "1" }, "services": [{ "type": "x" }, null] }'],
  ])('finds what the browser finds: %s', async (_, json) => {
    document.body.innerHTML = '<script type="application/json" data-consent-gate></script>';
    document.body.querySelector('script')!.textContent = json;
    const { problems } = explain(readConfig(document, null).config);
    expect(problems.length).toBeGreaterThan(0);
    const { code, out } = await commandLine(['check', '-'], { files: { '-': json } });
    expect(code).toBe(1);
    expect(out.split('\n').slice(0, -2)).toEqual(
      problems.map((problem) => `error: ${describeProblem(problem)}`),
    );
  });

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
});
