/* global document, addEventListener */

// What the others are measured against: the smallest consent script that one would still call honest. Yes and no
// alike, every service named, a native dialog, a cookie; no config check, no withdrawal, no proof, one language.
{
  const services = JSON.parse(document.currentScript.dataset.services);
  const purposes = [...new Set(services.map(({ purpose }) => purpose))];
  const create = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const start = (granted) => {
    for (const { purpose, src } of services) {
      if (granted.includes(purpose)) document.head.append(create('script', { src }));
    }
  };

  const ask = () => {
    const answer = (granted) => {
      document.cookie = `consent=${granted.join('.')}; path=/; max-age=31536000; samesite=lax`;
      banner.remove();
      dialog.remove();
      start(granted);
    };
    const button = (label, onclick) => create('button', { type: 'button', onclick }, label);
    const boxes = purposes.map((value) => create('input', { type: 'checkbox', value }));
    const dialog = create(
      'dialog',
      { ariaLabel: 'Privacy settings' },
      ...boxes.flatMap((box) => [
        create('p', {}, create('label', {}, box, ' ', box.value)),
        create(
          'ul',
          {},
          ...services.flatMap(({ name, purpose }) => (purpose === box.value ? [create('li', {}, name)] : [])),
        ),
      ]),
      button('Save choices', () => answer(boxes.filter(({ checked }) => checked).map(({ value }) => value))),
      button('Close', () => dialog.close()),
    );
    const banner = create(
      'section',
      { ariaLabel: 'Privacy', style: 'position:fixed;inset:auto 0 0;padding:1em;background:#fff;color:#000' },
      create('p', {}, `May we use cookies for ${purposes.join(', ')}?`),
      button('Accept all', () => answer(purposes)),
      button('Reject all', () => answer([])),
      button('Settings', () => dialog.showModal()),
    );
    document.body.prepend(banner, dialog);
  };

  const [, stored] = /(?:^|; )consent=([^;]*)/.exec(document.cookie) ?? [];
  if (stored !== undefined) start(stored.split('.'));
  else if (document.body) ask();
  else addEventListener('DOMContentLoaded', ask);
}
