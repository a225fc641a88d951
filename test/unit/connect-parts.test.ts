import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSound } from '../../src/core/config-shape';
import { createController } from '../../src/core/create-controller';
import { memoryStorage } from '../../src/core/storage';
import type { ConsentConfig, NoticeParts } from '../../src/core/types';
import * as notice from '../../src/notice';
import { announce } from '../../src/page/announce';
import { connectForms } from '../../src/page/connect-forms';
import { connectPage } from '../../src/page/connect-page';
import { connectOpenLinks } from '../../src/page/open-links';
import { connectParts } from '../../src/page/connect-parts';

const leave: (() => void)[] = [];
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const one = (selector: string) => document.querySelector<HTMLElement>(selector)!;

async function createSite(config: ConsentConfig = {}) {
  const consent = createController(
    { purposes: ['analytics', 'functional', 'marketing'].map((id) => ({ id })), ...config },
    { window, storage: memoryStorage(), reload: vi.fn() },
    { isRight: isSound, loadExplanation: () => Promise.reject(new Error('it is right')) },
  );
  leave.push(() => consent.destroy());
  const failures: string[] = [];
  consent.on('error', ({ error, where }) => failures.push(`${where}: ${(error as Error).message}`));
  await Promise.resolve();
  return { consent, failures };
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => {
  for (const go of leave.splice(0)) go();
  document.body.replaceChildren();
});

describe('what the markup of a page asks for', () => {
  async function visit(markup: string, loadNotice = () => Promise.resolve<NoticeParts>(notice)) {
    document.body.innerHTML = markup;
    const site = await createSite();
    const note = vi.fn(() => true);
    connectParts({ ...site, window, note, loadNotice: vi.fn(loadNotice), loadServices: vi.fn() });
    await settled();
    return { ...site, note };
  }
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('body > *')]
      .filter(({ hidden }) => !hidden)
      .map(({ id }) => id);

  it('is shown while its purposes are granted, and hidden for what stands there instead', async () => {
    const { consent } = await visit(
      `<p id="one" data-consent-show="functional"></p><p id="both" data-consent-show="functional analytics"></p>
       <p id="instead" data-consent-hide="functional"></p><p id="of both" data-consent-hide="functional analytics"></p>
       <p id="mixed" data-consent-show="analytics" data-consent-hide="functional"></p><p id="other" hidden></p>`,
    );
    expect(shown()).toEqual(['instead', 'of both']);
    consent.save({ functional: true });
    expect(shown()).toEqual(['one', 'of both']);
    consent.save({ functional: true, analytics: true });
    expect(shown()).toEqual(['one', 'both']);
    consent.save({ analytics: true });
    expect(shown()).toEqual(['instead', 'of both', 'mixed']);
  });

  it('is looked at anew for what comes later, until the consent is destroyed', async () => {
    const { consent } = await visit('');
    document.body.innerHTML = '<div><p data-consent-show="functional"></p></div>';
    await settled();
    expect(one('p').hidden).toBe(true);
    one('div').innerHTML = '<script type="text/plain" data-consent="analytics"></script>';
    await settled();
    expect(consent.config.services).toHaveLength(1);
    consent.destroy();
    document.body.innerHTML = '<p data-consent-show="functional"></p>';
    await settled();
    expect(one('p').hidden).toBe(false);
  });

  it('may be the declaration, drawn once for each place', async () => {
    const render = vi.fn(notice.renderDeclaration);
    await visit('<div data-consent-declaration></div>', () =>
      Promise.resolve({ ...notice, renderDeclaration: render }),
    );
    document.body.insertAdjacentHTML('beforeend', '<div data-consent-declaration></div><p></p>');
    await settled();
    document.body.append('');
    await settled();
    expect(render.mock.calls.map(([, place]) => place)).toEqual([
      ...document.querySelectorAll('[data-consent-declaration]'),
    ]);
    expect(document.querySelectorAll('div table').length).toBeGreaterThan(1);
  });

  it('may be what cannot be had: an error says so', async () => {
    const { failures } = await visit('<div data-consent-declaration></div>', () =>
      Promise.reject(new Error('404')),
    );
    expect(failures).toEqual(['view: 404']);
  });

  it('may be a form: its tick is noted as an answer to the text beside it', async () => {
    const { note } = await visit('<form><input type="checkbox" data-consent-form="marketing"></form>');
    one('form').addEventListener('submit', (event) => event.preventDefault());
    one('input').click();
    (one('form') as HTMLFormElement).requestSubmit();
    expect(note).toHaveBeenCalledOnce();
  });
});

describe('the tick of a form', () => {
  async function submit(form: string, isNoted = true) {
    document.body.innerHTML = `<form id="f">${form}</form>`;
    const { consent, failures } = await createSite();
    const note = vi.fn((_: { readonly id: string; readonly purposes?: readonly string[] }) => isNoted);
    connectForms(consent, document, note);
    one('form').addEventListener('submit', (event) => event.preventDefault());
    const send = () => (one('form') as HTMLFormElement).requestSubmit();
    send();
    return { consent, failures, note, send };
  }

  it('is noted with its purpose, a number that the form is told, and the time', async () => {
    const before = Date.now();
    const { note, send } = await submit(
      `<input type="checkbox" data-consent-form="marketing" aria-label=" The \n news ">
       <input name="a" data-consent-receipt><input name="b" data-consent-receipt><input name="c" value="own">`,
    );
    expect(note).not.toHaveBeenCalled();
    one('input').click();
    send();
    const [[noted]] = note.mock.calls as unknown as [[{ id: string; decidedAt: number }]];
    expect(noted).toEqual({
      id: expect.stringMatching(/^\w+$/) as string,
      decidedAt: expect.any(Number) as number,
      method: 'form',
      choices: { marketing: true },
      granted: ['marketing'],
      revoked: [],
      purposes: ['marketing'],
      statement: 'The news',
    });
    expect(noted.decidedAt).toBeGreaterThanOrEqual(before);
    const values = [...document.querySelectorAll('input')].slice(1).map(({ value }) => value);
    expect(values).toEqual([noted.id, noted.id, 'own']);
  });

  it.each([
    [
      '<label>I want <b>it</b></label>'.replace(
        'I',
        '<input type="checkbox" data-consent-form="marketing"> I',
      ),
      'I want it',
    ],
    [
      '<label for="x">This</label><label for="x">and\nthat</label><input id="x" type="checkbox" aria-label="no" data-consent-form="marketing">',
      'This and that',
    ],
    [
      '<input type="checkbox" aria-labelledby="one two gone" aria-label="no" data-consent-form="marketing"><i id="two">and\nthat</i><i id="one">This</i>',
      'This and that',
    ],
    ['<input type="checkbox" data-consent-form="marketing">', ''],
  ])('is an answer to what stands beside it: %s', async (form, statement) => {
    const { note, send } = await submit(form);
    one('input').click();
    send();
    expect(note).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ statement }));
  });

  it('is none where it was set beforehand, or is for no purpose of the site: an error says so', async () => {
    const { note, failures } = await submit(
      '<input type="checkbox" checked data-consent-form="marketing"><input type="checkbox" checked data-consent-form>',
    );
    expect(note).not.toHaveBeenCalled();
    expect(failures).toEqual([
      'receipt: A tick that is set beforehand is no consent: marketing',
      'receipt: No such purpose: ',
    ]);
  });

  it('gets a number for this one time: a form that is sent again without it sends none', async () => {
    const { send } = await submit(
      '<input type="checkbox" data-consent-form="marketing"><input type="hidden" data-consent-receipt>',
    );
    one('input').click();
    send();
    expect(document.querySelectorAll('input')[1]!.value).not.toBe('');
    (one('form') as HTMLFormElement).reset();
    send();
    expect(document.querySelectorAll('input')[1]!.value).toBe('');
  });

  it('gets no number where no receipt is to be made', async () => {
    const { note, send } = await submit(
      '<input type="checkbox" data-consent-form="marketing"><input data-consent-receipt>',
      false,
    );
    one('input').click();
    send();
    expect(note).toHaveBeenCalledOnce();
    expect(document.querySelectorAll('input')[1]!.value).toBe('');
  });

  it('may be one of several, and stand outside of its form', async () => {
    const { note, send } = await submit(
      '<input type="checkbox" data-consent-form="marketing"><input name="elements">',
    );
    document.body.insertAdjacentHTML(
      'beforeend',
      '<input form="f" type="checkbox" data-consent-form="analytics"><input form="f" id="field" data-consent-receipt>',
    );
    for (const box of document.querySelectorAll<HTMLElement>('[type=checkbox]')) box.click();
    send();
    expect(note.mock.calls.map(([{ purposes }]) => purposes)).toEqual([['marketing'], ['analytics']]);
    const ids = note.mock.calls.map(([{ id }]) => id);
    expect((one('#field') as HTMLInputElement).value).toBe(ids.join(' '));
  });

  it.each([
    ['itself', '<input type="checkbox" data-consent-form="marketing">', 'input'],
    [
      'with those around it',
      '<fieldset><input type="checkbox" data-consent-form="marketing"></fieldset>',
      'fieldset',
    ],
  ])('is none where it is not sent, since it was disabled: %s', async (_, form, disabled) => {
    const { note, failures, send } = await submit(form);
    one('input').click();
    one(disabled).setAttribute('disabled', '');
    send();
    expect(note).not.toHaveBeenCalled();
    expect(failures).toEqual([]);
  });

  it('may be for a purpose that is known by name and that the site asks for nowhere else', async () => {
    const { note, failures, send } = await submit(
      '<input type="checkbox" data-consent-form="advertising-messages">',
    );
    one('input').click();
    send();
    expect(note.mock.calls[0]![0].purposes).toEqual(['advertising-messages']);
    expect(failures).toEqual([]);
  });

  it('is noted before the form’s own listeners read its fields, and no more once the consent is destroyed', async () => {
    const { note, send, consent } = await submit(
      '<input type="checkbox" data-consent-form="marketing"><input data-consent-receipt>',
    );
    const read: string[] = [];
    one('form').addEventListener('submit', () =>
      read.push(one('input + input').matches('input') ? document.querySelectorAll('input')[1]!.value : ''),
    );
    one('input').click();
    send();
    expect(read).toEqual([note.mock.calls[0]![0].id]);
    consent.destroy();
    send();
    expect(note).toHaveBeenCalledOnce();
  });
});

describe('a link to the preferences', () => {
  it.each<[string, string, MouseEventInit, boolean]>([
    ['itself', 'a', {}, true],
    ['what is in it', 'i', {}, true],
    ['beside it', 'b', {}, false],
    ['with Ctrl, for another tab', 'a', { ctrlKey: true }, false],
    ['with ⌘', 'a', { metaKey: true }, false],
    ['with Shift, for another window', 'a', { shiftKey: true }, false],
  ])('opens them at a plain click: %s', async (_, selector, init, isOpened) => {
    document.body.innerHTML = '<a href="#x" data-consent-open><i></i></a><b></b>';
    const { consent } = await createSite();
    consent.rejectAll();
    connectOpenLinks(consent, document);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
    one(selector).dispatchEvent(event);
    expect(consent.getState().view).toBe(isOpened ? 'preferences' : null);
    expect(event.defaultPrevented).toBe(isOpened);
  });

  it('may stand in an open shadow root, or around one', async () => {
    document.body.innerHTML = '<p></p><a href="#x" data-consent-open><span></span></a>';
    one('p').attachShadow({ mode: 'open' }).innerHTML = '<a data-consent-open><i></i></a>';
    one('span').attachShadow({ mode: 'open' }).innerHTML = '<i></i>';
    for (const host of ['p', 'span']) {
      const { consent } = await createSite();
      consent.rejectAll();
      connectOpenLinks(consent, document);
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      one(host).shadowRoot!.querySelector('i')!.dispatchEvent(click);
      expect(consent.getState().view).toBe('preferences');
      consent.destroy();
    }
  });

  it('leaves alone what the page has taken care of, and what is no element', async () => {
    document.body.innerHTML = '<a href="#x" data-consent-open></a>';
    const { consent } = await createSite();
    consent.rejectAll();
    connectOpenLinks(consent, document);
    one('a').addEventListener('click', (event) => event.preventDefault());
    one('a').click();
    document.dispatchEvent(new MouseEvent('click'));
    expect(consent.getState().view).toBeNull();
  });

  it('leads where it points once the consent is destroyed', async () => {
    document.body.innerHTML = '<a href="#x" data-consent-open></a>';
    const { consent } = await createSite();
    connectOpenLinks({ ...consent, getState: () => ({ view: 'preferences' }) as never }, document);
    consent.destroy();
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    one('a').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('leads where it points where nothing could be opened', () => {
    document.body.innerHTML = '<a href="#x" data-consent-open></a>';
    const open = vi.fn();
    const { signal } = new AbortController();
    connectOpenLinks({ open, signal, getState: () => ({ view: null }) as never }, document);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    one('a').dispatchEvent(event);
    expect(open).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(false);
  });
});

describe('the events of the page', () => {
  it('are on the document, with their detail; in a dataLayer only what tag managers wait for', async () => {
    const { consent } = await createSite({ purposes: [{ id: 'analytics' }] });
    const page = { document, dataLayer: [] as unknown[] };
    announce(consent, page as never);
    const heard: unknown[] = [];
    const names = ['ready', 'decide', 'start', 'stop', 'view', 'receipt', 'error'];
    for (const name of names) {
      document.addEventListener(
        `consent-gate:${name}`,
        (event) => heard.push([name, (event as CustomEvent).detail]),
        { once: true },
      );
      consent.emit(name as 'receipt', { view: name } as never);
    }
    expect(heard).toEqual(names.map((name) => [name, { view: name }]));
    expect(page.dataLayer).toEqual([
      { event: 'consent_ready', consent: { analytics: false } },
      { event: 'consent_decide', consent: { analytics: false } },
    ]);
  });
});

describe('a page is connected', () => {
  async function connect(loadParts: () => Promise<{ connectParts: typeof connectParts }>) {
    const { consent, failures } = await createSite();
    const loaders = { loadNotice: vi.fn(), loadServices: vi.fn() };
    connectPage(consent, window, { ...loaders, loadParts });
    return { consent, failures, loaders };
  }

  it.each(['', '-src', '-srcset', '-show', '-hide', '-form', '-declaration'])(
    'with its markup where it has some: data-consent%s',
    async (part) => {
      document.body.innerHTML = `<p data-consent${part}="x"></p>`;
      const connected = vi.fn();
      const { consent, loaders } = await connect(() => Promise.resolve({ connectParts: connected }));
      await settled();
      expect(connected).toHaveBeenCalledExactlyOnceWith({
        consent,
        window,
        note: expect.any(Function) as unknown,
        ...loaders,
        loadParts: expect.any(Function) as unknown,
      });
    },
  );

  it('and fetches nothing for one that has none, nor for other marks of ours', async () => {
    document.body.innerHTML = '<a data-consent-open></a><p data-consented></p>';
    const loadParts = vi.fn();
    await connect(loadParts);
    await settled();
    expect(loadParts).not.toHaveBeenCalled();
  });

  it('when all of it has come', async () => {
    const readyState = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    leave.push(() => readyState.mockRestore());
    document.body.innerHTML = '<p data-consent-show="x"></p>';
    const connected = vi.fn();
    await connect(() => Promise.resolve({ connectParts: connected }));
    await settled();
    expect(connected).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await settled();
    expect(connected).toHaveBeenCalledOnce();
  });

  it('when markup comes late, a quarter of a second after, with one look for all of a burst', async () => {
    vi.useFakeTimers();
    leave.push(() => vi.useRealTimers());
    const connected = vi.fn();
    const look = vi.spyOn(document, 'querySelector');
    await connect(() => Promise.resolve({ connectParts: connected }));
    look.mockClear();
    for (let i = 0; i < 3; i++) {
      document.body.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(80);
    }
    document.body.innerHTML = '<p data-consent-show="x"></p>';
    expect(look).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);
    expect(look).toHaveBeenCalledOnce();
    expect(connected).toHaveBeenCalledOnce();
    document.body.innerHTML = '<p data-consent-show="y"></p>';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(look).toHaveBeenCalledOnce();
  });

  it('no more once the consent is destroyed', async () => {
    vi.useFakeTimers();
    leave.push(() => vi.useRealTimers());
    const loadParts = vi.fn(() => new Promise<never>(() => undefined));
    const { consent } = await connect(loadParts);
    consent.destroy();
    document.body.innerHTML = '<p data-consent-show="x"></p>';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(loadParts).not.toHaveBeenCalled();
  });

  it('not where that cannot be had: an error says so, and later changes of the page try it again, more and more rarely', async () => {
    vi.useFakeTimers();
    leave.push(() => vi.useRealTimers());
    const change = () => document.body.append(document.createElement('i'));
    document.body.innerHTML = '<p data-consent-show="x"></p>';
    const connected = vi.fn();
    const loadParts = vi
      .fn(() => Promise.resolve({ connectParts: connected }))
      .mockRejectedValueOnce(new Error('404'))
      .mockRejectedValueOnce(new Error('503'));
    const { failures } = await connect(loadParts);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(failures).toEqual(['view: 404']);
    change();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(failures).toEqual(['view: 404', 'view: 503']);
    change();
    await vi.advanceTimersByTimeAsync(3_900);
    expect(connected).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    change();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(connected).toHaveBeenCalledOnce();
    expect(loadParts).toHaveBeenCalledTimes(3);
  });
});
