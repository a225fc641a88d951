/**
 * The shop's own script. It calls `ym` and `gtag` as any site does, without a thought for consent: whether a call is
 * passed on, kept or dropped is the library's business.
 */
const COUNTER = Number(document.body.dataset.metrica);

/** With the counters not there at all, as when a blocker has removed the script, the shop has to work too. */
const hasCounters = () => typeof window.ym === 'function' && typeof window.gtag === 'function';

// --- the basket ---

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-add]');
  if (!button) return;
  button.textContent = button.dataset.added;
  if (!hasCounters()) return;
  window.ym(COUNTER, 'reachGoal', 'add-to-cart', { tea: button.dataset.add });
  window.gtag('event', 'add_to_cart', { items: button.dataset.add });
});

// --- links that tell the counter first, and lead on when it answers ---

/** How each counter calls back once an event is sent. */
const senders = {
  waitMetrica: (goal, done) => window.ym(COUNTER, 'reachGoal', goal, {}, done),
  waitGoogle: (event, done) => window.gtag('event', event, { event_callback: done }),
};

document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-wait-metrica], [data-wait-google]');
  if (!link || !hasCounters() || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const [[counter, name]] = Object.entries(link.dataset);
  senders[counter](name, () => location.assign(link.href));
});

// --- what the visitor has typed is not lost to a reload after consent is taken back ---

document.addEventListener('consent-gate:reload', (event) => {
  const fields = [...document.querySelectorAll('[data-unsaved]')];
  if (fields.some(({ value, defaultValue }) => value !== defaultValue)) event.preventDefault();
});

// --- the tea finder: a section that changes its address without loading a page ---

const finder = document.querySelector('[data-finder]');

function showOccasion() {
  const [, occasion] = /\/spa\/(\w+)/.exec(location.pathname) ?? [];
  for (const link of finder.querySelectorAll('a')) {
    if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  for (const card of document.querySelectorAll('[data-occasions]')) {
    card.hidden = Boolean(occasion) && !card.dataset.occasions.split(' ').includes(occasion);
  }
}

if (finder) {
  finder.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    showOccasion();
  });
  window.addEventListener('popstate', showOccasion);
  showOccasion();
}
