import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import schema from '../../dist/receipt.schema.json' with { type: 'json' };
import { resolveConfig } from '../../src/core/purposes';
import { receiptsOnDevice } from '../../src/core/receipts-on-device';
import type { Method, NotedDecision, Receipt } from '../../src/core/types';
import { canonical, hashOf } from '../../src/notice/canonical';
import { expiredReceipts, makeReceipts } from '../../src/notice/make-receipts';
import { noticeFor, noticeLocaleOf } from '../../src/notice/notice-for';

const ajv = new Ajv({ allErrors: true });
(formats as unknown as (ajv: Ajv) => void)(ajv);
const isReceipt = ajv.compile(schema);

const METHODS: readonly Method[] = [
  'banner-accept-all',
  'banner-reject-all',
  'preferences-save',
  'api',
  'gpc',
  'withdraw',
];
const PURPOSES = ['necessary', 'analytics', 'marketing', 'cross-border', 'advertising-messages', 'own'];

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
const some = <T>(values: readonly T[]) => fc.subarray([...values]);

/** Any site, and any decision on it. */
const decision = fc.record({
  law: fc.constantFrom('152-FZ', 'GDPR'),
  operator: text,
  title: text,
  version: fc.option(text, { nil: undefined }),
  ids: fc.subarray(PURPOSES, { minLength: 1 }),
  granted: some(PURPOSES),
  before: some(PURPOSES),
  refused: fc.boolean(),
  method: fc.constantFrom(...METHODS),
  language: fc.constantFrom('en', 'ru'),
  path: fc.webPath(),
  decidedAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  erased: some(['_ym_uid', '_ga']),
});

type Given = typeof decision extends fc.Arbitrary<infer T> ? T : never;

function noted({ ids, granted, before, refused, erased, decidedAt, method, language, path, ...site }: Given) {
  const config = resolveConfig({
    law: site.law,
    operator: { name: site.operator },
    policy: site.version === undefined ? {} : { version: site.version },
    purposes: ids.map((id) => ({ id, ...(id === 'own' && { title: site.title }) })),
    services: [{ id: 'x', purposes: ids, start: () => undefined }],
  });
  const choices = Object.fromEntries(ids.map((id) => [id, granted.includes(id) || id === 'necessary']));
  const asked = ids.filter((id) => id !== 'necessary');
  const decided: NotedDecision = {
    id: 'AbCdEfGhIjKlMnOp',
    config,
    decidedAt,
    method,
    language,
    path,
    choices,
    granted: asked.filter((id) => choices[id] && !before.includes(id)),
    revoked: asked.filter((id) => !choices[id] && before.includes(id)),
    refusedServices: refused ? ['x', 'y'] : [],
    erased: { cookies: erased, localStorage: [], sessionStorage: [], clientIds: { x: '1' } },
  };
  const notice = noticeFor(config, noticeLocaleOf(language), 'shop.test');
  return { decided, notice, asked };
}

const make = ({ decided, notice }: ReturnType<typeof noted>, earlier: readonly Receipt[] = []) =>
  makeReceipts(decided, { notice, origin: 'https://shop.test', earlier, library: '0.1.0' });

afterEach(() => localStorage.clear());

describe('the receipts of any decision', () => {
  it('are as the schema has them, are proved by their hash, and answer each purpose once', async () => {
    await fc.assert(
      fc.asyncProperty(decision, async (given) => {
        const all = noted(given);
        const receipts = await make(all);
        for (const receipt of receipts) {
          const copy: unknown = JSON.parse(JSON.stringify(receipt));
          expect(isReceipt(copy), ajv.errorsText(isReceipt.errors)).toBe(true);
          expect(copy).toEqual(receipt);
          const hash = createHash('sha256').update(canonical(receipt.notice)).digest('hex');
          expect(receipt.noticeHash).toBe(hash);
          const shown = receipt.notice.purposes.map(({ id }) => id);
          for (const [id, answer] of Object.entries(receipt.answers)) {
            expect(shown).toContain(id);
            expect(answer).toBe(all.decided.choices[id]);
          }
          const isGiven = Object.values(receipt.answers).includes(true);
          if (receipt.state === 'given') expect(isGiven).toBe(true);
          if (receipt.state === 'refused') expect(isGiven).toBe(false);
          for (const id of receipt.withdrawal?.purposes ?? []) expect(all.decided.revoked).toContain(id);
        }
        const answered = receipts.flatMap(({ answers }) => Object.keys(answers));
        expect(new Set(answered).size).toBe(answered.length);
        for (const id of [...all.decided.granted, ...all.decided.revoked]) expect(answered).toContain(id);
        expect(answered).not.toContain('necessary');
        expect(new Set(receipts.map(({ id }) => id)).size).toBe(receipts.length);
      }),
    );
  });

  it('run out once, as receipts by the same schema, when their time is over and not before', async () => {
    await fc.assert(
      fc.asyncProperty(decision, fc.integer({ min: -2, max: 2 }), async (given, seconds) => {
        const made = await make(noted(given));
        for (const receipt of made) {
          const end = Date.parse(receipt.expiresAt as string);
          const setting = { decidedAt: 0, now: end + seconds * 1000, clientIds: { x: '1' } };
          const expired = expiredReceipts([receipt], setting);
          const isGiven = Object.values(receipt.answers).includes(true);
          expect(expired).toHaveLength(isGiven && seconds >= 0 ? 1 : 0);
          for (const over of expired) {
            expect(isReceipt(JSON.parse(JSON.stringify(over))), ajv.errorsText(isReceipt.errors)).toBe(true);
            expect(Object.values(over.answers)).not.toContain(true);
            expect(expiredReceipts([over, receipt], setting)).toEqual([]);
          }
        }
      }),
    );
  });
});

describe('the hash', () => {
  it('is another one when anything of what was shown is another, whatever the order', async () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), {
      minKeys: 1,
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(json, text, async (value, more) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(await hashOf(reversed)).toBe(await hashOf(value));
        const [key = ''] = Object.keys(value);
        expect(await hashOf({ ...value, [key]: [value[key], more] })).not.toBe(await hashOf(value));
      }),
    );
  });
});

describe('what somebody else has written where receipts lie', () => {
  it('is read without a throw, and keeps none from being made', async () => {
    const part = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.record(
        { format: fc.constant(1), notice: fc.jsonValue(), answers: fc.jsonValue(), id: fc.jsonValue() },
        { requiredKeys: ['format'] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(decision, fc.oneof(fc.array(part), part), async (given, junk) => {
        localStorage.setItem('consent_gate.receipts', JSON.stringify(junk));
        const earlier = receiptsOnDevice(window, 'consent_gate');
        const all = noted(given);
        const receipts = await make(all, earlier);
        expect(
          receipts.length > 0 ||
            all.asked.length === 0 ||
            all.asked.every((id) => id === 'advertising-messages'),
        ).toBe(true);
        expect(() =>
          expiredReceipts(earlier, { decidedAt: 0, now: given.decidedAt, clientIds: {} }),
        ).not.toThrow();
      }),
    );
  });
});
