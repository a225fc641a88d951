import { CODES } from '../locales/codes';
import type { ConsentConfig, NoticeLocale } from '../core/types';
import { toHtml } from '../notice/markup';
import { noticeLocaleOf } from '../notice/notice-for';
import { choose, type Command, type Environment, textOf } from './command';
import { loadSoundConfig, problemLine } from './load-config';
import { policySection } from './policy-section';
import { toMarkdown } from './to-markdown';

const INSIDE = ['en', 'ru'];

async function localeOf(
  language: string,
  { ui }: ConsentConfig,
  { loadLocale }: Environment,
): Promise<NoticeLocale> {
  const module = INSIDE.includes(language) ? undefined : await loadLocale(language);
  return noticeLocaleOf(language, module?.texts, ui?.texts);
}

/** The host of the site, where the config has an address of it in full. */
function siteOf({ operator, policy }: ConsentConfig): string | undefined {
  const address = [operator?.site, policy?.url].find((url) => /^https?:/i.test(url ?? ''));
  return address && new URL(address).host;
}

/** The section on cookies and statistics of the operator's privacy policy. */
export const policy: Command = {
  summary: 'the section on cookies and statistics for your privacy policy',
  options: { lang: { type: 'string' }, format: { type: 'string' }, site: { type: 'string' } },
  help: {
    lang: ['<language>', `en by default; one of ${[...INSIDE, ...CODES].join(', ')}`],
    format: ['<format>', 'md by default, or html'],
    site: ['<host>', 'the host of the site; by default that of operator.site or policy.url'],
  },
  async run(path, { lang, format, site }, environment) {
    const language = choose('lang', lang, [...INSIDE, ...CODES]);
    const isHtml = choose('format', format, ['md', 'html']) === 'html';
    const host = textOf('site', site);
    const loaded = loadSoundConfig(path, environment);
    if (!loaded) return 1;
    // What the law wants told, and the config does not say, is missing in the section, too.
    for (const problem of loaded.problems) environment.complain(problemLine(problem));
    const locale = await localeOf(language, loaded.config, environment);
    const section = policySection(loaded.config, locale, host ?? siteOf(loaded.config));
    environment.write(`${isHtml ? toHtml(section) : toMarkdown(section)}\n`);
    return 0;
  },
};
