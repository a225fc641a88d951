import type { Callback } from '../../src/embed/types';
import { decode } from './share';

/** The page in the preview's frame: somebody's site, with the library on it. */
interface PreviewPage {
  readonly config: object;
  readonly colours: Readonly<Record<string, string>>;
  readonly embeds: readonly string[];
  readonly view: 'banner' | 'preferences' | 'page';
  readonly isDark: boolean;
}

/** Nothing where a withdrawal has reloaded the page. */
const given = decode(location.hash.slice(1)) as PreviewPage | undefined;
const page = given ?? (history.state as PreviewPage);
const { config, colours, embeds, view, isDark } = page;
const { documentElement: root } = document;

root.dataset.theme = isDark ? 'dark' : 'light';
for (const [name, value] of Object.entries(colours)) root.style.setProperty(`--consent-gate-${name}`, value);
// Kept out of the address, which links of the page change.
history.replaceState(page, '', location.pathname + location.search);

// What opens here may not take the focus from who is typing in the form: only from who is in the preview already.
const { showModal } = HTMLDialogElement.prototype;
HTMLDialogElement.prototype.showModal = function () {
  this.inert = !document.hasFocus();
  showModal.call(this);
  this.inert = false;
};
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function (options) {
  if (document.hasFocus()) focus.call(this, options);
};

const places = document.querySelector('[data-embeds]') as Element;
for (const address of embeds.filter(Boolean)) {
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '480', height: '270' });
  frame.dataset.consentSrc = address;
  // Whose it is, is told by the address; what is loaded is a stand-in.
  frame.setAttributeNode = (attribute) => {
    attribute.value = '/builder/embed';
    return Element.prototype.setAttributeNode.call(frame, attribute);
  };
  places.append(frame);
}

/** Tells the builder which services run. */
const tell: Callback = (consent) => {
  // What was answered to an earlier config says nothing of this one.
  if (given) consent.reset();
  const running = new Set<string>();
  const post = () => window.parent.postMessage({ running: [...running] }, location.origin);
  consent.on('start', ({ service }) => {
    running.add(service);
    post();
  });
  consent.on('stop', ({ service }) => {
    running.delete(service);
    post();
  });
  post();
  if (view === 'preferences') consent.open();
  // Not `scrollIntoView`, which would scroll the builder around the frame, too.
  if (view === 'page') scrollTo(0, (document.querySelector('#policy') as HTMLElement).offsetTop);
};
window.consentGate = [tell];

const json = document.createElement('script');
Object.assign(json, { type: 'application/json', textContent: JSON.stringify(config) });
json.dataset.consentGate = '';
const gate = document.createElement('script');
gate.src = '/dist/consent-gate.js';
document.head.append(json, gate);
