import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserStorage, memoryStorage } from '../../src/core/storage';
import { clearSite, setCookies } from '../support/cookies';

/** The page's window, at another address. */
const windowAt = (url: string, read: Pick<Document, 'cookie'> = document) =>
  ({ document: read, localStorage, location: new URL(url) }) as unknown as Window;

/** The domain that a cookie is written for; nothing is this host alone. */
const placeOf = (cookie: string) => /domain=([^;]*)/.exec(cookie)?.[1] ?? '';

afterEach(() => {
  vi.restoreAllMocks();
  clearSite();
});

it('in memory a record is there until the next one', () => {
  const storage = memoryStorage();
  expect(storage.read()).toEqual(['']);
  storage.write('1.x', 1);
  expect(storage.read()).toEqual(['1.x']);
  expect(memoryStorage('1.y').read()).toEqual(['1.y']);
});

describe('the record in a cookie', () => {
  it('stands on the host without www, and replaces any other', () => {
    setCookies('consent_gate=old', 'consent_gate=older; domain=shop.test');
    const storage = browserStorage(window);
    expect(storage.read().sort()).toEqual(['', 'old', 'older']);
    storage.write('1.new:+-_', 1);
    expect(storage.read()).toEqual(['1.new:+-_', '']);
    expect(document.cookie).toBe('consent_gate=1.new:+-_');
    storage.write('', 0);
    expect(document.cookie).toBe('');
  });

  it('has the name of the config, and no other counts', () => {
    setCookies('my=1.a', 'my2=1.b', 'xmy=1.c');
    expect(browserStorage(window, { name: 'my' }).read()).toEqual(['1.a', '']);
  });

  it('is written as a site should: Lax, and Secure on https', () => {
    const write = vi.spyOn(document, 'cookie', 'set');
    browserStorage(window, { domain: 'auto' }).write('1.x', 365);
    const written = write.mock.calls.map(([cookie]) => cookie).find((cookie) => cookie.includes('1.x'));
    expect(written).toMatch(/path=\/.*sameSite=lax.*secure.*domain=shop\.test/);
    write.mockClear();
    browserStorage(windowAt('http://shop.test/')).write('1.x', 365);
    expect(write.mock.calls.every(([cookie]) => !/secure/i.test(cookie))).toBe(true);
  });

  it.each([
    ['a.b.shop.test', undefined, ['a.b.shop.test', '']],
    ['www.shop.test', undefined, ['shop.test', '']],
    ['a.www.shop.test', undefined, ['a.www.shop.test', '']],
    ['a.shop.test', 'shop.test', ['shop.test', '']],
    ['a.shop.test', 'other.test', ['']],
    ['a.b.shop.test', 'auto', ['shop.test', 'b.shop.test', 'a.b.shop.test', '']],
    ['localhost', 'auto', ['']],
  ])('of %s with the domain %s is tried at %j', (host, domain, places) => {
    const write = vi.spyOn(document, 'cookie', 'set').mockImplementation(() => undefined);
    const storage = browserStorage(windowAt(`https://${host}/`), domain ? { domain } : {});
    expect(() => storage.write('1.x', 365)).toThrow();
    expect(write.mock.calls.map(([cookie]) => placeOf(cookie))).toEqual(places);
  });

  it('stands at the first place where the browser keeps it', () => {
    let kept = '';
    const read = {
      get cookie() {
        return kept;
      },
    };
    const write = vi.spyOn(document, 'cookie', 'set').mockImplementation((cookie) => {
      if (placeOf(cookie) === 'b.shop.test') kept = cookie.split(';')[0]!;
    });
    browserStorage(windowAt('https://a.b.shop.test/', read), { domain: 'auto' }).write('1.x', 365);
    expect(write.mock.calls.map(([cookie]) => placeOf(cookie))).toEqual(['shop.test', 'b.shop.test']);
  });

  it('is looked for at each place before another is written, and only where there was one', () => {
    const write = vi.spyOn(document, 'cookie', 'set');
    const storage = browserStorage(window, { domain: 'www.shop.test' });
    storage.write('1.a', 365);
    expect(write.mock.calls.map(([cookie]) => placeOf(cookie))).toEqual(['www.shop.test']);
    write.mockClear();
    storage.write('1.b', 365);
    expect(write.mock.calls.map(([cookie]) => placeOf(cookie))).toEqual([
      '',
      'shop.test',
      'www.shop.test',
      'www.shop.test',
    ]);
  });
});

describe('where cookies are refused', () => {
  it('the record lies in localStorage, and an error says so', () => {
    vi.spyOn(document, 'cookie', 'set').mockImplementation(() => undefined);
    const storage = browserStorage(window);
    expect(() => storage.write('1.x', 1)).toThrow('no cookie');
    expect(localStorage.getItem('consent_gate')).toBe('1.x');
    expect(storage.read()).toContain('1.x');
    // On the next page, too.
    expect(browserStorage(window).read()).toContain('1.x');
    storage.write('', 0);
    expect(localStorage.length).toBe(0);
  });

  it('a refusal that could not replace an older record is there beside it, on the next page, too', () => {
    setCookies('consent_gate=1.old');
    vi.spyOn(document, 'cookie', 'set').mockImplementation(() => undefined);
    expect(() => browserStorage(window).write('1.no', 1)).toThrow('no cookie');
    expect(browserStorage(window).read()).toEqual(['1.old', '1.no']);
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
    setCookies('consent_gate=1.theirs; domain=shop.test', 'consent_gate=1.older');
    const storage = browserStorage(window, domain ? { domain } : {});
    storage.write('1.ours', 1, foreign);
    expect(storage.read().sort()).toEqual(['', '1.ours', '1.theirs']);
    storage.write('1.newer', 1, foreign);
    expect(storage.read().sort()).toEqual(['', '1.newer', '1.theirs']);
    storage.write('', 0, foreign);
    expect(storage.read().sort()).toEqual(['', '1.theirs']);
  });
});

describe('a record of the same site on a domain above', () => {
  it('is replaced where it stands: other hosts of the site live by it', () => {
    setCookies('consent_gate=1.main; domain=shop.test', 'consent_gate=1.old; domain=www.shop.test');
    const write = vi.spyOn(document, 'cookie', 'set');
    browserStorage(window, { domain: 'www.shop.test' }).write('1.new', 365);
    expect(document.cookie).toBe('consent_gate=1.new');
    expect(placeOf(write.mock.lastCall![0])).toBe('shop.test');
  });
});
