import { createHash } from 'node:crypto';
import type { Receipt } from '../../src/core/types';
import { createCounters } from '../../demo/counters.mjs';
import { createSite } from '../../demo/site.mjs';
import type { Tab } from '../support/browser';
import { expect, test as base } from '../support/test';
import { createWorld, type LoggedRequest } from '../support/world';
import {
  aWhile,
  button,
  DELIVERIES,
  DIALOG,
  hasHit,
  openDecided,
  openPreferences,
  openUndecided,
  shopUrl,
  strangers,
  until,
} from './shop';

type Gate = Window & {
  consentGate: {
    receipts?(): readonly Receipt[];
    withdraw(): void;
    getState(): { decision: { id: string } | null };
  };
};

/** How the operator's endpoint answers, as the test wants it. */
interface Endpoint {
  status: number;
  headers: Record<string, string>;
}

/** The shop with an endpoint for receipts. */
const test = base.extend<{ endpoint: Endpoint }>({
  endpoint: async ({ engine: _ }, use) => {
    await use({ status: 201, headers: {} });
  },
  world: async ({ endpoint }, use) => {
    const counters = createCounters({});
    const site = createSite({
      collector: (_, response) => response.writeHead(endpoint.status, endpoint.headers).end(),
    });
    const world = await createWorld({
      'shop.test': site,
      'mc.yandex.ru': counters,
      'www.googletagmanager.com': counters,
      'www.google-analytics.com': counters,
      'ads.example': counters,
    });
    await use(world);
    await world.close();
  },
});

const receiptsIn = (tab: Tab): Promise<readonly Receipt[]> =>
  tab.evaluate(() => (window as unknown as Gate).consentGate.receipts?.() ?? []);

const isPosted = ({ method, path }: LoggedRequest) => method === 'POST' && path === '/receipts';

/** Waits until the device holds so many. In one go: the page may be about to be loaded anew. */
const made = async (tab: Tab, count: number): Promise<readonly Receipt[]> =>
  (await tab.waitFor((wanted) => {
    const receipts = (window as Partial<Gate>).consentGate?.receipts?.();
    return receipts?.length === wanted && receipts;
  }, count)) as readonly Receipt[];

/** By another way than the library's own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const object = value as Record<string, unknown>;
  const keys = Object.keys(object).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(object[key])}`).join(',')}}`;
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const DISCLOSURE = {
  '': [
    ['Состав и объём данных', 'IP-адрес'],
    ['Действия с данными', 'сбор, запись, систематизация, накопление, хранение'],
    ['Способы обработки', 'автоматизированная обработка'],
    ['Кому передаются данные', 'ООО «ЯНДЕКС», ИНН 7736207543, 119021, г. Москва'],
    ['Трансграничная передача', 'не осуществляется'],
    ['Срок обработки и хранения', '365 дней'],
    ['Правовое основание', '№\u00A0152-ФЗ'],
    ['Как отозвать согласие', 'с темой «Отзыв согласия»'],
  ],
  '/en': [
    ['Data and their volume', 'IP address'],
    ['Actions with the data', 'collection, recording, systematisation, accumulation, storage'],
    ['Methods of processing', 'automated processing'],
    ['Recipients of the data', 'Yandex LLC, Tax ID 7736207543, 16 Lva Tolstogo St.'],
    ['Transfer abroad', 'the data are not transferred abroad'],
    ['Term of processing and storage', '365 days'],
    ['Legal basis', 'Federal Law No. 152-FZ'],
    ['How to withdraw consent', 'with the subject “Withdrawal of consent”'],
  ],
} as const;

/** Metrica alone, under the promise that no data go abroad. */
const METRICA_ONLY = ['purposes=analytics', 'promise=1'];

for (const [path, items] of Object.entries(DISCLOSURE)) {
  for (const [delivery, via] of DELIVERIES) {
    test(`an operator with Metrica alone tells all that the law lists: ${path || '/ru'}, ${delivery}${via || path ? ' @once' : ''}`, async ({
      tab,
    }) => {
      await openUndecided(tab, shopUrl(`${path}/`, via, ...METRICA_ONLY));
      await tab.click(button('settings'));
      await openPreferences(tab);
      await tab.click('consent-gate li:nth-child(2) summary');
      const told = await tab.text('consent-gate li:nth-child(2) dl');
      for (const [item, said] of items) {
        expect(told).toContain(item);
        expect(told.slice(told.indexOf(item))).toContain(said);
      }
      // The same in the consent text, with who the operator is.
      await tab.click('consent-gate [data-action=consent-text]');
      const text = await tab.text('consent-gate .document');
      expect(text).toContain('5050109563');
      for (const [item, said] of items) {
        expect(text).toContain(item);
        expect(text).toContain(said);
      }
    });
  }
}

test('attributes alone give a full disclosure @once', async ({ tab }) => {
  await openUndecided(tab, shopUrl('/simple'));
  await tab.click(button('settings'));
  await openPreferences(tab);
  await tab.click('consent-gate li:nth-child(2) summary');
  const told = await tab.text('consent-gate li:nth-child(2) dl');
  for (const [item, said] of DISCLOSURE['']) {
    expect(told).toContain(item);
    if (item !== 'Трансграничная передача') expect(told).toContain(said);
  }
  expect(told).toContain('Google LLC, 1600 Amphitheatre Parkway');
  expect(told).toMatch(/осуществляется: С/);
});

test('Google Analytics under the promise that no data go abroad is refused at start, with the reason @chromium', async ({
  tab,
  world,
}) => {
  await tab.open(shopUrl('/bad-config?case=broken-promise'));
  await tab.waitFor(() => typeof (window as Partial<Gate>).consentGate?.receipts === 'function');
  await aWhile(500);
  expect(tab.messages.map(({ text }) => text).join()).toContain(
    'services[1].purposes: expected one that says that data go abroad',
  );
  expect(tab.messages.map(({ text }) => text).join()).toContain('152-FZ art. 12');
  expect(strangers(world)).toEqual([]);
});

test('the consent text has an address of its own, and is printed alone @chromium', async ({ tab }) => {
  await openUndecided(tab, shopUrl('/#consent'));
  await tab.waitFor(() => !!document.querySelector('consent-gate')?.shadowRoot?.querySelector('.document'));
  expect(await tab.text('consent-gate #document-title')).toBe('Согласие на обработку персональных данных');
  const page = tab.page!;
  const isOnPaper = (selector: string) =>
    tab.evaluate((wanted) => {
      const root = document.querySelector('consent-gate')!.shadowRoot!;
      const element = root.querySelector(wanted) ?? document.querySelector(wanted)!;
      return element.checkVisibility();
    }, selector);
  // Pages that are printed otherwise carry nothing of ours.
  await page.emulateMedia({ media: 'print' });
  expect(await isOnPaper('section')).toBe(false);
  expect(await isOnPaper('.document')).toBe(false);
  expect(await isOnPaper('main')).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await tab.evaluate(() => {
    window.print = () => undefined;
  });
  await tab.click('consent-gate [data-action=print]');
  await page.emulateMedia({ media: 'print' });
  expect(await isOnPaper('.document')).toBe(true);
  expect(await isOnPaper('section')).toBe(false);
  expect(await isOnPaper('main')).toBe(false);
  // From its beginning: what lies above the first sheet is not printed.
  const top = await tab.evaluate(
    () =>
      document
        .querySelector('consent-gate')!
        .shadowRoot!.querySelector('#document-title')!
        .getBoundingClientRect().top,
  );
  expect(top).toBeGreaterThanOrEqual(0);
  const height = await tab.evaluate(
    () => document.querySelector('consent-gate')!.shadowRoot!.querySelector('.document')!.scrollHeight,
  );
  // All of it, on as many sheets as it takes.
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(height).toBeGreaterThan(2_000);
  expect(sheets).toBeGreaterThan(1);
  await tab.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  expect(await isOnPaper('main')).toBe(true);
  await tab.press('Escape');
  expect(await tab.count('consent-gate .document')).toBe(0);
  expect(await tab.count(DIALOG)).toBe(1);
  await tab.press('Escape');
  expect(new URL(await tab.url()).hash).toBe('');
});

for (const [delivery, via] of DELIVERIES) {
  test(`a consent leaves a receipt that proves itself, a withdrawal one that says what was erased: ${delivery}${via && ' @once'}`, async ({
    tab,
    world,
  }) => {
    await openUndecided(tab, shopUrl('/', via));
    await tab.click(button('accept-all'));
    const [given] = await made(tab, 1);
    expect(given).toMatchObject({ state: 'given', method: 'banner-accept-all', previousId: null });
    expect(given?.noticeHash).toBe(sha256(canonical(given?.notice)));
    expect(given?.notice.purposes.map(({ id }) => id)).not.toContain('advertising-messages');
    await until(() => hasHit(world, 'mc.yandex.ru', '/webvisor/12345678'), 'a recording');
    await until(() => hasHit(world, 'www.google-analytics.com', 'en=tick'), 'an event of the page');
    // The page is loaded anew at once: the receipt is made by the one that follows.
    await tab.evaluate(() => (window as unknown as Gate).consentGate.withdraw());
    const [withdrawn] = await made(tab, 2);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', method: 'withdraw', previousId: given?.id });
    expect(withdrawn?.withdrawal?.purposes).toEqual([
      'analytics',
      'session-replay',
      'marketing',
      'cross-border',
    ]);
    expect(withdrawn?.withdrawal?.cookies).toEqual(expect.arrayContaining(['_ym_uid', '_ga']));
    expect(withdrawn?.withdrawal?.localStorage).toContain('_ym_uid');
    expect(withdrawn?.withdrawal?.sessionStorage).toEqual(['__ym_tab_guid']);
    expect(withdrawn?.withdrawal?.clientIds).toEqual({
      '12345678': expect.stringMatching(/^\d{15,}$/) as unknown,
      'G-DEMO1234': expect.stringMatching(/^GA1\.1\./) as unknown,
    });
  });
}

test('receipts are posted, refusals are not @once', async ({ tab, world }) => {
  await openUndecided(tab, shopUrl('/', 'withdraw=soft'));
  await tab.click(button('reject-all'));
  await made(tab, 1);
  await tab.click('footer [data-consent-open]');
  await openPreferences(tab);
  await tab.click(button('accept-all', DIALOG));
  await made(tab, 2);
  await until(() => world.requests(isPosted).length === 1, 'a posted receipt');
  await aWhile(300);
  const [posted, ...others] = world.requests(isPosted);
  expect(others).toEqual([]);
  const receipt = JSON.parse(posted!.body) as Receipt;
  expect(receipt).toEqual((await receiptsIn(tab))[0]);
  expect(posted?.headers['idempotency-key']).toBe(receipt.id);
  expect(posted?.headers['content-type']).toBe('application/json');
  expect(posted?.cookie).toBe('');
  expect(posted?.headers.referer).toBeUndefined();
});

test('a receipt that was not taken is sent by a later page, and only once more', async ({
  tab,
  world,
  endpoint,
}) => {
  endpoint.status = 503;
  await openUndecided(tab, shopUrl('/'));
  await tab.click(button('accept-all'));
  await until(() => world.requests(isPosted).length === 1, 'a first attempt');
  endpoint.status = 200;
  world.clear();
  await openDecided(tab, shopUrl('/delivery'));
  await until(() => world.requests(isPosted).length === 1, 'a second attempt');
  await openDecided(tab, shopUrl('/delivery'));
  await aWhile(500);
  expect(world.requests(isPosted)).toHaveLength(1);
});

test('a receiver that asks for time gets it, on later pages too @chromium', async ({
  tab,
  world,
  endpoint,
}) => {
  Object.assign(endpoint, { status: 429, headers: { 'retry-after': '3600' } });
  await openUndecided(tab, shopUrl('/'));
  await tab.click(button('accept-all'));
  await until(() => world.requests(isPosted).length === 1, 'a first attempt');
  await aWhile(300);
  await openDecided(tab, shopUrl('/delivery'));
  await aWhile(500);
  expect(world.requests(isPosted)).toHaveLength(1);
});

test('a tick in a form of the site’s gets a receipt, and the form goes its way, dead endpoint or not', async ({
  tab,
  world,
  endpoint,
}) => {
  endpoint.status = 500;
  await openUndecided(tab, shopUrl('/order'));
  await tab.click(button('reject-all'));
  await made(tab, 1);
  expect(
    await tab.evaluate(() => document.querySelector<HTMLInputElement>('[data-consent-form]')?.checked),
  ).toBe(false);
  await tab.click('[type=email]');
  await tab.type('a@example.ru');
  await tab.click('[data-consent-form]');
  await tab.click('.newsletter .button');
  await tab.waitFor(() => location.search.includes('receipt='));
  const id = new URL(await tab.url()).searchParams.get('receipt');
  const [receipt] = await made(tab, 2);
  expect(receipt).toMatchObject({
    id,
    method: 'form',
    state: 'given',
    answers: { 'advertising-messages': true },
    statement: 'Согласен получать рекламную рассылку ООО «Ромашка» по электронной почте',
  });
  await until(() => world.requests(isPosted).length > 0, 'an attempt to send it');
});

test('a form that came later counts, too @chromium', async ({ tab }) => {
  await openUndecided(tab, shopUrl('/order'));
  await tab.click(button('reject-all'));
  await made(tab, 1);
  await tab.evaluate(() => {
    const form = document.createElement('form');
    form.innerHTML =
      '<label><input type="checkbox" data-consent-form="advertising-messages" id="late">Yes</label>' +
      '<button id="send">Send</button>';
    document.querySelector('main')!.prepend(form);
  });
  await tab.click('#late');
  await tab.click('#send');
  const [receipt] = await made(tab, 2);
  expect(receipt).toMatchObject({ method: 'form', statement: 'Yes' });
});

for (const [path, purpose, owner] of [
  ['/privacy', 'Статистика', 'Этот сайт: ваш выбор'],
  ['/en/privacy', 'Statistics', 'This site: your choice'],
] as const) {
  test(`the policy page declares purposes, services and cookies, and consent is withdrawn there: ${path}${path === '/privacy' ? '' : ' @once'}`, async ({
    tab,
  }) => {
    await openUndecided(tab, shopUrl(path, 'withdraw=soft'));
    await tab.click(button('accept-all'));
    await made(tab, 1);
    const declared = await tab.text('[data-consent-declaration]');
    for (const part of [purpose, owner, '7736207543', '_ym_uid', '_ga_DEMO1234', 'yandexuid']) {
      expect(declared).toContain(part);
    }
    await tab.click('[data-consent-declaration] [data-action=withdraw]');
    await made(tab, 2);
    expect(await tab.count('[data-consent-declaration] [data-action=withdraw]')).toBe(0);
  });
}
