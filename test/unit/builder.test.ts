import { describe, expect, it } from 'vitest';
import { contrast } from '../../demo/builder/contrast';
import { findProblems } from '../../demo/builder/find-problems';
import { articleText, problemText } from '../../demo/builder/problem-words';
import { readPasted } from '../../demo/builder/read-pasted';
import { resultConfig } from '../../demo/builder/result-config';
import { failedOf, resultsOf } from '../../demo/builder/results';
import { decode, encode, stateOf } from '../../demo/builder/share';
import { type BuilderState, DEFAULT_STATE, valueAt, withValue } from '../../demo/builder/state';
import { en } from '../../demo/builder/words/en';
import { ru } from '../../demo/builder/words/ru';

const stateWith = (config: BuilderState['config'], embeds: readonly string[] = []): BuilderState => ({
  ...DEFAULT_STATE,
  config,
  embeds,
});

describe('what is pasted', () => {
  it.each([
    [
      'google-tag-manager',
      'GTM-ABC123',
      `(function(w,d,s,l,i){…})(window,document,'script','dataLayer','GTM-ABC123');`,
    ],
    [
      'google-analytics',
      'G-ABCD1234',
      `<script async src="https://www.googletagmanager.com/gtag/js?id=G-ABCD1234"></script>`,
    ],
    [
      'top-mail-ru',
      '123',
      `var _tmr = window._tmr || (window._tmr = []); _tmr.push({id: "123", type: "pageView"});`,
    ],
    ['vk-pixel', 'VK-RTRG-1-aB', `VK.Retargeting.Init("VK-RTRG-1-aB"), VK.Retargeting.Hit()`],
    ['varioqub', '12345678', `ymab('metrika.12345678', 'init'/*, {clientFeatures}*/);`],
    [
      'microsoft-clarity',
      'abcdef',
      `(function(c,l,a,r,i,t,y){…})(window, document, "clarity", "script", "abcdef");`,
    ],
    ['meta-pixel', '1234567890', `fbq('init', '1234567890'); fbq('track', 'PageView');`],
    ['hotjar', '1234567', `h._hjSettings={hjid:1234567,hjsv:6};`],
  ])('tells %s by its snippet', (type, id, snippet) => {
    expect(readPasted(snippet)).toEqual({ kind: 'snippets', services: [{ type, id }], embeds: [] });
  });

  it('takes several counters, and each once', () => {
    const text = `ym(1, "init", {clickmap:true}); ym(1, "hit"); ym(2, 'init', { webvisor: false, clickmap: !0 });`;
    expect(readPasted(text)).toEqual({
      kind: 'snippets',
      services: [
        { type: 'yandex-metrica', id: '1', clickmap: true },
        { type: 'yandex-metrica', id: '2', clickmap: true },
      ],
      embeds: [],
    });
  });

  it('takes maps and videos, but not the frame of a tag without scripts', () => {
    const text = `<iframe src="https://yandex.ru/map-widget/v1/?um=1"></iframe>
      <noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-ABC123"></iframe></noscript>`;
    expect(readPasted(text)).toEqual({
      kind: 'snippets',
      services: [{ type: 'google-tag-manager', id: 'GTM-ABC123' }],
      embeds: ['https://yandex.ru/map-widget/v1/?um=1'],
    });
  });

  it.each(['', '  ', 'Hello', '<p>ym</p>', 'ym(counter, "init")'])('knows nothing of %j', (text) => {
    expect(readPasted(text)).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['{', /JSON/],
    ['{ "operator": "Romashka" }', /operator: expected/],
    ['{ "services": "none" }', /services: expected/],
    ['{ "services": [{ "type": "statistics" }] }', /services\[0\]\.type: expected/],
    ['{ "services": [{ "type": "hotjar", "id": "1", "purposes": "analytics" }] }', /./],
    [
      '{ "services": [{ "type": "script", "id": "a", "purposes": ["marketing"], "src": "/a", "name": 5 }] }',
      /services\[0\]: expected/,
    ],
    ['<script type="application/json" data-consent-gate>{</script>', /JSON/],
  ])('says what is wrong with %s', (text, message) => {
    const pasted = readPasted(text);
    expect(pasted).toMatchObject({ kind: 'wrong', message: expect.stringMatching(message) as unknown });
  });
});

describe('the address', () => {
  it('brings back what it was made of', () => {
    const state = {
      ...stateWith({ operator: { name: 'ООО «Ромашка» 🌼' } }, ['https://a.example/']),
      src: '/x.js',
    };
    expect(encode(state)).toMatch(/^[\w-]+$/);
    expect(stateOf(encode(state))).toEqual(state);
  });

  it.each([
    ['', undefined],
    ['%%%', undefined],
    ['a number', 1],
    ['a config that is none', { config: { operator: 5 } }],
    ['a service that is none', { config: { services: [null] } }],
    ['embeds that are none', { config: {}, embeds: {} }],
    ['what there is not', { config: {}, script: 'alert(1)' }],
  ])('starts afresh where it brings %s', (text, given) => {
    expect(stateOf(given === undefined ? text : encode(given))).toEqual(DEFAULT_STATE);
  });

  it('is total', () => {
    expect(decode('!')).toBeUndefined();
  });
});

describe('the form', () => {
  it('puts values where they belong, and leaves out what is empty', () => {
    const state = withValue(DEFAULT_STATE, 'config.operator.name', 'Romashka');
    expect(valueAt(state, 'config.operator.name')).toBe('Romashka');
    expect(DEFAULT_STATE.config.operator).toBeUndefined();
    expect(withValue(state, 'config.operator.name', '')).toEqual(DEFAULT_STATE);
    expect(withValue({}, 'purposes.0.disclosure.data.0', 'x')).toEqual({
      purposes: [{ disclosure: { data: ['x'] } }],
    });
    expect(withValue({ embeds: ['a', 'b'] }, 'embeds.0', '')).toEqual({ embeds: ['', 'b'] });
  });
});

describe('the result', () => {
  it('names no purposes where they follow from the counters', () => {
    const services = [{ type: 'yandex-metrica', id: '1', webvisor: true }] as const;
    expect(resultConfig(stateWith({ services }))).toEqual({ services });
  });

  it('names them where content in the page needs some, too', () => {
    const { purposes } = resultConfig(stateWith({ services: [] }, ['https://yandex.ru/map-widget/v1/?um=1']));
    expect(purposes?.map(({ id }) => id)).toEqual(['necessary', 'embeds']);
  });

  it('names those that content in the page needs, in their usual order', () => {
    const config = {
      services: [{ type: 'top-mail-ru', id: '1' }],
      purposes: [{ id: 'chat', title: 'Chat' }],
    } as const;
    const { purposes } = resultConfig(stateWith(config, ['https://www.youtube.com/embed/x', 'not yet']));
    expect(purposes?.map(({ id }) => id)).toEqual([
      'necessary',
      'marketing',
      'cross-border',
      'embeds',
      'chat',
    ]);
  });
});

describe('what nothing can be made of', () => {
  const withScript = (options: object) =>
    stateWith({
      services: [{ type: 'script', id: 'chat', purposes: ['marketing'], src: '/chat.js', ...options }],
    });

  it.each([
    ['keeps that are names', { keeps: ['_chat'] }, 'Policy'],
    ['hosts that are no list', { hosts: 'a' }, 'CSP'],
    ['an address that no browser can read', { src: 'https://' }, 'CSP'],
  ])('has no code, and says why: %s', (_, options, failed) => {
    const results = resultsOf(withScript(options), en, 'en');
    expect(failedOf(results)).toBe(failed);
    for (const { name, code, failure } of results)
      expect([!code, !!failure]).toEqual([name === failed, name === failed]);
    expect(failedOf(resultsOf(withScript({}), en, 'en'))).toBe('');
  });

  it('is told of where the form has a field for it', () => {
    expect(findProblems(withScript({ src: 'https://' })).map(({ path }) => path)).toContain('services.0.src');
  });
});

describe('the check', () => {
  it('finds a purpose where it stands in the form', () => {
    const state = stateWith({ purposes: [{ id: 'marketing' }, { id: 'chat' }], services: [] });
    expect(findProblems(state).map(({ path }) => path)).toEqual(['purposes.1.title']);
  });

  it('has plain words for whatever it finds, in both languages', () => {
    const states = [
      stateWith({}),
      stateWith({
        operator: { name: '' },
        policy: { url: 'javascript:1' },
        receipts: { endpoint: 'http://a' },
      }),
      stateWith({ operator: { name: 'x' }, storage: { days: 400 } }),
      stateWith({ services: [{ type: 'matomo', id: '1' } as never] }),
      stateWith({ purposes: [{ id: '?' }, { id: 'chat' }], services: [{ type: 'hotjar', id: '' }] }),
      stateWith({
        services: [
          { type: 'script', id: 'a', purposes: [], src: '' },
          { type: 'script', id: 'b', purposes: ['marketing'], src: '/b', recipient: { country: 'US' } },
        ],
      }),
      stateWith({
        purposes: [{ id: 'analytics' }],
        services: [{ type: 'script', id: 'c', purposes: ['analytics'], src: '/c.js' }],
      }),
    ];
    const problems = states.flatMap(findProblems);
    expect(problems.length).toBeGreaterThan(12);
    for (const words of [ru, en]) {
      const general = problems
        .map((problem) => problemText(problem, words))
        .filter((text) => /^\w+[.\w]*: /.test(text));
      expect(general).toEqual([]);
    }
  });

  it('names articles as lawyers do', () => {
    expect(articleText('152-FZ art. 9(4)(3)', 'ru')).toBe('152-ФЗ ст. 9 ч. 4 п. 3');
    expect(articleText('38-FZ art. 18(1), 152-FZ art. 9(1) and 15(1)', 'ru')).toBe(
      '38-ФЗ ст. 18 ч. 1, 152-ФЗ ст. 9 ч. 1 и 15 ч. 1',
    );
    expect(articleText('GDPR art. 13(1)(a)', 'ru')).toBe('GDPR, ст. 13(1)(a)');
    expect(articleText('152-FZ art. 12', 'en')).toBe('152-FZ art. 12');
  });
});

it('the contrast of colours is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
