import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { browserStorage, createConsent, memoryStorage } from '../../src/index';
import type { ConsentConfig, ConsentStorage, Environment, Service } from '../../src/core/types';
import { yandexMetrica } from '../../src/services';
import { clearSite } from '../support/cookies';

let log: string[] = [];
/** Lets go of the page after each test. */
const leave: (() => void)[] = [];

/** A service that writes down what happens to it. */
const counter = (id: string, purposes: string[], more: Partial<Service> = {}): Service => ({
  id,
  purposes,
  start: () => void log.push(`start ${id}`),
  stop: () => void log.push(`stop ${id}`),
  ...more,
});

const PURPOSES = [
  { id: 'necessary' },
  { id: 'analytics' },
  { id: 'marketing' },
  { id: 'advertising-messages' },
] as const;

function setUp(config: Partial<ConsentConfig> = {}, environment: Environment = {}) {
  const storage = memoryStorage();
  const reload = vi.fn();
  const consent = createConsent(
    { purposes: PURPOSES, services: [counter('1', ['analytics'])], ...config } as {
      purposes: typeof PURPOSES;
    },
    { storage, reload, ...environment },
  );
  leave.push(() => consent.destroy());
  return { consent, storage, reload };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  log = [];
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  for (const go of leave.splice(0)) go();
  clearSite();
});

describe('a decision', () => {
  it('is undecided, and everything optional refused, until somebody decides', async () => {
    const { consent } = setUp();
    await settled();
    expect(consent.getState()).toEqual({
      decision: null,
      view: 'banner',
      pending: ['analytics', 'marketing'],
      changed: false,
    });
    expect(consent.isGranted('necessary')).toBe(true);
    expect(consent.isGranted('analytics')).toBe(false);
    expect(log).toEqual([]);
  });

  it('is no other where the page has written into the prototype of all objects', async () => {
    Object.defineProperty(Object.prototype, 'analytics', { value: true, configurable: true });
    try {
      const { consent } = setUp();
      await settled();
      expect(consent.isGranted('analytics')).toBe(false);
      consent.rejectAll();
      expect(consent.getState().decision?.choices).toMatchObject({ marketing: false });
      expect(Object.entries(consent.getState().decision?.choices ?? {})).toContainEqual(['analytics', false]);
      expect(log).toEqual([]);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'analytics');
    }
  });

  it('goes record, gate, subscribers, events, in this order', async () => {
    const storage: ConsentStorage = { read: () => [], write: () => void log.push('record') };
    const { consent } = setUp({}, { storage });
    await settled();
    consent.subscribe(() => log.push('subscriber'));
    consent.on('decide', () => log.push('decide'));
    consent.on('start', ({ service }) => log.push(`event start ${service}`));
    consent.on('view', ({ view }) => log.push(`event view ${String(view)}`));
    consent.acceptAll();
    expect(log).toEqual(['record', 'start 1', 'subscriber', 'decide', 'event view null', 'event start 1']);
  });

  it('keeps what has not changed, also when the record was looked at: the banner goes by it', async () => {
    const { consent } = setUp();
    await settled();
    const { pending } = consent.getState();
    window.dispatchEvent(new Event('focus'));
    consent.open();
    consent.close();
    expect(consent.getState().pending).toBe(pending);
  });

  it('is the same state object until something changes', async () => {
    const { consent } = setUp();
    await settled();
    const before = consent.getState();
    expect(consent.getState()).toBe(before);
    consent.open('banner');
    consent.rejectAll();
    expect(consent.getState()).not.toBe(before);
  });

  it('to accept all does not cover what takes an answer of its own', async () => {
    const { consent } = setUp();
    await settled();
    consent.acceptAll();
    expect(consent.getState().decision?.choices).toEqual({
      necessary: true,
      analytics: true,
      marketing: true,
      'advertising-messages': false,
    });
    consent.save({ 'advertising-messages': true });
    consent.acceptAll();
    expect(consent.isGranted('advertising-messages')).toBe(true);
  });

  it('refuses what a saved choice does not name', async () => {
    const { consent } = setUp();
    await settled();
    consent.acceptAll();
    consent.save({ marketing: true });
    expect(consent.isGranted('analytics')).toBe(false);
    expect(log).toEqual(['start 1', 'stop 1']);
  });

  it('tells what was granted and revoked, and how', async () => {
    const { consent } = setUp();
    const seen = vi.fn();
    consent.on('decide', seen);
    await settled();
    consent.save({ analytics: true }, 'preferences-save');
    expect(seen).toHaveBeenLastCalledWith(
      expect.objectContaining({ granted: ['analytics'], revoked: [], method: 'preferences-save' }),
    );
    consent.withdraw('analytics');
    expect(seen).toHaveBeenLastCalledWith(
      expect.objectContaining({ granted: [], revoked: ['analytics'], method: 'withdraw' }),
    );
    consent.withdraw('marketing');
    expect(seen).toHaveBeenCalledTimes(2);
  });

  it('has a random id, and none where everything was refused', async () => {
    const { consent, storage } = setUp();
    await settled();
    consent.acceptAll();
    const first = consent.getState().decision?.id;
    expect(first).toMatch(/^[\w-]{16}$/);
    consent.save({ analytics: true });
    expect(consent.getState().decision?.id).not.toBe(first);
    consent.rejectAll();
    expect(consent.getState().decision?.id).toBeNull();
    expect(storage.read()[0]).toMatch(/^1\.\w+\.\.\.-/);
  });

  it('is restored on the next page, where the services start without being asked for', async () => {
    const { consent, storage } = setUp();
    await settled();
    consent.acceptAll();
    log = [];
    const next = setUp({}, { storage }).consent;
    const ready = vi.fn(() => log.push('ready'));
    const started = vi.fn();
    next.on('ready', ready);
    next.on('start', started);
    expect(next.getState().view).toBeNull();
    await settled();
    expect(log).toEqual(['ready', 'start 1']);
    expect(ready).toHaveBeenCalledWith({ decision: consent.getState().decision });
    expect(started).toHaveBeenCalledWith({ service: '1' });
  });

  it('that comes before the page is ready is told after `ready`', async () => {
    const { consent } = setUp();
    for (const event of ['decide', 'ready', 'start'] as const) consent.on(event, () => log.push(event));
    consent.acceptAll();
    expect(log).toEqual([]);
    await settled();
    expect(log).toEqual(['ready', 'decide', 'start 1', 'start']);
  });

  it('can be taken back as a whole, and forgotten', async () => {
    const { consent, storage } = setUp();
    await settled();
    consent.acceptAll();
    consent.withdraw();
    expect(consent.getState()).toMatchObject({ view: null, pending: [] });
    expect(log).toEqual(['start 1', 'stop 1']);
    consent.acceptAll();
    consent.reset();
    expect(consent.getState()).toMatchObject({ decision: null, view: 'banner' });
    expect(storage.read()).toEqual(['']);
    expect(log).toEqual(['start 1', 'stop 1', 'start 1', 'stop 1']);
  });
});

describe('traces', () => {
  const services = [counter('1', ['analytics'], { erase: { cookies: ['_t*'], localStorage: ['_t*'] } })];
  const leaveTraces = () => {
    document.cookie = '_t1=1; path=/';
    localStorage.setItem('_t2', '1');
  };
  const traces = () =>
    [document.cookie, ...Object.keys(localStorage).filter((key) => !key.startsWith('consent_gate'))].join('');

  it('from before are erased on every page without consent, and kept where there is consent', async () => {
    leaveTraces();
    const { consent, storage } = setUp({ services });
    await settled();
    expect(traces()).toBe('');
    consent.acceptAll();
    leaveTraces();
    setUp({ services }, { storage });
    await settled();
    expect(traces()).toBe('_t1=1_t2');
  });

  it('are erased at withdrawal, once more two seconds later, and when the page goes', async () => {
    const { consent } = setUp({ services });
    await settled();
    consent.acceptAll();
    vi.useFakeTimers();
    for (const late of [
      () => vi.advanceTimersByTime(2000),
      () => window.dispatchEvent(new Event('pagehide')),
    ]) {
      leaveTraces();
      consent.acceptAll();
      consent.withdraw();
      expect(traces()).toBe('');
      leaveTraces();
      late();
      expect(traces()).toBe('');
    }
    vi.useRealTimers();
  });
});

describe('what a service that goes on with less has left', () => {
  it('is erased before it is started again', async () => {
    const services = [
      counter('1', ['analytics'], { optionalPurposes: ['marketing'], erase: { cookies: ['_t*'] } }),
    ];
    const { consent } = setUp({ services, withdraw: 'soft' });
    await settled();
    consent.acceptAll();
    document.cookie = '_t1=1; path=/';
    consent.withdraw('marketing');
    expect(log).toEqual(['start 1', 'stop 1', 'start 1']);
    expect(document.cookie).toBe('');
  });
});

describe('calls that are held back', () => {
  it('are not held where an earlier page was refused', async () => {
    const site = { services: [yandexMetrica({ id: 1, queue: 'replay' })] as Service[] };
    const { consent, storage } = setUp(site);
    await settled();
    consent.rejectAll();
    consent.destroy();
    Reflect.deleteProperty(window, 'ym');
    const next = setUp({ services: [yandexMetrica({ id: 1, queue: 'replay' })] as Service[] }, { storage });
    await settled();
    const { ym } = window as unknown as { ym: ((...call: unknown[]) => void) & { a: unknown[][] } };
    ym(1, 'reachGoal', 'refused');
    next.consent.acceptAll();
    expect(ym.a.map((call) => call[1])).toEqual(['init']);
    Reflect.deleteProperty(window, 'ym');
  });
});

describe('a service that takes no consent', () => {
  it('waits for no decision, and outlives a refusal', async () => {
    const { consent } = setUp({ services: [counter('needed', ['necessary']), counter('1', ['analytics'])] });
    await settled();
    expect(log).toEqual(['start needed']);
    consent.rejectAll();
    expect(log).toEqual(['start needed']);
  });
});

describe('a refusal of everything', () => {
  it.each(['rejectAll', 'withdraw'] as const)('by %s counts on the pages that ask for more', async (how) => {
    const { consent, storage } = setUp({ purposes: [...PURPOSES, { id: 'embeds' }] as never });
    await settled();
    consent.save({ analytics: true, embeds: true } as never);
    const less = setUp({}, { storage }).consent;
    await settled();
    const decided = vi.fn();
    less.on('decide', decided);
    less[how]();
    expect(storage.read()[0]).toMatch(/\.-embeds:/);
    const method = how === 'withdraw' ? 'withdraw' : 'api';
    expect(decided).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ method }));
  });
});

describe('an answer on a page that asks for nothing', () => {
  it.each([
    ['withdraw', '-analytics'],
    ['acceptAll', '+analytics'],
  ] as const)('by %s keeps the record of the site in its cookie', async (how, kept) => {
    const operator = { name: 'X', taxId: '1' };
    const storage = () => ({ storage: browserStorage(window) });
    const { consent } = setUp({ operator }, storage());
    await settled();
    consent.save({ analytics: true });
    consent.destroy();
    const policy = setUp({ operator, purposes: [{ id: 'necessary' }], services: [] }, storage());
    const failed = vi.fn();
    policy.consent.on('error', failed);
    await settled();
    policy.consent[how]();
    expect(document.cookie).toContain(kept);
    await settled();
    expect(failed).not.toHaveBeenCalled();
  });
});

describe('reset()', () => {
  it('of another operator on the same origin forgets nothing here', async () => {
    const of = (taxId: string) =>
      setUp({ operator: { name: 'X', taxId } }, { storage: browserStorage(window) }).consent;
    const ours = of('1');
    await settled();
    ours.acceptAll();
    const theirs = of('2');
    await settled();
    theirs.acceptAll();
    theirs.reset();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ours.isGranted('analytics')).toBe(true);
    expect(log).toEqual(['start 1', 'start 1', 'stop 1']);
  });

  it('has no receipts left when it is told of', async () => {
    const { consent } = setUp();
    await settled();
    consent.acceptAll();
    localStorage.setItem('consent_gate.receipts', '[{"format":1,"notice":{},"answers":[]}]');
    let left: number | undefined;
    consent.subscribe(() => (left = consent.receipts().length));
    consent.reset();
    expect(left).toBe(0);
  });

  it('leaves alone what a neighbour has kept meanwhile', async () => {
    const config = (taxId: string) => ({ operator: { name: 'X', taxId } });
    const { consent } = setUp(config('1'), { storage: browserStorage(window) });
    await settled();
    consent.acceptAll();
    const [ours] = document.cookie.split('; ');
    const theirs = setUp(config('2'), { storage: browserStorage(window, { domain: 'shop.test' }) }).consent;
    await settled();
    theirs.acceptAll();
    expect(document.cookie).toContain(ours);
    consent.reset();
    expect(document.cookie).not.toContain(ours);
    expect(document.cookie).toMatch(/^consent_gate=[^;]+$/);
  });

  it('is no answer: nothing is told to have been decided', async () => {
    const { consent } = setUp();
    await settled();
    consent.acceptAll();
    const decided = vi.fn();
    consent.on('decide', decided);
    consent.reset();
    expect(consent.getState()).toMatchObject({ decision: null, view: 'banner' });
    expect(decided).not.toHaveBeenCalled();
  });
});

describe('reloading', () => {
  const unclean = [counter('1', ['analytics'], { stop: () => false }), counter('2', ['marketing'])];

  it.each([
    ['auto', 'analytics', 1],
    ['auto', 'marketing', 0],
    ['reload', 'marketing', 1],
    ['soft', 'analytics', 0],
  ] as const)('%s: taking %s back reloads %i times', async (withdraw, purpose, times) => {
    const { consent, reload } = setUp({ withdraw, services: unclean });
    await settled();
    consent.acceptAll();
    expect(reload).not.toHaveBeenCalled();
    consent.withdraw(purpose);
    expect(reload).toHaveBeenCalledTimes(times);
  });

  it('once for all that stop, if one of them is not clean', async () => {
    const { consent, reload } = setUp({ services: unclean });
    await settled();
    consent.acceptAll();
    consent.withdraw();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('starts nothing that the reloaded page will start again', async () => {
    const service = counter('1', ['analytics'], { optionalPurposes: ['marketing'], stop: () => false });
    const { consent, reload } = setUp({ services: [service] });
    await settled();
    consent.acceptAll();
    consent.withdraw('marketing');
    expect(log).toEqual(['start 1']);
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('before a reload', () => {
  const unclean = [counter('1', ['analytics'], { stop: () => false }), counter('2', ['marketing'])];

  it('the page is asked, and what may run goes on where it says no', async () => {
    const refuse = (event: Event) => event.preventDefault();
    document.addEventListener('consent-gate:reload', refuse);
    const services = [
      ...unclean,
      counter('3', ['advertising-messages'], { optionalPurposes: ['analytics'], stop: () => false }),
    ];
    const { consent, reload } = setUp({ services });
    await settled();
    consent.save({ analytics: true, marketing: true, 'advertising-messages': true });
    log = [];
    consent.withdraw('analytics');
    document.removeEventListener('consent-gate:reload', refuse);
    expect(reload).not.toHaveBeenCalled();
    expect(log).toEqual(['start 3']);
    consent.withdraw('advertising-messages');
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('a record that changes elsewhere', () => {
  const twoTabs = async (config: Partial<ConsentConfig> = {}) => {
    const first = setUp(config);
    const second = setUp(config, { storage: first.storage });
    await settled();
    return [first.consent, second.consent] as const;
  };
  const heard = () => new Promise((resolve) => setTimeout(resolve, 50));

  it('is followed in other tabs at once, where no receipt is made of it', async () => {
    const [here, there] = await twoTabs();
    const decided = vi.fn();
    there.on('decide', decided);
    here.acceptAll();
    await heard();
    expect(log).toEqual(['start 1', 'start 1']);
    expect(there.getState()).toEqual(here.getState());
    expect(decided).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ method: 'elsewhere', granted: ['analytics', 'marketing'] }),
    );
    there.withdraw();
    await heard();
    expect(here.getState()).toMatchObject({ view: null, decision: { id: null } });
    expect(log.slice(2)).toEqual(['stop 1', 'stop 1']);
    here.reset();
    await heard();
    expect(there.getState()).toMatchObject({ view: 'banner', decision: null });
  });

  it.each([
    ['focus', () => window.dispatchEvent(new Event('focus'))],
    ['visibilitychange', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
    [
      'pageshow',
      () => {
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      },
    ],
    ['a minute', () => vi.advanceTimersByTime(60_000)],
  ])('is seen at the latest by %s', async (_, come) => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const { consent, storage } = setUp();
    await settled();
    consent.acceptAll();
    const accepted = storage.read()[0] ?? '';
    storage.write('', 0);
    come();
    expect(consent.getState()).toMatchObject({ decision: null, view: 'banner' });
    storage.write(accepted, 1);
    come();
    expect(consent.isGranted('analytics')).toBe(true);
    expect(log).toEqual(['start 1', 'stop 1', 'start 1']);
  });

  it('is looked at before an answer is kept, so that nothing of it is lost', async () => {
    const purposes = [{ id: 'analytics' }] as unknown as typeof PURPOSES;
    const operator = { name: 'X', taxId: '1' };
    const { consent, storage } = setUp({ purposes, operator });
    await settled();
    const other = setUp({ purposes: [{ id: 'marketing' }] as never, services: [], operator }, { storage });
    other.consent.save({ marketing: true });
    // Its word comes later than this answer.
    consent.save({ analytics: true });
    expect(storage.read()[0]).toMatch(/\+analytics:\w+\.\+marketing:/);
  });

  it('is not written again by those who are told of it: that could undo what comes next', async () => {
    const { consent, storage } = setUp();
    const write = vi.spyOn(storage, 'write');
    const there = setUp({}, { storage }).consent;
    await settled();
    consent.acceptAll();
    await heard();
    expect(there.isGranted('analytics')).toBe(true);
    expect(write).toHaveBeenCalledOnce();
  });

  it('stands twice no longer once it was looked at, and does not replace what a listener answers to it', async () => {
    let kept: string[] = [];
    const storage: ConsentStorage = { read: () => kept, write: (text) => void (kept = [text]) };
    const { consent } = setUp({}, { storage });
    await settled();
    consent.acceptAll();
    const accepted = kept;
    consent.reset();
    kept = [...accepted, ...accepted];
    consent.on('decide', ({ method }) => {
      if (method === 'elsewhere') consent.rejectAll();
    });
    window.dispatchEvent(new Event('focus'));
    expect(kept).toEqual([expect.stringContaining('-marketing')]);
  });

  it.each([
    ['grant', ['marketing']],
    ['withdraw', 'marketing'],
  ] as const)('is not brought back by %s() for another purpose', async (how, purposes) => {
    const { consent, storage } = setUp({}, { window: undefined });
    await settled();
    consent.acceptAll();
    const other = setUp({}, { storage, window: undefined }).consent;
    await settled();
    other.rejectAll();
    consent[how](purposes as never);
    expect(consent.isGranted('analytics')).toBe(false);
  });

  it('is not brought back by acceptAll(), where it has an answer of its own', async () => {
    const { consent, storage } = setUp({}, { window: undefined });
    await settled();
    consent.save({ analytics: true, 'advertising-messages': true });
    const other = setUp({}, { storage, window: undefined }).consent;
    await settled();
    other.withdraw('advertising-messages');
    consent.acceptAll();
    expect(consent.isGranted('advertising-messages')).toBe(false);
    expect(consent.isGranted('marketing')).toBe(true);
  });

  it('is followed when services are added, too', async () => {
    const { consent, storage } = setUp();
    await settled();
    consent.acceptAll();
    const other = setUp({ services: [] }, { storage, window: undefined }).consent;
    await settled();
    other.rejectAll();
    consent.addServices([counter('late', ['marketing'])]);
    expect(consent.isGranted('analytics')).toBe(false);
    expect(log).toEqual(['start 1', 'stop 1']);
  });

  it('is what was last read, where it cannot be read any more', async () => {
    const storage = memoryStorage();
    const { consent } = setUp({}, { storage });
    await settled();
    consent.acceptAll();
    consent.addServices([]);
    storage.read = () => {
      throw new Error('gone');
    };
    consent.addServices([counter('late', ['analytics'], { isUnnamed: true })]);
    expect(log).toEqual(['start 1', 'start late']);
    expect(consent.getState().view).toBeNull();
  });

  it('is told by what is none, and by another operator, and nothing happens', async () => {
    const { consent } = setUp();
    await settled();
    consent.acceptAll();
    const channel = new BroadcastChannel('consent_gate');
    for (const message of [null, 7, {}, 'garbage', '1.zzzzzz...+analytics:9']) channel.postMessage(message);
    await heard();
    channel.close();
    expect(consent.isGranted('analytics')).toBe(true);
    expect(log).toEqual(['start 1']);
  });

  it('is not heard of after destroy()', async () => {
    const [here, there] = await twoTabs();
    there.destroy();
    here.acceptAll();
    await heard();
    expect(log).toEqual(['start 1']);
  });
});

describe('the clock', () => {
  const DAY = 86_400_000;
  const at = async (config: Partial<ConsentConfig> = {}) => {
    const clock = { now: Date.UTC(2026, 10, 22) };
    const site = setUp(config, { now: () => clock.now });
    await settled();
    const look = (change: number) => {
      clock.now += change;
      window.dispatchEvent(new Event('focus'));
      return site.consent;
    };
    return { ...site, look };
  };

  it('ends a consent on an open page, and nothing but an answer brings it back', async () => {
    const { consent, look, reload } = await at({ storage: { days: 10 } });
    consent.acceptAll();
    expect(look(9 * DAY).getState().view).toBeNull();
    expect(look(DAY).getState()).toMatchObject({ decision: null, view: 'banner' });
    expect(log).toEqual(['start 1', 'stop 1']);
    expect(reload).not.toHaveBeenCalled();
  });

  it('that is set back puts the consent off, and on again when it is right', async () => {
    const { consent, look } = await at();
    consent.acceptAll();
    expect(look(-60_000).isGranted('analytics')).toBe(true);
    expect(look(-DAY).getState()).toMatchObject({ decision: null, view: 'banner' });
    expect(look(DAY).isGranted('analytics')).toBe(true);
    expect(log).toEqual(['start 1', 'stop 1', 'start 1']);
  });
});

describe('the time of an answer', () => {
  const MINUTE = 60_000;

  it.each([
    ['later by a second within the same one', 400, 1000],
    ['later by a second where the clock was set back a little', 1000 - MINUTE, 1000],
    ['its own where the clock was set back by more', -MINUTE, -MINUTE],
    ['its own where time has passed', 5 * MINUTE, 5 * MINUTE],
  ])('is %s', async (_, passes, difference) => {
    let now = Date.UTC(2026, 10, 22);
    const { consent } = setUp({}, { now: () => now });
    await settled();
    consent.acceptAll();
    const before = consent.getState().decision!.decidedAt;
    now += passes;
    consent.rejectAll();
    expect(consent.getState().decision!.decidedAt - before).toBe(difference);
  });
});

describe('Global Privacy Control', () => {
  const withSignal = () =>
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  afterEach(() => void Reflect.deleteProperty(navigator, 'globalPrivacyControl'));

  it('refuses marketing, and asks for the rest', async () => {
    withSignal();
    const { consent } = setUp();
    await settled();
    expect(consent.getState()).toMatchObject({ decision: null, pending: ['analytics'], view: 'banner' });
  });

  it('refuses everything where the site says so, as a decision of its own', async () => {
    withSignal();
    const { consent, storage } = setUp({ signals: { gpc: 'refuse-all' } });
    const decided = vi.fn();
    consent.on('decide', decided);
    await settled();
    expect(consent.getState()).toMatchObject({ view: null, decision: { id: null } });
    expect(decided).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ method: 'gpc' }));
    const next = setUp({ signals: { gpc: 'refuse-all' } }, { storage }).consent;
    next.on('decide', decided);
    await settled();
    expect(decided).toHaveBeenCalledOnce();
  });

  it('for marketing is no refusal of what another page asks for', async () => {
    withSignal();
    const { consent, storage } = setUp({ purposes: [{ id: 'marketing' }] as never, services: [] });
    await settled();
    expect(consent.getState()).toMatchObject({ decision: null, view: null });
    const next = setUp({}, { storage }).consent;
    await settled();
    expect(next.getState().pending).toEqual(['analytics']);
  });

  it('gives way to an answer of the visitor’s own', async () => {
    withSignal();
    const { consent, storage } = setUp({ signals: { gpc: 'refuse-all' } });
    await settled();
    consent.save({ marketing: true });
    const next = setUp({ signals: { gpc: 'refuse-all' } }, { storage }).consent;
    await settled();
    expect(next.isGranted('marketing')).toBe(true);
  });

  it('means nothing where the site ignores it, or where nothing is asked that it refuses', async () => {
    withSignal();
    const { consent } = setUp({ signals: { gpc: 'ignore' } });
    await settled();
    expect(consent.getState().pending).toEqual(['analytics', 'marketing']);
    const purposes = [{ id: 'necessary' }, { id: 'advertising-messages' }] as unknown as typeof PURPOSES;
    const { consent: other } = setUp({ purposes, services: [] });
    await settled();
    expect(other.getState()).toEqual({ decision: null, pending: [], changed: false, view: null });
    // Nor where nothing is asked at all.
    const { consent: bare } = setUp({ purposes: [{ id: 'necessary' }] as never, services: [] });
    await settled();
    expect(bare.getState().decision).toBeNull();
  });
});

describe('a page that is rendered ahead', () => {
  it('starts nothing before it is shown, and then what may run by that time', async () => {
    const { storage, consent } = setUp();
    await settled();
    consent.acceptAll();
    consent.destroy();
    log = [];
    let isAhead = true;
    Object.defineProperty(document, 'prerendering', { get: () => isAhead, configurable: true });
    const pages = [setUp({}, { storage }), setUp({}, { storage: memoryStorage(storage.read()[0]) })];
    await settled();
    expect(log).toEqual([]);
    storage.write('', 0);
    isAhead = false;
    document.dispatchEvent(new Event('prerenderingchange'));
    Reflect.deleteProperty(document, 'prerendering');
    expect(log).toEqual(['start 1']);
    expect(pages.map(({ consent: page }) => page.isGranted('analytics'))).toEqual([false, true]);
  });
});

describe('one failure stays one', () => {
  it('of a subscriber, a listener, a service or the storage', async () => {
    const fail = () => {
      throw new Error('broken');
    };
    const storage: ConsentStorage = { read: fail, write: fail };
    const services = [
      counter('broken', ['analytics'], { start: fail, standby: fail }),
      counter('1', ['analytics']),
    ];
    const { consent } = setUp({ services }, { storage });
    const errors: string[] = [];
    consent.on('error', ({ where, service }) => errors.push([where, service].filter(Boolean).join(' ')));
    consent.on('decide', fail);
    consent.subscribe(fail);
    consent.on('decide', () => log.push('decide'));
    consent.subscribe(() => log.push('subscriber'));
    await settled();
    consent.acceptAll();
    expect(log).toEqual(['start 1', 'subscriber', 'decide']);
    expect(consent.isGranted('analytics')).toBe(true);
    expect(errors.sort()).toEqual(
      ['storage', 'standby broken', 'storage', 'start broken', 'listener', 'listener'].sort(),
    );
  });

  it('of a listener for errors ends there', async () => {
    const { consent } = setUp();
    const fail = vi.fn(() => {
      throw new Error('broken');
    });
    consent.on('error', fail);
    await settled();
    consent.report({ error: new Error('x'), where: 'view' });
    expect(fail).toHaveBeenCalledOnce();
  });

  it('lets what a listener does come after what it was told', async () => {
    const { consent } = setUp();
    await settled();
    const seen: boolean[] = [];
    const stop = consent.on('decide', () => {
      stop();
      consent.rejectAll();
    });
    consent.on('decide', ({ decision }) => seen.push(decision.choices.analytics));
    consent.acceptAll();
    expect(seen).toEqual([true, false]);
    expect(log).toEqual(['start 1', 'stop 1']);
  });
});

describe('what is told of a failure', () => {
  it('is where it happened, and of which service', async () => {
    const failed = vi.fn();
    const report = new Error('by itself');
    const service = counter('1', ['analytics'], { start: (context) => context.report(report) });
    const { consent } = setUp({ services: [service] });
    consent.on('error', failed);
    await settled();
    consent.whenGranted('analytics', () => {
      throw new Error('listener');
    });
    consent.acceptAll();
    expect(failed).toHaveBeenCalledWith({ error: report, service: '1', where: 'start' });
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ where: 'listener' }));
    expect(console.error).toHaveBeenCalledWith('consent-gate:', 'start', report);
  });
});

describe('whenGranted', () => {
  it('runs once, now or at the first grant, unless one has left', async () => {
    const { consent } = setUp();
    await settled();
    const [first, never, late] = [vi.fn(), vi.fn(), vi.fn()];
    consent.whenGranted('analytics', first);
    consent.whenGranted('analytics', never)();
    consent.rejectAll();
    expect(first).not.toHaveBeenCalled();
    consent.acceptAll();
    consent.rejectAll();
    consent.acceptAll();
    consent.whenGranted('analytics', late);
    expect(first).toHaveBeenCalledOnce();
    expect(never).not.toHaveBeenCalled();
    expect(late).toHaveBeenCalledOnce();
  });
});

describe('the view', () => {
  it('opens, and closes to the banner while something is still to be answered', async () => {
    const { consent } = setUp();
    await settled();
    consent.open();
    expect(consent.getState().view).toBe('preferences');
    consent.close();
    expect(consent.getState().view).toBe('banner');
    consent.rejectAll();
    consent.open();
    consent.close();
    expect(consent.getState().view).toBeNull();
    expect(log).toEqual([]);
  });
});

describe('the page', () => {
  it('hears each event on the document, and in a dataLayer that it has', async () => {
    const page = window as unknown as { dataLayer?: unknown[] };
    page.dataLayer = [];
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(event.type);
    const names = ['ready', 'decide', 'start', 'stop', 'view', 'error'].map((name) => `consent-gate:${name}`);
    for (const name of names) document.addEventListener(name, hear);
    const { consent } = setUp();
    await settled();
    consent.save({ analytics: true });
    const choices = { necessary: true, analytics: true, marketing: false, 'advertising-messages': false };
    expect(page.dataLayer).toEqual([
      { event: 'consent_ready', consent: { ...choices, analytics: false } },
      { event: 'consent_decide', consent: choices },
    ]);
    expect(heard.map((name) => name.slice(13))).toEqual(['ready', 'view', 'decide', 'view', 'start']);
    for (const name of names) document.removeEventListener(name, hear);
    delete page.dataLayer;
  });

  it('opens the preferences from its own links, those added later too', async () => {
    const { consent } = setUp();
    await settled();
    document.body.innerHTML = '<a href="/privacy" data-consent-open><i>Cookies</i></a>';
    const click = (init?: MouseEventInit) => {
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
      document.querySelector('i')?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(click({ ctrlKey: true })).toBe(false);
    expect(consent.getState().view).toBe('banner');
    expect(click()).toBe(true);
    expect(consent.getState().view).toBe('preferences');
    consent.destroy();
    expect(click()).toBe(false);
  });
});

describe('after destroy()', () => {
  it('nothing is shown, started, told or decided', async () => {
    const { consent } = setUp();
    const told = vi.fn();
    consent.on('decide', told);
    consent.destroy();
    await settled();
    consent.acceptAll();
    expect(consent.getState()).toMatchObject({ decision: null, view: null });
    expect(told).not.toHaveBeenCalled();
    expect(log).toEqual([]);
  });
});

describe('without a window', () => {
  it('restores the state and starts nothing', async () => {
    const { consent, storage } = setUp();
    await settled();
    consent.acceptAll();
    log = [];
    const { consent: onServer } = setUp({}, { window: undefined, storage });
    await settled();
    expect(onServer.isGranted('analytics')).toBe(true);
    onServer.rejectAll();
    expect(log).toEqual([]);
  });

  it('puts no globals there, forgets, and has no receipts', async () => {
    const standby = vi.fn();
    const services = [counter('1', ['analytics'], { standby })];
    const { consent } = setUp({ services }, { window: undefined });
    await settled();
    consent.acceptAll();
    consent.addServices([counter('2', ['analytics'], { standby })]);
    consent.reset();
    expect(consent.getState().decision).toBeNull();
    expect(consent.receipts()).toEqual([]);
    expect(standby).not.toHaveBeenCalled();
  });
});

describe('a browser that refuses cookies', () => {
  it('has answered already: nothing is asked, nothing starts', async () => {
    vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValue(false);
    const { consent } = setUp();
    await settled();
    expect(consent.getState().view).toBeNull();
    consent.acceptAll();
    consent.open();
    expect(consent.getState()).toMatchObject({ decision: null, view: null });
    expect(log).toEqual([]);
  });
});

describe('a wrong config', () => {
  it.each([
    ['none at all', undefined],
    ['services that are no list, beside consent mode', { consentMode: true, services: {} }],
  ])('does not throw, and is told of: %s', async (_, config) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    createConsent(config as never, { storage: memoryStorage() }).destroy();
    await vi.waitFor(() => expect(error).toHaveBeenCalled());
    error.mockRestore();
  });

  it('starts and asks nothing, and says all that is wrong at once', async () => {
    const standby = vi.fn();
    const services = [
      counter('1', ['analitics'], { standby }),
      counter('2', ['marketing'], { src: 'javascript:alert(1)' }),
    ];
    const { consent } = setUp({ services });
    const failed = vi.fn();
    consent.on('error', failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalled());
    expect(failed).toHaveBeenCalledOnce();
    const { error, where } = failed.mock.calls[0]?.[0] as { error: Error; where: string };
    expect(where).toBe('config');
    expect(error.message.split('\n').slice(1)).toEqual([
      expect.stringContaining('services[0].purposes: expected'),
      expect.stringContaining('services[1].src: expected'),
    ]);
    // In words: a config is mended by what is said of it.
    expect(console.error).toHaveBeenCalledExactlyOnceWith('consent-gate:', 'config', String(error));
    expect(standby).toHaveBeenCalledOnce();
    consent.addServices([counter('3', ['marketing'])]);
    await settled();
    expect(failed).toHaveBeenCalledOnce();
    consent.acceptAll();
    consent.open();
    expect(consent.getState()).toEqual({ decision: null, view: null, pending: [], changed: false });
    expect(log).toEqual([]);
  });
});

describe('a service that is refused by itself', () => {
  const services = [counter('1', ['analytics']), counter('2', ['analytics'])];

  it('does not run, whatever its purposes, also on the next page', async () => {
    const { consent, storage } = setUp({ services });
    await settled();
    consent.save({ analytics: true }, 'preferences-save', ['2']);
    expect(log).toEqual(['start 1']);
    expect(consent.getState()).toMatchObject({
      decision: { services: ['1'], refusedServices: ['2'], choices: { analytics: true } },
      pending: [],
    });
    expect(storage.read()[0]).toMatch(/\.1\.!2$/);
    setUp({ services }, { storage });
    await settled();
    expect(log).toEqual(['start 1', 'start 1']);
  });

  it('is stopped, what it left is erased, and the page reloads where the stop was not clean', async () => {
    const erase = { cookies: ['_two'] };
    const dirty = counter('2', ['analytics'], { erase, stop: () => false });
    const { consent, reload } = setUp({ services: [counter('1', ['analytics']), dirty] });
    await settled();
    consent.acceptAll();
    document.cookie = '_two=1';
    const told = vi.fn();
    consent.on('decide', told);
    consent.save({ analytics: true, marketing: true }, 'preferences-save', ['2']);
    expect(log).toEqual(['start 1', 'start 2']);
    expect(document.cookie).not.toContain('_two');
    expect(reload).toHaveBeenCalledOnce();
    expect(told).toHaveBeenCalledWith(
      expect.objectContaining({
        revoked: [],
        erased: expect.objectContaining({ cookies: ['_two'] }) as object,
      }),
    );
  });

  it('stays refused when another purpose is granted or taken back, until it is accepted', async () => {
    const { consent } = setUp({ services });
    await settled();
    consent.save({ analytics: true, marketing: true }, 'preferences-save', ['2']);
    consent.withdraw('marketing');
    consent.grant(['marketing']);
    expect(consent.getState().decision?.refusedServices).toEqual(['2']);
    consent.acceptAll();
    expect(consent.getState().decision?.refusedServices).toEqual([]);
    expect(log).toEqual(['start 1', 'start 2']);
  });

  it('is no loss of anything where it had never been agreed to', async () => {
    document.cookie = '_two=1';
    const { consent } = setUp({
      services: [counter('1', ['analytics']), counter('2', ['analytics'], { erase: { cookies: ['_two'] } })],
    });
    await settled();
    const told = vi.fn();
    consent.on('decide', told);
    consent.save({ analytics: true }, 'preferences-save', ['2']);
    expect(told).toHaveBeenCalledWith(expect.not.objectContaining({ erased: expect.anything() as object }));
  });
});

describe('services that come later', () => {
  const late = (more: Partial<Service> = {}) => counter('late', ['marketing'], more);

  it('start at once where their purposes are granted and the record names them', async () => {
    const storage = memoryStorage();
    const first = setUp({ services: [counter('1', ['analytics']), late()] }, { storage });
    await settled();
    first.consent.acceptAll();
    log = [];
    const { consent } = setUp({}, { storage });
    await settled();
    consent.addServices([late()]);
    expect(log).toEqual(['start 1', 'start late']);
    consent.addServices([late()]);
    expect(log).toEqual(['start 1', 'start late']);
  });

  it('are asked for where the record does not know them, and stay off until then', async () => {
    const { consent } = setUp();
    await settled();
    consent.acceptAll();
    log = [];
    consent.addServices([late()]);
    expect(consent.getState()).toMatchObject({ pending: ['marketing'], view: 'banner', changed: true });
    expect(log).toEqual([]);
    consent.acceptAll();
    expect(log).toEqual(['start late']);
    consent.withdraw();
    expect(log).toEqual(['start late', 'stop 1', 'stop late']);
  });

  it('are asked for by their purposes alone where they stand in the page’s own markup', async () => {
    const { consent, storage } = setUp();
    await settled();
    consent.acceptAll();
    log = [];
    consent.addServices([late({ isUnnamed: true })]);
    expect(log).toEqual(['start late']);
    expect(consent.getState().pending).toEqual([]);
    consent.save({ marketing: true });
    expect(storage.read()[0]).not.toContain('late');
  });

  it('bring their purposes along, where the config has none of its own', async () => {
    const { consent } = setUp({ purposes: undefined!, services: [] });
    await settled();
    expect(consent.getState()).toMatchObject({ pending: [], view: null });
    consent.addServices([late()]);
    expect(consent.config.purposes.map(({ id }) => id)).toEqual(['necessary', 'marketing']);
    expect(consent.getState()).toMatchObject({ pending: ['marketing'], view: 'banner' });
  });

  it('leave the preferences open', async () => {
    const { consent } = setUp();
    await settled();
    consent.open();
    consent.addServices([late()]);
    expect(consent.getState().view).toBe('preferences');
    consent.acceptAll();
    consent.addServices([counter('another', ['marketing'], { isUnnamed: true })]);
    expect(consent.getState().view).toBeNull();
  });

  it('are on standby at once, and nothing is said of those that fit', async () => {
    const { consent } = setUp();
    const failed = vi.fn();
    consent.on('error', failed);
    await settled();
    const standby = vi.fn();
    consent.addServices([late({ standby })]);
    expect(standby).toHaveBeenCalledOnce();
    await settled();
    expect(failed).not.toHaveBeenCalled();
  });

  it('are not added where they do not fit, and an error says why', async () => {
    const { consent } = setUp();
    const failed = vi.fn();
    consent.on('error', failed);
    await settled();
    consent.addServices([counter('wrong', ['embeds']), late()]);
    await vi.waitFor(() => expect(failed).toHaveBeenCalled());
    const { error } = failed.mock.calls[0]![0] as { error: unknown };
    expect(String(error)).toContain('purposes');
    expect(String(error)).toContain('all others are');
    // Of the one that fits nothing is said.
    expect(String(error).match(/services\[\d+]/g)).toEqual(['services[1]']);
    expect(consent.config.services.map(({ id }) => id)).toEqual(['1', 'late']);
    consent.acceptAll();
    expect(log).toEqual(['start 1', 'start late']);
  });

  it('wait for the page like all others', async () => {
    const { consent } = setUp();
    consent.acceptAll();
    consent.addServices([late({ isUnnamed: true })]);
    expect(log).toEqual([]);
    await settled();
    expect(log).toEqual(['start 1', 'start late']);
  });
});

describe('consent to single purposes', () => {
  it('is added to what was answered, and leaves the rest to be asked', async () => {
    const { consent } = setUp();
    await settled();
    consent.grant(['marketing'], 'embed');
    expect(consent.getState()).toMatchObject({ pending: ['analytics'], view: 'banner' });
    expect(consent.isGranted('marketing')).toBe(true);
    expect(log).toEqual([]);
    consent.grant(['analytics']);
    expect(consent.getState()).toMatchObject({ pending: [], view: null });
    expect(log).toEqual(['start 1']);
    expect(consent.getState().decision?.choices).toMatchObject({ marketing: true, analytics: true });
  });

  it('names no service that needs something else besides', async () => {
    const services = [counter('1', ['analytics']), counter('2', ['analytics', 'marketing'])];
    const { consent } = setUp({ services });
    await settled();
    consent.grant(['marketing']);
    expect(consent.getState().decision?.services).toEqual([]);
    consent.grant(['analytics']);
    expect(consent.getState().decision?.services).toEqual(['1', '2']);
  });

  it('is taken back by itself: what was not answered is still asked for', async () => {
    const { consent } = setUp({ purposes: [...PURPOSES, { id: 'embeds' }] as never });
    await settled();
    consent.grant(['marketing', 'embeds' as never]);
    consent.withdraw('marketing');
    expect(consent.isGranted('marketing')).toBe(false);
    expect(consent.isGranted('embeds' as never)).toBe(true);
    expect(consent.getState()).toMatchObject({ pending: ['analytics'], view: 'banner' });
  });

  it('keeps what was refused', async () => {
    const { consent } = setUp();
    await settled();
    consent.rejectAll();
    consent.grant(['marketing']);
    expect(consent.getState().decision?.choices).toMatchObject({ marketing: true, analytics: false });
    expect(consent.getState().pending).toEqual([]);
  });
});

describe('a page that lives on', () => {
  it('has one consent after another: what is destroyed listens to nothing any more', async () => {
    document.body.innerHTML =
      '<a href="#" data-consent-open>Settings</a><div data-consent-show="analytics"></div>';
    const first = setUp();
    await settled();
    first.consent.destroy();
    const second = setUp();
    await settled();
    const opened = vi.fn();
    for (const { consent } of [first, second]) consent.on('view', opened);
    document.querySelector('a')!.click();
    expect(opened).toHaveBeenCalledExactlyOnceWith({ view: 'preferences' });
    expect(second.consent.getState().view).toBe('preferences');
    expect(first.consent.getState().view).toBeNull();
    second.consent.acceptAll();
    expect(log).toEqual(['start 1']);
    expect(first.consent.getState().decision).toBeNull();
    document.body.innerHTML = '';
  });
});

it('says which version of the library it is of', () => {
  expect(setUp().consent.version).toBe(packageJson.version);
});
