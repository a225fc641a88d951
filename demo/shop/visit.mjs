import { randomBytes } from 'node:crypto';
import { SWITCHES } from '../config.mjs';
import { texts } from './texts.mjs';

/** What a page needs to know about the request that it answers. */
export function createVisit(fullPath, query, { sources, hasRequests, receiptsUrl }) {
  const locale = /^\/en(\/|$)/.test(fullPath) ? 'en' : 'ru';
  const path = locale === 'en' ? fullPath.slice(3) || '/' : fullPath;
  const switches = new URLSearchParams([...query].filter(([name]) => SWITCHES.includes(name)));

  /** Links stay in the language of the page, and keep its switches unless they are to start afresh. */
  const href = (to, { language = locale, isFresh = false } = {}) => {
    const url = new URL(to, 'https://shop.invalid');
    if (!isFresh) for (const [name, value] of switches) url.searchParams.set(name, value);
    return (
      (language === 'en' ? `/en${url.pathname}`.replace(/\/$/, '') : url.pathname) + url.search + url.hash
    );
  };

  const otherLocale = locale === 'en' ? 'ru' : 'en';
  return {
    locale,
    otherLocale,
    otherLanguageHref: href(path + (query.has('case') ? `?case=${query.get('case')}` : ''), {
      language: otherLocale,
    }),
    texts: texts[locale],
    path,
    query,
    switches,
    href,
    policyUrl: href('/privacy'),
    sources,
    hasRequests,
    receiptsUrl,
    nonce: randomBytes(16).toString('base64'),
  };
}
