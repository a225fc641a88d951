// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The regular expressions that stand in the sources: where, and what. */
function patternsIn(file: string): (readonly [name: string, source: string, flags: string])[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: [string, string, string][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      found.push([`${file}: ${node.text}`, pattern, flags]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = (readdirSync('src', { recursive: true }) as string[])
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`);

/** Those that are put together at run time, as they are for the ids that the config check lets pass. */
const COMPOSED = [
  ['src/core/shield.ts', '(?<![\\w-])a-1(?![\\w-])', ''],
  ['src/embed/known-trackers.ts', '^_ym(?!\\d)|^_ym\\w+(?!\\d)', ''],
  ['src/services/yandex-metrica.ts', '^_ym(?!\\d)|^_ym123(?!\\d)', ''],
] as const;

/** Where an expression is too large to be proved the checker tries texts: the same ones each time. */
const OPTIONS = { timeout: 60_000, randomSeed: 1 };

/** Under a crafted text an expression that is not linear holds the page up for seconds: nothing of ours may. */
describe('no expression takes more than linear time', () => {
  it.each([...files.flatMap(patternsIn), ...COMPOSED])(
    '%s',
    async (_, pattern, flags) => {
      const found = await check(pattern, flags, OPTIONS);
      expect(found.status, found.status === 'vulnerable' ? found.attack.pattern : '').toBe('safe');
    },
    90_000,
  );

  it('is what the checker can tell', async () => {
    const { status } = await check('(?:gtag\\/js\\?(?:\\S*&)?id=)(G-\\w+)', '', OPTIONS);
    expect(status).toBe('vulnerable');
  }, 90_000);

  it('leaves none out that is put together otherwise', () => {
    const composed = files.flatMap((file) =>
      readFileSync(file, 'utf8').includes('new RegExp(') ? [file] : [],
    );
    expect(composed.sort()).toEqual(COMPOSED.map(([file]) => file).sort());
  });
});
