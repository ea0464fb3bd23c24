/** The one thing that a student does next on a file: the main button of « statut ». */
import { checkForm, isOnlyLate } from '../bot/process/checks';
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
      return press('convention.show', id, { title: main.approved, style });
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

  function titleFor(section: SectionId): string {
    return file.returned ? main.returned : main.filling(t.sections[section]);
  }
}

/** A signature is left for the student to note: the copies are not at the university. */
function canRecord(file: Internship): boolean {
  return !isAtUniversity(file) && missingSignatures(file).some((who) => who !== 'university');
}

/** By view: a card says it in a sentence and on its button, and the checks behind it are its dearest part. */
const known = new WeakMap<FileView, SectionId | null>();

/**
 * Where to go on: what the referent asked for, else the first section in which something is missing
 * or wrong. A start that is only too near is asked about from the summary.
 */
export function sectionToFill(view: FileView): SectionId | null {
  if (!known.has(view)) known.set(view, findSection(view));
  return known.get(view) ?? null;
}

function findSection(view: FileView): SectionId | null {
  const { draft, returned } = view.file;
  const [asked] = returned?.sections ?? [];
  if (asked) return asked;
  const { problems } = checkForm(draft, view);
  if (isOnlyLate(problems)) return null;
  const wrong = new Set(problems.map(({ field }) => sectionOf(field)));
  return sectionsOf(draft).find((section) => wrong.has(section)) ?? null;
}
