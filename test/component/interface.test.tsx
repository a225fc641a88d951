import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import type { Consent, ConsentConfig } from '../../src/core/types';
import { createConsent, memoryStorage } from '../../src/index';
import * as en from '../../src/locales/en';
import * as ru from '../../src/locales/ru';
import * as notice from '../../src/notice';
import { googleAnalytics, yandexMetrica } from '../../src/services';
import { attachUiParts, type UiParts } from '../../src/ui/attach-ui';
import * as care from '../../src/ui/care';
import { createHost } from '../../src/ui/host';
import * as view from '../../src/ui/view';

const SITE = {
  operator: {
    name: { ru: 'ООО «Ромашка»', en: 'Romashka LLC' },
    taxId: '5050109563',
    email: 'privacy@example.ru',
  },
  policy: { url: '/privacy', version: '1' },
  purposes: [
    { id: 'necessary' },
    { id: 'analytics' },
    { id: 'advertising-messages' },
    { id: 'own', title: { ru: 'Своё', en: 'Our own' }, description: '<b>Bold</b>' },
  ],
  services: [yandexMetrica({ id: 1 })],
} satisfies ConsentConfig;

let consent: Consent;
const leave: (() => void)[] = [];

let storage = memoryStorage();

const LOCALES = { en: en.bannerLocale, ru: ru.bannerLocale };

function createSite(config: Partial<ConsentConfig> = {}): Consent {
  const given = { ...SITE, ...config };
  // Nothing starts here: the interface alone is looked at.
  consent = createConsent({ ...given, services: [] }, { storage });
  return { ...consent, config: { ...consent.config, services: given.services } };
}

beforeEach(() => {
  document.documentElement.lang = 'ru';
  storage = memoryStorage();
  localStorage.clear();
  // jsdom has no layout, and no modal dialogs.
  ShadowRoot.prototype.elementFromPoint = () => null;
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

function showBanner(
  config: Partial<ConsentConfig> = {},
  loadView: Mock<UiParts['loadView']> = vi.fn(() => new Promise<never>(() => undefined)),
) {
  const site = createSite(config);
  const loadNotice = () => Promise.resolve(notice);
  const loadCare = () => Promise.resolve(care);
  leave.push(attachUiParts(site, window, { locales: LOCALES, loadView, loadNotice, loadCare }), () =>
    consent.destroy(),
  );
  return { site, loadView };
}

describe('the banner', () => {
  it('is a region with a name, which names the operator and every purpose that "accept all" covers', () => {
    showBanner();
    const banner = within(root()).getByRole('region', { name: 'Ваше согласие' });
    expect(document.querySelector<HTMLElement>('consent-gate')?.lang).toBe('ru');
    expect(banner.textContent).toContain('ООО «Ромашка»');
    expect(banner.textContent).toContain('Статистика\u00a0· Своё');
    expect(banner.textContent).not.toContain('Рекламная рассылка');
    expect(banner.textContent).not.toContain('Необходимые');
    expect(
      within(banner)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Принять все', 'Отклонить все', 'Настройки']);
    const linkTo = (name: string) => within(banner).getByRole('link', { name }).getAttribute('href');
    expect(linkTo('Политика обработки данных')).toBe('/privacy');
    expect(linkTo('Текст согласия')).toBe('#consent');
  });

  it('speaks the language of the config, of the page, or of the visitor, in this order', () => {
    showBanner({ ui: { locale: 'en' } });
    expect(within(root()).getByRole('button', { name: 'Reject all' })).toBeTruthy();
    leave.splice(0).forEach((go) => go());
    document.documentElement.lang = 'de-AT';
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr', 'ru-RU']);
    showBanner();
    expect(within(root()).getByRole('button', { name: 'Отклонить все' })).toBeTruthy();
  });

  it('takes texts of the site, as text', () => {
    showBanner({ ui: { texts: { bannerTitle: '<img src=x>', acceptAll: 'Да' } } });
    expect(within(root()).getByRole('heading').textContent).toBe('<img src=x>');
    expect(within(root()).getByRole('button', { name: 'Да' })).toBeTruthy();
    expect(root().querySelector('img')).toBeNull();
  });

  it('refuses on any click, and grants only on a person’s', async () => {
    showBanner();
    await Promise.resolve();
    fireEvent.click(within(root()).getByRole('button', { name: 'Принять все' }));
    expect(consent.getState().decision).toBeNull();
    fireEvent.click(within(root()).getByRole('button', { name: 'Отклонить все' }));
    expect(consent.getState().decision?.choices).toMatchObject({ analytics: false, own: false });
    expect(within(root()).queryByRole('region')).toBeNull();
  });

  it('asks only for what has changed, says so, and leaves the other answers alone', async () => {
    createSite();
    await Promise.resolve();
    consent.save({ analytics: true });
    consent.destroy();
    showBanner({ purposes: [...SITE.purposes, { id: 'marketing' }] });
    await Promise.resolve();
    const banner = within(root()).getByRole('region');
    expect(banner.textContent).toContain('условия изменились');
    expect(banner.querySelector('b')?.textContent).toBe('Маркетинг');
    fireEvent.click(within(banner).getByRole('button', { name: 'Отклонить все' }));
    expect(consent.getState().decision?.choices).toMatchObject({ analytics: true, marketing: false });
    expect(within(root()).queryByRole('region')).toBeNull();
  });

  it('stays the same element while something else changes, so that the focus stays in it', () => {
    showBanner();
    const banner = within(root()).getByRole('region');
    consent.open();
    window.dispatchEvent(new Event('focus'));
    consent.close();
    expect(within(root()).getByRole('region')).toBe(banner);
  });

  it('carries the marks that keep it out of Metrica’s recordings and click maps', () => {
    showBanner({ ui: { theme: 'dark' } });
    const host = document.querySelector<HTMLElement>('consent-gate');
    expect(host?.id).toBe('consent-gate');
    expect(host?.className).toBe('ym-hide-content ym-disable-clickmap');
    expect(host?.dataset.theme).toBe('dark');
    expect(host?.parentElement).toBe(document.documentElement);
  });

  it('stays, with an error told, where the preferences cannot be fetched, and asks for them again', async () => {
    const loadView = vi.fn(() => Promise.reject(new Error('404')));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    showBanner({}, loadView);
    const failed = vi.fn();
    consent.on('error', failed);
    for (const times of [1, 2]) {
      fireEvent.click(within(root()).getByRole('button', { name: 'Настройки' }));
      await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(times));
      expect(consent.getState().view).toBe('banner');
    }
    expect(loadView).toHaveBeenCalledTimes(2);
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ where: 'view' }));
    fireEvent.click(within(root()).getByRole('button', { name: 'Отклонить все' }));
    expect(consent.getState().decision).not.toBeNull();
  });
});

describe('the host', () => {
  it('takes each stylesheet once, however often the preferences are opened', () => {
    const host = createHost(document, 'en', createSite().config);
    leave.push(() => host.element.remove());
    for (let i = 0; i < 3; i++) host.addStyles('p { margin: 0; }');
    // jsdom constructs no stylesheets, so these are style elements.
    expect(host.root.querySelectorAll('style')).toHaveLength(1);
    host.addStyles('a { color: inherit; }');
    expect(host.root.querySelectorAll('style')).toHaveLength(2);
  });
});

/** The preferences, which are closed after the test. */
function createPreferences(
  language: keyof typeof LOCALES = 'en',
  config: Partial<ConsentConfig> = {},
  { isTrusted = (): boolean => true, module = notice } = {},
) {
  const site = createSite(config);
  const spoken = { language, locale: LOCALES[language] };
  const host = createHost(document, language, site.config);
  const preferences = view.createPreferences({ consent: site, host, spoken, notice: module, isTrusted });
  leave.push(
    () => preferences.close(),
    () => host.element.remove(),
    () => consent.destroy(),
  );
  return { ...within(root()), site, preferences };
}

function openPreferences(...how: Parameters<typeof createPreferences>) {
  const created = createPreferences(...how);
  consent.open();
  created.preferences.open();
  return created;
}
type Preferences = ReturnType<typeof openPreferences>;

const toggle = ({ getByRole }: Preferences, name: string) => getByRole<HTMLInputElement>('switch', { name });
const press = ({ getByRole }: Preferences, name: string) => fireEvent.click(getByRole('button', { name }));

/** Until a task that waits has run. */
const aTask = () => new Promise((resolve) => setTimeout(resolve));

describe('preferences that may be opened', () => {
  let noticeFor: Mock<typeof notice.noticeFor>;
  let module: typeof notice;
  beforeEach(() => {
    noticeFor = vi.fn(notice.noticeFor);
    module = { ...notice, noticeFor };
  });

  it('are drawn aside, and opened as things stand then', async () => {
    const created = createPreferences('en', {}, { module });
    await aTask();
    expect(noticeFor).toHaveBeenCalledTimes(1);
    expect(created.queryByRole('dialog')).toBeNull();
    consent.save({ analytics: true });
    created.preferences.open();
    expect(toggle(created, 'Statistics').checked).toBe(true);
    expect(created.getByText(/Your choice was saved on/)).toBeTruthy();
  });

  it('are made once the pointer has been in the banner, and those are what Settings shows', async () => {
    const createPreferences = vi.fn(view.createPreferences);
    showBanner(
      {},
      vi.fn(() => Promise.resolve({ ...view, createPreferences })),
    );
    const { getByRole, findByRole, queryByRole } = within(root());
    fireEvent.pointerEnter(getByRole('region'));
    await vi.waitFor(() => expect(createPreferences).toHaveBeenCalledOnce());
    expect(queryByRole('dialog')).toBeNull();
    fireEvent.click(getByRole('button', { name: 'Настройки' }));
    expect(await findByRole('dialog')).toBeTruthy();
    expect(createPreferences).toHaveBeenCalledOnce();
  });

  it('are not drawn aside where they are opened at once', async () => {
    createPreferences('en', {}, { module }).preferences.open();
    await aTask();
    expect(noticeFor).toHaveBeenCalledTimes(1);
  });

  it('tell what cannot be drawn when they are opened, and can be opened later', async () => {
    const { preferences, getByRole, queryByRole } = createPreferences('en', {}, { module });
    noticeFor.mockImplementationOnce(() => {
      throw new Error('Not yet');
    });
    await aTask();
    noticeFor.mockImplementationOnce(() => {
      throw new Error('Nor now');
    });
    expect(() => preferences.open()).toThrow('Nor now');
    expect(queryByRole('dialog')).toBeNull();
    preferences.open();
    expect(getByRole('dialog')).toBeTruthy();
  });
});

describe('the preferences', () => {
  it('have a switch for each purpose, off until the visitor turns it on', () => {
    const preferences = openPreferences();
    expect(preferences.getByRole('dialog', { name: 'Privacy settings' })).toBeTruthy();
    expect(toggle(preferences, 'Necessary')).toMatchObject({ checked: true, disabled: true });
    for (const name of ['Statistics', 'Advertising messages', 'Our own']) {
      expect(toggle(preferences, name)).toMatchObject({ checked: false, disabled: false });
    }
  });

  it('say who is behind each purpose, and who the operator is', () => {
    const { getByText, getByRole } = openPreferences('ru');
    expect(getByText('Яндекс Метрика · ООО «ЯНДЕКС»')).toBeTruthy();
    expect(getByText(/ООО «Ромашка», ИНН 5050109563/)).toBeTruthy();
    expect(getByRole('link', { name: 'privacy@example.ru' }).getAttribute('href')).toBe(
      'mailto:privacy@example.ru',
    );
    expect(getByText('<b>Bold</b>')).toBeTruthy();
  });

  it('list what the site cannot delete, once for each vendor, and how to be rid of it', () => {
    const { getByText, getAllByText, getByRole } = openPreferences('ru', {
      services: [yandexMetrica({ id: 1 }), yandexMetrica({ id: 2 })],
    });
    const details = getByText('Что этот сайт не может удалить').closest('details')!;
    details.open = true;
    expect(getAllByText(/yandex\.ru: yandexuid/)).toHaveLength(1);
    expect(getByRole('link', { name: 'Яндекс Метрика: отказ на всех сайтах' })).toBeTruthy();
  });

  it('say that the browser has refused, where it has and the site heeds it', () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    leave.push(() => Reflect.deleteProperty(navigator, 'globalPrivacyControl'));
    const { queryByText, preferences } = openPreferences();
    expect(queryByText(/Global Privacy Control/)).toBeTruthy();
    preferences.close();
    document.querySelector('consent-gate')?.remove();
    expect(
      openPreferences('en', { signals: { gpc: 'ignore' } }).queryByText(/Global Privacy Control/),
    ).toBeNull();
  });

  it('save what was picked, and nothing else', () => {
    const preferences = openPreferences();
    fireEvent.click(toggle(preferences, 'Statistics'));
    fireEvent.click(toggle(preferences, 'Advertising messages'));
    fireEvent.click(toggle(preferences, 'Statistics'));
    press(preferences, 'Save choices');
    expect(consent.getState().decision?.choices).toEqual({
      necessary: true,
      analytics: false,
      'advertising-messages': true,
      own: false,
    });
  });

  it('never grant a separate purpose by Accept all', () => {
    press(openPreferences(), 'Accept all');
    expect(consent.getState().decision?.choices).toMatchObject({
      analytics: true,
      own: true,
      'advertising-messages': false,
    });
  });

  it('do not grant by a script’s click, but keep what a person granted before, and refuse', async () => {
    createSite();
    await Promise.resolve();
    consent.save({ own: true });
    consent.destroy();
    const preferences = openPreferences('en', {}, { isTrusted: () => false });
    fireEvent.click(toggle(preferences, 'Statistics'));
    press(preferences, 'Accept all');
    press(preferences, 'Save choices');
    expect(consent.getState().decision?.choices).toMatchObject({ analytics: false, own: true });
    press(preferences, 'Reject all');
    expect(consent.getState().decision?.choices).toMatchObject({ own: false });
  });

  it('close without an answer', () => {
    const preferences = openPreferences();
    fireEvent.click(toggle(preferences, 'Statistics'));
    press(preferences, 'Close');
    expect(consent.getState()).toMatchObject({ decision: null, view: 'banner' });
  });

  it('open each purpose to its disclosure', async () => {
    const { getByText } = openPreferences('ru', { services: [googleAnalytics({ id: 'G-TEST1' })] });
    const summary = getByText(
      (_, node) => node?.localName === 'summary' && node.textContent === 'Подробнее: Статистика',
    );
    // It is drawn a moment later.
    await waitFor(() => expect(summary.nextElementSibling).not.toBeNull());
    const told = summary.closest('details')?.textContent;
    for (const part of [
      'Состав и объём данных',
      'IP-адрес',
      'Google LLC',
      'осуществляется',
      'систематизация',
    ]) {
      expect(told).toContain(part);
    }
  });
});

describe('the consent text', () => {
  it('is a dialog of its own, above the preferences, that is printed alone', () => {
    const { getByRole, queryByRole, preferences } = openPreferences('ru');
    preferences.showConsentText();
    const text = getByRole('dialog', { name: 'Согласие на обработку персональных данных' });
    expect(text.textContent).toContain('даю оператору согласие');
    expect(text.textContent).toContain('ИНН 5050109563');
    const host = document.querySelector('consent-gate')!;
    vi.stubGlobal(
      'CSSStyleSheet',
      class {
        replaceSync = () => undefined;
      },
    );
    leave.push(() => vi.unstubAllGlobals());
    (document as { adoptedStyleSheets: unknown }).adoptedStyleSheets = [];
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      expect(host.hasAttribute('data-printing')).toBe(true);
      expect(document.adoptedStyleSheets).toHaveLength(1);
    });
    fireEvent.click(within(text).getByRole('button', { name: 'Распечатать' }));
    expect(print).toHaveBeenCalledOnce();
    window.dispatchEvent(new Event('afterprint'));
    expect(host.hasAttribute('data-printing')).toBe(false);
    expect(document.adoptedStyleSheets).toHaveLength(0);
    fireEvent.click(within(text).getByRole('button', { name: 'Закрыть' }));
    expect(queryByRole('dialog', { name: /Согласие/ })).toBeNull();
    expect(getByRole('dialog', { name: 'Настройки конфиденциальности' })).toBeTruthy();
  });

  it('opens by a link of any page’s, and the link works again', async () => {
    const { site } = showBanner(
      {},
      vi.fn(() => Promise.resolve(view)),
    );
    await Promise.resolve();
    for (let i = 0; i < 2; i++) {
      history.replaceState(null, '', '#consent');
      window.dispatchEvent(new Event('hashchange'));
      await vi.waitFor(() => within(root()).getByRole('dialog', { name: /Согласие/ }));
      expect(site.getState().view).toBe('preferences');
      consent.close();
      expect(location.hash).toBe('');
    }
  });

  it('opens from the banner, without a change of the address', async () => {
    showBanner(
      {},
      vi.fn(() => Promise.resolve(view)),
    );
    await Promise.resolve();
    fireEvent.click(within(root()).getByRole('link', { name: 'Текст согласия' }));
    await vi.waitFor(() => within(root()).getByRole('dialog', { name: /Согласие/ }));
    expect(location.hash).toBe('');
  });
});

describe('the receipts of the visitor', () => {
  it('are listed, shown, taken away and deleted', async () => {
    const preferences = openPreferences();
    const { getAllByText, getByRole, getAllByRole, findByText, queryByText } = preferences;
    expect(queryByText('Your receipts')).toBeNull();
    consent.save({ analytics: true });
    const summary = await findByText('Your receipts');
    summary.closest('details')!.open = true;
    // One of an earlier test may come late.
    expect(getAllByText(/: consent given$/)).not.toEqual([]);
    const [newest] = getAllByRole('button', { name: /^Show: / });
    fireEvent.click(newest!);
    const receipt = getByRole('dialog', { name: 'Consent receipt' });
    expect(receipt.textContent).toContain('Statistics: Yes');
    const made: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${made.push(blob as Blob)}`;
    URL.revokeObjectURL = () => undefined;
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    fireEvent.click(within(receipt).getByRole('button', { name: 'Download' }));
    expect(click).toHaveBeenCalledOnce();
    expect(JSON.parse(await made[0]!.text())).toEqual(consent.receipts()[0]);
    fireEvent.click(within(receipt).getByRole('button', { name: 'Close' }));
    press(preferences, 'Delete the receipts from this device');
    expect(consent.receipts()).toEqual([]);
    expect(queryByText('Your receipts')).toBeNull();
    // What is said of it has the focus that the button had, and does not take it again.
    const { shadowRoot } = document.querySelector('consent-gate')!;
    expect(shadowRoot?.activeElement?.textContent).toBe('Your receipts: 0');
    const statistics = toggle(preferences, 'Statistics');
    statistics.focus();
    fireEvent.click(statistics);
    expect(shadowRoot?.activeElement).toBe(statistics);
    preferences.preferences.close();
    preferences.preferences.open();
    expect(queryByText(/^Your receipts/)).toBeNull();
  });
});

describe('the languages', () => {
  const keys = (texts: object): string[] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'object' ? keys(value as object).map((inner) => `${key}.${inner}`) : [key],
    );

  it('have the same texts, and none is empty', () => {
    expect(keys(ru)).toEqual(keys(en));
    for (const texts of [en, ru]) expect(JSON.stringify(texts)).not.toMatch(/:""/);
  });
});
