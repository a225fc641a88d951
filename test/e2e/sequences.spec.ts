import fc from 'fast-check';
import type { Browser, Session, Tab } from '../support/browser';
import { expect, test } from '../support/test';
import type { World } from '../support/world';
import { aWhile, DELIVERIES, openDecided, shopUrl } from './shop';

const PURPOSES = ['analytics', 'session-replay', 'marketing', 'cross-border'];
const SERVICES: readonly { id: string; needs: string[]; hosts: string[] }[] = [
  { id: '12345678', needs: ['analytics'], hosts: ['mc.yandex.ru'] },
  {
    id: 'G-DEMO1234',
    needs: ['analytics', 'cross-border'],
    hosts: ['www.googletagmanager.com', 'www.google-analytics.com'],
  },
  { id: 'ads', needs: ['marketing'], hosts: ['ads.example'] },
];
const VERSIONS = ['2026-11-01', '2027-01-01'];
const YEAR = 366 * 86_400;

type Step =
  | { do: 'acceptAll' | 'rejectAll' | 'withdraw' | 'reset' | 'reload' | 'expire' | 'publish'; on: number }
  | { do: 'save'; granted: string[]; on: number }
  | { do: 'take back'; purpose: string; on: number }
  | { do: 'second tab'; on: number };

interface Setting {
  via: string;
  withdraw: 'auto' | 'reload' | 'soft';
}

/** What is kept, by the rules of the record: the answers, and what they were given to. */
interface Model {
  version: string;
  record: { version: string; granted: string[]; isExpired: boolean } | null;
}

const isRefusal = (record: NonNullable<Model['record']>) => record.granted.length === 0;

/** What the visitor's answers come to on a page of today's site. */
function answersOf({ version, record }: Model): Record<string, boolean> {
  if (!record || record.isExpired) return {};
  const isCurrent = record.version === version;
  // A consent is to one policy; a refusal outlives it.
  return Object.fromEntries(
    PURPOSES.flatMap((purpose) => {
      const isGranted = record.granted.includes(purpose);
      return isGranted && !isCurrent && !isRefusal(record) ? [] : [[purpose, isGranted]];
    }),
  );
}

const runningBy = (model: Model): string[] => {
  const answers = answersOf(model);
  return SERVICES.filter(({ needs }) => needs.every((purpose) => answers[purpose])).map(({ id }) => id);
};

/** The model's own account of a step. */
function foresee(model: Model, step: Step): void {
  const decide = (granted: readonly string[]) => {
    const kept = PURPOSES.filter((purpose) => granted.includes(purpose));
    model.record = { version: model.version, granted: kept, isExpired: false };
  };
  const granted = PURPOSES.filter((purpose) => answersOf(model)[purpose]);
  switch (step.do) {
    case 'acceptAll':
      decide(PURPOSES);
      break;
    case 'rejectAll':
    case 'withdraw':
      decide([]);
      break;
    case 'save':
      decide(step.granted);
      break;
    case 'take back':
      if (granted.includes(step.purpose)) decide(granted.filter((purpose) => purpose !== step.purpose));
      break;
    case 'reset':
      model.record = null;
      break;
    case 'expire':
      if (model.record) model.record.isExpired = true;
      break;
    case 'publish':
      model.version = VERSIONS.find((version) => version !== model.version)!;
  }
}

interface Observed {
  /** The services that run in this document, since it has begun. */
  runs: Set<string>;
  isLeaving?: boolean;
  consentGate: {
    acceptAll(): void;
    rejectAll(): void;
    reset(): void;
    withdraw(purpose?: string): void;
    save(choices: Record<string, boolean>): void;
    getState(): { decision: { id: string | null; decidedAt: number } | null; pending: string[] };
  };
}

/** Listens from before the library is there. */
function observe(): void {
  const page = window as unknown as Observed;
  page.runs = new Set();
  const idOf = (event: Event) => (event as CustomEvent<{ service: string }>).detail.service;
  document.addEventListener('consent-gate:start', (event) => page.runs.add(idOf(event)));
  document.addEventListener('consent-gate:stop', (event) => page.runs.delete(idOf(event)));
  document.addEventListener('consent-gate:reload', () => (page.isLeaving = true));
}

/** What a page says of itself; nothing while it is about to go. */
const look = (tab: Tab) =>
  tab.evaluate(() => {
    const { runs, consentGate, isLeaving } = window as unknown as Observed;
    if (isLeaving || document.readyState !== 'complete') return null;
    const { decision, pending } = consentGate.getState();
    return { runs: [...runs].sort(), pending: [...pending].sort(), decision };
  });

/** The record, taken apart as a server would. */
function parseRecord(value: string) {
  const [format, seconds = '', version, id, ...fields] = value.split('.');
  return {
    format,
    decidedAt: parseInt(seconds, 36) * 1000,
    version,
    id: id ?? '',
    granted: PURPOSES.filter((purpose) => fields.some((field) => field.startsWith(`+${purpose}:`))),
    refused: PURPOSES.filter((purpose) => fields.some((field) => field.startsWith(`-${purpose}:`))),
    services: fields.filter((field) => /^\w/.test(field)).sort(),
  };
}

const recordIn = async (session: Session) =>
  (await session.cookies()).filter(({ name }) => name === 'consent_gate');

/** A visitor's browser, which does what the steps say while the model says what should come of it. */
async function follow(driver: Browser, world: World, { via, withdraw }: Setting, steps: readonly Step[]) {
  const session = await driver.newSession(world);
  const model: Model = { version: VERSIONS[0]!, record: null };
  const tabs: Tab[] = [];
  const address = () => shopUrl('/', via, `withdraw=${withdraw}`, `policy-version=${model.version}`);
  const openTab = async () => {
    const tab = await session.newTab();
    await tab.page?.addInitScript(observe);
    await openDecided(tab, address());
    tabs.push(tab);
  };
  const onAll = (run: (tab: Tab) => Promise<unknown>) => Promise.all(tabs.map(run));

  const take = async (step: Step) => {
    const tab = tabs[step.on % tabs.length]!;
    switch (step.do) {
      case 'reload':
        await openDecided(tab, address());
        break;
      case 'publish':
        await onAll((each) => openDecided(each, address()));
        break;
      case 'second tab':
        if (tabs.length === 1) await openTab();
        else await tabs.splice(step.on % tabs.length, 1)[0]?.close();
        break;
      case 'expire':
        for (const cookie of await recordIn(session)) {
          const [format, seconds = '', ...others] = cookie.value.split('.');
          const old = (parseInt(seconds, 36) - YEAR).toString(36);
          await session.setCookie({ ...cookie, value: [format, old, ...others].join('.') });
        }
        await onAll((each) => each.evaluate(() => window.dispatchEvent(new Event('focus'))));
        break;
      case 'save':
        await tab.evaluate(
          (granted) => {
            const { consentGate } = window as unknown as Observed;
            consentGate.save(Object.fromEntries(granted.map((purpose) => [purpose, true])));
          },
          [...step.granted],
        );
        break;
      case 'take back':
        await tab.evaluate(
          (purpose) => (window as unknown as Observed).consentGate.withdraw(purpose),
          step.purpose,
        );
        break;
      default:
        await tab.evaluate((method) => (window as unknown as Observed).consentGate[method](), step.do);
    }
  };

  const expectAgreement = async () => {
    const answers = answersOf(model);
    const expected = {
      runs: runningBy(model).sort(),
      pending: PURPOSES.filter((purpose) => answers[purpose] === undefined).sort(),
    };
    await expect
      .poll(() => Promise.all(tabs.map((tab) => look(tab).catch(() => null))), { timeout: 5000 })
      .toEqual(tabs.map(() => expect.objectContaining(expected) as unknown));

    const cookies = await recordIn(session);
    expect(cookies).toHaveLength(model.record ? 1 : 0);
    if (!model.record) return;
    const { format, decidedAt, id, ...record } = parseRecord(cookies[0]!.value);
    const { granted, version } = model.record;
    expect({ format, ...record }).toEqual({
      format: '1',
      version,
      granted,
      refused: PURPOSES.filter((purpose) => !granted.includes(purpose)),
      services: SERVICES.map((service) => service.id).sort(),
    });
    expect(id === '').toBe(isRefusal(model.record));
    for (const tab of tabs) {
      const { decision } = (await look(tab))!;
      const isHeld = Object.keys(answers).length > 0;
      expect(decision).toEqual(isHeld ? expect.objectContaining({ id: id || null, decidedAt }) : null);
    }
  };

  /** From when on the hosts of what does not run should hear nothing more. */
  let mark: { since: number; silent: readonly string[] } | undefined;
  const expectSilence = () => {
    if (!mark) return;
    const heard = world
      .requests()
      .slice(mark.since)
      .filter(({ host }) => mark?.silent.includes(host));
    expect(heard.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
  };
  const markSilence = async () => {
    const running = runningBy(model);
    // What was sent before is still on its way.
    await aWhile(100);
    mark = {
      since: world.requests().length,
      silent: SERVICES.filter(({ id }) => !running.includes(id)).flatMap(({ hosts }) => hosts),
    };
  };

  try {
    world.clear();
    await openTab();
    await expectAgreement();
    mark = { since: 0, silent: SERVICES.flatMap(({ hosts }) => hosts) };
    for (const step of steps) {
      expectSilence();
      foresee(model, step);
      await take(step);
      await expectAgreement();
      await markSilence();
    }
    // The page calls its counters twice a second, whatever the visitor has answered.
    await aWhile(700);
    expectSilence();
  } finally {
    await session.close();
  }
}

const on = fc.nat(1);
const only = <const T>(value: T) => fc.constant(value);
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: only('acceptAll'), on }) },
    { weight: 2, arbitrary: fc.record({ do: only('save'), granted: fc.subarray(PURPOSES), on }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('rejectAll', 'withdraw', 'reset'), on }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: only('take back'), purpose: fc.constantFrom(...PURPOSES), on }),
    },
    { weight: 2, arbitrary: fc.record({ do: only('second tab'), on }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('expire', 'publish', 'reload'), on }) },
  ),
  { minLength: 6, maxLength: 10, size: 'max' },
);

/** Every kind of step, in each execution. */
const EXAMPLE: Step[] = [
  { do: 'acceptAll', on: 0 },
  { do: 'second tab', on: 0 },
  { do: 'expire', on: 0 },
  { do: 'save', granted: ['analytics', 'cross-border'], on: 1 },
  { do: 'publish', on: 0 },
  { do: 'acceptAll', on: 1 },
  { do: 'take back', purpose: 'analytics', on: 0 },
  { do: 'reload', on: 0 },
  { do: 'withdraw', on: 1 },
  { do: 'reset', on: 0 },
];

for (const withdraw of ['auto', 'soft', 'reload'] as const) {
  test(
    `after any steps exactly what is consented to runs, in every tab, and the cookie agrees: withdraw ${withdraw}`,
    { tag: '@chromium' },
    async ({ driver, world }) => {
      test.setTimeout(180_000);
      const via = fc.constantFrom(...DELIVERIES.map(([, query]) => query));
      await fc.assert(
        fc.asyncProperty(via, steps, (how, some) => follow(driver, world, { via: how, withdraw }, some)),
        { numRuns: 4, interruptAfterTimeLimit: 150_000, examples: [['', EXAMPLE]] },
      );
    },
  );
}
