import { RegisterError } from './RegisterError';

// One GET, and no second attempt: somebody is typing, and a service that is overloaded blocks those who
// knock again (https://github.com/annuaire-entreprises-data-gouv-fr/search-api, « Limite des requêtes »).

export interface RegisterAddress {
  /** With a slash at the end; `search` is below it. */
  url: string;
  /** For a gateway that asks for one; the public service has none. */
  key: string | undefined;
  timeoutMs: number;
}

/** Ten companies without their directors are 30 kB. */
const MOST_BYTES = 1024 * 1024;

/** The JSON of a 200. Throws `RegisterError`. */
export async function askRegister(
  { url, key, timeoutMs }: RegisterAddress,
  query: Record<string, string>,
): Promise<unknown> {
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = {
    accept: 'application/json',
    'user-agent': 'stage-bot',
    ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
  };
  const answer = await fetch(`${url}search?${new URLSearchParams(query)}`, {
    headers,
    signal,
    redirect: 'error',
  }).catch((cause: unknown) => {
    throw new RegisterError('NoAnswer', { cause });
  });
  if (answer.status !== 200) {
    await answer.body?.cancel().catch(() => undefined);
    const retryAfterMs = waitOf(answer);
    throw new RegisterError('Refused', { status: answer.status, retryAfterMs });
  }
  const text = await boundedText(answer);
  try {
    return JSON.parse(text);
  } catch {
    // Its own words quote the answer.
    throw new RegisterError('UnreadableAnswer', { status: 200 });
  }
}

async function boundedText(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of answer.body ?? []) {
      bytes += part.length;
      if (bytes > MOST_BYTES) throw new RegisterError('TooLong', { status: 200 });
      parts.push(part);
    }
  } catch (cause) {
    if (cause instanceof RegisterError) throw cause;
    throw new RegisterError('NoAnswer', { status: 200, cause });
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Seconds, or an HTTP date. */
function waitOf({ headers }: Response): number | undefined {
  const header = headers.get('retry-after');
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
