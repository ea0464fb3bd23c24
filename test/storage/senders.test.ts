import { Client } from 'pg';
import type { SendingPause, SendingShare } from '../../bot/process/ports';
import { joinSenders, type Senders } from '../../bot/storage/senders';
import { freshDatabase, type TestDatabase } from '../support/database';
import { silentLog as log } from '../support/log';
import { wireTo } from '../support/wire';

let database: TestDatabase;
let joined: Senders[];

beforeEach(async () => {
  database = await freshDatabase();
  joined = [];
});

afterEach(async () => {
  await Promise.all(joined.map((sender) => sender.stop()));
  await database.drop();
});

/** A process: what it may send at the moment, and what it was told. */
class Limit {
  readonly total = 48;
  readonly keptBack = 1;
  /** Not the two seconds of Teams: a test need not wait for them. */
  readonly handoverMs = 20;
  share: SendingShare | undefined;
  readonly pauses: SendingPause[] = [];
  tell: (pause: SendingPause) => void = () => undefined;
  private waiting: { isSo: () => boolean; resolve: () => void }[] = [];

  now = () => performance.now();
  allow(share: SendingShare): void {
    this.share = share;
    this.look();
  }
  pause(pause: SendingPause): void {
    this.pauses.push(pause);
    this.look();
  }
  onPause(listener: (pause: SendingPause) => void): void {
    this.tell = listener;
  }
  until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ isSo, resolve });
      this.look();
    });
  }
  has(count: number): Promise<void> {
    return this.until(() => this.share?.count === count);
  }
  private look(): void {
    const [over, still] = [true, false].map((is) =>
      this.waiting.filter(({ isSo }) => isSo() === is),
    );
    this.waiting = still!;
    for (const { resolve } of over!) resolve();
  }
}

async function join(url = database.url): Promise<{ limit: Limit; sender: Senders }> {
  const limit = new Limit();
  const sender = await joinSenders({ url, limit, log });
  joined.push(sender);
  return { limit, sender };
}

async function onDatabase(sql: string): Promise<{ share: number }[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ share: number }>(sql);
  await client.end();
  return rows;
}

test('alone, a process may send everything that is shared, at once', async () => {
  const { limit } = await join();
  expect(limit.share).toMatchObject({ count: 48, processes: 1 });
});

test('who comes begins with what is kept back, and soon all have the same', async () => {
  const first = await join();
  const second = await join();
  await Promise.all([first.limit.has(24), second.limit.has(24)]);
  const third = await join();
  await Promise.all([first, second, third].map(({ limit }) => limit.has(16)));
  const rows = await onDatabase('select share from sender');
  expect(rows.map(({ share }) => share)).toEqual([16, 16, 16]);
});

test('several that come at once share as well', async () => {
  const all = await Promise.all([join(), join(), join(), join()]);
  await Promise.all(all.map(({ limit }) => limit.has(12)));
});

test('who goes leaves its share to the others', async () => {
  const [first, second] = [await join(), await join()];
  await second.limit.has(24);
  await second.sender.stop();
  await first.limit.has(48);
  expect(first.limit.share?.processes).toBe(1);
});

test('who is killed loses its share when its lease is over, and not before', async () => {
  const first = await join();
  await onDatabase(
    `insert into sender values (gen_random_uuid(), 24, clock_timestamp() + interval '1 hour')`,
  );
  const second = await join();
  await second.limit.until(() => second.limit.share?.processes === 3);
  await Promise.all([first.limit.has(16), second.limit.has(8)]);
  await onDatabase(
    `update sender set lease_until = clock_timestamp() where lease_until > now() + interval '1 minute'`,
  );
  await Promise.all([first.limit.has(24), second.limit.has(24)]);
});

test('a process that loses the database keeps its share to the end of its lease, and joins again', async () => {
  const wire = await wireTo(database.url);
  const { limit } = await join(wire.url);
  const before = limit.share!;
  wire.cut();
  expect(before.untilMs - limit.now()).toBeLessThanOrEqual(4_000);
  wire.mend();
  await limit.until(() => limit.share!.untilMs > before.untilMs);
  expect(limit.share).toMatchObject({ count: 48, processes: 1 });
  await Promise.all(joined.splice(0).map((sender) => sender.stop()));
  await wire.close();
});

test('a database that is away is said once, and once when it is back', async () => {
  const said = [jest.spyOn(log, 'warn'), jest.spyOn(log, 'info')] as const;
  const wire = await wireTo(database.url);
  const { limit, sender } = await join(wire.url);
  const shared = limit.share!.untilMs;
  wire.cut();
  for (let n = 0; n < 5; n += 1) await (sender as unknown as { beat(): Promise<void> }).beat();
  wire.mend();
  await limit.until(() => limit.share!.untilMs > shared);
  const [warned, informed] = said.map((spy) =>
    spy.mock.calls.map((call) => String(call[1])).filter((words) => words.includes('renewed')),
  );
  expect(warned).toEqual(['the share of what may be sent was not renewed']);
  expect(informed).toEqual(['the share of what may be sent is renewed again']);
  for (const spy of said) spy.mockRestore();
  await Promise.all(joined.splice(0).map((one) => one.stop()));
  await wire.close();
});

test('what Teams asks of one process, all are told', async () => {
  const [first, second] = [await join(), await join()];
  await onDatabase("select pg_notify('sender', 'somebody else''s words')");
  const pause = { conversation: 'a:lea', ms: 7_000 };
  // Who is just connecting again hears nothing: on a busy machine it is said more than once.
  while (second.limit.pauses.length === 0) {
    first.limit.tell(pause);
    await (first.sender as unknown as { beat(): Promise<void> }).beat();
  }
  expect(second.limit.pauses[0]).toEqual(pause);
  expect(first.limit.pauses).toEqual([]);
});
