import { expect, test } from '../support/test';
import {
  aWhile,
  BANNER,
  button,
  DELIVERIES,
  DIALOG,
  hasHit,
  names,
  openDecided,
  openPreferences,
  openUndecided,
  paths,
  receiptsMade,
  shopUrl,
  storageKeys,
  strangers,
  toggle,
  until,
} from './shop';

type Counters = Window & { ym: (...call: unknown[]) => void; gtag: (...call: unknown[]) => void };

for (const [delivery, via] of DELIVERIES) {
  // How the code came into the page makes no difference to an engine; the recipes are bundled, and go through all three.
  test.describe(`with the ${delivery}${via && ' @once'}`, () => {
    test('nothing leaves and nothing is kept before a choice, while the page calls its counters', async ({
      tab,
      world,
      session,
    }) => {
      await openUndecided(tab, shopUrl('/', via));
      await aWhile();
      expect(strangers(world)).toEqual([]);
      expect(world.refused()).toEqual([]);
      expect(await session.cookies()).toEqual([]);
      expect(await storageKeys(tab)).toEqual([]);
      expect(tab.problems()).toEqual([]);
    });

    test('after Reject all it stays so, on this page and on the next, and the preferences are never fetched', async ({
      tab,
      world,
      session,
    }) => {
      await openUndecided(tab, shopUrl('/', via));
      await tab.click(button('reject-all'));
      await tab.waitFor(() => !document.querySelector('consent-gate')?.shadowRoot?.querySelector('section'));
      await tab.reload();
      await openDecided(tab, shopUrl('/delivery', via));
      await aWhile();
      expect(await tab.count(BANNER)).toBe(0);
      expect(strangers(world)).toEqual([]);
      const cookies = await session.cookies();
      expect(names(cookies)).toEqual(['consent_gate']);
      expect(cookies[0]).toMatchObject({ secure: true, path: '/' });
      expect(cookies[0]?.value).toMatch(/^1\.\w+\.2026-11-01\.\.-analytics:\w+\./);
      expect(await storageKeys(tab)).toEqual([]);
      expect(hasHit(world, 'shop.test', '/dist/consent-gate.view.js')).toBe(false);
      expect(tab.problems()).toEqual([]);
    });

    test('after Accept all each tag is requested once, and what was done before stays untold', async ({
      tab,
      world,
    }) => {
      await openUndecided(tab, shopUrl('/', via));
      await tab.evaluate(() => {
        const page = window as unknown as Counters;
        page.ym(12345678, 'reachGoal', 'before-choice');
        page.gtag('event', 'before_choice');
      });
      await tab.click(button('accept-all'));
      await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
      await until(() => hasHit(world, 'www.google-analytics.com', 'en=tick'), 'an event of the page');
      expect(paths(world, 'mc.yandex.ru').filter((path) => path.includes('tag.js'))).toEqual([
        '/metrika/tag.js',
      ]);
      expect(paths(world, 'www.googletagmanager.com')).toEqual(['/gtag/js?id=G-DEMO1234']);
      expect(paths(world, 'ads.example').filter((path) => path.startsWith('/ads/pixel.js'))).toHaveLength(1);
      const pageViews = paths(world, 'mc.yandex.ru').filter(
        (path) => path.includes('pv%3A1') || path.includes('pv:1'),
      );
      expect(pageViews).toHaveLength(1);
      expect(hasHit(world, 'www.google-analytics.com', 'en=page_view')).toBe(true);
      expect(hasHit(world, 'mc.yandex.ru', 'before-choice')).toBe(false);
      expect(hasHit(world, 'www.google-analytics.com', 'before_choice')).toBe(false);
      expect(tab.problems()).toEqual([]);
    });

    test('a returning visitor’s page starts the tags and fetches nothing of the interface', async ({
      tab,
      world,
    }) => {
      await openUndecided(tab, shopUrl('/', via));
      await tab.click(button('accept-all'));
      await until(() => hasHit(world, 'www.google-analytics.com', 'en=page_view'), 'the first page view');
      await receiptsMade(tab);
      world.clear();
      await openDecided(tab, shopUrl('/delivery', via));
      await until(() => hasHit(world, 'mc.yandex.ru', '/watch/12345678'), 'a hit of the next page');
      await until(
        () => hasHit(world, 'www.google-analytics.com', 'en=page_view'),
        'a page view of the next page',
      );
      const ours = paths(world, 'shop.test').filter((path) => path.startsWith('/dist/'));
      expect(ours).toEqual(
        via ? ['/dist/index.js', '/dist/services.js', '/dist/ui.js'] : ['/dist/consent-gate.js'],
      );
      expect(await tab.count('consent-gate')).toBe(0);
    });

    test('only what was picked in the preferences runs', async ({ tab, world }) => {
      await openUndecided(tab, shopUrl('/', via));
      await tab.click(button('settings'));
      await openPreferences(tab);
      await tab.click(toggle('analytics'));
      await tab.click(button('save', DIALOG));
      await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
      await aWhile(500);
      expect(strangers(world)).toEqual(['mc.yandex.ru']);
      expect(hasHit(world, 'mc.yandex.ru', '/webvisor/')).toBe(false);
      expect(tab.problems()).toEqual([]);
    });

    test('Webvisor records once session recording is consented to, without a second page view @once', async ({
      tab,
      world,
    }) => {
      await openUndecided(tab, shopUrl('/', via));
      await tab.evaluate(() => {
        (window as unknown as { consentGate: { save(choices: object): void } }).consentGate.save({
          analytics: true,
        });
      });
      await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
      expect(hasHit(world, 'mc.yandex.ru', '/webvisor/')).toBe(false);
      await tab.evaluate(() => {
        (window as unknown as { consentGate: { save(choices: object): void } }).consentGate.save({
          analytics: true,
          'session-replay': true,
        });
      });
      await until(() => hasHit(world, 'mc.yandex.ru', '/webvisor/12345678'), 'a recording');
      expect(paths(world, 'mc.yandex.ru').filter((path) => /pv(%3A|:)1/.test(path))).toHaveLength(1);
      expect(paths(world, 'mc.yandex.ru').filter((path) => path.includes('tag.js'))).toHaveLength(1);
    });

    test('a click that a script made grants nothing, but can refuse', async ({ tab, world, session }) => {
      const clickByScript = (action: string) =>
        tab.evaluate((wanted) => {
          const root = document.querySelector('consent-gate')?.shadowRoot;
          (root?.querySelector(`section [data-action=${wanted}]`) as HTMLElement).click();
        }, action);
      await openUndecided(tab, shopUrl('/', via));
      await clickByScript('accept-all');
      await aWhile(700);
      expect(strangers(world)).toEqual([]);
      expect(await session.cookies()).toEqual([]);
      expect(await tab.isVisible(BANNER)).toBe(true);
      await clickByScript('reject-all');
      await tab.waitFor(() => !document.querySelector('consent-gate')?.shadowRoot?.querySelector('section'));
      expect(names(await session.cookies())).toEqual(['consent_gate']);
      expect(strangers(world)).toEqual([]);
    });

    test('a switch that a script turned on is not saved by a script', async ({ tab, world }) => {
      await openUndecided(tab, shopUrl('/', via));
      await tab.click(button('settings'));
      await openPreferences(tab);
      await tab.evaluate(() => {
        const root = document.querySelector('consent-gate')?.shadowRoot;
        (root?.querySelector('#switch-analytics') as HTMLElement).click();
        (root?.querySelector('dialog [data-action=accept-all]') as HTMLElement).click();
        (root?.querySelector('dialog [data-action=save]') as HTMLElement).click();
      });
      await aWhile(700);
      expect(strangers(world)).toEqual([]);
    });

    test('consent taken back stops the counters and erases what they left', async ({
      tab,
      world,
      session,
    }) => {
      await openUndecided(tab, shopUrl('/', via));
      await tab.click(button('accept-all'));
      await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
      await until(() => hasHit(world, 'www.google-analytics.com', 'en=tick'), 'an event of the page');
      expect(names(await session.cookies())).toEqual(expect.arrayContaining(['_ga', '_ym_uid']));
      await tab.click('footer [data-consent-open]');
      await openPreferences(tab);
      await tab.click(button('reject-all', DIALOG));
      // Webvisor and gtag cannot be stopped for sure in a page: it is loaded anew, without them.
      await tab.waitFor(() => {
        const page = window as unknown as { Ya?: unknown; consentGate?: { getState?: unknown } };
        return typeof page.consentGate?.getState === 'function' && !page.Ya;
      });
      await aWhile(300);
      world.clear();
      await aWhile();
      expect(strangers(world)).toEqual([]);
      expect(names(await session.cookies())).toEqual(['consent_gate']);
      expect(await storageKeys(tab)).toEqual([]);
    });

    test('calls made before consent can be replayed, where the owner asks for that @once', async ({
      tab,
      world,
    }) => {
      await openUndecided(tab, shopUrl('/', via, 'queue=replay'));
      await tab.evaluate(() => {
        const page = window as unknown as Counters;
        page.ym(12345678, 'reachGoal', 'before-choice');
        page.gtag('event', 'before_choice');
      });
      await aWhile(300);
      expect(strangers(world)).toEqual([]);
      await tab.click(button('accept-all'));
      await until(() => hasHit(world, 'mc.yandex.ru', 'before-choice'), 'the goal from before');
      await until(() => hasHit(world, 'www.google-analytics.com', 'before_choice'), 'the event from before');
    });
  });
}

test('the stand-in counters do what the gate prevents: without it they send at once @once', async ({
  tab,
  world,
  session,
}) => {
  await tab.open(shopUrl('/control'));
  await until(() => hasHit(world, 'mc.yandex.ru', 'goal=page-tick'), 'a goal of the page');
  await until(() => hasHit(world, 'www.google-analytics.com', 'en=page_view'), 'a page view');
  expect(names(await session.cookies())).toEqual(expect.arrayContaining(['_ga', '_ym_uid']));
});

test('a link that waits for its goal is followed before consent and after', async ({ tab, world }) => {
  await openUndecided(tab, shopUrl('/tea/romashka'));
  await tab.click('[data-wait-metrica]');
  await tab.waitFor(() => location.pathname !== '/tea/romashka');
  expect(strangers(world)).toEqual([]);
});
