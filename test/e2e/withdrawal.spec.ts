import type { Session, Tab } from '../support/browser';
import { expect, test } from '../support/test';
import type { World } from '../support/world';
import {
  aWhile,
  button,
  DELIVERIES,
  DIALOG,
  hasHit,
  names,
  openDecided,
  openPreferences,
  openUndecided,
  paths,
  shopUrl,
  storageKeys,
  toggle,
  until,
} from './shop';

type ShopWindow = Window & {
  ym: (...call: unknown[]) => void;
  gtag: (...call: unknown[]) => void;
  consentGate: { save(choices: object): void };
};

/** What a counter still has to send it sends by then: gtag keeps an event for 5 s. */
const PATIENCE = 6_000;

const METRICA = 'https://mc.yandex.ru';
const GOOGLE = 'https://www.google-analytics.com';
const ADS = 'https://ads.example';
const SHOP = 'https://shop.test';

const hits = (world: World, host: string, part: string): string[] =>
  paths(world, host).filter((path) => path.includes(part));

const pageViews = (world: World): string[] =>
  paths(world, 'mc.yandex.ru').filter((path) => /pv(%3A|:)1/.test(path));

/** What strangers were sent from a moment on. */
const sentSince = (world: World, moment: number): string[] =>
  world.requests(({ host, time }) => !host.endsWith('shop.test') && time >= moment).map(({ url }) => url);

/** Opens a page as a new visitor who accepts all, and waits until all counters run. */
async function openAccepted(tab: Tab, world: World, url: string): Promise<void> {
  await openUndecided(tab, url);
  await tab.click(button('accept-all'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/webvisor/12345678'), 'a recording');
  await until(() => hasHit(world, 'www.google-analytics.com', 'en=tick'), 'an event of the page');
}

/**
 * Leaves nothing on its way that a withdrawal would come too late for: waits until each tab has sent what it had to
 * send, and silences the page's own calls until the next decision. What remains is what the counters hold back: the
 * recording, and the event that gtag makes and keeps at each route that is entered.
 */
async function settle(world: World, ...tabs: Tab[]): Promise<void> {
  const countOf = (event: string) => hits(world, 'www.google-analytics.com', `en=${event}`).length;
  await until(() => countOf('scroll') === countOf('page_view'), 'the events that gtag has kept so far');
  const mark = String(Math.random());
  for (const tab of tabs) {
    await tab.evaluate(async (settled) => {
      const page = window as unknown as ShopWindow;
      let isSilent = true;
      const silence = <Call extends (...call: unknown[]) => void>(call: Call) =>
        new Proxy(call, { apply: (_, self, args) => isSilent || Reflect.apply(call, self, args) });
      page.ym = silence(page.ym);
      page.gtag = silence(page.gtag);
      document.addEventListener('consent-gate:decide', () => (isSilent = false));
      history.pushState(null, '', location.href);
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Beacons are the last that a browser sends.
      navigator.sendBeacon(`https://mc.yandex.ru/watch/1?settled=${settled}`);
      navigator.sendBeacon(`https://www.google-analytics.com/g/collect?settled=${settled}`);
    }, mark);
  }
  for (const host of ['mc.yandex.ru', 'www.google-analytics.com']) {
    await until(() => hits(world, host, mark).length === tabs.length, `the last of each tab at ${host}`);
  }
  await aWhile(200);
}

/** Opens the preferences as a visitor does. */
async function reopen(tab: Tab): Promise<void> {
  await tab.click('footer [data-consent-open]');
  await openPreferences(tab);
}

async function acceptAgain(tab: Tab): Promise<void> {
  await reopen(tab);
  await tab.click(button('accept-all', DIALOG));
}

/** Takes all consent back as a visitor does. */
async function withdraw(tab: Tab): Promise<void> {
  await reopen(tab);
  await tab.click(button('reject-all', DIALOG));
}

/** The same in a settled world. Returns a moment from which on nothing may be sent. */
async function withdrawSettled(world: World, tab: Tab, ...beside: Tab[]): Promise<number> {
  await reopen(tab);
  await settle(world, tab, ...beside);
  const moment = Date.now();
  await tab.click(button('reject-all', DIALOG));
  return moment;
}

/** Takes one purpose back. */
async function withdrawOnly(purpose: string, tab: Tab): Promise<number> {
  await reopen(tab);
  await tab.click(toggle(purpose));
  const moment = Date.now();
  await tab.click(button('save', DIALOG));
  return moment;
}

const markPage = (tab: Tab): Promise<void> =>
  tab.evaluate(() => void Object.assign(window, { isEarlierPage: true }));

const isMarked = (tab: Tab): Promise<boolean> => tab.evaluate(() => 'isEarlierPage' in window);

const waitForReload = (tab: Tab): Promise<unknown> =>
  tab.waitFor(
    () =>
      !('isEarlierPage' in window) &&
      typeof (window as { consentGate?: { getState?: unknown } }).consentGate?.getState === 'function',
  );

const cookieNames = async (session: Session): Promise<string[]> => names(await session.cookies());

const visitorId = async (session: Session): Promise<string | undefined> =>
  (await session.cookies()).find(({ name }) => name === '_ym_uid')?.value;

/** Asks a host for something in every way that a page has. Tells which ways were open. */
const tryAllWays = (tab: Tab, origin: string): Promise<Record<string, boolean>> =>
  tab.evaluate(async (to) => {
    const [picture, program] =
      to === location.origin
        ? ['/assets/flower.svg', '/dist/consent-gate.js']
        : ['/metrika/advert.gif', '/gtag/js?id=G-DEMO1234'];
    const address = (way: string, path = picture) => {
      const url = new URL(path, to);
      url.searchParams.set('way', way);
      return url.href;
    };
    const isLoaded = (target: EventTarget, send: () => void) =>
      new Promise<boolean>((resolve) => {
        target.addEventListener('load', () => {
          resolve(true);
        });
        target.addEventListener('error', () => {
          resolve(false);
        });
        send();
      });
    const isDone = (request: Promise<Response>) =>
      request.then(
        () => true,
        () => false,
      );
    const image = new Image();
    const imageByAttribute = new Image();
    const script = document.createElement('script');
    const xhr = new XMLHttpRequest();
    return {
      fetch: await isDone(fetch(address('fetch'))),
      request: await isDone(fetch(new Request(address('request')))),
      beacon: navigator.sendBeacon(address('beacon')),
      xhr: await isLoaded(xhr, () => {
        xhr.open('GET', address('xhr'));
        xhr.send();
      }),
      image: await isLoaded(image, () => (image.src = address('image'))),
      attribute: await isLoaded(imageByAttribute, () => {
        imageByAttribute.setAttribute('src', address('attribute'));
      }),
      script: await isLoaded(script, () => {
        script.src = address('script', program);
        document.head.append(script);
      }),
      socket: await new Promise<boolean>((resolve) => {
        try {
          // Nobody answers, so an attempt ends with an error of its own.
          new WebSocket(address('socket').replace('http', 'ws')).onerror = () => {
            resolve(true);
          };
        } catch {
          resolve(false);
        }
      }),
    };
  }, origin);

const waysSeen = (world: World, origin: string): string[] =>
  world
    .requests(new URL(origin).host)
    .flatMap(({ path }) => /[?&]way=(\w+)/.exec(path)?.[1] ?? [])
    .sort();

const WAYS = ['attribute', 'beacon', 'fetch', 'image', 'request', 'script', 'socket', 'xhr'];
const all = (isOpen: boolean): Record<string, boolean> =>
  Object.fromEntries(WAYS.map((way) => [way, isOpen]));

for (const [delivery, via] of DELIVERIES) {
  test.describe(`with the ${delivery}${via && ' @once'}`, () => {
    test('a recording and an event that wait to be sent are not, in the tab that withdrew or in the one beside it', async ({
      tab,
      world,
      session,
    }) => {
      await openAccepted(tab, world, shopUrl('/', via));
      const beside = await session.newTab();
      await openDecided(beside, shopUrl('/delivery', via));
      await until(() => hits(world, 'mc.yandex.ru', '/webvisor/').length === 2, 'a recording of each tab');
      await until(
        () => hits(world, 'www.google-analytics.com', 'en=page_view').length === 2,
        'a page view of each tab',
      );
      await markPage(tab);
      await markPage(beside);
      const moment = await withdrawSettled(world, tab, beside);
      await waitForReload(tab);
      await waitForReload(beside);
      await aWhile(PATIENCE);
      expect(sentSince(world, moment)).toEqual([]);
      expect(await cookieNames(session)).toEqual(['consent_gate']);
      expect(await storageKeys(tab)).toEqual([]);
      expect(await storageKeys(beside)).toEqual([]);
    });

    test.describe('while the first hit is under way', () => {
      test.use({ counters: { watchDelay: 20_000 } });

      test('nothing follows it', async ({ tab, world, session }) => {
        await openUndecided(tab, shopUrl('/', via));
        await tab.click(button('accept-all'));
        const beside = await session.newTab();
        await openDecided(beside, shopUrl('/delivery', via));
        await until(
          () => pageViews(world).some((path) => path.includes('delivery')),
          'the first hit of the tab beside',
        );
        await markPage(tab);
        await markPage(beside);
        const moment = await withdrawSettled(world, tab, beside);
        await waitForReload(tab);
        await waitForReload(beside);
        await aWhile(PATIENCE);
        expect(sentSince(world, moment)).toEqual([]);
        // Goals wait for the answer to the first hit: there was none.
        expect(hasHit(world, 'mc.yandex.ru', 'goal=page-tick')).toBe(false);
        expect(await cookieNames(session)).toEqual(['consent_gate']);
        expect(await storageKeys(tab)).toEqual([]);
      });
    });
  });
}

test('from a subdomain two levels deep all traces go, on all levels and paths, and none of others', async ({
  tab,
  world,
  session,
}) => {
  const address = 'https://a.www.shop.test/tea/romashka?withdraw=soft';
  const left = async () => [await cookieNames(session), await storageKeys(tab)];
  const foreign = [
    ['_gallery', '_ymir', 'consent_gate'],
    ['_ym99999999_lsid', 'basket', 'ym_step'],
  ];
  await openAccepted(tab, world, address);
  await tab.evaluate(() => {
    const levels = ['', '; domain=a.www.shop.test', '; domain=www.shop.test', '; domain=shop.test'];
    for (const level of levels) {
      for (const path of ['/', '/tea', '/tea/', '/tea/romashka']) {
        document.cookie = `_ga_DEMO1234=1${level}; path=${path}`;
        document.cookie = `_ym_debug=1${level}; path=${path}`;
      }
    }
    document.cookie = '_gallery=1; domain=shop.test; path=/';
    document.cookie = '_ymir=1; path=/tea';
    localStorage.setItem('basket', '1');
    localStorage.setItem('_ym99999999_lsid', '1');
    sessionStorage.setItem('ym_step', '1');
  });
  expect((await cookieNames(session)).filter((name) => name === '_ga_DEMO1234').length).toBeGreaterThan(12);
  await withdraw(tab);
  await tab.waitFor(() => !document.cookie.includes('_ga_'));
  expect(await left()).toEqual(foreign);
  await openDecided(tab, address);
  expect(await left()).toEqual(foreign);

  await tab.evaluate(() => {
    document.cookie = '_ym_uid=1; domain=shop.test; path=/';
    localStorage.setItem('_ym_uid', '1');
    sessionStorage.setItem('__ym_tab_guid', '1');
  });
  await openDecided(tab, address);
  expect(await left()).toEqual(foreign);
});

test('@chromium on pages that stay, all hosts of the counters are out of reach for the rest of their life', async ({
  tab,
  world,
  session,
}) => {
  await openAccepted(tab, world, shopUrl('/', 'withdraw=soft'));
  const beside = await session.newTab();
  await openDecided(beside, shopUrl('/delivery', 'withdraw=soft'));
  await until(() => hits(world, 'mc.yandex.ru', '/webvisor/').length === 2, 'a recording of each tab');
  await markPage(tab);
  await markPage(beside);
  const moment = await withdrawSettled(world, tab, beside);
  await aWhile(PATIENCE);
  for (const page of [tab, beside]) {
    for (const host of [METRICA, GOOGLE, ADS]) expect(await tryAllWays(page, host)).toEqual(all(false));
    expect(await isMarked(page)).toBe(true);
  }
  expect(await tryAllWays(tab, SHOP)).toEqual(all(true));
  expect(waysSeen(world, SHOP)).toEqual(WAYS);
  await openDecided(tab, shopUrl('/delivery', 'withdraw=soft'));
  await aWhile(500);
  expect(sentSince(world, moment)).toEqual([]);
});

test('@chromium what gtag would send while the page goes away is not sent, where the page had stayed', async ({
  tab,
  world,
}) => {
  await openAccepted(tab, world, shopUrl('/', 'withdraw=soft'));
  const moment = await withdrawSettled(world, tab);
  await openDecided(tab, shopUrl('/delivery', 'withdraw=soft'));
  await aWhile(500);
  expect(sentSince(world, moment)).toEqual([]);
});

test('@chromium consent taken back from one service shuts its hosts, and no others', async ({
  tab,
  world,
}) => {
  await openAccepted(tab, world, shopUrl('/', 'withdraw=soft'));
  await until(() => hasHit(world, 'ads.example', '/ads/hit'), 'a hit of the advertising pixel');
  const moment = await withdrawOnly('marketing', tab);
  expect(await tryAllWays(tab, ADS)).toEqual(all(false));
  for (const host of [METRICA, GOOGLE, SHOP]) {
    expect(await tryAllWays(tab, host)).toEqual(all(true));
    expect(waysSeen(world, host)).toEqual(WAYS);
  }
  await until(
    () => sentSince(world, moment + 1_500).some((url) => url.includes('goal=page-tick')),
    'further calls of the page',
  );
  expect(sentSince(world, moment).filter((url) => url.startsWith(ADS))).toEqual([]);
  expect(pageViews(world)).toHaveLength(1);
  const answers = await tab.evaluate(async () => {
    const xhr = new XMLHttpRequest();
    const ask = (url: string) =>
      new Promise((resolve) => {
        xhr.onloadend = xhr.onerror = ({ type }) => {
          resolve(type);
        };
        xhr.open('GET', url);
        xhr.send();
      });
    return [await ask('https://ads.example/ads/hit'), await ask('/assets/flower.svg')];
  });
  expect(answers).toEqual(['error', 'loadend']);
});

test('@chromium the browser’s own functions are in place before a withdrawal and after consent is given again', async ({
  tab,
  world,
}) => {
  const functions = () =>
    tab.evaluate(() =>
      [
        window.fetch,
        window.WebSocket,
        ...[Navigator.prototype.sendBeacon, Element.prototype.setAttribute, WebSocket.prototype.send],
        ...[XMLHttpRequest.prototype.open, XMLHttpRequest.prototype.send],
        ...[HTMLImageElement, HTMLScriptElement, HTMLIFrameElement].map(
          ({ prototype }) => Object.getOwnPropertyDescriptor(prototype, 'src')?.set,
        ),
      ].map((run) => Function.prototype.toString.call(run)),
    );
  const native = [
    ...['fetch', 'WebSocket', 'sendBeacon', 'setAttribute', 'send', 'open', 'send'],
    ...['set src', 'set src', 'set src'],
  ].map((name) => `function ${name}() { [native code] }`);
  await openAccepted(tab, world, shopUrl('/', 'withdraw=soft'));
  expect(await functions()).toEqual(native);
  await withdraw(tab);
  expect(await functions()).not.toContain('function fetch() { [native code] }');
  await acceptAgain(tab);
  expect(await functions()).toEqual(native);
});

for (const [title, queue] of [
  ['', ''],
  [', even where calls made before consent are replayed', 'queue=replay'],
] as const) {
  test(`@chromium consent given again on the same page tells nothing of what was in between${title}`, async ({
    tab,
    world,
  }) => {
    await openAccepted(tab, world, shopUrl('/', 'withdraw=soft', queue));
    await withdraw(tab);
    await tab.evaluate(() => {
      const page = window as unknown as ShopWindow;
      page.ym(12345678, 'reachGoal', 'in-between');
      page.gtag('event', 'in_between');
    });
    const moment = Date.now();
    await acceptAgain(tab);
    const again = (part: string) => sentSince(world, moment).filter((url) => url.includes(part));
    await until(() => again('goal=page-tick').length > 1, 'goals of the page');
    await until(() => again('en=tick').length > 1, 'events of the page');
    expect(again('in-between')).toEqual([]);
    expect(again('in_between')).toEqual([]);
  });
}

test('@chromium consent given again on the same page counts a new visitor, and the page view no second time', async ({
  tab,
  world,
  session,
}) => {
  await openAccepted(tab, world, shopUrl('/', 'withdraw=soft'));
  const earlier = (await visitorId(session)) ?? '';
  expect(earlier).toMatch(/^\d+$/);
  await withdraw(tab);
  const moment = Date.now();
  await acceptAgain(tab);
  const again = (part: string) => sentSince(world, moment).filter((url) => url.includes(part));
  await until(() => again('goal=page-tick').length > 1, 'goals of the page');
  await until(() => again('en=tick').length > 1, 'events of the page');
  await until(() => again('/webvisor/12345678').length > 0, 'a recording');
  expect(await visitorId(session)).toMatch(/^\d+$/);
  expect(await visitorId(session)).not.toBe(earlier);
  expect(again(earlier)).toEqual([]);
  expect(pageViews(world)).toHaveLength(1);
  expect(again('en=page_view')).toEqual([]);
});

test('@chromium two counters and Google’s cookies under a prefix stop and leave nothing', async ({
  tab,
  world,
  session,
}) => {
  const url = shopUrl('/', 'counters=2', 'cookie-prefix=shop', 'withdraw=soft');
  await openAccepted(tab, world, url);
  await until(() => hasHit(world, 'mc.yandex.ru', '/webvisor/87654321'), 'a recording of the second counter');
  expect(await cookieNames(session)).toEqual(
    expect.arrayContaining(['_ym_uid', 'shop_ga', 'shop_ga_DEMO1234']),
  );
  expect(await storageKeys(tab)).toEqual(
    expect.arrayContaining(['_ym12345678_lsid', '_ym87654321_lsid', '__ym_tab_guid']),
  );
  const moment = await withdrawSettled(world, tab);
  await aWhile();
  expect(sentSince(world, moment)).toEqual([]);
  expect(await cookieNames(session)).toEqual(['consent_gate']);
  expect(await storageKeys(tab)).toEqual([]);
});

test('@chromium session recording taken back alone ends unsent, and counting goes on', async ({
  tab,
  world,
}) => {
  await openAccepted(tab, world, shopUrl('/', 'counters=2', 'withdraw=soft'));
  await until(() => hasHit(world, 'mc.yandex.ru', '/webvisor/87654321'), 'a recording of the second counter');
  const moment = await withdrawOnly('session-replay', tab);
  await until(
    () => sentSince(world, moment + 1_500).some((url) => url.includes('goal=page-tick')),
    'further calls of the page',
  );
  expect(sentSince(world, moment).filter((url) => url.includes('/webvisor/'))).toEqual([]);
  expect(pageViews(world)).toHaveLength(2);
  expect(hits(world, 'www.google-analytics.com', 'en=page_view')).toHaveLength(1);
});

test('@chromium a page with something typed is not loaded anew, and sends nothing all the same', async ({
  tab,
  world,
}) => {
  await openAccepted(tab, world, shopUrl('/order'));
  await markPage(tab);
  await tab.click('[data-unsaved]');
  await tab.type('without ribbons');
  const moment = await withdrawSettled(world, tab);
  await aWhile();
  expect(await isMarked(tab)).toBe(true);
  expect(await tab.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-unsaved]')?.value)).toBe(
    'without ribbons',
  );
  expect(await tryAllWays(tab, METRICA)).toEqual(all(false));
  expect(sentSince(world, moment)).toEqual([]);
});

test('@chromium the same page with nothing typed is loaded anew', async ({ tab, world }) => {
  await openAccepted(tab, world, shopUrl('/order'));
  await markPage(tab);
  const moment = await withdrawSettled(world, tab);
  await waitForReload(tab);
  await aWhile(500);
  expect(sentSince(world, moment)).toEqual([]);
});

for (const [title, mode, reloads] of [
  ['stays where every stop was clean', 'withdraw=auto', false],
  ['is loaded anew where the owner asks for that', 'withdraw=reload', true],
] as const) {
  test(`@chromium the page ${title}`, async ({ tab, world, session }) => {
    await openUndecided(tab, shopUrl('/', mode));
    await tab.evaluate(() => {
      (window as unknown as ShopWindow).consentGate.save({ analytics: true });
    });
    await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
    await markPage(tab);
    const moment = await withdrawSettled(world, tab);
    await aWhile();
    expect(await isMarked(tab)).toBe(!reloads);
    expect(sentSince(world, moment)).toEqual([]);
    expect(await cookieNames(session)).toEqual(['consent_gate']);
    expect(await storageKeys(tab)).toEqual([]);
  });
}

test.describe('@chromium while the first hit is under way, on a page that stays', () => {
  test.use({ counters: { watchDelay: 5_000 } });

  test('nothing follows its answer, and what the counter writes late goes too', async ({
    tab,
    world,
    session,
  }) => {
    await openUndecided(tab, shopUrl('/', 'withdraw=soft'));
    await tab.evaluate(() => {
      const { consentGate } = window as unknown as ShopWindow;
      consentGate.save({ analytics: true, 'session-replay': true });
    });
    await until(() => pageViews(world).length === 1, 'the first hit');
    const moment = await withdrawSettled(world, tab);
    await tab.evaluate(() => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function (...item) {
        Object.assign(window, { hasWrittenLate: true });
        setItem.apply(this, item);
      };
    });
    await tab.waitFor(() => 'hasWrittenLate' in window);
    await aWhile(1_000);
    expect(await storageKeys(tab)).toEqual([]);
    expect(await cookieNames(session)).toEqual(['consent_gate']);
    await aWhile(PATIENCE - 2_500);
    expect(sentSince(world, moment)).toEqual([]);
  });
});

test('@chromium what is written just before the page goes away goes with it', async ({
  tab,
  world,
  session,
}) => {
  await openAccepted(tab, world, shopUrl('/', 'withdraw=soft'));
  await withdraw(tab);
  await tab.evaluate(() => {
    document.cookie = '_ym_visorc=w; domain=shop.test; path=/';
    localStorage.setItem('_ym_retryReqs', '[]');
    sessionStorage.setItem('__ym_tab_guid', '1');
  });
  // Here is no library to erase it afterwards.
  await tab.open(`${SHOP}/assets/flower.svg`);
  expect(await cookieNames(session)).toEqual(['consent_gate']);
  expect(await storageKeys(tab)).toEqual([]);
});
