/**
 * A page as Tilda makes it: its scripts are deferred, what is pasted as "HTML code for the head" stands after them, each
 * block is a record, T123 holds HTML of one's own, and a record further down may come once it is scrolled to.
 *
 * @param {{ head: string, blocks: string[], lazyBlocks?: string[], scripts?: string }} parts `scripts`: where Tilda's are.
 */
export function tildaPage({ head, blocks, lazyBlocks = [], scripts = 'https://static.tildacdn.com/js' }) {
  const record = (html, index) =>
    `<div id="rec${1000 + index}" class="r t-rec" data-record-type="123">
      <div class="t123"><div class="t-container_100"><div class="t-width t-width_100">${html}</div></div></div>
    </div>`;
  return `<!DOCTYPE html>
<html>
<head>
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1.0" />
  <title>A site</title>
  <script src="${scripts}/tilda-scripts.js" charset="utf-8" defer></script>
  <script src="${scripts}/tilda-lazyload.js" charset="utf-8" async></script>
  ${head}
</head>
<body class="t-body" style="margin: 0">
  <div id="allrecords" class="t-records" data-tilda-lazy="yes">
    ${blocks.map(record).join('\n')}
    <div style="height: 1500px"></div>
    ${lazyBlocks.map((html, index) => `<template class="t-lazy">${record(html, blocks.length + index)}</template>`).join('\n')}
  </div>
</body>
</html>
`;
}

/** What Tilda's scripts do to a page, as far as the snippet meets it. */
export const TILDA_SCRIPTS = {
  'tilda-scripts.js': `addEventListener('DOMContentLoaded', () => document.body.classList.add('t-body_ready'));`,
  'tilda-lazyload.js': `addEventListener('scroll', () => {
    for (const { parentNode, innerHTML } of document.querySelectorAll('.t-lazy')) parentNode.insertAdjacentHTML('beforeend', innerHTML);
    document.querySelectorAll('.t-lazy').forEach((block) => block.remove());
  });`,
};
