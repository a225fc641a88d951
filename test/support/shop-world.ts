import { createCounters } from '../../demo/counters.mjs';
import { createSite } from '../../demo/site.mjs';
import { createWorld, type World } from './world';

export interface CountersOptions {
  /** Milliseconds by which the answer to a hit is kept back, so that something else can happen meanwhile. */
  watchDelay?: number;
}

/** The demo shop on several hosts, and stand-ins for the counters at their real addresses. */
export function shopWorld(options: CountersOptions = {}): Promise<World> {
  const site = createSite({});
  const counters = createCounters(options);
  return createWorld({
    'shop.test': site,
    '*.shop.test': site,
    '*.www.shop.test': site,
    'mc.yandex.ru': counters,
    'www.googletagmanager.com': counters,
    'www.google-analytics.com': counters,
    'ads.example': counters,
  });
}
