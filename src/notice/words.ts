import type { Text } from '../core/types';

/** The text in this language, else in English, else in the first that there is. */
export const pick = (text: Text, language: string): string =>
  typeof text === 'string' ? text : (text[language] ?? text.en ?? Object.values(text)[0] ?? '');

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
