import { describe, expect, it } from 'vitest';
import type { ConsentConfig, EmbedFacts } from '../../src/core/types';
import * as en from '../../src/locales/en';
import * as ru from '../../src/locales/ru';
import { drawPlaceholder } from '../../src/notice/draw-placeholder';

const VIDEO: EmbedFacts = {
  id: 'video',
  purposes: ['embeds', 'cross-border'],
  hosts: ['video.example'],
  data: [],
  name: { en: 'Video', ru: 'Видео' },
  recipient: { name: { en: 'Video Inc', ru: 'Видео Инк' }, country: 'US' },
};

function draw(facts = VIDEO, title = '', locale = en.noticeLocale, law?: ConsentConfig['law']) {
  const drawn = drawPlaceholder(document, facts, title, locale, law);
  return {
    drawn,
    heading: drawn.querySelector('strong')?.textContent,
    text: drawn.querySelector('p')?.textContent,
    buttons: [...drawn.querySelectorAll('button')].map(({ type, dataset, textContent }) => [
      type,
      dataset.action,
      textContent,
    ]),
  };
}

describe('a placeholder', () => {
  it('says who gets what, and where', () => {
    const { heading, text } = draw();
    expect(heading).toBe('Video');
    expect(text).toContain(en.noticeLocale.embed.embedText.replace('{recipient}', 'Video Inc'));
    expect(text).toContain(en.noticeLocale.embed.embedAbroad.replace('{countries}', 'United States'));
  });

  it('says nothing of abroad where it is none, or where nobody is known', () => {
    const { recipient: _, ...unknown } = { ...VIDEO, name: 'Something' };
    const here = draw({ ...VIDEO, recipient: { name: 'Видео', country: 'RU' } }).text;
    expect(here).toBe(en.noticeLocale.embed.embedText.replace('{recipient}', 'Видео (Russia)'));
    const within = draw(
      { ...VIDEO, recipient: { name: 'Video', country: 'DE' } },
      '',
      en.noticeLocale,
      'GDPR',
    );
    expect(within.text).not.toContain('abroad');
    expect(draw(unknown).text).toBe(en.noticeLocale.embed.embedText.replace('{recipient}', 'Something'));
  });

  it('keeps the country after the name where texts run from right to left', () => {
    const arabic = { ...en.noticeLocale, language: 'ar' };
    const { text } = draw({ ...VIDEO, recipient: { name: 'Video', country: 'RU' } }, '', arabic);
    expect(text).toContain('\u2068Video\u2069 (');
  });

  it('has the name that the page has given, beside its own', () => {
    const { drawn, heading } = draw(VIDEO, 'How we pick');
    expect(heading).toBe('Video: How we pick');
    expect(drawn.getAttribute('aria-label')).toBe('How we pick');
    expect(draw(VIDEO, 'Video').heading).toBe('Video');
    expect(draw().drawn.getAttribute('aria-label')).toBe('Video');
  });

  it('has two buttons that do different things', () => {
    const { loadOnce, alwaysAllow } = en.noticeLocale.embed;
    expect(draw().buttons.map(([, action, text]) => [action, text])).toEqual([
      ['load-once', loadOnce],
      ['always-allow', alwaysAllow],
    ]);
    expect(draw().buttons.every(([type]) => type === 'button')).toBe(true);
    expect(draw().drawn.querySelectorAll('.actions > button')).toHaveLength(2);
  });

  it('is a group in its language, which themes can reach', () => {
    const { drawn, heading } = draw(VIDEO, '', ru.noticeLocale);
    expect(heading).toBe('Видео');
    expect(drawn.outerHTML).toMatch(/^<div class="placeholder" part="placeholder" role="group" /);
    expect([drawn.lang, drawn.dir]).toEqual(['ru', 'ltr']);
    const parts = [...drawn.querySelectorAll('button')].map((button) => button.getAttribute('part'));
    expect(parts).toEqual(['button load-once', 'button always-allow']);
  });
});
