/**
 * Two bots on one database, and a Teams that answers 429, 502, 403, nothing at all or cuts the line,
 * at random: nothing is lost, nothing comes twice, and Teams' limits hold for both together. The
 * seed is in every failure; SEED=… runs it again.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { createOrderedIds } from '../../bot/jobs/orderedId';
import { DELIVER, toInserts, UNDELIVERED, type KeptJob } from '../../bot/jobs/queue';
import type { Job } from '../../bot/process/ports';
import { CONVERSATION_WINDOWS } from '../../bot/teams/rateWindows';
import { startBot, type RunningBot } from '../support/bot';
import { freshDatabase, type TestDatabase } from '../support/database';
import { HostileConnector, isInDoubt, mostWithin, type Fate } from '../support/hostileConnector';
import { APP_ID, CLIENT_SECRET, Microsoft, TENANT_ID } from '../support/microsoft';

const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const PATIENCE_MS = 240_000;
const LOOK_AGAIN_MS = 100;
const run = promisify(execFile);

let database: TestDatabase;
let microsoft: Microsoft;
let teams: HostileConnector;
let bots: RunningBot[];
const random = randomFrom(SEED);
const nextId = createOrderedIds();

beforeAll(async () => {
  database = await freshDatabase();
  microsoft = await Microsoft.start();
  teams = await HostileConnector.start();
  const env = {
    MicrosoftAppId: APP_ID,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TENANT_ID,
    MicrosoftAppPassword: CLIENT_SECRET,
    BOT_OPENID_METADATA: microsoft.openIdMetadata,
    BOT_TOKEN_ENDPOINT: microsoft.tokenEndpoint,
    DATABASE_URL: database.url,
  };
  bots = await Promise.all([startBot(env), startBot(env)]);
}, PATIENCE_MS);

afterAll(async () => {
  await Promise.all((bots ?? []).map((bot) => bot.stop()));
  await teams?.stop();
  await microsoft?.stop();
  await database?.drop();
});

test(
  'a Teams in trouble: everything once, in order, within the limits; what is in doubt is kept',
  async () => {
    const places = placesOf('a', { places: 48, messages: 6 });
    planTrouble(places);
    const before = requestsMore(30);
    await enqueue(places);
    await Promise.all([untilDone(), typeNowAndThen(before)]);
    await untilDone();
    const { kept, left } = await whatIsLeft();
    const messages = places.flat();
    expect({ SEED, problems: problemsWith(messages, kept), left }).toEqual({
      SEED,
      problems: [],
      left: [],
    });
    expect(new Set(jobRequests().map(({ sender }) => sender)).size).toBe(2);
    expectLimitsKept();
    expect(await ambiguousOnMetrics()).toBe(kept.length);
    await expectOperatorToMendAll(kept);
  },
  PATIENCE_MS,
);

test(
  'one process is killed: the other takes over its jobs and its share',
  async () => {
    const places = placesOf('b', { places: 30, messages: 4 });
    const killed = bots[1]!;
    const soonEnough = requestsMore(40);
    await enqueue(places);
    await soonEnough;
    await killed.kill();
    bots = bots.slice(0, 1);
    await untilDone();
    await logHas(bots[0]!, '"processes":1,"requestsPerSecond":48');
    const { left } = await whatIsLeft();
    const sent = places.flat().map((text) => [text, timesTaken(text)] as const);
    const lost = sent.filter(([, times]) => times === 0);
    const twice = sent.filter(([, times]) => times > 1);
    const taken = places.map((texts) => teams.taken.get(conversationOf(texts[0]!)) ?? []);
    const outOfOrder = taken.filter((texts) => !isInOrder(texts));
    expect({ SEED, lost, outOfOrder, left }).toEqual({ SEED, lost: [], outOfOrder: [], left: [] });
    // What it had in hand: Teams may have taken it already.
    expect(twice.length).toBeLessThanOrEqual(4);
    expectLimitsKept();
  },
  PATIENCE_MS,
);

/** Words that say which message it is: place, and number in it. */
function placesOf(batch: string, { places, messages }: { places: number; messages: number }) {
  return Array.from({ length: places }, (_, place) =>
    Array.from({ length: messages }, (_unused, n) => `${batch}${place}#${n}`),
  );
}

const conversationOf = (text: string) => `a:${text.split('#')[0]}`;

/** Each place gets at most one kind of trouble: else a few places would take minutes. */
function planTrouble(places: string[][]): void {
  const again = (): Fate => {
    const answer = pick([429, 429, 412, 502, 503, 504] as const);
    return answer === 429 ? { answer, retryAfter: pick([1, 2, 3]) } : { answer };
  };
  const doubts = ['cut+', 'cut-', 500] as const;
  const troubles: (() => Fate[])[] = [
    ...Array.from({ length: 18 }, () => () => [again()]),
    ...Array.from({ length: 4 }, () => () => [again(), again()]),
    ...Array.from({ length: 7 }, () => () => [{ answer: pick(doubts) }]),
    ...Array.from({ length: 3 }, () => () => [again(), { answer: pick(doubts) }]),
    ...Array.from({ length: 5 }, () => () => [{ answer: 403 as const }]),
    () => [{ answer: 'silence+' }],
    () => [{ answer: 'silence-' }],
  ];
  const shuffled = places.toSorted(() => random() - 0.5);
  troubles.forEach((trouble, n) => teams.fates.set(pick(shuffled[n]!), trouble()));
  for (const text of places.flat()) planned.set(text, [...(teams.fates.get(text) ?? [])]);
}

const planned = new Map<string, Fate[]>();

async function enqueue(places: string[][]): Promise<void> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ connectionString: database.url, supervise: false, max: 1 });
  await boss.start();
  const inOrder = places[0]!.flatMap((_, n) => places.map((texts) => texts[n]!));
  const jobs = inOrder.map((text): Job => {
    const conversationId = conversationOf(text);
    const { serviceUrl } = teams;
    const conversation = { id: conversationId };
    return {
      kind: 'reply',
      conversationId,
      activity: { type: 'message', text, serviceUrl, conversation },
    };
  });
  await boss.insert(DELIVER, toInserts(jobs, { nextId }));
  await boss.stop({ graceful: false });
}

let typed = 0;

async function typeTo(bot: RunningBot, aadObjectId: string): Promise<void> {
  const now = Math.floor(Date.now() / 1_000);
  const { serviceUrl } = teams;
  const claims = { serviceurl: serviceUrl, nbf: now - 60, exp: now + 3_600 };
  const number = ++typed;
  const timestamp = new Date(now * 1_000 + number).toISOString();
  const answer = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await microsoft.sign({ claims })}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(
      microsoft.activity({
        id: `${1_800_000_000_000 + number}`,
        serviceUrl,
        timestamp,
        localTimestamp: timestamp,
        from: { id: `29:${aadObjectId}`, name: 'Léa Martel', aadObjectId },
        conversation: {
          id: `a:${aadObjectId}`,
          conversationType: 'personal',
          tenantId: TENANT_ID,
        },
        text: `aide ${number}`,
      }),
    ),
  });
  expect(answer.status).toBe(200);
}

/** People write meanwhile; their answers and the jobs' messages count together. */
async function typeNowAndThen(begin: Promise<void>): Promise<void> {
  await begin;
  for (let n = 0; n < 5; n += 1) {
    const more = requestsMore(45);
    await typeTo(bots[n % 2]!, `oid-lea-${n % 4}`);
    await Promise.race([more, untilDone()]);
  }
}

function requestsMore(count: number): Promise<void> {
  let seen = 0;
  return new Promise((resolve) => {
    teams.onRequest = () => void ((seen += 1) === count && resolve());
  });
}

async function query<Row>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as Row[];
}

async function untilDone(): Promise<void> {
  const open = `select id from pgboss.job where name = '${DELIVER}' and state <= 'active' limit 1`;
  while ((await query(open)).length > 0) await pause(LOOK_AGAIN_MS);
}

async function whatIsLeft() {
  const rows = await query<{ name: string; state: string; data: KeptJob }>(
    `select name, state, data from pgboss.job
      where name = '${UNDELIVERED}' or (name = '${DELIVER}' and state <> 'completed')`,
  );
  const textOf = ({ data }: { data: KeptJob }) =>
    data.kind === 'reply' ? (data.activity as { text: string }).text : data.kind;
  return {
    kept: rows.filter(({ name }) => name === UNDELIVERED).map(textOf),
    left: rows.filter(({ name }) => name === DELIVER).map(textOf),
  };
}

/** What did not go as it must; nothing when all is well. */
function problemsWith(messages: string[], kept: string[]): string[] {
  return messages.flatMap((text) => {
    const fates = planned.get(text) ?? [];
    const last = fates.at(-1)?.answer;
    const requests = teams.requests.filter((request) => request.text === text);
    const doubt = last !== undefined && isInDoubt(last);
    const isFinal = doubt || last === 403;
    const expected = {
      requests: fates.length + (isFinal ? 0 : 1),
      taken: last === 403 || last === 500 || last === 'cut-' || last === 'silence-' ? 0 : 1,
      kept: doubt ? 1 : 0,
      tooEarly: 0,
      inOrder: true,
    };
    const seen = {
      requests: requests.length,
      taken: timesTaken(text),
      kept: kept.filter((one) => one === text).length,
      tooEarly: requests.filter((one, n) => n > 0 && one.at < requests[n - 1]!.notBefore).length,
      inOrder: isInOrder(teams.taken.get(conversationOf(text)) ?? []),
    };
    const [wanted, got] = [expected, seen].map((one) => JSON.stringify(one));
    return wanted === got ? [] : [`${text} ${JSON.stringify(fates)}: ${got} instead of ${wanted}`];
  });
}

function timesTaken(text: string): number {
  return (teams.taken.get(conversationOf(text)) ?? []).filter((one) => one === text).length;
}

const jobRequests = () => teams.requests.filter(({ text }) => /^[ab]\d+#/.test(text));

function isInOrder(texts: string[]): boolean {
  const numbers = texts.filter((text) => /#/.test(text)).map((text) => Number(text.split('#')[1]));
  return numbers.every((number, n) => n === 0 || number >= numbers[n - 1]!);
}

function expectLimitsKept(): void {
  const perSecond = mostWithin(teams.requests, 1_000);
  if (process.env.TELL)
    console.log({
      perSecond,
      requests: teams.requests.length,
      bySender: [...Map.groupBy(teams.requests, (r) => r.sender)].map(([k, v]) => [
        k,
        v.length,
        v[0]!.at,
        v.at(-1)!.at,
      ]),
    });
  const conversations = Map.groupBy(teams.requests, ({ conversation }) => conversation);
  const tooMany = [...conversations].flatMap(([conversation, requests]) =>
    CONVERSATION_WINDOWS.filter(
      ({ count, withinMs }) => conversation && mostWithin(requests, withinMs) > count,
    ).map((window) => ({ conversation, window })),
  );
  expect({ SEED, tooMany }).toEqual({ SEED, tooMany: [] });
  if (perSecond > 50) throw new Error(`${perSecond} requests in a second (SEED=${SEED})`);
}

/** Whoever runs the bot sees them without their words, and sends them again or removes them. */
async function expectOperatorToMendAll(kept: string[]): Promise<void> {
  const listed = (await undelivered()).trim().split('\n');
  expect(listed).toHaveLength(kept.length);
  expect(listed.join()).toMatch(/POST activities: ambiguous/);
  const ids = listed.map((line) => line.split(' ')[0]!);
  expect(await undelivered('send', ...ids.slice(1))).toContain(`${ids.length - 1} of`);
  expect(await undelivered('forget', ids[0]!)).toContain('1 of 1 removed');
  await untilDone();
  expect((await undelivered()).trim()).toBe('Nothing is undelivered.');
}

async function undelivered(...args: string[]): Promise<string> {
  const command = path.join(__dirname, '../../dist/prisma/undelivered.js');
  const env = { ...process.env, DATABASE_URL: database.url };
  return (await run(process.execPath, [command, ...args], { env })).stdout;
}

async function ambiguousOnMetrics(): Promise<number> {
  const texts = await Promise.all(
    bots.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()),
  );
  const counts = texts.flatMap((text) => [...text.matchAll(/outcome="ambiguous"\} (\d+)/g)]);
  return counts.reduce((sum, [, count]) => sum + Number(count), 0);
}

async function logHas(bot: RunningBot, words: string): Promise<void> {
  while (!bot.log().includes(words)) await pause(LOOK_AGAIN_MS);
}

function pick<T>(from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
