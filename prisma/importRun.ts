/** One import: shown, asked about where somebody is there to answer, and written as a whole. */
import { randomUUID } from 'node:crypto';
import {
  isFault,
  isNothing,
  planImport,
  reportLines,
  type Plan,
  type Reading,
} from '../bot/directory';
import type { KnownDirectory } from '../bot/process/directory';
import type { University } from '../bot/process/university';
import type { DirectoryImport } from '../bot/storage/directoryImport';
import type { ImportArguments } from './importArguments';

export interface ImportRun {
  args: ImportArguments;
  university: University;
  reading: Reading;
  directory: DirectoryImport;
  say: (line: string) => void;
  /** Null: nobody is there to ask. */
  ask: ((question: string) => Promise<string>) | null;
}

/** Whether all went well; false: refused, and nothing was written. */
export async function runImport(run: ImportRun): Promise<boolean> {
  const { args, say, ask, directory } = run;
  if (args.mode === 'write') return writeAtOnce(run);
  const plan = planOf(run, await directory.read());
  show(run, plan);
  if (plan.findings.some(isFault)) return refused(run);
  if (isNothing(plan)) return nothingToChange(run);
  const answer = args.mode === 'ask' && ask ? await ask(args.words.question) : null;
  if (answer !== null && args.words.yes.test(answer.trim())) return writeAsShown(run, plan);
  say(args.words.nothingWritten);
  if (answer === null) say(args.words.howToWrite);
  return true;
}

function planOf({ args, reading }: ImportRun, known: KnownDirectory): Plan {
  const { removeMissing, force } = args;
  return planImport(reading, known, { newId: randomUUID, removeMissing, force });
}

function show({ args, university, reading, say }: ImportRun, plan: Plan): void {
  const options = { words: args.words, university };
  for (const line of reportLines(reading.about, plan, options)) say(line);
}

async function writeAtOnce(run: ImportRun): Promise<boolean> {
  let isRefused = false;
  let written: Plan | null = null;
  await run.directory.change((known) => {
    const plan = planOf(run, known);
    show(run, plan);
    isRefused = plan.findings.some(isFault);
    if (isRefused || isNothing(plan)) return null;
    written = plan;
    return plan.change;
  });
  if (isRefused) return refused(run);
  return written ? done(run, written) : nothingToChange(run);
}

/** What was answered « yes » to, and nothing else: the database may have changed since. */
async function writeAsShown(run: ImportRun, shown: Plan): Promise<boolean> {
  const { reading, university, args } = run;
  const everything = (plan: Plan) =>
    reportLines(reading.about, plan, { words: args.words, university, shown: Infinity }).join('\n');
  let isSame = false;
  await run.directory.change((known) => {
    const plan = planOf(run, known);
    isSame = everything(plan) === everything(shown);
    return isSame ? plan.change : null;
  });
  if (isSame) return done(run, shown);
  run.say(args.words.changedMeanwhile);
  return false;
}

function done({ args, say }: ImportRun, { change }: Plan): boolean {
  const counts = { people: change.people.length, formations: change.formations.length };
  say(args.words.written(counts));
  return true;
}

function refused({ args, say }: ImportRun): boolean {
  say(args.words.refused);
  return false;
}

function nothingToChange({ args, say }: ImportRun): boolean {
  say(args.words.nothingToChange);
  return true;
}
