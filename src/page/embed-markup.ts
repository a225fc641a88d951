import { isSafeUrl } from '../core/check-rules';
import { isAbroad } from '../core/is-abroad';
import type { ConsentConfig, EmbedFacts, NoticeParts } from '../core/types';
import { purposesOf } from './purposes-of';

/** All that decides what an embed is. Where one of these changes, it is another one. */
export const EMBED_ATTRIBUTES = [
  'data-consent',
  'data-consent-src',
  'data-consent-srcset',
  'data-consent-name',
  'data-consent-recipient',
  'data-consent-country',
  'data-consent-placeholder',
];

const MARKED = '[data-consent-src],[data-consent-srcset]';

/** These show what the elements inside them name: all of it is one embed. */
const CONTAINERS = 'audio,picture,video';

/** What can be embedded; a custom element is the site's own to know. */
const EMBEDS = /^(audio|embed|iframe|img|input|source|track|video|[^-]+-.+)$/;

/** The embeds of a page, each by the element that shows it. */
export function embedsIn(document: Document): HTMLElement[] {
  const elements = [...document.querySelectorAll<HTMLElement>(MARKED)].map((element) => {
    const { parentElement } = element;
    return parentElement?.matches(CONTAINERS) ? parentElement : element;
  });
  // A framework may draw the element first, and its address later.
  return [...new Set(elements)].filter((element) => addressesOf(element).length > 0);
}

/** The elements of an embed that name what is to be loaded. */
export const sourcesOf = (element: HTMLElement): HTMLElement[] =>
  [element, ...(element.matches(CONTAINERS) ? (element.children as Iterable<HTMLElement>) : [])].filter(
    (source) => source.matches(MARKED),
  );

/** What is seen of an embed: of a `<picture>` its `<img>`. */
export const contentOf = (element: HTMLElement): HTMLElement =>
  (element.localName === 'picture' ? element.querySelector('img') : null) ?? element;

/** What its markup says, as one text. */
export const markupOf = (element: HTMLElement): string =>
  JSON.stringify(
    sourcesOf(element).map((source) => [
      source.localName,
      ...EMBED_ATTRIBUTES.map((name) => source.getAttribute(name) ?? element.getAttribute(name)),
    ]),
  );

/** What one of its attributes says, on whichever of its elements it stands. */
export const said = (element: HTMLElement, attribute: string): string | undefined =>
  [element, ...sourcesOf(element)].map(({ dataset }) => dataset[attribute]?.trim()).find(Boolean);

/** What is known of an embed by its addresses and its markup. Throws where it cannot be one, or an address is code. */
export function factsOf(
  element: HTMLElement,
  { embedFactsOf }: NoticeParts,
  law: ConsentConfig['law'],
): EmbedFacts {
  const sources = sourcesOf(element);
  for (const { localName } of sources) {
    // To set its `src` would run it, past any policy of the page: it has no nonce that vouches for it.
    if (localName === 'script') {
      throw new Error('A script is gated by type="text/plain" and data-consent, not by data-consent-src');
    }
    if (!EMBEDS.test(localName)) throw new Error(`Nothing can be embedded by <${localName}>`);
  }
  const addresses = addressesOf(element);
  // Whatever a browser may take for an address of a set, also where the set is none.
  const parts = sources.flatMap(({ dataset }) => dataset.consentSrcset?.match(/\S+/g) ?? []);
  const unsafe = [...addresses, ...parts.map((part) => part.replace(/^[^:/]*,/, ''))].find(
    (address) => !isSafeUrl(address),
  );
  if (unsafe !== undefined) throw new Error(`Not an http(s) URL or a path: ${unsafe}`);

  const known = together(addresses.map((address) => embedFactsOf(new URL(address, element.baseURI), law)));
  const name = said(element, 'consentName') ?? known.name;
  const [called, country] = [said(element, 'consentRecipient'), said(element, 'consentCountry')];
  const recipient =
    called || country
      ? {
          name: called ?? known.recipient?.name ?? name,
          country: country ?? known.recipient?.country ?? 'RU',
        }
      : known.recipient;
  const named = [element, ...sources].flatMap((source) => purposesOf(source));
  // A transfer abroad takes a consent of its own under 152-FZ (art. 12), whatever the markup says.
  const isForeign =
    known.purposes.includes('cross-border') ||
    (law !== 'GDPR' && recipient !== undefined && isAbroad(recipient.country));
  const purposes = [...(named[0] ? named : ['embeds']), ...(isForeign ? ['cross-border'] : [])];
  return { ...known, name, ...(recipient && { recipient }), purposes: [...new Set(purposes)] };
}

/** Hosts that nobody knows are told of together. Whoever is known must not stand for others. */
function together(all: readonly EmbedFacts[]): EmbedFacts {
  const owners = [...new Map(all.map((facts) => [facts.id, facts])).values()];
  const [first] = owners as [EmbedFacts];
  if (owners.length === 1) return first;
  const hosts = owners.flatMap((owner) => owner.hosts);
  if (owners.some(({ recipient }) => recipient)) {
    throw new Error(`One embed has addresses of several vendors: ${hosts.join(', ')}`);
  }
  return { ...first, id: owners.map(({ id }) => id).join('_'), name: hosts.join(', '), hosts };
}

const addressesOf = (element: HTMLElement): string[] =>
  sourcesOf(element).flatMap(({ dataset: { consentSrc = '', consentSrcset = '' } }) => [
    ...(consentSrc.trim() ? [consentSrc.trim()] : []),
    ...addressesIn(consentSrcset),
  ]);

/** The addresses of a `srcset`, without the sizes beside them, parted as browsers do it. */
function addressesIn(srcset: string): string[] {
  const found: string[] = [];
  let isSize = false;
  for (const word of srcset.match(/\S+/g) ?? []) {
    // A comma ends the sizes; the next address may stand right after it.
    if (isSize && !word.includes(',')) continue;
    let address: string = (isSize ? word.slice(word.indexOf(',')) : word).replace(/^,+/, '');
    isSize = address !== '' && !address.endsWith(',');
    while (address.endsWith(',')) address = address.slice(0, -1);
    if (address) found.push(address);
  }
  return found;
}
