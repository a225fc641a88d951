import { isAbroad } from '../core/is-abroad';
import type { ConsentConfig, EmbedFacts, NoticeLocale } from '../core/types';
import { countryName } from './create-notice';
import { element as e, toNode } from './markup';
import { directionOf, fill, pick } from './words';

/**
 * What stands in place of embedded content until it may be loaded: what it is, who gets what, and two ways to see it. The
 * buttons have `data-action`; whoever draws it listens.
 */
export function drawPlaceholder(
  document: Document,
  { name, recipient }: EmbedFacts,
  title: string,
  locale: NoticeLocale,
  law: ConsentConfig['law'],
): HTMLElement {
  const { embed: t, language: short } = locale;
  const called = pick(name, short);
  const country = recipient && countryName(recipient.country, short);
  const isToldAbroad = recipient && isAbroad(recipient.country, law);
  // The name alone: the preferences tell the address.
  const owner = pick(recipient?.name ?? name, short);
  const dir = directionOf(short);
  const values = {
    recipient: country && !isToldAbroad ? `${isolated(owner, dir)} (${country})` : owner,
    countries: country ?? '',
  };
  const button = (action: string, text: string) =>
    e('button', { type: 'button', 'data-action': action, part: `button ${action}` }, text);
  return toNode(
    document,
    e(
      'div',
      {
        class: 'placeholder',
        part: 'placeholder',
        role: 'group',
        'aria-label': title || called,
        lang: short,
        dir,
      },
      e('strong', {}, title && title !== called ? `${called}: ${title}` : called),
      e('p', {}, fill(t.embedText, values), isToldAbroad && ` ${fill(t.embedAbroad, values)}`),
      e('div', { class: 'actions' }, button('load-once', t.loadOnce), button('always-allow', t.alwaysAllow)),
    ),
  ) as HTMLElement;
}

/** Beside a Latin name what is said of it would run with the name, and stand before it. */
const isolated = (name: string, dir: string): string => (dir === 'rtl' ? `\u2068${name}\u2069` : name);
