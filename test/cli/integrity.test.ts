// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createIntegrity, integrityOf } from '../../scripts/integrity.mjs';

const hashes = JSON.parse(readFileSync('dist/sri.json', 'utf8')) as Readonly<Record<string, string>>;

it('sri.json names every script that is shipped', () => {
  const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'));
  expect(Object.keys(hashes)).toEqual(scripts.sort());
  expect(scripts).toContain('locales/de.js');
});

it.each(Object.entries(hashes))('sri.json has the hash of %s', (name, hash) => {
  expect(integrityOf(readFileSync(join('dist', name)))).toBe(hash);
});

it.each(['README.md', 'README.ru.md'])('%s has the hash of the script', (page) => {
  expect(readFileSync(page, 'utf8')).toContain(`integrity="${hashes['consent-gate.js']!}"`);
});

it('a hash is what browsers want: of "alert(\'Hello, world.\');", the example of the specification', () => {
  expect(integrityOf("alert('Hello, world.');")).toBe(
    'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO',
  );
});

it('names files by their place in dist, whichever bundle they come from, in order', () => {
  const integrity = createIntegrity();
  const note = (output: object, bundle: object) =>
    (integrity.note().generateBundle as (output: object, bundle: object) => void)(output, bundle);
  note({ file: 'dist/services/b.js' }, { 'b.js': { fileName: 'b.js', code: 'b' } });
  note(
    { dir: 'dist' },
    { 'a.js': { fileName: 'a.js', source: 'a' }, 'a.d.ts': { fileName: 'a.d.ts', source: 'a' } },
  );
  const emitted: { source: string }[] = [];
  const file = integrity.file('sri.json').generateBundle as () => void;
  file.call({ emitFile: (asset: { source: string }) => emitted.push(asset) } as never);
  expect(Object.entries(JSON.parse(emitted[0]!.source) as object)).toEqual([
    ['a.js', integrityOf('a')],
    ['services/b.js', integrityOf('b')],
  ]);
});
