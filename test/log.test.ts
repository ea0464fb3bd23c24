import { createLog } from '../bot/log';
import { ConnectorError } from '../bot/teams/connectorError';
import { causedBy } from '../bot/trace';

const SECRET = 'Léa Dubois';

function logged(say: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  say(createLog('trace', { write: (line) => void lines.push(line) }));
  expect(lines.join('')).not.toContain(SECRET);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a line says when, so that people can read it', () => {
  const [line] = logged((log) => log.info('here'));
  expect(line!.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('ids, codes and figures are written as they are', () => {
  const [line] = logged((log) =>
    log.info({ internship: 'i-1', ms: 12, events: ['approved'], ok: true, none: null }, 'changed'),
  );
  expect(line).toMatchObject({
    internship: 'i-1',
    ms: 12,
    events: ['approved'],
    ok: true,
    none: null,
    msg: 'changed',
  });
  expect(line).not.toHaveProperty('origin');
});

test('every line has what caused it, however far along', async () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const later = async (name: string) => {
    await new Promise(setImmediate);
    log.child({ part: name }).info(name);
  };
  await Promise.all([causedBy('1700000000001', () => later('a')), later('b')]);
  const parsed = lines.map((line) => JSON.parse(line) as { msg: string; origin?: string });
  expect(Object.fromEntries(parsed.map(({ msg, origin }) => [msg, origin]))).toEqual({
    a: '1700000000001',
    b: undefined,
  });
});

test('an id from outside is not written at any length', () => {
  const [line] = logged((log) => causedBy('x'.repeat(5_000), () => log.info('here')));
  expect((line!.origin as string).length).toBe(200);
});

test('things that somebody hands in whole are kept back', () => {
  const lines = logged((log) => {
    log.warn({ activity: { text: SECRET }, list: [{ name: SECRET }], body: Buffer.from(SECRET) });
    log.warn({ value: new Map([[SECRET, 1]]), set: new Set([SECRET]) }, 'said %s', SECRET);
    log.warn(new Error(SECRET));
    log.warn({ err: new Error(SECRET) });
    log.warn({ err: { text: SECRET } }, 'not an error');
  });
  expect(lines[0]).toMatchObject({ activity: '[kept back]', list: ['[kept back]'] });
  expect(lines[2]).toMatchObject({ msg: 'no words', err: { type: 'Error' } });
});

/** As they come from libraries: with what somebody typed in their words and fields. */
const QUOTING: [string, () => Error, object][] = [
  [
    'PostgreSQL',
    () =>
      Object.assign(new Error(`invalid input syntax for type uuid: "${SECRET}"`), {
        name: 'error',
        code: '22P02',
        severity: 'ERROR',
        detail: `Key (name)=(${SECRET}) exists`,
        where: `unnamed portal parameter $1 = '${SECRET}'`,
        table: 'person',
        parameters: [SECRET],
      }),
    { type: 'error', code: '22P02', severity: 'ERROR', table: 'person' },
  ],
  [
    'Prisma',
    () =>
      Object.assign(new Error(`Invalid invocation: { data: { name: "${SECRET}" } }`), {
        name: 'PrismaClientKnownRequestError',
        code: 'P2010',
        meta: { driverAdapterError: { cause: { originalCode: '23505', message: SECRET } } },
      }),
    { type: 'PrismaClientKnownRequestError', code: 'P2010', sqlState: '23505' },
  ],
  [
    'zod',
    () =>
      Object.assign(new Error(SECRET), {
        name: 'ZodError',
        issues: [
          { path: ['values', 'hostName'], code: 'too_big', input: SECRET, message: SECRET },
          { path: [SECRET, 0], code: SECRET },
        ],
      }),
    { type: 'ZodError', problems: ['values.hostName: too_big', '0: wrong'] },
  ],
  [
    'JSON.parse',
    () => {
      try {
        return JSON.parse(`{"text": ${SECRET}}`) as Error;
      } catch (error) {
        return error as Error;
      }
    },
    { type: 'SyntaxError' },
  ],
  [
    'a mail server',
    () =>
      Object.assign(new Error(`550 <${SECRET}> unknown`), {
        code: 'EENVELOPE',
        responseCode: 550,
        command: 'RCPT TO',
        rejected: [SECRET],
      }),
    { type: 'Error', code: 'EENVELOPE', responseCode: 550 },
  ],
  [
    'one inside another',
    () =>
      new AggregateError([new Error(SECRET)], SECRET, {
        cause: new ConnectorError('POST activities', {
          outcome: 'refused',
          status: 400,
          cause: { body: SECRET },
        }),
      }),
    {
      type: 'AggregateError',
      cause: { type: 'ConnectorError', message: 'POST activities: refused (400)', status: 400 },
    },
  ],
  [
    'one that looks like a place in the code',
    () => new Error(`a\n    at ${SECRET} (x.js:1:1)`),
    { type: 'Error' },
  ],
  ['one with a name made up', () => Object.assign(new Error('x'), { name: SECRET }), {}],
];

test.each(QUOTING)(
  'of an error by %s the log has kind, codes and places',
  (_by, make, expected) => {
    const [line] = logged((log) => log.error({ err: make() }, 'failed'));
    expect(line!.err).toMatchObject(expected);
    expect((line!.err as { stack: string }).stack).toMatch(/log\.test/);
  },
);

test('the words of the system, and those that quote nobody, are told', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
    errno: -111,
    syscall: 'connect',
    code: 'ECONNREFUSED',
  });
  const lost = new Error('Connection terminated unexpectedly');
  const own = new TypeError("Cannot read properties of undefined (reading 'lea')");
  const lines = logged((log) => {
    for (const err of [refused, lost, own]) log.error({ err }, 'failed');
  });
  expect(lines.map(({ err }) => (err as { message: string }).message)).toEqual([
    'connect ECONNREFUSED 127.0.0.1:5432',
    'Connection terminated unexpectedly',
    'Cannot read properties of undefined',
  ]);
});
