// The end of the bot's secret or certificate is known, and said, before Teams refuses everything.
import { ConfigError, readConfig, type Environment } from '../bot/config';
import { createCredentialsExpiry, credentialsEnd } from '../bot/credentialsExpiry';
import { certificateAssertion } from '../bot/teams/certificateAssertion';
import { makeCertificate } from './support/certificate';
import { clockAt } from './support/testStorage';

const inTeams: Environment = {
  MicrosoftAppId: '00000000-0000-4000-8000-00000000b071',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '00000000-0000-4000-8000-0000000007e4',
};
const withSecret = { ...inTeams, MicrosoftAppPassword: 'secret-word' };
const own = makeCertificate('2027-03-01T12:00:00Z');
const other = makeCertificate('2028-03-01T12:00:00Z');
const withCertificate = (pem: string, thumbprint = own.sha1): Environment => ({
  ...inTeams,
  CertificateThumbprint: thumbprint,
  CertificatePrivateKey: pem,
});
const endOf = (env: Environment) => credentialsEnd(readConfig(env))?.toString() ?? null;

function problemsOf(env: Environment): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('a day is over at midnight at the university', () => {
  expect(endOf({ ...withSecret, CREDENTIALS_EXPIRE_ON: '2027-01-31' })).toBe(
    '2027-01-31T23:00:00Z',
  );
  expect(endOf(withSecret)).toBeNull();
});

test('a sandbox has none, a managed identity renews itself', () => {
  expect(endOf({ CREDENTIALS_EXPIRE_ON: '2027-01-31' })).toBeNull();
  const managed = { ...inTeams, MicrosoftAppType: 'UserAssignedMSI' };
  expect(endOf({ ...managed, CREDENTIALS_EXPIRE_ON: '2027-01-31' })).toBeNull();
});

describe('a certificate', () => {
  test.each([
    ['the key first', `${own.privateKey}${own.certificate}`],
    ['the certificate first', `${own.certificate}${own.privateKey}`],
    ['on one line', `${own.certificate}${own.privateKey}`.replaceAll('\n', '\\n')],
    ['with its issuer’s', `${other.certificate}${own.certificate}${own.privateKey}`],
  ])('%s: its own end counts, and its key signs', async (_how, pem) => {
    for (const thumbprint of [own.sha1, own.sha256.toUpperCase()]) {
      const config = readConfig(withCertificate(pem, thumbprint));
      expect(credentialsEnd(config)?.toString()).toBe('2027-03-01T12:00:00Z');
      const { credentials } = config.mode === 'teams' ? config.teams : { credentials: null };
      if (credentials?.kind !== 'certificate') throw new Error('expected a certificate');
      expect(credentials.privateKey).toBe(own.privateKey.trim());
      await certificateAssertion(credentials);
    }
  });

  test('the earlier of its end and the setting counts', () => {
    const env = withCertificate(`${own.certificate}${own.privateKey}`);
    expect(endOf({ ...env, CREDENTIALS_EXPIRE_ON: '2027-01-31' })).toBe('2027-01-31T23:00:00Z');
    expect(endOf({ ...env, CREDENTIALS_EXPIRE_ON: '2027-04-30' })).toBe('2027-03-01T12:00:00Z');
    expect(endOf(withCertificate(own.privateKey))).toBeNull();
  });

  test('one that cannot work is named at the start, without its key', () => {
    const problems = {
      thumbprint: problemsOf(withCertificate(`${own.certificate}${own.privateKey}`, other.sha1)),
      pair: problemsOf(withCertificate(`${own.certificate}${other.privateKey}`)),
      noKey: problemsOf(withCertificate(own.certificate)),
      broken: problemsOf(
        withCertificate(`${own.certificate.replace('MII', 'XXX')}${own.privateKey}`),
      ),
    };
    expect(problems.thumbprint).toEqual([expect.stringContaining('CertificateThumbprint is not')]);
    expect(problems.pair).toEqual([expect.stringContaining('do not belong together')]);
    expect(problems.noKey).toEqual([expect.stringContaining('has no private key')]);
    expect(problems.broken).toEqual([expect.stringContaining('cannot be read')]);
    expect(JSON.stringify(problems)).not.toContain(own.privateKey.slice(40, 80));
  });
});

describe('the log', () => {
  const config = readConfig({ ...withSecret, CREDENTIALS_EXPIRE_ON: '2027-01-31' });

  function watched(now: string) {
    const clock = clockAt(now);
    const lines: string[] = [];
    const say = (level: string) => (line: object) =>
      void lines.push(`${level} ${(line as { days: number }).days}`);
    const log = { warn: say('warn'), error: say('error') } as never;
    const expiry = createCredentialsExpiry(config, { clock, log });
    return {
      lines,
      at: (moment: string) => {
        clock.moveTo(moment);
        expiry.look();
      },
    };
  }

  test('is silent until 30 days before, then says it once a day, louder in the last week', () => {
    const { lines, at } = watched('2026-12-01T08:00:00Z');
    at('2027-01-01T22:59:00Z');
    expect(lines).toEqual([]);
    at('2027-01-01T23:00:00Z');
    at('2027-01-02T00:00:00Z');
    at('2027-01-02T22:00:00Z');
    expect(lines).toEqual(['warn 30']);
    at('2027-01-02T23:00:00Z');
    at('2027-01-24T23:00:00Z');
    at('2027-01-31T22:59:00Z');
    at('2027-02-02T08:00:00Z');
    expect(lines.slice(1)).toEqual(['warn 29', 'error 7', 'error 0', 'error -2']);
  });

  test('a bot that does not know says so at its start, where something may end', async () => {
    const saidBy = async (env: Environment) => {
      const warn = jest.fn();
      const clock = clockAt('2026-12-01T08:00:00Z');
      const expiry = createCredentialsExpiry(readConfig(env), { clock, log: { warn } as never });
      expiry.start();
      await expiry.stop();
      return warn.mock.calls.flat();
    };
    const unknown = [expect.stringMatching(/^CREDENTIALS_EXPIRE_ON is not set/)];
    expect(await saidBy(withSecret)).toEqual(unknown);
    expect(await saidBy(withCertificate(own.privateKey))).toEqual(unknown);
    expect(await saidBy(withCertificate(own.certificate + own.privateKey))).toEqual([]);
    expect(await saidBy({ ...inTeams, MicrosoftAppType: 'UserAssignedMSI' })).toEqual([]);
    expect(await saidBy({})).toEqual([]);
  });

  test('a bot that starts late says it at once', () => {
    const { lines, at } = watched('2027-01-30T08:00:00Z');
    at('2027-01-30T08:00:00Z');
    expect(lines).toEqual(['error 1']);
  });
});
