import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSound } from '../../src/core/config-shape';
import { createController } from '../../src/core/create-controller';
import { memoryStorage } from '../../src/core/storage';
import type { ConsentConfig } from '../../src/core/types';
import * as notice from '../../src/notice';
import { gateEmbeds } from '../../src/page/gate-embeds';

const PURPOSES = ['embeds', 'marketing', 'cross-border'];
const leave: (() => void)[] = [];
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A page whose embeds were looked at; `draw` adds some, and looks again. */
async function visit(markup: string, config: ConsentConfig = {}) {
  document.body.innerHTML = markup;
  const consent = createController(
    { purposes: PURPOSES.map((id) => ({ id })), ...config },
    { window, storage: memoryStorage(), reload: vi.fn() },
    { isRight: isSound, loadExplanation: () => Promise.reject(new Error('it is right')) },
  );
  leave.push(() => consent.destroy());
  const failures: string[] = [];
  consent.on('error', ({ error, where }) => failures.push(`${where}: ${(error as Error).message}`));
  const note = vi.fn();
  const loadNotice = vi.fn(() => Promise.resolve(notice));
  const look = gateEmbeds({ consent, window, note, loadNotice, loadServices: vi.fn() });
  look();
  await settled();
  const draw = async (more: string) => {
    document.body.insertAdjacentHTML('beforeend', more);
    look();
    await settled();
  };
  return { consent, failures, note, loadNotice, draw, added: () => consent.config.services };
}

const one = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const placeholders = () => [...document.querySelectorAll<HTMLElement>('consent-placeholder')];
const inside = (selector: string, i = 0) =>
  placeholders()[i]!.shadowRoot!.querySelector<HTMLElement>(selector)!;
const sources = () =>
  [...document.querySelectorAll('[data-consent-src]')].map((element) => element.getAttribute('src'));

/** A click as a person’s: jsdom has none, so it is made so on its way. */
function click(target: Element): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true });
  const [key] = Object.getOwnPropertySymbols(event) as [never];
  const trust = () => ((event[key] as { isTrusted: boolean }).isTrusted = true);
  document.addEventListener('click', trust, { capture: true, once: true });
  target.dispatchEvent(event);
}

const VIDEO = '<iframe id="video" data-consent-src="https://www.youtube.com/embed/x" title="Tea"></iframe>';
const MAP = '<iframe id="map" data-consent-src="https://yandex.ru/map-widget/v1/"></iframe>';
const PICTURE = '<img id="picture" data-consent-src="https://a.example/p.png" alt="A cup">';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  for (const go of leave.splice(0)) go();
  document.body.replaceChildren();
  document.documentElement.lang = '';
  vi.unstubAllGlobals();
});

describe('embedded content', () => {
  it('has a placeholder before it until its purposes are granted, and again when they are taken back', async () => {
    const { consent, failures } = await visit(`<p></p>${VIDEO}`);
    expect(one('p').nextElementSibling).toBe(placeholders()[0]);
    expect(placeholders()[0]?.nextElementSibling).toBe(one('#video'));
    expect(one('#video').style.cssText).toBe('display: none !important;');
    expect(inside('strong').textContent).toBe('YouTube: Tea');
    consent.save({ embeds: true });
    expect(sources()).toEqual([null]);
    consent.acceptAll();
    expect(sources()).toEqual(['https://www.youtube.com/embed/x']);
    expect(one('#video').hasAttribute('srcset')).toBe(false);
    expect(one('#video').style.cssText).toBe('');
    expect(placeholders()).toEqual([]);
    consent.withdraw();
    expect(sources()).toEqual([null]);
    expect(placeholders()).toHaveLength(1);
    consent.acceptAll();
    expect(one('#video').style.cssText).toBe('');
    expect(failures).toEqual([]);
  });

  it('is called by its alternative text where it has no title, and by its host where nobody knows it', async () => {
    await visit(`${PICTURE}<img data-consent-src="https://b.example/x.png">`);
    expect(inside('strong').textContent).toBe('a.example: A cup');
    expect(inside('strong', 1).textContent).toBe('b.example');
  });

  it('may have its addresses in a srcset, with a src or without', async () => {
    const srcset = 'https://a.example/1.png 1x,https://a.example/2.png 2x, data:1.png';
    const { consent } = await visit(
      `<img id="both" src="/no.png" srcset="/no.png 1x" data-consent-src="/p.png" data-consent-srcset="/1.png 1x, /2.png 2x">
       <img id="set" data-consent-srcset="https://a.example/1.png 1x,https://a.example/2.png 2x">
       <img id="bad" data-consent-srcset="${srcset}">`,
    );
    expect(one('#both').hasAttribute('src') || one('#both').hasAttribute('srcset')).toBe(false);
    expect(inside('strong', 1).textContent).toBe('a.example');
    consent.acceptAll();
    expect(one('#both').getAttribute('src')).toBe('/p.png');
    expect(one('#both').getAttribute('srcset')).toBe('/1.png 1x, /2.png 2x');
    expect(one('#set').getAttribute('srcset')).toBe('https://a.example/1.png 1x,https://a.example/2.png 2x');
    expect(one('#set').hasAttribute('src')).toBe(false);
    expect(one('#bad').hasAttribute('srcset')).toBe(false);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x'])(
    'is refused with code for an address: %s',
    async (url) => {
      const { consent, failures, added } = await visit(
        `<iframe data-consent-src="${url}"></iframe><img data-consent-srcset="/a.png 1x,${url} 2x">`,
      );
      consent.acceptAll();
      const refused = `start: Not an http(s) URL or a path: ${url}`;
      expect(failures).toEqual([refused, refused]);
      expect(added()).toEqual([]);
      expect(sources()).toEqual([null]);
    },
  );

  it('that comes later is gated too, and each of it once', async () => {
    const { draw, loadNotice, added } = await visit('');
    expect(loadNotice).not.toHaveBeenCalled();
    await draw(MAP);
    await draw('');
    expect(loadNotice).toHaveBeenCalledOnce();
    expect(placeholders()).toHaveLength(1);
    expect(added()).toHaveLength(1);
  });

  it('that cannot be told of is reported, and does not keep what comes later from it', async () => {
    const { draw, loadNotice, failures } = await visit('');
    loadNotice.mockRejectedValueOnce(new Error('Not there'));
    await draw(MAP);
    expect(failures).toEqual(['start: Not there']);
    expect(one('[data-consent-src]').hasAttribute('src')).toBe(false);
    await draw(VIDEO);
    expect(failures).toHaveLength(1);
    expect(placeholders()).toHaveLength(1);
  });

  it('in a frame is put there anew: a browser would give the old one its last address back', async () => {
    document.body.innerHTML = VIDEO + PICTURE;
    await visit(document.body.innerHTML);
    const [frame, picture] = [one('#video'), one('#picture')];
    expect(frame.dataset.consentFresh).toBe('');
    expect(picture.dataset.consentFresh).toBeUndefined();
    // Another copy of the library leaves it there.
    await visit(document.body.innerHTML);
    expect(document.querySelectorAll('iframe')).toHaveLength(1);
    const before = one('#video');
    await settled();
    expect(one('#video')).toBe(before);
  });
});

describe('the service of an embed', () => {
  it('has no name of its own, and the facts and purposes of its vendor', async () => {
    const { added } = await visit(VIDEO + MAP + PICTURE);
    expect(added()).toMatchObject([
      {
        id: 'youtube',
        isUnnamed: true,
        purposes: ['embeds', 'cross-border'],
        hosts: ['www.youtube.com', 'www.youtube-nocookie.com', 'i.ytimg.com'],
        facts: { name: 'YouTube', recipient: { name: 'Google LLC', country: 'US' } },
      },
      { id: 'yandex-maps', purposes: ['embeds'], facts: { recipient: { country: 'RU' } } },
      { id: 'a-example', purposes: ['embeds'], hosts: ['a.example'] },
    ]);
    expect(added()[0]?.facts?.data).toContain('pages');
    expect(added()[2]).not.toHaveProperty('facts');
  });

  it('takes the purposes that the markup names, and a transfer abroad besides where there is one', async () => {
    const marked = (markup: string) => markup.replace('data-consent-src', 'data-consent="marketing" $&');
    const { added } = await visit(marked(VIDEO) + marked(MAP));
    expect(added()).toMatchObject([
      { id: 'youtube_marketing_cross-border', purposes: ['marketing', 'cross-border'] },
      { id: 'yandex-maps_marketing', purposes: ['marketing'] },
    ]);
  });

  it('is one for all that is of one vendor and needs the same, also for what comes later', async () => {
    const { added, consent, draw } = await visit(VIDEO + VIDEO);
    await draw(VIDEO.replace('data-consent-src', 'data-consent="embeds" $&') + VIDEO);
    expect(added().map(({ id }) => id)).toEqual(['youtube', 'youtube_embeds_cross-border']);
    expect(placeholders()).toHaveLength(4);
    consent.acceptAll();
    expect(placeholders()).toEqual([]);
    await draw(VIDEO);
    expect(placeholders()).toEqual([]);
    expect(new Set(sources())).toEqual(new Set(['https://www.youtube.com/embed/x']));
    consent.withdraw();
    expect(placeholders()).toHaveLength(5);
    await draw(VIDEO);
    expect(placeholders()).toHaveLength(6);
  });

  it('tells what the markup says of the name, the recipient and the country', async () => {
    const told = (attributes: string) => PICTURE.replace('alt="A cup"', attributes);
    const { added } = await visit(
      told('data-consent-name="Cups" data-consent-recipient="Cup LLC" data-consent-country="DE"') +
        told('data-consent-recipient="Tea LLC"').replace('a.example', 'b.example') +
        told('data-consent-country="DE"').replace('a.example', 'c.example') +
        VIDEO.replace('title="Tea"', 'data-consent-recipient="Google Ireland"'),
      { law: 'GDPR' },
    );
    expect(added()).toMatchObject([
      { facts: { name: 'Cups', recipient: { name: 'Cup LLC', country: 'DE' } } },
      { facts: { name: 'b.example', recipient: { name: 'Tea LLC', country: 'RU' } } },
      { id: 'c-example' },
      { facts: { name: 'YouTube', recipient: { name: 'Google Ireland', country: 'US' } } },
    ]);
    expect(added()[2]).not.toHaveProperty('facts');
    expect(inside('strong').textContent).toBe('Cups');
  });
});

describe('a placeholder', () => {
  it('loads one embed once, and notes it with the text that was read', async () => {
    const { consent, note, added } = await visit(VIDEO + VIDEO);
    const statement = inside('p').textContent;
    click(inside('[data-action=load-once]'));
    expect(sources()).toEqual(['https://www.youtube.com/embed/x', null]);
    expect(placeholders()).toHaveLength(1);
    expect(consent.getState().decision).toBeNull();
    const purposes = ['embeds', 'cross-border'];
    expect(note.mock.calls).toEqual([
      [
        {
          id: expect.stringMatching(/^\w{9,}$/) as string,
          decidedAt: expect.any(Number) as number,
          method: 'embed',
          choices: { embeds: true, 'cross-border': true },
          granted: purposes,
          revoked: [],
          purposes,
          isOnce: true,
          statement,
        },
      ],
    ]);
    expect(added()).toHaveLength(1);
  });

  it('loads one once also where its consent was taken back in this page', async () => {
    const { consent, failures } = await visit(PICTURE);
    consent.acceptAll();
    consent.withdraw();
    click(inside('[data-action=load-once]'));
    expect(sources()).toEqual(['https://a.example/p.png']);
    expect(placeholders()).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('allows them always, all of this vendor, and leaves the note to the decision', async () => {
    const { consent, note } = await visit(VIDEO + VIDEO);
    const methods: string[] = [];
    consent.on('decide', ({ method }) => methods.push(method));
    click(inside('[data-action=always-allow]'));
    expect(placeholders()).toEqual([]);
    expect(methods).toEqual(['embed']);
    expect(consent.getState().decision?.choices).toMatchObject({ embeds: true, 'cross-border': true });
    expect(consent.isGranted('marketing')).toBe(false);
    expect(note).not.toHaveBeenCalled();
  });

  it('does nothing at a script’s click, nor at one beside its buttons', async () => {
    const { consent, note } = await visit(VIDEO);
    for (const action of ['load-once', 'always-allow']) inside(`[data-action=${action}]`).click();
    click(inside('p'));
    click(placeholders()[0]!);
    expect(placeholders()).toHaveLength(1);
    expect(note).not.toHaveBeenCalled();
    expect(consent.getState().decision).toBeNull();
  });

  it('gives the focus to what was asked for, and takes none away from elsewhere', async () => {
    await visit(`<button></button>${PICTURE}<video tabindex="0" data-consent-src="/v.mp4"></video>${MAP}`);
    const load = (i: number, hasFocus: boolean) => {
      const button = inside('[data-action=load-once]', i);
      if (hasFocus) button.focus();
      click(button);
    };
    load(0, true);
    expect(document.activeElement).toBe(one('#picture'));
    expect(one('#picture').getAttribute('tabindex')).toBe('-1');
    load(0, true);
    expect(document.activeElement).toBe(one('video'));
    expect(one('video').getAttribute('tabindex')).toBe('0');
    one('button').focus();
    load(0, false);
    expect(document.activeElement).toBe(one('button'));
    expect(one('#map').hasAttribute('tabindex')).toBe(false);
  });

  it('is in the language of the place where it stands, else in the browser’s', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en']);
    await visit(`<div lang="ru"><p>${VIDEO}</p></div>${VIDEO}<div lang="xx">${VIDEO}</div>`);
    expect(placeholders().map((_, i) => inside('[lang]', i).lang)).toEqual(['ru', 'en', 'en']);
  });

  it('has the size, classes and styles of what it stands for', async () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return { width: 0, height: 0, ...(this.id === 'seen' && { width: 300, height: 200 }) } as DOMRect;
    });
    await visit(
      `<img id="seen" width="1" height="1" class="wide card" style="margin: 3px; vertical-align: top" data-consent-src="/a.png">
       <img width="560" height="315" style="display: block" data-consent-src="/b.png">
       <img width="560" style="display: none" data-consent-src="/c.png">
       <img height="315" data-consent-src="/d.png">`,
    );
    const [seen, written, narrow, low] = placeholders().map(({ style }) => style);
    expect(placeholders()[0]?.className).toBe('wide card');
    expect(seen).toMatchObject({
      margin: '3px',
      verticalAlign: 'top',
      display: 'inline-block',
      width: '300px',
      maxWidth: '100%',
      minHeight: '200px',
    });
    expect(written).toMatchObject({ display: 'block', width: '560px', minHeight: '315px' });
    // What has no size of its own has that of its text.
    expect(narrow).toMatchObject({ display: 'inline-block', width: '', maxWidth: '', minHeight: '' });
    expect(low).toMatchObject({ width: '', minHeight: '' });
  });

  it('gives back the display that the element had by its own style', async () => {
    const { consent } = await visit('<img style="display: flex; margin: 1px" data-consent-src="/a.png">');
    consent.acceptAll();
    expect(one('img').style.cssText).toBe('display: flex; margin: 1px;');
  });

  it('is styled by a sheet; where the browser has none, by an element with the nonce of the page', async () => {
    await visit(PICTURE);
    expect(inside('style')).toBeNull();
    const [sheet] = placeholders()[0]!.shadowRoot!.adoptedStyleSheets;
    expect(sheet?.cssRules.length).toBeGreaterThan(0);
    vi.stubGlobal('CSSStyleSheet', undefined);
    await visit(PICTURE, { nonce: 'n' });
    expect(inside('style').nonce).toBe('n');
    expect(inside('style').textContent).toContain('.placeholder');
  });

  it('may be the site’s own: a template, whose buttons say what they do', async () => {
    const { consent, note } = await visit(
      `<template id="ours"><p>Ours</p><button data-consent-action="load-once">Once</button></template>
       ${MAP.replace('id="map"', 'id="map" data-consent-placeholder="#ours"')}
       ${PICTURE.replace('alt', 'data-consent-placeholder="#none" alt')}`,
    );
    const [own] = placeholders();
    expect(own?.shadowRoot).toBeNull();
    expect(own?.textContent).toBe('OursOnce');
    expect(inside('strong', 1).textContent).toContain('A cup');
    own!.innerText = 'Ours, as it is read';
    own!.innerHTML = '<button data-consent-action="load-once">Once</button>';
    click(own!.querySelector('button')!);
    expect(sources()).toEqual(['https://yandex.ru/map-widget/v1/', null]);
    expect(note.mock.calls[0]).toMatchObject([{ statement: 'Ours, as it is read' }]);
    expect(consent.getState().decision).toBeNull();
  });
});
