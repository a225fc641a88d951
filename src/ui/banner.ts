import type { BannerLocale, Consent, Method } from '../core/types';
import { pick } from '../notice/words';
import { isPersonal } from './is-personal';
import { titleOf } from './text';

function create(tag: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]) {
  const node = document.createElement(tag);
  for (const name in attributes) node.setAttribute(name, attributes[name] as string);
  node.append(...children);
  return node;
}

/**
 * The first layer, in plain DOM: one request from page to banner, and no framework on the way. Names the operator and
 * every purpose that is asked for; its answers are for these, and leave the others as they were.
 */
export function createBanner(
  consent: Consent,
  lang: string,
  { banner, titles }: BannerLocale,
  openConsentText: () => void,
): HTMLElement {
  const { purposes, operator, policy, ui } = consent.config;
  const { pending, decision, changed } = consent.getState();
  const texts = { ...banner, ...ui?.texts };
  const names = purposes.flatMap((purpose) =>
    pending.includes(purpose.id) ? [titleOf(purpose, lang, titles)] : [],
  );
  const answer = (isGranted: boolean, method: Method) =>
    consent.save(
      { ...decision?.choices, ...Object.fromEntries(pending.map((id) => [id, isGranted])) },
      method,
    );
  // A link like the other one beside it; where it leads without us, it opens with us.
  const consentText = create('a', { href: '#consent' }, texts.consentText);
  consentText.onclick = (event) => {
    event.preventDefault();
    openConsentText();
  };
  const button = (action: string, label: string, onClick: (event: Event) => void) => {
    const node = create('button', { 'data-action': action, part: `button ${action}` }, label);
    node.onclick = onClick;
    return node;
  };
  return create(
    'section',
    { class: 'panel banner', part: 'banner', role: 'region', 'aria-labelledby': 'title' },
    create('h2', { id: 'title' }, texts.bannerTitle),
    create(
      'p',
      {},
      changed ? `${texts.bannerChanged} ` : '',
      texts.bannerText.replace('{operator}', () => pick(operator?.name ?? location.hostname, lang)),
    ),
    create('b', {}, names.join('\u00a0· ')),
    create(
      'p',
      { class: 'note' },
      texts.bannerNote,
      ' ',
      consentText,
      ...(policy?.url ? ['\u00a0· ', create('a', { href: policy.url }, texts.policy)] : []),
    ),
    create(
      'div',
      { class: 'actions' },
      button('accept-all', texts.acceptAll, (event) => {
        if (isPersonal(event)) answer(true, 'banner-accept-all');
      }),
      button('reject-all', texts.rejectAll, () => answer(false, 'banner-reject-all')),
      button('settings', texts.settings, () => consent.open()),
    ),
  );
}
