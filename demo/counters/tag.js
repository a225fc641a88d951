/**
 * Stands in for Yandex.Metrica's tag.js, so that the demo and the browser tests run offline. It counts nothing:
 * it has the habits of the real script that a careless consent gate does not survive.
 */
(() => {
  const host = new URL(document.currentScript.src).origin;
  const MINUTE = 60;
  const HOUR = 60 * MINUTE;
  const YEAR = 365 * 24 * HOUR;
  const RETRY_KEY = '_ym_retryReqs';

  // Shared by all copies of the script on the page; nothing but `delete window.Ya` makes a copy forget it.
  const shared = ((window.Ya ??= {})._metrika ??= { counters: {} });

  /** Calls that no running counter has taken, by counter id: made before `init` is answered, or after `destruct`. */
  const waiting = {};

  /** The only switch that stops a running counter at once: a global that is read before every request. */
  const isOptedOut = () => Boolean(window.Ya?._metrika?.oo);

  // --- what it leaves in the browser ---

  const seconds = () => Math.floor(Date.now() / 1000);
  const randomDigits = () => String(Math.floor(1e8 + Math.random() * 9e8));

  function attempt(action) {
    try {
      return action();
    } catch {
      return null; // Storage is blocked; the real script goes on without it too.
    }
  }

  const readLocal = (key) => attempt(() => localStorage.getItem(key));
  const writeLocal = (key, value) => attempt(() => localStorage.setItem(key, value));

  const readCookie = (name) => document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]*)`))?.[1] ?? null;

  function writeCookie(name, value, maxAge, domain = rootDomain()) {
    document.cookie = [
      `${name}=${value}; path=/; max-age=${maxAge}`,
      domain && `; domain=${domain}`,
      location.protocol === 'https:' && '; SameSite=None; Secure',
    ]
      .filter(Boolean)
      .join('');
  }

  /** The widest domain that the browser lets the page write to, found by trying. An IP address has none. */
  function rootDomain() {
    if (/^[\d.]+$/.test(location.hostname)) return '';
    const labels = location.hostname.split('.');
    for (let from = labels.length - 2; from >= 0; from -= 1) {
      const domain = `.${labels.slice(from).join('.')}`;
      writeCookie('metrika_enabled', '1', MINUTE, domain);
      const isWritable = readCookie('metrika_enabled') !== null;
      writeCookie('metrika_enabled', '', 0, domain);
      if (isWritable) return domain;
    }
    return '';
  }

  /**
   * The visitor's id stays in memory. After a wipe of cookies and storage the next `init` brings the old id back in
   * its hits, and does not write the cookies again.
   */
  function rememberVisitor() {
    if (shared.uid) return;
    const fromCookie = readCookie('_ym_uid');
    // An id of which only the cookie was deleted is restored from localStorage.
    shared.uid =
      fromCookie ?? attempt(() => JSON.parse(readLocal('_ym_uid'))) ?? `${seconds()}${randomDigits()}`;
    if (!fromCookie || seconds() - Number(readCookie('_ym_d')) > YEAR / 2) {
      writeCookie('_ym_uid', shared.uid, YEAR);
      writeCookie('_ym_d', seconds(), YEAR);
    }
    writeLocal('_ym_uid', JSON.stringify(shared.uid));
  }

  // --- what it sends ---

  function address(counter, path, info, query) {
    const url = new URL(`${host}/${path}/${counter.id}`);
    const number = Number(readLocal(`_ym${counter.id}:0_reqNum`)) + 1;
    writeLocal(`_ym${counter.id}:0_reqNum`, number);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    url.searchParams.set('browser-info', [...info, `rqn:${number}`, `u:${shared.uid}`].join(':'));
    return url.href;
  }

  const readUnsent = () => attempt(() => JSON.parse(readLocal(RETRY_KEY))) ?? [];

  function writeUnsent(requests) {
    if (requests.length > 0) writeLocal(RETRY_KEY, JSON.stringify(requests));
    else attempt(() => localStorage.removeItem(RETRY_KEY));
  }

  const keepUnsent = (url) => writeUnsent([...readUnsent(), { url, time: seconds() }]);
  const forgetUnsent = (url) => writeUnsent(readUnsent().filter((request) => request.url !== url));

  /** A request is on the list of unsent ones until it is answered; one that was never answered stays there. */
  async function get(url) {
    if (isOptedOut()) throw new Error('opted out');
    keepUnsent(url);
    await window.fetch(url, { credentials: 'include' });
    forgetUnsent(url);
  }

  let hasRetried = false;

  /** What an earlier page could not send goes out from a later one, for a day. */
  function retryUnsent() {
    if (hasRetried) return; // What is on the list by now is on its way.
    hasRetried = true;
    const fresh = readUnsent().filter(({ time }) => seconds() - time < 24 * HOUR);
    writeUnsent([]);
    for (const { url } of fresh) get(`${url}:retry:1`).catch(() => {});
  }

  const hitAddress = (counter, url, info = ['pv', '1']) =>
    address(counter, 'watch', info, { 'page-url': url, 'page-ref': document.referrer });

  function beacon(counter, query, data = {}) {
    if (isOptedOut()) return;
    const url = address(counter, 'watch', ['ar', '1'], query);
    const isQueued = navigator.sendBeacon(url, new URLSearchParams({ 'site-info': JSON.stringify(data) }));
    if (!isQueued) keepUnsent(url);
  }

  // --- what a page can call ---

  /** Sites navigate in these callbacks. */
  const callLater = (callback, context) => callback && setTimeout(() => callback.call(context));

  const sendData =
    (call) =>
    (counter, ...data) =>
      beacon(counter, { 'page-url': location.href, call }, data);

  const methods = {
    hit(counter, url = location.href, { callback, ctx } = {}) {
      get(hitAddress(counter, url)).then(
        () => callLater(callback, ctx),
        () => {},
      );
    },
    reachGoal(counter, goal, params, callback, context) {
      if (typeof params === 'function') return methods.reachGoal(counter, goal, {}, params, callback);
      beacon(counter, { 'page-url': `goal://${location.hostname}/${goal}`, goal }, params);
      return callLater(callback, context);
    },
    getClientID: (counter, callback) => callLater(() => callback(shared.uid)),
    params: sendData('params'),
    userParams: sendData('userParams'),
    setUserID: sendData('setUserID'),
    notBounce: sendData('notBounce'),
    extLink: sendData('extLink'),
    file: sendData('file'),
  };

  function call([id, method, ...args]) {
    if (method === 'init') init(String(id), args[0]);
    else if (method === 'destruct') destruct(shared.counters[id]);
    // After `destruct` calls are kept, out of the page's reach, and the next `init` sends them.
    else if (!shared.counters[id]?.isAnswered) (waiting[id] ??= []).push([id, method, ...args]);
    else methods[method]?.(shared.counters[id], ...args);
  }

  const callsOf = (id) =>
    Object.fromEntries(
      ['destruct', ...Object.keys(methods)].map((method) => [
        method,
        (...args) => call([id, method, ...args]),
      ]),
    );

  // --- the life of a counter ---

  function init(id, options = {}) {
    if (shared.counters[id]) {
      console.info(`Metrica stand-in: counter ${id} is already initialised, the second init is ignored`);
      return;
    }
    window[`yaCounter${id}`] = callsOf(id);
    // The documented opt-out is read here and never again: set on a running counter it does nothing.
    if (window[`disableYaCounter${id}`] || window.Ya?.disableMetrica) return;

    const counter = { id, options, listeners: new window.AbortController(), recording: [] };
    shared.counters[id] = counter;
    rememberVisitor();
    writeLocal(`_ym${id}_lsid`, randomDigits());
    writeLocal(`_ym${id}_lastHit`, seconds());
    retryUnsent();
    start(counter).catch(() => {});
  }

  async function start(counter) {
    const { id, options } = counter;
    // `defer` only leaves out the page view: the host is contacted and the cookies are written all the same.
    const info = options.defer ? ['nb', '1'] : ['pv', '1'];
    counter.firstHit = hitAddress(counter, location.href, info);
    const [isAdBlocked] = await Promise.all([probeAdBlocker(), get(counter.firstHit)]);
    if (counter.isDestroyed) return;

    counter.isAnswered = true;
    writeCookie('_ym_isad', isAdBlocked ? '1' : '2', 20 * HOUR);
    if (options.clickmap) onClick(counter, sendClick);
    if (options.trackLinks) onClick(counter, sendLink);
    if (options.webvisor) record(counter);
    if (options.triggerEvent) document.dispatchEvent(new CustomEvent(`yacounter${id}inited`));
    for (const late of (waiting[id] ?? []).splice(0)) call(late);
  }

  function destruct(counter) {
    if (!counter) return;
    counter.isDestroyed = true;
    counter.listeners.abort();
    delete shared.counters[counter.id];
    delete window[`yaCounter${counter.id}`];
    // The replay is sent at the very moment of the stop. Cookies and storage stay as they are.
    if (counter.options.webvisor && counter.isAnswered)
      sendRecording(counter, [...counter.recording, ['end']]);
    // A counter that is stopped while its first hit is on the way writes to storage once more, after the wipe.
    if (!counter.isAnswered) setTimeout(() => writeLate(counter), 1500);
  }

  function writeLate(counter) {
    markRecording(counter);
    keepUnsent(counter.firstHit);
  }

  function probeAdBlocker() {
    if (isOptedOut()) return Promise.resolve(false);
    return new Promise((resolve) => {
      const probe = new Image();
      probe.onload = () => resolve(false);
      probe.onerror = () => resolve(true);
      probe.src = `${host}/metrika/advert.gif`;
    });
  }

  // --- clicks, links and the session replay ---

  function onClick(counter, handle) {
    const listener = (event) => handle(counter, event);
    document.addEventListener('click', listener, { capture: true, signal: counter.listeners.signal });
  }

  function sendClick(counter, { target, pageX, pageY }) {
    if (target.closest?.('.ym-disable-clickmap')) return;
    const query = { 'page-url': location.href, 'pointer-click': `x:${pageX}:y:${pageY}` };
    get(address(counter, 'clmap', [], query)).catch(() => {});
  }

  function sendLink(counter, { target }) {
    const link = target.closest?.('a[href]');
    if (!link) return;
    if (link.host === location.host) writeLocal(`_ym${counter.id}_il`, link.textContent.trim());
    else methods.extLink(counter, link.href);
  }

  function markRecording(counter) {
    writeCookie('_ym_visorc', 'w', 30 * MINUTE);
    writeLocal(`_ym_wv2rf:${counter.id}:0`, '1');
    attempt(() => sessionStorage.setItem('__ym_tab_guid', randomDigits()));
  }

  function record(counter) {
    markRecording(counter);
    sendRecording(counter, [['page', document.title, document.querySelectorAll('*').length]]);
    for (const type of ['mousemove', 'click', 'scroll', 'keydown', 'input']) {
      const listener = ({ clientX, clientY }) => counter.recording.push([type, Date.now(), clientX, clientY]);
      document.addEventListener(type, listener, { capture: true, signal: counter.listeners.signal });
    }
  }

  function sendRecording(counter, frames) {
    if (isOptedOut()) return;
    const url = address(counter, 'webvisor', [], { 'page-url': location.href, frames: frames.length });
    const body = JSON.stringify(frames);
    window.fetch(url, { method: 'POST', body, credentials: 'include' }).catch(() => {});
  }

  // --- taking over the queue of the page's stub ---

  const calls = ((window.ym ??= (...args) => window.ym.a.push(args)).a ??= []);
  if (Object.hasOwn(calls, 'push')) return; // Another copy of the script watches it already.

  // What was called before the script came is carried out now, consent or not.
  for (const queued of calls.splice(0)) call(queued);
  // It watches this array and no other: emptying it is no help, and a new stub needs a new copy of the script.
  calls.push = (...items) => {
    items.forEach(call);
    return calls.length;
  };
})();
