// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage } from '../../src/notice/choose-language';
import { countryName, recipientLine, resolveRecipient } from '../../src/notice/create-notice';
import { embedFactsOf } from '../../src/notice/embeds';
import { element, toHtml } from '../../src/notice/markup';
import { fetchNoticeLocale, noticeLocaleOf } from '../../src/notice/notice-for';
import { resolveConfig } from '../../src/core/purposes';
import { directionOf, fill, moment, pick, quantity } from '../../src/notice/words';
import { locale as be } from '../../src/locales/be';
import { locale as de } from '../../src/locales/de';
import type { Locale, LocaleTexts } from '../../src/core/types';

/** A language's texts as its file has them: lists, in the order of the groups. */
const textsOf = (locale: Locale) =>
  Object.values(locale).map((group: Readonly<Record<string, string>>) =>
    Object.values(group),
  ) as unknown as LocaleTexts;

afterEach(() => void vi.unstubAllGlobals());

describe('words', () => {
  it.each([
    ['one text', 'as it is', 'ru', 'as it is'],
    ['the language', { en: 'en', 'pt-BR': 'br', pt: 'pt' }, 'pt-br', 'br'],
    ['what it belongs to', { en: 'en', pt: 'pt' }, 'pt-br', 'pt'],
    ['English', { de: 'de', en: 'en' }, 'ru', 'en'],
    ['the first that there is', { de: 'de', fr: 'fr' }, 'ru', 'de'],
    ['none', {}, 'ru', ''],
  ])('are picked by %s', (_, text, language, expected) => {
    expect(pick(text, language)).toBe(expected);
  });

  it.each([
    ['ar', 'rtl'],
    ['fa', 'rtl'],
    ['he', 'rtl'],
    ['ru', 'ltr'],
  ])('run as their language does: %s %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });

  it('are filled in where there is something to, as it is', () => {
    expect(fill('{a} and {b}, {a}: {toString}', { a: '$1 {b}' })).toBe('$1 {b} and {b}, $1 {b}: {toString}');
  });

  it('say a quantity, or leave it as it is', () => {
    expect(quantity('2 year', 'ru')).toBe('2 года');
    expect(quantity('3', 'en')).toBe('3 days');
    expect(quantity('2 fortnight', 'en')).toBe('2 fortnight');
  });

  it('say a moment, or what is said of none', () => {
    expect(moment('2026-11-24T10:00:00', 'en')).toBe('November 24, 2026 at 10:00 AM');
    expect(moment('yesterday', 'en')).toBe('Invalid Date');
    expect(moment(0, 'no such language')).toMatch(/1970|1969/);
  });
});

describe('markup', () => {
  it('is HTML in which texts stay texts, and what is empty is left out', () => {
    const link = element(
      'a',
      { href: '?a=1&b="2"', title: '<x>' },
      'R&D <b>',
      '',
      false,
      undefined,
      element('br', {}),
    );
    expect(toHtml(element('p', {}, link, '"'))).toBe(
      '<p><a href="?a=1&amp;b=&quot;2&quot;" title="&lt;x&gt;">R&amp;D &lt;b&gt;<br></br></a>&quot;</p>',
    );
  });
});

describe('a language', () => {
  const loadLocale = () => Promise.reject(new Error('not needed'));

  it.each([
    [['de', 'en'], 'de'],
    [['pt-BR'], 'pt-br'],
    [['pt-PT', 'ru'], 'pt'],
    [['pt-Latn-BR'], 'pt-br'],
    [['de-AT-1996'], 'de'],
    [['zh-TW'], 'zh-hant'],
    [['zh_CN'], 'zh'],
    [['no'], 'nb'],
    [['nn-NO'], 'nb'],
    [['ru-RU'], 'ru'],
    [['xx', 'be-BY', 'de'], 'be'],
    [['x', ''], 'en'],
    [[], 'en'],
  ])('is the first of %j that is spoken: %s', (tags, expected) => {
    expect(chooseLanguage(tags, { loadLocale })).toBe(expected);
  });

  it.each([
    [['de', 'ru-RU'], 'ru'],
    [['de'], 'en'],
  ])('is one of two where no others can be had: %j, %s', (tags, expected) => {
    expect(chooseLanguage(tags, {})).toBe(expected);
  });

  it('is told by its beginning where the browser knows none', () => {
    vi.stubGlobal('Intl', {});
    expect(chooseLanguage(['de-AT'], { loadLocale })).toBe('de');
    expect(chooseLanguage(['no_NO'], { loadLocale })).toBe('nb');
  });
});

describe('the texts of a notice', () => {
  it.each([
    ['de', de, 'en'],
    ['be', be, 'ru'],
  ])('are of their language, and the law’s wording of one of two: %s', (language, own, legal) => {
    const locale = noticeLocaleOf(language, textsOf(own));
    expect(locale).toMatchObject({
      language,
      legal,
      titles: own.titles,
      descriptions: own.descriptions,
      embed: own.embed,
      notice: { ...own.notice, legalBasis: noticeLocaleOf(legal).notice.legalBasis },
    });
    expect(locale.actions).toBe(noticeLocaleOf(legal).actions);
  });

  it.each([
    ['en', 'en'],
    ['ru', 'ru'],
    ['de', 'en'],
    ['kk', 'ru'],
    ['constructor', 'en'],
  ])('are these without a file: %s, %s', (language, expected) => {
    expect(noticeLocaleOf(language).language).toBe(expected);
  });

  it('are fetched only where they are not inside, and done without where they cannot be had', async () => {
    const report = vi.fn();
    const config = resolveConfig({});
    const loadLocale = vi.fn(() => Promise.resolve({ texts: textsOf(de) }));
    expect((await fetchNoticeLocale({ config, loadLocale, report }, ['ru-RU'])).language).toBe('ru');
    expect(loadLocale).not.toHaveBeenCalled();
    expect((await fetchNoticeLocale({ config, loadLocale, report }, ['de-AT'])).titles.analytics).toBe(
      'Statistik',
    );
    expect(loadLocale).toHaveBeenCalledExactlyOnceWith('de');
    expect(report).not.toHaveBeenCalled();
    const error = new Error('404');
    const failing = { config, report, loadLocale: () => Promise.reject(error) };
    expect((await fetchNoticeLocale(failing, ['de'])).language).toBe('en');
    expect(report).toHaveBeenCalledExactlyOnceWith({ error, where: 'view' });
    expect((await fetchNoticeLocale({ config, report } as never, ['de'])).language).toBe('en');
  });

  it('are the site’s own where it has some', async () => {
    const own = { receiptTitle: 'Your proof', loadOnce: 'Just now' };
    const consent = { config: resolveConfig({ ui: { texts: own } }), loadLocale: undefined, report: vi.fn() };
    const { notice, embed } = await fetchNoticeLocale(consent, ['en']);
    const ours = noticeLocaleOf('en');
    expect(notice).toMatchObject({ ...ours.notice, receiptTitle: 'Your proof' });
    expect(embed).toMatchObject({ ...ours.embed, loadOnce: 'Just now' });
    expect(noticeLocaleOf('de', textsOf(de), own).notice).toMatchObject({
      receiptTitle: 'Your proof',
      operator: de.notice.operator,
    });
    expect(ours.notice.receiptTitle).toBe('Consent receipt');
  });
});

describe('a recipient', () => {
  const locale = noticeLocaleOf('en');
  const line = (...[recipient]: Parameters<typeof resolveRecipient>) =>
    recipientLine(resolveRecipient(recipient, 'en'), locale, 'en');

  it('is told by name, tax id and address, or the country', () => {
    const name = { en: 'Tag LLC', ru: 'ООО «Тег»' };
    expect(line({ name, taxId: '1', address: { en: 'Moscow' }, country: 'RU' }, 'en')).toBe(
      'Tag LLC, Tax ID 1, Moscow',
    );
    expect(line({ name, country: 'DE' }, 'en')).toBe('Tag LLC, Germany');
    expect(line({ country: 'DE' }, 'en')).toBe('Germany');
    expect(resolveRecipient({ name, country: 'DE' }, 'ru')).toEqual({ name: 'ООО «Тег»', country: 'DE' });
  });

  it('is in a country that is told as it was given where it is none, or the browser has no names', () => {
    expect(countryName('Nowhere', 'en')).toBe('Nowhere');
    vi.stubGlobal('Intl', {
      DisplayNames: class {
        of = () => undefined;
      },
    });
    expect(countryName('DE', 'en')).toBe('DE');
  });
});

describe('embedded content', () => {
  const facts = (url: string, law?: 'GDPR') => embedFactsOf(new URL(url), law);

  it.each([
    [
      'youtube',
      'https://www.youtube.com/embed/x',
      'https://youtube-nocookie.com/embed/x',
      'https://youtu.be/x',
    ],
    [
      'google-maps',
      'https://www.google.com/maps/embed?x',
      'https://maps.google.co.uk/maps?q',
      'https://www.google.ru/maps',
      'https://google.com/maps/embed?x',
    ],
    ['google-forms', 'https://docs.google.com/forms/d/e/x', 'https://forms.gle/x'],
    [
      'yandex-maps',
      'https://yandex.ru/map-widget/v1/',
      'https://yandex.com/map-widget/v1/',
      'https://api-maps.yandex.ru/2.1/',
    ],
    ['yandex-forms', 'https://forms.yandex.ru/u/1/', 'https://forms.yandex.com/x/'],
    [
      'vk-video',
      'https://vk.com/video_ext.php?x',
      'https://vk.ru/video_ext.php',
      'https://vkvideo.ru/video_ext.php',
    ],
    ['rutube', 'https://rutube.ru/play/embed/x'],
    ['2gis', 'https://widgets.2gis.com/widget', 'https://makemap.2gis.ru/widget'],
    ['telegram', 'https://t.me/x/1', 'https://telegram.org/js/x'],
  ])('is known by its address: %s', (id, ...urls) => {
    for (const url of urls) expect(facts(url).id, url).toBe(id);
  });

  it.each([
    'https://xyoutube.com/embed/x',
    'https://www.youtube.com.example/',
    'https://www.google.com/search?q=maps',
    'https://docs.google.com/document/x',
    'https://yandex.ru/search',
    'https://vk.com/feed',
    'https://a.example/youtube.com/',
  ])('of nobody that is known has its host for a name: %s', (url) => {
    const { hostname } = new URL(url);
    expect(facts(url)).toEqual({
      id: hostname.replaceAll('.', '-'),
      name: hostname,
      data: ['pages', 'device', 'network', 'identifier'],
      purposes: ['embeds'],
      hosts: [hostname],
    });
  });

  it('is told apart by its port, too', () => {
    expect(facts('https://a.example:8080/')).toMatchObject({
      id: 'a-example-8080',
      name: 'a.example',
      hosts: ['a.example:8080'],
    });
  });

  it('takes a consent to a transfer abroad where 152-FZ asks for one', () => {
    expect(facts('https://youtu.be/x').purposes).toEqual(['embeds', 'cross-border']);
    expect(facts('https://youtu.be/x', 'GDPR').purposes).toEqual(['embeds']);
    expect(facts('https://rutube.ru/play/embed/x').purposes).toEqual(['embeds']);
    expect(facts('https://t.me/x/1')).toMatchObject({ recipient: { country: 'AE' } });
  });

  it('may ask for more than a video gets to know', () => {
    expect(facts('https://forms.gle/x').data).toEqual([
      'pages',
      'device',
      'network',
      'identifier',
      'contacts',
    ]);
    expect(facts('https://forms.yandex.ru/x').data).toContain('contacts');
    expect(facts('https://rutube.ru/x').data).toEqual(['pages', 'device', 'network', 'identifier']);
  });
});
