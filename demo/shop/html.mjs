const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * A template tag for markup. Values are escaped; only what `html` itself has made goes in as markup. Lists are joined,
 * and `null`, `undefined` and `false` give nothing.
 */
export function html(strings, ...values) {
  return { markup: String.raw({ raw: strings }, ...values.map(render)) };
}

function render(value) {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(render).join('');
  return value.markup ?? String(value).replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** A value as JSON that can stand in a `<script>`, indented like it: no text in it can end the element. */
export const json = (value, depth = 0) => ({
  markup: JSON.stringify(value, null, 2)
    .replaceAll('<', '\\u003c')
    .replaceAll('\n', `\n${' '.repeat(depth)}`),
});

/** Attributes from an object. */
export const attributes = (values) =>
  Object.entries(values).map(([name, value]) => html`${name}="${value}" `);
