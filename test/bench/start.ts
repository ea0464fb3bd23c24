import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { makeTemporaryFolder } from '../support/testServer';
import type { Bench } from './bench';
import { metricOf, startBot } from './childProcess';
import { median, rounded } from './statistics';

const STARTS = 5;
/** What is only needed while starting has been given back by then. */
const IDLE_MS = 3_000;
const MB = 1_000_000;

/** Starts of the sandbox on a database that an earlier start has made; memory of the bot alone. */
export const start: Bench = async ({ started, print, tell }) => {
  const cwd = await makeTemporaryFolder();
  await started.add(() => ({ stop: () => rm(cwd, { recursive: true, force: true }) }));
  const first = await started.add(() => startBot({ cwd, env: {} }));
  tell(`start: the first one took ${rounded(first.readyMs, 0)} ms`);
  await first.stop();

  const readyMs: number[] = [];
  const rssMb: number[] = [];
  for (let n = 1; n <= STARTS; n += 1) {
    const bot = await started.add(() => startBot({ cwd, env: {} }));
    readyMs.push(bot.readyMs);
    await pause(IDLE_MS);
    rssMb.push((await metricOf(bot, 'process_resident_memory_bytes')) / MB);
    await bot.stop();
    tell(`start: ${rounded(readyMs.at(-1)!, 0)} ms, ${rounded(rssMb.at(-1)!)} MB`);
  }
  print({ bench: 'start', readyMs: rounded(median(readyMs), 0), rssMb: rounded(median(rssMb)) });
};
