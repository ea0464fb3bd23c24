/** What a decision depends on besides the file; most depend on nothing. */
import { localDay } from '../process/calendar';
import type { Command } from '../process/commands';
import type { Situation } from '../process/decide';
import { teacherOf } from '../process/decisions/3-validation';
import type { Internship } from '../process/internship';
import type { InternshipCommit } from '../process/ports';
import type { ChangePorts } from './ports';

type Known = Pick<Situation, 'absences' | 'referentStages' | 'related'> &
  Pick<InternshipCommit, 'counted'>;

export async function knownFor(
  { store, university }: ChangePorts,
  { file, command, now }: { file: Internship; command: Command; now: string },
): Promise<Known> {
  switch (command.type) {
    case 'submit':
    case 'amend':
    case 'takeOver':
    case 'assignReferent': {
      const isForm = command.type !== 'assignReferent';
      const form = isForm ? { related: await store.relatedStages(file) } : {};
      const referentId = teacherOf(file, command);
      if (!referentId) return form;
      const stages = await store.stagesOfReferent(referentId, file.id);
      return {
        ...form,
        absences: await store.absences.on(localDay(now, university)),
        referentStages: stages,
        counted: { referentId, stages },
      };
    }
    case 'approve': {
      const referentId = teacherOf(file, command);
      if (!referentId) return {};
      const stages = await store.stagesOfReferent(referentId, file.id);
      const related = await store.relatedStages(file);
      return { related, referentStages: stages, counted: { referentId, stages } };
    }
    case 'delegate':
    case 'endDelegation':
      return { absences: await store.absences.on(localDay(now, university)) };
    default:
      return {};
  }
}
