/** The one thing that a student does next on a file: the main button of « statut ». */
import { sectionIds, sectionState, type SectionId } from '../bot/process/form';
import type { Internship } from '../bot/process/internship';
import { missingSignatures } from '../bot/process/signatures';
import { phaseOf } from '../bot/process/steps';
import type { FileView } from '../bot/process/view';
import { texts } from '../bot/texts';
import { press } from './actions';
import type { ExecuteAction } from './adaptiveCard';
import { isAtUniversity } from './signaturesForms';

export function nextAction({ file, reader }: FileView): ExecuteAction {
  const t = texts(reader.language);
  const { main } = t.progress;
  const id = { file: file.id };
  const style = 'positive' as const;
  switch (phaseOf(file)) {
    case 'search':
      return press('search.show', id, { title: main.search, style });
    case 'filling': {
      const section = sectionToFill(file);
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

/** Where to go on: what the referent asked for, else the first section that lacks something. */
export function sectionToFill({ draft, returned }: Internship): SectionId | null {
  if (returned?.section) return returned.section;
  return sectionIds.find((section) => sectionState(draft, section) !== 'complete') ?? null;
}
