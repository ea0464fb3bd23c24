// The load generator: how turns follow each other.
import { setTimeout as pause } from 'node:timers/promises';
import type { Target, Writer } from './target';

export interface Measured {
  perSecond: number;
  /** Of every turn (ms). */
  latencies: number[];
}

/** So many conversations at once, each writing again as soon as its turn is over. */
export async function closedLoop(
  target: Pick<Target, 'writers' | 'turn'>,
  { conversations, seconds }: { conversations: number; seconds: number },
): Promise<Measured> {
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const latencies: number[] = [];
  const converse = async (writer: Writer) => {
    for (let now = performance.now(); now < until;) {
      await target.turn(writer);
      const end = performance.now();
      if (end <= until) latencies.push(end - now);
      now = end;
    }
  };
  await Promise.all(target.writers.slice(0, conversations).map(converse));
  return { perSecond: latencies.length / seconds, latencies };
}

/**
 * Turns arrive at a constant rate, however long those before them take. Each is timed from the moment
 * at which it was due, so that a bot which stands still is charged for everybody who waits.
 */
export async function openLoop(
  target: Target,
  { people, perSecond, seconds }: { people: number; perSecond: number; seconds: number },
): Promise<Measured> {
  const writers = target.writers.slice(0, people);
  const startedAt = performance.now();
  const latencies: number[] = [];
  const turns: Promise<unknown>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = startedAt + (n * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    const writer = writers[n % writers.length]!;
    const turn = target.turn(writer).then(() => latencies.push(performance.now() - due));
    turn.catch(() => undefined); // told below, when all have arrived
    turns.push(turn);
  }
  await Promise.all(turns);
  return { perSecond: latencies.length / ((performance.now() - startedAt) / 1000), latencies };
}
