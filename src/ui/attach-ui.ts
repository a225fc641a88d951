import type { BannerLocale, Consent, Unsubscribe } from '../core/types';
import { createBanner } from './banner';
import type { Care, CareModule } from './care';
import { createHost, HOST, type Host } from './host';
import { createSpeaker, type Spoken } from './speak';
import css from './styles/banner.css';
import type { NoticeModule } from '../notice/notice-module';
import type { PreferencesView, ViewModule } from './view';

export interface UiParts {
  readonly locales: Readonly<Record<string, BannerLocale>>;
  /** These fetch all that is beyond the banner. Called when it is needed, or about to be. */
  loadView(): Promise<ViewModule>;
  loadNotice(): Promise<NoticeModule>;
  /** Called when something is shown. */
  loadCare(): Promise<CareModule>;
}

/** With it any link, of whatever page, opens the consent text. */
const CONSENT_HASH = '#consent';

/** How long the pointer or the focus stays in the banner before the preferences are fetched ahead, in milliseconds. */
const INTEREST = 120;

/** How long a page may be busy before what takes care of the banner is fetched all the same, in milliseconds. */
const BUSY = 1000;

/** Whether the page around this frame is of the same origin and asks already: its answer is heard here, too. */
function isAskedAround({ top, self }: Window): boolean {
  try {
    return top !== self && !!top?.document.querySelector(HOST)?.shadowRoot?.querySelector('.texts');
  } catch {
    return false;
  }
}

/** Shows what `consent.getState().view` says, in `window`. Returns the function that takes it off the page again. */
export function attachUiParts(
  consent: Consent,
  window: Window & typeof globalThis,
  { locales, loadView, loadNotice, loadCare }: UiParts,
): Unsubscribe {
  const { document } = window;
  const { ui } = consent.config;
  let host: Host | undefined;
  let care: Promise<Care> | undefined;
  let banner: HTMLElement | undefined;
  /** What the banner asks for. */
  let asked: readonly string[] | undefined;
  let loading: Promise<[ViewModule, NoticeModule]> | undefined;
  let preferences: PreferencesView | undefined;
  let failure: HTMLElement | undefined;
  /** Whether the preferences are opened for the consent text. */
  let isForText = false;
  /** What had the focus before it came to us. */
  let returnTo: HTMLElement | null = null;

  const withCare = (run: (care: Care) => void) =>
    care?.then(run).catch((error: unknown) => consent.report({ error, where: 'view' }));

  /** A returning visitor's page builds nothing. */
  const build = ({ language }: Spoken): Host => {
    if (host?.language === language && host.element.isConnected) return host;
    takeDown();
    const built = (host = createHost(document, language, consent.config));
    host.addStyles(css);
    host.element.addEventListener('focusin', ({ relatedTarget }) => {
      returnTo = relatedTarget as HTMLElement | null;
    });
    // The page and the banner are seen first, but no page is too busy for it. Safari has no idle callbacks.
    const { requestIdleCallback: whenIdle } = window as Partial<typeof window>;
    care = new Promise<unknown>((resolve) => whenIdle?.(resolve, { timeout: BUSY }) ?? setTimeout(resolve))
      .then(loadCare)
      .then(({ createCare }) => createCare(consent, built, window));
    return host;
  };

  const showBanner = (spoken: Spoken, current: Host, pending: readonly string[]) => {
    // To draw it again would take the focus from its button.
    if (asked === pending) return;
    hideBanner();
    asked = pending;
    const drawn = (banner = createBanner(consent, spoken, openConsentText));
    for (const interest of ['pointerenter', 'focusin']) {
      drawn.addEventListener(interest, () => setTimeout(prefetch, INTEREST, spoken, current));
    }
    current.root.append(drawn);
    if ('showModal' in drawn) {
      const dialog = drawn as HTMLDialogElement;
      dialog.oncancel = (event) => event.preventDefault();
      // Browsers let a second Escape through.
      dialog.onclose = () => {
        if (banner === drawn) dialog.showModal();
      };
      dialog.showModal();
    } else if ('showPopover' in drawn) {
      // On top of whatever the page has, however high.
      drawn.popover = 'manual';
      drawn.showPopover();
    }
  };

  // A visitor who goes straight for a button of the banner needs no second file.
  const prefetch = (spoken: Spoken, current: Host) => {
    if (consent.getState().view === 'banner') prepare(spoken, current).catch(() => undefined);
  };

  const hideBanner = () => {
    const drawn = banner;
    banner = asked = undefined;
    (drawn as Partial<HTMLDialogElement> | undefined)?.close?.();
    drawn?.remove();
  };

  // A failure is not for ever: the next attempt asks again.
  const load = () =>
    (loading ??= Promise.all([loadView(), loadNotice()]).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));

  /** Has them drawn aside. They belong to a host, and go with it. */
  const prepare = async (spoken: Spoken, current: Host) => {
    const [view, notice] = await load();
    return host === current
      ? (preferences ??= view.createPreferences({ consent, host, spoken, notice }))
      : null;
  };

  /** In the banner, or where there is none in a place of its own. */
  const sayFailure = (spoken: Spoken) => {
    failure = document.createElement('p');
    failure.textContent = ui?.texts?.settingsFailed ?? spoken.locale.banner.settingsFailed;
    failure.className = banner ? 'failure' : 'failure panel banner';
    failure.role = 'alert';
    (banner?.firstElementChild ?? build(spoken).root).append(failure);
  };

  const openPreferences = async (spoken: Spoken, current: Host) => {
    failure?.remove();
    try {
      const prepared = await prepare(spoken, current);
      if (!prepared || consent.getState().view !== 'preferences') return;
      prepared.open();
      if (isForText) prepared.showConsentText();
      isForText = false;
    } catch (error) {
      consent.report({ error, where: 'view' });
      consent.close();
      sayFailure(spoken);
    }
  };

  const openConsentText = () => {
    isForText = true;
    consent.open();
  };
  const openByHash = () => {
    if (window.location.hash === CONSENT_HASH) openConsentText();
  };

  const takeDown = () => {
    preferences?.close();
    hideBanner();
    void withCare((taken) => taken.leave());
    host?.element.remove();
    host = care = preferences = undefined;
  };

  const draw = () => {
    const { view, pending } = consent.getState();
    const hadFocus = !!host && document.activeElement === host.element;
    // Under the dialog the banner stays where it is: the focus comes back to its button.
    const isAsking = (view === 'banner' || (!!view && pending.length > 0)) && !isAskedAround(window);
    const isReopening = !isAsking && !!ui?.reopen && window.top === window;
    const spoken = isAsking || isReopening || view ? speak() : undefined;
    const current = spoken && build(spoken);
    if (view !== 'preferences') preferences?.close();
    if (!isAsking) hideBanner();
    if (current) {
      if (isAsking) showBanner(spoken, current, pending);
      if (view === 'preferences') void openPreferences(spoken, current);
      // Within the frame that shows it, when the page needs its styles, too.
      window.requestAnimationFrame(current.followTheme);
    }
    const shown = {
      banner,
      reopen: isReopening ? (ui.texts?.reopen ?? spoken?.locale.banner.reopen) : undefined,
    };
    const lost = hadFocus && document.activeElement === document.body && returnTo;
    void withCare((taken) => {
      taken.update(shown);
      if (lost) taken.giveFocusBack(lost);
    });
  };
  const speak = createSpeaker(consent, window, locales, draw);
  const stop = consent.subscribe(draw);
  draw();
  window.addEventListener('hashchange', openByHash, { signal: consent.signal });
  // A page may change its language without being loaded anew.
  const observer = new window.MutationObserver(draw);
  observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  openByHash();

  return () => {
    stop();
    observer.disconnect();
    window.removeEventListener('hashchange', openByHash);
    takeDown();
  };
}
