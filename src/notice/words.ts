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
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] as string) : whole,
  );

/** `2 year` in words: «2 года». As it was given, where that is none or the browser cannot say it. */
export function quantity(amount: string, language: string): string {
  const [number, unit = 'day'] = amount.split(' ');
  try {
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
      Number(number),
    );
  } catch {
    return amount;
  }
}

/** A date and a time in words. What is none, or cannot be said, does not keep all the rest from being read. */
export function moment(time: number | string, language: string): string {
  const date = new Date(time);
  try {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(date);
  } catch {
    return String(date);
  }
}
