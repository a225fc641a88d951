import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** By the names in them. Each world of a process needs the same. */
const made = new Map<string, Certificate>();

/** A throw-away certificate, made when the tests run so that no private key is ever committed. */
export function createCertificate(hosts: string[]): Certificate {
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  const certificate = made.get(names) ?? makeCertificate(names);
  made.set(names, certificate);
  return certificate;
}

function makeCertificate(names: string): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  try {
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...['-subj', '/CN=test', '-addext', `subjectAltName=${names}`, '-keyout', key, '-out', cert],
      ],
      { stdio: 'pipe' },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
