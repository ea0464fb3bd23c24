/** One import: shown, asked about where somebody is there to answer, and written as a whole. */
import type { ImportWords } from '../bot/csv/words';

/** What is kept, as an import finds and changes it. */
export interface ImportStore<Known, Change> {
  read(): Promise<Known>;
  /** Reads, decides and writes in one transaction; nothing is written where `decide` gives null. */
  change(decide: (known: Known) => Change | null): Promise<void>;
}

export interface ShownImport<Known, Plan, Change> {
  words: ImportWords;
  /** Asking is for a person at a terminal. */
  mode: 'ask' | 'write' | 'show';
  store: ImportStore<Known, Change>;
  /** Pure: shown first, and worked out again before it is written. */
  planOf: (known: Known) => Plan;
  changeOf: (plan: Plan) => Change;
  isRefused: (plan: Plan) => boolean;
  isNothing: (plan: Plan) => boolean;
  /** At most so many lines of each kind, or as many as are usual. */
  report: (plan: Plan, shown?: number) => string[];
  /** The sentence once it is written. */
  written: (plan: Plan) => string;
  say: (line: string) => void;
  /** Null: nobody is there to ask. */
  ask: ((question: string) => Promise<string>) | null;
}

/** Whether all went well; false: refused, and nothing was written. */
export async function runShownImport<Known, Plan, Change>(
  run: ShownImport<Known, Plan, Change>,
): Promise<boolean> {
  const { words, mode, say, ask } = run;
  if (mode === 'write') return writeAtOnce(run);
  const plan = run.planOf(await run.store.read());
  show(run, plan);
  if (run.isRefused(plan)) return refused(run);
  if (run.isNothing(plan)) return nothingToChange(run);
  const answer = mode === 'ask' && ask ? await ask(words.question) : null;
  if (answer !== null && words.yes.test(answer.trim())) return writeAsShown(run, plan);
  say(words.nothingWritten);
  if (answer === null) say(words.howToWrite);
  return true;
}

function show<K, P, C>({ report, say }: ShownImport<K, P, C>, plan: P): void {
  for (const line of report(plan)) say(line);
}

async function writeAtOnce<K, P, C>(run: ShownImport<K, P, C>): Promise<boolean> {
  let isRefused = false;
  let written: { plan: P } | null = null;
  await run.store.change((known) => {
    const plan = run.planOf(known);
    show(run, plan);
    isRefused = run.isRefused(plan);
    if (isRefused || run.isNothing(plan)) return null;
    written = { plan };
    return run.changeOf(plan);
  });
  if (isRefused) return refused(run);
  return written ? done(run, (written as { plan: P }).plan) : nothingToChange(run);
}

/** What was answered « yes » to, and nothing else: the database may have changed since. */
async function writeAsShown<K, P, C>(run: ShownImport<K, P, C>, shown: P): Promise<boolean> {
  const everything = (plan: P) => run.report(plan, Infinity).join('\n');
  let isSame = false;
  await run.store.change((known) => {
    const plan = run.planOf(known);
    isSame = everything(plan) === everything(shown);
    return isSame ? run.changeOf(plan) : null;
  });
  if (isSame) return done(run, shown);
  run.say(run.words.changedMeanwhile);
  return false;
}

function done<K, P, C>({ say, written }: ShownImport<K, P, C>, plan: P): boolean {
  say(written(plan));
  return true;
}

function refused({ words, say }: Pick<ShownImport<never, never, never>, 'words' | 'say'>): boolean {
  say(words.refused);
  return false;
}

function nothingToChange({
  words,
  say,
}: Pick<ShownImport<never, never, never>, 'words' | 'say'>): boolean {
  say(words.nothingToChange);
  return true;
}
