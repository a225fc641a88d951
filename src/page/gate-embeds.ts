import { randomId } from '../core/random-id';
import type { EmbedFacts, NoticeLocale, NoticeParts, Service } from '../core/types';
import { focusOn, forgetHistory, loadContent, unloadContent } from './embed-content';
import { contentOf, EMBED_ATTRIBUTES, embedsIn, factsOf, markupOf } from './embed-markup';
import type { PartsContext } from './parts';
import { actionOf, keepBefore, putPlaceholder, removePlaceholder, revive } from './placeholder';

/** Content of others that the page holds back: an iframe, a picture, a video. */
interface Embed {
  readonly element: HTMLElement;
  /** What its markup said when it was judged. */
  readonly markup: string;
  readonly facts: EmbedFacts;
  /** The language of the place where it stands. */
  readonly locale: NoticeLocale;
  readonly group: Group;
  /** What stands in its place, while it does. */
  placeholder?: HTMLElement | undefined;
  isLoaded: boolean;
}

/** The embeds of one vendor that need the same. */
interface Group {
  readonly id: string;
  readonly embeds: Set<Embed>;
  isShown: boolean;
}

/** An element, and what its markup said when it was found. */
type Found = readonly [element: HTMLElement, markup: string];

/** Milliseconds after which what could not be told of is tried again, at the next look. */
const RETRY = 5_000;

/**
 * Gates embedded content: `<iframe data-consent-src="https://…">`, and pictures, videos and whatever has a `src` or
 * `srcset`. Until its purposes are granted a placeholder of the same size stands in its place; it comes back when they are
 * taken back. Without `data-consent` the purposes are those that the vendor needs. Returns what looks for those that have
 * come, gone or changed since.
 */
export function gateEmbeds({ consent, window, note, loadNotice }: PartsContext): () => void {
  const { document, navigator } = window;
  const { config } = consent;
  const seen = new Map([] as Found[]);
  /** Those that were judged. */
  const embeds = new Map<HTMLElement, Embed>();
  const groups = new Map<string, Group>();

  /** One that cannot be shown does not keep the others from it. */
  const guard = (run: () => void) => {
    try {
      run();
    } catch (error) {
      consent.report({ error, where: 'start' });
    }
  };

  const uncover = (embed: Embed) => {
    if (embed.placeholder) removePlaceholder(embed.placeholder, embed.element);
    embed.placeholder = undefined;
  };

  const show = (embed: Embed) => {
    const { element, markup, placeholder } = embed;
    // What the page has thrown away or changed is not what was judged: the next look sees to it.
    if (embed.isLoaded || !element.isConnected || markupOf(element) !== markup) return;
    embed.isLoaded = true;
    loadContent(element);
    const hadFocus = placeholder?.contains(document.activeElement) === true;
    uncover(embed);
    if (hadFocus) focusOn(element);
  };

  const hide = (embed: Embed, { drawPlaceholder }: NoticeParts) => {
    const { element, facts, locale } = embed;
    embed.isLoaded = false;
    if (embed.placeholder) return;
    const { title, alt = '' } = contentOf(element) as HTMLElement & { alt?: string };
    const draw = () => drawPlaceholder(document, facts, title || alt, locale, config.law);
    try {
      // First: the size of a picture goes with its content.
      const placeholder = putPlaceholder(element, draw, config);
      placeholder?.addEventListener('click', (event) => answer(embed, placeholder, event));
      embed.placeholder = placeholder;
    } finally {
      unloadContent(element);
    }
  };

  const answer = (embed: Embed, placeholder: HTMLElement, event: Event) => {
    const { purposes } = embed.facts;
    const action = actionOf(event, placeholder);
    // A script's click says nothing of a person's will.
    if (!action || !event.isTrusted) return;
    if (action === 'always-allow') consent.grant(purposes, 'embed');
    if (action !== 'load-once') return;
    const statement = placeholder.shadowRoot?.querySelector('p')?.textContent ?? placeholder.innerText;
    show(embed);
    if (!embed.isLoaded) return;
    const granted = Object.fromEntries(purposes.map((purpose) => [purpose, true]));
    const given = { choices: granted, granted: purposes, revoked: [], purposes, isOnce: true, statement };
    const { language } = embed.locale;
    note({ id: randomId(), decidedAt: Date.now(), method: 'embed', ...given, language });
  };

  /** The site may have a service of the same name. */
  const freeId = (name: string) => {
    const taken = new Set([...groups.values(), ...config.services].map(({ id }) => id));
    let id = `embed-${name}`;
    for (let i = 2; taken.has(id); i++) id = `embed-${name}-${i}`;
    return id;
  };

  const serviceOf = (group: Group, facts: EmbedFacts, parts: NoticeParts): Service => {
    const { name, data, recipient, purposes, hosts } = facts;
    return {
      id: group.id,
      isUnnamed: true,
      purposes,
      hosts,
      ...(recipient && { facts: { name, data, recipient } }),
      start() {
        group.isShown = true;
        for (const embed of group.embeds) guard(() => show(embed));
      },
      stop() {
        group.isShown = false;
        for (const embed of group.embeds) guard(() => hide(embed, parts));
        return true;
      },
    };
  };

  const add = async (found: readonly Found[]) => {
    const parts = await loadNotice();
    const locales = await Promise.all(
      found.map(([element]) => parts.fetchNoticeLocale(consent, languagesOf(element))),
    );
    const judged: Embed[] = [];
    const services: Service[] = [];
    const judge = ([element, markup]: Found, locale: NoticeLocale) => {
      // Something else by now: that has been found, too, or will be.
      if (seen.get(element) !== markup || markupOf(element) !== markup || embeds.has(element)) return;
      revive(element, (place) => [...embeds.values()].some(({ placeholder }) => placeholder === place));
      const facts = factsOf(element, parts, config.law);
      const { id, purposes, name, recipient } = facts;
      const key = JSON.stringify([id, [...purposes].sort(), name, recipient]);
      const known = groups.get(key);
      const group = known ?? { id: freeId(id), embeds: new Set(), isShown: false };
      const embed: Embed = { element, markup, facts, locale, group, isLoaded: false };
      group.embeds.add(embed);
      embeds.set(element, embed);
      judged.push(embed);
      if (known) return;
      groups.set(key, group);
      services.push(serviceOf(group, facts, parts));
    };
    found.forEach((each, i) => guard(() => judge(each, locales[i] as NoticeLocale)));
    consent.addServices(services);
    for (const embed of judged) guard(() => (embed.group.isShown ? show(embed) : hide(embed, parts)));
  };

  const languagesOf = (element: Element): string[] =>
    [element.closest<HTMLElement>('[lang]')?.lang, config.ui?.locale, ...navigator.languages].filter(
      (tag): tag is string => !!tag && tag !== 'auto',
    );

  const forget = (element: HTMLElement) => {
    seen.delete(element);
    const embed = embeds.get(element);
    if (!embed) return;
    embeds.delete(element);
    embed.group.embeds.delete(embed);
    unloadContent(element);
    uncover(embed);
  };

  let work = Promise.resolve();
  let isFirst = true;
  const look = () => {
    for (const [element, markup] of seen) {
      if (!element.isConnected || markupOf(element) !== markup) forget(element);
    }
    for (const { element, placeholder } of embeds.values()) if (placeholder) keepBefore(placeholder, element);
    const found = embedsIn(document)
      .filter((element) => !seen.has(element))
      .map((element): Found => [element, markupOf(element)]);
    // Those that come later were put there by scripts: browsers keep no history of these.
    if (isFirst) for (const [element] of found) forgetHistory(element);
    isFirst = false;
    if (!found.length) return;
    for (const [element, markup] of found) seen.set(element, markup);
    work = work
      .then(() => add(found))
      .catch((error: unknown) => {
        consent.report({ error, where: 'start' });
        const isLeft = ([element]: Found) => !embeds.has(element);
        window.setTimeout(() => found.filter(isLeft).forEach(([element]) => seen.delete(element)), RETRY);
      });
  };
  const observer = new window.MutationObserver(look);
  observer.observe(document, { attributeFilter: EMBED_ATTRIBUTES, subtree: true });
  consent.signal.addEventListener('abort', () => observer.disconnect());
  return look;
}
