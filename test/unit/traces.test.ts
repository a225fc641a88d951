import { afterEach, describe, expect, it, vi } from 'vitest';
import { parentDomains } from '../../src/core/domains';
import { eraseNowAndLater, eraseTraces } from '../../src/core/erase';
import type { Service } from '../../src/core/types';
import { googleAnalytics, yandexMetrica } from '../../src/services';
import { clearSite, cookieNames, setCookies } from '../support/cookies';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  clearSite();
});

describe('parent domains', () => {
  it.each([
    ['localhost', []],
    ['127.0.0.1', []],
    ['[::1]', []],
    ['shop.ru', ['shop.ru']],
    ['1shop.ru', ['1shop.ru']],
    ['site.example2', ['site.example2']],
    ['www.shop.co.uk', ['co.uk', 'shop.co.uk', 'www.shop.co.uk']],
    ['a.shop.msk.ru', ['msk.ru', 'shop.msk.ru', 'a.shop.msk.ru']],
    ['xn--80aswg.xn--p1ai', ['xn--80aswg.xn--p1ai']],
  ])('of %s', (host, domains) => expect(parentDomains(host)).toEqual(domains));
});

describe('traces', () => {
  const metrica = [yandexMetrica({ id: 1 }), yandexMetrica({ id: 2 })] as Service[];
  const [one, two] = metrica as [Service, Service];

  it('are erased on every domain level and in both storages, and nobody else’s', () => {
    setCookies(
      'nameless',
      '_ym_uid=1; domain=shop.test',
      '_ym_d=1',
      'metrika_enabled=1',
      '_ga=1; domain=shop.test',
      '_ga_ABCD=1',
      'ym=keep',
      '_gallery=keep',
      '_ga_OTHER=keep',
    );
    localStorage.setItem('_ym_uid', '1');
    localStorage.setItem('_ym1_lsid', '1');
    localStorage.setItem('_ym99_lsid', 'keep');
    localStorage.setItem('my_ym', 'keep');
    sessionStorage.setItem('__ym_tab_guid', '1');
    sessionStorage.setItem('cart', 'keep');
    eraseTraces(window, [...metrica, googleAnalytics({ id: 'G-ABCD' })], () => false);
    expect(cookieNames()).toEqual(['_ga_OTHER', '_gallery', 'nameless', 'ym']);
    setCookies('nameless; max-age=0');
    expect(Object.keys(localStorage).sort()).toEqual(['_ym99_lsid', 'my_ym']);
    expect(Object.keys(sessionStorage)).toEqual(['cart']);
  });

  it('are erased on every path that the page can see', () => {
    history.replaceState(null, '', '/tea/green');
    for (const path of ['/tea', '/tea/', '/tea/green', '/tea/green/'])
      document.cookie = `_ga=1; path=${path}; domain=shop.test`;
    const write = vi.spyOn(document, 'cookie', 'set');
    eraseTraces(window, [googleAnalytics({ id: 'G-ABCD' })], () => false);
    expect(cookieNames()).toEqual([]);
    const written = write.mock.calls.map(([cookie]) => cookie);
    for (const path of ['', '/', '/tea', '/tea/', '/tea/green', '/tea/green/'])
      for (const domain of ['', ';domain=shop.test', ';domain=www.shop.test'])
        expect(written).toContain(`_ga=;max-age=0;path=${path}${domain};secure`);
    history.replaceState(null, '', '/');
  });

  it('are erased from cookies where a storage may not be used', () => {
    setCookies('_ga=1');
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked');
    });
    const erased = eraseTraces(window, [googleAnalytics({ id: 'G-ABCD' }), one], () => false);
    expect(cookieNames()).toEqual([]);
    expect(erased).toEqual({
      cookies: ['_ga'],
      localStorage: [],
      sessionStorage: [],
      clientIds: { 'G-ABCD': '1' },
    });
  });

  it('are told by name, with the ids by which those who do not run knew the visitor', () => {
    setCookies('_ym_uid=17', '_ga=GA1.2.3');
    localStorage.setItem('_ym_uid', '17');
    const analytics = googleAnalytics({ id: 'G-ABCD' });
    expect(eraseTraces(window, [one, analytics], (service) => service === analytics)).toEqual({
      cookies: ['_ym_uid'],
      localStorage: ['_ym_uid'],
      sessionStorage: [],
      clientIds: { 1: '17' },
    });
  });

  it('are not looked for in a storage that no service writes to', () => {
    const look = vi.spyOn(window, 'sessionStorage', 'get');
    const { localStorage: erased } = eraseTraces(window, [googleAnalytics({ id: 'G-ABCD' })], () => false);
    expect(erased).toEqual([]);
    expect(look).not.toHaveBeenCalled();
  });

  it('are erased beside a service that leaves none, on a page without encryption, too', () => {
    setCookies('_ym_uid=1');
    localStorage.setItem('_ym_uid', '1');
    const write = vi.spyOn(document, 'cookie', 'set');
    const at = { document, localStorage, sessionStorage, location: new URL('http://www.shop.test/') };
    const bare: Service = { id: 'bare', purposes: [], start: () => undefined };
    eraseTraces(at as unknown as Window, [bare, one], () => false);
    expect(localStorage.length).toBe(0);
    expect(write.mock.calls.length).toBeGreaterThan(0);
    expect(write.mock.calls.some(([cookie]) => cookie.includes('secure'))).toBe(false);
  });

  it('that a running counter claims too are kept', () => {
    setCookies('_ym_uid=1');
    localStorage.setItem('_ym_uid', '1');
    localStorage.setItem('_ym1_lsid', '1');
    localStorage.setItem('_ym2_lsid', '1');
    eraseTraces(window, metrica, (service) => service === two);
    expect(cookieNames()).toEqual(['_ym_uid']);
    expect(Object.keys(localStorage).sort()).toEqual(['_ym2_lsid', '_ym_uid']);
    eraseTraces(window, [one], () => false);
    expect(cookieNames()).toEqual([]);
  });

  it('are found by one pattern that is no list, as a careless config has it', () => {
    setCookies('_px1=1', '_ga=1');
    const service = { id: 'x', purposes: [], start: () => undefined, erase: { cookies: '_px*' } };
    eraseTraces(window, [service as unknown as Service, googleAnalytics({ id: 'G-ABCD' })], () => false);
    expect(cookieNames()).toEqual([]);
  });

  it('are found by an expression that is global, and by a name that has a star', () => {
    setCookies('abc=1', 'abd=1', 'b=1');
    const service: Service = {
      id: 'x',
      purposes: [],
      start: () => undefined,
      erase: { cookies: [/^ab/g, 'b*'] },
    };
    eraseTraces(window, [service], () => false);
    expect(cookieNames()).toEqual([]);
  });
});

it('erasing is done at once, twice later, and once when the page goes', () => {
  vi.useFakeTimers();
  const erase = vi.fn(() => 'found');
  expect(eraseNowAndLater(window, erase)).toBe('found');
  expect(erase).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2_000);
  expect(erase).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(60_000);
  expect(erase).toHaveBeenCalledTimes(3);
  for (let i = 0; i < 2; i++) window.dispatchEvent(new Event('pagehide'));
  expect(erase).toHaveBeenCalledTimes(4);
});
