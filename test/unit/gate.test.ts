// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate, planService } from '../../src/core/gate';
import type { Guard } from '../../src/core/guard';
import type { Shield } from '../../src/core/shield';
import type { Service, ServiceContext } from '../../src/core/types';

const PURPOSES = ['analytics', 'marketing', 'cross-border', 'session-replay'];

/** A gate whose grants the test sets, with a log of what it did. */
function setUp(services: Service[], shield?: Shield) {
  const granted = new Set<string>();
  const log: string[] = [];
  const failures: string[] = [];
  const guard: Guard = (where, run, service) => {
    try {
      return run();
    } catch {
      failures.push(`${where} ${service ?? ''}`);
      return undefined;
    }
  };
  const isGranted = (id: string) => granted.has(id);
  const context = { isGranted, report: () => failures.push('late') } as unknown as ServiceContext;
  const gate = createGate(
    { services },
    (service) => planService(service, isGranted),
    () => context,
    guard,
    (event: 'start' | 'stop', detail: { service: string; clean?: boolean }) =>
      log.push(`${event} ${detail.service}${detail.clean === false ? ' unclean' : ''}`),
    shield,
  );
  gate.standBy(services);
  const set = (...ids: string[]) => {
    granted.clear();
    for (const id of ids) granted.add(id);
    const stops = gate.close();
    gate.open();
    return stops;
  };
  return { gate, set, log, failures };
}

const service = (id: string, purposes: string[], more: Partial<Service> = {}): Service => ({
  id,
  purposes,
  start: () => undefined,
  stop: () => undefined,
  ...more,
});

describe('the gate', () => {
  it('opens for all, whatever a start returns', async () => {
    const start = () => 1 as unknown as undefined;
    const late = () => Promise.reject(new Error('late'));
    const services = [
      service('a', ['analytics'], { start }),
      service('b', ['analytics'], { start: late }),
      service('c', ['analytics']),
    ];
    const { set, log, failures } = setUp(services);
    set('analytics');
    expect(log).toEqual(['start a', 'start b', 'start c']);
    await new Promise((resolve) => setTimeout(resolve));
    expect(failures).toEqual(['late']);
  });

  it('runs exactly what is allowed, and never starts or stops twice in a row', () => {
    const services = [
      service('a', ['analytics'], { optionalPurposes: ['session-replay'] }),
      service('b', ['analytics', 'cross-border']),
      service('c', ['marketing']),
    ];
    fc.assert(
      fc.property(fc.array(fc.subarray(PURPOSES), { maxLength: 12 }), (steps) => {
        const { gate, set, log } = setUp(services);
        for (const grants of steps) {
          set(...grants);
          for (const { purposes, ...item } of services) {
            const isAllowed = purposes.every((id) => grants.includes(id));
            expect(gate.isRunning(services.find(({ id }) => id === item.id)!)).toBe(isAllowed);
          }
          const before = log.length;
          set(...grants);
          expect(log.length).toBe(before);
        }
        for (const { id } of services) {
          const own = log.map((line) => line.split(' ')).filter(([, who]) => who === id);
          expect(own.map(([what]) => what)).toEqual(own.map((_, i) => (i % 2 ? 'stop' : 'start')));
        }
      }),
    );
  });

  it('starts a service anew when an optional purpose is granted or taken back', () => {
    const { set, log } = setUp([service('a', ['analytics'], { optionalPurposes: ['session-replay'] })]);
    set('analytics');
    set('analytics', 'session-replay');
    set('analytics');
    expect(log).toEqual(['start a', 'stop a', 'start a', 'stop a', 'start a']);
  });

  it('stops before it starts', () => {
    const { set, log } = setUp([service('new', ['marketing']), service('old', ['analytics'])]);
    set('analytics');
    set('marketing');
    expect(log).toEqual(['start old', 'stop old', 'start new']);
  });

  it('raises the shield before a service stops, and lowers it before it starts', () => {
    const order: string[] = [];
    const shield = { raise: () => order.push('raise'), lower: () => order.push('lower') };
    const own = service('a', ['analytics'], {
      start: () => void order.push('start'),
      stop: () => void order.push('stop'),
    });
    const { set } = setUp([own, service('other', ['marketing'])], shield);
    set('analytics');
    // Of what does not run nothing is said.
    expect(set()).toEqual([true]);
    expect(order).toEqual(['lower', 'start', 'raise', 'stop']);
  });

  it('goes on after what throws on standby, or at the shield, and says where', () => {
    const fail = () => {
      throw new Error('no');
    };
    const { set, failures } = setUp([service('a', ['analytics'], { standby: fail })], {
      raise: fail,
      lower: fail,
    });
    set('analytics');
    expect(set()).toEqual([true]);
    expect(failures).toEqual(['standby a', 'start a', 'stop a', 'standby a']);
  });

  it('calls a stop unclean that is not there, says so, throws, or promises to', () => {
    const throws = () => {
      throw new Error('no');
    };
    const { stop: _, ...endless } = service('endless', ['analytics']);
    const { set, log, failures } = setUp([
      endless,
      service('honest', ['analytics'], { stop: () => false }),
      service('broken', ['analytics'], { stop: throws }),
      service('slow', ['analytics'], { stop: (() => Promise.resolve(true)) as never }),
      service('clean', ['analytics']),
    ]);
    set('analytics');
    expect(set()).toEqual([false, false, false, false, true]);
    expect(log.slice(5)).toEqual([
      'stop endless unclean',
      'stop honest unclean',
      'stop broken unclean',
      'stop slow unclean',
      'stop clean',
    ]);
    expect(failures).toEqual(['stop broken']);
  });

  it('goes on after a service that throws, and stops it later', async () => {
    const { gate, set, failures } = setUp([
      service('broken', ['analytics'], {
        start: () => {
          throw new Error('no');
        },
      }),
      service('late', ['analytics'], { start: () => Promise.reject(new Error('blocked')) }),
      service('fine', ['analytics']),
    ]);
    set('analytics');
    await Promise.resolve();
    expect(failures).toEqual(['start broken', 'late']);
    expect(set()).toHaveLength(3);
    expect(gate.isRunning).toBeDefined();
  });

  it('puts a service on standby at once, and after each change that leaves it off', () => {
    let calls = 0;
    const { set } = setUp([service('a', ['analytics'], { standby: () => calls++ })]);
    expect(calls).toBe(1);
    set('analytics');
    expect(calls).toBe(1);
    set();
    expect(calls).toBe(2);
    set('marketing');
    expect(calls).toBe(3);
  });
});
