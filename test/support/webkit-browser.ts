import { writeFile } from 'node:fs/promises';
import type { WebDriverBrowser } from '../../scripts/browsers.mjs';
import type { Browser, Cookie, NewCookie, Session, Tab } from './browser';
import { createPageReader, theOnly } from './page-reader';
import { queryDeep } from './page-scripts';
import { poll } from './poll';
import { startWebDriver, type WebDriver } from './webdriver';

type Send = WebDriver['send'];
type ElementReference = Record<typeof elementKey, string>;

/** The name under which the protocol hands elements over. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKitGTK's MiniBrowser, which Playwright cannot drive. Every session is a browser process of its own. */
export async function startWebkitBrowser(found: WebDriverBrowser): Promise<Browser> {
  const driver = await startWebDriver(found);
  return {
    engine: 'webkit',
    async newSession(world, { locale = 'en-US' } = {}) {
      if (locale !== 'en-US') throw new Error('WebKitGTK speaks en-US only here.');
      const capabilities = {
        alwaysMatch: {
          acceptInsecureCerts: true,
          timeouts: { pageLoad: 20_000, script: 20_000 },
          'webkitgtk:browserOptions': {
            binary: found.executablePath,
            // Not the `proxy` capability: with it WebKit speaks TLS to the proxy itself.
            args: ['--automation', `--proxy=http://${world.proxy.http}`],
          },
        },
      };
      const start = () => driver.send('POST', '/session', { capabilities }, 10_000);
      // Now and then a browser starts and never says so; the next one does.
      const { sessionId } = (await start().catch(start)) as { sessionId: string };
      return createSession((method, path, body) => driver.send(method, `/session/${sessionId}${path}`, body));
    },
    close: () => driver.stop(),
  };
}

function createSession(send: Send): Session {
  const inWindow = createWindowSwitch(send);
  const windows = async () => (await send('GET', '/window/handles')) as string[];
  let firstWindowTaken = false;

  const openWindow = async () => {
    if (firstWindowTaken)
      return ((await send('POST', '/window/new', { type: 'window' })) as { handle: string }).handle;
    firstWindowTaken = true;
    return (await send('GET', '/window')) as string;
  };

  const cookies = async () => {
    const found = new Map<string, Cookie>();
    for (const handle of await windows()) {
      for (const cookie of (await inWindow(handle)('GET', '/cookie')) as WireCookie[]) {
        found.set(`${cookie.name} ${cookie.domain} ${cookie.path}`, fromWire(cookie));
      }
    }
    return [...found.values()];
  };

  return {
    newTab: async () => createTab(inWindow(await openWindow())),
    cookies,
    async setCookie(cookie) {
      await send('POST', '/cookie', { cookie: toWire(cookie) });
    },
    async clearCookies() {
      for (const handle of await windows()) await inWindow(handle)('DELETE', '/cookie');
      // The command returns before the cookies are gone.
      await poll(async () => (await cookies()).length === 0, 'the cookies to be deleted');
    },
    async close() {
      await send('DELETE', '');
    },
  };
}

/** Commands go to the current window, so switching to one and talking to it must not be torn apart. */
function createWindowSwitch(send: Send): (handle: string) => Send {
  let queue: Promise<unknown> = Promise.resolve();
  return (handle) => (method, path, body) => {
    const turn = queue.then(async () => {
      await send('POST', '/window', { handle });
      return send(method, path, body);
    });
    queue = turn.catch(() => undefined);
    return turn;
  };
}

type WireCookie = Omit<Cookie, 'expires'> & { expiry?: number };

function fromWire({ expiry, ...cookie }: WireCookie): Cookie {
  return expiry === undefined ? cookie : { ...cookie, expires: expiry };
}

function toWire({ expires, ...cookie }: NewCookie): Partial<WireCookie> {
  return { path: '/', ...cookie, ...(expires !== undefined && { expiry: expires }) };
}

function createTab(send: Send): Tab {
  const execute = (script: string) => send('POST', '/execute/sync', { script, args: [] });

  const find = async (selector: string) => {
    const script = `return (${queryDeep.toString()})(${JSON.stringify(selector)})`;
    const element = theOnly((await execute(script)) as ElementReference[], selector);
    if (!element) throw new Error(`No element matches ${selector}`);
    return element;
  };

  /** Again and again until the element is there and can be reached. */
  const act = (selector: string, action: (element: ElementReference) => Promise<unknown>) =>
    poll(async () => {
      await action(await find(selector));
      return true;
    }, `a chance to act on ${selector}`);

  const perform = (source: object) => send('POST', '/actions', { actions: [source] });
  const pressTogether = (keys: string[]) =>
    perform({
      type: 'key',
      id: 'keyboard',
      actions: [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
      ],
    });

  return {
    ...createPageReader((expression) => execute(`return ${expression}`)),
    async open(url) {
      await send('POST', '/url', { url });
    },
    async reload() {
      await send('POST', '/refresh', {});
    },
    async back() {
      await send('POST', '/back', {});
    },
    url: async () => (await send('GET', '/url')) as string,
    async click(selector) {
      await act(selector, (element) => send('POST', `/element/${element[elementKey]}/click`, {}));
    },
    async hover(selector) {
      await act(selector, (origin) =>
        perform({
          type: 'pointer',
          id: 'mouse',
          actions: [{ type: 'pointerMove', duration: 0, origin, x: 0, y: 0 }],
        }),
      );
    },
    async press(key) {
      await pressTogether(key.split('+').map((name) => keyCodes[name] ?? name));
    },
    async type(text) {
      for (const letter of text) await pressTogether([letter]);
    },
    async setViewport(width, height) {
      const size = async () => (await execute('return [innerWidth, innerHeight]')) as [number, number];
      const outer = (await send('GET', '/window/rect')) as { width: number; height: number };
      const inner = await size();
      const frame = { width: outer.width - inner[0], height: outer.height - inner[1] };
      await send('POST', '/window/rect', { width: width + frame.width, height: height + frame.height });
      await poll(
        async () => (await size()).join('x') === `${width}x${height}`,
        `a ${width} x ${height} viewport (this WebKit's windows cannot be narrower than their toolbar)`,
      );
    },
    async screenshot(path) {
      await writeFile(path, (await send('GET', '/screenshot')) as string, 'base64');
    },
    messages: [],
    problems: () => [],
    page: undefined,
    async close() {
      await send('DELETE', '/window');
    },
  };
}

/** The protocol's code points of the keys that are not letters. */
const keyCodes: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
