import { fireEvent, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsentConfig, Receipt } from '../../src/core/types';
import { createConsent, memoryStorage } from '../../src/index';
import * as en from '../../src/locales/en';
import * as ru from '../../src/locales/ru';
import * as notice from '../../src/notice';
import { googleAnalytics } from '../../src/services';
import { attachUiParts, type UiParts } from '../../src/ui/attach-ui';
import * as care from '../../src/ui/care';
import { createHost } from '../../src/ui/host';
import { printAlone } from '../../src/ui/print-alone';
import * as view from '../../src/ui/view';

const leave: (() => void)[] = [];
/** Receipts are made a little later: each test has its own place for them. */
let name = '';
let count = 0;
const { Intl: whole } = globalThis;

const root = () => document.querySelector('consent-gate')?.shadowRoot as unknown as HTMLElement;
const press = (name: string) => fireEvent.click(within(root()).getByRole('button', { name }));
const banner = () => within(root()).queryByRole('region');
const dialogs = () => Array.from<HTMLDialogElement>(root().querySelectorAll('dialog'));

async function show(parts: Partial<UiParts> = {}, config: Partial<ConsentConfig> = {}) {
  const consent = createConsent(
    {
      operator: { name: 'Romashka LLC' },
      purposes: [{ id: 'analytics' }, { id: 'cross-border' }],
      ...(config as object),
      storage: { name },
      services: [{ ...googleAnalytics({ id: 'G-ABCD1234' }), start: vi.fn(), stop: () => true }],
    },
    { storage: memoryStorage(), reload: () => undefined },
  );
  const failures: string[] = [];
  consent.on('error', ({ where }) => failures.push(where));
  leave.push(
    attachUiParts(consent, window, {
      locales: { en: en.bannerLocale, ru: ru.bannerLocale },
      loadView: () => Promise.resolve(view),
      loadNotice: () => Promise.resolve(notice),
      loadCare: () => Promise.resolve(care),
      ...parts,
    }),
    () => consent.destroy(),
  );
  await Promise.resolve();
  return { consent, failures };
}

beforeEach(() => {
  document.documentElement.lang = 'en';
  name = `interface-${++count}`;
  ShadowRoot.prototype.elementFromPoint = () => null;
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
  vi.unstubAllGlobals();
});

describe('an extension that takes our element off the page', () => {
  it('has granted nothing, and whoever asks for the banner gets it again', async () => {
    const { consent, failures } = await show();
    document.querySelector('consent-gate')!.remove();
    expect(consent.getState()).toMatchObject({ decision: null, view: 'banner' });
    expect(consent.isGranted('analytics')).toBe(false);
    consent.open('banner');
    expect(banner()).not.toBeNull();
    expect(document.querySelectorAll('consent-gate')).toHaveLength(1);
    document.querySelector('consent-gate')!.remove();
    consent.open();
    await vi.waitFor(() => expect(dialogs()).toHaveLength(1));
    fireEvent.click(dialogs()[0]!.querySelector('[data-action=reject-all]')!);
    expect(consent.getState()).toMatchObject({ view: null, decision: { choices: { analytics: false } } });
    expect(failures).toEqual([]);
  });
});

describe('the file of the preferences', () => {
  it('that cannot be had is asked for again, and then they open', async () => {
    const loadView = vi.fn(() => Promise.resolve(view));
    loadView.mockRejectedValueOnce(new Error('404'));
    const { consent, failures } = await show({ loadView });
    press('Settings');
    await vi.waitFor(() => expect(within(root()).queryByRole('alert')).not.toBeNull());
    expect(failures).toEqual(['view']);
    expect(consent.getState().view).toBe('banner');
    press('Settings');
    await vi.waitFor(() => expect(dialogs().map(({ open }) => open)).toEqual([true]));
    expect(within(root()).queryByRole('alert')).toBeNull();
    expect(failures).toEqual(['view']);
  });

  it('that answers late opens nothing for a visitor who has answered meanwhile', async () => {
    let arrive: (module: typeof view) => void = () => undefined;
    const loadView = () => new Promise<typeof view>((resolve) => (arrive = resolve));
    const { consent, failures } = await show({ loadView });
    press('Settings');
    expect(banner()).not.toBeNull();
    press('Reject all');
    expect(consent.getState()).toMatchObject({ view: null, decision: { choices: { analytics: false } } });
    arrive(view);
    await new Promise((resolve) => setTimeout(resolve));
    expect(dialogs()).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('that holds something else is told of, and the banner goes on', async () => {
    const { consent, failures } = await show({ loadView: () => Promise.resolve({} as typeof view) });
    press('Settings');
    await vi.waitFor(() => expect(failures).toEqual(['view']));
    expect(banner()).not.toBeNull();
    press('Reject all');
    expect(consent.getState().decision?.choices.analytics).toBe(false);
  });
});

it('what takes care of the place in the page cannot be had: the banner goes on, and an error says so', async () => {
  const { consent, failures } = await show({ loadCare: () => Promise.reject(new Error('404')) });
  await vi.waitFor(() => expect(failures).toContain('view'));
  press('Reject all');
  expect(consent.getState().decision?.choices.analytics).toBe(false);
  expect(banner()).toBeNull();
});

it('a page that is never idle is taken care of all the same', async () => {
  const loadCare = vi.fn(() => Promise.resolve(care));
  vi.stubGlobal('requestIdleCallback', (run: () => void, { timeout }: IdleRequestOptions = {}) =>
    timeout === undefined ? 1 : setTimeout(run, timeout),
  );
  await show({ loadCare });
  expect(loadCare).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(loadCare).toHaveBeenCalledOnce(), { timeout: 5_000 });
});

describe('a browser without modal dialogs', () => {
  it('shows no preferences, says so, leaves nothing half-drawn, and takes the banner’s answers', async () => {
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    const { consent, failures } = await show();
    for (const times of [1, 2]) {
      press('Settings');
      await vi.waitFor(() => expect(failures).toHaveLength(times));
      expect(dialogs()).toEqual([]);
      expect(banner()).not.toBeNull();
    }
    press('Reject all');
    expect(consent.getState().decision?.choices.analytics).toBe(false);
  });

  it('has a banner that takes an answer, also where it should be modal', async () => {
    Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
    const { consent, failures } = await show({}, { ui: { layout: 'modal' } });
    fireEvent.click(root().querySelector('[data-action=reject-all]')!);
    expect(consent.getState().decision?.choices.analytics).toBe(false);
    expect(failures).toEqual([]);
  });
});

describe('a browser without', () => {
  it.each(['Locale', 'DisplayNames', 'ListFormat', 'DateTimeFormat', 'NumberFormat'])(
    'Intl.%s asks, tells and proves all the same',
    async (missing) => {
      vi.stubGlobal(
        'Intl',
        new Proxy(whole, {
          get: (intl, key) => (key === missing ? undefined : (Reflect.get(intl, key) as unknown)),
        }),
      );
      const { consent, failures } = await show();
      expect(banner()?.textContent).toContain('Romashka LLC');
      consent.acceptAll();
      await vi.waitFor(() => expect(consent.receipts()).toHaveLength(1));
      consent.open();
      await vi.waitFor(() => expect(dialogs()).toHaveLength(1));
      const [receipt] = consent.receipts();
      const locale = notice.noticeLocaleOf('en');
      expect(() => notice.receiptText(receipt as Receipt, locale)).not.toThrow();
      expect(dialogs()[0]?.textContent).toContain('Google LLC');
      expect(notice.declarationHtml({ ...consent.config })).toContain('Google LLC');
      expect(failures).toEqual([]);
    },
  );

  it('constructed stylesheets prints the document with the page around it', async () => {
    const { consent } = await show();
    vi.stubGlobal('CSSStyleSheet', undefined);
    const host = createHost(document, 'en', consent.config);
    leave.push(() => host.element.remove());
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
    printAlone(window, host);
    expect(print).toHaveBeenCalledOnce();
    expect(host.element.hasAttribute('data-printing')).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(host.element.hasAttribute('data-printing')).toBe(false);
  });
});

it('what is no receipt among the receipts does not keep the preferences shut', async () => {
  const junk = [
    { format: 1, notice: {} },
    { format: 1, notice: { language: 'no language' }, answers: {}, decidedAt: 'never', state: 'x' },
    { format: 1, notice: {}, answers: {}, decidedAt: null },
  ];
  localStorage.setItem(`${name}.receipts`, JSON.stringify(junk));
  const { consent, failures } = await show();
  consent.open();
  await vi.waitFor(() => expect(dialogs().map(({ open }) => open)).toEqual([true]));
  expect(failures).toEqual([]);
});
