import { fireEvent, waitFor, within, type BoundFunctions, type queries } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Consent, ConsentConfig, Service, Texts, UiConfig } from '../../src/core/types';
import { createConsent, memoryStorage } from '../../src/index';
import * as en from '../../src/locales/en';
import * as ru from '../../src/locales/ru';
import * as notice from '../../src/notice';
import { attachUiParts } from '../../src/ui/attach-ui';
import * as care from '../../src/ui/care';
import { createHost } from '../../src/ui/host';
import * as view from '../../src/ui/view';

// How the interface can be arranged, and what it does to the page around it. What it says is in interface.test.tsx.

const started: string[] = [];
const service = (id: string): Service => ({
  id,
  purposes: ['analytics'],
  facts: { name: `Counter ${id}`, recipient: { name: `Owner of ${id}`, country: 'RU' } },
  start: () => void started.push(id),
  stop: () => true,
});

const leave: (() => void)[] = [];
let consent: Consent;
let storage = memoryStorage();

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.innerHTML =
    '<button id="opener">Open</button><a href="#c" data-consent-open id="link">Cookies</a>';
  localStorage.clear();
  storage = memoryStorage();
  started.length = 0;
  // jsdom has no layout, and no modal dialogs.
  ShadowRoot.prototype.elementFromPoint = () => null;
  document.elementsFromPoint = () => [];
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
});

const root = () => document.querySelector('consent-gate')?.shadowRoot as unknown as HTMLElement;

async function show(ui: UiConfig = {}, config: Partial<ConsentConfig> = {}, parts = {}) {
  consent = createConsent(
    {
      operator: { name: 'Romashka LLC' },
      policy: { url: '/policy' },
      purposes: [{ id: 'necessary' }, { id: 'analytics' }],
      services: [],
      ui,
      ...config,
    },
    { storage },
  );
  const detach = attachUiParts(consent, window, {
    locales: { en: en.bannerLocale, ru: ru.bannerLocale },
    loadView: () => Promise.resolve(view),
    loadNotice: () => Promise.resolve(notice),
    loadCare: () => Promise.resolve(care),
    ...parts,
  });
  leave.push(detach, () => consent.destroy());
  await vi.waitFor(() => expect(root().childElementCount).toBeGreaterThan(0));
  await Promise.resolve();
}

const press = (name: string | RegExp) => fireEvent.click(within(root()).getByRole('button', { name }));
const dialog = () => within(root()).findByRole('dialog', { name: 'Privacy settings' });

describe('the layouts', () => {
  it.each([
    ['box', 'bottom-right'],
    ['bar', 'top'],
  ] as const)('%s is a region that the page goes on beside', async (layout, position) => {
    await show({ layout, position });
    const banner = within(root()).getByRole('region', { name: 'Your privacy' });
    expect(banner.dataset).toMatchObject({ layout, position });
    expect(within(root()).queryByRole('dialog')).toBeNull();
  });

  it('modal is a dialog that the page waits for', async () => {
    const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    await show({ layout: 'modal' });
    const banner = within(root()).getByRole('dialog', { name: 'Your privacy' });
    expect(modal).toHaveBeenCalledOnce();
    expect(modal.mock.contexts[0]).toBe(banner);
    // Read from its beginning, and no answer under the finger.
    expect(within(banner).getByRole('heading').hasAttribute('autofocus')).toBe(true);
  });

  it('modal is not left but by an answer: neither by Escape nor by a second one', async () => {
    await show({ layout: 'modal' });
    const banner = within(root()).getByRole<HTMLDialogElement>('dialog');
    const escape = new Event('cancel', { cancelable: true });
    banner.dispatchEvent(escape);
    expect(escape.defaultPrevented).toBe(true);
    banner.close();
    banner.dispatchEvent(new Event('close'));
    expect(banner.open).toBe(true);
    expect(consent.getState().decision).toBeNull();
    press('Reject all');
    expect(consent.getState().decision?.choices).toEqual({ necessary: true, analytics: false });
    expect(within(root()).queryByRole('dialog')).toBeNull();
    banner.dispatchEvent(new Event('close'));
    expect(banner.open).toBe(false);
  });

  it('opens the preferences in the middle, or as a drawer along the side', async () => {
    for (const [preferences, isDrawer] of [
      ['dialog', false],
      ['drawer', true],
    ] as const) {
      await show({ preferences });
      consent.open();
      expect((await dialog()).classList.contains('drawer')).toBe(isDrawer);
      leave.splice(0).forEach((go) => go());
    }
  });
});

describe('the button that opens the preferences again', () => {
  const button = () => within(root()).findByRole('button', { name: 'Privacy settings' });

  it('is there once there is nothing to ask, where the site wants it', async () => {
    await show({ reopen: true });
    expect(within(root()).queryByRole('button', { name: 'Privacy settings' })).toBeNull();
    press('Reject all');
    fireEvent.click(await button());
    await dialog();
    leave.splice(0).forEach((go) => go());
    storage = memoryStorage();
    await show();
    press('Reject all');
    await Promise.resolve();
    expect(within(root()).queryByRole('button')).toBeNull();
  });

  it.each(['bottom-left', 'bottom-right', 'top-left', 'top-right'] as const)(
    'stands in its corner: %s',
    async (reopen) => {
      await show({ reopen });
      press('Reject all');
      expect((await button()).dataset.position).toBe(reopen);
    },
  );

  it('never stands on what the page keeps in that corner', async () => {
    const chat = document.body.appendChild(document.createElement('div'));
    chat.innerHTML = '<i></i>';
    chat.style.position = 'fixed';
    const taken = ['bottom-right', 'bottom-left'];
    document.elementsFromPoint = () => {
      const { position = '' } = root().querySelector<HTMLElement>('.reopen')?.dataset ?? {};
      return taken.includes(position) ? [chat.firstElementChild!, chat] : [document.body];
    };
    await show({ reopen: 'bottom-right' });
    press('Reject all');
    expect((await button()).dataset.position).toBe('top-left');
    // It looks again when the window is another one.
    taken.push('top-left');
    taken.shift();
    window.dispatchEvent(new Event('resize'));
    const found = await button();
    await waitFor(() => expect(found.dataset.position).toBe('bottom-right'));
    // Nor does it go from under the pointer.
    taken.push('bottom-right');
    fireEvent.pointerOver(found);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    expect(found.dataset.position).toBe('bottom-right');
  });
});

describe('services that can be chosen', () => {
  const CHOOSE = {
    purposes: [{ id: 'necessary' }, { id: 'analytics' }],
    services: [service('a'), service('b')],
  };

  /** Saves as a person does. */
  function choose(change: (view: BoundFunctions<typeof queries>) => void) {
    consent.open();
    const host = createHost(document, 'en', consent.config);
    const opened = view.createPreferences({
      consent,
      host,
      spoken: { language: 'en', locale: en.bannerLocale },
      notice,
      isTrusted: () => true,
    });
    opened.open();
    const inside = within(host.root as unknown as HTMLElement);
    change(inside);
    fireEvent.click(inside.getByRole('button', { name: 'Save choices' }));
    opened.close();
    host.element.remove();
  }

  it('have switches of their own, which follow their purpose', async () => {
    await show({ services: 'choose' }, CHOOSE);
    choose(({ getByRole }) => {
      const a = getByRole<HTMLInputElement>('switch', { name: 'Counter a · Owner of a' });
      expect(a).toMatchObject({ checked: false, disabled: true });
      fireEvent.click(getByRole('switch', { name: 'Statistics' }));
      expect(a).toMatchObject({ checked: true, disabled: false });
    });
  });

  it('start, or do not: the record says which were refused by themselves', async () => {
    await show({ services: 'choose' }, CHOOSE);
    choose(({ getByRole }) => {
      fireEvent.click(getByRole('switch', { name: 'Statistics' }));
      fireEvent.click(getByRole('switch', { name: /^Counter b/ }));
    });
    expect(consent.getState().decision).toMatchObject({
      choices: { analytics: true },
      services: ['a'],
      refusedServices: ['b'],
    });
    await vi.waitFor(() => expect(started).toEqual(['a']));
    choose(({ getByRole }) => {
      const b = getByRole<HTMLInputElement>('switch', { name: /^Counter b/ });
      expect(b.checked).toBe(false);
      fireEvent.click(b);
    });
    expect(consent.getState().decision).toMatchObject({ refusedServices: [] });
    await vi.waitFor(() => expect(started).toEqual(['a', 'b']));
  });

  it('are only named where the site does not offer it', async () => {
    await show({}, CHOOSE);
    choose(({ getByText, queryByRole }) => {
      expect(getByText('Counter a · Owner of a')).toBeTruthy();
      expect(queryByRole('switch', { name: /Counter/ })).toBeNull();
    });
  });
});

describe('the language', () => {
  it('changes with that of the page, also while the preferences are open', async () => {
    await show();
    expect(within(root()).getByRole('region', { name: 'Your privacy' })).toBeTruthy();
    document.documentElement.lang = 'ru';
    await vi.waitFor(() => within(root()).getByRole('region', { name: 'Ваше согласие' }));
    expect(document.querySelectorAll('consent-gate')).toHaveLength(1);
    consent.open();
    await vi.waitFor(() => within(root()).getByRole('dialog', { name: 'Настройки конфиденциальности' }));
    document.documentElement.lang = 'en-GB';
    await vi.waitFor(() => within(root()).getByRole('dialog', { name: 'Privacy settings' }));
    expect(document.querySelectorAll('consent-gate')).toHaveLength(1);
    expect(within(root()).getAllByRole('dialog')).toHaveLength(1);
  });

  it('stays where the config has fixed it', async () => {
    await show({ locale: 'ru' });
    document.documentElement.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve));
    expect(within(root()).getByRole('region', { name: 'Ваше согласие' })).toBeTruthy();
  });
});

describe('what is said', () => {
  it('is the site’s own, wherever it has a text of its own', async () => {
    const keys = [...Object.keys(en.bannerLocale.banner), ...Object.keys(en.preferences)] as (keyof Texts)[];
    const texts = Object.fromEntries(
      keys.map((key) => [key, `own-${key} {date}{id}{service}`]),
    ) as unknown as Texts;
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    leave.push(() => Reflect.deleteProperty(navigator, 'globalPrivacyControl'));
    const shown: string[] = [];
    const read = () => {
      shown.push(root().innerHTML);
    };
    const site = {
      services: [
        {
          ...service('a'),
          facts: {
            ...service('a').facts,
            foreignCookies: [{ domain: 'a.example', names: ['a'] }],
            optOut: 'https://a.example/out',
          },
        },
      ],
    } as unknown as Partial<ConsentConfig>;
    const loadView = vi
      .fn<() => Promise<view.ViewModule>>(() => Promise.resolve(view))
      .mockRejectedValueOnce(new Error('404'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await show({ texts, reopen: true }, site, { loadView });
    consent.open();
    await within(root()).findByRole('alert');
    read();
    consent.open();
    await within(root()).findByRole('dialog');
    read();
    press(/^own-consentText/);
    read();
    consent.save({ analytics: true });
    consent.open();
    await vi.waitFor(() => expect(root().innerHTML).toContain('own-deleteReceipts'));
    read();
    consent.close();
    read();
    leave.splice(0).forEach((go) => go());
    await show({ texts }, { purposes: [{ id: 'necessary' }, { id: 'analytics' }, { id: 'functional' }] });
    read();
    const missing = keys.filter((key) => !shown.join().includes(`own-${key} `));
    expect(missing).toEqual([]);
  });

  it('is said once: the banner’s text, 200 ms after it has come', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    leave.push(() => vi.useRealTimers());
    void show();
    await Promise.resolve();
    const texts = root().querySelector('[aria-live]') as HTMLElement;
    const heard = vi.fn();
    const observer = new MutationObserver(heard);
    observer.observe(texts, { childList: true, subtree: true });
    expect(texts.getAttribute('aria-live')).toBe('polite');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toHaveBeenCalledOnce();
    // Nor when something else changes.
    consent.open();
    consent.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toHaveBeenCalledOnce();
    observer.disconnect();
  });

  it('that the settings could not be opened is an alert, and gone once they open', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const loadView = vi
      .fn<() => Promise<view.ViewModule>>(() => Promise.resolve(view))
      .mockRejectedValueOnce(new Error('404'));
    await show({}, {}, { loadView });
    press('Settings');
    expect((await within(root()).findByRole('alert')).textContent).toBe(
      'Settings could not be opened. Try again.',
    );
    press('Settings');
    await dialog();
    expect(within(root()).queryByRole('alert')).toBeNull();
  });
});
