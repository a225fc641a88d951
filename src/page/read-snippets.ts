import { isSafeUrl } from '../core/check-rules';
import type { Consent } from '../core/types';
import { purposesOf } from './purposes-of';
import { createRunQueue } from './run-queue';
import { isCode, isPlain, runScript } from './run-script';

/** A piece of the page's markup that runs once its purposes are granted. */
export interface Snippet {
  readonly purposes: readonly string[];
  /** The scripts of it, by address or code. */
  readonly scripts: readonly string[];
  /** All that it brings into the page. */
  readonly text: string;
  /** Whether it is nothing but scripts. */
  readonly isBare: boolean;
  /** Whether it is in the page: a framework may have taken it out meanwhile. */
  isThere(): boolean;
  /** Runs it, or, where it is not there, lets it be found once more when it comes back. */
  run(): void;
}

/**
 * Reads gated markup. Each script runs once in the life of a page, however often a framework draws it anew; what else is
 * in a template appears in each place that has the template. `forget` is told of what could not run, since it was not
 * there.
 *
 * A script that the platform would wait for, an external one without `async`, is waited for by those of the same host and
 * by the inline ones right after it, and by no others: a vendor that does not answer holds back no other.
 */
export function createSnippetReader(
  consent: Consent,
  forget: (gone: Node) => void,
): (element: HTMLScriptElement | HTMLTemplateElement) => Snippet | undefined {
  const queue = createRunQueue();
  const ran = new Set<string>();
  let count = 0;

  const refuse = (message: string) => consent.report({ error: new Error(message), where: 'start' });

  /**
   * In a page that has a nonce for its scripts, a gated one must have it, as any script must: else whoever can put
   * markup into the page could have it run by us.
   */
  const isVouchedFor = (script: HTMLScriptElement, nonce = script.nonce) => {
    const isRight = !consent.config.nonce || nonce === consent.config.nonce;
    if (!isRight) refuse(`A gated script needs the nonce of the page: ${scriptOf(script)}`);
    return isRight;
  };

  /** Looked at when its turn has come: by then it may be gone, or another one may have run. */
  const once = (script: HTMLScriptElement, place: ChildNode, key: string) => {
    const isThere = place.isConnected;
    if (!isThere) forget(place);
    if (!isThere || isMarked(script) || ran.has(key)) return undefined;
    ran.add(key);
    mark(script);
    try {
      return runScript(script, place, consent);
    } catch (error) {
      // Those that wait for it run all the same.
      consent.report({ error, where: 'start' });
      return undefined;
    }
  };

  const ofScript = (script: HTMLScriptElement): Snippet | undefined => {
    const src = script.getAttribute('src') ?? '';
    const problem = !isPlain(script)
      ? 'A gated script needs type="text/plain": this one the browser has run already'
      : !isSafeUrl(src) && `Not an http(s) URL or a path: ${src}`;
    if (problem) refuse(problem);
    if (problem || !isVouchedFor(script)) return undefined;
    const vendor = vendorOf(script);
    const key = keyOf(script);
    return {
      purposes: purposesOf(script),
      scripts: [scriptOf(script)],
      text: script.outerHTML,
      isBare: true,
      isThere: () => script.isConnected,
      run: () => queue.run(vendor, () => once(script, script, key)),
    };
  };

  const ofTemplate = (template: HTMLTemplateElement): Snippet | undefined => {
    const { content, nonce } = template;
    const scripts = [...content.querySelectorAll<HTMLScriptElement>(OWN_SCRIPTS)];
    if (!scripts.every((script) => isVouchedFor(script, script.nonce || nonce))) return undefined;
    const text = textOf(template);
    return {
      purposes: purposesOf(template),
      scripts: scripts.filter(isCode).map(scriptOf),
      text,
      isBare: [...content.children].every(({ localName }) => /^(no)?script$/.test(localName)),
      isThere: () => template.isConnected,
      run() {
        if (template.isConnected) runTemplate(template, text);
        else forget(template);
      },
    };
  };

  /** Puts a template's content after it; its scripts run where they stand, one after another. */
  const runTemplate = (template: HTMLTemplateElement, key: string) => {
    if (isMarked(template)) return;
    mark(template);
    const content = template.ownerDocument.importNode(template.content, true);
    // For browsers that run no scripts; inserted by one it would be loaded here.
    for (const fallback of content.querySelectorAll('noscript')) fallback.remove();
    // By the attribute: a copy of the script has it, too.
    for (const gated of content.querySelectorAll<HTMLElement>('script,template'))
      if (template.nonce && !gated.nonce) gated.setAttribute('nonce', template.nonce);
    const scripts = [...content.querySelectorAll<HTMLScriptElement>(OWN_SCRIPTS)]
      .filter(isCode)
      .map((script) => {
        const place = template.ownerDocument.createComment('');
        script.replaceWith(place);
        return { script, place };
      });
    template.after(content);
    const name = `template ${++count}`;
    for (const [i, { script, place }] of scripts.entries())
      queue.run(name, () => once(script, place, `${i} of ${key}`));
  };

  return (element) => (isTemplate(element) ? ofTemplate(element) : ofScript(element));
}

/** Those of a template that wait for no consent but the template's. */
const OWN_SCRIPTS = 'script:not([data-consent])';

const isTemplate = (element: Element): element is HTMLTemplateElement => element.localName === 'template';

/** In the page, so that a copy which a framework has kept has it, too. */
const mark = ({ dataset }: HTMLElement) => (dataset.consentRan = '');
const isMarked = ({ dataset }: HTMLElement) => dataset.consentRan !== undefined;

const scriptOf = (script: HTMLScriptElement): string => script.getAttribute('src') ?? script.text;

/** What tells a script from others: all but the nonce, and the order in which its attributes were written. */
const keyOf = ({ attributes, text }: HTMLScriptElement): string =>
  [...attributes]
    .flatMap(({ name, value }) => (name === 'nonce' ? [] : `${name}=${value}`))
    .sort()
    .concat(text)
    .join('\n');

/** What a template brings, but for what is left out, what waits for a consent of its own, and the nonce. */
function textOf(template: HTMLTemplateElement): string {
  const copy = template.cloneNode(true) as HTMLTemplateElement;
  for (const left of copy.content.querySelectorAll(
    'noscript,[data-consent],[data-consent-src],[data-consent-srcset]',
  ))
    left.remove();
  for (const script of copy.content.querySelectorAll('[nonce]')) script.removeAttribute('nonce');
  return copy.innerHTML;
}

/** What is waited for, by name: the service that the script names, or the host of it or of the one that it belongs to. */
function vendorOf(script: HTMLScriptElement): string | undefined {
  const { consent, consentService } = script.dataset;
  if (consentService) return consentService;
  // As text: an address that is none must not throw.
  if (script.src) return script.hasAttribute('async') ? undefined : script.src.split('/', 3)[2];
  const before = script.previousElementSibling as HTMLScriptElement | null;
  return before?.localName === 'script' && before.dataset.consent === consent ? vendorOf(before) : undefined;
}
