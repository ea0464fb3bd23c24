/**
 * The code of an answer that refuses. The Bot Connector says `{error: {code}}`; the message service
 * behind it says `{errorCode: 209, message: "{\"subCode\": \"MessageWritesBlocked\"…}"}`, with JSON in
 * its text; some 403s say nothing.
 */
import { z } from 'zod';

/** A word: what else a server might put there is not for the log. */
const code = z.string().regex(/^[\w.-]{1,100}$/);
const connector = z.object({ error: z.object({ code }) });
const service = z.object({ message: z.string() });
const inner = z.object({ subCode: code });

export function errorCodeOf(answer: unknown): string | undefined {
  const known = connector.safeParse(answer).data?.error.code;
  if (known !== undefined) return known;
  const { data } = service.safeParse(answer);
  return data && inner.safeParse(parsed(data.message)).data?.subCode;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
