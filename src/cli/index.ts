import { existsSync, readFileSync } from 'node:fs';
import { argv, stderr, stdout } from 'node:process';
import type { LocaleTexts } from '../core/types';
import { run } from './run';

/** The command line: what stands beside it in `dist/` is read when it is needed. Nothing is fetched. */
const beside = (file: string): URL => new URL(file, import.meta.url);

// Who reads no further, such as `head`, has what he wants.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(argv.slice(2), {
  readFile: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
  write: (text) => void stdout.write(text),
  complain: (text) => void stderr.write(text),
  loadLocale: async (language) =>
    import(beside(`locales/${language}.js`).href) as Promise<{ readonly texts: LocaleTexts }>,
  readHashes: () =>
    existsSync(beside('sri.json'))
      ? (JSON.parse(readFileSync(beside('sri.json'), 'utf8')) as Readonly<Record<string, string>>)
      : {},
});
