/** A self-signed certificate made on the spot, so that no test depends on a day that passes. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** One value of ASN.1 in DER: https://learn.microsoft.com/windows/win32/seccertenroll/about-der-encoding-of-asn-1-types */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const SHA256_RSA = sequence(der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05));
const NAME = sequence(
  der(0x31, sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from('stages')))),
);
const time = (at: string) => der(0x18, Buffer.from(`${at.replace(/[-:]|T/g, '')}`));

/** `notAfter`: an instant in UTC, to the second. */
export function makeCertificate(notAfter: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    SHA256_RSA,
    NAME,
    sequence(time('2026-01-01T00:00:00Z'), time(notAfter)),
    NAME,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]);
  const bytes = sequence(body, SHA256_RSA, der(0x03, signature));
  const lines = bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    sha1: createHash('sha1').update(bytes).digest('hex'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
