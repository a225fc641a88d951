import type { BannerLocale, Consent, Unsubscribe } from '../core/types';
import { createBanner } from './banner';
import { createHost, HOST, type Host } from './host';
import css from './styles/banner.css';
import { chooseLocale } from './text';
import type { ViewModule } from './view';

export interface UiParts {
  readonly locales: Readonly<Record<string, BannerLocale>>;
  /** Fetches all that is beyond the banner. Called when it is needed, or about to be. */
  loadView(): Promise<ViewModule>;
}

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
export function attachUiParts(consent: Consent, window: Window, { locales, loadView }: UiParts): Unsubscribe {
  let parts: { host: Host; locale: string } | undefined;
  let banner: HTMLElement | undefined;
  /** What the banner asks for. */
  let asked: readonly string[] | undefined;
  let loading: Promise<ViewModule> | undefined;
  let close: (() => void) | undefined;

  /** A returning visitor's page builds nothing. */
  const build = () => {
    if (parts) return parts;
    const locale = chooseLocale(window, locales, consent.config.ui?.locale);
    const host = createHost(window.document, consent.config);
    host.addStyles(css);
    return (parts = { host, locale });
  };

  const showBanner = (pending: readonly string[]) => {
    // To draw it again would take the focus from its button.
    if (asked === pending) return;
    hideBanner();
    asked = pending;
    const { host, locale } = build();
    banner = createBanner(consent, locale, locales[locale] as BannerLocale);
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
  const load = () => (loading ??= loadView().finally(() => (loading = undefined)));

  // A visitor who goes straight for a button of the banner needs no second file.
  const prefetch = () => {
    if (consent.getState().view === 'banner') load().catch(() => undefined);
  };

  const openPreferences = async () => {
    try {
      const view = await load();
      if (consent.getState().view !== 'preferences') return;
      const { host, locale } = build();
      close ??= view.openPreferences({ consent, host, locale });
    } catch (error) {
      consent.report({ error, where: 'view' });
      consent.close();
    }
  };

  /** Where the page scrolls to what has the focus, it is not to end up under the banner (WCAG 2.4.11). */
  const keepClear = (height: number) => {
    window.document.documentElement.style.scrollPaddingBottom = height ? `${height}px` : '';
  };

  const draw = () => {
    const { view, pending } = consent.getState();
    if (view !== 'preferences') {
      close?.();
      close = undefined;
    }
    // Under the dialog the banner stays where it is: the focus comes back to its button.
    if ((view === 'banner' || (view && pending.length)) && !isAskedAround(window)) showBanner(pending);
    else if (banner) hideBanner();
    if (view === 'preferences') void openPreferences();
  };
  const stop = consent.subscribe(draw);
  draw();

  return () => {
    stop();
    close?.();
    hideBanner();
    parts?.host.element.remove();
  };
}
