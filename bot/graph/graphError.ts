interface GraphFailure {
  status?: number | undefined;
  code?: string | undefined;
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

/** 408 and 500 too: everything that is asked of Graph here may be asked again. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/** A call to Microsoft Graph that did not succeed. Carries nothing about whom it was. */
export class GraphError extends Error {
  /** HTTP status; null: there was no answer, or nothing was asked. */
  readonly status: number | null;
  /** `error.code` of the answer, or one of our own: NoAnswer, NoToken, UnreadableAnswer… */
  readonly code: string;
  /** What `Retry-After` asks for. */
  readonly retryAfterMs: number | null;

  constructor(request: string, failure: GraphFailure) {
    const { status, code = 'unknown', retryAfterMs, cause } = failure;
    super(`${request}: ${[status, code].filter(Boolean).join(' ')}`, { cause });
    this.name = 'GraphError';
    this.status = status ?? null;
    this.code = code;
    this.retryAfterMs = retryAfterMs ?? null;
  }

  /** The same may succeed later. */
  get isPassing(): boolean {
    if (this.status === null) return this.code === 'NoAnswer' || this.code === 'NoToken';
    return PASSING.has(this.status);
  }

  /** The university's administrators have not granted this (or have taken it back). */
  get isNotGranted(): boolean {
    return this.status === 401 || this.status === 403;
  }
}
