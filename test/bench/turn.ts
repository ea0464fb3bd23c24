import type { Bench } from './bench';
import { metricOf } from './childProcess';
import { closedLoop, type Measured, openLoop } from './load';
import { median, percentile, rounded } from './statistics';
import type { Target } from './target';
import { startEcho, startOurs, startTeamsSide } from './turnSetting';

const CONVERSATIONS = [1, 16, 64];
const ROUNDS = 3;
const ROUND_S = 5;
const WARM_UP_S = 5;

/** Full turns of ours (« statut ») against turns of a bare echo bot, alternately. */
export const turn: Bench = async ({ started, print, tell }) => {
  const teams = await startTeamsSide(started);
  const echo = await startEcho(started, teams);
  const { target: ours } = await startOurs(started, teams);

  for (const target of [ours, echo]) {
    await target.renewTokens(16);
    await closedLoop(target, { conversations: 16, seconds: WARM_UP_S });
  }
  for (const conversations of CONVERSATIONS) {
    const rounds: Record<'ours' | 'echo', Measured[]> = { ours: [], echo: [] };
    for (let round = 1; round <= ROUNDS; round += 1) {
      rounds.ours.push(await oneRound(ours, conversations));
      rounds.echo.push(await oneRound(echo, conversations));
      const rates = [rounds.ours, rounds.echo].map((all) => rounded(all.at(-1)!.perSecond));
      tell(`turn: ${conversations} at once, round ${round}: ours, echo = ${rates.join(', ')} /s`);
    }
    const [oursPerSecond, echoPerSecond] = [rounds.ours, rounds.echo].map((all) =>
      median(all.map(({ perSecond }) => perSecond)),
    ) as [number, number];
    const latencies = rounds.ours.flatMap((round) => round.latencies);
    print({
      bench: 'turn',
      conversations,
      oursPerSecond: rounded(oursPerSecond),
      echoPerSecond: rounded(echoPerSecond),
      ratio: rounded(oursPerSecond / echoPerSecond, 3),
      p50Ms: rounded(percentile(latencies, 50)),
      p99Ms: rounded(percentile(latencies, 99)),
    });
  }
};

async function oneRound(target: Target, conversations: number): Promise<Measured> {
  await target.renewTokens(conversations);
  return closedLoop(target, { conversations, seconds: ROUND_S });
}

const PER_SECOND = 50;
const CONSTANT_S = 30;
/** So that each writes every four seconds, as Teams' limits for a conversation allow. */
const PEOPLE = 200;

/**
 * Teams' own ceiling, held. Our rate limits are out here as well: they keep a little below Teams', so
 * at exactly 50 a second the turns would wait for them, and longer and longer.
 */
export const turn50: Bench = async ({ started, print, tell }) => {
  const teams = await startTeamsSide(started);
  const { bot, target } = await startOurs(started, teams);
  await target.renewTokens(PEOPLE);
  const load = { people: PEOPLE, perSecond: PER_SECOND };
  await openLoop(target, { ...load, seconds: WARM_UP_S });

  const cpuBefore = await metricOf(bot, 'process_cpu_seconds_total');
  const startedAt = performance.now();
  const { latencies, perSecond } = await openLoop(target, { ...load, seconds: CONSTANT_S });
  const elapsedS = (performance.now() - startedAt) / 1000;
  const cpuS = (await metricOf(bot, 'process_cpu_seconds_total')) - cpuBefore;
  const [p50, p99] = [50, 99].map((percent) => rounded(percentile(latencies, percent)));
  tell(`turn-50: ${rounded(perSecond)} turns/s in fact, p50 ${p50} ms, p99 ${p99} ms`);
  print({
    bench: 'turn-50',
    perSecond: PER_SECOND,
    p99Ms: p99!,
    cpuPercent: rounded((100 * cpuS) / elapsedS),
  });
};
