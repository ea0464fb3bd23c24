/**
 * The one logger. Its lines have ids, codes and figures: whatever else somebody hands to it by mistake
 * (an activity, a request with its token, an error that quotes what somebody wrote) is kept back here.
 */
import pino, { type DestinationStream, type Logger } from 'pino';
import { describeError, isError } from './log/describeError';
import { presentOrigin } from './trace';

const MOST_CHARACTERS = 500;
const MOST_ITEMS = 50;

export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => {
      const origin = presentOrigin();
      return origin === undefined ? {} : { origin };
    },
    formatters: { log: plain },
    // An error is described above; pino would do it once more.
    serializers: { err: (described: unknown) => described },
    hooks: { logMethod: withoutErrorsWords },
  } satisfies pino.LoggerOptions;
  return destination ? pino(options, destination) : pino(options);
}

/** pino takes an error's message for the line's own where there is none, and fills in `%s`. */
function withoutErrorsWords(this: Logger, args: unknown[], write: pino.LogFn): void {
  const [what, message] = args;
  const fields = isError(what) ? { err: what } : what;
  if (typeof fields === 'string') return write.call(this, fields);
  write.call(this, fields, typeof message === 'string' ? message : 'no words');
}

/** One level of figures, short words and lists of them. */
function plain(fields: object): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) line[name] = plainValue(value);
  return line;
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, MOST_CHARACTERS);
  if (isError(value)) return describeError(value);
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map(plainItem);
  return plainItem(value);
}

function plainItem(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, MOST_CHARACTERS);
  if (typeof value === 'object' && value !== null) return KEPT_BACK;
  return typeof value === 'function' ? undefined : value;
}

const KEPT_BACK = '[kept back]';
