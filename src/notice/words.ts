import type { Text } from '../core/types';

/** The text in this language (`pt-br`), else in what it belongs to (`pt`), in English, in the first that there is. */
export function pick(text: Text, language: string): string {
  if (typeof text === 'string') return text;
  const texts = Object.entries(text);
  const wanted = [language, language.split('-')[0], 'en'];
  const found = wanted.map((tag) => texts.find(([key]) => key.toLowerCase() === tag)).find(Boolean);
  return (found ?? texts[0])?.[1] ?? '';
}

/** Which way a language runs. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  ['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr';

/** Puts values in the place of `{names}`, as they are. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** `2 year` in words: «2 года». */
export function quantity(amount: string, language: string): string {
  const [number, unit = 'day'] = amount.split(' ');
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(number));
}

/** A date and a time in words. */
export const moment = (time: number | string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time));
