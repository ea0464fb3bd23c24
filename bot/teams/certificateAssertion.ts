import { createPrivateKey, randomUUID } from 'node:crypto';

const VALID_FOR = '10 minutes';

export interface CertificateKey {
  appId: string;
  tenantId: string;
  /** Hexadecimal, with or without colons: 40 digits (SHA-1) or 64 (SHA-256). */
  thumbprint: string;
  /** PEM, PKCS #8 or PKCS #1. */
  privateKey: string;
}

/**
 * A client assertion for Microsoft Entra ID, signed with the app's certificate key.
 * https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 */
export async function certificateAssertion(certificate: CertificateKey): Promise<string> {
  const { SignJWT } = await import('jose');
  const { appId, tenantId, privateKey } = certificate;
  return new SignJWT()
    .setProtectedHeader({ typ: 'JWT', ...algorithmFor(certificate.thumbprint) })
    .setAudience(`https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`)
    .setIssuer(appId)
    .setSubject(appId)
    .setJti(randomUUID())
    .setIssuedAt()
    .setNotBefore('0 seconds')
    .setExpirationTime(VALID_FOR)
    .sign(createPrivateKey(privateKey));
}

function algorithmFor(thumbprint: string) {
  const bytes = Buffer.from(thumbprint.replaceAll(':', ''), 'hex');
  const encoded = bytes.toString('base64url');
  if (bytes.length === 32) return { alg: 'PS256', 'x5t#S256': encoded };
  if (bytes.length === 20) return { alg: 'RS256', x5t: encoded };
  throw new Error('CertificateThumbprint must have 40 (SHA-1) or 64 (SHA-256) hexadecimal digits');
}
