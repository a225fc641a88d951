export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  app: { head: { title: 'A site', htmlAttrs: { lang: 'en' } } },
});
