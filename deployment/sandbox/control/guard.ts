import type { IncomingHttpHeaders } from 'node:http';
import type { Call } from '../routes';
import { refuse } from './refusals';

// The control API can act as anybody, so no page of another site may reach it: neither by a name
// that leads here (DNS rebinding: Host), nor by a form or a script (Origin, JSON).

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Throws 403. */
export function requireLoopback({ host = '', origin }: IncomingHttpHeaders): void {
  if (!loopback.test(host)) {
    throw refuse(403, 'The sandbox is reached as 127.0.0.1 or localhost only (Host).');
  }
  if (origin !== undefined && !loopback.test(origin.replace(/^http:\/\//, ''))) {
    throw refuse(403, 'Pages of other sites do not use the sandbox (Origin).');
  }
}

/** Throws 415, but for an empty body without a type. */
export function requireJson({ headers, body }: Call): void {
  const type = headers['content-type'];
  if (type === undefined && body.length === 0) return;
  if (/^application\/json\s*(;|$)/i.test(type ?? '')) return;
  throw refuse(415, 'Send JSON, with content-type: application/json.');
}
