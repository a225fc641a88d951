// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Consent, Leak, Service } from '../../src/core/types';
import { type Answers, answersNow, findAnswers, wasAllowed } from '../../src/page/leaks/find-answers';
import { withoutRepetition } from '../../src/page/leaks/find-leaks';
import type { FoundMarkup } from '../../src/page/leaks/find-markup';
import {
  addressesIn,
  findOwner,
  findTracker,
  isFor,
  parseUrl,
  type Trace,
  type Tracker,
} from '../../src/page/leaks/find-tracker';
import { fixMarkup, fixRequest, fixStored } from '../../src/page/leaks/fixes';
import { tracker } from '../support/make-tracker';

const PAGE = 'https://shop.test/tea';
const url = (address: string) => new URL(address, PAGE);

const METRICA = tracker('Metrica', {
  type: 'yandex-metrica',
  hosts: [/^mc\.yandex\./],
  script: 'mc.yandex.ru/metrika/',
  erase: { cookies: [/^_ym/], localStorage: ['_ym_uid'] },
});
const GTAG = tracker('Analytics', { type: 'google-analytics', hosts: ['www.google.com', 'tags.example'] });
const GTM = tracker('Tag Manager', {
  type: 'google-tag-manager',
  hosts: ['tags.example'],
  erase: { cookies: ['_ym_other'] },
});
const MATOMO = tracker('Matomo', { type: 'matomo', path: /\/matomo\.(js|php)$/ });
const VIDEO = tracker('Video', { hosts: ['video.example'], purposes: ['embeds', 'cross-border'] });
const ALL = [METRICA, GTAG, GTM, MATOMO, VIDEO];

const service = (more: Partial<Service>): Service => ({
  id: 'x',
  purposes: ['analytics'],
  start: () => undefined,
  ...more,
});

describe('an address', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['//a.example', 'https://a.example/'],
    ['x.js', 'https://shop.test/x.js'],
    ['HTTP://a.example', 'http://a.example/'],
  ])('is one of the web: %s', (address, expected) => {
    expect(parseUrl(address, PAGE)?.href).toBe(expected);
  });

  it.each([
    'data:image/gif,x',
    'javascript:1',
    'https://',
    'httpsx://a.example',
    'xhttp://a.example',
    'mailto:https:',
  ])('or none: %s', (address) => expect(parseUrl(address, PAGE)).toBeUndefined());

  it('is found in a text: whole, as a host alone, as a file that is put together with a host', () => {
    const text = `a('https://a.example/x?y=1'); b("//b.example"); c(\`c.example\`); "d.js" /e.js/ //f no.quotes "g"`;
    expect(addressesIn(text, PAGE).map(({ href }) => href)).toEqual([
      'https://a.example/x?y=1',
      'https://b.example/',
      'https://c.example/',
      'https://shop.test/c.example',
      'https://d.js/',
      'https://shop.test/d.js',
    ]);
  });

  it('in a text ends where it does', () => {
    for (const end of ['"', "'", '`', '<', '>', ' ', '\\', ')'])
      expect(addressesIn(`//a.example/x${end}y`, PAGE)[0]?.href, end).toBe('https://a.example/x');
    expect(addressesIn('http://a-b.example/x', PAGE)[0]?.href).toBe('http://a-b.example/x');
  });
});

describe('the vendor of an address', () => {
  it.each<[string, Tracker | undefined, boolean | undefined]>([
    ['https://mc.yandex.ru/metrika/tag.js', METRICA, true],
    ['https://mc.yandex.ru/watch/1', METRICA, false],
    ['https://stats.example/matomo.php', MATOMO, false],
    ['https://tags.example/x', GTAG, false],
    ['https://tags.example/gtm.js?id=GTM-AB12', GTM, true],
    ['https://tags.example/gtag/js?id=G-AB12', GTAG, true],
    ['https://video.example/v', VIDEO, false],
    ['https://other.example/metrika/tag.js', undefined, undefined],
  ])('is told by its host, its script or its id: %s', (address, expected, isExact) => {
    const trace = findTracker(url(address), ALL);
    expect(trace?.tracker).toBe(expected);
    expect(trace?.isExact).toBe(isExact);
    if (expected) expect(trace?.url?.href).toBe(address);
  });

  it('of what is stored is told by a name that is spelt out, before an expression', () => {
    expect(findOwner('cookies', '_ym_uid', ALL)).toEqual({
      tracker: METRICA,
      stored: { kind: 'cookies', name: '_ym_uid' },
    });
    expect(findOwner('cookies', '_ym_other', ALL)?.tracker).toBe(GTM);
    expect(findOwner('localStorage', '_ym_uid', ALL)?.tracker).toBe(METRICA);
    expect(findOwner('localStorage', '_ym_other', ALL)).toBeUndefined();
    expect(findOwner('sessionStorage', '_ym_uid', ALL)).toBeUndefined();
  });
});

describe('a service is there for a trace', () => {
  const is = (own: Partial<Service>, trace: Trace) => isFor(service(own), trace, PAGE);
  const request: Trace = { tracker: METRICA, url: url('https://mc.yandex.ru/watch/1') };
  const cookie: Trace = { tracker: METRICA, stored: { kind: 'cookies', name: '_ym_uid' } };

  it.each<[string, Partial<Service>, Trace, boolean]>([
    ['of its type', { type: 'yandex-metrica' }, request, true],
    ['not of another', { type: 'matomo' }, request, false],
    ['to one of its hosts', { type: 'matomo', hosts: ['mc.yandex.ru'] }, request, true],
    ['to the host of its script', { type: 'matomo', src: '//mc.yandex.ru/x.js' }, request, true],
    [
      'not to a script of another',
      { type: 'matomo', hosts: ['mc.yandex.ru'] },
      { ...request, isExact: true },
      false,
    ],
    [
      'of a vendor whose host the site’s own script has',
      { src: 'https://mc.yandex.ru/own.js' },
      cookie,
      true,
    ],
    ['of a vendor one of whose hosts it has', { hosts: ['a.example', 'mc.yandex.ru'] }, cookie, true],
    ['of a vendor whose host an expression of it means', { hosts: [/example$/] }, { tracker: VIDEO }, true],
    ['not of one whose hosts it has not', { hosts: ['a.example'] }, request, false],
    ['of what it names as its own', { erase: { cookies: ['_ym*'] } }, cookie, true],
    ['not of what it names in another place', { erase: { localStorage: ['_ym*'] } }, cookie, false],
    ['of a vendor with several hosts, one of which it means', { hosts: [/^tags/] }, { tracker: GTAG }, true],
    ['to a script by an expression of its own', { hosts: [/yandex/] }, { ...request, isExact: true }, true],
    ['not of what is stored, where it stores nothing', { type: 'matomo' }, cookie, false],
    ['not of what has neither', {}, { tracker: METRICA }, false],
    [
      'not of content that a typed one has nothing to do with',
      { type: 'matomo', hosts: ['video.example'] },
      { tracker: VIDEO, url: url('https://video.example/v') },
      false,
    ],
    ['not where its own address is none', { src: 'https://' }, request, false],
  ])('%s', (_, own, trace, expected) => {
    expect(is(own, trace)).toBe(expected);
  });
});

describe('what the visitor had answered', () => {
  const LOADED = 100_000;
  const receipt = (time: number, answers: Record<string, boolean>, more: object = {}) => ({
    decidedAt: new Date(time).toISOString(),
    answers,
    notice: { policy: {}, services: [{ id: '1' }, { id: '2' }] },
    ...more,
  });
  const decided = (more: object = {}) => ({
    decidedAt: 200_000,
    choices: { analytics: true, marketing: false },
    services: ['1'],
    policyVersion: '',
    ...more,
  });
  const consentOf = (decision: object | null, receipts: readonly object[] = []) =>
    ({
      config: {
        storage: { name: 'c' },
        policy: {},
        purposes: [{ id: 'analytics' }, { id: 'marketing' }, { id: 'own', separate: true }],
      },
      getState: () => ({ decision }),
      receipts: () => receipts,
      isGranted: (id: string) => id === 'analytics',
    }) as unknown as Consent;
  const find = (decision: object | null, receipts?: readonly object[], noted: readonly object[] = []) =>
    findAnswers(
      consentOf(decision, receipts),
      { localStorage: { getItem: () => JSON.stringify(noted) } } as unknown as Window,
      LOADED,
    );

  it('holds now, with the services that he was told of', () => {
    expect(answersNow(consentOf(decided()), 5)).toMatchObject({
      since: 5,
      granted: ['analytics'],
      services: ['1'],
    });
    expect(answersNow(consentOf(null), 5)).toMatchObject({ services: [] });
  });

  it('is nothing where nothing holds', () => {
    expect(find(null, [receipt(1, { analytics: true })])).toEqual([]);
  });

  it('is told by receipts, notes and the decision, oldest first', () => {
    const note = {
      decidedAt: 150_000,
      choices: { marketing: true },
      config: { services: [{ id: '1' }, { id: '3' }] },
      refusedServices: ['3'],
    };
    const answers = find(
      decided(),
      [
        receipt(120_000, { analytics: true }, { refusedServices: ['2'] }),
        receipt(110_000, { analytics: true }),
      ],
      [note],
    );
    expect(answers).toMatchObject([
      { since: 110_000, granted: ['analytics'], services: ['1', '2'] },
      { since: 120_000, granted: ['analytics'], services: ['1'] },
      { since: 150_000, granted: ['marketing'], services: ['1'] },
      { since: 200_000, granted: ['analytics'], services: ['1'] },
    ]);
    // The first was rounded down; a later one may have been put off.
    expect(answers.map(({ early }) => early)).toEqual([100, 1_100, 1_100, 1_100]);
    expect(find(decided(), [], [{ ...note, refusedServices: undefined }])[0]?.services).toEqual(['1', '3']);
  });

  it('of what the page found is the last, and for the same policy', () => {
    const found = [receipt(LOADED, { analytics: true }), receipt(LOADED - 1, { marketing: true })];
    expect(find(decided(), found).map(({ since }) => since)).toEqual([LOADED, 200_000]);
    const other = { notice: { policy: { version: '2' }, services: [] } };
    expect(
      find(decided(), [receipt(LOADED, { analytics: true }, other), found[1]!]).map(({ since }) => since),
    ).toEqual([200_000]);
    expect(find(decided({ decidedAt: 1, policyVersion: '2' }))).toEqual([]);
  });

  it('in a form, or for purposes by themselves alone, says nothing of the others', () => {
    const receipts = [
      receipt(110_000, { analytics: true }, { statement: '' }),
      receipt(120_000, { own: true }),
      receipt(130_000, { own: true, analytics: false }),
    ];
    expect(find(decided(), receipts).map(({ since }) => since)).toEqual([130_000, 200_000]);
  });
});

describe('whether something was allowed', () => {
  const answers = (since: number, more: Partial<Answers> = {}): Answers => ({
    since,
    early: 10,
    late: 20,
    granted: ['analytics'],
    services: ['1'],
    ...more,
  });
  const refusal = (since: number) => answers(since, { granted: [] });
  const asked = { id: '1', purposes: ['analytics', 'necessary'] };
  const at = (
    history: readonly Answers[],
    from: number,
    to = from,
    who: Parameters<typeof wasAllowed>[1] = asked,
  ) => wasAllowed(history, who, ['necessary'], from, to);

  it('follows what was answered at the time, and a little before and after', () => {
    const history = [answers(1_000), refusal(2_000)];
    expect(at(history, 989)).toBe(false);
    expect(at(history, 990)).toBe(true);
    expect(at(history, 2_020)).toBe(true);
    expect(at(history, 2_021)).toBe(false);
    expect(at([answers(1_000)], 1_000_000)).toBe(true);
    expect(at([], 1_000)).toBe(false);
  });

  it('is asked of all the time between two', () => {
    const history = [refusal(0), answers(1_000), refusal(2_000)];
    expect(at(history, 0, 980)).toBe(false);
    expect(at(history, 0, 1_500)).toBe(true);
    expect(at(history, 2_500, 3_000)).toBe(false);
  });

  it('needs all purposes, and a service that the visitor was told of, if it has a name', () => {
    const history = [answers(0)];
    expect(at(history, 50, 50, { ...asked, purposes: ['analytics', 'marketing'] })).toBe(false);
    expect(at(history, 50, 50, { ...asked, id: '2' })).toBe(false);
    expect(at(history, 50, 50, { ...asked, id: '2', isUnnamed: true })).toBe(true);
  });

  it('needs no answer where no consent is needed', () => {
    expect(at([], 0, 0, { id: '2', purposes: ['necessary'] })).toBe(true);
  });
});

describe('what mends', () => {
  const found = (more: Partial<FoundMarkup> & { localName?: string } = {}): FoundMarkup => {
    const { localName = 'script', ...others } = more;
    const trace = { tracker: METRICA, url: url('https://mc.yandex.ru/metrika/tag.js') };
    return { kind: 'snippet', element: { localName } as Element, trace, ...others };
  };
  const fix = (more?: Parameters<typeof found>[0], context: Partial<Parameters<typeof fixMarkup>[1]> = {}) =>
    fixMarkup(found(more), { law: undefined, isInConfig: false, ...context });

  it('markup that no scripts are needed for: nothing but to remove it', () => {
    expect(fix({ kind: 'noscript' })).toBe(
      'Remove it. It is for browsers that run no scripts: nobody can be asked there, so Metrica would be contacted without consent.',
    );
    expect(fix({ kind: 'link' })).toBe(
      'Remove it. By this link the browser turns to mc.yandex.ru before anybody was asked. After consent nothing is missing.',
    );
    expect(fix({ kind: 'link', trace: { tracker: METRICA } })).toContain('turns to Metrica before');
  });

  it.each([
    ['iframe', 'src'],
    ['object', 'data'],
  ])('content: another attribute, and its purposes: %s', (localName, attribute) => {
    const trace = { tracker: VIDEO, url: url('https://video.example/v') };
    expect(fix({ kind: 'content', localName, trace })).toBe(
      `Rename \`${attribute}\`, and it is loaded once the visitor agrees to embeds and cross-border:\n` +
        `\`<${localName} data-consent="embeds cross-border" data-consent-src="https://video.example/v">\``,
    );
    expect(fix({ kind: 'content', localName, trace }, { law: 'GDPR' })).toContain('agrees to embeds:');
  });

  it('a snippet: a service of the config, or the same marked', () => {
    expect(fix({ recognised: { type: 'yandex-metrica', id: '12', webvisor: true } })).toBe(
      [
        'Remove it, and add to the services of the config:',
        '`{ "type": "yandex-metrica", "id": "12", "webvisor": true }`',
        'or to the script tag:',
        '`data-yandex-metrica="12"`',
        'Or keep it, marked:',
        '`<script type="text/plain" data-consent="analytics session-replay">`',
      ].join('\n'),
    );
    expect(fix({ trace: { tracker: MATOMO } })).toBe(
      [
        'Remove it, and add to the services of the config:',
        '`{ "type": "matomo", "id": "…", "url": "…" }`',
        'Or keep it, marked:',
        '`<script type="text/plain" data-consent="analytics">`',
      ].join('\n'),
    );
  });

  it('a script: Google’s has an inline one besides', () => {
    const trace = { tracker: GTAG, url: url('https://tags.example/gtag/js') };
    const told = fix({ kind: 'script', trace, recognised: { type: 'google-analytics', id: 'G-1' } });
    expect(told).toBe(
      [
        'Remove it, and the inline script that belongs to it, and add to the services of the config:',
        '`{ "type": "google-analytics", "id": "G-1" }`',
        'or to the script tag:',
        '`data-google-analytics="G-1"`',
        'Or keep both, marked:',
        '`<script type="text/plain" data-consent="analytics" src="https://tags.example/gtag/js">`',
      ].join('\n'),
    );
    expect(fix({ kind: 'snippet', trace })).not.toContain('inline script');
    expect(fix({ kind: 'script' })).not.toContain('inline script');
  });

  it('what the config has already: nothing but to remove it', () => {
    expect(fix({}, { isInConfig: true })).toBe(
      'Remove it. Metrica is in the config already, and the gate starts it after consent.',
    );
  });

  it('what is no service of ours: the mark', () => {
    const trace = { tracker: VIDEO, url: url('https://video.example/v.js') };
    expect(fix({ kind: 'script', trace })).toBe(
      'Mark it:\n`<script type="text/plain" data-consent="embeds cross-border" src="https://video.example/v.js">`',
    );
  });

  it.each([
    [
      'a request',
      fixRequest,
      'Find what asks for it (developer tools, Network, Initiator; it can be a tag manager)',
    ],
    ['what is stored', fixStored, 'Find what sets it (a script of the page, a tag manager, the server)'],
  ])('%s: its cause', (_, fixOf, find) => {
    const trace = { tracker: METRICA };
    expect(fixOf(trace, { law: undefined, isInConfig: false, isExplained: true })).toBe(
      'It comes from the markup of Metrica on this page: mend that.',
    );
    expect(fixOf(trace, { law: undefined, isInConfig: false })).toBe(
      `${find}, and take it out. To have it after consent, add to the services of the config:\n` +
        '`{ "type": "yandex-metrica", "id": "…" }`\nor to the script tag:\n`data-yandex-metrica="…"`',
    );
    expect(fixOf(trace, { law: undefined, isInConfig: true })).toBe(
      `${find}, and take it out. Metrica is in the config already, and the gate starts it after consent.`,
    );
  });
});

it('what repeats is told once; markup once for each element', () => {
  const leak = (kind: Leak['kind'], what: string, element: string, vendor = 'V'): Leak => ({
    kind,
    vendor,
    what,
    element,
    fix: '',
  });
  const leaks = [
    leak('request', 'a', '<i>'),
    leak('request', 'a', '<b>'),
    leak('request', 'b', '<i>'),
    leak('cookie', 'a', '<i>'),
    leak('request', 'a', '<i>', 'W'),
    leak('markup', 'a', '<i>'),
    leak('markup', 'a', '<b>'),
    leak('markup', 'a', '<b>'),
  ];
  expect(withoutRepetition(leaks)).toEqual(leaks.filter((_, i) => i !== 1 && i !== 7));
});
