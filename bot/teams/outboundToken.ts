import { z } from 'zod';
import type { Credentials } from '../process/ports';
import { isAllowedAddress } from './allowedAddress';
import { certificateAssertion } from './certificateAssertion';

export const CONNECTOR_SCOPE = 'https://api.botframework.com/.default';

const RENEW_BEFORE_MS = 5 * 60_000;
const ANSWER_TIMEOUT_MS = 10_000;

export interface TokenSource {
  /** A token that is valid now. Throws what the issuer answered; a failure is not remembered. */
  get(): Promise<string>;
  /** The connector refused this token: ask for another next time. */
  forget(token: string): void;
}

interface IssuedToken {
  token: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

export interface TokenSourceOptions {
  credentials: Credentials;
  /** What the token is for; the Bot Connector if absent. */
  scope?: string;
  /** Milliseconds since the epoch: the machine's clock, also in the sandbox. */
  now?: () => number;
  fetch?: typeof fetch;
}

/** Keeps one token until five minutes before it expires. */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { credentials, scope = CONNECTOR_SCOPE, now = Date.now, fetch: send = fetch } = options;
  let issue: Promise<() => Promise<IssuedToken>> | undefined;
  let held: (IssuedToken & { renewAt: number }) | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    try {
      issue ??= issuer(credentials, { scope, now, fetch: send });
      const issued = await (await issue)();
      const life = issued.expiresAt - now();
      held = { ...issued, renewAt: issued.expiresAt - Math.min(RENEW_BEFORE_MS, life / 2) };
      return issued.token;
    } catch (error) {
      if (held && now() < held.expiresAt) return held.token;
      issue = undefined;
      throw error;
    } finally {
      asking = undefined;
    }
  }

  return {
    get: async () => (held && now() < held.renewAt ? held.token : (asking ??= ask())),
    forget(token) {
      if (held?.token === token) held = undefined;
    },
  };
}

type Tools = Required<Pick<TokenSourceOptions, 'scope' | 'now' | 'fetch'>>;

/** `@azure/identity` takes long to load, so only a bot that uses it does. */
async function issuer(credentials: Credentials, tools: Tools): Promise<() => Promise<IssuedToken>> {
  if (credentials.kind === 'endpoint') return () => askEndpoint(credentials, tools);
  const identity = await azureCredential(credentials);
  return async () => {
    const { token, expiresOnTimestamp } = await identity.getToken(tools.scope, {
      abortSignal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    });
    return { token, expiresAt: expiresOnTimestamp };
  };
}

type AzureCredentials = Exclude<Credentials, { kind: 'endpoint' }>;

async function azureCredential(credentials: AzureCredentials) {
  const azure = await import('@azure/identity');
  const { appId } = credentials;
  switch (credentials.kind) {
    case 'secret':
      return new azure.ClientSecretCredential(credentials.tenantId, appId, credentials.secret);
    case 'certificate':
      // ClientCertificateCredential wants the certificate itself; Azure's settings give its
      // thumbprint and its key, and those are enough to sign the assertion ourselves.
      return new azure.ClientAssertionCredential(credentials.tenantId, appId, () =>
        certificateAssertion(credentials),
      );
    case 'managed-identity':
      return new azure.ManagedIdentityCredential({ clientId: appId });
  }
}

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});

async function askEndpoint(
  { url, appId, secret }: Extract<Credentials, { kind: 'endpoint' }>,
  tools: Tools,
): Promise<IssuedToken> {
  if (!isAllowedAddress(url, { allowLoopbackHttp: true })) {
    throw new Error('BOT_TOKEN_ENDPOINT must be an https address, or http on this machine');
  }
  const askedAt = tools.now();
  const answer = await tools.fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: secret,
      scope: tools.scope,
    }),
  });
  if (!answer.ok) throw new Error(`the token endpoint answered ${answer.status}`);
  const { access_token, expires_in } = tokenAnswer.parse(await answer.json());
  return { token: access_token, expiresAt: askedAt + expires_in * 1000 };
}
