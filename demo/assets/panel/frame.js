export const panel = document.getElementById('panel');
export const list = (name) => panel.querySelector(`[data-list="${name}"]`);

export function element(tag, properties, ...children) {
  const created = Object.assign(document.createElement(tag), properties);
  created.append(...children);
  return created;
}

const clock = new Intl.DateTimeFormat(document.documentElement.lang, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  fractionalSecondDigits: 1,
});

export const time = (milliseconds) => element('time', {}, clock.format(milliseconds));

/** Puts a row on top of a list. */
export function addRow(name, ...content) {
  const row = element('li', {}, ...content);
  list(name).querySelector('.panel-none')?.remove();
  list(name).prepend(row);
  return row;
}
