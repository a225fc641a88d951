import type { Consent, Method } from '../core/types';
import { pick } from '../notice/words';
import { isPersonal } from './is-personal';
import type { Spoken } from './speak';
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
  { language, locale: { banner, titles } }: Spoken,
  openConsentText: () => void,
): HTMLElement {
  const { purposes, operator, policy, ui } = consent.config;
  const { layout = 'box', position = '' } = ui ?? {};
  const isModal = layout === 'modal';
  const { pending, decision, changed } = consent.getState();
  const texts = { ...banner, ...ui?.texts };
  const names = purposes.flatMap((purpose) =>
    pending.includes(purpose.id) ? [titleOf(purpose, language, titles)] : [],
  );
  const answer = (isGranted: boolean, method: Method) =>
    consent.save(
      { ...decision?.choices, ...Object.fromEntries(pending.map((id) => [id, isGranted])) },
      method,
      decision?.refusedServices,
    );
  // A link like the other one beside it; where it leads without us, it opens with us.
  const consentText = create('a', { href: '#consent' }, texts.consentText);
  consentText.onclick = (event) => {
    event.preventDefault();
    openConsentText();
  };
  const button = (action: string, part: string, label: string, onClick: (event: Event) => void) => {
    const node = create('button', { 'data-action': action, part: `button ${part}${action}` }, label);
    node.onclick = onClick;
    return node;
  };
  return create(
    isModal ? 'dialog' : 'section',
    {
      class: 'panel banner',
      part: 'banner',
      'aria-labelledby': 'title',
      'data-layout': layout,
      'data-position': position,
      // It is left by an answer alone: neither by Escape nor by a click beside it.
      ...(isModal ? { closedby: 'none' } : { role: 'region' }),
    },
    create(
      'div',
      { class: 'texts', 'aria-live': 'polite' },
      // Read from its beginning, and no key answers by accident.
      create('h2', { id: 'title', ...(isModal && { tabindex: '-1', autofocus: '' }) }, texts.bannerTitle),
      create(
        'p',
        {},
        changed ? `${texts.bannerChanged} ` : '',
        texts.bannerText.replace('{operator}', () => pick(operator?.name ?? location.hostname, language)),
        ' ',
        create('b', {}, names.join('\u00a0· ')),
        ' ',
        texts.bannerNote,
      ),
      create(
        'p',
        { class: 'links' },
        consentText,
        ...(policy?.url ? [' ', create('a', { href: policy.url }, texts.policy)] : []),
      ),
    ),
    create(
      'div',
      { class: 'actions' },
      button('accept-all', 'answer ', texts.acceptAll, (event) => {
        if (isPersonal(event)) answer(true, 'banner-accept-all');
      }),
      button('reject-all', 'answer ', texts.rejectAll, () => answer(false, 'banner-reject-all')),
      button('settings', '', texts.settings, () => consent.open()),
    ),
  );
}
