import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSafeUrl } from '../../src/core/check-rules';
import { isSound } from '../../src/core/config-shape';
import { createController } from '../../src/core/create-controller';
import { checkConfig } from '../../src/core/explain';
import { resolveConfig } from '../../src/core/purposes';
import { SERVICE_TYPES } from '../../src/core/service-types';
import { memoryStorage } from '../../src/core/storage';
import type { ConsentConfig, Receipt, Service } from '../../src/core/types';
import { readConfig } from '../../src/embed/read-config';
import * as notice from '../../src/notice';
import { toHtml } from '../../src/notice/markup';
import * as services from '../../src/services';
import { gateEmbeds } from '../../src/page/gate-embeds';
import { gateMarkup } from '../../src/page/gate-markup';

const SCHEMES = [
  'javascript',
  'data',
  'blob',
  'vbscript',
  'file',
  'filesystem',
  'about',
  'ftp',
  'ws',
  'mailto',
];

/** Signs that the parser of a URL takes no notice of: in front of it, or anywhere in it. */
const IGNORED = ['\t', '\n', '\r'];
const LEADING = [...IGNORED, ' ', '\0', '\x01', '\x1f', '\f', '\v'];

/** Code as an address, in all the disguises that a browser sees through. */
const code = fc
  .record({
    scheme: fc.constantFrom(...SCHEMES),
    before: fc.string({ unit: fc.constantFrom(...LEADING), maxLength: 3 }),
    within: fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...IGNORED)), { maxLength: 3 }),
    isUpper: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    rest: fc.constantFrom('alert(1)', '//%0aalert(1)', 'text/html,<script>1</script>', '/x', '?', '#', ''),
  })
  .map(({ scheme, before, within, isUpper, rest }) => {
    const cased = Array.from(scheme, (sign, i) => (isUpper[i] ? sign.toUpperCase() : sign)).join('');
    const broken = within.reduce((text, [at, sign]) => text.slice(0, at) + sign + text.slice(at), cased);
    return `${before}${broken}:${rest}`;
  });

const PLAIN = [
  ...[
    'https://example.ru/a',
    'HTTP://example.ru',
    '/privacy',
    'privacy.html',
    './a:b',
    '../x',
    '//cdn.example/x',
  ],
  ...['?a=b:c', '#top', '', 'a/b:c', 'страница', '/a?u=javascript:1', '/#data:'],
];

const schemeOf = (address: string): string => {
  try {
    return new URL(address, 'https://www.shop.test/a/').protocol;
  } catch {
    return '';
  }
};

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => (document.body.innerHTML = ''));

describe('an address', () => {
  it.each(PLAIN)('is fit to be loaded or linked to: %j', (address) => {
    expect(isSafeUrl(address)).toBe(true);
  });

  it('that is code is not, in whatever disguise', () => {
    fc.assert(
      fc.property(code, (address) => {
        expect(isSafeUrl(address)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('of whatever text is fit only where a browser makes http(s) of it', () => {
    const near = fc.string({ unit: fc.constantFrom(...'aj:/?#\\ \t\n\0.%&'.split('')), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' }), fc.webUrl()), (address) => {
        if (isSafeUrl(address)) expect(schemeOf(address)).toMatch(/^(https?:)?$/);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Each place of a config that takes an address, by the path that the check names. */
const PLACES: Readonly<Record<string, (address: string) => object>> = {
  'policy.url': (url) => ({ policy: { url } }),
  'operator.site': (site) => ({ operator: { name: 'A', site } }),
  'receipts.endpoint': (endpoint) => ({ receipts: { endpoint } }),
  'services[0].src': (src) => ({
    services: [{ type: 'script', id: 'a', purposes: ['analytics'], src }],
  }),
};

const readJson = (given: unknown) => {
  document.body.innerHTML = '<script type="application/json" data-consent-gate></script>';
  document.body.firstElementChild!.textContent = JSON.stringify(given);
  return readConfig(document, null);
};

describe('code in place of an address', () => {
  it.each(Object.entries(PLACES))('is refused in a config: %s', (path, configWith) => {
    fc.assert(
      fc.property(code, (address) => {
        const { config } = readJson(configWith(address));
        expect(isSound(config)).toBe(false);
        expect(checkConfig(config).map((problem) => problem.path)).toContain(path);
      }),
    );
  });

  it.each(['yandex-metrica', 'google-analytics', ...SERVICE_TYPES])(
    'is refused as the script of a service: %s',
    async (type) => {
      const ids: Readonly<Record<string, string>> = {
        'google-analytics': 'G-ABCD1234',
        'google-tag-manager': 'GTM-ABCD',
        'vk-pixel': 'VK-RTRG-1-abc',
      };
      const given = { type, id: ids[type] ?? '123', url: 'https://stats.example/' };
      for (const src of ['javascript:alert(1)', ' data:text/javascript,1', 'blo\tb:x']) {
        const { config, fetchServices } = readJson({ services: [{ ...given, src }] });
        const load = () => Promise.resolve(services as never);
        const fetched = await Promise.all(fetchServices(load));
        const whole = (all: readonly Service[]) => ({ ...config, services: all });
        const made = [...(config.services ?? []), ...fetched];
        expect(made).toHaveLength(1);
        expect(isSound(whole(made)), src).toBe(false);
        const right = { ...(made[0] as Service), src: 'https://a.example/x.js' };
        expect(isSound(whole([right])), 'with an address it is right').toBe(true);
      }
    },
  );

  it.each(['data-policy-url', 'data-receipts-endpoint'])('is refused in an attribute: %s', (name) => {
    fc.assert(
      fc.property(code, (address) => {
        const script = document.createElement('script');
        script.setAttribute(name, address);
        expect(isSound(readConfig(document, script).config)).toBe(false);
      }),
    );
  });

  it('is no link in what a visitor reads, though a receipt on his device says so', () => {
    const locale = notice.noticeLocaleOf('en');
    const config: ConsentConfig = {
      operator: { name: 'A', site: '/a', email: 'a@b.example' },
      policy: { url: '/p' },
      services: [
        {
          id: 'x',
          purposes: ['analytics'],
          facts: { recipient: { country: 'RU' }, optOut: 'https://a.example/' },
          start: () => undefined,
        },
      ],
    };
    const shown = notice.createNotice(config, 'en', 'shop.test');
    const hrefs = (html: string) => Array.from(html.matchAll(/href="([^"]*)"/g), ([, href]) => href);
    const textOf = (operator: object, policy: object) =>
      toHtml(
        notice.receiptText(
          {
            notice: { ...shown, operator: { ...shown.operator, ...operator }, policy },
            answers: {},
            page: { origin: 'https://shop.test', path: '/' },
          } as unknown as Receipt,
          locale,
        ),
      );
    expect(hrefs(textOf({}, { url: '/p' }))).toEqual(['mailto:a@b.example', '/a', '/p']);
    fc.assert(
      fc.property(code, (address) => {
        expect(hrefs(textOf({ site: address }, { url: address }))).toEqual(['mailto:a@b.example']);
        const [service] = config.services as [Service];
        const facts = { ...service.facts, optOut: address } as NonNullable<Service['facts']>;
        const told = notice.createNotice({ ...config, services: [{ ...service, facts }] }, 'en', 'shop.test');
        expect(told.services[0]?.optOut).toBeUndefined();
      }),
    );
    expect(shown.services[0]?.optOut).toBe('https://a.example/');
  });
});

/** Connects markup of the page, accepts everything, and returns what was reported. */
async function accepted(markup: (place: HTMLElement) => void): Promise<string[]> {
  const place = document.createElement('main');
  markup(place);
  document.body.replaceChildren(place);
  const failures: string[] = [];
  const consent = createController(
    { purposes: [{ id: 'embeds' }] },
    { window, storage: memoryStorage(), reload: () => undefined },
    { isRight: isSound, loadExplanation: () => Promise.reject(new Error('it is right')) },
  );
  consent.on('error', ({ error }) => failures.push(String(error)));
  await Promise.resolve();
  const context = {
    consent,
    window,
    note: () => true,
    loadNotice: () => Promise.resolve(notice),
    loadServices: () => Promise.reject(new Error('none')),
  };
  gateEmbeds(context)();
  gateMarkup(context)();
  await new Promise((resolve) => setTimeout(resolve));
  consent.acceptAll();
  await new Promise((resolve) => setTimeout(resolve));
  consent.destroy();
  return failures;
}

const element = (name: string, attributes: Readonly<Record<string, string>>) => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
};

describe('code in the markup of a page', () => {
  it('is loaded by no element, and is told', async () => {
    await fc.assert(
      fc.asyncProperty(code, async (address) => {
        const failures = await accepted((place) =>
          place.append(
            element('iframe', { 'data-consent': 'embeds', 'data-consent-src': address }),
            element('img', {
              'data-consent': 'embeds',
              'data-consent-srcset': `/a.png, ${address.trim()} 2x`,
            }),
            element('img', {
              'data-consent': 'embeds',
              'data-consent-src': '/a.png',
              'data-consent-srcset': `/a.png 1x,${address.trim()} 2x`,
            }),
            element('script', { 'data-consent': 'embeds', type: 'text/plain', src: address }),
          ),
        );
        expect(document.querySelectorAll('iframe[src],img[src],img[srcset],script:not([type])')).toHaveLength(
          0,
        );
        expect(failures.filter((text) => text.includes('Not an http(s) URL'))).toHaveLength(4);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('does not keep what stands beside it from being loaded, and neither does an address that is none', async () => {
    for (const address of ['javascript:1', 'https://[', 'https://exa mple/']) {
      const failures = await accepted((place) =>
        place.append(
          element('script', { 'data-consent': 'embeds', type: 'text/plain', src: address }),
          element('iframe', { 'data-consent': 'embeds', 'data-consent-src': address }),
          element('iframe', { 'data-consent': 'embeds', 'data-consent-src': 'https://a.example/x' }),
          element('img', {
            'data-consent': 'embeds',
            'data-consent-srcset': 'https://a.example/x 1x,/y:z 2x',
          }),
        ),
      );
      expect(document.querySelectorAll('iframe[src]'), address).toHaveLength(1);
      expect(document.querySelector('img')?.getAttribute('srcset')).toBe('https://a.example/x 1x,/y:z 2x');
      expect(failures.length, address).toBeGreaterThan(0);
    }
  });
});

it('a config that is right is right: the tests above find what they look for', () => {
  for (const [path, configWith] of Object.entries(PLACES)) {
    expect(isSound(readJson(configWith('/a')).config), path).toBe(true);
    expect(resolveConfig(readJson(configWith('/a')).config).purposes).not.toEqual([]);
  }
});
