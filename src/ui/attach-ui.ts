import type { BannerLocale, Consent, Unsubscribe } from '../core/types';
import { createBanner } from './banner';
import { createHost, type Host } from './host';
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

/** Shows what `consent.getState().view` says, in `window`. Returns the function that takes it off the page again. */
export function attachUiParts(consent: Consent, window: Window, { locales, loadView }: UiParts): Unsubscribe {
  let parts: { host: Host; banner: HTMLElement; locale: string } | undefined;
  let loading: Promise<ViewModule> | undefined;
  let close: (() => void) | undefined;

  /** A returning visitor's page builds nothing. */
  const build = () => {
    if (parts) return parts;
    const locale = chooseLocale(window, locales, consent.config.ui?.locale);
    const host = createHost(window.document, consent.config);
    host.addStyles(css);
    const banner = createBanner(consent, locale, locales[locale] as BannerLocale);
    for (const interest of ['pointerenter', 'focusin']) {
      banner.addEventListener(interest, () => setTimeout(prefetch, INTEREST));
    }
    return (parts = { host, banner, locale });
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
    if (view === 'banner' || (view && pending.length)) {
      const { host, banner } = build();
      // To append it again would move it, and take the focus from its button.
      if (!banner.isConnected) {
        host.root.append(banner);
        keepClear(banner.offsetHeight);
      }
    } else if (parts) {
      parts.banner.remove();
      keepClear(0);
    }
    if (view === 'preferences') void openPreferences();
  };
  const stop = consent.subscribe(draw);
  draw();

  return () => {
    stop();
    close?.();
    parts?.host.element.remove();
    keepClear(0);
  };
}
