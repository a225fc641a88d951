// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../src/core/purposes';
import type { ConsentConfig, NotedDecision, Receipt, Service } from '../../src/core/types';
import { createNotice } from '../../src/notice';
import { expiredReceipts, makeReceipts } from '../../src/notice/make-receipts';

const DAY = 86_400_000;
const DECIDED = Date.parse('2026-11-24T10:00:00Z');

const service = (id: string, ...purposes: string[]): Service => ({ id, purposes, start: () => undefined });
const SITE: ConsentConfig = {
  purposes: [
    { id: 'necessary' },
    { id: 'analytics' },
    { id: 'marketing' },
    { id: 'advertising-messages' },
    { id: 'own', title: 'Own', separate: true },
  ],
  services: [service('a', 'analytics'), service('m', 'marketing'), service('n', 'necessary')],
};

const make = (
  noted: Partial<NotedDecision>,
  { earlier = [], ...config }: ConsentConfig & { earlier?: readonly Receipt[] } = {},
) => {
  const resolved = resolveConfig({ ...SITE, ...config });
  return makeReceipts(
    {
      id: 'id',
      config: resolved,
      decidedAt: DECIDED,
      method: 'api',
      language: 'en',
      path: '/tea',
      choices: {},
      granted: [],
      revoked: [],
      ...noted,
    },
    {
      notice: createNotice(resolved, 'en', 'shop.test'),
      origin: 'https://shop.test',
      earlier,
      library: '1.2',
    },
  );
};

describe('the receipts of a decision', () => {
  it('are one for what is agreed to together, with the text that was read', async () => {
    const receipts = await make({ choices: { analytics: true, necessary: true }, granted: ['analytics'] });
    expect(receipts).toMatchObject([
      {
        format: 1,
        id: 'id',
        previousId: null,
        decidedAt: '2026-11-24T10:00:00.000Z',
        expiresAt: new Date(DECIDED + 365 * DAY).toISOString(),
        method: 'api',
        state: 'given',
        page: { origin: 'https://shop.test', path: '/tea' },
        answers: { analytics: true, marketing: false },
        library: '1.2',
      },
    ]);
    const [{ notice, ...others } = {} as Receipt] = receipts;
    expect(notice.purposes.map(({ id }) => id)).toEqual(['necessary', 'analytics', 'marketing']);
    expect(notice.services.map(({ id }) => id)).toEqual(['a', 'm', 'n']);
    expect(others).not.toHaveProperty('refusedServices');
    expect(others).not.toHaveProperty('statement');
    expect(others).not.toHaveProperty('withdrawal');
  });

  it('are one more for each purpose by itself whose answer has changed', async () => {
    const receipts = await make({
      choices: { analytics: true, 'advertising-messages': true },
      granted: ['analytics', 'advertising-messages'],
    });
    expect(receipts.map(({ id, answers }) => [id, answers])).toEqual([
      ['id', { analytics: true, marketing: false }],
      ['id-advertising-messages', { 'advertising-messages': true }],
    ]);
    expect(receipts[1]?.notice).toMatchObject({ purposes: [{ id: 'advertising-messages' }], services: [] });
  });

  it.each([
    ['a purpose by itself was granted', ['own'], [], ['id-own']],
    ['a purpose by itself was taken back', [], ['own'], ['id-own']],
    ['one of the others, too', ['own'], ['marketing'], ['id', 'id-own']],
    ['nothing has changed', [], [], ['id']],
  ])('are of what was answered anew: %s', async (_, granted, revoked, ids) => {
    const receipts = await make({ granted, revoked, choices: { own: granted.includes('own') } });
    expect(receipts.map(({ id }) => id)).toEqual(ids);
  });

  it('are none of what is agreed to together where there is nothing of the kind', async () => {
    const purposes = [{ id: 'necessary' }, { id: 'own', title: 'Own', separate: true }];
    expect(await make({}, { purposes, services: [] })).toEqual([]);
  });

  it('are one alone for what was answered at an embed or in a form, with its text', async () => {
    const [receipt, ...others] = await make({
      purposes: ['marketing'],
      choices: { marketing: true, analytics: true },
      statement: '',
      isOnce: true,
    });
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({
      id: 'id',
      answers: { marketing: true },
      statement: '',
      expiresAt: null,
      notice: { purposes: [{ id: 'marketing' }], services: [{ id: 'm' }] },
    });
  });

  it.each([
    ['a consent, by days', { analytics: true }, 30],
    ['a refusal, by denyDays', {}, 7],
  ])('expire: %s', async (_, choices, days) => {
    const [receipt] = await make({ choices }, { storage: { days: 30, denyDays: 7 } });
    expect(receipt?.expiresAt).toBe(new Date(DECIDED + days * DAY).toISOString());
  });

  it('of a refusal hold as long as the record, which holds what was granted beside it, too', async () => {
    const days = { storage: { days: 30, denyDays: 7 } };
    const expected = new Date(DECIDED + 30 * DAY).toISOString();
    const both = await make(
      { choices: { own: true, necessary: true }, granted: ['own'], revoked: ['analytics'] },
      days,
    );
    expect(both.map(({ id, expiresAt }) => [id, expiresAt])).toEqual([
      ['id', expected],
      ['id-own', expected],
    ]);
    const [refusal] = await make({ choices: { necessary: true } }, days);
    expect(refusal?.expiresAt).toBe(new Date(DECIDED + 7 * DAY).toISOString());
  });

  it('of a refusal expire after half a year where the config does not say', async () => {
    const [receipt] = await make({});
    expect(receipt).toMatchObject({
      state: 'refused',
      expiresAt: new Date(DECIDED + 182 * DAY).toISOString(),
    });
  });
});

describe('a withdrawal', () => {
  const erased = { cookies: ['_a'], localStorage: [], sessionStorage: [], clientIds: { a: '1' } };

  it('says what was taken back of its own purposes, and what was erased', async () => {
    const receipts = await make({ revoked: ['analytics', 'own'], erased, choices: { marketing: true } });
    expect(receipts.map(({ state, withdrawal }) => [state, withdrawal])).toEqual([
      ['withdrawn', { purposes: ['analytics'], ...erased }],
      ['withdrawn', { purposes: ['own'], ...erased }],
    ]);
  });

  it('is that of a service, too, where it was refused by itself and nothing else was revoked', async () => {
    const choices = { analytics: true };
    const refusedServices = ['a', 'elsewhere'];
    expect(await make({ choices, refusedServices, erased })).toMatchObject([
      { state: 'withdrawn', refusedServices: ['a'], withdrawal: { purposes: [], cookies: ['_a'] } },
    ]);
    // Nothing ran, so nothing was taken back.
    expect((await make({ choices, refusedServices }))[0]?.state).toBe('given');
    expect((await make({ choices, erased }))[0]?.state).toBe('given');
    const others = await make({ choices, refusedServices, erased, revoked: ['own'] });
    expect(others.map(({ state }) => state)).toEqual(['withdrawn']);
    const first = await make({ choices, refusedServices, erased, revoked: ['own'], granted: ['analytics'] });
    expect(first.map(({ state }) => state)).toEqual(['given', 'withdrawn']);
  });
});

describe('a receipt follows', () => {
  it('the newest about any of its purposes, and not itself', async () => {
    const about = (id: string, ...purposes: string[]) =>
      ({
        id,
        expiresAt: '2027-11-24T10:00:00Z',
        answers: Object.fromEntries(purposes.map((purpose) => [purpose, false])),
      }) as unknown as Receipt;
    const earlier = [
      about('own1', 'own'),
      about('id', 'analytics'),
      about('m', 'marketing'),
      about('a', 'analytics'),
    ];
    expect((await make({}, { earlier }))[0]?.previousId).toBe('m');
    const [separate] = await make({ granted: ['own'] }, { earlier });
    expect(separate?.previousId).toBe('own1');
    expect((await make({}, { earlier: earlier.slice(0, 2) }))[0]?.previousId).toBeNull();
  });

  it('none, nor is followed, where it was for once', async () => {
    const [given] = await make({ id: 'given', choices: { marketing: true } });
    const once = { purposes: ['marketing'], choices: { marketing: true }, isOnce: true };
    const [embed] = await make({ id: 'once', ...once }, { earlier: [given!] });
    expect(embed?.previousId).toBeNull();
    expect((await make({}, { earlier: [embed!, given!] }))[0]?.previousId).toBe('given');
    // An expiry has no end of its own either.
    const [expiry] = expiredReceipts([given!], { decidedAt: 0, now: DECIDED + 400 * DAY, clientIds: {} });
    expect((await make({}, { earlier: [expiry!, given!] }))[0]?.previousId).toBe('given-expired');
  });
});

describe('a consent that has run out', () => {
  const setting = { decidedAt: 0, now: DECIDED + 400 * DAY, clientIds: { a: '1' } };
  const given = async (more: Partial<Receipt> = {}): Promise<Receipt> => ({
    ...(await make({ choices: { analytics: true } }))[0]!,
    ...more,
  });

  it('gets a receipt that says so, from the moment when it did', async () => {
    const receipt = await given();
    expect(expiredReceipts([{ ...receipt, statement: 'x' }], setting)).toEqual([
      {
        ...receipt,
        id: 'id-expired',
        previousId: 'id',
        decidedAt: receipt.expiresAt,
        expiresAt: null,
        state: 'expired',
        answers: { analytics: false, marketing: false },
        withdrawal: { purposes: ['analytics'], clientIds: { a: '1' } },
      },
    ]);
  });

  it.each<[string, Partial<Receipt>, Partial<typeof setting>]>([
    ['before its time', {}, { now: DECIDED + 364 * DAY }],
    ['where it granted nothing', { answers: { analytics: false } }, {}],
    ['where it was for once', { expiresAt: null }, {}],
    ['where a later decision was taken on another host', {}, { decidedAt: DECIDED + 1 }],
  ])('gets none %s', async (_, receipt, more) => {
    expect(expiredReceipts([await given(receipt)], { ...setting, ...more })).toEqual([]);
  });

  it('gets none where another has followed', async () => {
    const next = await given({ id: 'next', previousId: 'id', answers: { analytics: false } });
    expect(expiredReceipts([next, await given()], setting)).toEqual([]);
    expect(expiredReceipts([await given({ previousId: 'other' })], setting)).toHaveLength(1);
  });

  it('gets it of what nothing later has answered: content that was loaded once answers nothing', async () => {
    const earlier = await make({ id: 'a', choices: { analytics: true, marketing: true } });
    const answer = { purposes: ['marketing'], choices: { marketing: true } };
    const [once] = await make({ id: 'b', ...answer, isOnce: true }, { earlier });
    expect(expiredReceipts([once!, ...earlier], setting)).toMatchObject([
      { id: 'a-expired', withdrawal: { purposes: ['analytics', 'marketing'] } },
    ]);
    const [form] = await make(
      { id: 'f', ...answer, decidedAt: DECIDED + 300 * DAY, statement: 'x' },
      { earlier },
    );
    const found = expiredReceipts([form!, ...earlier], setting);
    expect(found).toMatchObject([{ id: 'a-expired', withdrawal: { purposes: ['analytics'] } }]);
    expect(found[0]?.answers).toEqual({ analytics: false });
  });

  it('gets it where it was given in a form, which a later decision on the site says nothing of', async () => {
    const form = await given({ statement: '', answers: { 'advertising-messages': true } });
    const later = { ...setting, decidedAt: DECIDED + 300 * DAY };
    expect(expiredReceipts([form], later).map(({ id }) => id)).toEqual(['id-expired']);
  });

  it('gets it at its very moment, and with the decision that it is of', async () => {
    expect(expiredReceipts([await given()], { ...setting, now: DECIDED + 365 * DAY })).toHaveLength(1);
    expect(expiredReceipts([await given()], { ...setting, decidedAt: DECIDED })).toHaveLength(1);
  });
});
