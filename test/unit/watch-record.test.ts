import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchRecord } from '../../src/core/watch-record';

/** The channels that are open, by name. */
const open: Channel[] = [];
class Channel extends EventTarget {
  constructor(readonly name: string) {
    super();
    open.push(this);
  }
  close() {
    open.splice(open.indexOf(this), 1);
  }
  postMessage(data: unknown) {
    for (const other of open)
      if (other !== this && other.name === this.name)
        other.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const leave: AbortController[] = [];
function watch(name = 'record') {
  const page = new AbortController();
  leave.push(page);
  const seen: unknown[][] = [];
  const tell = watchRecord(window, name, page.signal, (...record) => seen.push(record));
  return { tell, seen, page };
}
const LOOKED_UP: unknown[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', Channel);
});
afterEach(() => {
  for (const page of leave.splice(0)) page.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a record that other pages change', () => {
  it('is told to them at once, by its name, and not to who tells it', () => {
    const [one, two, other] = [watch(), watch(), watch('other')];
    one.tell('1.x');
    expect(two.seen).toEqual([['1.x']]);
    expect(one.seen).toEqual([]);
    expect(other.seen).toEqual([]);
  });

  it.each(['focus', 'visibilitychange', 'pageshow'])('is looked up where a page was away: %s', (event) => {
    const { seen, page } = watch();
    window.dispatchEvent(new Event(event));
    expect(seen).toEqual([LOOKED_UP]);
    page.abort();
    window.dispatchEvent(new Event(event));
    expect(seen).toHaveLength(1);
  });

  it('is looked up once a minute', () => {
    const { seen, page } = watch();
    vi.advanceTimersByTime(59_999);
    expect(seen).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(seen).toEqual([LOOKED_UP]);
    vi.advanceTimersByTime(60_000);
    expect(seen).toHaveLength(2);
    page.abort();
    vi.advanceTimersByTime(600_000);
    expect(seen).toHaveLength(2);
  });
});

describe('the channel between pages', () => {
  it('is one, and closed while the page is put away: an open one would keep it from coming back', () => {
    const { tell, page } = watch();
    window.dispatchEvent(new Event('focus'));
    expect(open).toHaveLength(1);
    window.dispatchEvent(new Event('pagehide'));
    expect(open).toHaveLength(0);
    expect(() => tell('1.x')).not.toThrow();
    window.dispatchEvent(new Event('pageshow'));
    expect(open).toHaveLength(1);
    page.abort();
    expect(open).toHaveLength(0);
    window.dispatchEvent(new Event('pagehide'));
    expect(open).toHaveLength(0);
  });

  it.each([
    ['has none', undefined],
    [
      'refuses it',
      function () {
        throw new DOMException('no', 'SecurityError');
      },
    ],
  ])('is done without in a browser that %s', (_, channel) => {
    vi.stubGlobal('BroadcastChannel', channel);
    const { tell, seen } = watch();
    expect(() => tell('1.x')).not.toThrow();
    window.dispatchEvent(new Event('focus'));
    expect(seen).toEqual([LOOKED_UP]);
  });
});
