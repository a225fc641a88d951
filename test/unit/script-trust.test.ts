// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { createScriptTrust } from '../../src/core/script-trust';
import type { Service } from '../../src/core/types';

const service = (more: Partial<Service>): Service => ({
  id: 'x',
  purposes: [],
  start: () => undefined,
  ...more,
});
const services = [
  service({ src: 'https://a.example/tag.js?id=1' }),
  service({ scripts: ['run()', '/own.js'] }),
  service({}),
];

describe('what becomes a script', () => {
  it.each(['https://a.example/tag.js', 'https://a.example/tag.js?id=2', '/own.js', 'run()'])(
    'is what a service names, whatever its query: %s',
    (text) => {
      const trust = createScriptTrust({} as Window, () => services);
      expect(trust.createScriptURL(text)).toBe(text);
      expect(trust.createScript(text)).toBe(text);
    },
  );

  it.each([
    'https://a.example/other.js',
    'https://b.example/tag.js',
    '/own.js?x',
    'run(); more()',
    '',
    'undefined',
  ])('is nothing else: %s', (text) => {
    const trust = createScriptTrust({} as Window, () => services);
    expect(() => trust.createScriptURL(text)).toThrow(new TypeError(`No service names the script ${text}`));
    expect(() => trust.createScript(text)).toThrow(TypeError);
  });

  it('is what the services of that moment name', () => {
    let now: Service[] = [];
    const trust = createScriptTrust({} as Window, () => now);
    expect(() => trust.createScript('run()')).toThrow();
    now = services;
    expect(trust.createScript('run()')).toBe('run()');
  });
});

describe('a page with Trusted Types', () => {
  const policy = {
    createScriptURL: (url: string) => `U ${url}`,
    createScript: (code: string) => `S ${code}`,
  };

  it('gets one policy of ours, when the first script is to be loaded, however often we come', () => {
    const createPolicy = vi.fn<(name: string, rules: typeof policy) => typeof policy>(() => policy);
    const page = { trustedTypes: { createPolicy } } as unknown as Window;
    const [first, second] = [1, 2].map(() => createScriptTrust(page, () => services));
    expect(createPolicy).not.toHaveBeenCalled();
    expect(() => first!.createScript('other')).toThrow();
    expect(first!.createScript('run()')).toBe('S run()');
    expect(second!.createScriptURL('/own.js')).toBe('U /own.js');
    expect(createPolicy).toHaveBeenCalledOnce();
    const [name, rules] = createPolicy.mock.calls[0]!;
    expect(name).toBe('consent-gate');
    // What it is given was checked before.
    expect([rules.createScriptURL('a'), rules.createScript('b')]).toEqual(['a', 'b']);
  });

  it('may give us a policy of its own, which is checked no less', () => {
    const createPolicy = vi.fn();
    const trust = createScriptTrust({ trustedTypes: { createPolicy } } as never, () => services, policy);
    expect(trust.createScript('run()')).toBe('S run()');
    expect(() => trust.createScript('other')).toThrow(TypeError);
    expect(createPolicy).not.toHaveBeenCalled();
  });
});
