import { fireEvent, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isConsistent } from '../../src/core/check-rules';
import { createController } from '../../src/core/create-controller';
import { explain } from '../../src/core/explain';
import { memoryStorage } from '../../src/core/storage';
import type { Consent, ConsentConfig, LoggedEvent, Receipt, Service } from '../../src/core/types';
import { openInspector } from '../../src/embed/inspector';
import { googleAnalytics, yandexMetrica } from '../../src/services';

const SITE = {
  operator: { name: 'Romashka LLC', taxId: '5050109563', address: 'Moscow', email: 'privacy@example.ru' },
  policy: { url: '/privacy', version: '1' },
  purposes: ['necessary', 'analytics', 'marketing', 'session-replay', 'cross-border'].map((id) => ({ id })),
} satisfies ConsentConfig;

let consent: Consent;
let close: () => void = () => undefined;

const still = (service: Service, others: Partial<Service> = {}): Service => ({
  ...service,
  start: () => undefined,
  stop: () => true,
  ...others,
});

async function createSite(
  services: readonly Service[] = [],
  config: Partial<ConsentConfig> = {},
): Promise<Consent> {
  consent = createController<string>(
    { ...SITE, services, ...config },
    { window, storage: memoryStorage(), reload: () => undefined },
    { isRight: isConsistent, loadExplanation: () => new Promise(() => undefined) },
  );
  await Promise.resolve();
  return consent;
}

const show = (earlier: readonly LoggedEvent[] = []) => {
  close = openInspector(consent, window, earlier);
};

const host = () => document.querySelector<HTMLElement>('consent-inspector');
const root = () => host()?.shadowRoot as unknown as HTMLElement;
const panel = () => within(root()).getByRole('region', { name: 'Consent inspector' });
/** What a section says. */
const section = (title: string): string =>
  within(root()).getByRole('heading', { name: title, level: 3 }).closest('details')?.textContent ?? '';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  close();
  consent.destroy();
  document.head.innerHTML = document.body.innerHTML = '';
  localStorage.clear();
});

describe('the panel', () => {
  it('is a region with a name in a host of its own, in English, and goes without a trace', async () => {
    document.documentElement.lang = 'ru';
    await createSite();
    const before = document.documentElement.outerHTML;
    show();
    expect(panel()).toBeTruthy();
    expect(host()?.lang).toBe('en');
    expect(
      within(root())
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Leaks', 'State', 'Services', 'Findings', 'Events', 'Receipts']);
    close();
    expect(document.documentElement.outerHTML).toBe(before);
    consent.acceptAll();
    expect(host()).toBeNull();
  });

  it('is there once, and goes with the consent', async () => {
    await createSite();
    show();
    const closeFirst = close;
    show();
    expect(document.querySelectorAll('consent-inspector')).toHaveLength(1);
    close();
    expect(host()).not.toBeNull();
    close = closeFirst;
    consent.destroy();
    expect(host()).toBeNull();
  });

  it('can be folded, and says so', async () => {
    await createSite();
    show();
    const toggle = within(panel()).getByRole('button', { name: 'Details' });
    const body = root().querySelector<HTMLElement>('#body');
    expect([toggle.getAttribute('aria-expanded'), body?.hidden]).toEqual(['true', false]);
    fireEvent.click(toggle);
    expect([toggle.getAttribute('aria-expanded'), body?.hidden]).toEqual(['false', true]);
    expect(within(panel()).getByRole('status').textContent).toMatch(/no leaks$/);
  });

  it('is folded at first where there is no room', async () => {
    vi.stubGlobal('innerWidth', 320);
    await createSite();
    show();
    expect(within(panel()).getByRole('button', { name: 'Details' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
    vi.unstubAllGlobals();
  });
});

describe('leaks', () => {
  const SNIPPET = `<script>(function(m,e,t,r,i,k,a){k=e.createElement(t);k.src=r})(window, document,'script',
    'https://mc.yandex.ru/metrika/tag.js', 'ym'); ym(123, 'init', {});</script>`;

  it('are counted, told by vendor with code to paste', async () => {
    document.body.innerHTML = `${SNIPPET}<noscript><img src="https://mc.yandex.ru/watch/123"></noscript>`;
    localStorage.setItem('_ym_synced', '1');
    await createSite();
    show();
    expect(within(panel()).getByRole('status').textContent).toMatch(/3 leaks$/);
    expect(section('Leaks')).toMatch(/^Leaks▲3/);
    const heading = within(panel()).getByRole('heading', { name: /^Yandex Metrica/, level: 4 });
    expect(heading.textContent).toBe('Yandex Metrica 3 leaks');
    const pasted = [...root().querySelectorAll('.paste')].map(({ textContent }) => textContent);
    expect(pasted).toEqual([
      '{ "type": "yandex-metrica", "id": "123" }',
      'data-yandex-metrica="123"',
      '<script type="text/plain" data-consent="analytics">',
    ]);
    expect(section('Leaks')).toContain('localStorage _ym_synced');
  });

  it('that come later are found; markup that has gone since was there all the same, a key that was removed is not', async () => {
    await createSite();
    show();
    document.body.innerHTML = '<iframe src="https://www.youtube.com/embed/x"></iframe>';
    localStorage.setItem('_ym_synced', '1');
    await vi.waitFor(() => expect(within(panel()).getByRole('status').textContent).toMatch(/2 leaks$/));
    expect(section('Leaks')).toContain('data-consent-src="https://www.youtube.com/embed/x"');
    document.body.innerHTML = '';
    localStorage.clear();
    await vi.waitFor(() => expect(within(panel()).getByRole('status').textContent).toMatch(/1 leak$/), 3_000);
    expect(section('Leaks')).toContain('YouTube');
  });

  it('are text, whatever they hold', async () => {
    document.body.innerHTML = '<iframe title="<b>x</b>" src="https://www.youtube.com/embed/<img>"></iframe>';
    await createSite();
    show();
    expect(root().querySelector('iframe,img,b:not(.log b)')).toBeNull();
    expect(section('Leaks')).toContain('<iframe title=');
  });
});

describe('the state', () => {
  it('tells each purpose: not answered, granted, refused, always on', async () => {
    await createSite();
    show();
    expect(section('State')).toMatch(/undecided.*Decidednot yet.*Recordnone.*GPCnot sent by the browser/);
    expect(section('State')).toMatch(/necessary●always on.*analytics○not answered/);
    consent.save({ analytics: true }, 'preferences-save');
    const { id } = consent.getState().decision as { id: string };
    expect(section('State')).toMatch(/analytics●grantedmarketing✕refused/);
    expect(section('State')).toContain('Methodpreferences-save');
    expect(section('State')).toContain(`Id${id}`);
    consent.rejectAll();
    expect(section('State')).toContain('a refusal of everything leaves none');
  });

  it('tells what the browser has refused, and how long the record is', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    document.cookie = 'consent_gate=1.abc; path=/';
    await createSite();
    show();
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    document.cookie = 'consent_gate=; path=/; max-age=0';
    expect(section('State')).toContain('GPCsent by the browser: refuse-marketing');
    expect(section('State')).toMatch(/analytics○not answeredmarketing✕refused by GPC/);
    expect(section('State')).toContain('Recordcookie, 18 bytes');
  });

  it('forgets the decision on demand', async () => {
    await createSite();
    consent.acceptAll();
    show();
    // jsdom loads no page anew: it says so.
    fireEvent.click(within(panel()).getByRole('button', { name: 'Forget the decision and reload' }));
    expect(consent.getState().decision).toBeNull();
    expect(within(panel()).queryByRole('button', { name: /^Forget/ })).toBeNull();
  });
});

describe('the services', () => {
  it('run, or say why not', async () => {
    await createSite([
      still(yandexMetrica({ id: 1, webvisor: true })),
      still(googleAnalytics({ id: 'G-AB12CD34' })),
    ]);
    show();
    expect(section('Services')).toContain('0 of 2 running');
    expect(section('Services')).toContain(
      'Google Analytics G-AB12CD34○needs analytics, cross-border: not answered',
    );
    consent.save({ analytics: true });
    expect(section('Services')).toContain('Yandex Metrica 1●running, without session-replay');
    expect(section('Services')).toContain('○needs cross-border: refused');
    consent.addServices([still(yandexMetrica({ id: 3 }))]);
    expect(section('Services')).toContain('Metrica 3○not named in the record: will be asked for');
    consent.rejectAll();
    expect(section('Services')).toContain('Yandex Metrica 1■stopped: needs analytics: refused');
  });

  it('that could not start, or not stop, say it', async () => {
    const failing = still(yandexMetrica({ id: 1 }), { start: () => Promise.reject(new Error('blocked')) });
    await createSite([failing, still({ ...yandexMetrica({ id: 2 }), type: 'own' }, { stop: () => false })], {
      withdraw: 'soft',
    });
    show();
    consent.acceptAll();
    await vi.waitFor(() => expect(section('Services')).toContain('▲could not start: blocked'));
    consent.rejectAll();
    expect(section('Services')).toContain('its code may send until the page is loaded anew');
  });

  it('that were refused by themselves say it', async () => {
    await createSite([still(yandexMetrica({ id: 1 })), still(yandexMetrica({ id: 2 }))]);
    show();
    consent.save({ analytics: true }, 'api', ['2']);
    expect(section('Services')).toMatch(/Metrica 1●running.*Metrica 2○refused by itself/);
  });
});

describe('the findings', () => {
  /** Its purposes say by it what data they take. */
  const WHOLE = [still(yandexMetrica({ id: 1, webvisor: true }))];

  it('are what the law asks for besides, with its article', async () => {
    await createSite(WHOLE, { policy: { url: '/privacy' } });
    show();
    expect(section('Findings')).toContain('1 warning');
    expect(section('Findings')).toContain('policy.version warning');
    expect(section('Findings')).toContain('152-FZ art. 9(3)');
  });

  it('are the errors of a config that has shut the gate, also those that were told of before', async () => {
    await createSite(WHOLE);
    const error = explain({ ...SITE, law: 'none' });
    show([{ time: 1, event: 'error', detail: { error, where: 'config' } }]);
    expect(section('Findings')).toContain('1 error');
    expect(section('Findings')).toContain('law error');
    consent.report({ error: explain({ ...SITE, services: 'x' }), where: 'config' });
    expect(section('Findings')).toContain('2 errors');
    expect(section('Findings')).toContain('services error');
    consent.report({ error: new Error('no'), where: 'start' });
    expect(section('Findings')).toContain('2 errors');
  });

  it('are none where there are none', async () => {
    await createSite(WHOLE);
    show();
    expect(section('Findings')).toMatch(/none.*Nothing is wrong/);
  });
});

describe('the log', () => {
  it('tells events as they come, newest first, and those that were heard before', async () => {
    await createSite([still(yandexMetrica({ id: 1 }))]);
    show([{ time: Date.parse('2026-11-24T10:00:00.123'), event: 'ready', detail: { decision: null } }]);
    expect(section('Events')).toContain('10:00:00.123 ready nothing is decided');
    consent.acceptAll();
    consent.withdraw('marketing');
    const lines = [...root().querySelectorAll('.log li')].map((line) =>
      line.textContent.replace(/^\S+ /, ''),
    );
    const events = lines.map((line) => line.split(' ')[0]);
    expect(events).toEqual(['decide', 'start', 'view', 'decide', 'ready']);
    expect(lines[1]).toBe('start 1');
    expect(lines[3]).toMatch(/^decide api; granted analytics, marketing/);
    expect(lines[0]).toMatch(/^decide withdraw; revoked marketing/);
    expect(lines.at(-1)).toBe('ready nothing is decided');
    consent.report({ error: new Error('no'), where: 'view' });
    expect(section('Events')).toContain('error view: no');
  });

  it('keeps a hundred', async () => {
    await createSite();
    show();
    for (let i = 0; i < 120; i++) consent.report({ error: i, where: 'view' });
    expect(root().querySelectorAll('.log li')).toHaveLength(100);
    expect(section('Events')).toContain('error view: 119');
    expect(section('Events')).not.toContain('error view: 19');
  });
});

describe('the receipts', () => {
  it('are counted, with what became of the last', async () => {
    const receipt = {
      format: 1,
      id: 'abc',
      state: 'given',
      method: 'banner-accept-all',
      decidedAt: '2026-11-24T10:00:00Z',
      answers: {},
      notice: { policy: {}, services: [] },
    } as unknown as Receipt;
    localStorage.setItem('consent_gate.receipts', JSON.stringify([receipt]));
    localStorage.setItem('consent_gate.outbox', JSON.stringify([{ receipt, after: 0 }]));
    await createSite([], { receipts: { endpoint: '/receipts' } });
    show();
    expect(section('Receipts')).toMatch(/1 receipt.*given by banner-accept-all/);
    expect(section('Receipts')).toContain('/receipts; 1 waiting');
    consent.emit('receipt', { receipt, status: 'failed' });
    expect(section('Receipts')).toContain('Statusfailed');
  });
});
