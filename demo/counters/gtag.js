/**
 * Stands in for Google's gtag.js, so that the demo and the browser tests run offline. It counts nothing: it has the
 * habits of the real script that a careless consent gate does not survive.
 */
(() => {
  const source = new URL(document.currentScript.src);
  const container = source.searchParams.get('id');
  if (window.google_tag_manager?.[container]) return;
  (window.google_tag_manager ??= {})[container] = {};

  const collectHost =
    source.hostname === 'www.googletagmanager.com' ? 'https://www.google-analytics.com' : source.origin;
  const SCROLL_DELAY = 5000;
  /** Two years are asked for; browsers cut that down to 400 days. */
  const COOKIE_AGE = 400 * 24 * 60 * 60;

  /** The measurement ids that were configured, with their options. */
  const targets = new Map();
  /** `null` until the page speaks of consent: hits then go out with cookies and without `gcs`. */
  let consent = null;
  /** Until when hits wait for an answer that `wait_for_update` has announced, and those that do. */
  let isWaiting = false;
  let waiting = [];
  /** Scroll events that wait for their time. */
  const held = new Set();

  const isGranted = (type) => consent?.[type] !== 'denied';
  const isDisabled = (target) => Boolean(window[`ga-disable-${target.id}`]);

  // --- cookies ---

  const seconds = () => Math.floor(Date.now() / 1000);
  const randomNumber = () => Math.floor(Math.random() * 2 ** 31);
  const newClientId = () => `${randomNumber()}.${seconds()}`;

  const readCookie = (name) => document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]*)`))?.[1] ?? null;

  function writeCookie({ options }, name, value) {
    const age = `; path=/; max-age=${options.cookie_expires ?? COOKIE_AGE}`;
    const flags = options.cookie_flags ? `; ${options.cookie_flags}` : '';
    // The widest domain that takes the cookie wins, unless the page names one.
    for (const domain of domains(options.cookie_domain)) {
      document.cookie = `${name}=${value}${age}${domain && `; domain=${domain}`}${flags}`;
      if (readCookie(name) === value) return;
    }
  }

  function domains(wanted = 'auto') {
    if (wanted === 'none') return [''];
    if (wanted !== 'auto') return [wanted];
    if (/^[\d.]+$/.test(location.hostname)) return [''];
    const labels = location.hostname.split('.');
    return [...labels.slice(1).map((_, index) => `.${labels.slice(-2 - index).join('.')}`), ''];
  }

  /** Cookies are written anew with every hit: deleting them without stopping the hits is no use. */
  function refreshCookies(target) {
    const prefix = target.options.cookie_prefix ?? '';
    const visitor = `${prefix}_ga`;
    const session = `${prefix}_ga_${target.id.replace(/^G-/, '')}`;
    const clientId = readCookie(visitor)?.split('.').slice(-2).join('.') ?? newClientId();
    const sessionId = readCookie(session)?.split('.')[2] ?? String(seconds());
    writeCookie(target, visitor, `GA1.1.${clientId}`);
    writeCookie(target, session, `GS1.1.${sessionId}.1.1.${seconds()}.0.0.0`);
    return { clientId, sessionId };
  }

  // --- hits ---

  /** Denied means a hit without cookies and under a new id each time, not no hit. */
  function composeHit(target, name, params = {}) {
    const { clientId, sessionId } = isGranted('analytics_storage')
      ? refreshCookies(target)
      : { clientId: newClientId(), sessionId: String(seconds()) };
    const query = new URLSearchParams({
      v: '2',
      tid: target.id,
      en: name,
      dl: location.href,
      dt: document.title,
    });
    query.set('cid', clientId);
    query.set('sid', sessionId);
    if (consent)
      query.set('gcs', `G1${Number(isGranted('ad_storage'))}${Number(isGranted('analytics_storage'))}`);
    for (const [key, value] of Object.entries(params)) {
      if (typeof value !== 'function' && key !== 'send_to') query.set(`ep.${key}`, value);
    }
    return `${collectHost}/g/collect?${query}`;
  }

  const post = (url) =>
    window.fetch(url, { method: 'POST', mode: 'no-cors', keepalive: true, credentials: 'include' });

  /** The opt-out flag is read before each hit: it works on a running tag too, and what it stops is lost. */
  function send(target, name, params) {
    if (isDisabled(target)) return;
    post(composeHit(target, name, params)).then(
      () => params?.event_callback?.(target.id),
      () => {},
    );
  }

  function sendPageView(target) {
    if (isWaiting) {
      waiting.push(() => sendPageView(target));
      return;
    }
    if (isDisabled(target)) return;
    send(target, 'page_view');
    holdScroll(target);
  }

  /** A scroll event is made with the page view and held back; nothing, not even the opt-out flag, takes it back. */
  function holdScroll(target) {
    const url = composeHit(target, 'scroll');
    held.add(url);
    setTimeout(() => {
      if (held.delete(url)) post(url).catch(() => {});
    }, SCROLL_DELAY);
  }

  window.addEventListener('pagehide', () => {
    for (const url of held) navigator.sendBeacon(url);
    held.clear();
  });

  /** Page views of single-page sites come from the history: replacing `window.gtag` does not stop them. */
  const pageViewOfRoute = () => setTimeout(() => targets.forEach(sendPageView));
  const pushState = history.pushState;
  history.pushState = function (...args) {
    pushState.apply(this, args);
    pageViewOfRoute();
  };
  window.addEventListener('popstate', pageViewOfRoute);

  // --- commands ---

  function goOn() {
    isWaiting = false;
    for (const send of waiting.splice(0)) send();
  }

  const commands = {
    config(id, options = {}) {
      const target = { id, options };
      targets.set(id, target);
      if (options.send_page_view !== false) sendPageView(target);
    },

    /** An event that comes before any `config` has nowhere to go, and is lost. */
    event(name, params = {}) {
      const wanted = params.send_to && [params.send_to].flat();
      for (const target of targets.values()) {
        if (!wanted || wanted.includes(target.id)) send(target, name, params);
      }
    },

    /** Taking consent back deletes no cookie. Giving it writes them, and sends a hit at once. */
    consent(action, { wait_for_update: wait, ...types }) {
      if (action === 'default' && wait) {
        isWaiting = true;
        setTimeout(goOn, wait);
      }
      const wasGranted = isGranted('analytics_storage');
      consent = { ...consent, ...types };
      if (action === 'update' && isWaiting) {
        goOn();
        return;
      }
      if (action !== 'update' || wasGranted || !isGranted('analytics_storage')) return;
      for (const target of targets.values()) send(target, 'user_engagement');
    },

    get(id, field, callback) {
      const target = targets.get(id);
      if (!target || isDisabled(target) || !isGranted('analytics_storage')) return;
      const { clientId, sessionId } = refreshCookies(target);
      callback({ client_id: clientId, session_id: sessionId }[field]);
    },
  };

  /** Only `arguments` objects are commands: an array, as rest parameters make one, is ignored without a word. */
  function run(item) {
    if (Object.prototype.toString.call(item) !== '[object Arguments]') return;
    const [command, ...args] = item;
    commands[command]?.(...args);
  }

  const dataLayer = (window.dataLayer ??= []);
  dataLayer.forEach(run);
  dataLayer.push = (...items) => {
    const length = Array.prototype.push.apply(dataLayer, items);
    items.forEach(run);
    return length;
  };
})();
