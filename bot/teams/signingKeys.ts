import type { CryptoKey, FlattenedJWSInput, JWSHeaderParameters, LocalJWKSet } from 'jose' with {
  'resolution-mode': 'import',
};
import type { Logger } from 'pino';
import { z } from 'zod';
import { isAllowedAddress } from './allowedAddress';
import { KeysUnavailable, Unauthorized } from './inboundErrors';

// The keys with which the Bot Connector signs its tokens, read from its OpenID metadata.
// Keys are kept for a day; an unknown key id is looked up again once, and then not for some
// minutes, so that a burst of invented ids costs Microsoft, and us, one request.

const FRESH_MS = 24 * 3_600_000;
/** An outage of the metadata must not silence the bot: yesterday's keys serve one day longer. */
const USABLE_MS = 2 * FRESH_MS;
const UNKNOWN_KEY_PAUSE_MS = 5 * 60_000;
const FAILURE_PAUSE_MS = 5_000;
const ANSWER_TIMEOUT_MS = 5_000;

export interface SigningKeysOptions {
  openIdMetadata: string;
  allowLoopbackHttp: boolean;
  /** Milliseconds since the epoch. */
  now: () => number;
  fetch: typeof fetch;
  log: Pick<Logger, 'warn'>;
}

export type FindSigningKey = (
  header?: JWSHeaderParameters,
  token?: FlattenedJWSInput,
) => Promise<CryptoKey>;

const metadata = z.object({ jwks_uri: z.string() });
const keySet = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), endorsements: z.array(z.string()).optional() })),
});

/**
 * A key finder for `jwtVerify`. Only keys endorsed for Teams (`endorsements` has `msteams`) count.
 * Throws `Unauthorized` for a key that is not there, `KeysUnavailable` when that cannot be known.
 */
export function createSigningKeys(options: SigningKeysOptions): FindSigningKey {
  const { now } = options;
  let known: { find: LocalJWKSet; readAt: number } | undefined;
  let reading: Promise<LocalJWKSet> | undefined;
  let failure: { at: number; error: KeysUnavailable } | undefined;
  let unknownKeyAt = -Infinity;

  async function readOnce(): Promise<LocalJWKSet> {
    try {
      const find = await readKeys(options);
      known = { find, readAt: now() };
      failure = undefined;
      return find;
    } catch (cause) {
      failure = { at: now(), error: new KeysUnavailable({ cause }) };
      options.log.warn({ err: cause }, 'signing keys cannot be read');
      throw failure.error;
    } finally {
      reading = undefined;
    }
  }

  function read(): Promise<LocalJWKSet> {
    if (failure && now() - failure.at < FAILURE_PAUSE_MS) return Promise.reject(failure.error);
    return (reading ??= readOnce());
  }

  async function current(): Promise<LocalJWKSet> {
    const age = known ? now() - known.readAt : Infinity;
    if (known && age < FRESH_MS) return known.find;
    try {
      return await read();
    } catch (error) {
      if (known && age < USABLE_MS) return known.find;
      throw error;
    }
  }

  /** The keys to try after `tried` did not have the one asked for. */
  async function readForUnknownKey(tried: LocalJWKSet): Promise<LocalJWKSet> {
    if (known && known.find !== tried) return known.find;
    if (!reading && !failure) {
      if (now() - unknownKeyAt < UNKNOWN_KEY_PAUSE_MS) throw new Unauthorized('unknown_key');
      unknownKeyAt = now();
    }
    return read();
  }

  return async (header, token) => {
    if (!header?.kid) throw new Unauthorized('no_key_id');
    const { errors } = await import('jose');
    const isMissing = (error: unknown) => error instanceof errors.JWKSNoMatchingKey;
    const find = await current();
    try {
      return await find(header, token);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    const again = await readForUnknownKey(find);
    return again(header, token).catch((error: unknown) => {
      throw isMissing(error) ? new Unauthorized('unknown_key') : error;
    });
  };
}

async function readKeys(options: SigningKeysOptions): Promise<LocalJWKSet> {
  const { createLocalJWKSet } = await import('jose');
  const { jwks_uri } = metadata.parse(await readJson(options.openIdMetadata, options));
  const { keys } = keySet.parse(await readJson(jwks_uri, options));
  return createLocalJWKSet({
    keys: keys.filter((key) => key.kty === 'RSA' && key.endorsements?.includes('msteams')),
  });
}

async function readJson(address: string, options: SigningKeysOptions): Promise<unknown> {
  if (!isAllowedAddress(address, options)) {
    throw new Error(`signing keys are read over https only, not from ${address}`);
  }
  const answer = await options.fetch(address, {
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}
