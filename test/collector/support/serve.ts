import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCollector } from '../../../demo/collector/collector.mjs';
import { createFileStore } from '../../../demo/collector/file-store.mjs';
import type { Receipt } from '../../../src/core/types';
import { temporaryFolder } from './folder';

type Options = Partial<Parameters<typeof createCollector>[0]>;

/** A collector in this process, with a file that is gone after the test. */
export async function serveCollector(options: Options = {}) {
  const file = join(await temporaryFolder(), 'receipts.jsonl');
  const store = options.store ?? (await createFileStore(file));
  const handle = createCollector({ ...options, store });
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.close();
  });
  const { port } = server.address() as AddressInfo;
  return { file, port, origin: `http://127.0.0.1:${port}` };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly errors?: readonly { path: string; message: string }[] } & Record<string, unknown>;
}

export async function ask(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text ? JSON.parse(text) : {}) as Answer['body'],
  };
}

/** Posts a receipt as the library does; the last argument says what is different. */
export function post(
  origin: string,
  receipt: Partial<Receipt>,
  changes: { body?: BodyInit; headers?: Record<string, string>; path?: string } = {},
): Promise<Answer> {
  const { body = JSON.stringify(receipt), headers, path = '/receipts' } = changes;
  return ask(`${origin}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': receipt.id ?? '', ...headers },
    body,
  });
}
