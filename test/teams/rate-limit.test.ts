import fc from 'fast-check';
import {
  BOT_WINDOWS,
  CONVERSATION_WINDOWS,
  createRateLimit,
  RateLimited,
  type RateWindow,
} from '../../bot/teams/rate-limit';
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
