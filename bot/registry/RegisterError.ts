/** The company register did not answer as it should. Carries nothing about what was asked. */
export class RegisterError extends Error {
  constructor(
    readonly code: 'NoAnswer' | 'TooLong' | 'UnreadableAnswer' | 'Refused',
    about: { status?: number; retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(`company register: ${[about.status, code].filter(Boolean).join(' ')}`, {
      cause: about.cause,
    });
    this.name = 'RegisterError';
    this.status = about.status ?? null;
    this.retryAfterMs = about.retryAfterMs ?? null;
  }

  readonly status: number | null;
  /** What `Retry-After` asks for. */
  readonly retryAfterMs: number | null;
}
