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
  /** Looks again, as after any change of the page. */
  const again = async () => {
    look();
    await settled();
  };
  return { consent, failures, note, loadNotice, draw, again, added: () => consent.config.services };
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
  vi.useRealTimers();
  vi.restoreAllMocks();
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

  it('in a frame of the page’s own HTML is put there anew, as the same element: a browser would give it its last address back', async () => {
    const moved: Node[] = [];
    const watch = new MutationObserver((changes) =>
      moved.push(...changes.flatMap(({ addedNodes }) => [...addedNodes])),
    );
    document.body.innerHTML = VIDEO + PICTURE;
    const [frame, picture] = [one('#video'), one('#picture')];
    const consent = createController(
      { purposes: PURPOSES.map((id) => ({ id })) },
      { window, storage: memoryStorage() },
      { isRight: isSound, loadExplanation: vi.fn() },
    );
    leave.push(() => consent.destroy());
    watch.observe(document.body, { childList: true });
    const look = gateEmbeds({
      consent,
      window,
      note: vi.fn(),
      loadNotice: () => Promise.resolve(notice),
      loadServices: vi.fn(),
    });
    look();
    await settled();
    expect([one('#video'), one('#picture')]).toEqual([frame, picture]);
    expect(moved).toContain(frame);
    expect(moved).not.toContain(picture);
    moved.length = 0;
    document.body.insertAdjacentHTML('beforeend', MAP);
    const late = one('#map');
    look();
    await settled();
    watch.disconnect();
    expect(one('#map')).toBe(late);
    expect(moved.filter((node) => node === late)).toHaveLength(1);
  });

  it('that could not be told of once is told of later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const settle = () => vi.advanceTimersByTimeAsync(5);
    document.body.innerHTML = MAP;
    const consent = createController(
      { purposes: PURPOSES.map((id) => ({ id })) },
      { window, storage: memoryStorage() },
      { isRight: isSound, loadExplanation: vi.fn() },
    );
    leave.push(() => consent.destroy());
    const loadNotice = vi.fn(() => Promise.resolve(notice));
    loadNotice.mockRejectedValueOnce(new Error('Not there'));
    const look = gateEmbeds({ consent, window, note: vi.fn(), loadNotice, loadServices: vi.fn() });
    look();
    await settle();
    look();
    await settle();
    // Not at each change of the page: it may be that it cannot be had for long.
    expect(loadNotice).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(5_000);
    look();
    await settle();
    expect(placeholders()).toHaveLength(1);
    consent.acceptAll();
    expect(sources()).toEqual(['https://yandex.ru/map-widget/v1/']);
  });

  it.each([
    ['script', 'A script is gated by type="text/plain"'],
    ['div', 'Nothing can be embedded by <div>'],
  ])('is none in a <%s>', async (name, message) => {
    const { consent, failures } = await visit(
      `<${name} data-consent-src="https://a.example/x.js"></${name}>${PICTURE}`,
    );
    consent.acceptAll();
    expect(failures).toEqual([expect.stringContaining(message)]);
    expect(sources()).toEqual([null, 'https://a.example/p.png']);
  });

  it('that has gone takes its placeholder along, and is not fetched; the same element is gated when it comes back', async () => {
    const { consent, again } = await visit(`<main>${PICTURE}</main>${MAP}`);
    const picture = one('#picture');
    picture.remove();
    consent.acceptAll();
    expect(picture.hasAttribute('src')).toBe(false);
    await again();
    expect(placeholders()).toEqual([]);
    consent.withdraw();
    one('main').append(picture);
    await again();
    expect(picture.previousElementSibling).toBe(placeholders()[0]);
    consent.acceptAll();
    expect(sources()).toEqual(['https://a.example/p.png', 'https://yandex.ru/map-widget/v1/']);
    expect(picture.style.display).toBe('');
  });

  it('that has moved has its placeholder before it still', async () => {
    const { again } = await visit(`${PICTURE}${MAP}<main></main>`);
    one('main').append(one('#picture'));
    await again();
    expect(one('#picture').previousElementSibling).toBe(placeholders()[1]);
    expect(one('#map').previousElementSibling).toBe(placeholders()[0]);
  });

  it('whose address or purposes have changed is judged anew', async () => {
    const { consent } = await visit(MAP);
    one('#map').dataset.consentSrc = 'https://www.youtube.com/embed/x';
    // At once: before anybody has looked.
    consent.save({ embeds: true });
    expect(sources()).toEqual([null]);
    await settled();
    expect(inside('strong').textContent).toBe('YouTube');
    expect(placeholders()).toHaveLength(1);
    one('#map').dataset.consentSrc = 'https://rutube.ru/play/embed/1';
    await settled();
    expect(sources()).toEqual(['https://rutube.ru/play/embed/1']);
    one('#map').dataset.consent = 'marketing';
    await settled();
    expect(sources()).toEqual([null]);
    expect(placeholders()).toHaveLength(1);
    one('#map').removeAttribute('data-consent-src');
    await settled();
    expect(placeholders()).toEqual([]);
    expect(document.querySelector<HTMLElement>('#map')?.style.cssText).toBe('');
  });

  it('may be drawn first, and get its address later', async () => {
    const { failures } = await visit('<iframe data-consent-src=""></iframe>');
    expect(placeholders()).toEqual([]);
    one('iframe').dataset.consentSrc = ' https://a.example/film ';
    await settled();
    click(inside('[data-action=load-once]'));
    expect(sources()).toEqual(['https://a.example/film']);
    expect(failures).toEqual([]);
  });

  it('is not loaded again by a consent that comes after it was loaded once', async () => {
    const { consent } = await visit(VIDEO + VIDEO);
    click(inside('[data-action=load-once]'));
    const set = vi.spyOn(one('#video'), 'setAttributeNode');
    consent.acceptAll();
    expect(set).not.toHaveBeenCalled();
    expect(placeholders()).toEqual([]);
  });

  it('of several elements is one: a film with its sources, a picture', async () => {
    const load = vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
    const { consent } = await visit(
      `<video><source data-consent-src="https://a.example/1.webm"><source data-consent-src="https://a.example/1.mp4"></video>
       <picture><source data-consent-srcset="https://b.example/1.webp"><img alt="A cup" data-consent-src="https://b.example/1.png"></picture>`,
    );
    expect(placeholders().map((place) => place.nextElementSibling?.localName)).toEqual(['video', 'picture']);
    expect(inside('strong', 1).textContent).toBe('b.example: A cup');
    expect(load).not.toHaveBeenCalled();
    consent.acceptAll();
    expect(load).toHaveBeenCalledOnce();
    expect(load.mock.contexts[0]).toBe(one('video'));
    expect(sources()).toEqual([
      'https://a.example/1.webm',
      'https://a.example/1.mp4',
      'https://b.example/1.png',
    ]);
    expect(one('picture source').getAttribute('srcset')).toBe('https://b.example/1.webp');
    consent.withdraw();
    expect(load).toHaveBeenCalledTimes(2);
    expect(document.querySelectorAll('[src],[srcset]')).toHaveLength(0);
  });

  it('stops when it is taken back: what has lost its address would play on', async () => {
    const load = vi.spyOn(HTMLMediaElement.prototype, 'load').mockReturnValue();
    const { consent } = await visit('<audio controls data-consent-src="https://a.example/a.mp3"></audio>');
    consent.acceptAll();
    expect(load).not.toHaveBeenCalled();
    consent.withdraw();
    expect(load).toHaveBeenCalledOnce();
    expect(sources()).toEqual([null]);
  });

  it.each([
    ['hidden', '<iframe hidden data-consent-src="/x"></iframe>'],
    ['not displayed', '<iframe style="display: none" data-consent-src="/x"></iframe>'],
    ['invisible', '<iframe style="visibility: hidden" data-consent-src="/x"></iframe>'],
    ['a pixel', '<img width="1" height="1" data-consent-src="/x">'],
    ['of no height', '<iframe style="height: 0" data-consent-src="/x"></iframe>'],
  ])('that is %s has no placeholder, and is gated all the same', async (_, markup) => {
    const { consent, failures } = await visit(markup);
    const style = one('[data-consent-src]').style.cssText;
    expect(placeholders()).toEqual([]);
    consent.acceptAll();
    expect(sources()).toEqual(['/x']);
    consent.withdraw();
    expect(sources()).toEqual([null]);
    expect(placeholders()).toEqual([]);
    expect(one('[data-consent-src]').style.cssText).toBe(style);
    expect(failures).toEqual([]);
  });

  it('in a part of the page that is hidden so far has its placeholder there', async () => {
    await visit(`<div style="visibility: hidden">${MAP}</div><div style="display: none">${PICTURE}</div>`);
    expect(placeholders()).toHaveLength(2);
  });

  it('keeps the style that it has where it was never hidden', async () => {
    const { consent, draw } = await visit(MAP);
    consent.acceptAll();
    await draw('<iframe style="display: flex" data-consent-src="https://yandex.ru/map-widget/v1/"></iframe>');
    expect(one('iframe[style*=flex]').style.cssText).toBe('display: flex;');
    expect(one('iframe[style*=flex]').hasAttribute('src')).toBe(true);
  });

  it('that was copied while it was hidden is as it was before, with one placeholder that lives', async () => {
    const { consent, draw } = await visit(
      `<main>${PICTURE.replace('alt', 'style="display: flex" alt')}</main>`,
    );
    await draw(one('main').outerHTML);
    const copies = [...document.querySelectorAll('main')];
    expect(copies.map(({ children }) => children.length)).toEqual([2, 2]);
    expect(placeholders().every(({ shadowRoot }) => shadowRoot)).toBe(true);
    consent.acceptAll();
    expect(placeholders()).toEqual([]);
    await draw(copies[0]!.outerHTML);
    expect([...document.querySelectorAll('img')].map(({ style }) => style.cssText)).toEqual(
      Array(3).fill('display: flex;'),
    );
  });
});

describe('content that is not what was judged any more', () => {
  /** Changes it before anybody has looked. */
  const change = () => (one('#map').dataset.consentSrc = 'https://yandex.ru/map-widget/v1/?other');

  it('is not loaded, and keeps its one placeholder', async () => {
    const { consent } = await visit(MAP);
    change();
    consent.acceptAll();
    consent.withdraw();
    expect(placeholders()).toHaveLength(1);
    expect(sources()).toEqual([null]);
    one('#map').dataset.consentSrc = 'https://yandex.ru/map-widget/v1/';
    consent.acceptAll();
    expect(placeholders()).toEqual([]);
  });

  it('is not noted as loaded once', async () => {
    const { note } = await visit(MAP);
    change();
    click(inside('[data-action=load-once]'));
    expect(sources()).toEqual([null]);
    expect(note).not.toHaveBeenCalled();
  });

  it('may be gone before it was judged', async () => {
    const { again, failures } = await visit('');
    document.body.innerHTML = PICTURE;
    void again();
    one('#picture').remove();
    await again();
    expect(placeholders()).toEqual([]);
    expect(failures).toEqual([]);
  });
});

describe('the mark of content that was hidden', () => {
  const marked = (attributes = '') =>
    PICTURE.replace('alt', `${attributes} data-consent-display="flex" style="display: none" alt`);

  it('is read where there is no placeholder any more, and what else stands there stays', async () => {
    const { failures } = await visit(`<div>${marked()}</div><p>Text</p>${marked('class="second"')}`);
    expect(one('p').textContent).toBe('Text');
    expect(placeholders()).toHaveLength(2);
    expect(failures).toEqual([]);
  });

  it('does not take away a placeholder that lives', async () => {
    const { draw } = await visit(MAP);
    const [own] = placeholders();
    one('#map').insertAdjacentHTML('beforebegin', marked());
    await draw('');
    expect(own?.isConnected).toBe(true);
    expect(placeholders()).toHaveLength(2);
  });
});

describe('the service of an embed', () => {
  it('has no name of its own, and the facts and purposes of its vendor', async () => {
    const { added } = await visit(VIDEO + MAP + PICTURE);
    expect(added()).toMatchObject([
      {
        id: 'embed-youtube',
        isUnnamed: true,
        purposes: ['embeds', 'cross-border'],
        hosts: ['www.youtube.com', 'www.youtube-nocookie.com', 'i.ytimg.com'],
        facts: { name: 'YouTube', recipient: { name: 'Google LLC', country: 'US' } },
      },
      { id: 'embed-yandex-maps', purposes: ['embeds'], facts: { recipient: { country: 'RU' } } },
      { id: 'embed-a-example', purposes: ['embeds'], hosts: ['a.example'] },
    ]);
    expect(added()[0]?.facts?.data).toContain('pages');
    expect(added()[2]).not.toHaveProperty('facts');
  });

  it('takes the purposes that the markup names, and a transfer abroad besides where there is one', async () => {
    const marked = (markup: string) => markup.replace('data-consent-src', 'data-consent="marketing" $&');
    const { added } = await visit(marked(VIDEO) + marked(MAP));
    expect(added()).toMatchObject([
      { id: 'embed-youtube', purposes: ['marketing', 'cross-border'] },
      { id: 'embed-yandex-maps', purposes: ['marketing'] },
    ]);
  });

  it('is one for all that is of one vendor and needs the same, also for what comes later', async () => {
    const { added, consent, draw } = await visit(VIDEO + VIDEO);
    const [same, other] = ['embeds', 'marketing'].map((purpose) =>
      VIDEO.replace('data-consent-src', `data-consent="${purpose}" $&`),
    );
    await draw(`${same}${other}`);
    expect(added().map(({ id }) => id)).toEqual(['embed-youtube', 'embed-youtube-2']);
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
      { facts: { name: 'c.example', recipient: { name: 'c.example', country: 'DE' } } },
      { facts: { name: 'YouTube', recipient: { name: 'Google Ireland', country: 'US' } } },
    ]);
    expect(inside('strong').textContent).toBe('Cups');
  });

  it('needs consent to a transfer abroad where the markup says that it is one, whatever purposes it names', async () => {
    const abroad = (attributes: string) =>
      PICTURE.replace('alt="A cup"', `data-consent-country="US" ${attributes}`);
    const { added, consent, failures } = await visit(
      abroad('') +
        abroad('data-consent-recipient="Vimeo, Inc."') +
        abroad('data-consent="marketing"') +
        PICTURE,
    );
    expect(added()).toMatchObject([
      { purposes: ['embeds', 'cross-border'], facts: { recipient: { name: 'a.example', country: 'US' } } },
      { purposes: ['embeds', 'cross-border'], facts: { recipient: { name: 'Vimeo, Inc.', country: 'US' } } },
      { purposes: ['marketing', 'cross-border'] },
      // Of the same host, and not judged by what others of it say.
      { purposes: ['embeds'] },
    ]);
    consent.save({ embeds: true, marketing: true });
    expect(sources().filter(Boolean)).toHaveLength(1);
    consent.acceptAll();
    expect(sources().filter(Boolean)).toHaveLength(4);
    expect(failures).toEqual([]);
  });

  it('has a name of its own, also where the site has a service of that name', async () => {
    const services = ['youtube', 'embed-youtube'].map((id) => ({
      id,
      purposes: ['marketing'],
      start: vi.fn(),
    }));
    const { consent, added } = await visit(VIDEO, { services });
    expect(added().map(({ id }) => id)).toEqual(['youtube', 'embed-youtube', 'embed-youtube-2']);
    consent.acceptAll();
    expect(sources()).toEqual(['https://www.youtube.com/embed/x']);
  });

  it('has a number where more of that name are there, and stops cleanly', async () => {
    const services = ['embed-youtube', 'embed-youtube-2'].map((id) => ({
      id,
      purposes: ['marketing'],
      start: vi.fn(),
      stop: vi.fn(() => true),
    }));
    const { consent, added } = await visit(VIDEO, { services });
    expect(added().map(({ id }) => id)).toEqual(['embed-youtube', 'embed-youtube-2', 'embed-youtube-3']);
    const stopped = vi.fn();
    consent.on('stop', stopped);
    consent.acceptAll();
    consent.withdraw();
    expect(stopped).toHaveBeenCalledTimes(3);
    expect(stopped).not.toHaveBeenCalledWith(expect.objectContaining({ clean: false }));
  });

  it('is the same in whatever order the purposes are named', async () => {
    const asked = (purposes: string) => PICTURE.replace('alt', `data-consent="${purposes}" alt`);
    const { added } = await visit(asked('embeds marketing') + asked('marketing embeds'));
    expect(added()).toHaveLength(1);
  });

  it('is judged by all its addresses', async () => {
    const set = (addresses: string) => `<img data-consent-srcset="${addresses}">`;
    const { added, failures } = await visit(
      set('https://b.example/1.png, https://a.example/a,b.png 2x,https://a.example/3.png 3x') +
        set('https://a.example/1.png 1x, https://www.youtube.com/2.png 2x'),
    );
    expect(added()).toMatchObject([{ hosts: ['b.example', 'a.example'], purposes: ['embeds'] }]);
    expect(inside('strong').textContent).toBe('b.example, a.example');
    expect(failures).toEqual([
      expect.stringContaining('addresses of several vendors: a.example, www.youtube.com'),
    ]);
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
          language: 'en',
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

  it('is noted in its own language, not the page’s', async () => {
    const { note } = await visit(`<div lang="ru">${MAP}</div>`);
    click(inside('[data-action=load-once]'));
    expect(note.mock.calls[0]).toMatchObject([{ language: 'ru' }]);
  });

  it('does what a button is for also at a click on what is inside of it', async () => {
    const template =
      '<template id="ours"><button data-consent-action="load-once"><b>Once</b></button></template>';
    await visit(template + MAP.replace('id="map"', 'data-consent-placeholder="#ours"'));
    click(placeholders()[0]!.querySelector('b')!);
    expect(placeholders()).toEqual([]);
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

  it.each([
    ['ru', 'ru'],
    ['auto', 'de'],
  ])('is in the language of the config before the browser’s: %s', async (locale, expected) => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue([expected === 'ru' ? 'en' : 'ru']);
    await visit(MAP, { ui: { locale } });
    expect(inside('[lang]').lang).toBe('ru');
  });

  it.each(['light', 'dark', 'auto'] as const)('has the theme of the config: %s', async (theme) => {
    await visit(MAP, { ui: { theme } });
    expect(placeholders()[0]?.dataset.theme).toBe(theme);
  });

  /** As a browser tells it of a page that has said so. */
  const withColorScheme = (colorScheme: string) => {
    const { getComputedStyle } = window;
    vi.spyOn(window, 'getComputedStyle').mockImplementation((element) =>
      Object.defineProperty(getComputedStyle(element), 'colorScheme', { value: colorScheme }),
    );
  };

  it.each([
    ['dark', undefined, 'page'],
    ['light dark', 'auto', 'page'],
    ['normal', undefined, 'auto'],
    ['dark', 'light', 'light'],
  ] as const)('on a page whose colours are %s, with the theme %s, is %s', async (scheme, theme, expected) => {
    withColorScheme(scheme);
    await visit(MAP, theme && { ui: { theme } });
    expect(placeholders()[0]?.dataset.theme).toBe(expected);
  });

  it.each([
    ['', 'display: block', 'grid'],
    ['', 'display: inline', 'inline-grid'],
    ['data-consent-placeholder="#ours"', 'display: block', 'block'],
    ['data-consent-placeholder="#ours"', 'display: inline', 'inline-block'],
  ])('stands as its content does: %s %s', async (attribute, style, display) => {
    await visit(
      `<template id="ours">Ours</template>${MAP.replace('id="map"', `${attribute} style="${style}"`)}`,
    );
    expect(placeholders()[0]?.style.display).toBe(display);
  });

  it('is put back before its content alone where it stands elsewhere', async () => {
    const { again } = await visit(MAP);
    const [own] = placeholders();
    const before = vi.spyOn(one('#map'), 'before');
    await again();
    expect(before).not.toHaveBeenCalled();
    // Of another copy of the library.
    const other = document.createElement('consent-placeholder');
    own!.after(other);
    await again();
    expect(before).not.toHaveBeenCalled();
    own!.after(document.createElement('hr'));
    await again();
    expect(before).toHaveBeenCalledOnce();
    document.body.append(own!);
    await again();
    expect(own?.nextElementSibling).toBe(one('#map'));
    own!.remove();
    await again();
    expect(own?.isConnected).toBe(false);
  });

  it('has the size, classes and styles of what it stands for', async () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return { width: 0, height: 0, ...(this.id === 'seen' && { width: 300, height: 200 }) } as DOMRect;
    });
    await visit(
      `<iframe id="seen" class="wide card" style="margin: 3px; vertical-align: top" data-consent-src="/a"></iframe>
       <img width="560" height="315" style="display: block" data-consent-src="/b.png">
       <iframe width="560" height="315" style="width: 100%" data-consent-src="/c"></iframe>
       <img height="315" data-consent-src="/d.png">`,
    );
    const [seen, written, relative, low] = placeholders().map(({ style }) => style);
    expect(placeholders()[0]?.className).toBe('wide card');
    expect(seen).toMatchObject({
      margin: '3px',
      verticalAlign: 'top',
      display: 'inline-grid',
      width: '300px',
      maxWidth: '100%',
      minHeight: '200px',
    });
    expect(written).toMatchObject({ display: 'grid', width: '560px', maxWidth: '100%', minHeight: '315px' });
    expect(relative).toMatchObject({ width: '100%', minHeight: '319px' });
    // What has no size of its own has that of its text.
    expect(low).toMatchObject({ width: '', maxWidth: '', minHeight: '315px' });
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
    await visit(PICTURE);
    expect(inside('style').nonce).toBe('');
  });

  it('may be named as the page likes; where there is none it is the usual one', async () => {
    const named = (name: string) => MAP.replace('id="map"', `data-consent-placeholder="${name}"`);
    const { failures } = await visit(
      `<template id="7"><p>Ours</p></template><div id="no-template"></div>${named('#7')}${named('#no-template')}${named('!!')}`,
    );
    expect(placeholders().map(({ textContent }) => textContent)).toEqual(['Ours', '', '']);
    expect(failures).toEqual([]);
  });

  it('of the site’s own has no scripts: they would run as ours', async () => {
    await visit(
      `<template id="ours"><p>Ours<script>1</script></p><svg><script>2</script></svg></template>
       ${MAP.replace('id="map"', 'data-consent-placeholder="#ours"')}`,
    );
    expect(placeholders()[0]?.querySelector('p')?.textContent).toBe('Ours');
    expect(document.querySelector('consent-placeholder script')).toBeNull();
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
