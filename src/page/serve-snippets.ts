import type { Service } from '../core/types';
import type { PartsContext, TagServices } from './parts';
import type { Snippet } from './read-snippets';
import { hostsIn, isOfGoogle, isServed, type Recognised, tagsIn } from './recognise';
import { createSnippetGroup, joinErase, type SnippetGroup } from './snippet-group';

/**
 * Makes services of snippets, and adds them to the consent. A vendor's snippet is run by the vendor's own service, which
 * can stop the tag and erases after it; any other by one that makes the page reload.
 */
export function createSnippetServices({
  consent,
  loadServices,
}: PartsContext): (snippets: readonly Snippet[]) => Promise<void> {
  const { config } = consent;
  const groups = new Map<string, SnippetGroup>();
  let count = 0;

  /** Whatever the markup says, Google is a recipient abroad. */
  const neededBy = ({ purposes, text }: Snippet): string[] => [
    ...new Set([...purposes, ...(config.law !== 'GDPR' && isOfGoogle(text) ? ['cross-border'] : [])]),
  ];

  /** Nobody knows how to stop it: consent that is taken back makes the page reload. What it leaves may be known. */
  const unknown = (snippet: Snippet, tags: readonly Recognised[], vendors: readonly Service[]): Service => {
    const isRecorded =
      tags.some(({ webvisor }) => webvisor) && config.purposes.some(({ id }) => id === 'session-replay');
    const [first] = vendors;
    return {
      ...(first?.type && { type: first.type, facts: first.facts ?? {} }),
      ...(first?.options && { options: first.options }),
      ...(first?.clientId && { clientId: first.clientId }),
      id: `markup-${++count}`,
      isUnnamed: true,
      purposes: [...neededBy(snippet), ...(isRecorded ? ['session-replay'] : [])],
      hosts: [...hostsIn(snippet.text), ...vendors.flatMap(({ hosts = [] }) => hosts)],
      scripts: snippet.scripts,
      erase: joinErase(vendors),
      start: snippet.run,
    };
  };

  /** Run by the service of its first tag; or by none, where that has a snippet already. */
  const known = (snippet: Snippet, tag: Recognised, others: readonly Service[], create: TagServices) => {
    const { id } = tag;
    const purposes = neededBy(snippet);
    const group = groups.get(id);
    if (group ? !group.takes(purposes) : config.services.some((service) => service.id === id)) {
      const error = new Error(
        `${id} is on the page already: remove its snippet, or the service from the config`,
      );
      consent.report({ error, where: 'start' });
      return [];
    }
    const its = group ?? createSnippetGroup((needed, run) => serviceOf(tag, create, needed, run));
    groups.set(id, its);
    its.add(snippet, purposes, others);
    return group ? [] : [its.service];
  };

  return async (snippets) => {
    const read = snippets.map((snippet) => ({ snippet, tags: tagsOf(snippet) }));
    const create = read.some(({ tags }) => tags.some(isServed)) ? await loadServices() : undefined;
    const services = read.flatMap(({ snippet, tags }): Service[] => {
      const vendors = create ? tags.filter(isServed).map((tag) => serviceOf(tag, create)) : [];
      const [first, ...others] = tags;
      // Services of one type share a function of the page, which passes on nothing that is meant for what they do not know.
      const isKnown = first && isServed(first) && !others.some(({ type }) => type === first.type);
      return isKnown && create
        ? known(snippet, first, vendors.slice(1), create)
        : [unknown(snippet, tags, vendors)];
    });
    consent.addServices(services);
    for (const group of groups.values()) group.close();
  };
}

const GOOGLE_HOSTS = ['www.googletagmanager.com', 'www.google-analytics.com'];

/** The vendor's service: one that runs snippets, or, without, for what is to be known of it. */
function serviceOf(
  { id, type, webvisor = false }: Recognised,
  create: TagServices,
  purposes: readonly string[] = [],
  snippet: () => void = () => undefined,
): Service {
  const options = { id, purposes, snippet };
  return type === 'yandex-metrica'
    ? create.yandexMetrica({ ...options, webvisor })
    : type === 'google-analytics'
      ? create.googleAnalytics(options)
      : { id, type, purposes, hosts: GOOGLE_HOSTS, facts: { recipient: { country: 'US' } }, start: snippet };
}

/** Each tag that the scripts of a snippet name, the one whose service can do most first. */
const tagsOf = ({ scripts }: Snippet): Recognised[] => tagsIn(scripts.join('\n'));
