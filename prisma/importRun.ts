/** One import of people, over the database's directory. */
import { randomUUID } from 'node:crypto';
import { isFault, isNothing, planImport, reportLines, type Reading } from '../bot/directory';
import type { University } from '../bot/process/university';
import type { DirectoryImport } from '../bot/storage/directoryImport';
import type { ImportArguments } from './importArguments';
import { runShownImport } from './shownImport';

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
export function runImport(run: ImportRun): Promise<boolean> {
  const { args, university, reading, directory, say, ask } = run;
  const { words, mode, removeMissing, force } = args;
  return runShownImport({
    ...{ words, mode, say, ask },
    store: directory,
    planOf: (known) => planImport(reading, known, { newId: randomUUID, removeMissing, force }),
    changeOf: ({ change }) => change,
    isRefused: ({ findings }) => findings.some(isFault),
    isNothing,
    report: (plan, shown) =>
      reportLines(reading.about, plan, { words, university, ...(shown && { shown }) }),
    written: ({ change: { people, formations } }) =>
      words.written({ people: people.length, formations: formations.length }),
  });
}
