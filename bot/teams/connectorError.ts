import type { DeliveryError } from '../process/ports';

/**
 * What became of a request to Teams, for whoever decides what to do next.
 * - `refused`: wrong request; sending it again changes nothing (400, 401, 403, 413...)
 * - `throttled`: too much at once; later (429, 412, our own rate limit)
 * - `unavailable`: not now; later (502, 503, 504, no connection, no token)
 * - `blocked`: this person or team cannot be written to until they come back (some 403s)
 * - `gone`: the conversation or message does not exist (any more): drop its id (404)
 * - `ambiguous`: it may have arrived, so it is not sent again by itself (a POST that timed out, was
 *   cut off or got 500); see jobs/undelivered.ts
 */
export type ConnectorOutcome =
  'refused' | 'throttled' | 'unavailable' | 'blocked' | 'gone' | 'ambiguous';

interface ConnectorFailure {
  outcome: ConnectorOutcome;
  status?: number;
  code?: string;
  retryAfterMs?: number;
  mayHaveArrived?: boolean;
  cause?: unknown;
}

/** A request to the Bot Connector that did not succeed. Carries no text of the message. */
export class ConnectorError extends Error {
  readonly outcome: ConnectorOutcome;
  /** HTTP status, if there was an answer. */
  readonly status: number | undefined;
  /** `error.code` of the answer, or the code of the network error. */
  readonly code: string | undefined;
  /** What `Retry-After` or our own rate limit asks for. */
  readonly retryAfterMs: number | undefined;
  /** True if a message may be there all the same, and sending it again may show it twice. */
  readonly mayHaveArrived: boolean;

  constructor(request: string, failure: ConnectorFailure) {
    const reason = [failure.status, failure.code].filter((part) => part !== undefined).join(' ');
    super(`${request}: ${failure.outcome}${reason && ` (${reason})`}`, { cause: failure.cause });
    this.name = 'ConnectorError';
    this.outcome = failure.outcome;
    this.status = failure.status;
    this.code = failure.code;
    this.retryAfterMs = failure.retryAfterMs;
    this.mayHaveArrived = failure.mayHaveArrived ?? failure.outcome === 'ambiguous';
  }

  /** Worth sending again later, as it is. */
  get isPassing(): boolean {
    return isPassing(this.outcome);
  }
}

/** True for outcomes after which the same request may succeed later. */
export function isPassing(outcome: ConnectorOutcome): boolean {
  switch (outcome) {
    case 'throttled':
    case 'unavailable':
      return true;
    case 'refused':
    case 'blocked':
    case 'gone':
    case 'ambiguous':
      return false;
  }
}

/** The same, as whoever sends says it. */
export function deliveryOutcomeOf({ outcome }: ConnectorError): DeliveryError['outcome'] {
  switch (outcome) {
    case 'throttled':
    case 'unavailable':
      return 'later';
    case 'blocked':
      return 'unreachable';
    case 'refused':
    case 'gone':
    case 'ambiguous':
      return outcome;
  }
}

const BLOCKED_CODES = new Set([
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'BotDisabledByAdmin',
]);

/** Network errors that come before anything was sent. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_CLOSED',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

export interface RefusedAnswer {
  request: string;
  status: number;
  code?: string;
  retryAfterMs?: number;
  /** False for POST: sent twice, it does its work twice. */
  isRepeatable: boolean;
}

/** Reads an HTTP answer that is not 2xx. */
export function errorFromAnswer(answer: RefusedAnswer): ConnectorError {
  return new ConnectorError(answer.request, {
    outcome: outcomeOf(answer),
    status: answer.status,
    code: answer.code,
    retryAfterMs: answer.retryAfterMs,
    mayHaveArrived: !answer.isRepeatable && (answer.status >= 500 || answer.status === 408),
  });
}

function outcomeOf({ status, code, isRepeatable }: RefusedAnswer): ConnectorOutcome {
  if (status === 403) return code && BLOCKED_CODES.has(code) ? 'blocked' : 'refused';
  if (status === 404) return 'gone';
  if (status === 412 || status === 429) return 'throttled';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  if (status >= 500 || status === 408) return isRepeatable ? 'unavailable' : 'ambiguous';
  return 'refused';
}

/** Reads an error without an answer: no connection, cut off, timed out. */
export function errorFromNetwork(
  request: string,
  { cause, isRepeatable }: { cause: unknown; isRepeatable: boolean },
): ConnectorError {
  const { code } = cause as { code?: string };
  const isLost = isRepeatable || (code !== undefined && NEVER_SENT.has(code));
  return new ConnectorError(request, {
    outcome: isLost ? 'unavailable' : 'ambiguous',
    code,
    cause,
  });
}
