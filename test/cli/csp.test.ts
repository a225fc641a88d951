// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { SERVICE_TYPES } from '../../src/core/service-types';
import { matches } from '../../src/core/matches';
import type { Service } from '../../src/core/types';
import { serviceOf } from '../../src/embed/config-of';
import { type Directive, DIRECTIVES, sourcesOf, withoutCovered } from '../../src/cli/csp-sources';
import { ALL_SERVICES } from '../../scripts/all-services.mjs';
import { onConfig } from './support/command-line';

/** The policy in the last line of what the command says, by directive. */
async function policyOf(config: unknown, ...options: string[]): Promise<Record<string, string[]>> {
  const { code, out } = await onConfig(config, 'csp', ...options);
  expect(code).toBe(0);
  const [, policy = ''] = /^Content-Security-Policy: (.*)\n$/m.exec(out) ?? [];
  return Object.fromEntries<string[]>(
    policy.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]),
  );
}

const METRICA = { services: [{ type: 'yandex-metrica', id: 1 }] };
const OWN_FILES = "'self'";

describe('csp', () => {
  it('lets the library alone through where nothing else is asked for', async () => {
    expect(await policyOf({})).toEqual({ 'script-src': [OWN_FILES] });
    expect(
      await policyOf({ receipts: { endpoint: 'https://proofs.example/r?x' } }, '--src', '//cdn.example/c.js'),
    ).toEqual({
      'script-src': [OWN_FILES, 'https://cdn.example'],
      'connect-src': [OWN_FILES, 'https://proofs.example'],
    });
    expect(await policyOf({ receipts: { endpoint: '/r' } })).toMatchObject({ 'connect-src': [OWN_FILES] });
  });

  it('lets Metrica through, and its socket only with Webvisor', async () => {
    const hosts = ['https://mc.yandex.ru', 'https://mc.yandex.com'];
    expect(await policyOf(METRICA)).toEqual({
      'script-src': [OWN_FILES, ...hosts, 'https://yastatic.net'],
      'connect-src': [OWN_FILES, ...hosts],
      'img-src': [OWN_FILES, ...hosts],
      'frame-src': [OWN_FILES, 'blob:', ...hosts],
    });
    const services = [{ ...METRICA.services[0], webvisor: true }];
    expect((await policyOf({ services }))['connect-src']).toContain('wss://mc.yandex.ru');
  });

  it('goes by another copy of a script', async () => {
    const copy = [{ type: 'google-analytics', id: 'G-ABCDEF1', src: '/copies/gtag.js' }];
    expect((await policyOf({ services: copy }))['script-src']).toEqual([
      OWN_FILES,
      'https://*.googletagmanager.com',
    ]);
    const elsewhere = [{ ...copy[0], src: 'https://copies.example/gtag.js' }];
    expect((await policyOf({ services: elsewhere }))['script-src']).toContain('https://copies.example');
  });

  it('lets Matomo through to where it counts, also where its script comes from elsewhere', async () => {
    const matomo = { type: 'matomo', id: 1, url: 'https://stats.example/m/' };
    expect((await policyOf({ services: [matomo] }))['connect-src']).toEqual([
      OWN_FILES,
      'https://stats.example',
    ]);
    const policy = await policyOf({ services: [{ ...matomo, src: 'https://cdn.example/matomo.js' }] });
    expect(policy['script-src']).toEqual([OWN_FILES, 'https://cdn.example']);
    for (const directive of ['connect-src', 'img-src'])
      expect(policy[directive]).toContain('https://stats.example');
  });

  it('goes by the hosts that a script of one’s own names', async () => {
    const script = { type: 'script', id: 'chat', purposes: ['functional'], src: 'https://chat.example/a.js' };
    const purposes = [{ id: 'functional' }];
    expect(
      await policyOf({ purposes, services: [{ ...script, hosts: ['api.chat.example', 'x.*'] }] }),
    ).toEqual({
      'script-src': [OWN_FILES, 'https://chat.example'],
      'connect-src': [OWN_FILES, 'https://chat.example', 'https://api.chat.example'],
      'img-src': [OWN_FILES, 'https://chat.example', 'https://api.chat.example'],
    });
  });

  it('with a nonce names no hosts for scripts', async () => {
    const [byHost, byNonce] = [await policyOf(METRICA), await policyOf(METRICA, '--nonce')];
    expect(byNonce).toEqual({ ...byHost, 'script-src': ["'nonce-{NONCE}'", "'strict-dynamic'"] });
    const { out } = await onConfig(METRICA, 'csp', '--nonce');
    expect(out.match(/script-src/g)).toHaveLength(1);
  });

  it('names each source once, in sum what every service has by itself', async () => {
    const config = { services: ALL_SERVICES };
    const sum = await policyOf(config);
    const { out } = await onConfig(config, 'csp');
    const rows = [...out.matchAll(/^\| (\S+) \S+ +\| `(\S+)` +\| `(.*)` +\|$/gm)];
    expect(new Set(rows.map(([, type]) => type))).toEqual(new Set(ALL_SERVICES.map(({ type }) => type)));
    for (const [, , directive = '', sources = ''] of rows)
      expect(withoutCovered([...sum[directive]!, ...sources.split(' ')])).toEqual(sum[directive]);
    for (const sources of Object.values(sum)) expect(new Set(sources).size).toBe(sources.length);
  });
});

/** Hosts that serve others, too, so that a withdrawal does not shut them. */
const SHARED = ['yastatic.net'];

describe.each(ALL_SERVICES.map((json): [string, Service] => [json.type, serviceOf(json, undefined)]))(
  'the sources of %s',
  (_, service) => {
    const sources = sourcesOf(service);
    const { src, hosts = [] } = service;
    const own = src === undefined ? [] : [new URL(src).hostname];
    const named = Object.values(sources)
      .flat()
      .filter((source) => source !== 'blob:')
      .map((source) => source.replace(/^(https|wss):\/\//, ''));

    it('let its script through', () => {
      if (src === undefined) expect(sources['script-src']).toBeUndefined();
      else
        expect(withoutCovered([new URL(src).origin, ...sources['script-src']!])).toEqual(
          sources['script-src'],
        );
    });

    it('are hosts that it is known to talk to', () => {
      for (const host of named) {
        const bare = host.replace(/^\*\./, '');
        const isKnown =
          [...own, ...SHARED].includes(bare) || matches(hosts, bare) || matches(hosts, `x.${bare}`);
        expect([host, isKnown]).toEqual([host, true]);
      }
    });

    it('leave none out of those that it names', () => {
      for (const host of hosts.filter((pattern) => typeof pattern === 'string'))
        expect(named.join(' ')).toContain(host);
    });

    it('are for directives that are told', () => {
      for (const directive of Object.keys(sources)) expect(DIRECTIVES).toContain(directive as Directive);
    });
  },
);

it('every type of service is looked at', () => {
  expect(ALL_SERVICES.map(({ type }) => type)).toEqual([
    'yandex-metrica',
    'google-analytics',
    ...SERVICE_TYPES,
  ]);
});
