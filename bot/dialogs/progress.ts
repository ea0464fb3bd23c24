/** « Statut »: where a file stands, shown at any moment; and the list of a student's files. */
import { contentOf } from '../../cards/content';
import { doneCard } from '../../cards/done';
import { filesCard } from '../../cards/files';
import { progressCard } from '../../cards/progress';
import type { Internship } from '../process/internship';
import { isOver } from '../process/steps';
import type { FileView } from '../process/view';
import type { Notice } from './handlers';
import { shown, viewOf, type Turn } from './turn';

/** The progress card of a file, for a step that only waits. */
export function progressContent(view: FileView) {
  return contentOf(progressCard(view, { several: false }));
}

/** The progress of a file after something happened to it. */
export function showProgress(turn: Turn, view: FileView, notice?: Notice): Promise<void> {
  return show(turn, view, { notice });
}

/** The progress of a file that was just read; `files`: all of this student's, if they were too. */
export async function showFile(turn: Turn, file: Internship, known: Known = {}): Promise<void> {
  await show(turn, await viewOf(turn, file), known);
}

interface Known {
  notice?: Notice | undefined;
  files?: readonly Internship[];
}

async function show(turn: Turn, view: FileView, { notice, files }: Known): Promise<void> {
  const said = notice ? { notice } : {};
  if (isOver(view.file)) return turn.show(contentOf(doneCard(view, said)));
  const { length } = files ?? (await turn.ports.store.internshipsOf(view.file.student.id));
  // A card brings itself up to date as soon as it is shown: what was just done would vanish from it.
  const refreshFor = notice ? [] : [turn.teamsUserId];
  const options = { several: length > 1, refreshFor, ...said };
  await turn.show(contentOf(progressCard(view, options)));
}

/** A card must stay small, whatever a student opens: the latest are shown. */
const MOST_FILES = 20;

export async function showFiles(turn: Turn, files: Internship[], notice?: Notice): Promise<void> {
  const options = {
    files: files.slice(-MOST_FILES),
    nextOrdinal: files.length + 1,
    ...(notice ? { notice } : {}),
  };
  await turn.show(contentOf(filesCard(await shown(turn), options)));
}

/** The file that a student most likely means: the latest one that is not over, else the latest. */
export function currentOf(files: readonly Internship[], focus: string | null): Internship | null {
  const focused = files.find(({ id }) => id === focus);
  return focused ?? files.findLast((file) => !isOver(file)) ?? files.at(-1) ?? null;
}
