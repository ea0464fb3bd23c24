// Who the bot is in Teams. An app id alone decides between Teams and the sandbox; everything else must
// then fit, because a bot that guesses here would trust the wrong caller.
import { z } from 'zod';
import type { Credentials } from '../process/ports';
import { readCertificate } from './certificateConfig';
import type { SettingsReader } from './SettingsReader';

export interface TeamsConfig {
  appId: string;
  tenantId: string;
  credentials: Credentials;
  /** A local server's keys instead of Microsoft's; then loopback http addresses are allowed. */
  openIdMetadata: string | undefined;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TEAMS_SETTINGS = [
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'MicrosoftAppPassword',
  'CertificateThumbprint',
  'CertificatePrivateKey',
  'BOT_OPENID_METADATA',
  'BOT_TOKEN_ENDPOINT',
];

function readIdentity(settings: SettingsReader, name: string, isProduction: boolean) {
  const example = 'a GUID such as 00000000-0000-0000-0000-000000000000';
  const form = isProduction ? GUID : /^[\w.-]+$/; // a local test may use readable names
  if (settings.text(name) === undefined) {
    const why =
      isProduction && name === 'MicrosoftAppId' ? ' (there is no sandbox in production)' : '';
    return settings.refuse(`${name} is not set: it must be ${example}${why}.`);
  }
  return settings.read(name, z.string().regex(form), example);
}

/** Whole or wrong or not: what is set of the secret and the certificate. */
function readProof(settings: SettingsReader) {
  const secret = settings.text('MicrosoftAppPassword');
  const half = ['CertificateThumbprint', 'CertificatePrivateKey'];
  const missing = half.filter((name) => !settings.isSet(name));
  const certificate = readCertificate(settings);
  if (missing.length === 1) {
    return settings.refuse(`${missing[0]} is not set: both ${half.join(' and ')} are needed.`);
  }
  if (secret !== undefined && missing.length === 0) {
    return settings.refuse(
      'MicrosoftAppPassword and a certificate are both set: keep one of them.',
    );
  }
  if (secret === undefined && missing.length === 2) {
    return settings.refuse(
      'MicrosoftAppType SingleTenant needs MicrosoftAppPassword, or CertificateThumbprint and ' +
        'CertificatePrivateKey.',
    );
  }
  if (secret !== undefined) return { kind: 'secret' as const, secret };
  return certificate && { kind: 'certificate' as const, ...certificate };
}

function readLocalServer(settings: SettingsReader, name: string, isProduction: boolean) {
  if (!settings.isSet(name)) return undefined;
  if (isProduction) {
    return settings.refuse(
      `${name} is for tests on one machine: it must not be set in production.`,
    );
  }
  return settings.read(name, z.url({ protocol: /^https?$/ }), 'an http or https address');
}

function readCredentials(
  settings: SettingsReader,
  identity: { appId: string; tenantId: string },
  tokenEndpoint: string | undefined,
): Credentials | undefined {
  const accepted = 'SingleTenant or UserAssignedMSI';
  if (!settings.isSet('MicrosoftAppType')) {
    return settings.refuse(`MicrosoftAppType is not set: it must be ${accepted}.`);
  }
  const types = z.enum(['SingleTenant', 'UserAssignedMSI']);
  const type = settings.read('MicrosoftAppType', types, accepted);
  if (type === undefined) return undefined;
  if (tokenEndpoint !== undefined) return readEndpoint(settings, identity.appId, tokenEndpoint);
  if (type === 'UserAssignedMSI') return { kind: 'managed-identity', appId: identity.appId };
  const proof = readProof(settings);
  return proof && { ...identity, ...proof };
}

function readEndpoint(settings: SettingsReader, appId: string, address: string) {
  const secret = settings.text('MicrosoftAppPassword');
  if (secret !== undefined) return { kind: 'endpoint' as const, url: address, appId, secret };
  return settings.refuse('BOT_TOKEN_ENDPOINT needs MicrosoftAppPassword, which it is sent.');
}

export function readTeams(
  settings: SettingsReader,
  isProduction: boolean,
): TeamsConfig | undefined {
  const openIdMetadata = readLocalServer(settings, 'BOT_OPENID_METADATA', isProduction);
  const tokenEndpoint = readLocalServer(settings, 'BOT_TOKEN_ENDPOINT', isProduction);
  const appId = readIdentity(settings, 'MicrosoftAppId', isProduction) ?? '';
  const tenantId = readIdentity(settings, 'MicrosoftAppTenantId', isProduction) ?? '';
  const credentials = readCredentials(settings, { appId, tenantId }, tokenEndpoint);
  return credentials && { appId, tenantId, credentials, openIdMetadata };
}

/** Without an app id there is the sandbox, but never by mistake. */
export function refuseHalfTeams(settings: SettingsReader): void {
  const lonely = TEAMS_SETTINGS.filter((name) => settings.isSet(name));
  if (lonely.length === 0) return;
  settings.refuse(
    `MicrosoftAppId is not set, but ${lonely.join(', ')} ${lonely.length > 1 ? 'are' : 'is'}: ` +
      'set it for Teams, or remove the others for the sandbox.',
  );
}
