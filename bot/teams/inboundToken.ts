import type { Logger } from 'pino';
import { z } from 'zod';
import { isAllowedAddress } from './allowedAddress';
import { type InboundActivity, parseActivity } from './inboundActivity';
import { KeysUnavailable, Unauthorized } from './inboundErrors';
import { createSigningKeys, type FindSigningKey } from './signingKeys';
import { type VerifiedToken, VerifiedTokens } from './verifiedTokens';

// What is asked of every activity before anything of the bot runs. The stock adapter is not enough:
// it runs turns for another tenant, for tokens without `exp` and for the emulator's issuer.
// https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication

export const MICROSOFT_OPENID_METADATA =
  'https://login.botframework.com/v1/.well-known/openidconfiguration';

const ISSUER = 'https://api.botframework.com';
/** Clocks may differ by this much (s); the Bot Connector's documentation says five minutes. */
const TOLERANCE_S = 300;
const MAX_TOKEN_LENGTH = 16_384;
const MAX_VERIFIED_TOKENS = 1_000;

export interface InboundCheckOptions {
  appId: string;
  tenantId: string;
  /** Where the signing keys are announced: `MICROSOFT_OPENID_METADATA`, or `BOT_OPENID_METADATA`. */
  openIdMetadata: string;
  allowLoopbackHttp: boolean;
  /** Milliseconds since the epoch: the machine's clock, also in the sandbox. */
  now?: () => number;
  fetch?: typeof fetch;
  log: Pick<Logger, 'warn'>;
}

/**
 * Checks an `Authorization` header and the activity that came with it.
 * Throws `Unauthorized` (401), `BadActivity` (400) or `KeysUnavailable` (503).
 */
export type InboundCheck = (
  authorization: string | undefined,
  activity: unknown,
) => Promise<InboundActivity>;

/** Makes the check for one bot (app id) in one tenant. */
export function createInboundCheck(options: InboundCheckOptions): InboundCheck {
  const { now = Date.now, fetch: read = fetch } = options;
  const key = createSigningKeys({ ...options, now, fetch: read });
  const seen = new VerifiedTokens(MAX_VERIFIED_TOKENS);

  return async (authorization, activity) => {
    const token = bearerToken(authorization);
    let verified = seen.get(token, now() / 1000);
    if (!verified) {
      verified = await verifyToken({ token, key, appId: options.appId, now: now() });
      seen.add(token, verified);
    }
    checkOrigin(activity, verified, options);
    return parseActivity(activity, options.appId);
  };
}

function bearerToken(authorization: string | undefined): string {
  if (!authorization) throw new Unauthorized('no_token');
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization) ?? [];
  if (!token || token.length > MAX_TOKEN_LENGTH) throw new Unauthorized('not_a_bearer_token');
  return token;
}

const claims = z.object({
  serviceurl: z.string().min(1),
  exp: z.number(),
  nbf: z.number().optional(),
});

interface TokenToVerify {
  token: string;
  key: FindSigningKey;
  appId: string;
  now: number;
}

async function verifyToken({ token, key, appId, now }: TokenToVerify): Promise<VerifiedToken> {
  const { jwtVerify } = await import('jose');
  const { payload } = await jwtVerify(token, key, {
    algorithms: ['RS256'],
    issuer: ISSUER,
    audience: appId,
    requiredClaims: ['exp'],
    clockTolerance: TOLERANCE_S,
    currentDate: new Date(now),
  }).catch((error: unknown) => {
    if (error instanceof KeysUnavailable || error instanceof Unauthorized) throw error;
    throw new Unauthorized(tokenErrorCode(error), { cause: error });
  });
  const read = claims.safeParse(payload);
  if (!read.success) throw new Unauthorized('no_service_url_claim');
  const { serviceurl, exp, nbf } = read.data;
  return { serviceUrl: serviceurl, expiresAt: exp, notBefore: nbf ?? -Infinity };
}

/** jose's own code, with the claim it is about: `ERR_JWT_CLAIM_VALIDATION_FAILED:aud`. */
function tokenErrorCode(error: unknown): string {
  const { code = 'bad_token', claim } = error as { code?: string; claim?: string };
  return claim ? `${code}:${claim}` : code;
}

const textIn = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string, unknown>)[name]
        : undefined,
    value,
  );

/** Channel, tenant and service address: what a good token alone does not prove. */
function checkOrigin(activity: unknown, token: VerifiedToken, options: InboundCheckOptions): void {
  // Not an object at all: that is for parseActivity to say.
  if (typeof activity !== 'object' || activity === null || Array.isArray(activity)) return;

  if (textIn(activity, 'channelId') !== 'msteams') throw new Unauthorized('wrong_channel');

  const serviceUrl = textIn(activity, 'serviceUrl');
  if (typeof serviceUrl !== 'string') throw new Unauthorized('no_service_url');
  if (serviceUrl !== token.serviceUrl) throw new Unauthorized('wrong_service_url');
  if (!isAllowedAddress(serviceUrl, options)) throw new Unauthorized('insecure_service_url');

  const tenant = textIn(activity, 'channelData', 'tenant', 'id');
  if (typeof tenant !== 'string') throw new Unauthorized('no_tenant');
  if (!isSameId(tenant, options.tenantId)) throw new Unauthorized('wrong_tenant');
  const conversationTenant = textIn(activity, 'conversation', 'tenantId') ?? tenant;
  if (!isSameId(conversationTenant, options.tenantId)) {
    throw new Unauthorized('wrong_conversation_tenant');
  }
}

/** Tenant ids are GUIDs, which some senders write in capitals. */
function isSameId(given: unknown, ours: string): boolean {
  return typeof given === 'string' && given.toLowerCase() === ours.toLowerCase();
}
