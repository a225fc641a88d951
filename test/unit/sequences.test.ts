import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resolveConfig } from '../../src/core/purposes';
import { encodeRecord, recordFields } from '../../src/core/record';
import { createConsent } from '../../src/index';
import type {
  Consent,
  ConsentConfig,
  ConsentStorage,
  Environment,
  Operator,
  Purpose,
  Service,
} from '../../src/core/types';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const service = (id: string, purposes: string[], more: Partial<Service> = {}): Service => ({
  id,
  purposes,
  start: () => undefined,
  stop: () => undefined,
  hosts: [`${id}.test`],
  ...more,
});
const unclean = { stop: () => false };

const PURPOSES = ['analytics', 'session-replay', 'cross-border', 'marketing', 'functional'];

type Kind = 'shop' | 'blog' | 'help' | 'next shop';

/** The pages of one site: each asks for what it needs itself. The last is the shop after its next release. */
const KINDS: Readonly<Record<Kind, { purposes: Purpose[]; services: Service[] }>> = {
  shop: {
    purposes: ['necessary', 'analytics', 'session-replay', 'cross-border', 'marketing'].map((id) => ({ id })),
    services: [
      service('basket', ['necessary']),
      service('metrica', ['analytics'], { optionalPurposes: ['session-replay'] }),
      service('google', ['analytics', 'cross-border'], unclean),
      service('ads', ['marketing'], unclean),
    ],
  },
  blog: { purposes: [{ id: 'analytics' }], services: [service('metrica', ['analytics'])] },
  help: {
    purposes: [{ id: 'functional' }, { id: 'marketing' }],
    services: [service('chat', ['functional']), service('offers', ['functional', 'marketing'])],
  },
  'next shop': {
    purposes: [
      { id: 'necessary' },
      { id: 'analytics' },
      { id: 'functional' },
      { id: 'marketing', description: 'Something else' },
    ],
    services: [
      service('metrica', ['analytics']),
      service('heatmap', ['analytics']),
      service('ads', ['marketing'], unclean),
    ],
  },
};

const OURS: Operator = { name: 'Ours', taxId: '1' };
const THEIRS: Operator = { name: 'Theirs', taxId: '2' };

const configOf = (kind: Kind, version: string, more: ConsentConfig = {}): ConsentConfig => ({
  operator: OURS,
  policy: { version },
  // What becomes of receipts is another test's.
  receipts: { keep: 0 },
  ...KINDS[kind],
  ...more,
});

/** A config as it comes from JSON, where nothing is known of its purposes. */
const create = createConsent as (config: ConsentConfig, environment: Environment) => Consent;

/** A record that this site has left somewhere, or that a neighbour has. */
function recordOf(operator: Operator, granted: string[], version: string, decidedAt: number): string {
  const services = operator === THEIRS ? [service('theirs', ['analytics'])] : KINDS.shop.services;
  const config = resolveConfig(configOf('shop', version, { operator, services }));
  const choices = Object.fromEntries(granted.map((id) => [id, true]));
  return encodeRecord(config, granted.length ? 'x' : null, decidedAt, recordFields(config, choices, []));
}

/** What needs no consent runs in any case; the rest where it is consented to and was named. */
const mayRun = (kind: Kind, { isGranted, getState }: Consent): string[] =>
  KINDS[kind].services
    .filter(
      ({ id, purposes }) =>
        purposes.every(isGranted) &&
        (purposes.join() === 'necessary' || getState().decision?.services.includes(id)),
    )
    .map(({ id }) => id)
    .sort();

/** What a cookie jar is: records of several domains, of which a page reads all and knows none's place. */
function createJar() {
  let records: string[] = [];
  const storage: ConsentStorage = {
    read: () => [...records],
    write: (record, _, foreign = []) => {
      records = [...records.filter((other) => foreign.includes(other)), ...(record ? [record] : [])];
    },
  };
  return { storage, add: (record: string) => records.push(record) };
}

/** Messages between pages: they come when the test says so. */
let messages: (() => void)[] = [];
const channels = new Set<Channel>();
class Channel extends EventTarget {
  constructor(readonly name: string) {
    super();
    channels.add(this);
  }
  postMessage(data: unknown) {
    for (const other of channels) {
      if (other === this || other.name !== this.name) continue;
      messages.push(() => channels.has(other) && other.dispatchEvent(new MessageEvent('message', { data })));
    }
  }
  close() {
    channels.delete(this);
  }
}

/** As much of a page's own world as the library looks at. */
function createWindow(hasChannels: boolean) {
  const withSrc = () =>
    class {
      get src() {
        return '';
      }
      set src(_) {
        // Where it leads is not asked here.
      }
    };
  return Object.assign(new EventTarget(), {
    document: Object.assign(new EventTarget(), {
      cookie: '',
      baseURI: 'https://shop.test/',
      readyState: 'complete',
      querySelector: () => null,
    }),
    location: new URL('https://shop.test/'),
    navigator: { cookieEnabled: true },
    localStorage: {},
    sessionStorage: {},
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    MutationObserver: class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
    BroadcastChannel: hasChannels ? Channel : undefined,
    fetch: () => Promise.resolve(),
    Navigator: class {
      sendBeacon(_: string) {
        return true;
      }
    },
    XMLHttpRequest: class {
      open() {
        return undefined;
      }
      send() {
        return undefined;
      }
    },
    WebSocket: class {
      send() {
        return undefined;
      }
    },
    Element: class {
      setAttribute() {
        return undefined;
      }
    },
    HTMLImageElement: withSrc(),
    HTMLScriptElement: withSrc(),
    HTMLIFrameElement: withSrc(),
  });
}

interface Page {
  readonly kind: Kind;
  readonly version: string;
  readonly consent: Consent;
  readonly window: ReturnType<typeof createWindow>;
  readonly running: Set<string>;
  /** What has run in this page and no longer does. */
  readonly stopped: Set<string>;
  isReloading: boolean;
  isAway: boolean;
}

type Withdraw = 'auto' | 'reload' | 'soft';

/** A visitor's browser, with some pages of one site. */
function createVisit(withdraw: Withdraw, hasChannels: boolean, first: Kind = 'shop') {
  const jar = createJar();
  const neighbours: string[] = [];
  let pages: Page[] = [];
  let version = '1';
  let skew = 0;
  let hasUnsaved = false;
  const now = () => Date.now() + skew;
  const here = () => pages.filter(({ isAway }) => !isAway);

  const open = (kind: Kind): Page => {
    const window = createWindow(hasChannels);
    const running = new Set<string>();
    const stopped = new Set<string>();
    const services = KINDS[kind].services.map((given) => ({
      ...given,
      start() {
        expect(running).not.toContain(given.id);
        running.add(given.id);
        stopped.delete(given.id);
      },
      stop(context: Parameters<Service['start']>[0]) {
        expect(running).toContain(given.id);
        running.delete(given.id);
        stopped.add(given.id);
        return given.stop?.(context);
      },
    }));
    window.document.addEventListener('consent-gate:reload', (event) => hasUnsaved && event.preventDefault());
    const page: Page = {
      kind,
      version,
      window,
      running,
      stopped,
      isReloading: false,
      isAway: false,
      consent: create(configOf(kind, version, { withdraw, services }), {
        window: window as unknown as NonNullable<Environment['window']>,
        storage: jar.storage,
        now,
        reload: () => (page.isReloading = true),
      }),
    };
    return page;
  };
  const tell = (target: EventTarget, event: string, more = {}) =>
    target.dispatchEvent(Object.assign(new Event(event), more));
  const focus = () => {
    for (const { window } of here()) tell(window, 'focus');
  };
  const close = ({ consent, window }: Page) => {
    tell(window, 'pagehide');
    consent.destroy();
  };
  const reload = (old: Page) => {
    close(old);
    pages = pages.map((page) => (page === old ? open(old.kind) : page));
  };

  pages.push(open(first));
  return {
    now,
    pages: here,
    neighbours: () => neighbours,
    records: jar.storage.read,
    focus,
    page: (on: number) => here()[on % here().length]!,
    reload,
    open: (kind: Kind) => pages.length < 4 && pages.push(open(kind)),
    close(page: Page) {
      if (here().length === 1) return;
      close(page);
      pages = pages.filter((other) => other !== page);
    },
    /** Into the back-forward cache. */
    leave(page: Page) {
      if (here().length === 1) return;
      tell(page.window, 'pagehide');
      page.isAway = true;
    },
    comeBack() {
      for (const page of pages.filter(({ isAway }) => isAway)) {
        page.isAway = false;
        tell(page.window, 'pageshow', { persisted: true });
      }
    },
    toggleUnsaved: () => (hasUnsaved = !hasUnsaved),
    publish: (next: string) => (version = next),
    setClock: (by: number) => (skew += by),
    /** Timers stand still while a computer sleeps, and go on when it wakes up. */
    sleep(time: number) {
      vi.setSystemTime(Date.now() + time);
      vi.advanceTimersByTime(MINUTE);
    },
    keep(record: string, isForeign: boolean) {
      if (isForeign) neighbours.push(record);
      jar.add(record);
    },
    /** Until all have heard of all, and what had to be loaded anew is. */
    async settle() {
      const loadAnew = () => {
        for (const page of pages) if (page.isReloading) reload(page);
      };
      await Promise.resolve();
      // Where no page is told of anything it looks when the visitor comes to it.
      if (!hasChannels) focus();
      loadAnew();
      while (messages.length) {
        messages.shift()?.();
        await Promise.resolve();
        loadAnew();
      }
      await Promise.resolve();
    },
    /** What a page would find if it were opened now. */
    find({ kind, version: its }: Page): Consent {
      const storage: ConsentStorage = { read: jar.storage.read, write: () => undefined };
      const consent = create(configOf(kind, its), { window: undefined, storage, now });
      const state = consent.getState();
      consent.destroy();
      return { ...consent, getState: () => state };
    },
    end: () => pages.forEach(close),
  };
}

type Visit = ReturnType<typeof createVisit>;

type Step = { on: number } & (
  | { do: 'acceptAll' | 'rejectAll' | 'withdraw' | 'reset' }
  | { do: 'save'; granted: string[] }
  | { do: 'take back'; purpose: string }
  | { do: 'reload' | 'close' | 'leave' | 'come back' | 'unsaved' }
  | { do: 'open'; kind: Kind }
  | { do: 'sleep' | 'set the clock'; by: number }
  | { do: 'publish'; version: string }
  | { do: 'keep'; by: 'us' | 'a neighbour'; granted: string[]; version: string; age: number }
  | { do: 'garbage'; text: string }
);

function take(step: Step, visit: Visit) {
  const page = visit.page(step.on);
  const { consent } = page;
  switch (step.do) {
    case 'acceptAll':
    case 'rejectAll':
    case 'reset':
      consent[step.do]();
      break;
    case 'withdraw':
      consent.withdraw();
      break;
    case 'save':
      consent.save(Object.fromEntries(step.granted.map((id) => [id, true])));
      break;
    case 'take back':
      consent.withdraw(step.purpose);
      break;
    case 'reload':
    case 'close':
    case 'leave':
      visit[step.do](page);
      break;
    case 'come back':
      visit.comeBack();
      break;
    case 'unsaved':
      visit.toggleUnsaved();
      break;
    case 'open':
      visit.open(step.kind);
      break;
    case 'sleep':
      visit.sleep(step.by);
      break;
    case 'set the clock':
      visit.setClock(step.by);
      visit.focus();
      break;
    case 'publish':
      visit.publish(step.version);
      break;
    case 'keep': {
      const operator = step.by === 'us' ? OURS : THEIRS;
      const record = recordOf(operator, step.granted, step.version, visit.now() - step.age);
      visit.keep(record, step.by === 'a neighbour');
      visit.focus();
      break;
    }
    case 'garbage':
      visit.keep(step.text, false);
      visit.focus();
  }
}

/** In every page exactly what may run runs, by its own word and by the record's. */
function expectWhatMayRunRuns({ pages, find }: Visit) {
  for (const page of pages()) {
    const { kind, consent } = page;
    const running = [...page.running].sort();
    expect({ kind, running }).toEqual({ kind, running: mayRun(kind, consent) });
    expect({ kind, running }).toEqual({ kind, running: mayRun(kind, find(page)) });
  }
}

/** What was stopped in a page reaches nothing, and all else does. */
function expectShields({ pages }: Visit) {
  for (const { window, kind, stopped } of pages()) {
    const { sendBeacon } = new window.Navigator();
    const refused = KINDS[kind].services.filter(({ id }) => !sendBeacon(`https://${id}.test/`));
    expect(refused.map(({ id }) => id).sort()).toEqual([...stopped].sort());
  }
}

/** Every page says what it would say if it were opened now, and the neighbours keep what is theirs. */
function expectOneTruth({ pages, find, neighbours, records }: Visit) {
  for (const page of pages()) {
    const { kind, consent } = page;
    expect({ kind, ...consent.getState() }).toEqual({ kind, ...find(page).getState() });
  }
  expect(records()).toEqual(expect.arrayContaining(neighbours()));
}

/** What a step promises in the page in which it is taken. */
function expectPromiseOf(step: Step, { isGranted, config, getState }: Consent) {
  const asked = PURPOSES.filter((purpose) => config.purposes.some(({ id }) => id === purpose));
  const answers = asked.filter(isGranted);
  switch (step.do) {
    case 'acceptAll':
      expect(answers).toEqual(asked);
      break;
    case 'save':
      expect(answers).toEqual(asked.filter((purpose) => step.granted.includes(purpose)));
      break;
    case 'take back':
      expect(answers).not.toContain(step.purpose);
      break;
    case 'rejectAll':
    case 'withdraw':
      expect(answers).toEqual([]);
      break;
    case 'reset':
      expect(getState()).toMatchObject({ decision: null, view: 'banner' });
  }
}

/** To refuse all is to refuse what the other pages ask for, too. */
function expectRefusalEverywhere({ pages }: Visit, version: string) {
  for (const page of pages()) {
    if (page.version === version) expect(PURPOSES.filter(page.consent.isGranted)).toEqual([]);
  }
}

async function follow(withdraw: Withdraw, hasChannels: boolean, steps: Step[]) {
  const visit = createVisit(withdraw, hasChannels);
  try {
    await visit.settle();
    for (const step of steps) {
      const { consent, version: terms } = visit.page(step.on);
      take(step, visit);
      expectPromiseOf(step, consent);
      await visit.settle();
      if (step.do === 'sleep') {
        // What has run out no longer runs, also in a page that nobody looks at.
        for (const { kind, running, ...its } of visit.pages())
          expect(mayRun(kind, visit.find({ kind, running, ...its }))).toEqual(
            expect.arrayContaining([...running]),
          );
        visit.focus();
        await visit.settle();
      }
      expectWhatMayRunRuns(visit);
      expectShields(visit);
      expectOneTruth(visit);
      if (/rejectAll|withdraw/.test(step.do)) expectRefusalEverywhere(visit, terms);
    }
  } finally {
    visit.end();
    messages = [];
    vi.clearAllTimers();
  }
}

const granted = fc.subarray(PURPOSES);
const age = fc.constantFrom(0, SECOND, DAY, 200 * DAY, 366 * DAY, -HOUR);
const version = fc.constantFrom('', '1', '2');
const kind = fc.constantFrom(...(Object.keys(KINDS) as Kind[]));
const only = <const T>(value: T) => fc.constant(value);

const steps = fc.array(
  fc
    .tuple(
      fc.nat(3),
      fc.oneof(
        fc.record({ do: fc.constantFrom('acceptAll', 'rejectAll', 'withdraw', 'reset') }),
        fc.record({ do: only('acceptAll') }),
        fc.record({ do: only('save'), granted }),
        fc.record({ do: only('take back'), purpose: fc.constantFrom(...PURPOSES) }),
        fc.record({ do: fc.constantFrom('reload', 'close', 'leave', 'come back', 'unsaved') }),
        fc.record({ do: only('open'), kind }),
        fc.record({ do: only('sleep'), by: fc.constantFrom(0, SECOND, DAY, 183 * DAY, 366 * DAY) }),
        fc.record({
          do: only('set the clock'),
          by: fc.constantFrom(-SECOND, SECOND, -HOUR, HOUR, -DAY, DAY, -400 * DAY, 400 * DAY),
        }),
        fc.record({ do: only('publish'), version }),
        fc.record({ do: only('keep'), by: fc.constantFrom('us', 'a neighbour'), granted, version, age }),
        fc.record({ do: only('garbage'), text: fc.constantFrom('', 'x', '1.%', '1.0..') }),
      ),
    )
    .map(([on, step]): Step => ({ ...step, on })),
  { maxLength: 16 },
);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('after any steps, in every page', () => {
  it.each(['auto', 'reload', 'soft'] as const)(
    'exactly what is consented to runs: withdraw %s',
    (withdraw) =>
      fc.assert(
        fc.asyncProperty(fc.boolean(), steps, (hasChannels, some) => follow(withdraw, hasChannels, some)),
        { numRuns: 300 },
      ),
    60_000,
  );
});

describe('what a visit leaves', () => {
  const visits: Visit[] = [];
  const begin = async (first: Kind, ...others: Kind[]) => {
    const visit = createVisit('soft', true, first);
    visits.push(visit);
    for (const other of others) visit.open(other);
    await visit.settle();
    return { visit, pages: visit.pages().map(({ consent }) => consent) };
  };
  /** A moment later, when the next answer is given. */
  const pause = async (visit: Visit) => {
    await visit.settle();
    vi.setSystemTime(Date.now() + SECOND);
  };
  const leaveNeighbour = (visit: Visit) => {
    visit.keep(recordOf(THEIRS, PURPOSES, '1', visit.now()), true);
    visit.focus();
  };
  afterEach(() => {
    for (const visit of visits.splice(0)) visit.end();
    messages = [];
  });

  it('is the later of two answers, also where both are of one second', async () => {
    const { visit, pages } = await begin('shop', 'shop');
    pages[0]?.rejectAll();
    pages[0]?.acceptAll();
    await visit.settle();
    expectWhatMayRunRuns(visit);
    expectOneTruth(visit);
    expect(pages.map(({ isGranted }) => isGranted('analytics'))).toEqual([true, true]);
  });

  it('is the later answer also for a page that hears of it before the record is written', async () => {
    const { visit, pages } = await begin('shop', 'shop');
    pages[0]?.rejectAll();
    await visit.settle();
    const deliver = vi.spyOn(messages, 'push').mockImplementation((...some) => {
      for (const message of some) message();
      return 0;
    });
    pages[0]?.acceptAll();
    deliver.mockRestore();
    await visit.settle();
    expectWhatMayRunRuns(visit);
    expectOneTruth(visit);
    expect(pages.map(({ isGranted }) => isGranted('analytics'))).toEqual([true, true]);
  });

  it('is what pages with different purposes were told, also in one second', async () => {
    const { visit, pages } = await begin('blog', 'help');
    pages[0]?.rejectAll();
    await visit.settle();
    pages[1]?.acceptAll();
    await visit.settle();
    expectWhatMayRunRuns(visit);
    expectOneTruth(visit);
    expect(pages[0]?.isGranted('analytics')).toBe(false);
    expect(pages[1]?.isGranted('functional')).toBe(true);
  });

  it('names no service that only a neighbour has named', async () => {
    const { visit, pages } = await begin('shop');
    leaveNeighbour(visit);
    pages[0]?.acceptAll();
    expect(pages[0]?.getState().decision?.services).toEqual(['basket', 'metrica', 'google', 'ads']);
  });

  it('is a refusal on all pages, also with a neighbour’s record beside it', async () => {
    const { visit, pages } = await begin('blog', 'help');
    pages[0]?.acceptAll();
    await pause(visit);
    leaveNeighbour(visit);
    pages[1]?.rejectAll();
    await visit.settle();
    expectOneTruth(visit);
    expect(pages[0]?.isGranted('analytics')).toBe(false);
  });

  it('is the same for all pages after a reset, whichever of them is asked for it', async () => {
    const { visit, pages } = await begin('blog', 'help');
    pages[0]?.acceptAll();
    await pause(visit);
    pages[1]?.reset();
    await visit.settle();
    expectWhatMayRunRuns(visit);
    expectOneTruth(visit);
  });
});
