import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSound } from '../../src/core/config-shape';
import { createController } from '../../src/core/create-controller';
import { memoryStorage } from '../../src/core/storage';
import type { ConsentConfig } from '../../src/core/types';
import { gateMarkup } from '../../src/page/gate-markup';
import * as tags from '../../src/services/snippet-services';
import { yandexMetrica } from '../../src/services';

const PURPOSES = ['analytics', 'marketing', 'session-replay', 'cross-border'];

/** What the page's scripts say when they run: they have a world of their own, but for the document. */
let ran: unknown[] = [];
document.addEventListener('ran', (event) => ran.push((event as CustomEvent).detail));

const leave: (() => void)[] = [];
const settled = () => vi.advanceTimersByTimeAsync(0);

/** A page whose markup was looked at; `look` looks again. */
async function visit(markup: string, config: ConsentConfig = {}, services = Promise.resolve(tags)) {
  document.body.innerHTML = markup;
  const reload = vi.fn();
  const consent = createController(
    { purposes: PURPOSES.map((id) => ({ id })), withdraw: 'auto', ...config },
    { window, storage: memoryStorage(), reload },
    { isRight: isSound, loadExplanation: () => Promise.reject(new Error('it is right')) },
  );
  leave.push(() => consent.destroy());
  const failures: string[] = [];
  consent.on('error', ({ error, where, service }) =>
    failures.push([where, service, (error as Error).message].filter(Boolean).join(': ')),
  );
  const loadServices = vi.fn(() => services);
  const look = gateMarkup({ consent, window, note: vi.fn(), loadNotice: vi.fn(), loadServices });
  look();
  await settled();
  const added = () => consent.config.services;
  const draw = async (more: string) => {
    document.body.insertAdjacentHTML('beforeend', more);
    look();
    await settled();
  };
  return { consent, failures, loadServices, reload, added, draw };
}

const says = (word: string) => `document.dispatchEvent(new CustomEvent('ran', { detail: '${word}' }))`;
const gated = (text: string, attributes = '') =>
  `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`;

/** External scripts that are in the page: they load nothing here. */
const loading = () =>
  [...document.scripts].flatMap((script) => (script.type ? [] : (script.getAttribute('src') ?? [])));
/** What has run, or is to, as the page has it. */
const copies = () =>
  [...document.querySelectorAll('script[data-consent-ran]:not([data-consent])')].map(
    ({ outerHTML }) => outerHTML,
  );
/** What the network answers. */
const answer = async (src: string, event = 'load') => {
  document.querySelector(`script[src="${src}"]:not([type])`)!.dispatchEvent(new Event(event));
  await settled();
};

/** By these vendors' snippets are told. */
const METRICA = "window.ym && ym(12, 'init', {webvisor:true})";
const GTAG = "window.gtag && gtag('config', 'G-ABCD12')";
const GTM = "window.no && load('https://www.googletagmanager.com/gtm.js?id=', 'GTM-AB12')";

beforeEach(() => {
  vi.useFakeTimers();
  ran = [];
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
  document.body.replaceChildren();
  document.head.replaceChildren();
  for (const name of ['ym', 'gtag', 'dataLayer']) Reflect.deleteProperty(window, name);
  vi.useRealTimers();
});

describe('a gated script', () => {
  it('runs once all its purposes are granted, and no second time', async () => {
    const { consent, failures } = await visit(
      `<script type="text/plain" data-consent="analytics marketing">${says('both')}</script>${gated(says('one'))}`,
    );
    expect(ran).toEqual([]);
    consent.save({ analytics: true });
    expect(ran).toEqual(['one']);
    consent.save({ analytics: true, marketing: true });
    expect(ran).toEqual(['one', 'both']);
    consent.save({});
    consent.acceptAll();
    expect(ran).toEqual(['one', 'both']);
    expect(failures).toEqual([]);
  });

  it('has an executable copy after it: with its attributes, and without those that gated it', async () => {
    const { consent } = await visit(
      `<p></p>${gated('', 'src="/a.js" id="own" async data-x="y" data-consent-service="s"')}<i></i>`,
    );
    const original = document.querySelector('script');
    consent.acceptAll();
    const copy = original?.nextElementSibling;
    expect(copy?.outerHTML).toBe(
      '<script id="own" async="" data-x="y" data-consent-ran="" src="/a.js"></script>',
    );
    expect(copy?.nextElementSibling?.localName).toBe('i');
  });

  it('stays where it was, for the framework that has drawn it and will take it away', async () => {
    const { consent, draw } = await visit(`<p>${gated(says('x'))}</p>`);
    const original = document.querySelector('script')!;
    consent.acceptAll();
    await draw('');
    expect(() => document.querySelector('p')!.removeChild(original)).not.toThrow();
    expect(ran).toEqual(['x']);
  });

  it('is run by one of two copies of the library', async () => {
    const first = await visit('');
    const second = await visit('');
    for (const { draw } of [first, second]) await draw('');
    document.body.innerHTML =
      gated(says('x')) + `<template data-consent="analytics"><b></b><script>${says('y')}</script></template>`;
    for (const { draw } of [first, second]) await draw('');
    first.consent.acceptAll();
    second.consent.acceptAll();
    expect(ran).toEqual(['x', 'y']);
    expect(document.querySelectorAll('b')).toHaveLength(1);
  });

  it('keeps attributes that only look like those', async () => {
    const { consent } = await visit(
      gated('', 'src="/a.js" typed srcset data-x-type data-typed data-x-src x-data-consent'),
    );
    consent.acceptAll();
    expect(copies()).toEqual([
      '<script typed="" srcset="" data-x-type="" data-typed="" data-x-src="" x-data-consent="" data-consent-ran="" src="/a.js"></script>',
    ]);
  });

  it('is of the type that it asks for', async () => {
    const { consent } = await visit(gated('export {}', 'data-type="module"'));
    consent.acceptAll();
    expect(copies()).toEqual(['<script data-consent-ran="" type="module">export {}</script>']);
  });

  it.each(['text/Plain', ' text/plain\n'])('may write its type as browsers read it: %j', async (type) => {
    const { consent, failures } = await visit(
      `<script type="${type}" data-consent="analytics">${says('x')}</script>`,
    );
    consent.acceptAll();
    expect(ran).toEqual(['x']);
    expect(failures).toEqual([]);
  });

  it('calls what it has as attributes for when it has come', async () => {
    const { consent } = await visit(
      gated('', `src="https://a.example/1.js" onload="${says('came')}" onerror="${says('failed')}"`) +
        gated(says('next')),
    );
    consent.acceptAll();
    await answer('https://a.example/1.js');
    expect(ran).toEqual(['came', 'next']);
  });

  it('with other attributes is another script; in another order, or with another nonce, it is the same', async () => {
    const { consent } = await visit(
      [1, 2].map((post) => gated('', `async src="/widget.js" data-post="${post}"`)).join('') +
        gated(says('x'), 'nonce="1" lang="de" dir="ltr"') +
        gated(says('x'), 'dir="ltr" lang="de" nonce="2"'),
    );
    consent.acceptAll();
    expect(loading()).toEqual(['/widget.js', '/widget.js']);
    expect(ran).toEqual(['x']);
  });

  it('is a service that takes what it says, names its hosts and scripts, and has no name of its own', async () => {
    const { added } = await visit(
      gated('fetch("//a.example/x")') + gated('', 'src="https://b.example/b.js"') + gated('', 'src="/c.js"'),
    );
    expect(added()).toMatchObject([
      { isUnnamed: true, purposes: ['analytics'], scripts: ['fetch("//a.example/x")'], hosts: ['a.example'] },
      { isUnnamed: true, scripts: ['https://b.example/b.js'], hosts: ['b.example'] },
      { isUnnamed: true, scripts: ['/c.js'], hosts: [] },
    ]);
    expect(new Set(added().map(({ id }) => id)).size).toBe(3);
    expect(added()[0]?.id).toMatch(/^markup-\d+$/);
  });

  it('cannot be stopped: the page is loaded anew when consent is taken back', async () => {
    const { consent, reload } = await visit(gated(says('x')));
    consent.acceptAll();
    expect(reload).not.toHaveBeenCalled();
    consent.withdraw();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('that a framework draws anew does not run again; another one does, and at once', async () => {
    const { consent, draw, added } = await visit(gated(says('x')));
    await draw(gated(says('x')));
    consent.acceptAll();
    await draw(gated(says('x')) + gated(says('y')));
    expect(ran).toEqual(['x', 'y']);
    expect(added()).toHaveLength(4);
    await draw('');
    expect(added()).toHaveLength(4);
  });

  it('that was taken out of the page before the answer runs when it is drawn anew, or put back', async () => {
    const { consent, draw } = await visit(`<p>${gated(says('anew'))}</p><i>${gated(says('back'))}</i>`);
    const [anew, back] = [document.querySelector('p')!, document.querySelector('i')!];
    anew.remove();
    back.remove();
    consent.acceptAll();
    expect(ran).toEqual([]);
    await draw(gated(says('anew')));
    document.body.append(back);
    await draw('');
    expect(ran).toEqual(['anew', 'back']);
    await draw(gated(says('anew')) + gated(says('back')));
    expect(ran).toEqual(['anew', 'back']);
  });

  it('that was taken out while it waited for another runs when it is drawn anew', async () => {
    const { consent, draw } = await visit(gated('', 'src="https://a.example/1.js"') + gated(says('next')));
    consent.acceptAll();
    document.querySelectorAll('script[data-consent]')[1]!.remove();
    await answer('https://a.example/1.js');
    expect(ran).toEqual([]);
    await draw(gated(says('next')));
    expect(ran).toEqual(['next']);
  });

  it('cannot write into the document, which would wipe it: an error says so, and the rest of it runs', async () => {
    const { consent, failures } = await visit(
      `<main></main>${gated(`document.write('<p>');document.writeln('<p>');${says('x')}`)}${gated(says('y'))}`,
    );
    consent.acceptAll();
    expect(ran).toEqual(['x', 'y']);
    expect(document.querySelector('main')).not.toBeNull();
    expect(failures).toEqual([expect.stringContaining('start: document.write was refused')]);
    expect(Object.keys(document)).not.toContain('write');
  });

  it.each([
    ['has put there before', 'document.write = function (text) { this.written = text }', ''],
    ['puts there by it', '', 'document.write = function (text) { this.written = text };'],
  ])('writes by what the page %s', async (_, before, inside) => {
    // The scripts' world is not the test's.
    const { consent, failures, draw } = await visit(gated(before || ';').replace('analytics', 'marketing'));
    consent.save({ marketing: true });
    await draw(gated(`${inside}document.write('text')`));
    consent.acceptAll();
    expect((document as { written?: string }).written).toBe('text');
    expect(failures).toEqual([]);
    for (const name of ['write', 'written']) Reflect.deleteProperty(document, name);
  });

  it.each([
    ['', 'a script that runs already'],
    ['module', 'a module, too'],
  ])('needs type="text/plain", or an error says so: %s', async (type) => {
    const { failures, added } = await visit(
      `<script type="${type}" data-consent="analytics" src="/a.js"></script>${gated(says('x'))}`,
    );
    expect(failures).toEqual([expect.stringMatching(/^start: .*needs type="text\/plain"/)]);
    expect(added()).toHaveLength(1);
  });

  it('from an address that is code is refused, and an error says so', async () => {
    const { consent, failures, added } = await visit(gated('', 'src="javascript:alert(1)"'));
    consent.acceptAll();
    expect(failures).toEqual(['start: Not an http(s) URL or a path: javascript:alert(1)']);
    expect(added()).toEqual([]);
  });
});

describe('in a page whose scripts need a nonce', () => {
  it('a gated one has to have it, and gives it to what runs', async () => {
    const { consent, failures } = await visit(
      gated(says('right'), 'nonce="n"') +
        gated(says('none')) +
        gated('', 'nonce="other" src="https://a.example/x.js"'),
      { nonce: 'n' },
    );
    consent.acceptAll();
    expect(ran).toEqual(['right']);
    expect([...document.scripts].map(({ nonce }) => nonce)).toEqual(['n', 'n', '', 'other']);
    expect(failures).toEqual([
      `start: A gated script needs the nonce of the page: ${says('none')}`,
      'start: A gated script needs the nonce of the page: https://a.example/x.js',
    ]);
  });

  it('a gated one may have it in secret, as browsers keep it', async () => {
    document.body.innerHTML = gated(says('x'));
    const { draw, consent } = await visit('', { nonce: 'n' });
    consent.acceptAll();
    document.body.innerHTML = gated(says('x'));
    document.scripts[0]!.nonce = 'n';
    await draw('');
    expect(ran).toEqual(['x']);
    expect(document.scripts[0]?.nonce).toBe('n');
  });

  it('a template vouches for its scripts by its own, and for none that has another', async () => {
    const { consent, failures } = await visit(
      `<template data-consent="analytics" nonce="n"><script>${says('hers')}</script></template>
       <template data-consent="analytics"><script>${says('nobody’s')}</script></template>
       <template data-consent="analytics" nonce="n"><script>${says('beside')}</script><script nonce="m">${says('another’s')}</script></template>`,
      { nonce: 'n' },
    );
    consent.acceptAll();
    expect(ran).toEqual(['hers']);
    expect(document.querySelector('script')?.nonce).toBe('n');
    expect(failures).toHaveLength(2);
  });
});

describe('scripts that the platform would wait for', () => {
  it('are waited for by those of their host and by the inline ones right after them, and by no others', async () => {
    const { consent } = await visit(
      [
        gated('', 'src="https://a.example/1.js"'),
        gated(says('after 1')),
        gated(says('after that')),
        gated('', 'src="https://a.example/2.js"'),
        gated('', 'src="https://b.example/3.js"'),
        `<p></p>${gated(says('free'))}`,
      ].join(''),
    );
    consent.acceptAll();
    await settled();
    expect(ran).toEqual(['free']);
    expect(loading()).toEqual(['https://a.example/1.js', 'https://b.example/3.js']);
    await answer('https://a.example/1.js');
    expect(ran).toEqual(['free', 'after 1', 'after that']);
    expect(loading()).toContain('https://a.example/2.js');
  });

  it.each([
    ['is async', 'async src="https://a.example/1.js"', ''],
    ['is inline', '', ''],
    ['is for something else', 'src="https://a.example/1.js"', 'marketing'],
  ])('hold back nothing where the first %s', async (_, attributes, purpose) => {
    const { consent } = await visit(
      gated('', attributes).replace('"analytics"', `"${purpose || 'analytics'}"`) + gated(says('next')),
    );
    consent.acceptAll();
    expect(ran).toEqual(['next']);
  });

  it('hold back nothing that follows something else, also a script that is not gated', async () => {
    const { consent } = await visit(
      `${gated('', 'src="https://a.example/1.js"')}<b data-consent="analytics"></b>${gated(says('a'))}
       <script type="x"></script>${gated(says('b'))}`,
    );
    consent.acceptAll();
    expect(ran).toEqual(['a', 'b']);
  });

  it('are waited for by whatever names the same service', async () => {
    const { consent } = await visit(
      `${gated('', 'src="https://a.example/1.js" data-consent-service="s"')}<p></p>
       ${gated(says('same'), 'data-consent-service="s"')}<p></p>${gated(says('other'), 'data-consent-service="t"')}`,
    );
    consent.acceptAll();
    expect(ran).toEqual(['other']);
    await answer('https://a.example/1.js');
    expect(ran).toEqual(['other', 'same']);
  });

  it.each(['load', 'error'])('are done with their %s', async (event) => {
    const { consent } = await visit(gated('', 'src="https://a.example/1.js"') + gated(says('next')));
    consent.acceptAll();
    await answer('https://a.example/1.js', event);
    expect(ran).toEqual(['next']);
  });

  it('are waited for, for three seconds', async () => {
    const { consent } = await visit(gated('', 'src="https://a.example/1.js"') + gated(says('next')));
    consent.acceptAll();
    await vi.advanceTimersByTimeAsync(2_900);
    expect(ran).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(ran).toEqual(['next']);
  });

  it('are not waited for by what waits for nobody', async () => {
    const { consent } = await visit(
      gated('', 'src="https://a.example/1.js"') + gated('', 'async src="https://a.example/2.js"'),
    );
    consent.acceptAll();
    expect(loading()).toEqual(['https://a.example/1.js', 'https://a.example/2.js']);
  });

  it('are waited for by name alone: one without a name holds back no other', async () => {
    const { consent } = await visit(
      `${gated('export {}', 'data-type="module"')}<p></p>${gated(says('next'))}`,
    );
    consent.acceptAll();
    expect(ran).toEqual(['next']);
  });

  it('may be modules without an address', async () => {
    const { consent } = await visit(
      gated('export {}', 'data-type="module" data-consent-service="s"') +
        gated(says('next'), 'data-consent-service="s"'),
    );
    consent.acceptAll();
    expect(ran).toEqual([]);
    document.querySelector('script[type=module]')!.dispatchEvent(new Event('load'));
    await settled();
    expect(ran).toEqual(['next']);
  });

  it('are forgotten once they are done, and not before: what comes later runs at once', async () => {
    const { consent, draw } = await visit(
      gated('', 'src="https://a.example/1.js"') +
        gated('', 'src="https://a.example/2.js"') +
        gated('', 'src="https://a.example/4.js"').replace('"analytics"', '"marketing"'),
    );
    consent.save({ analytics: true });
    await answer('https://a.example/1.js');
    await draw(gated('', 'src="https://a.example/3.js"'));
    expect(loading()).not.toContain('https://a.example/3.js');
    await answer('https://a.example/2.js');
    await answer('https://a.example/3.js');
    consent.acceptAll();
    expect(loading()).toContain('https://a.example/4.js');
  });
});

describe('a gated template', () => {
  it('is put after itself, without what is for browsers that run no scripts; its scripts run one after another', async () => {
    const { consent, added } = await visit(
      `<template data-consent="analytics"><p>Hello</p><script src="https://a.example/1.js"></script>
        <script>${says('after 1')}</script><noscript><img src="https://a.example/x.gif"></noscript></template><i></i>`,
    );
    expect(added()).toMatchObject([
      { purposes: ['analytics'], hosts: ['a.example'], scripts: ['https://a.example/1.js', says('after 1')] },
    ]);
    expect(document.querySelector('p')).toBeNull();
    consent.acceptAll();
    expect([...document.body.children].map(({ localName }) => localName)).toEqual([
      'template',
      'p',
      'script',
      'i',
    ]);
    expect(ran).toEqual([]);
    await answer('https://a.example/1.js');
    expect(ran).toEqual(['after 1']);
    expect([...document.scripts].map((script) => script.dataset.consentRan)).toEqual(['', '']);
  });

  it('waits for none of its scripts that wait for nobody', async () => {
    const { consent } = await visit(
      `<template data-consent="analytics"><script async src="/1.js"></script><script>${says('next')}</script></template>`,
    );
    consent.acceptAll();
    expect(ran).toEqual(['next']);
  });

  it('waits for no other template, and is put there once', async () => {
    const template = (src: string, word: string) =>
      `<template data-consent="analytics"><script src="${src}"></script><script>${says(word)}</script></template>`;
    const { consent, draw } = await visit(template('/hangs.js', 'a') + template('/comes.js', 'b'));
    consent.acceptAll();
    await answer('/comes.js');
    expect(ran).toEqual(['b']);
    await draw(template('/comes.js', 'b'));
    expect(loading()).toEqual(['/hangs.js', '/comes.js']);
  });
});

describe('what is in a gated template', () => {
  const template = (content: string, attributes = '') =>
    `<template data-consent="analytics" ${attributes}>${content}</template>`;

  it('appears in each place that has it, and after each drawing; its scripts run once', async () => {
    const twice = template(`<b></b><script>${says('x')}</script>`);
    const { consent, draw } = await visit(`<p>${twice}</p><p>${twice}</p>`);
    consent.acceptAll();
    expect([...document.querySelectorAll('p')].map((p) => p.querySelectorAll('b').length)).toEqual([1, 1]);
    document.querySelector('p')!.remove();
    await draw(`<p>${twice}</p>`);
    expect(document.querySelectorAll('b')).toHaveLength(2);
    expect(ran).toEqual(['x']);
  });

  it('is not there twice where a framework has kept a copy of both', async () => {
    const { consent, draw } = await visit(`<p>${template('<b></b>')}</p>`);
    consent.acceptAll();
    const kept = document.querySelector('p')!.cloneNode(true);
    document.querySelector('p')!.replaceWith(kept);
    await draw('');
    expect(document.querySelectorAll('b')).toHaveLength(1);
  });

  it('runs once also by a copy that was kept from before the answer, and whatever its nonce', async () => {
    const { consent, draw } = await visit(`<p>${template(`<script>${says('x')}</script>`)}</p>`);
    const kept = document.querySelector('p')!.cloneNode(true);
    consent.acceptAll();
    document.querySelector('p')!.replaceWith(kept);
    await draw(template(`<script nonce="2">${says('x')}</script>`));
    expect(ran).toEqual(['x']);
  });

  it('that was taken out of the page before the answer appears when it is drawn anew, or put back', async () => {
    const text = template(`<b></b><script>${says('x')}</script>`);
    const { consent, draw } = await visit(`<p>${text}</p>`);
    const p = document.querySelector('p')!;
    p.remove();
    consent.acceptAll();
    expect(ran).toEqual([]);
    await draw(text);
    expect(ran).toEqual(['x']);
    document.body.append(p);
    await draw('');
    expect(ran).toEqual(['x']);
    expect(document.querySelectorAll('b')).toHaveLength(2);
  });

  it('runs also after a script that cannot be made: an error says so', async () => {
    const { consent, failures } = await visit(
      template(
        `<script src="/hangs.js"></script><script a"b>${says('x')}</script><script>${says('y')}</script>`,
      ),
    );
    consent.acceptAll();
    await answer('/hangs.js');
    expect(ran).toEqual(['y']);
    expect(failures).toEqual([expect.stringMatching(/^start: /)]);
  });

  it('keeps its types: modules are modules, and data stay data', async () => {
    const { consent, added } = await visit(
      template(`<script type="application/json">{}</script><script type="module">export {}</script>
        <script type="text/plain">${says('x')}</script><script type="x" data-type="">${says('y')}</script>`),
    );
    consent.acceptAll();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(added()[0]?.scripts).toEqual(['export {}', says('x'), says('y')]);
    expect(document.querySelector('[type="application/json"]')?.outerHTML).toBe(
      '<script type="application/json">{}</script>',
    );
    expect(copies()[0]).toBe('<script data-consent-ran="" type="module">export {}</script>');
    expect(ran).toEqual(['x', 'y']);
  });

  it('may be gated by itself: it waits for its own purposes, and has its nonce from the template', async () => {
    const { consent, draw, added, failures } = await visit(
      template(
        `<b></b><script type="text/plain" data-consent="marketing">${says('inner')}</script>
         <template data-consent="marketing"><i></i></template>`,
        'nonce="n"',
      ),
      { nonce: 'n' },
    );
    expect(added()[0]?.scripts).toEqual([]);
    consent.save({ analytics: true });
    await draw('');
    expect(document.querySelectorAll('b')).toHaveLength(1);
    expect(ran).toEqual([]);
    consent.acceptAll();
    expect(ran).toEqual(['inner']);
    expect(document.querySelectorAll('i')).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  it('asks for nothing that what is gated by itself in it asks for', async () => {
    const { added } = await visit(
      template(`<b></b><script type="text/plain" data-consent="marketing">${GTAG}</script>`),
    );
    expect(added()).toMatchObject([{ isUnnamed: true, purposes: ['analytics'], hosts: [] }]);
  });
});

describe('a snippet with more in it than one vendor’s tag', () => {
  const AWAY = `https://pixel.example/p.gif`;
  const withdrawn = async (markup: string) => {
    const page = await visit(markup);
    page.consent.acceptAll();
    page.consent.withdraw();
    await vi.advanceTimersByTimeAsync(1_000);
    return page;
  };
  const SILENT = METRICA.replace('true', 'false');

  it('is stopped as cleanly as the vendor’s service can where there is no more', async () => {
    for (const text of [
      gated(SILENT),
      `<template data-consent="analytics"><script async src="https://mc.yandex.ru/metrika/tag.js"></script>
        <script>${SILENT}</script><noscript><img src="https://mc.yandex.ru/watch/12"></noscript></template>`,
      `<template data-consent="analytics"><script async src="//mc.yandex.ru/metrika/tag.js"></script>
        <script>${SILENT}</script></template>`,
    ]) {
      const { reload, added } = await withdrawn(text);
      expect(reload).not.toHaveBeenCalled();
      expect(added()).toMatchObject([{ id: '12', type: 'yandex-metrica' }]);
    }
  });

  it.each([
    [
      'another script',
      `<template data-consent="analytics"><script>${SILENT}</script><script>;</script></template>`,
    ],
    [
      'a script of the site',
      `<template data-consent="analytics"><script>${SILENT}</script><script src="/a.js"></script></template>`,
    ],
    [
      'code that names the vendor’s host',
      `<template data-consent="analytics"><script>${SILENT}</script><script>;'https://mc.yandex.ru/x'</script></template>`,
    ],
    [
      'code that begins like its address',
      `<template data-consent="analytics"><script>${SILENT}</script><script>https://mc.yandex.ru/x\n;</script></template>`,
    ],
    ['another host', gated(`${SILENT}; window.no && (new Image().src = '${AWAY}')`)],
    ['a picture', `<template data-consent="analytics"><script>${SILENT}</script><img></template>`],
  ])('is run by the vendor’s service, and the page is loaded anew: %s', async (_, markup) => {
    const { reload, added } = await withdrawn(markup);
    expect(added()).toMatchObject([
      { id: '12', type: 'yandex-metrica', scripts: expect.arrayContaining([]) as unknown },
    ]);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('also where it comes to others of the vendor', async () => {
    const { consent, reload } = await visit(gated(SILENT) + gated(`${SILENT}; '${AWAY}'`));
    consent.acceptAll();
    consent.withdraw();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is one service with the hosts of all, and what all leave is erased', async () => {
    const { added } = await visit(
      `<template data-consent="analytics"><script>${SILENT}</script><script>${GTAG}</script>
        <img src="${AWAY}"></template>`,
    );
    expect(added()).toHaveLength(1);
    const [{ id, purposes, hosts, erase } = {}] = added();
    expect(id).toBe('12');
    expect(purposes).toEqual(['analytics', 'cross-border']);
    expect(String(hosts)).toMatch(/yandex.*google.*pixel\.example/);
    expect(erase?.cookies).toEqual(expect.arrayContaining(['_ym_*', '_ga', '_ga_ABCD12']));
    expect(String(erase?.localStorage)).toContain('_ym');
    expect(erase?.sessionStorage).toEqual(['__ym*']);
  });

  it.each([
    [
      'counters of Metrica',
      `${METRICA}; window.ym && ym(34, 'init', {})`,
      ['analytics', 'session-replay'],
      '_ym_*',
    ],
    ['ids of Google', `${GTAG}; window.gtag && gtag('config', 'AW-1')`, ['analytics', 'cross-border'], '_ga'],
  ])(
    'with two %s is nobody’s: the page is loaded anew, and what they leave is erased',
    async (_, text, purposes, cookie) => {
      const { added, reload } = await withdrawn(gated(`${text};${says('x')}`));
      expect(added()).toMatchObject([
        { isUnnamed: true, purposes, erase: { cookies: expect.arrayContaining([cookie]) as unknown } },
      ]);
      expect(ran).toEqual(['x']);
      expect(reload).toHaveBeenCalledOnce();
    },
  );

  it('with two counters is told by the facts of their vendor', async () => {
    const { added } = await visit(gated("ym(1, 'init', {}); ym(2, 'init', {})"));
    expect(added()).toMatchObject([
      {
        id: expect.stringMatching(/^markup/) as unknown,
        type: 'yandex-metrica',
        facts: {},
        clientId: '_ym_uid',
        options: { webvisor: false },
      },
    ]);
  });

  it('with two counters that record needs consent to recordings where the site asks for it', async () => {
    const text = gated(`${METRICA}; window.ym && ym(34, 'init', {})`);
    const { added } = await visit(text, { purposes: [{ id: 'analytics' }] });
    expect(added()).toMatchObject([{ purposes: ['analytics'], options: { webvisor: true } }]);
  });

  it('that nobody knows is told by nothing', async () => {
    const { added } = await visit(gated(says('x')));
    for (const fact of ['type', 'facts', 'options', 'clientId']) expect(added()[0]).not.toHaveProperty(fact);
  });
});

describe('Google is a recipient abroad', () => {
  it.each([
    ['a loader of Google Ads', gated('', 'async src="https://www.googletagmanager.com/gtag/js?id=AW-123"')],
    ['its configuration', gated("gtag('config', 'AW-123')")],
    ['an id that is told later', gated("gtag('config', window.id)")],
    ['a Google tag', gated("gtag('config', 'GT-ABC')")],
    ['Floodlight', gated("gtag('config', 'DC-123')")],
    ['advertisements', gated('', 'async src="//pagead2.googlesyndication.com/pagead/js/adsbygoogle.js"')],
    ['a picture', `<template data-consent="analytics"><img src="https://ad.doubleclick.net/x"></template>`],
    ['conversions', gated('', 'src="https://www.googleadservices.com/pagead/conversion.js"')],
    ['Metrica beside it', gated(`${METRICA}; load('https://www.google-analytics.com/analytics.js')`)],
  ])('by whatever product it is named: %s', async (_, markup) => {
    expect((await visit(markup)).added()[0]?.purposes).toEqual(['analytics', 'cross-border']);
    expect((await visit(markup, { law: 'GDPR' })).added()[0]?.purposes).toEqual(['analytics']);
  });
});

describe('a vendor’s own snippet', () => {
  it('that was taken out of the page before the answer is run by its service when it is drawn anew', async () => {
    const text = gated(`${METRICA};${says('x')}`);
    const { consent, draw, failures } = await visit(`<p>${text}</p>`);
    document.querySelector('p')!.remove();
    consent.acceptAll();
    expect(ran).toEqual([]);
    const inits = () =>
      ((window as { ym?: { a?: ArrayLike<unknown>[] } }).ym?.a ?? []).filter((call) => call[1] === 'init')
        .length;
    expect(inits()).toBe(0);
    await draw(text);
    expect(ran).toEqual(['x']);
    expect(inits()).toBe(1);
    await draw(gated(`${says('joins')};${METRICA}`));
    expect(ran).toEqual(['x', 'joins']);
    expect(failures).toEqual([]);
  });

  it('that comes after a withdrawal waits for the next consent', async () => {
    const { consent, draw } = await visit(gated(METRICA), { withdraw: 'soft' });
    consent.acceptAll();
    consent.withdraw();
    await draw(gated(`${says('late')};${METRICA}`));
    expect(ran).toEqual([]);
  });

  it('needs no service of the library where it is none', async () => {
    const { loadServices } = await visit(gated(says('x')));
    expect(loadServices).not.toHaveBeenCalled();
  });

  it('of Metrica is run by the service that can stop and erase it', async () => {
    const { added, consent, failures } = await visit(
      gated(`${METRICA};${says('init')}`, 'data-consent-service="m"'),
    );
    expect(added()).toMatchObject([
      {
        id: '12',
        type: 'yandex-metrica',
        purposes: ['analytics'],
        optionalPurposes: ['session-replay'],
        erase: { cookies: ['_ym_*', 'metrika_enabled'] },
        scripts: [`${METRICA};${says('init')}`],
      },
    ]);
    consent.acceptAll();
    expect(ran).toEqual(['init']);
    expect(failures).toEqual([]);
  });

  it('is told apart from what stands beside it, and from other counters of the config', async () => {
    const { added, failures } = await visit(gated(METRICA) + gated(says('x')), {
      services: [yandexMetrica({ id: 99 })],
    });
    expect(added().map(({ type, isUnnamed }) => type ?? isUnnamed)).toEqual([
      'yandex-metrica',
      'yandex-metrica',
      true,
    ]);
    expect(failures).toEqual([]);
  });

  it('is not run where its service cannot be had: an error says so', async () => {
    const { added, failures } = await visit(gated(METRICA), {}, Promise.reject(new Error('404')));
    expect(failures).toEqual(['start: 404']);
    expect(added()).toEqual([]);
  });

  it('of Metrica records nothing where it says nothing of that', async () => {
    const { added } = await visit(gated("ym(12, 'init', {})"));
    expect(added()).toMatchObject([{ id: '12', optionalPurposes: [] }]);
  });

  it.each([
    ['152-FZ', ['analytics', 'cross-border']],
    ['GDPR', ['analytics']],
  ] as const)('of Google takes what the law asks for: %s', async (law, purposes) => {
    const { added, failures } = await visit(gated(GTAG) + gated(GTM), { law });
    expect(failures).toEqual([]);
    expect(added()).toMatchObject([
      {
        id: 'G-ABCD12',
        type: 'google-analytics',
        purposes,
        scripts: [GTAG],
        erase: { cookies: expect.arrayContaining(['_ga']) as unknown },
      },
      {
        id: 'GTM-AB12',
        type: 'google-tag-manager',
        purposes,
        scripts: [GTM],
        hosts: ['www.googletagmanager.com', 'www.google-analytics.com'],
        facts: { recipient: { country: 'US' } },
      },
    ]);
  });

  it('in several pieces is one service with the purposes of all, which runs them in their order', async () => {
    const loader = 'src="https://www.googletagmanager.com/gtag/js?id=G-ABCD12" async';
    const { added, consent, draw, failures } = await visit(
      gated('', loader) + gated(`${says('config')};${GTAG}`).replace('"analytics"', '"analytics marketing"'),
    );
    expect(added()).toHaveLength(1);
    expect(added()[0]?.purposes).toEqual(['analytics', 'cross-border', 'marketing']);
    expect(added()[0]?.scripts).toEqual([
      'https://www.googletagmanager.com/gtag/js?id=G-ABCD12',
      `${says('config')};${GTAG}`,
    ]);
    // One more comes later: it waits like the others, and runs with them.
    await draw(gated(`${says('more')};${GTAG}`));
    expect(added()).toHaveLength(1);
    expect(ran).toEqual([]);
    consent.acceptAll();
    expect(ran).toEqual(['config', 'more']);
    // And one that comes while they run.
    await draw(gated(`${says('last')};${GTAG}`));
    expect(ran).toEqual(['config', 'more', 'last']);
    expect(failures).toEqual([]);
  });

  it.each([
    ['the config has that service', '', { services: [yandexMetrica({ id: 12 })] }],
    [
      'a piece that comes late asks for more',
      `<script type="text/plain" data-consent="analytics marketing">${METRICA}</script>`,
      {},
    ],
  ])('is refused where %s, and an error says so', async (_, late, config) => {
    const { added, failures, draw } = await visit(gated(METRICA), config);
    if (late) await draw(late);
    expect(failures).toEqual([
      'start: 12 is on the page already: remove its snippet, or the service from the config',
    ]);
    expect(added()).toHaveLength(1);
    expect(added()[0]?.purposes).toEqual(['analytics']);
  });
});
