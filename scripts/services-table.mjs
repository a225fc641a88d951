#!/usr/bin/env node
// The tables of docs/services.md, made from the facts that the built services carry.
//   node scripts/services-table.mjs           writes them
//   node scripts/services-table.mjs --check   fails where they are not what it would write
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import * as notice from '../dist/consent-gate.notice.js';
import * as services from '../dist/services.js';

const page = fileURLToPath(new URL('../docs/services.md', import.meta.url));

/** With what each can do; the ids are made up. */
const all = [
  services.yandexMetrica({ id: 12345678, webvisor: true, ecommerce: true }),
  services.googleAnalytics({ id: 'G-XXXXXXX' }),
  services.googleTagManager({ id: 'GTM-XXXXXX' }),
  services.topMailRu({ id: 1234567 }),
  services.vkPixel({ id: 'VK-RTRG-1234-abcd' }),
  services.ramblerTop100({ id: 1234567 }),
  services.liveinternet({ id: 'site' }),
  services.calltouch({ id: 'abcd1234' }),
  services.roistat({ id: 'abcd1234' }),
  services.varioqub({ id: 12345678 }),
  services.matomo({ id: 1, url: 'https://matomo.example/' }),
  services.microsoftClarity({ id: 'abcd1234' }),
  services.metaPixel({ id: '1234567890' }),
  services.hotjar({ id: 1234567 }),
];

const withPurposes = [
  ...new Set(all.flatMap((service) => [...service.purposes, ...(service.optionalPurposes ?? [])])),
];
const locale = notice.noticeLocaleOf('en');
const told = notice.noticeFor(
  {
    operator: { name: 'Operator' },
    services: all,
    purposes: withPurposes.map((id) => ({ id, required: false, separate: false })),
    storage: { name: 'consent_gate' },
  },
  locale,
  'site.example',
).services;

const code = (text) => `\`${text}\``;
const rows = all.map((service, i) => {
  const { name, recipient } = told[i];
  const purposes = [
    ...service.purposes,
    ...(service.optionalPurposes ?? []).map((id) => `${id} (adds to it)`),
  ];
  const who = recipient?.name ? `${recipient.name}, ${recipient.country}` : 'the site itself';
  const stop = service.stop ? 'by its own switch' : 'the page reloads';
  return `| ${name} | ${code(service.type)} | ${purposes.join(', ')} | ${who} | ${stop} |`;
});

const details = all.map((_, i) => {
  const { name, keeps = [], foreignCookies = [] } = told[i];
  const kept = keeps.map((item) => code(item.name) + (item.in === 'cookie' ? '' : ` (${item.in})`));
  const foreign = foreignCookies.map(({ domain, names }) => `${names.map(code).join(', ')} on ${domain}`);
  return `| ${name} | ${kept.join(', ') || 'not known'} | ${foreign.join('; ')} |`;
});

const tables = {
  services: ['| service | `type` | purposes | recipient | at withdrawal |', '| - | - | - | - | - |', ...rows],
  traces: [
    '| service | what it keeps in the site | cookies out of the site’s reach |',
    '| - | - | - |',
    ...details,
  ],
};

const before = readFileSync(page, 'utf8');
const filled = Object.entries(tables).reduce(
  (text, [name, lines]) =>
    text.replace(
      new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
      (_, start, end) => `${start}\n\n${lines.join('\n')}\n\n${end}`,
    ),
  before,
);
const after = await format(filled, { ...(await resolveConfig(page)), parser: 'markdown' });

if (!process.argv.includes('--check')) writeFileSync(page, after);
else if (after !== before) {
  console.error('docs/services.md is not what the services say: run node scripts/services-table.mjs');
  process.exitCode = 1;
}
