import { isSafeUrl } from '../core/check-rules';
import { randomId } from '../core/random-id';
import type { EmbedFacts, NoticeLocale, NoticeParts, Service } from '../core/types';
import type { PartsContext } from './parts';
import { purposesOf } from './purposes-of';
import css from './styles/placeholder.css';

/** Content of others that the page holds back: an iframe, a picture, a video. */
interface Embed {
  readonly element: HTMLElement;
  readonly facts: EmbedFacts;
  /** The language of the place where it stands. */
  readonly locale: NoticeLocale;
  /** What stands in its place, while it does. */
  placeholder?: HTMLElement | undefined;
  /** How the element was displayed by its own style before. */
  display?: string;
}

/** The embeds of one vendor that need the same. */
interface Group {
  readonly embeds: Embed[];
  isShown: boolean;
}

const MARKED = '[data-consent-src],[data-consent-srcset]';

/**
 * Gates embedded content: `<iframe data-consent-src="https://…">`, and pictures, videos and whatever has a `src` or
 * `srcset`. Until its purposes are granted a placeholder of the same size stands in its place; it comes back when they are
 * taken back. Without `data-consent` the purposes are those that the vendor needs. Returns what looks for those that have
 * come since.
 */
export function gateEmbeds({ consent, window, note, loadNotice }: PartsContext): () => void {
  const { document } = window;
  const seen = new WeakSet<Element>();
  const groups = new Map<string, Group>();

  const show = (embed: Embed) => {
    const { element, placeholder } = embed;
    const { consentSrc, consentSrcset } = element.dataset;
    if (consentSrcset) element.setAttribute('srcset', consentSrcset);
    if (consentSrc) setSource(element, consentSrc);
    element.style.setProperty('display', embed.display ?? '');
    const hadFocus = placeholder?.contains(document.activeElement) === true;
    placeholder?.remove();
    embed.placeholder = undefined;
    // Whoever has asked for it goes on there.
    if (!hadFocus) return;
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus();
  };

  const hide = (embed: Embed, { drawPlaceholder }: NoticeParts, purposes: readonly string[]) => {
    if (embed.placeholder) return;
    const { element, facts, locale } = embed;
    element.removeAttribute('src');
    element.removeAttribute('srcset');
    const drawn = drawPlaceholder(
      document,
      facts,
      element.title || (element.getAttribute('alt') ?? ''),
      locale,
      consent.config.law,
    );
    const placeholder = placeholderFor(element, drawn, consent.config.nonce);
    placeholder.addEventListener('click', (event) => {
      const action = actionOf(event);
      // A script's click says nothing of a person's will.
      if (!action || !event.isTrusted) return;
      if (action === 'always-allow') consent.grant(purposes, 'embed');
      if (action !== 'load-once') return;
      show(embed);
      const granted = Object.fromEntries(purposes.map((purpose) => [purpose, true]));
      const answer = { choices: granted, granted: purposes, revoked: [], purposes, isOnce: true };
      const statement = placeholder.shadowRoot?.querySelector('p')?.textContent ?? placeholder.innerText;
      note({ id: randomId(), decidedAt: Date.now(), method: 'embed', ...answer, statement });
    });
    element.before(placeholder);
    embed.display = element.style.display;
    // Not by `hidden`, which the site's styles may overrule.
    element.style.setProperty('display', 'none', 'important');
    embed.placeholder = placeholder;
  };

  const serviceOf = (embed: Embed, parts: NoticeParts): Service[] => {
    const { element, facts } = embed;
    const named = purposesOf(element);
    // Where the recipient is abroad that takes a consent of its own, whatever the markup says.
    const abroad = facts.purposes.filter((purpose) => purpose === 'cross-border');
    const purposes = named.length ? [...new Set([...named, ...abroad])] : facts.purposes;
    const id = [facts.id, ...(named.length ? purposes : [])].join('_');
    const group = groups.get(id);
    if (group) {
      group.embeds.push(embed);
      if (group.isShown) show(embed);
      else hide(embed, parts, purposes);
      return [];
    }
    const fresh: Group = { embeds: [embed], isShown: false };
    hide(embed, parts, purposes);
    groups.set(id, fresh);
    const { recipient, name, data } = facts;
    return [
      {
        id,
        isUnnamed: true,
        purposes,
        hosts: facts.hosts,
        ...(recipient && { facts: { name, data, recipient } }),
        start() {
          fresh.isShown = true;
          fresh.embeds.forEach(show);
        },
        stop() {
          fresh.isShown = false;
          for (const each of fresh.embeds) hide(each, parts, purposes);
          return true;
        },
      },
    ];
  };

  /**
   * Firefox gives a frame that was in the page from the beginning its last address back when the page is loaded anew, also
   * after consent was taken back; one that a script has put there it forgets.
   */
  const withoutHistory = (element: HTMLElement): HTMLElement => {
    if (element.localName !== 'iframe' || element.dataset.consentFresh !== undefined) return element;
    const fresh = element.cloneNode(true) as HTMLElement;
    // Another copy of the library would replace it in its turn, for ever.
    fresh.dataset.consentFresh = '';
    seen.add(fresh);
    element.replaceWith(fresh);
    return fresh;
  };

  const add = async (elements: readonly HTMLElement[]) => {
    const parts = await loadNotice();
    const languageOf = (element: Element) => element.closest<HTMLElement>('[lang]')?.lang ?? '';
    const locales = await Promise.all(
      elements.map((element) =>
        parts.fetchNoticeLocale(consent, [languageOf(element), ...window.navigator.languages]),
      ),
    );
    consent.addServices(
      elements.map(withoutHistory).flatMap((element, i) => {
        try {
          const facts = factsOf(element, parts);
          return serviceOf({ element, facts, locale: locales[i] as NoticeLocale }, parts);
        } catch (error) {
          // One that cannot be shown does not keep the others from it.
          consent.report({ error, where: 'start' });
          return [];
        }
      }),
    );
  };

  /** What is known of an embed, and what its markup says. Throws where its address is none, or is code. */
  const factsOf = (element: HTMLElement, { embedFactsOf }: NoticeParts): EmbedFacts => {
    const { consentSrc, consentSrcset = '', consentName, consentRecipient, consentCountry } = element.dataset;
    const addresses = [...(consentSrc === undefined ? [] : [consentSrc]), ...addressesIn(consentSrcset)];
    const unsafe = addresses.find((address) => !isSafeUrl(address));
    if (unsafe !== undefined) throw new Error(`Not an http(s) URL or a path: ${unsafe}`);
    const known = embedFactsOf(new URL(addresses[0] ?? '', document.baseURI), consent.config.law);
    return {
      ...known,
      ...(consentName && { name: consentName }),
      ...(consentRecipient && {
        recipient: {
          name: consentRecipient,
          country: consentCountry ?? known.recipient?.country ?? 'RU',
        },
      }),
    };
  };

  let work = Promise.resolve();
  return () => {
    const found = [...document.querySelectorAll<HTMLElement>(MARKED)].filter((element) => !seen.has(element));
    if (!found.length) return;
    for (const element of found) seen.add(element);
    work = work.then(() => add(found)).catch((error: unknown) => consent.report({ error, where: 'start' }));
  };
}

/** After a withdrawal the shield refuses addresses that are set otherwise, also the one that the visitor asks for. */
function setSource(element: HTMLElement, url: string): void {
  const source = element.ownerDocument.createAttribute('src');
  source.value = url;
  element.setAttributeNode(source);
}

/** The addresses of a `srcset`, and the sizes beside them. A comma without a space parts a size from an address, too. */
const addressesIn = (srcset: string): string[] =>
  srcset.match(/\S+/g)?.map((part) => part.replace(/^[^:/]*,/, '')) ?? [];

const actionOf = (event: Event): string | undefined => {
  const [button] = event.composedPath() as Partial<HTMLElement>[];
  return button?.dataset?.action ?? button?.dataset?.consentAction;
};

/** The element that takes the place and the size of the content: the site's own template, or what was drawn. */
function placeholderFor(element: HTMLElement, drawn: HTMLElement, nonce = ''): HTMLElement {
  const { ownerDocument: document } = element;
  const place = document.createElement('consent-placeholder');
  const own = element.dataset.consentPlaceholder;
  const template = own ? document.querySelector<HTMLTemplateElement>(`template${own}`) : null;
  const { width, height } = element.getBoundingClientRect();
  const size = [
    width || Number(element.getAttribute('width')),
    height || Number(element.getAttribute('height')),
  ];
  // Its classes lay it out as the site has laid out the content.
  place.className = element.className;
  place.style.cssText = element.style.cssText;
  const { display, verticalAlign } = getComputedStyle(element);
  place.style.display = /inline|none/.test(display) ? 'inline-block' : display;
  place.style.verticalAlign = verticalAlign;
  if (size[0] && size[1]) {
    place.style.width = `${size[0]}px`;
    place.style.maxWidth = '100%';
    place.style.minHeight = `${size[1]}px`;
  }
  if (template) {
    place.append(document.importNode(template.content, true));
    return place;
  }
  const root = place.attachShadow({ mode: 'open' });
  root.append(drawn);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.nonce = nonce;
    style.textContent = css;
    root.append(style);
  }
  return place;
}
