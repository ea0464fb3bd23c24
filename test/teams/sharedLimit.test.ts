/**
 * Several processes share Teams' limit: their real limiters and the real rule of sharing, over a
 * database in memory and a clock that only the test moves. They come and go, are killed and cut off,
 * and lose answers of the database at any moment.
 */
import fc from 'fast-check';
import type { SendingLimit } from '../../bot/process/ports';
import { nextHolding, NOTHING_HELD, type Holding } from '../../bot/storage/senderShare';
import { createRateLimit, type SlidingLimit } from '../../bot/teams/rateLimit';
import { SteppingClock } from '../support/clocks';

const LEASE_MS = 4_000;
const AT_ONCE = 60;

type Row = { held: number; until: number };

class World {
  readonly clock = new SteppingClock();
  readonly rows = new Map<number, Row>();
  readonly sent: number[] = [];
  readonly inConversation: number[] = [];
}

/** One process that always has more to send than it may. */
class Process {
  readonly limit: SlidingLimit;
  mine: Holding = NOTHING_HELD;
  isAlive = true;
  private until = Infinity;

  constructor(
    private readonly world: World,
    private readonly id: number,
  ) {
    this.limit = createRateLimit(world.clock);
    this.limit.allow({ count: 0, processes: 1, untilMs: Infinity });
    for (let n = 0; n < AT_ONCE; n += 1) void this.keepSending(n);
  }

  /** As storage/senders.ts; the answer of the database comes `answerMs` later, or never. */
  beat({ answerMs }: { answerMs: number | null }): void {
    const { clock, rows } = this.world;
    if (!this.isAlive) return;
    const startedAt = clock.now();
    const whole: SendingLimit = this.limit;
    for (const [id, { until }] of rows) if (until < startedAt - whole.handoverMs) rows.delete(id);
    const held = rows.get(this.id)?.held ?? 0;
    const mine = { ...this.mine, held, used: Math.min(this.mine.used, held) };
    const others = [...rows].filter(([id]) => id !== this.id).map(([, row]) => row);
    const there = others.filter(({ until }) => until > startedAt).length;
    const state = { held: others.reduce((sum, row) => sum + row.held, 0), count: there };
    const next = nextHolding(whole, { mine, others: state, now: startedAt });
    const processes = there + 1;
    this.limit.allow({ count: Math.min(mine.used, next.used), processes, untilMs: this.until });
    rows.set(this.id, { held: next.held, until: startedAt + LEASE_MS });
    if (answerMs === null) return;
    void clock.wait(answerMs).then(() => {
      this.until = startedAt + LEASE_MS;
      this.mine = next;
      this.limit.allow({ count: next.used, processes, untilMs: this.until });
    });
  }

  /** It was away for so long that its share is another's. */
  isCutOff(): boolean {
    const { clock, rows } = this.world;
    return this.isAlive && clock.now() >= this.until && !rows.has(this.id);
  }

  private async keepSending(n: number): Promise<void> {
    const conversation = n < 2 ? 'a:lea' : undefined;
    while (this.isAlive) {
      await this.limit.turn({ conversation, inBackground: n % 2 === 0 });
      if (!this.isAlive) return;
      this.world.sent.push(this.world.clock.now());
      if (conversation) this.world.inConversation.push(this.world.clock.now());
    }
  }
}

function mostWithin(times: number[], withinMs: number): number {
  let most = 0;
  let first = 0;
  times.forEach((at, last) => {
    while (at - times[first]! >= withinMs) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

/** Every process beats once a second, each at its own moment, for a while. */
async function calm(world: World, processes: Process[], seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    for (const process of processes) {
      process.beat({ answerMs: 5 });
      await world.clock.runUntil(world.clock.now() + 1_000 / processes.length);
    }
  }
}

test('two processes have half of the limit each, and together keep all of its windows', async () => {
  const world = new World();
  const processes = [new Process(world, 0), new Process(world, 1)];
  await calm(world, processes, 6);
  expect(processes.map(({ mine }) => mine.used)).toEqual([24, 24]);
  const from = world.inConversation.length;
  await calm(world, processes, 40);
  expect(mostWithin(world.sent, 1_000)).toBeLessThanOrEqual(50);
  expect(mostWithin(world.sent, 1_000)).toBeGreaterThan(40);
  const later = world.inConversation.slice(from);
  expect(mostWithin(later, 1_000)).toBeLessThanOrEqual(7);
  expect(mostWithin(later, 2_000)).toBeLessThanOrEqual(8);
  expect(mostWithin(later, 30_000)).toBeLessThanOrEqual(60);
});

test('a second process begins at a walk, and has its half when the first one has given it back', async () => {
  const world = new World();
  const first = new Process(world, 0);
  await calm(world, [first], 3);
  expect(first.mine.used).toBe(48);
  const second = new Process(world, 1);
  second.beat({ answerMs: 5 });
  expect(world.rows.get(1)?.held).toBe(1);
  await calm(world, [first, second], 5);
  expect([first.mine.used, second.mine.used]).toEqual([24, 24]);
});

test('the share of a process that is killed comes back after its lease', async () => {
  const world = new World();
  const [first, second] = [new Process(world, 0), new Process(world, 1)];
  await calm(world, [first, second], 6);
  second.isAlive = false;
  await calm(world, [first], 5);
  expect(first.mine.held).toBe(24);
  await calm(world, [first], 3);
  expect(first.mine.held).toBe(48);
});

const step = fc.record({
  who: fc.nat(2),
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('beat' as const) },
    { weight: 2, arbitrary: fc.constant('lostAnswer' as const) },
    { weight: 1, arbitrary: fc.constant('die' as const) },
    { weight: 1, arbitrary: fc.constant('come' as const) },
  ),
  answerMs: fc.nat(700),
  thenMs: fc.oneof(fc.nat(60), fc.nat(900)),
});

// One process at a time may be cut off from the database; each more adds one request a second.
test('whatever happens, no second has more than Teams allows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const world = new World();
      const processes = [0, 1].map((id) => new Process(world, id));
      let cutOff = 1;
      for (const { who, what, answerMs, thenMs } of steps) {
        const alive = processes.filter(({ isAlive }) => isAlive);
        const one = alive[who % Math.max(1, alive.length)];
        if (what === 'come' && alive.length < 3) {
          processes.push(new Process(world, processes.length));
        } else if (what === 'die' && one) one.isAlive = false;
        else one?.beat({ answerMs: what === 'lostAnswer' ? null : answerMs });
        await world.clock.runUntil(world.clock.now() + thenMs);
        cutOff = Math.max(cutOff, processes.filter((process) => process.isCutOff()).length);
      }
      expect(mostWithin(world.sent, 1_000)).toBeLessThanOrEqual(49 + cutOff);
    }),
    { numRuns: 25, seed: 20261123 },
  );
});
