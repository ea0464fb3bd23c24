import { internshipFilling } from '../support/situations';
import type { Bench } from './bench';
import { metricOf } from './childProcess';
import { closedLoop } from './load';
import { percentile, rounded } from './statistics';
import type { Writer } from './target';
import { startOurs, startTeamsSide } from './turnSetting';

const CONVERSATIONS = 16;
const WARM_UP_S = 5;
const ROUND_S = 15;

/** As much as the four long texts of one section take. */
const LONG = 'Étudier les ventes du rayon, en rendre compte, proposer. '.repeat(17);

let saved = 0;

/** One section of the imprimé contact saved, with its four texts full, until the next card is there. */
export const form: Bench = async ({ started, print, tell }) => {
  const teams = await startTeamsSide(started);
  const { bot, target } = await startOurs(started, teams, (who) => internshipFilling({}, who));
  const saving = { writers: target.writers, turn: (writer: Writer) => save(writer) };

  async function save(writer: Writer): Promise<void> {
    saved += 1;
    // Never the same twice: what changes nothing is not written.
    const texts = { subject: LONG, tasks: LONG, competences: LONG, details: `${saved} ${LONG}` };
    const data = { file: writer.internship, section: 'content', confidential: 'no', ...texts };
    await target.press(writer, { verb: 'form.save', data, says: 'C’est enregistré' });
  }

  await target.renewTokens(CONVERSATIONS);
  await closedLoop(saving, { conversations: CONVERSATIONS, seconds: WARM_UP_S });
  const cpuBefore = await metricOf(bot, 'process_cpu_seconds_total');
  const { latencies, perSecond } = await closedLoop(saving, {
    conversations: CONVERSATIONS,
    seconds: ROUND_S,
  });
  const cpuS = (await metricOf(bot, 'process_cpu_seconds_total')) - cpuBefore;
  const [p50, p99] = [50, 99].map((percent) => rounded(percentile(latencies, percent)));
  const cpuMs = rounded((1000 * cpuS) / latencies.length);
  tell(`form: ${rounded(perSecond)} sections a second, ${cpuMs} ms of CPU each`);
  print({ bench: 'form', p50Ms: p50!, p99Ms: p99! });
};
