/** The languages that have files of their own, by their tags in small letters; English and Russian are inside. */
export const CODES: readonly string[] =
  'ar az ba be bg cs cv da de el es et fa fi fr ga he hi hr hu hy id it ja ka kk ko ky lt lv mt nb nl pl pt pt-br ro sk sl sr sv tg tk tr tt uk uz vi zh zh-hant'.split(
    ' ',
  );
