import type { Consent, Unsubscribe } from '../core/types';
import * as en from '../locales/en';
import * as ru from '../locales/ru';
import { attachUiParts } from './attach-ui';

/**
 * Shows the banner and the preferences for `consent`. Call it once, in a browser; on a server it does nothing. Returns
 * the function that takes them off the page. The preferences are a file of their own, fetched when they are opened.
 */
export function attachUi<P extends string>(consent: Consent<P>): Unsubscribe {
  if (typeof window === 'undefined') return () => undefined;
  return attachUiParts(consent, window, {
    locales: { en: en.bannerLocale, ru: ru.bannerLocale },
    loadView: () => import('./view'),
    loadNotice: () => import('../notice'),
    loadCare: () => import('./care'),
  });
}
