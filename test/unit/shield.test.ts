import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShield, type Shield } from '../../src/core/shield';
import type { Service } from '../../src/core/types';

const service = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  purposes: ['analytics'],
  start: () => undefined,
  ...more,
});
const tag = service('tag-1', {
  src: 'https://cdn.vendor.test/tag.js',
  hosts: ['exact.vendor.test', 'prefix.*', /\.expression\.test$/g],
});
const REFUSED = 'https://cdn.vendor.test/hit';
const OTHER = 'https://other.test/hit';

const sent = vi.fn();
const closed = vi.fn();
class Socket {
  constructor(
    readonly url: string,
    readonly protocol?: string,
  ) {}
  send(data: string) {
    sent(this, data);
  }
  close() {
    closed(this);
  }
}

const fetched = vi.fn();
const fetchedLater = vi.fn();
const beacons = vi.fn();
const xhrSent = vi.fn();

/** All that the shield replaces. */
const PLACES: readonly (readonly [name: string, owner: object, key: string])[] = [
  ['fetch', window, 'fetch'],
  ['fetchLater', window, 'fetchLater'],
  ['sendBeacon', Navigator.prototype, 'sendBeacon'],
  ['open of XMLHttpRequest', XMLHttpRequest.prototype, 'open'],
  ['send of XMLHttpRequest', XMLHttpRequest.prototype, 'send'],
  ['send of WebSocket', Socket.prototype, 'send'],
  ['WebSocket', window, 'WebSocket'],
  ['src of images', HTMLImageElement.prototype, 'src'],
  ['src of scripts', HTMLScriptElement.prototype, 'src'],
  ['src of frames', HTMLIFrameElement.prototype, 'src'],
  ['setAttribute', Element.prototype, 'setAttribute'],
];
const natives = () => PLACES.map(([, owner, key]) => Object.getOwnPropertyDescriptor(owner, key));
let original: ReturnType<typeof natives>;

/** Lowers what a test has raised. */
const leave: (() => void)[] = [];

function setUp(services: Service[] = [tag]) {
  const running = new Set<Service>();
  const shield = createShield(window, { services }, (one) => running.has(one));
  leave.push(() => services.forEach(shield.lower));
  return { shield, running };
}

function raise(services?: Service[]): Shield {
  const { shield } = setUp(services);
  shield.raise((services ?? [tag])[0]!);
  return shield;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Counts the errors that a target is told of, as soon as they have come. */
function errorsOf(target: EventTarget) {
  const heard = vi.fn();
  target.addEventListener('error', heard);
  return async () => {
    await settled();
    return heard.mock.calls.length;
  };
}

beforeEach(() => {
  fetched.mockReset().mockReturnValue(Promise.resolve('answer'));
  fetchedLater.mockReset().mockReturnValue({ activated: true });
  beacons.mockReset().mockReturnValue(true);
  for (const mock of [sent, closed, xhrSent]) mock.mockReset();
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('fetchLater', fetchedLater);
  vi.stubGlobal('WebSocket', Socket);
  Object.defineProperty(Navigator.prototype, 'sendBeacon', {
    value: beacons,
    writable: true,
    enumerable: true,
    configurable: true,
  });
  vi.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(function (this: unknown, body) {
    xhrSent(this, body);
  });
  original = natives();
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
  PLACES.forEach(([, owner, key], i) => Object.defineProperty(owner, key, original[i]!));
  vi.unstubAllGlobals();
  Reflect.deleteProperty(Navigator.prototype, 'sendBeacon');
  document.head.innerHTML = '';
});

describe('the natives', () => {
  it('are left alone until a service is stopped', () => {
    const { shield } = setUp();
    expect(natives()).toEqual(original);
    shield.lower(tag);
    expect(natives()).toEqual(original);
  });

  it('are replaced then, and are all back, exactly, once it is started again', () => {
    const shield = raise();
    const guarded = natives();
    expect(guarded).not.toEqual(original);
    shield.raise(tag);
    expect(natives()).toEqual(guarded);
    shield.lower(tag);
    expect(natives()).toEqual(original);
  });

  it('keep everything but their value, so that a page that looks at them finds nothing new', () => {
    raise();
    const shapeOf = (descriptor: PropertyDescriptor | undefined) => ({
      ...descriptor,
      value: typeof descriptor?.value,
      set: typeof descriptor?.set,
    });
    expect(natives().map(shapeOf)).toEqual(original.map(shapeOf));
    expect(fetch.name).toBe(fetched.name);
    expect(String(fetch)).toContain('[native code]');
  });

  it('stay replaced until the last of several services is started again', () => {
    const second = service('second', { hosts: ['second.test'] });
    const { shield } = setUp([tag, second]);
    shield.raise(tag);
    shield.raise(second);
    shield.lower(tag);
    void fetch(REFUSED);
    expect(fetched).toHaveBeenCalledOnce();
    expect(navigator.sendBeacon('https://second.test/')).toBe(false);
    shield.lower(second);
    expect(natives()).toEqual(original);
  });

  it('can be replaced and put back again and again', () => {
    const shield = raise();
    shield.lower(tag);
    shield.raise(tag);
    expect(navigator.sendBeacon(REFUSED)).toBe(false);
    shield.lower(tag);
    expect(natives()).toEqual(original);
  });

  it.each(PLACES)('that the page has replaced meanwhile stay the page’s own: %s', (_, owner, key) => {
    const own = vi.fn();
    const { get } = Object.getOwnPropertyDescriptor(owner, key) ?? {};
    const replaced = { ...(get ? { get, set: own } : { value: own, writable: true }), configurable: true };
    const shield = raise();
    Object.defineProperty(owner, key, replaced);
    shield.lower(tag);
    expect(Object.getOwnPropertyDescriptor(owner, key)).toMatchObject(replaced);
  });

  it('that the page has wrapped meanwhile let everything through again', async () => {
    const shield = raise();
    const guarded = window.fetch;
    const wrapped = vi.fn((...args: Parameters<typeof fetch>) => guarded(...args));
    window.fetch = wrapped;
    await expect(fetch(REFUSED)).rejects.toThrow(TypeError);
    shield.lower(tag);
    expect(await fetch(REFUSED)).toBe('answer');
    expect(window.fetch).toBe(wrapped);
  });

  it('are guarded where the page asks two libraries, until both have let go', () => {
    const [one, two] = [raise(), raise()];
    const image = new Image();
    one.lower(tag);
    image.src = REFUSED;
    expect(image.hasAttribute('src')).toBe(false);
    expect(navigator.sendBeacon(REFUSED)).toBe(false);
    two.lower(tag);
    expect(navigator.sendBeacon(REFUSED)).toBe(true);
    image.src = REFUSED;
    expect(image.src).toBe(REFUSED);
  });
});

describe('a request to a host of a stopped service', () => {
  it.each([
    ['the host of its script', REFUSED],
    ['with no scheme', '//cdn.vendor.test/hit'],
    ['written otherwise', 'HTTPS://CDN.Vendor.Test/hit'],
    ['as a socket', 'wss://cdn.vendor.test/'],
    ['a host by name', 'https://exact.vendor.test/'],
    ['a host by the start of its name', 'https://prefix.anything.test/'],
    ['a host by an expression', 'https://a.expression.test/'],
    ['a URL object', new URL(REFUSED)],
    ['a Request', new Request(REFUSED)],
  ])('is refused: %s', async (_, url) => {
    raise();
    // An expression that is global remembers where it was.
    for (let i = 0; i < 2; i++) await expect(fetch(url)).rejects.toThrow(TypeError);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('by a beacon is not taken', () => {
    raise();
    expect(navigator.sendBeacon(REFUSED, 'data')).toBe(false);
    expect(beacons).not.toHaveBeenCalled();
  });

  it('by a fetch that is put off until the page goes is not taken', () => {
    raise();
    const { fetchLater } = window as unknown as { fetchLater: (url: string) => unknown };
    expect(fetchLater(REFUSED)).toEqual({ activated: false });
    expect(fetchedLater).not.toHaveBeenCalled();
    expect(fetchLater(OTHER)).toEqual({ activated: true });
  });

  it('by XMLHttpRequest fails, and is never sent', async () => {
    raise();
    const request = new XMLHttpRequest();
    const errors = errorsOf(request);
    request.open('POST', REFUSED);
    request.send('data');
    expect(await errors()).toBeGreaterThan(0);
    expect(xhrSent).not.toHaveBeenCalled();
  });

  it('by XMLHttpRequest fails once, after it was sent', async () => {
    raise();
    const request = new XMLHttpRequest();
    const errors = errorsOf(request);
    request.open('GET', REFUSED);
    expect(await errors()).toBe(0);
    request.send();
    expect(await errors()).toBe(1);
  });

  it('by XMLHttpRequest can be prepared as any other, so that the code that makes it does not throw', () => {
    raise();
    const request = new XMLHttpRequest();
    request.open('POST', REFUSED);
    expect(() => request.setRequestHeader('content-type', 'text/plain')).not.toThrow();
  });

  it('by a new WebSocket throws', () => {
    raise();
    expect(() => new WebSocket('wss://cdn.vendor.test/')).toThrow(TypeError);
  });

  it('by a WebSocket that is open closes it, and says nothing more', () => {
    const socket = new WebSocket('wss://cdn.vendor.test/');
    raise();
    socket.send('data');
    expect(sent).not.toHaveBeenCalled();
    expect(closed).toHaveBeenCalledExactlyOnceWith(socket);
  });

  it.each(['img', 'script', 'iframe'] as const)(
    'by an element fails, and leaves it without an address: %s',
    async (name) => {
      const element = document.createElement(name);
      raise();
      const errors = errorsOf(element);
      element.src = REFUSED;
      expect(element.hasAttribute('src')).toBe(false);
      expect(await errors()).toBe(1);
      element.setAttribute('src', REFUSED);
      expect(element.hasAttribute('src')).toBe(false);
      expect(await errors()).toBe(2);
    },
  );

  it('by an attribute in capitals, which HTML reads as any other, fails too', () => {
    raise();
    const image = new Image();
    image.setAttribute('SRC', REFUSED);
    expect(image.hasAttribute('src')).toBe(false);
  });
});

describe('any other request', () => {
  it.each([
    ['to another host', OTHER],
    ['to a host that only ends like one', 'https://not-cdn.vendor.test/'],
    ['to a host that only begins like one', 'https://exact.vendor.test.other.test/'],
    ['to a host above', 'https://vendor.test/'],
    ['that only names the host', `${OTHER}?from=${REFUSED}`],
    ['within the page’s own host', '/tag-1.js?id=tag-1'],
    ['to the page’s own host', 'https://www.shop.test/tag-1.js'],
    ['with data of its own', 'data:text/plain,cdn.vendor.test'],
    ['to no URL', 'https://['],
    ['to nothing', ''],
    ['to undefined', undefined],
    ['to null', null],
    ['a URL object', new URL(OTHER)],
    ['a Request', new Request(OTHER)],
  ])('goes through untouched: %s', async (_, url) => {
    raise();
    const init = { method: 'POST' };
    const target = { fetch };
    expect(await target.fetch(url as string, init)).toBe('answer');
    expect(fetched).toHaveBeenCalledExactlyOnceWith(url, init);
    expect(fetched.mock.contexts[0]).toBe(target);
    expect(fetched.mock.calls[0]?.[0]).toBe(url);

    expect(navigator.sendBeacon(url as string, 'data')).toBe(true);
    expect(beacons).toHaveBeenCalledExactlyOnceWith(url, 'data');
    expect(beacons.mock.contexts[0]).toBe(navigator);

    const opened = vi.spyOn(XMLHttpRequest.prototype, 'open').mockReturnValue();
    raise();
    const request = new XMLHttpRequest();
    request.open('POST', url as string, true, 'user');
    request.send('data');
    expect(opened).toHaveBeenCalledExactlyOnceWith('POST', url, true, 'user');
    expect(opened.mock.contexts[0]).toBe(request);
    expect(xhrSent).toHaveBeenCalledExactlyOnceWith(request, 'data');

    const socket = new WebSocket(url as string, 'protocol');
    expect(socket).toBeInstanceOf(WebSocket);
    expect(socket).toBeInstanceOf(Socket);
    expect(socket).toMatchObject({ url, protocol: 'protocol' });
    socket.send('data');
    expect(sent).toHaveBeenCalledExactlyOnceWith(socket, 'data');
    expect(closed).not.toHaveBeenCalled();
  });

  it.each(['img', 'script', 'iframe'] as const)('goes through by an element: %s', async (name) => {
    raise();
    const element = document.createElement(name);
    const errors = errorsOf(element);
    element.src = '/tag-1.js';
    expect(element.getAttribute('src')).toBe('/tag-1.js');
    expect(element.src).toBe('https://www.shop.test/tag-1.js');
    element.setAttribute('src', OTHER);
    expect(element.src).toBe(OTHER);
    element.setAttribute('data-src', REFUSED);
    element.setAttribute('title', '');
    expect(element.outerHTML).toContain(`src="${OTHER}" data-src="${REFUSED}" title=""`);
    expect(await errors()).toBe(0);
  });

  it('goes through by XMLHttpRequest that asked a refused host before', () => {
    raise();
    const request = new XMLHttpRequest();
    request.open('GET', REFUSED);
    request.send();
    request.open('GET', OTHER);
    request.send('again');
    expect(xhrSent).toHaveBeenCalledExactlyOnceWith(request, 'again');
  });

  it('goes through by XMLHttpRequest to any host once the service is started again', () => {
    const shield = raise();
    const request = new XMLHttpRequest();
    request.open('GET', REFUSED);
    request.send();
    shield.lower(tag);
    request.open('GET', REFUSED);
    request.send('again');
    expect(xhrSent).toHaveBeenCalledExactlyOnceWith(request, 'again');
  });

  it('goes through to the page’s own host, also where that is the service’s', () => {
    const own = service('own', { src: '/assets/own.js', hosts: [/./] });
    raise([own]);
    expect(navigator.sendBeacon('/own/hit')).toBe(true);
    expect(navigator.sendBeacon('https://www.shop.test/own/hit')).toBe(true);
    expect(navigator.sendBeacon(OTHER)).toBe(false);
  });

  it('goes through where the service has named no host', () => {
    raise([service('homeless')]);
    expect(navigator.sendBeacon(OTHER)).toBe(true);
  });

  it('is any attribute but `src`, wherever the relative addresses of the page lead', () => {
    document.head.innerHTML = '<base href="https://cdn.vendor.test/">';
    raise();
    const element = document.createElement('p');
    element.setAttribute('class', 'x');
    expect(element.className).toBe('x');
    const image = new Image();
    image.src = 'hit';
    expect(image.hasAttribute('src')).toBe(false);
  });

  it('goes through where the service has no script, wherever the relative addresses of the page lead', () => {
    document.head.innerHTML = '<base href="https://cdn.shop.test/">';
    raise([service('homeless', { hosts: ['vendor.test'] })]);
    expect(navigator.sendBeacon('https://cdn.shop.test/')).toBe(true);
    expect(navigator.sendBeacon('https://vendor.test/')).toBe(false);
  });
});

describe('a host that a running service has too', () => {
  const counter = (id: string) => service(id, { hosts: ['counter.test'] });
  const [stopped, runs] = [counter('11111111'), counter('22222222')];

  it('stays open, but for requests that name the stopped one', () => {
    const { shield, running } = setUp([stopped, runs]);
    running.add(runs);
    shield.raise(stopped);
    expect(navigator.sendBeacon('https://counter.test/watch/22222222')).toBe(true);
    expect(navigator.sendBeacon('https://counter.test/tag.js')).toBe(true);
    expect(navigator.sendBeacon('https://counter.test/watch/11111111')).toBe(false);
    expect(navigator.sendBeacon('https://counter.test/watch?id=11111111')).toBe(false);
    running.delete(runs);
    expect(navigator.sendBeacon('https://counter.test/tag.js')).toBe(false);
  });

  it('is open to none where both are stopped', () => {
    const { shield } = setUp([stopped, runs]);
    shield.raise(stopped);
    shield.raise(runs);
    expect(navigator.sendBeacon('https://counter.test/tag.js')).toBe(false);
  });

  it('is open to a running one whose id has the stopped one’s in it', () => {
    const longer = counter('111111112');
    const { shield, running } = setUp([stopped, longer]);
    running.add(longer);
    shield.raise(stopped);
    expect(navigator.sendBeacon('https://counter.test/watch/111111112')).toBe(true);
    expect(navigator.sendBeacon('https://counter.test/watch/11111111')).toBe(false);
  });
});

describe('a browser that lacks something', () => {
  it.each(['fetch', 'fetchLater', 'WebSocket', 'XMLHttpRequest'])(
    'has all the rest refused, and nothing throws: %s',
    (name) => {
      vi.stubGlobal(name, undefined);
      const { shield } = setUp();
      expect(() => shield.raise(tag)).not.toThrow();
      const image = new Image();
      image.setAttribute('src', REFUSED);
      expect(image.hasAttribute('src')).toBe(false);
      expect(navigator.sendBeacon(REFUSED)).toBe(false);
      expect(() => shield.lower(tag)).not.toThrow();
      image.src = REFUSED;
      expect(image.src).toBe(REFUSED);
      expect(window).toHaveProperty(name, undefined);
    },
  );

  it('has all the rest refused, and nothing throws: sendBeacon', () => {
    Reflect.deleteProperty(Navigator.prototype, 'sendBeacon');
    const shield = raise();
    const image = new Image();
    image.src = REFUSED;
    expect(image.hasAttribute('src')).toBe(false);
    expect('sendBeacon' in navigator).toBe(false);
    shield.lower(tag);
    expect('sendBeacon' in navigator).toBe(false);
  });
});
