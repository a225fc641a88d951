import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('../../../demo/collector/start.mjs', import.meta.url));

export interface CollectorProcess {
  readonly url: string;
  /** Resolves with its exit code, or null when a signal has ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `demo/collector/start.mjs` on a free port. Throws with what it has said where it does not start. */
export async function startCollector(env: Record<string, string>): Promise<CollectorProcess> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, DATABASE_URL: '', HOST: '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const address = /taken at (http:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => reject(new Error(said)));
  });
  return {
    url,
    async end(signal) {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}
