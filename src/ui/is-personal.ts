/**
 * Whether a person did it. Scripts can click, and browser extensions that "close" banners have been seen to press
 * Accept; such a click may refuse but not grant. Clicks by keyboard and by assistive technology are a person's.
 * https://dom.spec.whatwg.org/#dom-event-istrusted
 */
export const isPersonal = (event: Event): boolean => event.isTrusted;
