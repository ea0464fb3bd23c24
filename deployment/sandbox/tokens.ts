import { randomBytes, randomUUID } from 'node:crypto';
import type { CryptoKey, JWK } from 'jose';
import { appId, appPassword, connectorIssuer } from './identity';

/** Tokens in both directions: signed for the bot, and opaque ones that the bot must bring. */
export interface Tokens {
  /** A token for a call to the bot about conversations at `serviceUrl`. */
  forBot(serviceUrl: string): Promise<string>;
  /** The public key, endorsed for Teams. */
  keys(): { keys: JWK[] };
  /** For the right client credentials; undefined for others. */
  issue(form: URLSearchParams): IssuedToken | undefined;
  /** Whether an `Authorization` header holds a token that was issued for this and has not expired. */
  accepts(authorization: string | undefined, audience: Audience): boolean;
}

/** What a token opens, by the scope that it was asked for. */
export type Audience = 'connector' | 'graph';

const scopes: Record<string, Audience> = {
  'https://api.botframework.com/.default': 'connector',
  'https://graph.microsoft.com/.default': 'graph',
};

export interface IssuedToken {
  token_type: 'Bearer';
  /** Seconds. */
  expires_in: number;
  access_token: string;
}

const HOUR_S = 3_600;

/** With a key of its own, made now. Times are real ones, as those that the bot checks. */
export async function createTokens(): Promise<Tokens> {
  const { exportJWK, generateKeyPair, SignJWT } = await import('jose');
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = randomUUID();
  const jwk = await exportJWK(publicKey);
  const sign = (serviceurl: string) => signed({ SignJWT, privateKey, kid, serviceurl });
  const issued = new Map<string, { audience: Audience; until: number }>();
  let last: { serviceUrl: string; token: Promise<string>; until: number } | undefined;

  return {
    forBot(serviceUrl) {
      const now = Date.now();
      if (last?.serviceUrl !== serviceUrl || last.until < now) {
        last = { serviceUrl, token: sign(serviceUrl), until: now + (HOUR_S * 1_000) / 2 };
      }
      return last.token;
    },
    keys: () => ({ keys: [{ ...jwk, use: 'sig', kid, alg: 'RS256', endorsements: ['msteams'] }] }),
    issue(form) {
      const isKnown =
        form.get('grant_type') === 'client_credentials' &&
        form.get('client_id') === appId &&
        form.get('client_secret') === appPassword;
      const audience = scopes[form.get('scope') ?? ''];
      if (!isKnown || !audience) return undefined;
      const token = randomBytes(32).toString('base64url');
      issued.set(token, { audience, until: Date.now() + HOUR_S * 1_000 });
      return { token_type: 'Bearer', expires_in: HOUR_S, access_token: token };
    },
    accepts(authorization, audience) {
      const [, token] = /^Bearer (.+)$/i.exec(authorization ?? '') ?? [];
      const found = issued.get(token ?? '');
      return found?.audience === audience && Date.now() < found.until;
    },
  };
}

interface Signing {
  SignJWT: typeof import('jose').SignJWT;
  privateKey: CryptoKey;
  kid: string;
  serviceurl: string;
}

function signed({ SignJWT, privateKey, kid, serviceurl }: Signing): Promise<string> {
  return new SignJWT({ serviceurl })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .setIssuer(connectorIssuer)
    .setAudience(appId)
    .setNotBefore('-5m')
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
}
