// The fillable form of a whole file, made and read back: each round about another file.
import { warmUp } from '../../bot/pdf';
import { documentMaker } from '../support/documentMaker';
import { ReaderProcess } from '../../bot/pdf/reader/ReaderProcess';
import { completeDraft, internshipFilling } from '../support/situations';
import { viewOf } from '../support/views';
import type { Bench } from './bench';
import { median, rounded } from './statistics';

const ROUNDS = 100;
const WARM_UP_ROUNDS = 40;
const PATIENCE_MS = 4_000;

/** CPU time of the process that does the work: this one makes, the child reads. */
export const pdfForm: Bench = async ({ started, print, tell }) => {
  await warmUp();
  const reader = await started.add(() => {
    const child = new ReaderProcess({ patienceMs: PATIENCE_MS });
    return { child, stop: async () => child.close() };
  });
  const makeCpuMs: number[] = [];
  const readCpuMs: number[] = [];
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const view = fileOf(round + WARM_UP_ROUNDS);
    const before = process.cpuUsage();
    const { bytes } = await documentMaker.make('contactFormFillable', view);
    const { user, system } = process.cpuUsage(before);
    const reading = await reader.child.read(bytes);
    if (reading.outcome !== 'fields') throw new Error(`the form was read as ${reading.outcome}`);
    if (round < 0) continue;
    makeCpuMs.push((user + system) / 1000);
    readCpuMs.push(reading.cpuMs);
    if (round === 0)
      tell(`pdf-form: ${bytes.length} bytes, ${Object.keys(reading.fields).length} fields`);
  }
  print({
    bench: 'pdf-form',
    makeCpuMs: rounded(median(makeCpuMs)),
    readCpuMs: rounded(median(readCpuMs)),
  });
};

const WORDS =
  'ventes rayon direction tableau bord clientèle projet équipe semaine stock budget'.split(' ');

/** Other names, texts and dates each time: what was set once is not simply set again. */
function fileOf(n: number) {
  const text = (words: number) =>
    Array.from(
      { length: words },
      (_, at) => `${WORDS[(at * 7 + n) % WORDS.length]}${(n * at) % 97}`,
    ).join(' ');
  return viewOf(
    internshipFilling(
      completeDraft({
        hostName: `Magasin Exemple ${n}`,
        subject: text(30),
        tasks: text(110),
        competences: text(90),
        tutorLastName: `Petit-${n}`,
        tutorEmail: `tuteur${n}@magasin-exemple.test`,
        endDate: `2027-05-${10 + (n % 20)}`,
      }),
    ),
  );
}
