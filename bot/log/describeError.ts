/**
 * An error as the log may have it: what kind, which codes, where in the code. Its words only where
 * they are known to quote nobody: PostgreSQL, Prisma, JSON.parse, mail servers and others repeat in
 * their messages what somebody typed.
 */

export interface ErrorLine {
  type: string;
  message?: string;
  /** Codes, statuses and names of parts, whichever the error has. */
  [code: string]: unknown;
  /** Functions and places in files, without the words on top. */
  stack?: string;
  cause?: ErrorLine;
}

/** By duck type: errors of another realm (a worker, a test's sandbox) are errors too. */
export function isError(value: unknown): value is Error {
  return (
    value instanceof Error ||
    (typeof value === 'object' &&
      value !== null &&
      typeof (value as Error).stack === 'string' &&
      typeof (value as Error).message === 'string')
  );
}

const DEEPEST_CAUSE = 4;

export function describeError(error: Error, depth = 0): ErrorLine {
  const line: ErrorLine = { type: nameOf(error), ...codesOf(error) };
  const message = wordsOf(error);
  if (message) line.message = message.slice(0, 500);
  const stack = placesOf(error);
  if (stack) line.stack = stack;
  const cause = causeOf(error);
  if (cause && depth < DEEPEST_CAUSE) line.cause = describeError(cause, depth + 1);
  return line;
}

const WORD = /^[\w.:$-]{1,80}$/;

function nameOf({ name }: Error): string {
  return WORD.test(name) ? name : 'Error';
}

/** What our own errors, Node's, PostgreSQL's, Prisma's and Microsoft's say in codes. */
const CODES = [
  'code',
  'outcome',
  'status',
  'statusCode',
  'reference',
  'syscall',
  'errno',
  // PostgreSQL
  'severity',
  'routine',
  'schema',
  'table',
  'column',
  'constraint',
  // mail servers
  'command',
  'responseCode',
] as const;

function codesOf(error: Error): Record<string, unknown> {
  const fields = error as unknown as Record<string, unknown>;
  const codes: Record<string, unknown> = {};
  for (const name of CODES) {
    const value = fields[name];
    if (typeof value === 'number') codes[name] = value;
    if (typeof value === 'string' && WORD.test(value)) codes[name] = value;
  }
  const sqlState = sqlStateOf(fields.meta);
  if (sqlState) codes.sqlState = sqlState;
  const problems = problemsOf(fields.issues);
  if (problems) codes.problems = problems;
  return codes;
}

/** Prisma keeps PostgreSQL's own code deep inside. */
function sqlStateOf(meta: unknown): string | undefined {
  const { code, driverAdapterError } = (meta ?? {}) as {
    code?: unknown;
    driverAdapterError?: { cause?: { originalCode?: unknown } };
  };
  const found = driverAdapterError?.cause?.originalCode ?? code;
  return typeof found === 'string' && WORD.test(found) ? found : undefined;
}

/** zod's: where something was wrong and what kind of wrong, never what was there. */
function problemsOf(issues: unknown): string[] | undefined {
  if (!Array.isArray(issues)) return undefined;
  return issues.slice(0, 20).map((issue: unknown) => {
    const { path = [], code = 'wrong' } = (issue ?? {}) as { path?: unknown[]; code?: unknown };
    const where = Array.isArray(path) ? path.map(String).filter((part) => WORD.test(part)) : [];
    return `${where.join('.') || 'value'}: ${WORD.test(String(code)) ? String(code) : 'wrong'}`;
  });
}

/** Our own, whose messages are made of ids and codes, and those of whoever knows nothing of people. */
const ABOUT_NOBODY = new Set([
  'BadActivity',
  'ConfigError',
  'ConnectorError',
  'DeliveryError',
  'DialogConflict',
  'EmbeddedPostgresError',
  'GraphError',
  'KeysUnavailable',
  'ListenError',
  'MigrationError',
  'RateLimited',
  'TooBusy',
  'Unauthorized',
  'UnreadableFacts',
  // Microsoft's sign-in, about the bot itself: « The provided client secret keys are expired ».
  'AuthenticationError',
  'CredentialUnavailableError',
  // jose
  'JWTExpired',
  'JWTClaimValidationFailed',
  'JWSSignatureVerificationFailed',
  'JOSEAlgNotAllowed',
]);

/** Whole messages of pg, pg-boss and V8 that come without a code. */
const HARMLESS = [
  /^Connection terminated( unexpectedly| due to connection timeout)?$/,
  /^timeout exceeded when trying to connect$/,
  /^Client has encountered a connection error and is not queryable$/,
  /^Cannot use a pool after calling end on the pool$/,
  /^Query read timeout$/,
  /^the database does not answer$/,
  /^Cannot (read|set) properties of (undefined|null)/,
  /^Maximum call stack size exceeded$/,
];

/** Undefined where it may quote somebody. */
function wordsOf(error: Error): string | undefined {
  const { name, message } = error;
  if (ABOUT_NOBODY.has(name)) return message;
  const { code, errno, syscall } = error as NodeJS.ErrnoException;
  // Of the system: an address and a port, or a file of ours.
  if (typeof errno === 'number' && typeof syscall === 'string') return message;
  // Of undici: time-outs and sockets. Of Node: a package that is not installed.
  if (typeof code === 'string' && /^UND_ERR_|^(ERR_)?MODULE_NOT_FOUND$/.test(code)) return message;
  return HARMLESS.map((known) => known.exec(message)?.[0]).find((words) => words !== undefined);
}

const MOST_PLACES = 12;

/** A message may have several lines, one of which may look like a place. */
function placesOf({ stack, message }: Error): string | undefined {
  const lines = stack?.replace(message, '').split('\n') ?? [];
  const places = lines.filter((line) => /^\s+at .*(:\d+|<anonymous>|native)\)?$/.test(line));
  return places
    .slice(0, MOST_PLACES)
    .map((line) => line.trim().slice(0, 200))
    .join('\n');
}

/** Several tries of one connection (IPv4, IPv6) come together; the first is told. */
function causeOf(error: Error): Error | undefined {
  const { cause, errors } = error as { cause?: unknown; errors?: unknown[] };
  const found = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  return isError(found) ? found : undefined;
}
