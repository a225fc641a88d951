// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SERVICE_TYPES } from '../../src/core/service-types';
import { COMMANDS } from '../../src/cli/run';
import { FILES, freshDoc } from '../../scripts/docs.mjs';
import { ALL_SERVICES } from '../../scripts/all-services.mjs';
import { onConfig } from './support/command-line';

const textOf = (file: string) => readFileSync(file, 'utf8');

it.each(FILES)('%s holds what the sources say: else run node scripts/docs.mjs', async (file) => {
  expect(await freshDoc(file)).toBe(textOf(file));
});

it('the table of the Content Security Policy is what the command prints', async () => {
  const { out } = await onConfig({ services: ALL_SERVICES }, 'csp');
  const [table = ''] = out.split('\n\n');
  expect(table).toMatch(/^\| service .*\n\| -/);
  expect(textOf('docs/csp.md')).toContain(`\n\n${table}\n\n`);
});

it('every command has its place in the docs, and every type of service its options', () => {
  for (const command of Object.keys(COMMANDS))
    expect(textOf('docs/command-line.md')).toContain(`\n## ${command}\n`);
  for (const type of ['yandex-metrica', 'google-analytics', 'script', ...SERVICE_TYPES])
    expect(textOf('docs/configuration.md')).toMatch(new RegExp(`### ${type}\n|\`${type}\``));
});
