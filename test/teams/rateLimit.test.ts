import fc from 'fast-check';
import type { SendingPause } from '../../bot/process/ports';
import { createRateLimit, RateLimited } from '../../bot/teams/rateLimit';
import { BOT_WINDOWS, CONVERSATION_WINDOWS, type RateWindow } from '../../bot/teams/rateWindows';
import { SteppingClock } from '../support/clocks';

const HOUR_MS = 3_600_000;

interface Sent {
  conversation: string | undefined;
  at: number;
}

/** Asks for turns at their moments, and notes when each got its own. */
async function send(requests: readonly Sent[], until = 2 * HOUR_MS): Promise<Sent[]> {
  const clock = new SteppingClock();
  const limit = createRateLimit(clock);
  const sent: Sent[] = [];
  for (const { conversation, at } of requests) {
    await clock.runUntil(at);
    void limit.turn({ conversation }).then(() => sent.push({ conversation, at: clock.now() }));
  }
  await clock.runUntil(until);
  return sent;
}

const burst = (count: number, conversation: string | undefined): Sent[] =>
  Array.from({ length: count }, () => ({ conversation, at: 0 }));

/** How many there are at most in any window as long as Teams'. */
function most(times: number[], { withinMs }: RateWindow): number {
  return Math.max(
    0,
    ...times.map((start) => times.filter((at) => at >= start && at < start + withinMs).length),
  );
}

function expectWithinLimits(sent: Sent[]): void {
  for (const window of BOT_WINDOWS) {
    expect(
      most(
        sent.map(({ at }) => at),
        window,
      ),
    ).toBeLessThanOrEqual(window.count);
  }
  for (const conversation of new Set(sent.map((one) => one.conversation))) {
    if (conversation === undefined) continue;
    const times = sent.filter((one) => one.conversation === conversation).map(({ at }) => at);
    for (const window of CONVERSATION_WINDOWS) {
      expect(most(times, window)).toBeLessThanOrEqual(window.count);
    }
  }
}

test('seven messages go at once to a conversation, the eighth and ninth wait', async () => {
  const sent = await send(burst(9, 'a:lea'));
  expect(sent.map(({ at }) => at)).toEqual([0, 0, 0, 0, 0, 0, 0, 1_050, 2_050]);
});

test('fifty requests go at once, and fifty more each second', async () => {
  const sent = await send(
    Array.from({ length: 120 }, (_, i) => ({ conversation: `a:${i}`, at: 0 })),
  );
  const at = (time: number) => sent.filter((one) => one.at === time).length;
  expect([at(0), at(1_050), at(2_100)]).toEqual([50, 50, 20]);
});

test('sixty go to a conversation in half a minute', async () => {
  const sent = await send(burst(61, 'a:lea'));
  expect(sent).toHaveLength(61);
  expect(sent[60]?.at).toBe(30_050);
  expectWithinLimits(sent);
});

test('a busy conversation holds up no other', async () => {
  const sent = await send([...burst(40, 'a:lea'), { conversation: 'a:noe', at: 0 }]);
  expect(sent.find(({ conversation }) => conversation === 'a:noe')?.at).toBe(0);
});

test('a wait that is too long is refused at once, and books nothing', async () => {
  const clock = new SteppingClock();
  const limit = createRateLimit(clock);
  for (let i = 0; i < 7; i++) await limit.turn({ conversation: 'a:lea' });
  const impatient = limit.turn({ conversation: 'a:lea', maxWaitMs: 1_000 });
  await expect(impatient).rejects.toEqual(new RateLimited(1_050));
  await clock.runUntil(1_050);
  await limit.turn({ conversation: 'a:lea', maxWaitMs: 0 });
});

test('jobs leave a fifth of the limit to those who are chatting', async () => {
  const clock = new SteppingClock();
  const limit = createRateLimit(clock);
  const sent: { inBackground: boolean; at: number }[] = [];
  const ask = (inBackground: boolean) =>
    void limit.turn({ inBackground }).then(() => sent.push({ inBackground, at: clock.now() }));
  for (let n = 0; n < 100; n += 1) ask(true);
  await clock.runUntil(500);
  for (let n = 0; n < 12; n += 1) ask(false);
  await clock.runUntil(1_100);
  const count = (isJob: boolean, at: number) =>
    sent.filter((one) => one.inBackground === isJob && one.at === at).length;
  expect([count(true, 0), count(false, 500), count(true, 1_050)]).toEqual([40, 10, 40]);
});

test('Teams asks to leave a conversation alone: also what has booked waits, others do not', async () => {
  const clock = new SteppingClock();
  const limit = createRateLimit(clock);
  const sent: [string, number][] = [];
  const ask = (conversation: string) =>
    void limit.turn({ conversation }).then(() => sent.push([conversation, clock.now()]));
  for (let n = 0; n < 9; n += 1) ask('a:lea');
  await clock.runUntil(100);
  limit.answered('a:lea', { retryAfterMs: 5_000 });
  ask('a:noe');
  await clock.runUntil(20_000);
  expect(sent.slice(7)).toEqual([
    ['a:noe', 100],
    ['a:lea', 5_100],
    ['a:lea', 5_100],
  ]);
});

test('three conversations refused in a row: it is the bot that is to wait', async () => {
  const clock = new SteppingClock();
  const limit = createRateLimit(clock);
  const told: SendingPause[] = [];
  limit.onPause((pause) => told.push(pause));
  const refuse = (conversation: string) => limit.answered(conversation, { retryAfterMs: 3_000 });
  refuse('a:1');
  refuse('a:2');
  limit.answered('a:4', null);
  refuse('a:3');
  await limit.turn({ conversation: 'a:5', maxWaitMs: 0 });
  refuse('a:4');
  refuse('a:5');
  await expect(limit.turn({ conversation: 'a:6', maxWaitMs: 0 })).rejects.toEqual(
    new RateLimited(3_000),
  );
  expect(told.map(({ conversation }) => conversation)).toEqual(['a:1', 'a:2', 'a:3', 'a:4', null]);
});

test('a machine that was frozen does not send all that was due in one go', async () => {
  const clock = new SteppingClock();
  const limit = createRateLimit(clock);
  const sent: number[] = [];
  for (let n = 0; n < 150; n += 1) void limit.turn({}).then(() => sent.push(clock.now()));
  await clock.runUntil(0);
  clock.freezeUntil(10_000);
  await clock.runUntil(20_000);
  expect(sent).toHaveLength(150);
  expect(most(sent, BOT_WINDOWS[0]!)).toBeLessThanOrEqual(50);
});

test('with less than before, what has booked keeps to that too', async () => {
  const clock = new SteppingClock();
  const limit = createRateLimit(clock);
  limit.allow({ count: 48, processes: 1, untilMs: Infinity });
  const sent: number[] = [];
  for (let n = 0; n < 140; n += 1) void limit.turn({}).then(() => sent.push(clock.now()));
  await clock.runUntil(500);
  limit.allow({ count: 10, processes: 4, untilMs: Infinity });
  await clock.runUntil(1_000);
  expect(sent).toHaveLength(48);
  await clock.runUntil(3_000);
  expect(sent).toHaveLength(68);
  limit.allow({ count: 24, processes: 2, untilMs: 3_500 });
  await clock.runUntil(3_500);
  expect(sent).toHaveLength(92);
  await clock.runUntil(5_400); // Not renewed: one a second.
  expect(sent).toHaveLength(94);
});

test('no limit is ever passed, and a conversation keeps its order', async () => {
  const request = fc.record({
    conversation: fc.constantFrom('a:lea', 'a:noe', 'a:zoe', undefined),
    at: fc.integer({ min: 0, max: 20_000 }),
  });
  const requests = fc.array(request, { maxLength: 150 });
  await fc.assert(
    fc.asyncProperty(requests, async (unsorted) => {
      const asked = unsorted.toSorted((a, b) => a.at - b.at);
      const sent = await send(asked);
      expect(sent).toHaveLength(asked.length);
      expectWithinLimits(sent);
      expect(sent.map(({ at }) => at)).toEqual(sent.map(({ at }) => at).toSorted((a, b) => a - b));
    }),
    { numRuns: 30, seed: 20270111 },
  );
});
