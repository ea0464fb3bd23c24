/** Step 3, Valider pédagogiquement: the student waits; the referent decides on a card. */
import { approvalCard, approvalStateOf, GIVE_BACK } from '../../cards/approval';
import { unfolded } from '../../cards/card';
import { contentOf } from '../../cards/content';
import { requestsCard } from '../../cards/requests';
import type { Command } from '../process/commands';
import type { FileView } from '../process/view';
import { perform, refusalNotice, withFile, type Handlers, type Notice } from './handlers';
import { progressContent } from './progress';
import { StepDialog } from './stepDialog';
import { shown, type Turn } from './turn';

export class ValidationDialog extends StepDialog {
  constructor() {
    super('validation');
  }

  protected card(view: FileView) {
    return progressContent(view);
  }
}

export const validationActions: Handlers<
  | 'approval.open'
  | 'approval.approve'
  | 'approval.return'
  | 'approval.disclaim'
  | 'approval.recordSignature'
> = {
  'approval.open': (turn, { file }) =>
    withFile(
      turn,
      file,
      (internship, view) => turn.show(contentOf(requestCard(turn, view, internship.rounds))),
      'referent',
    ),

  'approval.approve': (turn, { file, round }) =>
    decide(turn, { file, round, command: { type: 'approve', round } }),

  'approval.return': (turn, { file, round, reason, section }) =>
    decide(turn, {
      file,
      round,
      command: { type: 'return', round, reason: reason ?? '', section: section ?? null },
    }),

  'approval.disclaim': (turn, { file, round }) =>
    decide(turn, { file, round, command: { type: 'disclaim', round } }),

  'approval.recordSignature': (turn, { file, on }) => {
    const signatures = [{ signatory: 'referent', on: on ?? '' } as const];
    const command = { type: 'recordSignatures', signatures } as const;
    return decide(turn, { file, round: null, command });
  },
};

interface Decision {
  file: string;
  /** The submission that the pressed card shows; null for the present one. */
  round: number | null;
  command: Command;
}

/** The card afterwards shows the decision; a refusal is a line on it, and changes nothing. */
async function decide(turn: Turn, { file, round, command }: Decision): Promise<void> {
  await perform(turn, { file, command, presser: 'referent' }, (outcome, view) => {
    const notice = outcome.ok ? undefined : refusalNotice(outcome.refusal, view);
    const card = requestCard(turn, view, round ?? view.file.rounds, notice);
    const lacksReason = !outcome.ok && outcome.refusal.code === 'reasonNeeded';
    return turn.show(contentOf(lacksReason ? unfolded(card, GIVE_BACK) : card));
  });
}

function requestCard(turn: Turn, view: FileView, round: number, notice?: Notice) {
  const state = approvalStateOf(view.file, { referentId: turn.person.id, round });
  return approvalCard(view, { state, ...(notice ? { notice } : {}) });
}

/** « Mes demandes »: what waits for this teacher, oldest first. */
export async function showRequests(turn: Turn): Promise<void> {
  const files = await turn.ports.store.awaitingDecisionOf(turn.person.id);
  const surroundings = await shown(turn);
  const people = await turn.ports.store.people(
    files.map(({ student }) => student.id),
    null,
  );
  await turn.show(contentOf(requestsCard({ ...surroundings, people }, { files })));
}
