import { createPrivateKey, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { SettingsReader } from './SettingsReader';

export interface CertificateProof {
  thumbprint: string;
  /** The key alone, whatever stood beside it. */
  privateKey: string;
  /** When the certificate ends, an instant in UTC; absent: only its key was given. */
  expiresAt?: string;
}

/** Azure's downloads have the certificate and its key in one file, in either order. */
const BLOCKS = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]+?-----END \1-----/g;
const ACCEPTED = 'a private key in PEM, with line ends or \\n';

/** Whole or wrong or not; whoever calls says when a half is missing. */
export function readCertificate(settings: SettingsReader): CertificateProof | undefined {
  const thumbprint = settings.read(
    'CertificateThumbprint',
    z
      .string()
      .transform((text) => text.replace(/[\s:]/g, ''))
      .pipe(z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/i)),
    'the SHA-1 or SHA-256 of the certificate in hexadecimal',
  );
  const pem = settings.read(
    'CertificatePrivateKey',
    // Env files keep a PEM on one line with \n written out.
    z
      .string()
      .transform((text) => text.replaceAll('\\n', '\n'))
      .pipe(z.string().startsWith('-----BEGIN ')),
    ACCEPTED,
  );
  if (thumbprint === undefined || pem === undefined) return undefined;
  const blocks = [...pem.matchAll(BLOCKS)].map(([block, label = '']) => ({ block, label }));
  const privateKey = blocks.find(({ label }) => label.endsWith('PRIVATE KEY'))?.block;
  if (privateKey === undefined) {
    return settings.refuse(`CertificatePrivateKey has no private key: it must be ${ACCEPTED}.`);
  }
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE');
  if (certificates.length === 0) return { thumbprint, privateKey };
  const expiresAt = endOf(settings, {
    thumbprint,
    privateKey,
    certificates: certificates.map(({ block }) => block),
  });
  return expiresAt === undefined ? undefined : { thumbprint, privateKey, expiresAt };
}

/** A certificate at hand shows early what Microsoft would only refuse later. */
function endOf(
  settings: SettingsReader,
  given: { thumbprint: string; privateKey: string; certificates: string[] },
): string | undefined {
  const { thumbprint, privateKey, certificates } = given;
  const hex = (fingerprint: string) => fingerprint.replaceAll(':', '').toLowerCase();
  try {
    const all = certificates.map((block) => new X509Certificate(block));
    const own = all.find(({ fingerprint, fingerprint256 }) =>
      [fingerprint, fingerprint256].map(hex).includes(thumbprint.toLowerCase()),
    );
    if (!own) {
      const found = all.map(({ fingerprint }) => fingerprint).join(', ');
      return settings.refuse(
        'CertificateThumbprint is not that of the certificate in CertificatePrivateKey ' +
          `(SHA-1 ${found}).`,
      );
    }
    if (!own.checkPrivateKey(createPrivateKey(privateKey))) {
      return settings.refuse(
        'CertificatePrivateKey holds a certificate and a private key that do not belong together.',
      );
    }
    return new Date(own.validTo).toISOString();
  } catch {
    return settings.refuse(
      'CertificatePrivateKey holds a certificate or a private key that cannot be read.',
    );
  }
}
