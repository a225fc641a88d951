import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';
import consentOMatic from '../../docs/automation/consent-o-matic.json' with { type: 'json' };
import type { Tab } from '../support/browser';
import { gateTag, test } from '../support/blank-world';
import { expect } from '../support/test';
import type { World } from '../support/world';
import { aWhile, BANNER, hasHit, openUndecided, until } from './shop';

const RULE = JSON.parse(readFileSync('docs/automation/autoconsent.json', 'utf8')) as AutoConsentCMPRule;
/** The rule that somebody might write to press Accept. */
const GREEDY: AutoConsentCMPRule = {
  ...RULE,
  optIn: [{ waitForThenClick: ['consent-gate', '.banner [data-action=accept-all]'] }],
};
const CONFIG = {
  operator: { name: 'Site LLC' },
  services: [{ type: 'yandex-metrica', id: '12345678' }],
};

type Page = Window & {
  told?: { type: string; result?: boolean }[];
  autoconsent?: { receiveMessageCallback(message: object): Promise<void> };
  consentGate: { getState(): { decision: { choices: Record<string, boolean> } | null } };
};

/** A page with autoconsent in it, as its browsers put it into every page. */
async function pageWith(rules: readonly AutoConsentCMPRule[], config: object): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import AutoConsent from '@duckduckgo/autoconsent';
        window.told = [];
        window.autoconsent = new AutoConsent(
          async (message) => void window.told.push(message),
          ${JSON.stringify({ enabled: true, enablePrehide: false, detectRetries: 20, ...config })},
          ${JSON.stringify({ autoconsent: rules })},
        );`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]!.text;
}

const choicesIn = (tab: Tab) =>
  tab.evaluate(() => (window as unknown as Page).consentGate.getState().decision?.choices ?? null);

/** Waits until autoconsent has told of this. */
const told = (tab: Tab, type: string): Promise<unknown> =>
  tab.waitFor((wanted) => (window as unknown as Page).told?.find((message) => message.type === wanted), type);

const metricaIsAsked = (world: World) => world.contacted().includes('mc.yandex.ru');

test('@once autoconsent refuses, by the rule in the docs', async ({ tab, site, world }) => {
  site.script('/tool.js', await pageWith([RULE], { autoAction: 'optOut' }));
  await tab.open(site.page('/', `${gateTag(CONFIG)}<script async src="/tool.js"></script>`));
  expect(await told(tab, 'optOutResult')).toMatchObject({ cmp: 'consent-gate', result: true });
  await tab.waitFor(() => (window as unknown as Page).consentGate.getState().decision);
  expect(await choicesIn(tab)).toEqual({ necessary: true, analytics: false });
  await tab.evaluate(() =>
    (window as unknown as Page).autoconsent?.receiveMessageCallback({ type: 'selfTest' }),
  );
  expect(await told(tab, 'selfTestResult')).toMatchObject({ result: true });
  expect(await tab.count(BANNER)).toBe(0);
  expect(metricaIsAsked(world)).toBe(false);
});

test('@once autoconsent cannot grant, whatever its rule says', async ({ tab, site, world }) => {
  site.script('/tool.js', await pageWith([GREEDY], { autoAction: 'optIn' }));
  await tab.open(site.page('/', `${gateTag(CONFIG)}<script async src="/tool.js"></script>`));
  // It has pressed the button, and takes that for a success.
  expect(await told(tab, 'optInResult')).toMatchObject({ result: true });
  await aWhile(500);
  expect(await choicesIn(tab)).toBeNull();
  expect(await tab.isVisible(BANNER)).toBe(true);
  expect(metricaIsAsked(world)).toBe(false);
  // The person at the keyboard still can.
  await tab.click(`${BANNER} [data-action=accept-all]`);
  await until(() => hasHit(world, 'mc.yandex.ru', '/watch/'), 'a hit of Metrica');
});

/** What Consent-O-Matic does with a rule, as its documentation has it: a `target` within a `parent`, and its shadow root. */
function follow(rule: (typeof consentOMatic)['consent-gate'], button?: string): string {
  interface Selection {
    readonly parent?: { readonly selector: string };
    readonly target: { readonly selector: string; readonly displayFilter?: boolean };
  }
  const find = ({ parent, target }: Selection): HTMLElement | undefined => {
    const top = parent ? document.querySelector(parent.selector) : document;
    const root = top instanceof Element ? (top.shadowRoot ?? top) : top;
    return [...(root?.querySelectorAll<HTMLElement>(target.selector) ?? [])].find(
      ({ offsetHeight }) => !target.displayFilter || offsetHeight !== 0,
    );
  };
  const [detector] = rule.detectors;
  if (!detector?.presentMatcher.every(find)) return 'absent';
  if (!detector.showingMatcher.every(find)) return 'hidden';
  for (const { action } of rule.methods) {
    find(button ? { ...action, target: { selector: button } } : action)?.click();
  }
  return 'done';
}

test('@once Consent-O-Matic refuses by the rule in the docs, and cannot grant', async ({
  tab,
  site,
  world,
}) => {
  const rule = consentOMatic['consent-gate'];
  await tab.open(site.page('/empty', '<p>'));
  expect(await tab.evaluate(follow, rule)).toBe('absent');
  await openUndecided(tab, site.page('/', gateTag(CONFIG)));
  expect(await tab.evaluate(follow, rule, '.banner [data-action=accept-all]')).toBe('done');
  await aWhile(300);
  expect(await choicesIn(tab)).toBeNull();
  expect(await tab.evaluate(follow, rule)).toBe('done');
  await tab.waitFor(() => (window as unknown as Page).consentGate.getState().decision);
  expect(await choicesIn(tab)).toEqual({ necessary: true, analytics: false });
  await tab.waitFor(() => !document.querySelector('consent-gate')?.shadowRoot?.querySelector('.banner'));
  expect(await tab.evaluate(follow, rule)).not.toBe('done');
  expect(metricaIsAsked(world)).toBe(false);
});
