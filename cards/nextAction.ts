/** The one thing that a student does next on a file: the main button of « statut ». */
import { checkForm, isMissing, isOnlyLate } from '../bot/process/checks';
import { isMadeHere } from '../bot/process/convention/madeHere';
import { sectionOf, sectionsOf, type SectionId } from '../bot/process/form';
import type { Internship } from '../bot/process/internship';
import { missingSignatures } from '../bot/process/signatures';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { ExecuteAction } from './adaptiveCard';
import { isAtUniversity } from './signaturesForms';

export function nextAction(view: FileView): ExecuteAction {
  const { file, reader } = view;
  const t = texts(reader.language);
  const { main } = t.progress;
  const id = { file: file.id };
  const style = 'positive' as const;
  switch (phaseOf(file)) {
    case 'search':
      return press('search.show', id, { title: main.search, style });
    case 'filling': {
      const section = sectionToFill(view);
      return section
        ? press('form.section', { ...id, section }, { title: titleFor(section), style })
        : press('form.summary', id, { title: main.fillingReady, style });
    }
    case 'awaitingReferent':
    case 'awaitingApproval':
      return press('form.summary', id, { title: main.awaiting });
    case 'approved':
      return press('convention.show', id, { title: approvedTitle(), style });
    case 'printed':
      return press('print.show', id, { title: main.printed, style });
    case 'signing':
      return canRecord(file)
        ? press('signatures.show', id, { title: main.signing, style })
        : press('signatures.show', id, { title: main.signaturesOnly });
    case 'signed':
      return press('handover.show', id, { title: main.signed, style });
    case 'completed':
    case 'closed':
      return press('file.list', {}, { title: t.buttons.myFiles });
  }

  function approvedTitle(): string {
    return isMadeHere(view.university) ? t.documents.here.next : main.approved;
  }

  function titleFor(section: SectionId): string {
    if (file.returned) return main.returned;
    return (toFill(view)?.isWrong ? main.correcting : main.filling)(t.sections[section]);
  }
}

/** A signature is left for the student to note: the copies are not at the university. */
function canRecord(file: Internship): boolean {
  return !isAtUniversity(file) && missingSignatures(file).some((who) => who !== 'university');
}

/** By view: a card says it in a sentence and on its button, and the checks behind it are its dearest part. */
const known = new WeakMap<FileView, ToFill | null>();

interface ToFill {
  section: SectionId;
  /** Something in it is to be corrected, not only to be completed. */
  isWrong: boolean;
}

/**
 * Where to go on: what the referent asked for, else the first section in which something is missing
 * or wrong. A start that is only too near is asked about from the summary.
 */
export function sectionToFill(view: FileView): SectionId | null {
  return toFill(view)?.section ?? null;
}

function toFill(view: FileView): ToFill | null {
  if (!known.has(view)) known.set(view, findSection(view));
  return known.get(view) ?? null;
}

function findSection(view: FileView): ToFill | null {
  const { draft, returned } = view.file;
  const [asked] = returned?.sections ?? [];
  if (asked) return { section: asked, isWrong: true };
  const { problems } = checkForm(draft, view);
  if (isOnlyLate(problems)) return null;
  const found = new Set(problems.map(({ field }) => sectionOf(field)));
  const section = sectionsOf(draft).find((id) => found.has(id));
  if (!section) return null;
  const isWrong = problems.some(
    (problem) => sectionOf(problem.field) === section && !isMissing(problem),
  );
  return { section, isWrong };
}
