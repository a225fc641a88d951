import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsentConfig, NoticeTexts } from '../../src/core/types';
import { createController } from '../../src/core/create-controller';
import { isConsistent } from '../../src/core/check-rules';
import { memoryStorage } from '../../src/core/storage';
import * as en from '../../src/locales/en';
import * as ru from '../../src/locales/ru';
import * as notice from '../../src/notice';
import { fill, moment, pick, quantity } from '../../src/notice/words';
import { toHtml } from '../../src/notice/markup';
import { attachUiParts } from '../../src/ui/attach-ui';
import * as care from '../../src/ui/care';
import * as view from '../../src/ui/view';

const leave: (() => void)[] = [];
beforeEach(() => {
  document.documentElement.lang = 'en';
  ShadowRoot.prototype.elementFromPoint = () => null;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
});

const placeholders = (text: string) => Array.from(text.matchAll(/\{\w+\}/g), ([found]) => found).sort();

describe('a language', () => {
  const files = readdirSync('src/locales').filter((file) => /^[a-z]{2}(-\w+)?\.ts$/.test(file));

  const english = {
    ...en.bannerLocale,
    preferences: en.preferences,
    descriptions: en.noticeLocale.descriptions,
    embed: en.noticeLocale.embed,
  } as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;

  it.each(files.filter((file) => !['en.ts', 'ru.ts'].includes(file)))(
    'has the texts of English in the same order, with the same places to fill in, and no markup: %s',
    async (file) => {
      const { locale } = (await import(`../../src/locales/${file.replace('.ts', '')}.ts`)) as {
        locale: typeof english;
      };
      for (const [group, texts] of Object.entries(english)) {
        expect(Object.keys(locale[group] ?? {}), group).toEqual(Object.keys(texts));
        for (const [key, text] of Object.entries(texts))
          expect(placeholders(locale[group]?.[key] ?? ''), `${group}.${key}`).toEqual(placeholders(text));
      }
      for (const text of Object.values(locale).flatMap((group) => Object.values(group)))
        expect(text).not.toMatch(/[<>&]|\$\{/);
    },
  );

  it('fills in the same in Russian, in the law’s wording too', () => {
    const pairs = [
      [en.bannerLocale.banner, ru.bannerLocale.banner],
      [en.preferences, ru.preferences],
      [en.noticeLocale.notice, ru.noticeLocale.notice],
      [en.noticeLocale.embed, ru.noticeLocale.embed],
    ] as unknown as readonly (readonly [NoticeTexts, NoticeTexts])[];
    for (const [english, russian] of pairs) {
      for (const key of Object.keys(english) as (keyof NoticeTexts)[])
        expect(new Set(placeholders(russian[key])), key).toEqual(new Set(placeholders(english[key])));
    }
  });
});

describe('a text', () => {
  it('gets its values as they are, and none is filled in twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(fill('<{a}|{b}|{c}>', { a, b })).toBe(`<${a}|${b}|{c}>`);
        expect(fill('{a}', { a: '{b}$&$1', b })).toBe('{b}$&$1');
      }),
    );
    expect(fill('{__proto__}{constructor}', {})).toBe('{__proto__}{constructor}');
  });

  it('is picked from whatever languages there are, without a throw', () => {
    const languages = fc.dictionary(
      fc.oneof(fc.constantFrom('en', 'RU', 'pt-BR', '__proto__', 'constructor'), fc.string()),
      fc.string(),
    );
    fc.assert(
      fc.property(languages, fc.constantFrom('en', 'ru', 'pt-br', '__proto__', 'x'), (texts, language) => {
        const found = pick(texts, language);
        expect(Object.keys(texts).length ? Object.values(texts) : ['']).toContain(found);
      }),
    );
  });

  it('of a time or a number is a text, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double()), fc.string(), (value, language) => {
        expect(typeof moment(value, language)).toBe('string');
        expect(typeof quantity(String(value), language)).toBe('string');
      }),
    );
  });
});

const HOSTILE = [
  '<img src=x onerror="window.ran=1">',
  '"><script>window.ran=1</script>',
  '</style><script>window.ran=1</script>',
  '&lt;b&gt; &amp; &quot;',
  '${window.ran=1}{{7*7}}{operator}$&',
  '\u202e\u0000\ud800',
  "javascript:alert(1)//'",
] as const;

/** A config whose every text is that of somebody who means ill. */
const configOf = (text: string): ConsentConfig => {
  const texts = { en: text, ru: text };
  return {
    operator: { name: texts, taxId: text, address: texts, email: text, emailSubject: texts, phone: text },
    policy: { url: '/p', version: text },
    purposes: [
      {
        id: 'own',
        title: texts,
        description: texts,
        disclosure: {
          crossBorder: true,
          legalBasis: texts,
          data: [texts],
          recipients: [{ name: texts, taxId: text, address: texts, country: text }],
          term: texts,
          withdrawal: texts,
        },
      },
    ],
    services: [
      {
        id: 'x',
        purposes: ['own'],
        facts: {
          name: texts,
          recipient: { name: texts, country: text },
          keeps: [{ name: text, lifetime: text as '1 day' }],
          foreignCookies: [{ domain: text, names: [text] }],
        },
        start: () => undefined,
      },
    ],
    ui: {
      texts: Object.fromEntries(
        [...Object.keys(en.bannerLocale.banner), ...Object.keys(en.preferences)].map((key) => [key, text]),
      ),
    },
  };
};

/** What only the text of somebody else could have brought. */
const FOREIGN = 'script,img,[onerror],[onclick],[href^="javascript"]';

describe('a hostile text of the config', () => {
  it.each(HOSTILE)('is shown as the text that it is, in each place: %j', async (text) => {
    const consent = createController(
      configOf(text),
      { window, storage: memoryStorage(), reload: () => undefined },
      { isRight: isConsistent, loadExplanation: () => Promise.reject(new Error('it is right')) },
    );
    leave.push(
      attachUiParts(consent, window, {
        locales: { en: en.bannerLocale, ru: ru.bannerLocale },
        loadView: () => Promise.resolve(view),
        loadNotice: () => Promise.resolve(notice),
        loadCare: () => Promise.resolve(care),
      }),
      () => consent.destroy(),
    );
    const failed = vi.fn();
    consent.on('error', failed);
    await Promise.resolve();
    const root = () => document.querySelector('consent-gate')!.shadowRoot!;
    expect(root().querySelector('h2')?.textContent).toBe(text);
    expect(root().querySelectorAll('button')[0]?.textContent).toBe(text);
    expect(root().querySelector('b')?.textContent).toContain(text);
    expect(root().querySelectorAll(FOREIGN)).toHaveLength(0);
    consent.open();
    await vi.waitFor(() => expect(root().querySelector('dialog')).not.toBeNull());
    expect(root().querySelector('dialog')?.textContent).toContain(text);
    const consentText = root().querySelector<HTMLElement>('[data-action=consent-text]')!;
    consentText.click();
    expect(root().querySelectorAll('dialog')).toHaveLength(2);
    expect(root().querySelectorAll('dialog')[1]?.textContent).toContain(text);
    expect(root().querySelectorAll(FOREIGN)).toHaveLength(0);

    const html = notice.declarationHtml(configOf(text), { language: 'en', site: text });
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    expect(parsed.querySelectorAll(FOREIGN)).toHaveLength(0);
    // What HTML itself cannot hold: NUL, and halves of a sign.
    if (!text.includes('\0')) expect(parsed.body.textContent).toContain(text);
    expect((window as { ran?: number }).ran).toBeUndefined();
    expect(failed).not.toHaveBeenCalled();
  });

  it('ends no attribute and no element, as HTML', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'<>"\'&/= ;ab'.split('')), maxLength: 20 }),
        (text) => {
          const place = document.createElement('div');
          place.innerHTML = toHtml(['p', { title: text }, text, ['b', {}, text]]);
          expect(place.firstElementChild?.getAttribute('title')).toBe(text);
          expect(place.textContent).toBe(text + text);
          expect(place.querySelectorAll('*')).toHaveLength(2);
        },
      ),
    );
  });
});
