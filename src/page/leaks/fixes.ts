import type { ConsentConfig } from '../../core/types';
import type { FoundMarkup } from './find-markup';
import type { Trace, Tracker } from './find-tracker';

/** What is known of a leak besides where it shows. */
export interface FixContext {
  readonly law: ConsentConfig['law'];
  /** Whether a service of the config is there for it. */
  readonly isInConfig: boolean;
  /** Whether markup was found that causes it. */
  readonly isExplained?: boolean;
}

/** Tags that the script tag of this library starts by an attribute. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  'yandex-metrica': 'data-yandex-metrica',
  'google-analytics': 'data-google-analytics',
};

const lines = (...parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join('\n');

/** Under GDPR a transfer abroad is disclosed, not asked for. */
const purposesOf = ({ purposes }: Tracker, law: ConsentConfig['law'], more: readonly string[] = []): string =>
  [...purposes, ...more].filter((purpose) => law !== 'GDPR' || purpose !== 'cross-border').join(' ');

/** How the gate is told of a tag. `id` is the counter's number, where it is known. */
function adding({ tracker: { type = '', path } }: Trace, id = '…', options: object = {}): string {
  const ownHost = path && { url: '…' };
  const service = JSON.stringify({ type, id, ...ownHost, ...options }, null, 1).replace(/\n */g, ' ');
  const attribute = ATTRIBUTES[type];
  return lines(
    'add to the services of the config:',
    `\`${service}\``,
    attribute && 'or to the script tag:',
    attribute && `\`${attribute}="${id}"\``,
  );
}

const inConfig = ({ vendor }: Tracker) =>
  `${vendor} is in the config already, and the gate starts it after consent.`;

/** What to do about markup that does not wait. */
export function fixMarkup(
  { kind, element, trace, recognised }: FoundMarkup,
  { law, isInConfig }: FixContext,
): string {
  const { tracker, url } = trace;
  const { vendor, type } = tracker;
  const { id, webvisor } = recognised ?? {};
  const { localName } = element;
  const needed = purposesOf(tracker, law, webvisor ? ['session-replay'] : []);
  const address = url?.href ?? '';
  switch (kind) {
    case 'noscript':
      return `Remove it. It is for browsers that run no scripts: nobody can be asked there, so ${vendor} would be contacted without consent.`;
    case 'link':
      return `Remove it. By this link the browser turns to ${url?.host ?? vendor} before anybody was asked. After consent nothing is missing.`;
    case 'content':
      return lines(
        `Rename \`${localName === 'object' ? 'data' : 'src'}\`, and it is loaded once the visitor agrees to ${needed.split(' ').join(' and ')}:`,
        `\`<${localName} data-consent="${needed}" data-consent-src="${address}">\``,
      );
    case 'snippet':
    case 'script': {
      const rest = type === 'google-analytics' && kind === 'script';
      const remove = `Remove it${rest ? ', and the inline script that belongs to it' : ''}`;
      const marked = `\`<script type="text/plain" data-consent="${needed}"${kind === 'script' ? ` src="${address}"` : ''}>\``;
      if (isInConfig) return `${remove}. ${inConfig(tracker)}`;
      return type
        ? lines(
            `${remove}, and ${adding(trace, id, webvisor ? { webvisor } : {})}`,
            `Or keep ${rest ? 'both' : 'it'}, marked:`,
            marked,
          )
        : lines('Mark it:', marked);
    }
  }
}

const explained = ({ vendor }: Tracker) => `It comes from the markup of ${vendor} on this page: mend that.`;

const elsewhere = (trace: Trace, isInConfig: boolean) =>
  isInConfig ? inConfig(trace.tracker) : `To have it after consent, ${adding(trace)}`;

/** What to do about a request. */
export const fixRequest = (trace: Trace, { isInConfig, isExplained }: FixContext): string =>
  isExplained
    ? explained(trace.tracker)
    : `Find what asks for it (developer tools, Network, Initiator; it can be a tag manager), and take it out. ${elsewhere(trace, isInConfig)}`;

/** What to do about a cookie, or a key of a storage. */
export const fixStored = (trace: Trace, { isInConfig, isExplained }: FixContext): string =>
  isExplained
    ? explained(trace.tracker)
    : `Find what sets it (a script of the page, a tag manager, the server), and take it out. ${elsewhere(trace, isInConfig)}`;
