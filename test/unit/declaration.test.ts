import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsentConfig, Receipt } from '../../src/core/types';
import { createConsent, memoryStorage } from '../../src/index';
import * as words from '../../src/locales/ru';
import { downloadReceipt, renderDeclaration } from '../../src/notice';

const SITE: ConsentConfig = {
  operator: { name: { ru: 'ООО «Ромашка»', en: 'Romashka LLC' }, taxId: '5050109563' },
  policy: { url: '/privacy', version: '2026-11-01' },
  purposes: [{ id: 'analytics' }],
};

const leave: (() => void)[] = [];
/** Receipts are made a little later: each test has its own place for them. */
let name = '';
let count = 0;

async function createSite(config: ConsentConfig = {}) {
  const site: object = { ...SITE, ...config, storage: { name } };
  const consent = createConsent(site as { purposes: [{ id: 'analytics' }] }, { storage: memoryStorage() });
  leave.push(() => consent.destroy());
  await Promise.resolve();
  return consent;
}

const place = () => document.querySelector<HTMLElement>('#place')!;
const button = (action: string) => place().querySelector<HTMLElement>(`[data-action=${action}]`);
const drawn = () => vi.waitFor(() => expect(place().textContent).not.toBe('…'));

beforeEach(() => {
  name = `declaration-${++count}`;
  document.documentElement.lang = 'en';
  document.body.innerHTML = '<div lang="ru-RU"><p id="place">…</p></div>';
});
afterEach(() => {
  for (const go of leave.splice(0)) go();
  vi.unstubAllGlobals();
});

describe('the declaration on a page', () => {
  it('follows the visitor’s choice, and lets it be changed where it stands', async () => {
    const consent = await createSite();
    const remove = renderDeclaration(consent, place());
    await drawn();
    expect(place().textContent).toContain('Вы ещё не сделали выбор.');
    expect(place().textContent).toContain('Оператор: ООО «Ромашка», ИНН 5050109563');
    expect(button('withdraw')).toBeNull();
    button('settings')!.click();
    expect(consent.getState().view).toBe('preferences');
    consent.acceptAll();
    expect(place().textContent).toContain('Статистика: Да');
    button('withdraw')!.focus();
    button('withdraw')!.click();
    expect(consent.isGranted('analytics')).toBe(false);
    expect(place().textContent).toContain('Статистика: Нет');
    // What was pressed is not there any more; the focus stays where it was.
    expect(document.activeElement).toBe(button('settings'));
    remove();
    expect(place().textContent).toBe('');
    consent.acceptAll();
    expect(place().textContent).toBe('');
  });

  it('leaves the focus with the button that has it, and elsewhere where it was', async () => {
    const consent = await createSite();
    renderDeclaration(consent, place());
    await drawn();
    button('settings')!.focus();
    consent.acceptAll();
    expect(document.activeElement).toBe(button('settings'));
    button('settings')!.blur();
    consent.withdraw();
    expect(document.activeElement).toBe(document.body);
  });

  it('offers the newest receipt once there is one, as a file', async () => {
    const consent = await createSite();
    const saved: Blob[] = [];
    const clicked: string[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
        revokeObjectURL: vi.fn(),
      }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.href} ${this.download}`);
    });
    renderDeclaration(consent, place());
    await drawn();
    expect(button('receipt')).toBeNull();
    consent.acceptAll();
    consent.save({ analytics: false });
    await vi.waitFor(() => expect(consent.receipts()).toHaveLength(2));
    expect(button('receipt')?.textContent).toBe(words.noticeLocale.notice.receiptTitle);
    button('settings')!.click();
    expect(clicked).toEqual([]);
    button('receipt')!.click();
    const [newest] = consent.receipts();
    expect(clicked).toEqual([`blob:1 consent-${newest?.id}.json`]);
    expect(saved[0]?.type).toBe('application/json');
    const reader = new FileReader();
    reader.readAsText(saved[0]!);
    await vi.waitFor(() => expect(reader.result).toBe(JSON.stringify(newest, null, 2)));
  });

  it('gives the address of the file back once the browser has saved it', () => {
    vi.useFakeTimers();
    leave.push(() => vi.useRealTimers());
    const revokeObjectURL = vi.fn();
    const page = { document, URL: { createObjectURL: () => '#saved', revokeObjectURL } };
    downloadReceipt(page as never, { id: 'x' } as Receipt);
    vi.advanceTimersByTime(9_999);
    expect(revokeObjectURL).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(revokeObjectURL).toHaveBeenCalledExactlyOnceWith('#saved');
  });

  it('does nothing where its text is clicked', async () => {
    const consent = await createSite();
    consent.acceptAll();
    renderDeclaration(consent, place());
    await drawn();
    place().querySelector<HTMLElement>('h3')!.click();
    place().querySelector<HTMLElement>('section')!.click();
    expect(consent.getState()).toMatchObject({ view: null });
    expect(consent.isGranted('analytics')).toBe(true);
  });

  const heading = () => place().querySelector('h3');

  it('tells of services that come later, and stays as it is while there are none', async () => {
    const consent = await createSite();
    renderDeclaration(consent, place());
    await drawn();
    const first = heading();
    button('settings')!.focus();
    consent.acceptAll();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heading()).toBe(first);
    expect(place().textContent).not.toContain('ООО «Карты»');
    const facts = { recipient: { name: 'ООО «Карты»', country: 'RU' } };
    consent.addServices([{ id: 'maps', purposes: ['analytics'], facts, start: vi.fn() }]);
    await vi.waitFor(() => expect(place().textContent).toContain('ООО «Карты»'));
    expect(place().children).toHaveLength(1);
    expect(document.activeElement).toBe(button('settings'));
  });

  it('follows the language of its place', async () => {
    const consent = await createSite();
    const remove = renderDeclaration(consent, place());
    await drawn();
    place().parentElement!.lang = 'en';
    await vi.waitFor(() => expect(heading()?.textContent).toBe('Purposes of processing'));
    place().parentElement!.removeAttribute('lang');
    document.documentElement.lang = 'ru';
    await vi.waitFor(() => expect(heading()?.textContent).toBe('Цели обработки'));
    remove();
    document.documentElement.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(place().textContent).toBe('');
  });

  it('is in the last of two languages, also where the first takes longer to come', async () => {
    let refuse: (error: Error) => void;
    const german = new Promise<never>((_, reject) => (refuse = reject));
    const site: object = { ...SITE, ui: { locale: 'de' }, storage: { name } };
    const loadLocale = () => german;
    const consent = createConsent(site, { storage: memoryStorage(), loadLocale });
    leave.push(() => consent.destroy());
    place().parentElement!.lang = 'de';
    renderDeclaration(consent, place());
    place().parentElement!.lang = 'en';
    await drawn();
    const first = heading();
    refuse!(new Error('late'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heading()).toBe(first);
  });

  it('reports what keeps it from being drawn', async () => {
    const consent = await createSite();
    const onError = vi.fn();
    consent.on('error', onError);
    vi.spyOn(console, 'error').mockReturnValue();
    const error = new Error('no');
    vi.spyOn(place(), 'replaceChildren').mockImplementation(() => {
      throw error;
    });
    renderDeclaration(consent, place());
    await vi.waitFor(() => expect(onError).toHaveBeenCalledWith({ error, where: 'view' }));
  });

  it('is not drawn any more once it was taken away', async () => {
    const consent = await createSite();
    renderDeclaration(consent, place())();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(place().textContent).toBe('…');
  });

  it.each([
    ['that it was asked for', { language: 'en' }, 'ru', undefined, 'Purposes of processing'],
    ['of the place', {}, 'ru', 'en', 'Цели обработки'],
    ['of the config', {}, undefined, 'ru', 'Цели обработки'],
    ['of the browser', {}, undefined, undefined, 'Purposes of processing'],
  ])('is in the language %s', async (_, options, around, locale, title) => {
    document.documentElement.removeAttribute('lang');
    document.querySelector('div')!.removeAttribute('lang');
    if (around) document.querySelector('div')!.lang = around;
    renderDeclaration(await createSite(locale ? { ui: { locale } } : {}), place(), options);
    await drawn();
    expect(place().querySelector('h3')?.textContent).toBe(title);
  });
});
