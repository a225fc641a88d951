import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};
const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** By file and encoding, for all who serve: to compress a file takes longer than to serve it a hundred times. */
const cache = new Map();

async function load(file, encoding) {
  const { mtimeMs } = await stat(file);
  const key = `${file} ${encoding}`;
  if (cache.get(key)?.mtimeMs !== mtimeMs) {
    const content = await readFile(file);
    cache.set(key, { mtimeMs, body: encoding ? await ENCODERS[encoding](content) : content });
  }
  return cache.get(key).body;
}

/**
 * Serves the files of a folder, compressed where the browser takes it. Answers `false` for a path that is no file of
 * a known type there. Nothing is cached by the browser for good: a rebuilt file is seen on the next page.
 */
export function createStaticFiles(folder) {
  const root = fileURLToPath(folder);
  return async function serve(request, response, path) {
    const file = join(root, path);
    const type = TYPES[extname(file)];
    if (!type || !file.startsWith(root)) return false;
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = Object.keys(ENCODERS).find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
    const body = await load(file, encoding).catch(() => null);
    if (!body) return false;

    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      ...(encoding && { 'content-encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}
