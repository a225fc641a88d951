import { isSafeUrl } from '../core/check-rules';
import type { Service } from '../core/types';
import type { PartsContext, TagServices } from './parts';
import { purposesOf } from './purposes-of';
import { hostsIn, recognise, type Recognised } from './recognise';
import { createRunQueue, runScript } from './run-script';

/** A piece of the page's markup that runs once its purposes are granted. */
interface Snippet {
  readonly purposes: readonly string[];
  readonly text: string;
  /** The scripts of it, by address or code. */
  readonly scripts: readonly string[];
  run(): void;
}

/** The snippets of one tag: a vendor's may be several. */
interface Group {
  readonly purposes: string[];
  readonly snippets: Snippet[];
  readonly scripts: string[];
  isAdded: boolean;
  isRunning: boolean;
}

const MARKED = 'script[data-consent],template[data-consent]';

/**
 * Gates what the site has marked: `<script type="text/plain" data-consent="analytics">` and
 * `<template data-consent="analytics">`. Returns what looks for those that have come since.
 *
 * Each runs once in the life of a page, in the order of the page. A script that the platform would wait for, an external
 * one without `async`, is waited for by those of the same host and by the inline ones right after it, and by no others: a
 * vendor that does not answer holds back no other.
 */
export function gateMarkup({ consent, window, loadServices }: PartsContext): () => void {
  const { document } = window;
  const queue = createRunQueue();
  const seen = new WeakSet<Element>();
  const ran = new Set<string>();
  const groups = new Map<string, Group>();
  let count = 0;

  const report = (message: string) => consent.report({ error: new Error(message), where: 'start' });

  /**
   * In a page that has a nonce for its scripts, a gated one must have it, as any script must: else whoever can put
   * markup into the page could have it run by us.
   */
  const isVouchedFor = (script: HTMLScriptElement) => {
    const { nonce } = consent.config;
    const isRight = !nonce || script.nonce === nonce;
    if (!isRight) report(`A gated script needs the nonce of the page: ${scriptOf(script)}`);
    return isRight;
  };

  /** Once, also where a framework has drawn the same snippet anew. */
  const once = (text: string, run: () => void) => {
    if (ran.has(text)) return;
    ran.add(text);
    run();
  };

  const ofScript = (script: HTMLScriptElement): Snippet | undefined => {
    const src = script.getAttribute('src') ?? '';
    if (script.type !== 'text/plain') {
      report('A gated script needs type="text/plain": this one the browser has run already');
      return undefined;
    }
    if (!isSafeUrl(src)) {
      report(`Not an http(s) URL or a path: ${src}`);
      return undefined;
    }
    if (!isVouchedFor(script)) return undefined;
    const vendor = vendorOf(script);
    const text = `${src}\n${script.text}`;
    const run = () => runScript(script, script, consent.trust);
    return {
      purposes: purposesOf(script),
      text,
      scripts: [scriptOf(script)],
      run: () => once(text, () => queue.run(vendor, run)),
    };
  };

  const ofTemplate = (template: HTMLTemplateElement): Snippet | undefined => {
    const text = template.innerHTML;
    const scripts = [...template.content.querySelectorAll('script')];
    // By the attribute: a copy of the script has it, too.
    for (const script of scripts) if (!script.nonce) script.setAttribute('nonce', template.nonce);
    if (!scripts.every(isVouchedFor)) return undefined;
    return {
      purposes: purposesOf(template),
      text,
      scripts: scripts.map(scriptOf),
      run: () => once(text, () => runTemplate(template)),
    };
  };

  /** Puts a template's content after it; its scripts run where they stand, one after another. */
  const runTemplate = (template: HTMLTemplateElement) => {
    const content = document.importNode(template.content, true);
    // For browsers that run no scripts; inserted by one it would be loaded here.
    for (const fallback of content.querySelectorAll('noscript')) fallback.remove();
    const scripts = [...content.querySelectorAll('script')].map((script) => {
      const place = document.createComment('');
      script.replaceWith(place);
      return { script, place };
    });
    template.after(content);
    const name = `template ${++count}`;
    for (const { script, place } of scripts) {
      queue.run(name, () => runScript(script, place, consent.trust));
    }
  };

  /** Nobody knows how to stop it: consent that is taken back makes the page reload. */
  const unknown = ({ purposes, text, scripts, run }: Snippet): Service => ({
    id: `markup-${++count}`,
    isUnnamed: true,
    purposes,
    hosts: hostsIn(text),
    scripts,
    start: run,
  });

  /** A vendor's own snippet, run by the service that can stop it; or nothing, where that has a snippet already. */
  const known = (snippet: Snippet, { id, type, webvisor = false }: Recognised, create: TagServices) => {
    // Whatever the markup says, Google is a recipient abroad.
    const isAbroad = type !== 'yandex-metrica' && consent.config.law !== 'GDPR';
    const purposes = [...new Set([...snippet.purposes, ...(isAbroad ? ['cross-border'] : [])])];
    const group = groups.get(id);
    if (group && (!group.isAdded || purposes.every((purpose) => group.purposes.includes(purpose)))) {
      group.snippets.push(snippet);
      group.scripts.push(...snippet.scripts);
      group.purposes.push(...purposes.filter((purpose) => !group.purposes.includes(purpose)));
      if (group.isRunning) snippet.run();
      return [];
    }
    if (group || consent.config.services.some((service) => service.id === id)) {
      report(`${id} is on the page already: remove its snippet, or the service from the config`);
      return [];
    }
    const scripts = [...snippet.scripts];
    const fresh: Group = { purposes, snippets: [snippet], scripts, isAdded: false, isRunning: false };
    groups.set(id, fresh);
    const start = () => {
      fresh.isRunning = true;
      for (const { run } of fresh.snippets) run();
    };
    const options = { id, purposes, snippet: start };
    const service =
      type === 'yandex-metrica'
        ? create.yandexMetrica({ ...options, webvisor })
        : type === 'google-analytics'
          ? create.googleAnalytics(options)
          : { id, type, purposes, hosts: GOOGLE_HOSTS, facts: { recipient: { country: 'US' } }, start };
    return [{ ...service, scripts }];
  };

  const add = async (snippets: readonly Snippet[]) => {
    const found = snippets.map((snippet) => ({ snippet, tag: recognise(snippet.text) }));
    const create = found.some(({ tag }) => tag) ? await loadServices() : undefined;
    consent.addServices(
      found.flatMap(({ snippet, tag }): Service[] =>
        tag && create ? known(snippet, tag, create) : [unknown(snippet)],
      ),
    );
    for (const group of groups.values()) group.isAdded = true;
  };

  let work = Promise.resolve();
  return () => {
    const found = [...document.querySelectorAll<HTMLScriptElement | HTMLTemplateElement>(MARKED)].filter(
      (element) => !seen.has(element),
    );
    if (!found.length) return;
    for (const element of found) seen.add(element);
    const snippets = found.flatMap(
      (element) => (isTemplate(element) ? ofTemplate(element) : ofScript(element)) ?? [],
    );
    work = work
      .then(() => add(snippets))
      .catch((error: unknown) => consent.report({ error, where: 'start' }));
  };
}

const scriptOf = (script: HTMLScriptElement): string => script.getAttribute('src') ?? script.text;

const isTemplate = (element: Element): element is HTMLTemplateElement => element.localName === 'template';

const GOOGLE_HOSTS = ['www.googletagmanager.com', 'www.google-analytics.com'];

/** What is waited for, by name: the service that the script names, or the host of it or of the one that it belongs to. */
function vendorOf(script: HTMLScriptElement): string | undefined {
  const { consent, consentService } = script.dataset;
  if (consentService) return consentService;
  // As text: an address that is none must not throw.
  if (script.src) return script.hasAttribute('async') ? undefined : script.src.split('/', 3)[2];
  const before = script.previousElementSibling as HTMLScriptElement | null;
  return before?.localName === 'script' && before.dataset.consent === consent ? vendorOf(before) : undefined;
}
