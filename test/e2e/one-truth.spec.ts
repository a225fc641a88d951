import { createCounters } from '../../demo/counters.mjs';
import { createSite } from '../../demo/site.mjs';
import type { Session, Tab } from '../support/browser';
import { expect, test } from '../support/test';
import { createWorld, type Handler, type World } from '../support/world';
import {
  aWhile,
  BANNER,
  button,
  DIALOG,
  hasHit,
  openDecided,
  openPreferences,
  openUndecided,
  paths,
  shopUrl,
  storageKeys,
  toggle,
  until,
} from './shop';

const DEEP = 'https://a.www.shop.test/';
const SUBDOMAIN = 'https://a.shop.test/';
const DAY = 86_400_000;

interface Decision {
  id: string | null;
  choices: Record<string, boolean>;
}

type Shop = Window & {
  consentGate: {
    getState(): { decision: Decision | null };
    acceptAll(): void;
    rejectAll(): void;
    save(choices: Record<string, boolean>): void;
    reset(): void;
  };
  heard: string[];
  clockOffset: number;
};

type Call = 'acceptAll' | 'rejectAll' | 'reset';

const call = (tab: Tab, name: Call): Promise<void> =>
  tab.evaluate((wanted) => (window as unknown as Shop).consentGate[wanted](), name);

const save = (tab: Tab, ...granted: string[]): Promise<void> =>
  tab.evaluate(
    (purposes) =>
      (window as unknown as Shop).consentGate.save(Object.fromEntries(purposes.map((id) => [id, true]))),
    granted,
  );

const decisionIn = (tab: Tab): Promise<Decision | null> =>
  tab.evaluate(() => (window as unknown as Shop).consentGate.getState().decision);

/** What is granted in a page that has decided, in alphabetical order. */
const grantedIn = async (tab: Tab): Promise<string[] | undefined> => {
  const choices = (await decisionIn(tab))?.choices;
  return (
    choices &&
    Object.keys(choices)
      .filter((id) => choices[id] && id !== 'necessary')
      .sort()
  );
};

const ALL = ['analytics', 'cross-border', 'marketing', 'session-replay'];

/** Waits for a page, loaded anew or not, that lives by this answer of the visitor's; `null`: by none. */
const becomes = (tab: Tab, analytics: boolean | null): Promise<boolean> =>
  tab.waitFor((wanted) => {
    const { decision } = (window as unknown as Shop).consentGate.getState();
    const hasBanner = !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('section');
    return (decision?.choices.analytics ?? null) === wanted && hasBanner === (wanted === null);
  }, analytics);

/** Notes how the decisions were made, and where something failed, from now on; the page's panel keeps nothing. */
function listenInPage(): void {
  const page = window as unknown as Shop;
  page.heard = [];
  document.addEventListener('consent-gate:decide', (event) =>
    page.heard.push((event as CustomEvent<{ method: string }>).detail.method),
  );
  document.addEventListener('consent-gate:error', (event) =>
    page.heard.push(`error: ${(event as CustomEvent<{ where: string }>).detail.where}`),
  );
}
const heardIn = (tab: Tab): Promise<string[]> => tab.evaluate(() => (window as unknown as Shop).heard);

const focus = (tab: Tab): Promise<boolean> => tab.evaluate(() => window.dispatchEvent(new Event('focus')));

/** Requests to counters that name a page; goals and events have the path of their page. */
const sentFrom = (world: World, path: string): string[] =>
  world
    .requests(({ host }) => !host.endsWith('shop.test'))
    .map(({ url, body }) => decodeURIComponent(url + body))
    .filter((sent) => sent.includes(path));

/**
 * Whether a page's counter is past the answer to its first hit. Stopped earlier it writes once more after the wipe, and
 * that is erased a little later than these tests look: see `withdrawal.spec.ts`.
 */
const isRecorded = (world: World, path: string): boolean =>
  sentFrom(world, path).some((sent) => sent.includes('/webvisor/'));

/** Hosts outside of the shop's domain. */
const counted = (world: World): string[] =>
  world
    .contacted()
    .filter((host) => !host.endsWith('shop.test'))
    .sort();

const ALL_COUNTERS = ['ads.example', 'mc.yandex.ru', 'www.google-analytics.com', 'www.googletagmanager.com'];

/** What is sent from now on, after what was on its way has arrived. */
const countedFromNow = async (world: World): Promise<string[]> => {
  // On a busy machine what was sent before can take its time. A page that goes on is never silent for so long.
  for (let i = 0; i < 4; i++) {
    world.clear();
    await aWhile(600);
    if (!counted(world).length) break;
  }
  world.clear();
  await aWhile();
  return counted(world);
};

/** The records in the visitor's browser, by the domains on which they stand. */
const records = async (session: Session): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await session.cookies()).flatMap(({ name, domain, value }) =>
      name === 'consent_gate' ? [[domain, value]] : [],
    ),
  );

const domainsOf = async (session: Session): Promise<string[]> => Object.keys(await records(session)).sort();

/** The purposes that the banner names. */
const namedIn = async (tab: Tab): Promise<string[]> => (await tab.text(`${BANNER} b`)).split(/\s·\s/);

const CHANGED = 'Something has changed';

/** The page's clock, which later code can set: only what asks it, not the browser's own. */
const setClockBy = (tab: Tab, milliseconds: number): Promise<void> =>
  tab.evaluate((offset) => {
    (window as unknown as Shop).clockOffset = offset;
    window.dispatchEvent(new Event('focus'));
  }, milliseconds);

/** From the next page on the tab's clock is ahead by so much. */
async function startClockAt(tab: Tab, milliseconds: number): Promise<void> {
  await tab.page!.addInitScript((offset) => {
    const now = Date.now.bind(Date);
    (window as unknown as Shop).clockOffset = offset;
    Date.now = () => now() + (window as unknown as Shop).clockOffset;
  }, milliseconds);
}

/** Records tell time in seconds. */
const nextSecond = (): Promise<void> => aWhile(1100);

test.describe('two records of one site on two levels', () => {
  for (const [later, isGranted] of [
    ['rejectAll', false],
    ['acceptAll', true],
  ] as const) {
    test(`the later one counts, and one is left, after ${later}${isGranted ? ' @once' : ''}`, async ({
      tab,
      world,
      session,
    }) => {
      const earlier = isGranted ? 'rejectAll' : 'acceptAll';
      await openUndecided(tab, shopUrl(DEEP, 'domain=auto'));
      await call(tab, earlier);
      await becomes(tab, !isGranted);
      const old = await records(session);
      expect(Object.keys(old)).toEqual(['.shop.test']);
      await nextSecond();
      await openDecided(tab, shopUrl(DEEP, 'withdraw=soft'));
      await call(tab, later);
      await becomes(tab, isGranted);
      // Where it stood: another host of the site may live by it.
      expect(await domainsOf(session)).toEqual(['.shop.test']);

      await tab.evaluate((value) => {
        document.cookie = `consent_gate=${value}; domain=a.www.shop.test; path=/; secure; samesite=lax`;
      }, old['.shop.test']!);
      expect(await domainsOf(session)).toHaveLength(2);
      await tab.reload();
      await becomes(tab, isGranted);
      expect(await domainsOf(session)).toEqual(['.shop.test']);
      expect(await countedFromNow(world)).toEqual(isGranted ? expect.arrayContaining(['mc.yandex.ru']) : []);
    });
  }
});

test.describe('a neighbour’s record', () => {
  const neighbours = shopUrl('/', 'operator=neighbour', 'domain=auto', 'withdraw=soft');
  for (const [who, url, where] of [
    ['a subdomain @once', shopUrl(SUBDOMAIN, 'withdraw=soft'), '.a.shop.test'],
    ['a subdomain that wants to share', shopUrl(SUBDOMAIN, 'withdraw=soft', 'domain=auto'), '.a.shop.test'],
    ['the same host @once', shopUrl('/', 'withdraw=soft'), 'shop.test'],
  ] as const) {
    test(`is neither obeyed nor deleted by ${who}`, async ({ tab, world, session }) => {
      await openUndecided(tab, neighbours);
      await tab.click(button('accept-all'));
      await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the neighbour’s');
      const his = await records(session);
      expect(Object.keys(his)).toEqual(['.shop.test']);

      await openUndecided(tab, url);
      expect(await countedFromNow(world)).toEqual([]);
      await tab.click(button('reject-all'));
      await becomes(tab, false);
      expect(await domainsOf(session)).toEqual(['.shop.test', where].sort());
      await tab.reload();
      await becomes(tab, false);
      await call(tab, 'acceptAll');
      await becomes(tab, true);
      const both = await records(session);
      expect(both).toEqual({ ...his, [where]: expect.any(String) });

      await openDecided(tab, neighbours);
      expect(await grantedIn(tab)).toEqual(ALL);
      expect(await tab.count(BANNER)).toBe(0);
      await call(tab, 'rejectAll');
      await becomes(tab, false);
      await openDecided(tab, url);
      expect(await grantedIn(tab)).toEqual(ALL);
      const changed = await records(session);
      expect(changed).toEqual({ ...both, '.shop.test': expect.not.stringMatching(his['.shop.test']!) });

      await call(tab, 'reset');
      await becomes(tab, null);
      expect(await records(session)).toEqual({ '.shop.test': changed['.shop.test'] });
      await openDecided(tab, neighbours);
      await becomes(tab, false);
    });
  }
});

test.describe('subdomains, with `domain: auto`', () => {
  const urls = ['https://shop.test/', SUBDOMAIN, DEEP].map((url) =>
    shopUrl(url, 'domain=auto', 'withdraw=soft'),
  );

  test('have one decision', async ({ tab, world, session }) => {
    await openUndecided(tab, urls[2]!);
    await tab.click(button('accept-all'));
    await becomes(tab, true);
    const first = await records(session);
    for (const url of urls) {
      await openDecided(tab, url);
      await becomes(tab, true);
      world.clear();
      await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), `a goal of ${url}`);
    }
    expect(await records(session)).toEqual(first);
    await call(tab, 'rejectAll');
    await becomes(tab, false);
    for (const url of urls) {
      await openDecided(tab, url);
      await becomes(tab, false);
    }
    expect(await domainsOf(session)).toEqual(['.shop.test']);
    expect(await countedFromNow(world)).toEqual([]);
  });

  test('follow one another when a page is turned to', async ({ tab, world, session }) => {
    const other = await session.newTab();
    await openUndecided(tab, shopUrl(`${SUBDOMAIN}delivery`, 'domain=auto'));
    await openUndecided(other, shopUrl(`${DEEP}order`, 'domain=auto'));
    await other.click(button('accept-all'));
    await becomes(other, true);
    await focus(tab);
    await becomes(tab, true);
    await until(() => sentFrom(world, '/delivery').length > 0, 'what a started service sends');

    await call(other, 'rejectAll');
    await becomes(other, false);
    // WebKit tells its other processes of a cookie a moment later; nobody turns to a page sooner.
    await aWhile(300);
    await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await becomes(tab, false);
    expect(await countedFromNow(world)).toEqual([]);
  });
});

test.describe('tabs of one origin', () => {
  test('follow one another at once', async ({ tab, world, session }) => {
    const other = await session.newTab();
    await openUndecided(tab, shopUrl('/delivery'));
    await openUndecided(other, shopUrl('/order'));
    await tab.evaluate(listenInPage);
    await other.evaluate(listenInPage);
    await tab.click(button('accept-all'));
    await becomes(other, true);
    await until(() => sentFrom(world, '/order').length > 0, 'what a started service sends');
    expect(await heardIn(tab)).toEqual(['banner-accept-all']);
    expect(await heardIn(other)).toEqual(['elsewhere']);
    // The page beside asks for mailings, too: these were not answered.
    expect({ ...(await decisionIn(other)) }).toMatchObject({ ...(await decisionIn(tab)) });

    await other.click('footer [data-consent-open]');
    await openPreferences(other);
    await other.click(button('reject-all', DIALOG));
    await becomes(tab, false);
    await becomes(other, false);
    expect(await countedFromNow(world)).toEqual([]);
  });

  test('stop without a reload, where the owner asks for that', async ({ tab, world, session }) => {
    const other = await session.newTab();
    await openUndecided(tab, shopUrl('/delivery', 'withdraw=soft'));
    await openUndecided(other, shopUrl('/order', 'withdraw=soft'));
    await tab.evaluate(listenInPage);
    await tab.click(button('accept-all'));
    await until(() => sentFrom(world, '/delivery').length > 0, 'what a started service sends');
    await becomes(other, true);
    await call(other, 'rejectAll');
    await becomes(tab, false);
    expect(await heardIn(tab)).toEqual(['banner-accept-all', 'elsewhere']);
    expect(await countedFromNow(world)).toEqual([]);
    await call(tab, 'acceptAll');
    await becomes(other, true);
    await until(() => sentFrom(world, '/order').length > 0, 'what a service sends that was started again');
  });

  test('forget together', async ({ tab, world, session }) => {
    const other = await session.newTab();
    await openUndecided(tab, shopUrl('/delivery'));
    await openUndecided(other, shopUrl('/order'));
    await tab.click(button('accept-all'));
    await becomes(other, true);
    await call(tab, 'reset');
    await becomes(tab, null);
    await becomes(other, null);
    expect(await domainsOf(session)).toEqual([]);
    expect(await countedFromNow(world)).toEqual([]);
  });

  test('follow when they are turned to, without BroadcastChannel @chromium', async ({
    tab,
    world,
    session,
  }) => {
    const other = await session.newTab();
    for (const { page } of [tab, other]) {
      await page!.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    }
    await openUndecided(tab, shopUrl('/delivery'));
    await openUndecided(other, shopUrl('/order'));
    await other.evaluate(listenInPage);
    await tab.click(button('accept-all'));
    await becomes(tab, true);
    expect(tab.problems()).toEqual([]);
    await focus(other);
    await becomes(other, true);
    expect(await heardIn(other)).toEqual(['elsewhere']);
    await until(() => sentFrom(world, '/order').length > 0, 'what a started service sends');
    await call(other, 'rejectAll');
    await becomes(other, false);
    await focus(tab);
    await becomes(tab, false);
    expect(await countedFromNow(world)).toEqual([]);
  });
});

test.describe('a page that comes back', () => {
  const markLife = (tab: Tab) => tab.evaluate(() => void Object.assign(window, { isSameLife: true }));
  const isSameLife = (tab: Tab) => tab.evaluate(() => 'isSameLife' in window);

  test('follows what was accepted meanwhile', async ({ tab, world, engine }) => {
    await openUndecided(tab, shopUrl('/delivery'));
    await markLife(tab);
    await openUndecided(tab, shopUrl('/order'));
    await tab.click(button('accept-all'));
    await becomes(tab, true);
    await tab.back();
    await becomes(tab, true);
    expect(new URL(await tab.url()).pathname).toBe('/delivery');
    await until(() => sentFrom(world, '/delivery').length > 0, 'what a started service sends');
    if (engine === 'webkit') expect(await isSameLife(tab)).toBe(true);
  });

  test('follows what was refused meanwhile', async ({ tab, world, engine }) => {
    await openUndecided(tab, shopUrl('/delivery', 'withdraw=soft'));
    await tab.click(button('accept-all'));
    await until(() => sentFrom(world, '/delivery').length > 0, 'what a started service sends');
    await markLife(tab);
    await openDecided(tab, shopUrl('/order', 'withdraw=soft'));
    await call(tab, 'rejectAll');
    await becomes(tab, false);
    await tab.back();
    await becomes(tab, false);
    expect(new URL(await tab.url()).pathname).toBe('/delivery');
    expect(await countedFromNow(world)).toEqual([]);
    if (engine === 'webkit') expect(await isSameLife(tab)).toBe(true);
  });

  test('hears nothing while it is away, follows, and hears again @chromium', async ({ tab, session }) => {
    const passes = (type: 'pagehide' | 'pageshow') =>
      tab.evaluate((name) => window.dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
    const other = await session.newTab();
    await openUndecided(tab, shopUrl('/delivery', 'withdraw=soft'));
    await openUndecided(other, shopUrl('/order', 'withdraw=soft'));
    await tab.evaluate(listenInPage);
    await passes('pagehide');
    await other.click(button('accept-all'));
    await becomes(other, true);
    await aWhile(300);
    expect(await tab.isVisible(BANNER)).toBe(true);
    await passes('pageshow');
    await becomes(tab, true);
    expect(await heardIn(tab)).toEqual(['elsewhere']);
    await call(other, 'rejectAll');
    await becomes(tab, false);
  });
});

test.describe('a page that is prerendered', () => {
  // Chromium refuses to prerender for a page that Playwright drives ("PrerenderingDisabledByDevTools").
  const prerender = (tab: Tab) =>
    tab.page!.addInitScript(() => {
      Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    });
  const activate = (tab: Tab) =>
    tab.evaluate(() => {
      Object.defineProperty(document, 'prerendering', { value: false });
      document.dispatchEvent(new Event('prerenderingchange'));
    });

  test('starts nothing before the visitor comes to it @chromium', async ({ tab, world, session }) => {
    await openUndecided(tab, shopUrl('/order'));
    await tab.click(button('accept-all'));
    await becomes(tab, true);
    await tab.close();
    const ahead = await session.newTab();
    await prerender(ahead);
    await openDecided(ahead, shopUrl('/delivery'));
    expect(await countedFromNow(world)).toEqual([]);
    await activate(ahead);
    await until(() => sentFrom(world, '/delivery').length > 0, 'what a started service sends');
    await until(() => counted(world).length === ALL_COUNTERS.length, 'all counters');
    expect(paths(world, 'mc.yandex.ru').filter((path) => path.includes('tag.js'))).toHaveLength(1);
  });

  test('lives by what was decided since it was made @chromium', async ({ tab, world, session }) => {
    await openUndecided(tab, shopUrl('/order'));
    const ahead = await session.newTab();
    await prerender(ahead);
    await ahead.page!.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    await openUndecided(ahead, shopUrl('/delivery'));
    await tab.click(button('reject-all'));
    await becomes(tab, false);
    await activate(ahead);
    await becomes(ahead, false);
    expect(await countedFromNow(world)).toEqual([]);
  });
});

test.describe('the clock', () => {
  test('ends a consent in a page that stays open @chromium', async ({ tab, world }) => {
    await startClockAt(tab, 0);
    await openUndecided(tab, shopUrl('/', 'days=30', 'withdraw=soft'));
    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
    await setClockBy(tab, 29 * DAY);
    await aWhile(300);
    expect(await grantedIn(tab)).toEqual(ALL);
    expect(await tab.count(BANNER)).toBe(0);
    await setClockBy(tab, 31 * DAY);
    await becomes(tab, null);
    expect(await namedIn(tab)).toHaveLength(4);
    expect(await countedFromNow(world)).toEqual([]);
  });

  test('ends it without anything that happens in the page @chromium', async ({ tab, world }) => {
    await tab.page!.clock.install();
    await openUndecided(tab, shopUrl('/', 'days=30', 'withdraw=soft'));
    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
    // A timer reaches 24 days at most.
    await tab.page!.clock.fastForward(20 * DAY);
    await tab.page!.clock.fastForward(6 * DAY);
    await aWhile(300);
    expect(await grantedIn(tab)).toEqual(ALL);
    await tab.page!.clock.fastForward(5 * DAY);
    await becomes(tab, null);
    expect(await countedFromNow(world)).toEqual([]);
  });

  test('that is set back to before the choice leaves it unmade, until it is right again @chromium', async ({
    tab,
    world,
  }) => {
    await startClockAt(tab, 0);
    await openUndecided(tab, shopUrl('/', 'withdraw=soft'));
    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
    await setClockBy(tab, -4 * 60_000);
    await aWhile(300);
    expect(await grantedIn(tab)).toEqual(ALL);
    await setClockBy(tab, -6 * 60_000);
    await becomes(tab, null);
    expect(await countedFromNow(world)).toEqual([]);
    await setClockBy(tab, 0);
    await becomes(tab, true);
    await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal after all');
  });

  test('that was ahead at the choice does not let it stand against a later one @chromium', async ({
    tab,
    world,
    session,
  }) => {
    await startClockAt(tab, 400 * DAY);
    await openUndecided(tab, shopUrl('/', 'withdraw=soft'));
    await tab.click(button('accept-all'));
    await becomes(tab, true);
    await setClockBy(tab, 0);
    await becomes(tab, null);
    await tab.click(button('reject-all'));
    await becomes(tab, false);
    await setClockBy(tab, 100 * DAY);
    await aWhile(300);
    expect(await grantedIn(tab)).toEqual([]);
    expect(await domainsOf(session)).toHaveLength(1);
    expect(await countedFromNow(world)).toEqual([]);
  });
});

/** The shop, where its policy lets it stand in a frame of its own. */
const framingTest = test.extend({
  world: async ({ counters }, use) => {
    const site = createSite({});
    const vendors = createCounters(counters);
    const framed: Handler = (request, response, url) => {
      const writeHead = response.writeHead.bind(response);
      response.writeHead = ((status: number, headers: Record<string, string> = {}) => {
        const policy = headers['content-security-policy'];
        if (policy) {
          headers['content-security-policy'] =
            `frame-src 'self'; ${policy.replace(`frame-ancestors 'none'`, `frame-ancestors 'self'`)}`;
        }
        return writeHead(status, headers);
      }) as typeof response.writeHead;
      return site(request, response, url);
    };
    const world = await createWorld({
      'shop.test': framed,
      ...Object.fromEntries(ALL_COUNTERS.map((host) => [host, vendors])),
    });
    await use(world);
    await world.close();
  },
});

framingTest('a frame of the same site asks nothing, and lives by the answer', async ({ tab, world }) => {
  await openUndecided(tab, shopUrl('/delivery', 'withdraw=soft'));
  await tab.evaluate(
    (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      document.body.append(frame);
    },
    shopUrl('/order', 'withdraw=soft'),
  );
  const inFrame = (analytics: boolean | null) =>
    tab.waitFor((wanted) => {
      const { consentGate } = document.querySelector('iframe')?.contentWindow as unknown as Shop;
      return (consentGate.getState().decision?.choices.analytics ?? null) === wanted;
    }, analytics);
  const banners = () =>
    tab.evaluate(() =>
      [document, document.querySelector('iframe')?.contentDocument].map(
        (page) => !!page?.querySelector('consent-gate')?.shadowRoot?.querySelector('section'),
      ),
    );
  await inFrame(null);
  await aWhile(300);
  expect(await banners()).toEqual([true, false]);
  await tab.click(button('accept-all'));
  await inFrame(true);
  expect(await banners()).toEqual([false, false]);
  await until(() => sentFrom(world, '/order').length > 0, 'what a service in the frame sends');
  await call(tab, 'rejectAll');
  await inFrame(false);
  expect(await banners()).toEqual([false, false]);
  expect(await countedFromNow(world)).toEqual([]);
});

test.describe('what has changed since a consent', () => {
  /** Each with what it asks for anew, and the counters that go on meanwhile. */
  const CHANGES = [
    {
      what: 'a purpose is worded otherwise',
      change: 'wording=Other%20words',
      asks: ['Statistics'],
      goesOn: ['ads.example'],
    },
    {
      what: 'there is a new service',
      change: 'counters=2',
      asks: ['Statistics'],
      goesOn: ALL_COUNTERS,
    },
    {
      what: 'the policy has a new version',
      change: 'policy-version=2027-01-01',
      asks: ['Statistics', 'Session recording', 'Marketing', 'Transfer abroad'],
      goesOn: [],
    },
  ];

  for (const { what, change, asks, goesOn } of CHANGES) {
    const changed = shopUrl('/en/delivery', change, 'withdraw=soft');

    test(`where ${what} that is asked for, and nothing else @chromium`, async ({ tab, world }) => {
      await openUndecided(tab, shopUrl('/en', 'withdraw=soft'));
      expect(await tab.text(BANNER)).not.toContain(CHANGED);
      await tab.click(button('accept-all'));
      await becomes(tab, true);
      await tab.open('about:blank');
      await aWhile(300);
      world.clear();
      await openUndecided(tab, changed);
      expect(await namedIn(tab)).toEqual(asks);
      await aWhile();
      expect(counted(world)).toEqual(goesOn);
      expect(hasHit(world, 'mc.yandex.ru', '/watch/87654321')).toBe(false);
      expect(await tab.text(BANNER)).toContain(CHANGED);

      await tab.click(button('accept-all'));
      await becomes(tab, true);
      expect(await grantedIn(tab)).toEqual(ALL);
      await until(() => counted(world).length === ALL_COUNTERS.length, 'all counters');
      if (change === 'counters=2') {
        await until(() => hasHit(world, 'mc.yandex.ru', '/watch/87654321'), 'a hit of the new counter');
      }
      expect(paths(world, 'mc.yandex.ru').filter((path) => path.includes('tag.js'))).toHaveLength(1);
      await tab.reload();
      await becomes(tab, true);
    });

    test(`where ${what} it can be refused, and the rest stays @chromium`, async ({ tab, world }) => {
      await openUndecided(tab, shopUrl('/en', 'withdraw=soft'));
      await tab.click(button('accept-all'));
      await becomes(tab, true);
      await openUndecided(tab, changed);
      const isAsked = (id: string) =>
        asks.length === ALL.length || (id === 'analytics' && asks.includes('Statistics'));
      const left = ALL.filter((id) => !isAsked(id));
      await tab.click(button('reject-all'));
      await becomes(tab, false);
      expect(await grantedIn(tab)).toEqual(left);
      await tab.reload();
      await becomes(tab, false);
      expect(await grantedIn(tab)).toEqual(left);
      expect(await countedFromNow(world)).not.toContain('mc.yandex.ru');
      world.clear();
      await tab.reload();
      await aWhile(500);
      expect(counted(world)).toEqual(left.includes('marketing') ? ['ads.example'] : []);
    });
  }

  test('a new purpose is asked for while the others run, and can be added @chromium', async ({
    tab,
    world,
  }) => {
    await openUndecided(tab, shopUrl('/en', 'purposes=analytics'));
    await tab.click(button('accept-all'));
    // What has not been answered by then would be sent again from the next page.
    await until(() => hasHit(world, 'mc.yandex.ru', '/webvisor/12345678'), 'a recording');
    await tab.open('about:blank');
    await aWhile(300);
    world.clear();
    await openUndecided(tab, shopUrl('/en/delivery', 'purposes=analytics,marketing'));
    expect(await namedIn(tab)).toEqual(['Marketing']);
    expect(await tab.text(BANNER)).toContain(CHANGED);
    await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of the page');
    expect(hasHit(world, 'ads.example', '')).toBe(false);
    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'ads.example', '/ads/hit'), 'the advertising pixel');
    expect(await grantedIn(tab)).toEqual(['analytics', 'marketing']);
    expect(paths(world, 'mc.yandex.ru').filter((path) => path.includes('tag.js'))).toHaveLength(1);
    expect(paths(world, 'mc.yandex.ru').filter((path) => /pv(%3A|:)1/.test(path))).toHaveLength(1);
  });

  test('a new purpose can be refused while the others run on @chromium', async ({ tab, world }) => {
    await openUndecided(tab, shopUrl('/en', 'purposes=analytics'));
    await tab.click(button('accept-all'));
    await becomes(tab, true);
    const more = shopUrl('/en/delivery', 'purposes=analytics,marketing');
    await openUndecided(tab, more);
    await tab.click(button('reject-all'));
    await becomes(tab, true);
    expect(await grantedIn(tab)).toEqual(['analytics']);
    world.clear();
    await tab.reload();
    await becomes(tab, true);
    await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of the page');
    await aWhile();
    expect(counted(world)).toEqual(['mc.yandex.ru']);
  });

  test('what was refused is not asked for with the rest @chromium', async ({ tab }) => {
    await openUndecided(tab, shopUrl('/en'));
    await save(tab, 'marketing');
    await becomes(tab, false);
    await openUndecided(tab, shopUrl('/en', 'policy-version=2027-01-01'));
    expect(await namedIn(tab)).toEqual(['Marketing']);
    expect(await tab.text(BANNER)).toContain(CHANGED);
  });

  test('another text of the interface asks nobody @chromium', async ({ tab, world }) => {
    await openUndecided(tab, shopUrl('/en'));
    await tab.click(button('accept-all'));
    await becomes(tab, true);
    await openDecided(tab, shopUrl('/en/delivery', 'title=Cookies%3F'));
    await until(() => sentFrom(world, '/delivery').length > 0, 'what a started service sends');
    expect(await tab.count(BANNER)).toBe(0);
    await call(tab, 'reset');
    await becomes(tab, null);
    expect(await tab.text(`${BANNER} h2`)).toBe('Cookies?');
  });
});

test.describe('after a refusal of everything', () => {
  const OCCASIONS = [
    ['a new version of the policy', 'policy-version=2027-01-01', ''],
    ['a new purpose', 'purposes=analytics,marketing', 'purposes=analytics'],
    ['other words', 'wording=Other%20words', ''],
    [
      'other words for the one purpose that there is',
      'purposes=analytics&wording=Other',
      'purposes=analytics',
    ],
    ['a new service', 'counters=2', ''],
    ['nothing new', '', ''],
  ] as const;
  for (const [what, change, before] of OCCASIONS) {
    test(`${what} is no reason to ask before its time @chromium`, async ({ tab, session, world }) => {
      await openUndecided(tab, shopUrl('/en', before, 'deny-days=100'));
      await tab.click(button('reject-all'));
      await becomes(tab, false);
      await openDecided(tab, shopUrl('/en', change, 'deny-days=100'));
      await aWhile(300);
      await becomes(tab, false);

      const later = await session.newTab();
      await startClockAt(later, 99 * DAY);
      await openDecided(later, shopUrl('/en', change, 'deny-days=100'));
      await becomes(later, false);
      await setClockBy(later, 101 * DAY);
      await becomes(later, null);
      expect(counted(world)).toEqual([]);
    });
  }
});

test('a refusal counts against an earlier consent to the one purpose in other words @chromium', async ({
  tab,
  world,
}) => {
  const first = shopUrl('/', 'purposes=analytics', 'wording=Some%20words');
  const second = shopUrl('/', 'purposes=analytics', 'wording=Other%20words', 'withdraw=soft');
  await openUndecided(tab, first);
  await tab.click(button('accept-all'));
  await becomes(tab, true);
  await nextSecond();
  await openUndecided(tab, second);
  await tab.click(button('reject-all'));
  await becomes(tab, false);
  world.clear();
  await openDecided(tab, first);
  await becomes(tab, false);
  expect(counted(world)).toEqual([]);
});

test.describe('pages that ask for different purposes', () => {
  const ONE = shopUrl('/delivery', 'purposes=analytics', 'withdraw=soft');
  const TWO = shopUrl('/order', 'purposes=marketing', 'withdraw=soft');

  test('ask for each once, back and forth @once', async ({ tab, world, session }) => {
    await openUndecided(tab, ONE);
    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of the page');
    await nextSecond();
    await openUndecided(tab, TWO);
    expect(await namedIn(tab)).toEqual(['Маркетинг']);
    expect(await countedFromNow(world)).toEqual([]);
    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'ads.example', '/ads/hit'), 'the advertising pixel');
    for (let i = 0; i < 2; i++) {
      world.clear();
      await openDecided(tab, ONE);
      await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of the page');
      expect(await tab.count(BANNER)).toBe(0);
      expect(hasHit(world, 'ads.example', '')).toBe(false);
      expect(await domainsOf(session)).toHaveLength(1);
      world.clear();
      await openDecided(tab, TWO);
      await until(() => hasHit(world, 'ads.example', '/ads/hit'), 'the advertising pixel');
      expect(await tab.count(BANNER)).toBe(0);
    }
  });

  test('ask for each once on a host and on one below it, too @once', async ({ tab, session }) => {
    const blog = shopUrl(`${SUBDOMAIN}order`, 'purposes=marketing', 'withdraw=soft');
    await openUndecided(tab, ONE);
    await tab.click(button('accept-all'));
    await nextSecond();
    await openUndecided(tab, blog);
    expect(await namedIn(tab)).toEqual(['Маркетинг']);
    await tab.click(button('accept-all'));
    for (const url of [ONE, blog, ONE]) {
      await openDecided(tab, url);
      expect(await tab.count(BANNER)).toBe(0);
      expect(await domainsOf(session)).toEqual(['.shop.test']);
    }
  });

  test('are refused together by a refusal of everything @once', async ({ tab, world }) => {
    await openUndecided(tab, ONE);
    await tab.click(button('accept-all'));
    await becomes(tab, true);
    await nextSecond();
    await openUndecided(tab, TWO);
    await tab.click(button('reject-all'));
    await openDecided(tab, ONE);
    await becomes(tab, true);
    await openDecided(tab, TWO);
    expect(await tab.count(BANNER)).toBe(0);
    await call(tab, 'rejectAll');
    await openDecided(tab, ONE);
    await becomes(tab, false);
    expect(await countedFromNow(world)).toEqual([]);
  });

  test('keep both answers also when they are given in one second @chromium', async ({ tab }) => {
    await tab.page!.addInitScript((moment) => {
      Date.now = () => moment;
    }, Date.now());
    await openUndecided(tab, ONE);
    await tab.click(button('accept-all'));
    await becomes(tab, true);
    await openUndecided(tab, TWO);
    await tab.click(button('reject-all'));
    await tab.waitFor(() => !document.querySelector('consent-gate')?.shadowRoot?.querySelector('section'));
    await openDecided(tab, ONE);
    await becomes(tab, true);
    await openDecided(tab, TWO);
    expect(await tab.count(BANNER)).toBe(0);
    expect(await grantedIn(tab)).toEqual([]);
  });

  // Statistics again, since this page has Google Analytics beside Metrica.
  test('ask for the rest on the page that asks for more @chromium', async ({ tab }) => {
    await openUndecided(tab, shopUrl('/en', 'purposes=analytics'));
    await tab.click(button('accept-all'));
    await becomes(tab, true);
    await nextSecond();
    await openUndecided(tab, shopUrl('/en', 'purposes=marketing'));
    await tab.click(button('reject-all'));
    await tab.waitFor(() => !document.querySelector('consent-gate')?.shadowRoot?.querySelector('section'));
    await openUndecided(tab, shopUrl('/en'));
    expect(await namedIn(tab)).toEqual(['Statistics', 'Session recording', 'Transfer abroad']);
  });

  test('ask nothing after everything was refused on one of them @chromium', async ({ tab, world }) => {
    await openUndecided(tab, ONE);
    await tab.click(button('reject-all'));
    await becomes(tab, false);
    await openDecided(tab, TWO);
    await aWhile(300);
    expect(await tab.count(BANNER)).toBe(0);
    expect(counted(world)).toEqual([]);
  });
});

test.describe('Global Privacy Control', () => {
  const declare = (tab: Tab) =>
    tab.page!.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
    );

  test('refuses marketing by default, which Accept all does not change @chromium', async ({ tab, world }) => {
    await declare(tab);
    await openUndecided(tab, shopUrl('/en'));
    expect(await namedIn(tab)).toEqual(['Statistics', 'Session recording', 'Transfer abroad']);
    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
    await aWhile(300);
    expect(await grantedIn(tab)).toEqual(['analytics', 'cross-border', 'session-replay']);
    expect(counted(world)).not.toContain('ads.example');
    await tab.reload();
    await becomes(tab, true);
    await aWhile(300);
    expect(counted(world)).not.toContain('ads.example');
  });

  test('gives way to the visitor’s own switch, for good @chromium', async ({ tab, world }) => {
    await declare(tab);
    await openUndecided(tab, shopUrl('/en'));
    await tab.click(button('settings'));
    await openPreferences(tab);
    await tab.click(toggle('marketing'));
    await tab.click(button('save', DIALOG));
    await until(() => hasHit(world, 'ads.example', '/ads/hit'), 'the advertising pixel');
    world.clear();
    await tab.reload();
    await until(() => hasHit(world, 'ads.example', '/ads/hit'), 'the advertising pixel once more');
    expect(await grantedIn(tab)).toEqual(['marketing']);
    expect(await tab.count(BANNER)).toBe(0);
  });

  test('refuses everything where the owner says so, and nobody is asked @chromium', async ({
    tab,
    world,
  }) => {
    await declare(tab);
    await tab.page!.addInitScript(listenInPage);
    await openDecided(tab, shopUrl('/en', 'gpc=refuse-all'));
    await becomes(tab, false);
    expect(await heardIn(tab)).toEqual(['gpc']);
    await aWhile();
    expect(counted(world)).toEqual([]);
    expect(await tab.count(BANNER)).toBe(0);
    await tab.click('footer [data-consent-open]');
    await openPreferences(tab);
    await tab.click(toggle('analytics'));
    await tab.click(button('save', DIALOG));
    await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
    await tab.reload();
    await becomes(tab, true);
    expect(await heardIn(tab)).toEqual([]);
    expect(await grantedIn(tab)).toEqual(['analytics']);
  });

  test('means nothing where the owner says so @chromium', async ({ tab, world }) => {
    await declare(tab);
    await openUndecided(tab, shopUrl('/en', 'gpc=ignore'));
    expect(await namedIn(tab)).toHaveLength(4);
    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'ads.example', '/ads/hit'), 'the advertising pixel');
    expect(await grantedIn(tab)).toEqual(ALL);
  });
});

test('a browser that keeps no cookies has refused: nobody is asked, nothing starts @chromium', async ({
  tab,
  world,
  session,
}) => {
  await tab.page!.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'cookieEnabled', { get: () => false }),
  );
  await openDecided(tab, shopUrl('/'));
  await call(tab, 'acceptAll');
  await aWhile();
  expect(await tab.count(BANNER)).toBe(0);
  expect(counted(world)).toEqual([]);
  expect(await session.cookies()).toEqual([]);
  expect(await storageKeys(tab)).toEqual([]);
});

for (const [what, throws] of [
  ['keeps no cookie', false],
  ['throws at a cookie', true],
] as const) {
  test(`where the browser ${what} and has no storage, an answer lives as long as the page @chromium`, async ({
    tab,
    world,
  }) => {
    await tab.page!.addInitScript((isThrowing) => {
      const fail = () => {
        throw new DOMException('Refused', 'SecurityError');
      };
      Object.defineProperty(Document.prototype, 'cookie', {
        get: () => (isThrowing ? fail() : ''),
        set: () => (isThrowing ? fail() : undefined),
      });
      for (const kind of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, kind, { get: fail });
    }, throws);
    await tab.page!.addInitScript(listenInPage);
    await openUndecided(tab, shopUrl('/', 'purposes=marketing', 'withdraw=soft'));
    await tab.click(button('accept-all'));
    await until(() => hasHit(world, 'ads.example', '/ads/hit'), 'the advertising pixel');
    await focus(tab);
    await aWhile(300);
    expect(await grantedIn(tab)).toEqual(['marketing']);
    expect(await tab.count(BANNER)).toBe(0);
    expect(await heardIn(tab)).toContain('error: storage');
    await call(tab, 'rejectAll');
    await focus(tab);
    await aWhile(300);
    expect(await grantedIn(tab)).toEqual([]);
    world.clear();
    await tab.reload();
    await tab.waitFor(() => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('section'));
    expect(counted(world)).toEqual([]);
  });
}

for (const [how, host, domain] of [
  ['domain: auto @once', DEEP, 'domain=auto'],
  ['domain: auto, without a reload @once', DEEP, 'domain=auto&withdraw=soft'],
  ['the default domain', DEEP, ''],
  ['the default domain, on www @once', 'https://www.shop.test/', ''],
] as const) {
  test(`reset() leaves nothing and asks again, with ${how}`, async ({ tab, world, session }) => {
    const other = await session.newTab();
    await openUndecided(tab, shopUrl(`${host}delivery`, domain));
    await openUndecided(other, shopUrl(`${host}order`, domain));
    await tab.click(button('accept-all'));
    await until(() => isRecorded(world, '/delivery'), 'a recording of the first tab');
    await until(() => isRecorded(world, '/order'), 'a recording of the tab beside it');
    expect(await domainsOf(session)).toHaveLength(1);
    await call(tab, 'reset');
    await becomes(tab, null);
    await becomes(other, null);
    expect(await countedFromNow(world)).toEqual([]);
    expect(await session.cookies()).toEqual([]);
    expect(await storageKeys(tab)).toEqual([]);
    await tab.reload();
    await becomes(tab, null);
    expect(await session.cookies()).toEqual([]);
    expect(await countedFromNow(world)).toEqual([]);
  });
}
