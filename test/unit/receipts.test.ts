import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import schema from '../../dist/receipt.schema.json' with { type: 'json' };
import type { ConsentConfig, ConsentEvents, NotedDecision, Receipt } from '../../src/core/types';
import { resolveConfig } from '../../src/core/purposes';
import { createConsent, memoryStorage } from '../../src/index';
import { canonical, hashOf } from '../../src/notice/canonical';
import * as module from '../../src/notice';
import { yandexMetrica } from '../../src/services';

const ajv = new Ajv({ allErrors: true });
(formats as unknown as (ajv: Ajv) => void)(ajv);
const isReceipt = ajv.compile(schema);

const SITE: ConsentConfig = {
  operator: { name: 'ООО «Ромашка»', taxId: '5050109563' },
  policy: { url: '/privacy', version: '2026-11-01' },
  purposes: [{ id: 'necessary' }, { id: 'analytics' }, { id: 'marketing' }, { id: 'advertising-messages' }],
  services: [
    {
      id: '1',
      purposes: ['analytics'],
      clientId: '_t_uid',
      erase: { cookies: ['_t*'], localStorage: ['_t*'] },
      start: () => undefined,
      stop: () => undefined,
    },
  ],
};

const DAY = 86_400_000;
const leave: (() => void)[] = [];
let storage = memoryStorage();

async function visit(config: ConsentConfig = {}, now?: () => number) {
  const consent = createConsent({ ...SITE, ...config } as { purposes: [] }, {
    storage,
    reload: () => undefined,
    ...(now && { now }),
  });
  const told: ConsentEvents['receipt'][] = [];
  const failures: unknown[] = [];
  consent.on('receipt', (detail) => told.push(detail));
  consent.on('error', ({ error }) => failures.push(error));
  leave.push(() => consent.destroy());
  await Promise.resolve();
  const choose = consent.save;
  /** Waits until so many are made. */
  const made = async (count: number): Promise<readonly Receipt[]> => {
    await vi.waitFor(() => expect(told.filter(({ status }) => status === 'made')).toHaveLength(count));
    return consent.receipts();
  };
  return { consent, choose, made, told, failures };
}

beforeEach(() => {
  storage = memoryStorage();
  localStorage.clear();
  document.documentElement.lang = 'ru';
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
  document.cookie = '_t_uid=; max-age=0; path=/';
});

describe('a receipt', () => {
  it('holds what was shown, in which language, by whom, when, and how it was answered', async () => {
    const { consent, made } = await visit();
    consent.acceptAll('banner-accept-all');
    const [receipt] = await made(1);
    const { decision } = consent.getState();
    expect(receipt).toMatchObject({
      format: 1,
      id: decision?.id,
      previousId: null,
      decidedAt: new Date(decision!.decidedAt).toISOString(),
      expiresAt: new Date(decision!.decidedAt + 365 * DAY).toISOString(),
      method: 'banner-accept-all',
      state: 'given',
      page: { origin: 'https://www.shop.test', path: '/' },
      answers: { analytics: true, marketing: true },
      notice: {
        language: 'ru',
        operator: { name: 'ООО «Ромашка»', taxId: '5050109563' },
        policy: { url: '/privacy', version: '2026-11-01' },
        purposes: [{ id: 'necessary' }, { id: 'analytics', title: 'Статистика' }, { id: 'marketing' }],
        services: [{ id: '1' }],
      },
    });
    // What is agreed to by itself is no part of it.
    expect(receipt?.answers).not.toHaveProperty('advertising-messages');
    expect(receipt?.noticeHash).toBe(await hashOf(receipt?.notice));
    expect(isReceipt(receipt), JSON.stringify(isReceipt.errors)).toBe(true);
  });

  it('says which services were refused by themselves, and that one was taken back', async () => {
    const { consent, choose, made } = await visit();
    const all = { analytics: true, marketing: true };
    choose(all, 'preferences-save', ['1']);
    const [first] = await made(1);
    expect(first).toMatchObject({ state: 'given', answers: all, refusedServices: ['1'] });
    expect(first).not.toHaveProperty('withdrawal');
    choose(all);
    document.cookie = '_t_uid=16999=1; path=/';
    choose(all, 'preferences-save', ['1']);
    const [receipt, before] = await made(3);
    expect(before).toMatchObject({ state: 'given' });
    expect(before).not.toHaveProperty('refusedServices');
    expect(receipt).toMatchObject({
      state: 'withdrawn',
      answers: all,
      refusedServices: ['1'],
      withdrawal: { purposes: [], cookies: ['_t_uid'], clientIds: { '1': '16999=1' } },
    });
    expect(isReceipt(receipt), JSON.stringify(isReceipt.errors)).toBe(true);
    const locale = module.noticeLocaleOf('ru');
    expect(JSON.stringify(module.receiptText(receipt!, locale))).toContain('"1: Нет"');
    expect(consent.getState().pending).toEqual([]);
  });

  it('is hashed by what was shown: one letter changes it', async () => {
    const hashes = [];
    for (const title of ['Счёт', 'Счет']) {
      storage = memoryStorage();
      const { consent, made } = await visit({ purposes: [{ id: 'own', title }], services: [] });
      consent.acceptAll();
      hashes.push((await made(1))[0]?.noticeHash);
      // And it is asked for again.
      const next = await visit({ purposes: [{ id: 'own', title: `${title}!` }], services: [] });
      expect(next.consent.getState().pending).toEqual(['own']);
      for (const go of leave.splice(0)) go();
      // It is about to look for what earlier pages have left.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(new Set(hashes).size).toBe(2);
  });

  it('of a withdrawal names what was taken back and erased, and the visitor’s number at the service', async () => {
    const { consent, choose, made } = await visit();
    choose({ analytics: true, marketing: true });
    await made(1);
    document.cookie = '_t_uid=16999=1; path=/';
    localStorage.setItem('_tx', '1');
    localStorage.setItem('basket', '1');
    consent.withdraw('analytics');
    const [receipt, first] = await made(2);
    expect(receipt).toMatchObject({
      previousId: first?.id,
      method: 'withdraw',
      state: 'withdrawn',
      answers: { analytics: false, marketing: true },
      withdrawal: {
        purposes: ['analytics'],
        cookies: ['_t_uid'],
        localStorage: ['_tx'],
        sessionStorage: [],
        clientIds: { '1': '16999=1' },
      },
    });
    expect(document.cookie).not.toContain('_t_uid');
    expect(isReceipt(receipt)).toBe(true);
  });

  it('of a refusal has an id that the record has not', async () => {
    const { consent, made } = await visit();
    consent.rejectAll('banner-reject-all');
    const [receipt] = await made(1);
    expect(receipt).toMatchObject({ state: 'refused', method: 'banner-reject-all' });
    expect(receipt?.id).toMatch(/^[\da-z]{16}$/);
    expect(storage.read()[0]).not.toContain(receipt?.id);
    expect(receipt?.expiresAt).toBe(new Date(Date.parse(receipt!.decidedAt) + 182 * DAY).toISOString());
  });

  it('is one of its own for each purpose that is agreed to by itself', async () => {
    const { consent, choose, made } = await visit();
    choose({ analytics: true, 'advertising-messages': true }, 'preferences-save');
    const [first, second] = await made(2);
    const id = consent.getState().decision?.id;
    expect([first, second].map((receipt) => [receipt?.id, receipt?.answers])).toEqual([
      [id, { analytics: true, marketing: false }],
      [`${id}-advertising-messages`, { 'advertising-messages': true }],
    ]);
    expect(second?.notice.purposes.map((purpose) => purpose.id)).toEqual(['advertising-messages']);
    expect(second?.notice.services).toEqual([]);
    // Who changes nothing else has said nothing new of the rest.
    choose({ analytics: true });
    const [third] = await made(3);
    expect(third).toMatchObject({
      answers: { 'advertising-messages': false },
      state: 'withdrawn',
      previousId: second?.id,
    });
  });

  it('follows when a consent runs out, once', async () => {
    const { consent, made } = await visit();
    consent.acceptAll();
    const [given] = await made(1);
    document.cookie = '_t_uid=16999; path=/';
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 366 * DAY });
    leave.push(() => vi.useRealTimers());
    for (let i = 0; i < 2; i++) {
      const later = await visit();
      expect(later.consent.getState().decision).toBeNull();
      if (i === 0) await later.made(1);
      else await new Promise((resolve) => setTimeout(resolve, 20));
      expect(later.consent.receipts()).toHaveLength(2);
      expect(later.consent.receipts()[0]).toMatchObject({
        id: `${given?.id}-expired`,
        previousId: given?.id,
        state: 'expired',
        decidedAt: given?.expiresAt,
        expiresAt: null,
        answers: { analytics: false, marketing: false },
        withdrawal: { purposes: ['analytics', 'marketing'], clientIds: { '1': '16999' } },
      });
      expect(document.cookie).not.toContain('_t_uid');
      expect(isReceipt(later.consent.receipts()[0])).toBe(true);
    }
  });

  it('names the browser’s own refusal as what it is', async () => {
    vi.spyOn(window.navigator, 'cookieEnabled', 'get').mockReturnValue(true);
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    leave.push(() => Reflect.deleteProperty(navigator, 'globalPrivacyControl'));
    const { made } = await visit({ signals: { gpc: 'refuse-all' } });
    expect((await made(1))[0]).toMatchObject({ method: 'gpc', state: 'refused' });
  });

  it('is made on the next page where this one went before', async () => {
    const noted: NotedDecision = {
      id: 'abc',
      // Of a page that asked for something else.
      config: resolveConfig({ purposes: [{ id: 'analytics', title: 'Earlier' }] }),
      decidedAt: 1_800_000_000_000,
      method: 'preferences-save',
      language: 'en-GB',
      path: '/earlier',
      choices: { analytics: true },
      granted: ['analytics'],
      revoked: [],
    };
    localStorage.setItem('consent_gate.noted', JSON.stringify([noted]));
    const { made } = await visit();
    const [receipt] = await made(1);
    expect(receipt).toMatchObject({
      id: 'abc',
      page: { path: '/earlier' },
      answers: { analytics: true },
      notice: { language: 'en', purposes: [{ title: 'Earlier' }] },
    });
    await vi.waitFor(() => expect(localStorage.getItem('consent_gate.noted')).toBeNull());
  });

  it('is not lost with a note beside it that cannot be read', async () => {
    localStorage.setItem('consent_gate.noted', JSON.stringify([{ id: 'bad' }, 3]));
    const { consent, made, failures } = await visit();
    consent.acceptAll();
    await made(1);
    await vi.waitFor(() => expect(localStorage.getItem('consent_gate.noted')).toBeNull());
    expect(failures.length).toBeGreaterThan(0);
  });

  it('is not made where none are kept and none sent', async () => {
    const { consent } = await visit({ receipts: { keep: 0 } });
    consent.acceptAll();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(Object.keys(localStorage)).toEqual([]);
  });
});

describe('the receipts on the device', () => {
  it('are the last few, newest first', async () => {
    const { consent, choose, made } = await visit({ receipts: { keep: 2 } });
    for (const marketing of [true, false, true]) choose({ analytics: true, marketing });
    const receipts = await made(3);
    expect(receipts.map(({ answers }) => answers.marketing)).toEqual([true, false]);
    expect(receipts[0]?.previousId).toBe(receipts[1]?.id);
    consent.reset();
    expect(consent.receipts()).toEqual([]);
  });

  it('are what others have written there only if it reads as receipts', async () => {
    const { consent } = await visit();
    for (const text of ['', 'x', '3', 'null', '{}', '[null, 1, {}, {"format":2,"notice":{}}]', '[[]]']) {
      localStorage.setItem('consent_gate.receipts', text);
      expect(consent.receipts()).toEqual([]);
    }
  });

  it('make room where the storage is full, the oldest first', async () => {
    const { choose, made, consent } = await visit();
    choose({ analytics: true });
    await made(1);
    const room = localStorage.getItem('consent_gate.receipts')!.length + 500;
    const { setItem } = Storage.prototype;
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, value) {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    });
    choose({ marketing: true });
    const [newest, ...others] = await made(2);
    expect(newest?.answers).toEqual({ analytics: false, marketing: true });
    expect(others).toEqual([]);
    expect(consent.receipts()).toHaveLength(1);
  });

  it('are told of also where nothing can be stored', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const { consent, told } = await visit();
    consent.acceptAll();
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told[0]?.receipt.state).toBe('given');
  });
});

describe('a form of the site’s own', () => {
  const page = (markup: string) => {
    document.body.innerHTML = `<form>${markup}<input type="hidden" name="proof" data-consent-receipt></form>`;
    const form = document.querySelector('form')!;
    const heard = vi.fn((event: Event) => {
      event.preventDefault();
      return new FormData(form).get('proof');
    });
    form.addEventListener('submit', heard);
    return { form, heard };
  };
  const BOX =
    '<label><input type="checkbox" data-consent-form="advertising-messages"> I want\n  the <b>news</b></label>';
  /** jsdom’s own submission is trusted, as a person’s is. */
  const submit = (form: HTMLFormElement) => form.requestSubmit();

  /** The parts of a page are loaded once it has some. */
  async function visitPage(markup: string) {
    const parts = page(markup);
    const site = await visit();
    const { connectParts } = await import('../../src/page/connect-parts');
    expect(connectParts).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return { ...parts, ...site };
  }

  it('gives a receipt for its tick, with the text beside it, and leaves the answers alone', async () => {
    const { form, heard, made, consent } = await visitPage(BOX);
    form.querySelector<HTMLInputElement>('input')!.checked = true;
    submit(form);
    const [receipt] = await made(1);
    expect(receipt).toMatchObject({
      method: 'form',
      state: 'given',
      answers: { 'advertising-messages': true },
      statement: 'I want the news',
      notice: { purposes: [{ id: 'advertising-messages' }] },
    });
    // The form tells its server which receipt it belongs to.
    expect(heard.mock.results[0]?.value).toBe(receipt?.id);
    expect(consent.getState().decision).toBeNull();
    expect(isReceipt(receipt)).toBe(true);
  });

  it('gives none without a tick, with one set beforehand, or for a purpose that there is not', async () => {
    const { form, made, failures, choose } = await visitPage(
      `${BOX}<input type="checkbox" data-consent-form="marketing" checked>` +
        '<input type="checkbox" data-consent-form="nothing" id="no">',
    );
    form.querySelector<HTMLInputElement>('#no')!.checked = true;
    submit(form);
    expect(failures.map(String)).toEqual([
      'Error: A tick that is set beforehand is no consent: marketing',
      'Error: No such purpose: nothing',
    ]);
    // Nor does one that a script has sent.
    form.querySelectorAll('input')[0]!.checked = true;
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    choose({ analytics: true });
    const receipts = await made(1);
    expect(receipts[0]?.method).toBe('api');
  });
});

describe('the module that makes them', () => {
  it('makes a receipt once, also where two tabs have the same note', async () => {
    const { consent } = await visit({ receipts: { keep: 5 } });
    const noted: NotedDecision = {
      id: 'same',
      config: consent.config,
      decidedAt: Date.now(),
      method: 'api',
      language: 'en',
      path: '/',
      choices: { analytics: true },
      granted: ['analytics'],
      revoked: [],
    };
    const keepers = [1, 2].map(() => module.createReceiptKeeper(consent as never, window));
    await Promise.all(keepers.map((keeper) => keeper.keep([noted])));
    expect(consent.receipts().map(({ id }) => id)).toEqual(['same']);
    expect(canonical(consent.receipts()[0]?.answers)).toBe('{"analytics":true,"marketing":false}');
  });
});

it('Metrica’s visitor number is the one that is told', () => {
  expect(yandexMetrica({ id: 1 }).clientId).toBe('_ym_uid');
});
