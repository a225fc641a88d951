/** Stands in for the pixel of an advertising network: one image request per page. */
(() => {
  const hit = new URL('/ads/hit', document.currentScript.src);
  hit.searchParams.set('page-url', location.href);
  new Image().src = hit.href;
})();
