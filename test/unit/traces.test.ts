import { afterEach, describe, expect, it, vi } from 'vitest';
import { parentDomains } from '../../src/core/domains';
import { eraseTraces } from '../../src/core/erase';
import { browserStorage } from '../../src/core/storage';
import type { Service } from '../../src/core/types';
import { googleAnalytics, yandexMetrica } from '../../src/services';

const names = () =>
  document.cookie
    .split('; ')
    .map((pair) => pair.split('=')[0] ?? '')
    .filter(Boolean)
    .sort();
const set = (...cookies: string[]) => cookies.forEach((cookie) => (document.cookie = `${cookie}; path=/`));

afterEach(() => {
  vi.restoreAllMocks();
  for (const name of names()) {
    for (const at of ['', '; domain=shop.test', '; domain=www.shop.test'])
      document.cookie = `${name}=; max-age=0; path=/${at}`;
  }
  localStorage.clear();
  sessionStorage.clear();
});

describe('parent domains', () => {
  it.each([
    ['localhost', []],
    ['127.0.0.1', []],
    ['[::1]', []],
    ['shop.ru', ['shop.ru']],
    ['www.shop.co.uk', ['co.uk', 'shop.co.uk', 'www.shop.co.uk']],
    ['a.shop.msk.ru', ['msk.ru', 'shop.msk.ru', 'a.shop.msk.ru']],
    ['xn--80aswg.xn--p1ai', ['xn--80aswg.xn--p1ai']],
  ])('of %s', (host, domains) => expect(parentDomains(host)).toEqual(domains));
});

describe('the record in a cookie', () => {
  it('stands on the host without www, and replaces any other', () => {
    set('consent_gate=old', 'consent_gate=older; domain=shop.test');
    const storage = browserStorage(window);
    expect(storage.read().sort()).toEqual(['', 'old', 'older']);
    storage.write('1.new:+-_', 1);
    expect(storage.read()).toEqual(['1.new:+-_', '']);
    expect(document.cookie).toBe('consent_gate=1.new:+-_');
    storage.write('', 0);
    expect(document.cookie).toBe('');
  });

  it('has the name of the config, and no other counts', () => {
    set('my=1.a', 'my2=1.b', 'xmy=1.c');
    expect(browserStorage(window, { name: 'my' }).read()).toEqual(['1.a', '']);
  });

  it('is written as a site should: Lax, and Secure on https', () => {
    const write = vi.spyOn(document, 'cookie', 'set');
    browserStorage(window, { domain: 'auto' }).write('1.x', 365);
    const written = write.mock.calls.map(([cookie]) => cookie).find((cookie) => cookie.includes('1.x'));
    expect(written).toMatch(/path=\/.*sameSite=lax.*secure.*domain=shop\.test/);
  });
});

describe('where cookies are refused', () => {
  it('the record lies in localStorage, and an error says so', () => {
    vi.spyOn(document, 'cookie', 'set').mockImplementation(() => undefined);
    const storage = browserStorage(window);
    expect(() => storage.write('1.x', 1)).toThrow('no cookie');
    expect(localStorage.getItem('consent_gate')).toBe('1.x');
    expect(storage.read()).toContain('1.x');
    storage.write('', 0);
    expect(localStorage.length).toBe(0);
  });

  it('and localStorage too, it lasts as long as the page, and nothing else breaks', () => {
    vi.spyOn(document, 'cookie', 'set').mockImplementation(() => undefined);
    for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
      vi.spyOn(Storage.prototype, method).mockImplementation(() => {
        throw new DOMException('blocked');
      });
    }
    const storage = browserStorage(window);
    expect(() => storage.write('1.x', 1)).toThrow('no cookie');
    expect(storage.read()).toEqual(['1.x']);
    expect(browserStorage(window).read()).toEqual(['']);
    storage.write('', 0);
    expect(storage.read()).toEqual(['']);
  });
});

describe('a neighbour’s record', () => {
  const foreign = ['1.theirs'];

  it.each(['auto', undefined])('stays where it is, and ours goes elsewhere (domain: %s)', (domain) => {
    set('consent_gate=1.theirs; domain=shop.test', 'consent_gate=1.older');
    const storage = browserStorage(window, domain ? { domain } : {});
    storage.write('1.ours', 1, foreign);
    expect(storage.read().sort()).toEqual(['', '1.ours', '1.theirs']);
    storage.write('1.newer', 1, foreign);
    expect(storage.read().sort()).toEqual(['', '1.newer', '1.theirs']);
    storage.write('', 0, foreign);
    expect(storage.read().sort()).toEqual(['', '1.theirs']);
  });
});

describe('traces', () => {
  const metrica = [yandexMetrica({ id: 1 }), yandexMetrica({ id: 2 })] as Service[];
  const [one, two] = metrica as [Service, Service];

  it('are erased on every domain level and in both storages, and nobody else’s', () => {
    set(
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
    expect(names()).toEqual(['_ga_OTHER', '_gallery', 'nameless', 'ym']);
    set('nameless; max-age=0');
    expect(Object.keys(localStorage).sort()).toEqual(['_ym99_lsid', 'my_ym']);
    expect(Object.keys(sessionStorage)).toEqual(['cart']);
  });

  it('are erased on every path that the page can see', () => {
    history.replaceState(null, '', '/tea/green/');
    for (const path of ['/tea', '/tea/', '/tea/green', '/tea/green/'])
      document.cookie = `_ga=1; path=${path}; domain=shop.test`;
    eraseTraces(window, [googleAnalytics({ id: 'G-ABCD' })], () => false);
    expect(names()).toEqual([]);
    history.replaceState(null, '', '/');
  });

  it('are erased from cookies where a storage may not be used', () => {
    set('_ga=1');
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked');
    });
    eraseTraces(window, [googleAnalytics({ id: 'G-ABCD' })], () => false);
    expect(names()).toEqual([]);
  });

  it('that a running counter claims too are kept', () => {
    set('_ym_uid=1');
    localStorage.setItem('_ym_uid', '1');
    localStorage.setItem('_ym1_lsid', '1');
    localStorage.setItem('_ym2_lsid', '1');
    eraseTraces(window, metrica, (service) => service === two);
    expect(names()).toEqual(['_ym_uid']);
    expect(Object.keys(localStorage).sort()).toEqual(['_ym2_lsid', '_ym_uid']);
    eraseTraces(window, [one], () => false);
    expect(names()).toEqual([]);
  });

  it('are found by one pattern that is no list, as a careless config has it', () => {
    set('_px1=1', '_ga=1');
    const service = { id: 'x', purposes: [], start: () => undefined, erase: { cookies: '_px*' } };
    eraseTraces(window, [service as unknown as Service, googleAnalytics({ id: 'G-ABCD' })], () => false);
    expect(names()).toEqual([]);
  });

  it('are found by an expression that is global, and by a name that has a star', () => {
    set('abc=1', 'abd=1', 'b=1');
    const service: Service = {
      id: 'x',
      purposes: [],
      start: () => undefined,
      erase: { cookies: [/^ab/g, 'b*'] },
    };
    eraseTraces(window, [service], () => false);
    expect(names()).toEqual([]);
  });
});
