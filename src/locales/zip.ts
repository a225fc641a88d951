/** Gives a language's texts, which come as a list, the keys of the English ones; what is missing stays English. */
export const zip = <T extends object>(english: T, texts: readonly string[] = []): T =>
  Object.fromEntries(Object.entries(english).map(([key, text], i) => [key, texts[i] ?? text])) as T;
