// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SERVICE_TYPES } from '../../src/core/service-types';
import { COMMANDS } from '../../src/cli/run';
import { ALL_SERVICES } from '../../scripts/all-services.mjs';
import { onConfig } from './support/command-line';

const textOf = (file: string) => readFileSync(file, 'utf8');

it('the table of the Content Security Policy is what the command prints', async () => {
  const { out } = await onConfig({ services: ALL_SERVICES }, 'csp');
  const [table = ''] = out.split('\n\n');
  expect(table).toMatch(/^\| service .*\n\| -/);
  expect(textOf('docs/csp.md')).toContain(`\n\n${table}\n\n`);
});

it('every command has its place in the docs, in both languages with its options', () => {
  const [english, russian] = ['docs/command-line.md', 'docs/ru/command-line.md'].map(textOf) as [
    string,
    string,
  ];
  for (const command of Object.keys(COMMANDS)) {
    expect(english).toContain(`\n## ${command}\n`);
    expect(russian).toContain(`\n## ${command}\n`);
  }
  for (const [option] of english.matchAll(/--[a-z]+/g)) expect(russian).toContain(option);
});

it('every type of service has its options in the docs', () => {
  for (const type of ['yandex-metrica', 'google-analytics', 'script', ...SERVICE_TYPES])
    expect(textOf('docs/configuration.md')).toMatch(new RegExp(`### ${type}\n|\`${type}\``));
});
