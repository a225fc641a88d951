import type { BannerLocale, Consent, Unsubscribe } from '../core/types';
import { createBanner } from './banner';
import { createHost, HOST, type Host } from './host';
import css from './styles/banner.css';
import { chooseLocale } from './text';
import type { NoticeModule, OpenPreferences, ViewModule } from './view';

export interface UiParts {
  readonly locales: Readonly<Record<string, BannerLocale>>;
  /** These fetch all that is beyond the banner. Called when it is needed, or about to be. */
  loadView(): Promise<ViewModule>;
  loadNotice(): Promise<NoticeModule>;
}

/** With it any link, of whatever page, opens the consent text. */
const CONSENT_HASH = '#consent';

/** How long the pointer or the focus stays in the banner before the preferences are fetched ahead, in milliseconds. */
const INTEREST = 120;

/** Whether the page around this frame is of the same origin and asks already: its answer is heard here, too. */
function isAskedAround({ top, self }: Window): boolean {
  try {
    return top !== self && !!top?.document.querySelector(HOST)?.shadowRoot?.querySelector('section');
  } catch {
    return false;
  }
}

/** Shows what `consent.getState().view` says, in `window`. Returns the function that takes it off the page again. */
export function attachUiParts(
  consent: Consent,
  window: Window,
  { locales, loadView, loadNotice }: UiParts,
): Unsubscribe {
  let parts: { host: Host; locale: string } | undefined;
  let banner: HTMLElement | undefined;
  /** What the banner asks for. */
  let asked: readonly string[] | undefined;
  let loading: Promise<[ViewModule, NoticeModule]> | undefined;
  let preferences: OpenPreferences | undefined;
  /** Whether the preferences are opened for the consent text. */
  let isForText = false;

  /** A returning visitor's page builds nothing. */
  const build = () => {
    if (parts) return parts;
    const locale = chooseLocale(window, locales, consent.config.ui?.locale);
    const host = createHost(window.document, locale, consent.config);
    host.addStyles(css);
    return (parts = { host, locale });
  };

  const showBanner = (pending: readonly string[]) => {
    // To draw it again would take the focus from its button.
    if (asked === pending) return;
    hideBanner();
    asked = pending;
    const { host, locale } = build();
    banner = createBanner(consent, locale, locales[locale] as BannerLocale, openConsentText);
    for (const interest of ['pointerenter', 'focusin']) {
      banner.addEventListener(interest, () => setTimeout(prefetch, INTEREST));
    }
    host.root.append(banner);
    keepClear(banner.offsetHeight);
  };

  const hideBanner = () => {
    banner?.remove();
    banner = asked = undefined;
    keepClear(0);
  };

  // A failure is not for ever: the next attempt asks again.
  const load = () =>
    (loading ??= Promise.all([loadView(), loadNotice()]).finally(() => (loading = undefined)));

  // A visitor who goes straight for a button of the banner needs no second file.
  const prefetch = () => {
    if (consent.getState().view === 'banner') load().catch(() => undefined);
  };

  const openPreferences = async () => {
    try {
      const [view, notice] = await load();
      if (consent.getState().view !== 'preferences') return;
      const { host, locale } = build();
      preferences ??= view.openPreferences({ consent, host, locale, notice });
      if (isForText) preferences.showConsentText();
      isForText = false;
    } catch (error) {
      consent.report({ error, where: 'view' });
      consent.close();
    }
  };

  const openConsentText = () => {
    isForText = true;
    consent.open();
  };
  const openByHash = () => {
    if (window.location.hash === CONSENT_HASH) openConsentText();
  };

  /** Where the page scrolls to what has the focus, it is not to end up under the banner (WCAG 2.4.11). */
  const keepClear = (height: number) => {
    window.document.documentElement.style.scrollPaddingBottom = height ? `${height}px` : '';
  };

  const draw = () => {
    const { view, pending } = consent.getState();
    if (view !== 'preferences' && preferences) {
      preferences.close();
      preferences = undefined;
    }
    // Under the dialog the banner stays where it is: the focus comes back to its button.
    if ((view === 'banner' || (view && pending.length)) && !isAskedAround(window)) showBanner(pending);
    else if (banner) hideBanner();
    if (view === 'preferences') void openPreferences();
  };
  const stop = consent.subscribe(draw);
  draw();
  window.addEventListener('hashchange', openByHash, { signal: consent.signal });
  openByHash();

  return () => {
    stop();
    window.removeEventListener('hashchange', openByHash);
    preferences?.close();
    hideBanner();
    parts?.host.element.remove();
  };
}
