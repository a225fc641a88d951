/** The names of the cookies that the page sees. */
export const cookieNames = () =>
  document.cookie
    .split('; ')
    .map((pair) => pair.split('=')[0] ?? '')
    .filter(Boolean)
    .sort();

/** Each as a page would write it, on the path `/`. */
export const setCookies = (...cookies: string[]) =>
  cookies.forEach((cookie) => (document.cookie = `${cookie}; path=/`));

/** Removes all that tests of www.shop.test may have left. */
export function clearSite() {
  for (const name of cookieNames()) {
    for (const at of ['', '; domain=shop.test', '; domain=www.shop.test'])
      document.cookie = `${name}=; max-age=0; path=/${at}`;
  }
  localStorage.clear();
  sessionStorage.clear();
}
