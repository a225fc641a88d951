import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Receipt } from '../../../src/core/types';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'consent-gate-collector-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface StoredLine {
  readonly receivedAt: string;
  readonly noticeHash: string;
  readonly receiptHash: string;
  readonly receipt: Receipt;
}

/** What the file store has written to its end. */
export async function readLines(path: string): Promise<StoredLine[]> {
  const whole = (await readFile(path, 'utf8')).split('\n').slice(0, -1);
  return whole.map((line) => JSON.parse(line) as StoredLine);
}
