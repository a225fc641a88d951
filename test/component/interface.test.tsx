import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Consent, ConsentConfig } from '../../src/core/types';
import { createConsent, memoryStorage } from '../../src/index';
import { preferencesLocale as en } from '../../src/locales/en';
import { preferencesLocale as ru } from '../../src/locales/ru';
import { attachUiParts } from '../../src/ui/attach-ui';
import { Preferences } from '../../src/ui/components/preferences';
import { createHost } from '../../src/ui/host';
import { yandexMetrica } from '../../src/services';

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

function createSite(config: Partial<ConsentConfig> = {}): Consent {
  const given = { ...SITE, ...config };
  // Nothing starts here: the interface alone is looked at.
  consent = createConsent({ ...given, services: [] }, { storage });
  return { ...consent, config: { ...consent.config, services: given.services } };
}

beforeEach(() => {
  document.documentElement.lang = 'ru';
  storage = memoryStorage();
});
afterEach(() => {
  cleanup();
  for (const go of leave.splice(0)) go();
});

const root = () => document.querySelector('consent-gate')?.shadowRoot as unknown as HTMLElement;

function showBanner(
  config: Partial<ConsentConfig> = {},
  loadView = vi.fn(() => new Promise<never>(() => undefined)),
) {
  const site = createSite(config);
  leave.push(attachUiParts(site, window, { locales: { en, ru }, loadView }), () => consent.destroy());
  return { site, loadView };
}

describe('the banner', () => {
  it('is a region with a name, which names the operator and every purpose that "accept all" covers', () => {
    showBanner();
    const banner = within(root()).getByRole('region', { name: 'Ваше согласие' });
    expect(banner.lang).toBe('ru');
    expect(banner.textContent).toContain('ООО «Ромашка»');
    expect(banner.textContent).toContain('Статистика\u00a0· Своё');
    expect(banner.textContent).not.toContain('Рекламная рассылка');
    expect(banner.textContent).not.toContain('Необходимые');
    expect(
      within(banner)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Принять все', 'Отклонить все', 'Настройки']);
    expect(within(banner).getByRole('link', { name: 'Политика обработки данных' }).getAttribute('href')).toBe(
      '/privacy',
    );
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
    expect(host?.style.colorScheme).toBe('dark');
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
    const host = createHost(document, createSite().config);
    leave.push(() => host.element.remove());
    for (let i = 0; i < 3; i++) host.addStyles('p { margin: 0; }');
    // jsdom constructs no stylesheets, so these are style elements.
    expect(host.root.querySelectorAll('style')).toHaveLength(1);
    host.addStyles('a { color: inherit; }');
    expect(host.root.querySelectorAll('style')).toHaveLength(2);
  });
});

describe('the preferences', () => {
  const show = (isTrusted = () => true, locale: 'en' | 'ru' = 'en') => {
    const site = createSite();
    consent.open();
    render(<Preferences consent={site} locale={locale} texts={{ en, ru }[locale]} isTrusted={isTrusted} />);
    leave.push(() => consent.destroy());
    return site;
  };
  /** jsdom shows no dialogs, so what is in one counts as hidden there. */
  const hidden = { hidden: true };
  const toggle = (name: string) => screen.getByRole<HTMLInputElement>('switch', { name, ...hidden });
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name, ...hidden }));

  it('have a switch for each purpose, off until the visitor turns it on', () => {
    show();
    const dialog = document.querySelector('dialog');
    expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Privacy settings',
    );
    expect(toggle('Necessary')).toMatchObject({ checked: true, disabled: true });
    for (const name of ['Statistics', 'Advertising messages', 'Our own']) {
      expect(toggle(name)).toMatchObject({ checked: false, disabled: false });
    }
  });

  it('say who is behind each purpose, and who the operator is', () => {
    show(undefined, 'ru');
    expect(screen.getByText('Яндекс Метрика · ООО «ЯНДЕКС»')).toBeTruthy();
    expect(screen.getByText(/ООО «Ромашка», ИНН 5050109563/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'privacy@example.ru', ...hidden }).getAttribute('href')).toBe(
      'mailto:privacy@example.ru',
    );
    expect(screen.getByText('<b>Bold</b>')).toBeTruthy();
  });

  it('list what the site cannot delete, once for each vendor, and how to be rid of it', () => {
    const site = createSite({ services: [yandexMetrica({ id: 1 }), yandexMetrica({ id: 2 })] });
    render(<Preferences consent={site} locale="ru" texts={ru} />);
    leave.push(() => consent.destroy());
    expect(screen.getByText('Что этот сайт не может удалить')).toBeTruthy();
    expect(screen.getAllByText(/yandex\.ru: yandexuid/)).toHaveLength(1);
    expect(
      screen.getByRole('link', { name: 'Яндекс Метрика: отказ на всех сайтах', ...hidden }),
    ).toBeTruthy();
  });

  it('say that the browser has refused, where it has and the site heeds it', () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    show();
    expect(screen.getByText(/Global Privacy Control/)).toBeTruthy();
    cleanup();
    const site = createSite({ signals: { gpc: 'ignore' } });
    render(<Preferences consent={site} locale="en" texts={en} />);
    expect(screen.queryByText(/Global Privacy Control/)).toBeNull();
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    leave.push(() => consent.destroy());
  });

  it('save what was picked, and nothing else', () => {
    show();
    const told = vi.fn();
    consent.on('decide', told);
    fireEvent.click(toggle('Statistics'));
    fireEvent.click(toggle('Advertising messages'));
    fireEvent.click(toggle('Statistics'));
    press('Save choices');
    expect(consent.getState().decision?.choices).toEqual({
      necessary: true,
      analytics: false,
      'advertising-messages': true,
      own: false,
    });
  });

  it('do not grant by a script’s click, but keep what a person granted before, and refuse', () => {
    const site = show(() => false);
    consent.save({ own: true });
    cleanup();
    consent.open();
    render(<Preferences consent={site} locale="en" texts={en} isTrusted={() => false} />);
    fireEvent.click(toggle('Statistics'));
    press('Accept all');
    press('Save choices');
    expect(consent.getState().decision?.choices).toMatchObject({ analytics: false, own: true });
    press('Reject all');
    expect(consent.getState().decision?.choices).toMatchObject({ own: false });
  });

  it('close without an answer', () => {
    show();
    fireEvent.click(toggle('Statistics'));
    press('Close');
    expect(consent.getState()).toMatchObject({ decision: null, view: 'banner' });
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
