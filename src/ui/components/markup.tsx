import { h, type ComponentChild } from 'preact';
import type { Markup } from '../../notice';

/** Draws a document that is given as data. */
export const drawMarkup = (markup: Markup): ComponentChild => {
  if (typeof markup === 'string') return markup;
  const [tag, attributes, ...children] = markup;
  return h(tag, attributes, ...children.map(drawMarkup));
};
