/** A service's factory is named after its type: `yandexMetrica` makes a `yandex-metrica`. */
export const factoryName = (type: string): string =>
  type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
