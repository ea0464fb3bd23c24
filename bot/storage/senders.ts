/**
 * The processes that send for the same bot, each with its share of what Teams lets the bot send. A
 * process renews its lease every second; one that stops doing so (killed, frozen, cut off) loses its
 * share, and stops using it itself before anybody else can have it. No statement is needed to send.
 */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import { createTrouble, type Trouble } from '../log/trouble';
import type { SendingLimit, SendingPause } from '../process/ports';
import { givesBackAt, nextHolding, NOTHING_HELD, type Holding } from './senderShare';

const CHANNEL = 'sender';
const BEAT_MS = 1_000;
const LEASE_MS = 4_000;
/** Less than a lease: whoever hangs must not keep the others from renewing theirs. */
const PATIENCE_MS = 1_500;

export interface Senders {
  /** Gives the share back; to be called when nothing is sent any more. */
  stop(): Promise<void>;
}

export interface SendersOptions {
  url: string;
  limit: SendingLimit;
  log: Pick<Logger, 'info' | 'warn'>;
}

/** Joins the others. Comes back when it has a share, unless the others hold everything so far. */
export async function joinSenders(options: SendersOptions): Promise<Senders> {
  const sender = new Sender(options);
  await sender.beat();
  return sender;
}

const pause = z.object({ conversation: z.string().nullable(), ms: z.number() });
/** Without a pause: the shares changed, look again. */
const news = z.object({ from: z.string(), pause: pause.nullable() });
type News = z.infer<typeof news>;
const told = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  })
  .pipe(news);

class Sender implements Senders {
  private readonly id = randomUUID();
  private client: Promise<Client> | null = null;
  private mine: Holding = NOTHING_HELD;
  private leaseUntil: number;
  private processes = 0;
  private beating: Promise<void> | null = null;
  private lastTurn: Promise<unknown> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private hasStopped = false;
  private readonly trouble: Trouble;

  constructor(private readonly options: SendersOptions) {
    const { limit, log } = options;
    this.trouble = createTrouble({
      log,
      words: 'the share of what may be sent was not renewed',
      overWords: 'the share of what may be sent is renewed again',
    });
    this.leaseUntil = limit.now() + LEASE_MS;
    limit.allow({ count: 0, processes: 1, untilMs: this.leaseUntil });
    limit.onPause((heard) => {
      this.tell(heard).catch((error: unknown) => log.warn({ err: error }, 'a pause was not told'));
    });
  }

  /** Renews the lease. Never rejects; asked for while one waits to begin, there is no other. */
  beat(): Promise<void> {
    clearTimeout(this.timer);
    this.beating ??= this.inTurn(() => {
      this.beating = null;
      return this.renew();
    })
      .catch((error: unknown) => this.lost(error))
      .finally(() => {
        clearTimeout(this.timer);
        if (!this.hasStopped) this.timer = setTimeout(() => void this.beat(), this.nextBeatMs());
        this.timer?.unref();
      });
    return this.beating;
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.hasStopped = true;
    await this.inTurn(async () => {
      const client = await this.client;
      if (!client) return;
      const now = 'update sender set lease_until = clock_timestamp() where id = $1';
      await client.query(now, [this.id]);
      await this.notify(client, null);
      await client.end();
    }).catch(() => undefined); // then the lease ends by itself
  }

  /** One connection does one thing after the other. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.lastTurn.then(act);
    this.lastTurn = turn.catch(() => undefined);
    return turn;
  }

  private nextBeatMs(): number {
    const { limit } = this.options;
    const at = givesBackAt(limit, this.mine);
    return at === null ? BEAT_MS : Math.min(BEAT_MS, Math.max(1, at - limit.now()));
  }

  private async renew(): Promise<void> {
    if (this.hasStopped) return;
    const { limit } = this.options;
    const client = await (this.client ??= this.connect());
    const startedAt = limit.now(); // the database's lease begins later, so it also ends later
    await client.query('begin');
    await client.query('lock table sender in exclusive mode');
    const { others, mine } = await this.look(client);
    const next = nextHolding(limit, { mine, others, now: limit.now() });
    const processes = others.count + 1;
    // To use less begins before it is written, to use more after.
    const count = Math.min(mine.used, next.used);
    limit.allow({ count, processes, untilMs: this.leaseUntil });
    await client.query(
      `insert into sender (id, share, lease_until)
        values ($1, $2, clock_timestamp() + $3 * interval '1 ms')
        on conflict (id) do update set share = excluded.share, lease_until = excluded.lease_until`,
      [this.id, next.held, LEASE_MS],
    );
    if (mine.held === 0 || next.held < mine.held) await this.notify(client, null);
    await client.query('commit');
    this.leaseUntil = startedAt + LEASE_MS;
    this.trouble.over();
    this.has(next, processes);
  }

  private has(next: Holding, processes: number): void {
    const { limit, log } = this.options;
    limit.allow({ count: next.used, processes, untilMs: this.leaseUntil });
    const isNews = processes !== this.processes || next.used !== this.mine.used;
    this.mine = next;
    this.processes = processes;
    if (isNews) log.info({ processes, requestsPerSecond: next.used }, 'share of what may be sent');
  }

  /** What the database says; leases that ended long enough ago are removed, maybe this one's too. */
  private async look(client: Client) {
    await client.query(
      `delete from sender where lease_until < clock_timestamp() - $1 * interval '1 ms'`,
      [this.options.limit.handoverMs],
    );
    const { rows } = await client.query<{ id: string; share: number; isThere: boolean }>(
      `select id, share, lease_until > clock_timestamp() as "isThere" from sender`,
    );
    const held = rows.find(({ id }) => id === this.id)?.share ?? 0;
    const others = rows.filter(({ id }) => id !== this.id);
    return {
      mine: { ...this.mine, held, used: Math.min(this.mine.used, held) },
      others: {
        held: others.reduce((sum, { share }) => sum + share, 0),
        count: others.filter(({ isThere }) => isThere).length,
      },
    };
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.options.url,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      statement_timeout: PATIENCE_MS,
      idle_in_transaction_session_timeout: PATIENCE_MS,
      keepAlive: true,
    });
    client.on('error', (error) => this.lost(error));
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    return client;
  }

  /** The next beat connects again; until it succeeds the lease runs out. */
  private lost(error: unknown): void {
    if (this.hasStopped || !this.client) return;
    this.trouble.again(error);
    const client = this.client;
    this.client = null;
    client.then((open) => open.end()).catch(() => undefined);
  }

  private tell(heard: SendingPause): Promise<void> {
    return this.inTurn(async () => {
      if (this.client) await this.notify(await this.client, heard);
    });
  }

  private async notify(client: Client, heard: SendingPause | null): Promise<void> {
    const words = JSON.stringify({ from: this.id, pause: heard } satisfies News);
    await client.query('select pg_notify($1, $2)', [CHANNEL, words]);
  }

  private hear(payload: string): void {
    const { data } = told.safeParse(payload);
    if (!data || data.from === this.id) return;
    if (data.pause) this.options.limit.pause(data.pause);
    else void this.beat();
  }
}
