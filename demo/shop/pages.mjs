import { html } from './html.mjs';
import { OCCASIONS, teas } from './teas.mjs';

/** What stands in `<main>`, page by page: `(visit) => ({ title, main })`. */

const picture = (tea) => html`
  <span class="picture" data-tea="${tea.slug}">
    <img src="/assets/teas/${tea.slug}.svg" alt="" width="240" height="240" />
  </span>
`;

const card = (tea, { locale, texts, href }) => html`
  <li class="card" data-occasions="${tea.occasions.join(' ')}">
    <a href="${href(`/tea/${tea.slug}`)}">
      ${picture(tea)}
      <strong class="card-name">${tea[locale].name}</strong>
    </a>
    <p>${tea[locale].line}</p>
    <p class="price">${texts.price(tea.price)} <span>${texts.grams(tea.grams)}</span></p>
  </li>
`;

const cards = (visit) =>
  html`<ul class="cards">
    ${teas.map((tea) => card(tea, visit))}
  </ul>`;

const promises = (list) => html`
  <dl class="promises">
    ${list.map(
      ([name, text]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${text}</dd>
        </div> `,
    )}
  </dl>
`;

export const catalogue = (visit) => ({
  title: `${visit.texts.shop}: ${visit.texts.slogan}`,
  main: html`
    <section class="hero">
      <div>
        <h1>${visit.texts.hero}</h1>
        <p>${visit.texts.heroText}</p>
        <a class="button" href="${visit.href('/spa')}">${visit.texts.finder}</a>
      </div>
      <img src="/assets/cup.svg" alt="" width="480" height="400" />
    </section>
    ${cards(visit)} ${promises(visit.texts.promises)}
  `,
});

export function product(visit, slug) {
  const tea = teas.find((candidate) => candidate.slug === slug);
  if (!tea) return undefined;
  const { locale, texts, href } = visit;
  return {
    title: tea[locale].name,
    main: html`
      <article class="product">
        ${picture(tea)}
        <div>
          <p><a href="${href('/')}">${texts.back}</a></p>
          <h1>${tea[locale].name}</h1>
          <p class="lead">${tea[locale].about}</p>
          <dl class="facts">
            <div>
              <dt>${texts.water}</dt>
              <dd>${texts.celsius(tea.celsius)}</dd>
            </div>
            <div>
              <dt>${texts.time}</dt>
              <dd>${texts.minutes(tea.minutes)}</dd>
            </div>
            <div>
              <dt>${texts.pack}</dt>
              <dd>${texts.grams(tea.grams)}</dd>
            </div>
          </dl>
          <p class="price">${texts.price(tea.price)}</p>
          <p class="actions">
            <button type="button" class="button" data-add="${tea.slug}" data-added="${texts.added}">
              ${texts.add}
            </button>
            <a class="button quiet" href="${href(`/order?tea=${tea.slug}`)}" data-wait-metrica="buy-now"
              >${texts.buy}</a
            >
          </p>
          <p><a href="${href('/delivery')}" data-wait-google="view_delivery">${texts.deliveryTerms}</a></p>
        </div>
      </article>
    `,
  };
}

/** A section that changes its address without loading a page; its addresses work by themselves too. */
export function finder(visit, occasion) {
  const { texts, href } = visit;
  if (occasion && !OCCASIONS.includes(occasion)) return undefined;
  const choices = [
    ['/spa', texts.everything],
    ...OCCASIONS.map((name) => [`/spa/${name}`, texts.occasions[name]]),
  ];
  return {
    title: texts.finder,
    main: html`
      <h1>${texts.finder}</h1>
      <p class="lead">${texts.finderText}</p>
      <nav class="choices" aria-label="${texts.finder}" data-finder>
        ${choices.map(([path, label]) => html`<a href="${href(path)}">${label}</a> `)}
      </nav>
      ${cards(visit)}
    `,
  };
}

export const delivery = ({ texts }) => ({
  title: texts.delivery,
  main: html`<h1>${texts.delivery}</h1>
    ${promises(texts.deliveryText)}`,
});

export const order = ({ texts, locale, href, query }) => {
  const tea = teas.find(({ slug }) => slug === query.get('tea'));
  return {
    title: texts.order,
    main: html`
      <h1>${texts.order}</h1>
      ${tea && html`<p class="lead">${tea[locale].name}, ${texts.grams(tea.grams)}, ${texts.price(tea.price)}</p>`}
      <p>${texts.orderText}</p>
      <p>
        <label>${texts.orderWishes}<textarea rows="4" data-unsaved></textarea></label>
      </p>
      ${newsletter(texts)}
      <p><a href="${href('/')}">${texts.back}</a></p>
    `,
  };
};

/** A form as any site has it: two attributes make the tick in it a consent that can be proved. */
const newsletter = ({ newsletter: t }) => html`
  <form class="newsletter">
    <h2>${t.title}</h2>
    <p>
      <label>${t.email} <input type="email" name="email" required /></label>
    </p>
    <p>
      <label
        ><input type="checkbox" name="agree" required data-consent-form="advertising-messages" />
        ${t.agree}</label
      >
    </p>
    <input type="hidden" name="receipt" data-consent-receipt />
    <p><button class="button">${t.subscribe}</button></p>
  </form>
`;

export const privacy = ({ texts, href }) => ({
  title: texts.policy,
  main: html`
    <article class="prose">
      <h1>${texts.policy}</h1>
      <p>${texts.privacy.version}</p>
      ${texts.privacy.sections.map(
        (section) => html`
          <h2>${section.title}</h2>
          ${section.text.map((paragraph) => html`<p>${paragraph}</p> `)}
          ${section.hasDeclaration && html`<div class="declaration" data-consent-declaration></div>`}
        `,
      )}
      <p><a class="button" href="${href('/privacy')}" data-consent-open>${texts.cookieSettings}</a></p>
    </article>
  `,
});

/** Pages on which the library is installed in some other way: a note, and the catalogue. */
export const special = (name) => (visit) => {
  const example = visit.query.get('case');
  const [title, text] = visit.texts.special[example === 'html-text' ? example : name];
  return {
    title,
    main: html`
      <h1>${title}</h1>
      <p class="lead">${text} ${example && html`<code>${example}</code>`}</p>
      ${cards(visit)}
    `,
  };
};

export const notFound = ({ texts, href }) => ({
  title: texts.notFound,
  main: html`
    <h1>${texts.notFound}</h1>
    <p>${texts.notFoundText}</p>
    <p><a href="${href('/')}">${texts.back}</a></p>
  `,
});
